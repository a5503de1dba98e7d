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

/* Bucket and id: how a statement names a page. */
void put_page(struct db_values *values, const struct page_ref *page);

#endif
