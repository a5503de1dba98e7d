/*
 * json - values of a JSON text (RFC 8259), looked at where they stand.
 *
 * Nothing is built: a value is the run of bytes it is written in, cut off its object or
 * array one after the other. Objects and arrays may be JSON_DEPTH_MAX deep; no function
 * recurses. What is no JSON is no value, and the caller says what it was to be.
 */
#ifndef VIGIE_PARSERS_JSON_H
#define VIGIE_PARSERS_JSON_H

#include "base/buf.h"

enum { JSON_DEPTH_MAX = 64 };

/* The whole of `text`, without white space around it, when it is one value; else empty.
 */
struct bytes json_value(struct bytes text);
/* The value that `text` begins with, whatever follows it; or empty. */
struct bytes json_prefix(struct bytes text);

/* `rest` starts as an object or array, and loses what was taken. False: there is no
 * more, or what follows is none. Names are as written, without their quotes. */
bool json_member(struct bytes *name, struct bytes *value, struct bytes *rest);
bool json_item(struct bytes *value, struct bytes *rest);

/* The first member of that name (written without escapes), or empty. */
struct bytes json_get(struct bytes object, const char *name);
/* The item of that number, from 0, or empty. */
struct bytes json_at(struct bytes array, size_t number);

bool json_is_object(struct bytes value);
bool json_is_array(struct bytes value);
bool json_is_text(struct bytes value);
/* A whole number from 0 to `max`. */
bool json_number(uint64_t *number, struct bytes value, uint64_t max);

/* Appends what a string says, as UTF-8; a lone surrogate becomes U+FFFD. Fails past the
 * buf's ceiling, out of memory, or when the value is no string. */
MUST_USE int json_add_text(struct buf *out, struct bytes value, struct err *err);
/* Appends the value as ECMAScript's JSON.stringify writes it: no white space, no escape
 * that is not needed. Numbers stay as they are written. */
MUST_USE int json_add_compact(struct buf *out, struct bytes value, struct err *err);

#endif
