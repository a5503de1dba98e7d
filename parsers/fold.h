/*
 * fold - text as words are compared: lower case, Latin accents off, '_' and white space
 * as one space, typographic apostrophes and dashes as plain ones.
 */
#ifndef VIGIE_PARSERS_FOLD_H
#define VIGIE_PARSERS_FOLD_H

#include "base/buf.h"

/* Appends `text` folded. A line end becomes '\n', so that phrases do not cross it. */
MUST_USE int fold_text(struct buf *out, struct bytes text, struct err *err);

/* Whether the byte at `at` (or the end) is no part of a word: neither an ASCII letter
 * or digit nor part of a letter beyond ASCII. */
bool fold_is_gap(struct bytes folded, size_t at);

/* Offset of `phrase` as whole words at or after `start`, or BYTES_NONE. */
ptrdiff_t fold_find(struct bytes folded, const char *phrase, size_t start);

/* What follows the last comma, full stop, semicolon or line end; what precedes the
 * first. A number's meaning is not looked for beyond them. */
struct bytes fold_last_clause(struct bytes folded);
struct bytes fold_first_clause(struct bytes folded);

#endif
