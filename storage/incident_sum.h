/*
 * incident_sum - an incident's row made anew from all its sightings and records.
 *
 * Counts are never added to: whatever happened in between, the row says what its parts
 * say together. Called inside a transaction that holds the incidents' lock.
 */
#ifndef VIGIE_STORAGE_INCIDENT_SUM_H
#define VIGIE_STORAGE_INCIDENT_SUM_H

#include "storage/incidents.h"
#include "storage/store_internal.h"

struct incident_sum {
    uint64_t incident;
    enum store_severity severity;
    const struct store_finding *finding; /* that a page brought; NULL: no news, and
                                            nothing that was done with is new again */
    bool words_anew;                     /* title and price from the sightings alone */
    bool records_same; /* as when it was last counted: they are not counted again */
    bool changed; /* something a person would call a change, whatever the counts say */
    bool freed;   /* what had a price in the finding's place is given away there */
    int64_t now_ms;
};

/* Counts all anew from the sightings and writes the row. Inside a transaction. */
MUST_USE int incident_sum_up(
    struct store *store, const struct incident_sum *wanted, struct err *err);

/* `out` is untouched where there is none. */
MUST_USE int incident_find(bool *any, struct store_incident *out, struct store *store,
    uint64_t incident, struct err *err);
/* -1 also when there is no such incident. */
MUST_USE int incident_read(struct store_incident *out, struct store *store,
    uint64_t incident, struct err *err);
MUST_USE int incident_write(
    struct store *store, const struct store_incident *incident, struct err *err);

#endif
