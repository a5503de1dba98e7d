/*
 * declared - what a scan has to know of its watchlists beside their hashes.
 *
 * How many words their phrases have, what their local numbers look like, and when the
 * newest was made: whoever is born later is on none.
 */
#ifndef VIGIE_MATCHERS_DECLARED_H
#define VIGIE_MATCHERS_DECLARED_H

#include "matchers/local_shape.h"

enum {
    DECLARED_SHAPES_MAX = 8, /* of one watchlist */
    DECLARED_ALL_MAX = 32,   /* of all that are loaded, each counted once */
    PHRASE_WORDS_MAX = 6
};

struct declared {
    uint32_t phrase_lengths; /* bit n: phrases of n words */
    uint32_t latest_birth;   /* YYYYMMDD */
    size_t shape_count;
    struct local_shape shapes[DECLARED_ALL_MAX];
};

/* Adds the shape unless it is there; an error past DECLARED_ALL_MAX. */
MUST_USE int declared_shape_add(
    struct declared *declared, const struct local_shape *shape, struct err *err);

#endif
