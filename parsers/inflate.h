/*
 * inflate - raw deflate (RFC 1951) undone, up to a ceiling.
 *
 * The only file that knows zlib.
 */
#ifndef VIGIE_PARSERS_INFLATE_H
#define VIGIE_PARSERS_INFLATE_H

#include "base/buf.h"

enum inflate_answer { INFLATE_CUT = 1, INFLATE_BROKEN = 2 };

/* Appends what `packed` holds. INFLATE_CUT: the buf's ceiling was reached, and more was
 * there; INFLATE_BROKEN: it is no deflate, or ends too early. `out` then holds what
 * came before. -1 out of memory. */
MUST_USE int inflate_raw(struct buf *out, struct bytes packed, struct err *err);

#endif
