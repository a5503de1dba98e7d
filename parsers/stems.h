/*
 * stems - whether a text is made of the words that offers are made of, or of those of
 * talk; and, if it is an offer, whether of those of health data.
 *
 * For each beginning of a word (six letters, which ending it has matters little) that
 * several seen texts of tests/fixtures/postings have, config/score/stems.list says how
 * much more often it stands in offers than in the rest, and in offers of health data
 * than in other offers, as the logarithm of the two shares; scripts/train-score writes
 * it. It adds to what the lexicon says of known phrases: one feature among others for
 * either score, with a weight of its own.
 */
#ifndef VIGIE_PARSERS_STEMS_H
#define VIGIE_PARSERS_STEMS_H

#include "base/bytes.h"

enum { STEM_LETTERS = 6, STEMS_MOST = 3 /* either way */ };

struct stems {
    float offer;  /* above 0: as offers are worded */
    float health; /* above 0: as offers of health data are */
};

/* Both texts are folded (parsers/fold.h); a title's words count as such, too. Each word
 * counts once, and long texts do not count for more. */
void stems_weigh(struct stems *out, struct bytes title, struct bytes body);

#endif
