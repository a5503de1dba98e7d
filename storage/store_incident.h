/* store_incident - what the files about incidents share; nobody else's business. */
#ifndef VIGIE_STORAGE_STORE_INCIDENT_H
#define VIGIE_STORAGE_STORE_INCIDENT_H

#include "storage/offers.h"
#include "storage/store_internal.h"
#include "storage/told.h"

/* From the row at hand of SQL_FINDINGS or SQL_SIGHTINGS, and of SQL_INCIDENTS. */
void finding_of_row(struct store_finding *out, const struct db_rows *rows);
void incident_of_row(struct store_incident *out, const struct db_rows *rows);
/* Of SQL_GROUPS, SQL_OFFERS and SQL_TOLD_GET. */
void group_of_row(struct store_group *out, const struct db_rows *rows);
void step_of_row(struct store_offer_step *out, const struct db_rows *rows);
void told_of_row(struct store_told *out, const struct db_rows *rows);
/* Five numbers from that column on. */
void share_of_row(struct store_share *out, const struct db_rows *rows, int from);

/* An empty one with a new number. Inside a transaction that holds the lock. */
MUST_USE int incident_make(uint64_t *incident, struct store *store, struct err *err);

/* Notes what the finding's page, a place of the incident, offers where it differs from
 * what it did; whether what had a price there is given away now. Inside a transaction
 * that holds the lock, once its sighting is written. */
MUST_USE int offer_note(bool *freed, struct store *store, uint64_t incident,
    const struct store_finding *finding, struct err *err);
/* The incident's own steps anew, from those of all its places. As above. */
MUST_USE int offer_gather(struct store *store, uint64_t incident, struct err *err);
/* The number of the set of groups that the page's hits are of, which is known by it
 * from now on; 0: it has none. Inside a transaction that holds the lock. */
MUST_USE int group_set_note(
    int64_t *set, struct store *store, const struct page_ref *page, struct err *err);
/* Of the finding's title; 0: it says too little. */
uint64_t title_mark(const struct store_finding *finding);

/* Incident and limit. */
void put_some(struct db_values *values, const struct store_some *some);
/* Bucket and id: how a statement names a page. */
void put_page(struct db_values *values, const struct page_ref *page);

#endif
