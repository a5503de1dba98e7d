/*
 * reversed - text that is written from its end to its beginning and shown the right way
 * round: between U+202E and U+202C (UAX #9, 2.2), or in an element whose style says so.
 */
#ifndef VIGIE_PARSERS_REVERSED_H
#define VIGIE_PARSERS_REVERSED_H

#include "base/buf.h"

/* Where the first mark that begins such a part stands; utf8.len: nowhere. */
size_t reversed_begins(struct bytes utf8);

/* Where a part that has begun ends: at its mark, at a line's end, or at utf8.len. */
size_t reversed_ends(struct bytes utf8);

enum { REVERSED_MARK = 3 /* bytes of either */ };

/* Whether the mark that ends a part stands at `at`, and not a line's end. */
bool reversed_is_end(struct bytes utf8, size_t at);

/* Appends it the other way round, character by character. */
MUST_USE int reversed_turn(struct buf *out, struct bytes utf8, struct err *err);

#endif
