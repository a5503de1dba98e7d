/*
 * manner - how a text is written, whatever it is about.
 *
 * An advert is a list of things and numbers; who reports, reviews, teaches or complains
 * writes whole sentences, and these are made of small words: articles, pronouns,
 * prepositions, forms of "to be". They are counted for six languages at once, since a
 * short text does not tell its own. And a list is seen by its items: pieces of at most
 * three words between commas and other marks, one behind the other.
 */
#ifndef VIGIE_PARSERS_MANNER_H
#define VIGIE_PARSERS_MANNER_H

#include "base/bytes.h"

struct manner {
    uint32_t words;   /* runs of letters */
    uint32_t small;   /* small ones among them */
    uint32_t numbers; /* runs of digits */
    uint32_t pieces;  /* between commas and other marks, with a word in them */
    uint32_t items;   /* those of one to three words; "and" and the like aside */
    uint32_t longest; /* as many items stand one behind the other */
};

/* Of a folded text (parsers/fold.h). */
void manner_of(struct manner *out, struct bytes folded);

/* The next run of letters or of digits at or after `*at`, which moves behind it; false:
 * there is none. */
bool manner_next(struct bytes *word, struct bytes folded, size_t *at);

#endif
