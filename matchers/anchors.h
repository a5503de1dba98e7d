/*
 * anchors - the places in 64 bytes where an identifier may start.
 *
 * Computed from the byte classes of the block, of the one before and of the one after,
 * so what is said of a place never depends on where blocks or chunks begin.
 */
#ifndef VIGIE_MATCHERS_ANCHORS_H
#define VIGIE_MATCHERS_ANCHORS_H

#include "matchers/classes.h"

struct anchors {
    uint64_t
        digit; /* a group of digits starts, nine or more digits follow in a number */
    uint64_t slide; /* thirteen digits without a break follow, in a run of 18 or more */
    uint64_t at;
    uint64_t dot;
    uint64_t any; /* all of the above */
};

void anchors_find(struct anchors *out, const struct classes *before,
    const struct classes *here, const struct classes *after);

#endif
