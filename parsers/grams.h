/*
 * grams - which runs of four bytes a text holds, so that most of what is not in it is
 * told without looking through it again.
 *
 * A page is searched for the marks of a score of engines, nearly all of which are not
 * there. The answer "no" is sure, "maybe" is to be looked up; in a very long text it is
 * always "maybe", as it is of words of fewer than five bytes: of the text every other
 * run is taken, which is half the work.
 */
#ifndef VIGIE_PARSERS_GRAMS_H
#define VIGIE_PARSERS_GRAMS_H

#include "base/bytes.h"

enum { GRAMS_BITS = 65536 };

struct grams {
    uint64_t bits[GRAMS_BITS / 64];
};

void grams_of(struct grams *out, struct bytes text);

/* False: `word` is not in the text. `grams` may be NULL, of a text not looked at. */
bool grams_may_have(const struct grams *grams, struct bytes word);

/* Whether the word, one of the program's own, is in the text; `grams` is of it, or
 * NULL.
 */
bool grams_find(const struct grams *grams, struct bytes text, struct bytes word);

#endif
