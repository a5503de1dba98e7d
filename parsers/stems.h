/*
 * stems - whether a text is made of the words that offers are made of, or of those of
 * talk, as the seen texts of tests/fixtures/postings have them.
 *
 * For each beginning of a word (six letters, which ending it has matters little) that
 * several texts have, config/score/stems.list says how much more often it stands in
 * offers than in the rest, as the logarithm of the two shares; scripts/train-score
 * writes it. It adds to what the lexicon says of known phrases, and is one feature
 * among others, with a weight of its own.
 */
#ifndef VIGIE_PARSERS_STEMS_H
#define VIGIE_PARSERS_STEMS_H

#include "base/bytes.h"

enum { STEM_LETTERS = 6, STEMS_MOST = 3 /* either way */ };

/* Above 0: as offers are worded. Both texts are folded (parsers/fold.h); a title's
 * words count as such, too. Each word counts once, and long texts do not count for
 * more. */
float stems_weigh(struct bytes title, struct bytes body);

#endif
