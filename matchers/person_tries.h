/*
 * person_tries - the names that are tried around a date of birth.
 */
#ifndef VIGIE_MATCHERS_PERSON_TRIES_H
#define VIGIE_MATCHERS_PERSON_TRIES_H

#include "matchers/person_cells.h"
#include "matchers/type.h"

enum { PERSON_NAMES_SEEN = 256 /* a power of two, above twice as many as are tried */ };

struct person_search {
    const struct token_sink *out;
    const struct place *place;
    size_t start; /* what the tokens say of where they stand */
    struct dates dates;
    struct person_cells cells;
    unsigned tried;
    unsigned ceiling;
    unsigned repeated;
    unsigned patience; /* names that were tried before, after which no more are */
    uint64_t seen[PERSON_NAMES_SEEN]; /* hashes of the names that were tried */
};

/* Gives each name that may be meant, by the cells that were read, in all readings of
 * the date; none twice. */
void person_tries(struct person_search *search);

#endif
