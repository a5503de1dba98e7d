/*
 * lexicon - the words by which offers and kinds of data are named.
 *
 * Phrases are written folded (fold.h) and match as whole words. Of two phrases that
 * overlap the longer counts: an "adresse mail" is an e-mail, not a postal address.
 */
#ifndef VIGIE_PARSERS_LEXICON_H
#define VIGIE_PARSERS_LEXICON_H

#include "base/buf.h"

enum { LEXICON_BUCKETS = 32 };

/* How many different phrases of each value stand in a text. */
struct lexicon_counts {
    uint32_t count[LEXICON_BUCKETS];
};

/* Kinds of data: buckets are enum data_field. The words found are blanked in `folded`.
 */
void lexicon_fields(struct lexicon_counts *counts, struct buf *folded);

/* Buckets of lexicon_cues. */
enum lexicon_cue {
    CUE_SALE,
    CUE_FREE,
    CUE_REQUEST,
    CUE_DISCUSSION,
    CUE_NEWS,
    CUE_AUCTION,
    CUE_RANSOM,
    CUE_DATA, /* a collection of data is spoken of */
    CUE_COUNT
};

/* Each phrase counts once, however often it stands in `folded`. */
void lexicon_cues(struct lexicon_counts *counts, struct bytes folded);

/* What datasets are counted in ("lines", "patients"): the unit at the start of `folded`
 * or after at most three words of the same sentence. */
bool lexicon_unit(struct bytes folded);

#endif
