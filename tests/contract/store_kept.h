/* store_kept - what the store keeps of incidents' places, beside what they say
 * together. */
#ifndef VIGIE_TESTS_STORE_KEPT_H
#define VIGIE_TESTS_STORE_KEPT_H

#include "store_sql.h"

/* Rows of one that the other has not, both ways. */
#define KEPT_BESIDE(kept, full)                                                        \
    "(SELECT count(*) FROM (" kept " EXCEPT " full ") AS too_much)"                    \
    " + (SELECT count(*) FROM (" full " EXCEPT " kept ") AS too_little)"

#define PLACES_KEPT "SELECT incident, group_set, places, offers FROM incident_place"
#define PLACES_SAY                                                                     \
    "SELECT incident, group_set, count(*), count(CASE WHEN is_offer = 1 THEN 1 END)"   \
    " FROM sighting GROUP BY incident, group_set"
#define STEP       "SELECT incident, at_ms, bucket, target, offer, price, records_claimed"
#define STEPS_KEPT STEP " FROM incident_offer"
/* Of incidents with no more steps than are kept. */
#define STEPS_SAY                                                                      \
    STEP " FROM (SELECT f.incident, o.*,"                                              \
         " lag(CAST(o.offer AS integer), 1, -1) OVER w AS offer_before,"               \
         " lag(o.price, 1, '') OVER w AS price_before FROM sighting f"                 \
         " JOIN sighting_offer o ON o.bucket = f.bucket AND o.target = f.target"       \
         " WINDOW w AS (PARTITION BY f.incident ORDER BY o.at_ms, o.bucket,"           \
         " o.target)) AS step WHERE offer <> offer_before OR price <> price_before"

static const char kept_wrong[] = "SELECT " KEPT_BESIDE(
    PLACES_KEPT, PLACES_SAY) " + " KEPT_BESIDE(STEPS_KEPT, STEPS_SAY);

static inline void check_kept(const struct fixture *fixture)
{
    assert_int_equal(sql_number(fixture, kept_wrong), 0);
}

#endif
