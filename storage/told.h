/*
 * told - what digests ask of the store beside the incidents: the part of one that
 * concerns some groups, what somebody was told last, and the days of a month.
 */
#ifndef VIGIE_STORAGE_TOLD_H
#define VIGIE_STORAGE_TOLD_H

#include "storage/incidents.h"
#include "storage/outbox.h"

/* `groups`, here: names with a newline before the first and behind each, "\nLab A\nLab
 * B\n"; "" means all groups. Made by callers, so that a statement can look one up in
 * it. */

struct store_share {
    uint32_t certain; /* distinct records of these groups, best confidence counts */
    uint32_t probable;
    uint32_t weak;
    uint32_t canaries;
    uint32_t domains;
};

/* Of the incident's records, those of the groups; all zero: it does not concern them.
 */
MUST_USE int store_incident_share(struct store_share *out, struct store *store,
    uint64_t incident, const char *groups, struct err *err);

typedef int store_number_fn(void *self, uint64_t number, struct err *err);
/* Incidents whose state changed at `since_ms` or later, the newest `max` of them. */
MUST_USE int store_incidents_acted(struct store *store, int64_t since_ms, size_t max,
    store_number_fn *each, void *self, struct err *err);

enum { STORE_AUDIENCE_SIZE = 48 };

/* An incident as somebody was last told of it. */
struct store_told {
    char audience[STORE_AUDIENCE_SIZE]; /* whom, in the caller's words */
    uint64_t incident;
    int64_t told_ms;
    enum store_severity severity;
    enum triage_state state;
    enum offer_kind offer; /* the last one made */
    uint32_t kinds;
    uint32_t sightings;
    uint64_t records_claimed;
    char price[65]; /* masked */
    struct store_share share;
};

/* 0, or STORE_NOTHING: never told. */
MUST_USE int store_told_get(struct store_told *out, struct store *store,
    const char *audience, uint64_t incident, struct err *err);
/* In place of what was there. */
MUST_USE int store_told_put(
    struct store *store, const struct store_told *told, struct err *err);
/* Of incidents that are no more. */
MUST_USE int store_told_forget(struct store *store, struct err *err);

enum { STORE_QUARTER_MS = 15 * 60 * 1000 };

struct store_found {
    int64_t quarter; /* first_seen_ms / STORE_QUARTER_MS: no zone is finer */
    uint64_t places; /* first seen then, of incidents that are no false positives */
};

typedef int store_found_fn(
    void *self, const struct store_found *found, struct err *err);
/* Since then, in order of time; where records of the groups were found, or may have
 * been, as nobody noted whose were at the place and its incident has some. */
MUST_USE int store_found_since(struct store *store, int64_t since_ms,
    const char *groups, store_found_fn *each, void *self, struct err *err);

#endif
