/* store_incident - what the files about incidents share; nobody else's business. */
#ifndef VIGIE_STORAGE_STORE_INCIDENT_H
#define VIGIE_STORAGE_STORE_INCIDENT_H

#include "storage/incidents.h"
#include "storage/store_internal.h"

/* From the row at hand of SQL_FINDINGS or SQL_SIGHTINGS, and of SQL_INCIDENTS. */
void finding_of_row(struct store_finding *out, const struct db_rows *rows);
void incident_of_row(struct store_incident *out, const struct db_rows *rows);

/* An empty one with a new number. Inside a transaction that holds the lock. */
MUST_USE int incident_make(uint64_t *incident, struct store *store, struct err *err);

/* Notes what the finding's page offers where it differs from what it did; whether what
 * had a price there is given away now. Inside a transaction that holds the lock, once
 * its sighting is written. */
MUST_USE int offer_note(bool *freed, struct store *store,
    const struct store_finding *finding, struct err *err);
/* Of the finding's title; 0: it says too little. */
uint64_t title_mark(const struct store_finding *finding);

/* Bucket and id: how a statement names a page. */
void put_page(struct db_values *values, const struct page_ref *page);

#endif
