/*
 * charset - from the bytes on the wire to UTF-8.
 *
 * Which encoding: a byte order mark, then the header, then <meta>, with the labels of
 * the WHATWG Encoding Standard, as browsers do; then the content (UTF-16 and -32 by
 * their zeros, valid UTF-8, else by its letters, which may be those of DOS or the
 * Macintosh's old system; windows-1252 where nothing tells). What cannot be decoded
 * becomes U+FFFD; the text after it is kept.
 *
 * iconv loads its converters from files, which a sandboxed process cannot: they are
 * opened first and kept. UTF-8, windows-1252 and UTF-16 need none.
 */
#ifndef VIGIE_PARSERS_CHARSET_H
#define VIGIE_PARSERS_CHARSET_H

#include "base/arena.h"
#include "base/buf.h"

struct charsets;

/* Opens every converter; one that the system lacks is left out. The caller owns `*out`.
 * Not for several threads at once. */
MUST_USE int charset_preload(struct charsets **out, struct err *err);
/* Accepts NULL. */
void charset_free(struct charsets *charsets);
AUTO_DEFINE(struct charsets, charset_free)

/* The standard's name ("windows-1252") for a label ("latin1"), or NULL. */
const char *charset_name(struct bytes label);

/* The name of the encoding of `body`; `content_type` may be NULL; meta is looked for in
 * the first 4 KiB when `html`. Never NULL. */
const char *charset_detect(struct bytes body, const char *content_type, bool html);

enum charset_answer { CHARSET_DAMAGED = 1 };

/* Appends `body`, of the encoding `name`, to `out` as valid UTF-8 without a byte order
 * mark; NULs stay. `charsets` may be NULL. CHARSET_DAMAGED: the converter is missing
 * and windows-1252 was used in its place. -1 past `out`'s ceiling or out of memory. */
MUST_USE int charset_decode(struct buf *out, const struct charsets *charsets,
    const char *name, struct bytes body, struct err *err);

#endif
