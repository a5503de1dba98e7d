/*
 * incidents - what visits found, gathered into what people work with.
 *
 * Findings are read page by page, bucket by bucket; incidents are one small set of
 * tables fed from them. What people do with an incident is in storage/triage.h.
 */
#ifndef VIGIE_STORAGE_INCIDENTS_H
#define VIGIE_STORAGE_INCIDENTS_H

#include "model/triage.h"
#include "storage/store.h"

enum {
    STORE_TITLE_SIZE = 257,
    STORE_GROUP_SIZE = HIT_NAME_SIZE,
    STORE_WHO_SIZE = STORE_WORKER_SIZE,
    STORE_WHY_SIZE = 513,
};

/* A page with hits, or with a dataset posting, that no incident has taken in since it
 * last changed. */
struct store_finding {
    struct page_ref page;
    char source[TARGET_SOURCE_SIZE];
    char url[TARGET_URL_SIZE];
    char title[STORE_TITLE_SIZE]; /* of the best posting, else of the page */
    int64_t first_seen_ms;
    int64_t last_seen_ms;
    int64_t posted_ms;        /* 0: unknown */
    uint64_t records_claimed; /* 0: not said */
    uint64_t revision; /* of what the page holds; store_absorb and store_dismiss give it
                          back, so that a change in between is not taken for seen */
    struct id digest;  /* of what the page says; zero: not known */
    char price[65];    /* as written, masked; empty: not said */
    bool is_offer;     /* a dataset posting stands there */
    enum offer_kind offer; /* its newest in a thread; else of the best posting */
    uint64_t text_mark;    /* of the best posting's words; 0: too few to tell by */
    uint32_t kinds;        /* kinds of data: posting claims and hit fields together */
    uint32_t hit_rows;
    uint32_t certain; /* distinct persons at each confidence (best one counts) */
    uint32_t probable;
    uint32_t weak;
    uint32_t canaries; /* of these, planted ones */
    uint32_t domains;  /* distinct organisations named by domain */
};

/* Oldest first, at most `max` into `out`. */
MUST_USE int store_findings(struct store_finding *out, size_t *count, size_t max,
    struct store *store, struct err *err);

struct store_overlap {
    uint64_t incident;
    uint32_t shared; /* distinct records in both */
    uint32_t incident_records;
    uint32_t page_records;
};

enum { STORE_OVERLAPS_MAX = 16 };

/* The incidents sharing most records with the page (person records, any confidence but
 * weak), most first; none: `*count` 0. */
MUST_USE int store_overlaps(struct store_overlap out[STORE_OVERLAPS_MAX], size_t *count,
    struct store *store, const struct page_ref *page, struct err *err);
/* The oldest incident with a sighting that says the same in its title or its text, and
 * claims as many records; 0: none, or the finding claims no number. */
MUST_USE int store_incident_of_words(uint64_t *incident, struct store *store,
    const struct store_finding *finding, struct err *err);
/* The oldest incident in one of these states (bits) in which one of the page's
 * organisations was found; 0: none. */
MUST_USE int store_incident_of_domain(uint64_t *incident, struct store *store,
    const struct page_ref *page, uint32_t states, struct err *err);
/* The incident that already has this page as a sighting, or 0. */
MUST_USE int store_incident_of(uint64_t *incident, struct store *store,
    const struct page_ref *page, struct err *err);

enum store_severity { STORE_LOW, STORE_MEDIUM, STORE_HIGH, STORE_CRITICAL };

/* The incident with a sighting in that thread (as given to store_absorb), or 0; the
 * oldest, when there are several. */
MUST_USE int store_incident_of_thread(
    uint64_t *incident, struct store *store, const char *thread, struct err *err);

/* Nobody else changes incidents until the transaction under way ends. */
MUST_USE int store_incidents_hold(struct store *store, struct err *err);

struct store_absorb {
    uint64_t incident; /* 0: a new one */
    const struct store_finding *finding;
    const char
        *thread; /* what all pages of one thread have in common; NULL: no thread */
    enum store_severity severity; /* the incident's, from now on */
    int64_t now_ms;
};

/* Makes or widens the incident, adds or refreshes the sighting, and marks the page as
 * taken in, in one transaction. Repeating it changes nothing. */
