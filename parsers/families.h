/*
 * families - how many words of a text belong to each of a dozen families: words for
 * people, for lessons, for accounts, of money ...
 *
 * A phrase of the lexicon says what is meant; a family only what is talked about, and
 * in six languages, so that an offer in words nobody thought of is still seen to be
 * about people and money, a lesson about exercises. config/score/families.list has
 * them; each is a feature with a weight of its own (parsers/features.h).
 */
#ifndef VIGIE_PARSERS_FAMILIES_H
#define VIGIE_PARSERS_FAMILIES_H

#include "base/bytes.h"

/* FEATURE_PEOPLE_WORDS and the like follow in the same order. */
enum family {
    FAMILY_PEOPLE,
    FAMILY_LESSON,
    FAMILY_ACCOUNTS,
    FAMILY_MONEY,
    FAMILY_GIVING,
    FAMILY_FILES,
    FAMILY_THINGS,
    FAMILY_PRESS,
    FAMILY_DEAL,
    FAMILY_PAST,
    FAMILY_WE,
    FAMILY_THEY,
    FAMILY_COUNT
};

/* Where a mark is set for how an entry begins: its first four bytes, or all of fewer.
 */
enum { FAMILY_STARTS = 1 << 13 };
static inline size_t family_start(struct bytes start)
{
    uint32_t bytes = start.ptr[0] | (uint32_t)start.ptr[1] << 8 |
                     (start.len > 2 ? (uint32_t)start.ptr[2] << 16 : 0) |
                     (start.len > 3 ? (uint32_t)start.ptr[3] << 24 : 0);
    return bytes * UINT32_C(2654435761) >> 19; /* Knuth's, 2^32 / phi */
}

/* Of each family, how many different entries of its list were met. */
struct families {
    uint32_t count[FAMILY_COUNT];
};

/* Of a folded text (parsers/fold.h); what is behind its first 2000 words adds little,
 * and is not looked at. */
void families_of(struct families *out, struct bytes folded);

#endif
