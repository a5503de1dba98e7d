/*
 * fold - text as words are compared: lower case, Latin accents off, '_' and white space
 * as one space, typographic apostrophes and dashes as plain ones, characters that are
 * not seen left out, ASCII in another dress (full width, mathematical bold, circled,
 * small capitals) as ASCII, signs of currencies as their codes, flags as "{fr}", and
 * other punctuation and pictures as spaces.
 */
#ifndef VIGIE_PARSERS_FOLD_H
#define VIGIE_PARSERS_FOLD_H

#include "base/buf.h"

/* Appends `text` folded. A line end becomes '\n', so that phrases do not cross it. */
MUST_USE int fold_text(struct buf *out, struct bytes text, struct err *err);

/* By byte; ask by fold_is_gap. */
extern const bool fold_gaps[256];

/* Whether the byte at `at` (or the end) is no part of a word: neither an ASCII letter
 * or digit nor part of a letter beyond ASCII. */
static inline bool fold_is_gap(struct bytes folded, size_t at)
{
    return at >= folded.len || fold_gaps[folded.ptr[at]];
}

/* Offset of `phrase` as whole words at or after `start`, or BYTES_NONE. */
ptrdiff_t fold_find(struct bytes folded, const char *phrase, size_t start);

/* How the words of a text begin. Of hundreds of phrases looked for, most are ruled out
 * by a look at this instead of one over the whole text. */
enum { FOLD_START_SIZE = 3, FOLD_STARTS_BITS = 12 };
struct fold_starts {
    uint64_t bits[(1 << FOLD_STARTS_BITS) / 64];
};

void fold_starts_of(struct fold_starts *starts, struct bytes folded);
/* Of one more text besides. */
void fold_starts_add(struct fold_starts *starts, struct bytes folded);

/* False: fold_find finds no such phrase in that text, nor once phrases in it were
 * replaced by spaces. It has to begin with a letter or a digit. */
bool fold_starts_may(const struct fold_starts *starts, const char *phrase);

#endif
