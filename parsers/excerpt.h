/*
 * excerpt - the few words of a posting that are kept, with personal data masked.
 *
 * Lines that look like a table's rows are left out whole; words that may be a person's
 * name are masked where they stand beside another datum or after a label ("nom:"), and
 * where parsers/excerpt_words.h tells them by a title, a birth or an address; then the
 * rules of model/mask.h. A name alone in a sentence cannot be told and may remain.
 */
#ifndef VIGIE_PARSERS_EXCERPT_H
#define VIGIE_PARSERS_EXCERPT_H

#include "base/arena.h"
#include "base/buf.h"

/* Appends one line of text with what may be names beside other data masked; the data
 * themselves are left for mask_text. */
MUST_USE int excerpt_hide_names(struct buf *out, struct bytes line, struct err *err);
/* The same; `*any`: whether there are such data in the line. */
MUST_USE int excerpt_hide_beside(
    struct buf *out, bool *any, struct bytes line, struct err *err);

/* At most POSTING_EXCERPT_MAX bytes of one line, in `arena`; empty for an empty text.
 */
MUST_USE int excerpt_make(
    struct bytes *excerpt, struct arena *arena, struct bytes prose, struct err *err);

#endif
