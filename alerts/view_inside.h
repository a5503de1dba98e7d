/* view_inside - what the files that gather incidents share; nobody else's business. */
#ifndef VIGIE_ALERTS_VIEW_INSIDE_H
#define VIGIE_ALERTS_VIEW_INSIDE_H

#include "alerts/view.h"
#include "storage/offers.h"

/* One incident being gathered. */
struct view_filling {
    struct view_incident *view;
    struct arena *arena;
    const struct view_options *options;
};

/* Callbacks of the store; `self` is a filling, of the last one a view_last of steps. */
MUST_USE int view_take_group(
    void *self, const struct store_group *group, struct err *err);
MUST_USE int view_take_sighting(
    void *self, const struct store_finding *from, struct err *err);
MUST_USE int view_take_step(
    void *self, const struct store_offer_step *from, struct err *err);

/* Past the ceiling the oldest are written over: what was done last counts. */
struct view_last {
    const struct view_filling *filling;
    uint8_t *items;
    size_t size; /* of one */
    size_t room;
    size_t total;
    size_t of_all; /* with those that the store kept to itself */
};

MUST_USE int view_last_begin(struct view_last *last, const struct view_filling *filling,
    size_t room, struct err *err);
/* Oldest first; NULL: no memory. */
void *view_last_end(size_t *count, const struct view_last *last, struct err *err);

#endif
