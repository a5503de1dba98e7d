/*
 * nested - replies that stand inside what they answer.
 *
 * There, posts are no siblings: what repeats is an element of one tag and class, inside
 * another of its kind, each with a date of its own. A post then reaches from its
 * beginning to the next one's, since what is said stands before the replies to it.
 */
#ifndef VIGIE_PARSERS_NESTED_H
#define VIGIE_PARSERS_NESTED_H

#include "parsers/repeats.h"

/* Such posts, in the page's order, at most REPEATS_MAX; `out->count` is 0 where nothing
 * is nested so. _done by repeats_done. -1 is out of memory. */
MUST_USE int nested_find(
    struct repeats *out, const struct outline *outline, struct err *err);

#endif
