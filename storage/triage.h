/*
 * triage - what people do with incidents, and what was done: storage's part.
 *
 * Each call is one transaction: the state and the event that tells of it, or neither.
 * Texts are a person's: whoever calls masks them first (model/mask.h).
 */
#ifndef VIGIE_STORAGE_TRIAGE_H
#define VIGIE_STORAGE_TRIAGE_H

#include "storage/incidents.h"

enum { STORE_SAID_SIZE = 1025 };

/* Why, as it is kept: at most STORE_WHY_SIZE - 1 bytes, a note's STORE_SAID_SIZE - 1;
 * longer ones are an error. Empty: not said. */
struct store_act {
    uint64_t incident;
    enum triage_act act; /* neither a merge nor a split */
    const char *who;
    const char *why;
    int64_t now_ms;
};

/* 0, or TRIAGE_ALREADY or TRIAGE_REFUSED with nothing changed. Of one that is closed or
 * a false positive now, messages that wait are taken back (storage/outbox.h). `*before`
 * is the state it was in. No such incident is an error. */
MUST_USE int store_incident_act(enum triage_state *before, struct store *store,
    const struct store_act *act, struct err *err);

struct store_unite {
    uint64_t into;
    uint64_t from;
    const char *who;
    const char *why;
    int64_t now_ms;
};

/* As store_incident_merge, by a person: also what was taken apart, and it is an error
 * when one of the two is not there, or both are one. Both have an event of it. */
MUST_USE int store_incident_unite(
    struct store *store, const struct store_unite *unite, struct err *err);

struct store_split {
    uint64_t incident;
    const struct page_ref *pages; /* its sightings that go; some must stay */
    size_t count;
    const char *who;
    const char *why;
    int64_t now_ms;
};

/* The pages become an incident of their own, `*made`, which is new, with the records
 * that they show; the two are kept apart from then on. A page that is none of the
 * incident's is an error. Severities stay: see store_incident_grade. */
MUST_USE int store_incident_split(uint64_t *made, struct store *store,
    const struct store_split *split, struct err *err);

MUST_USE int store_incident_grade(struct store *store, uint64_t incident,
    enum store_severity severity, struct err *err);

/* Whether a person keeps the two apart. */
MUST_USE int store_incidents_apart(
    bool *apart, struct store *store, uint64_t one, uint64_t other, struct err *err);

/* The incident that this one was merged into, by whatever steps; 0: none is known. */
MUST_USE int store_incident_successor(
    uint64_t *now, struct store *store, uint64_t incident, struct err *err);

struct store_event {
    uint64_t number; /* growing in time, over all incidents */
    uint64_t incident;
    uint64_t origin; /* the incident it was said of; another one after a merge */
    int64_t at_ms;
    char who[STORE_WHO_SIZE];      /* "vigie": no person */
    char login[STORE_WORKER_SIZE]; /* as store_audit_login; empty: the same, or none */
    enum triage_act what;
    char said[STORE_SAID_SIZE]; /* masked; may be empty */
};

typedef int store_event_fn(
    void *self, const struct store_event *event, struct err *err);
/* All that was done, oldest first. */
MUST_USE int store_incident_events(struct store *store, uint64_t incident,
    store_event_fn *each, void *self, struct err *err);

#endif
