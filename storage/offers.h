/*
 * offers - how what a place offers has changed: for sale, by auction, given away.
 *
 * A step is kept when a visit brings another kind of offer, price or claimed count than
 * the one before. Its time is when vigie saw it: what changed in between two visits was
 * not seen.
 */
#ifndef VIGIE_STORAGE_OFFERS_H
#define VIGIE_STORAGE_OFFERS_H

#include "storage/incidents.h"

enum {
    STORE_PRICE_SIZE = 65,
    STORE_OFFER_STEPS_MAX = 200,     /* of a place */
    STORE_INCIDENT_STEPS_MAX = 1000, /* of an incident, as store_many_offers has them */
};

struct store_offer_step {
    struct page_ref page;
    char source[TARGET_SOURCE_SIZE];
    char url[TARGET_URL_SIZE];
    int64_t at_ms;
    enum offer_kind offer;        /* OFFER_NONE: rows stand there, nothing is offered */
    char price[STORE_PRICE_SIZE]; /* as written, masked; empty: not said */
    uint64_t records_claimed;     /* 0: not said */
    bool is_first;                /* the place was found with it */
    uint64_t of_all;              /* so many there are, with those not asked for */
};

typedef int store_offer_step_fn(
    void *self, const struct store_offer_step *step, struct err *err);
/* Of all the incident's sightings the last steps, oldest first; of each there is at
 * least the one it was found with, and at most the last STORE_OFFER_STEPS_MAX. */
MUST_USE int store_incident_offers(struct store *store, const struct store_some *steps,
    store_offer_step_fn *each, void *self, struct err *err);

#endif