MUST_USE int store_absorb(uint64_t *incident, struct store *store,
    const struct store_absorb *absorb, struct err *err);
/* What turned out to be one incident becomes one: `from`'s sightings, records and
 * events go to `into`, and `from` is no more; the graver severity and state stay. In
 * one transaction; 0 also when `from` is gone already, or a person keeps the two apart.
 */
MUST_USE int store_incident_merge(
    struct store *store, uint64_t into, uint64_t from, int64_t now_ms, struct err *err);
/* Marks the page as taken in without an incident (weak hits alone). */
MUST_USE int store_dismiss(
    struct store *store, const struct store_finding *finding, struct err *err);

struct store_incident {
    uint64_t id;
    char title[STORE_TITLE_SIZE];
    enum store_severity severity;
    int64_t first_seen_ms;
    int64_t last_seen_ms;
    int64_t changed_ms; /* last time a sighting or a count changed */
    uint64_t records_claimed;
    char price[65];
    uint32_t kinds;
    uint32_t sightings;
    uint32_t certain; /* distinct records over all sightings, best confidence counts */
    uint32_t probable;
    uint32_t weak;
    uint32_t canaries;
    uint32_t domains;
    enum triage_state state;
    int64_t state_ms;               /* since when; 0: since it was found */
    char state_by[STORE_WHO_SIZE];  /* "vigie": no person */
    char state_why[STORE_WHY_SIZE]; /* masked; may be empty */
};

struct store_incident_filter {
    uint64_t id;              /* 0: all */
    int64_t changed_since_ms; /* 0: all */
    size_t max;               /* the newest ones */
    const char *title; /* of these, those with this one, ASCII case and spaces around it
                          aside; NULL: all */
    uint32_t states;   /* 1 << enum triage_state, ...; 0: all */
    uint32_t severities; /* 1 << enum store_severity, ...; 0: all */
};

/* Callbacks return 0 to go on, else the call ends with -1 and `err` as they set it. */
typedef int store_incident_fn(
    void *self, const struct store_incident *incident, struct err *err);
typedef int store_sighting_fn(
    void *self, const struct store_finding *sighting, struct err *err);

/* Newest change first. */
MUST_USE int store_incidents(struct store *store,
    const struct store_incident_filter *filter, store_incident_fn *each, void *self,
    struct err *err);
/* Of an incident no more than so many of what is asked for. */
struct store_some {
    uint64_t incident;
    size_t most;
};

/* The oldest of its sightings, oldest first. */
MUST_USE int store_sightings_first(struct store *store, const struct store_some *some,
    store_sighting_fn *each, void *self, struct err *err);
/* All of them, in the same order. */
MUST_USE int store_sightings(struct store *store, uint64_t incident,
    store_sighting_fn *each, void *self, struct err *err);

struct store_group {
    char name[STORE_GROUP_SIZE];
    uint32_t certain;
    uint32_t probable;
    uint32_t weak;
    uint32_t domains;
};

typedef int store_group_fn(
    void *self, const struct store_group *group, struct err *err);
/* Distinct records per group over all sightings, each counted once at its best
 * confidence; by name. */
MUST_USE int store_incident_groups(struct store *store, uint64_t incident,
    store_group_fn *each, void *self, struct err *err);

struct store_hit {
    struct hit hit;
    char source[TARGET_SOURCE_SIZE];
    char url[TARGET_URL_SIZE];
    int64_t first_seen_ms;
    int64_t last_seen_ms;
};

typedef int store_hit_fn(void *self, const struct store_hit *hit, struct err *err);
/* Place by place, each ordered by row and record: of an incident from the one that was
 * first seen first; `incident` 0: all there are, in no order of places. Asked in steps:
 * what is held is the same however many there are, and hits that come meanwhile may be
 * among them or not. */
MUST_USE int store_hits(struct store *store, uint64_t incident, size_t max,
    store_hit_fn *each, void *self, struct err *err);

enum { STORE_HITS_NEWEST_MAX = 1000000 };

/* Those of the places that became part of an incident last, place by place from the one
 * that was first seen last, each ordered by row and record; `max` at most, 1 at least.
 */
MUST_USE int store_hits_newest(
    struct store *store, size_t max, store_hit_fn *each, void *self, struct err *err);

#endif
