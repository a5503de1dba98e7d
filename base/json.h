/*
 * json - texts as JSON strings (RFC 8259 7).
 *
 * Only the string needs care; objects and numbers are written with buf_addf.
 */
#ifndef VIGIE_BASE_JSON_H
#define VIGIE_BASE_JSON_H

#include "base/buf.h"

/* Appends `text` in quotes. What is not UTF-8 becomes U+FFFD; control characters and
 * U+2028/2029 are escaped. */
MUST_USE int json_text(struct buf *out, struct bytes text, struct err *err);

/* The same, or `null` for NULL or an empty text. */
MUST_USE int json_text_or_null(struct buf *out, const char *text, struct err *err);

#endif
