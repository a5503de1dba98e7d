/*
 * paste_text - the posting that a paste's plain text is.
 */
#ifndef VIGIE_PARSERS_PASTE_TEXT_H
#define VIGIE_PARSERS_PASTE_TEXT_H

#include "parsers/builder.h"

/* Sets the page's title from the text's first line, when that is a heading, and adds
 * the posting; `posted_at_ms` 0: unknown. */
MUST_USE int paste_text_posting(
    struct builder *builder, struct bytes text, int64_t posted_at_ms, struct err *err);

#endif
