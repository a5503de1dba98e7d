/*
 * incident_home - which incident a page with a finding belongs to.
 *
 * The rules and their order are those of alerts/incident.h; this is where they are
 * asked. Nothing is written.
 */
#ifndef VIGIE_ALERTS_INCIDENT_HOME_H
#define VIGIE_ALERTS_INCIDENT_HOME_H

#include "storage/incidents.h"

struct incident_home {
    char thread[TARGET_URL_SIZE];
    uint64_t incident;                 /* 0: none that is there */
    bool is_new;                       /* there is none, and the page is worth one */
    uint64_t same[STORE_OVERLAPS_MAX]; /* others that the page shows to be the same */
    size_t same_count;
    uint64_t persons; /* in it and the page together, as far as can be told; 0: not */
};

/* While nobody else changes incidents (store_incidents_hold). */
MUST_USE int incident_home_find(struct incident_home *home, struct store *store,
    const struct store_finding *finding, struct err *err);

#endif
