/*
 * claims_sum - whether a number is what the counts before it come to: "88k ... 131k ...
 * 47k ... 266k". It is told by arithmetic, in no language.
 */
#ifndef VIGIE_PARSERS_CLAIMS_SUM_H
#define VIGIE_PARSERS_CLAIMS_SUM_H

#include "parsers/claims_view.h"

/* The counts so far; begins zeroed. */
struct claims_sum {
    uint64_t total;
    unsigned count;
};

/* Whether three or more counts come to this number; a round one may be off by a
 * hundredth. */
bool claims_sum_is(const struct claims_sum *sum, const struct number *number);

/* Adds a number, unless it is a price, a year or too small or plain for a count. */
void claims_sum_add(struct claims_sum *sum, const struct claims_view *view,
    const struct claims_side *side, const struct number *number);

#endif
