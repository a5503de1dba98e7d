/*
 * utf8 - code points from bytes and back (RFC 3629), without any table.
 *
 * The one decoder of the program: whatever is read, stored or shown agrees on what is a
 * character and what is not. Nothing here allocates or fails; what is not UTF-8 is an
 * answer. It does not normalise: fold is the parsers' business.
 */
#ifndef VIGIE_BASE_UTF8_H
#define VIGIE_BASE_UTF8_H

#include "base/bytes.h"

enum { UTF8_REPLACEMENT = 0xFFFD, UTF8_MAX_BYTES = 4 };

/* The code point at byte `at` (< text.len) and its length in bytes; a byte that begins
 * no valid sequence is UTF8_REPLACEMENT of length 1, with `*valid` false. Overlong
 * forms, surrogates and values past U+10FFFF are not valid. */
uint32_t utf8_at(struct bytes text, size_t at, size_t *length, bool *valid);

/* Bytes written into `out` of UTF8_MAX_BYTES. Surrogates and values past U+10FFFF are
 * written as UTF8_REPLACEMENT. */
size_t utf8_put(uint8_t *out, uint32_t code);

/* Whether all of it is. The empty text is. */
bool utf8_valid(struct bytes text);

/* How many bytes from `at` (<= text.len) on are ASCII. */
size_t utf8_ascii_run(struct bytes text, size_t at);

/* Whether the byte can only stand inside a character, never begin one: the others count
 * a text's characters. */
static inline bool utf8_continues(uint8_t byte)
{
    return (byte & 0xC0) == 0x80;
}

/* At most `max` bytes of it, without cutting a character in two. */
struct bytes utf8_cut(struct bytes text, size_t max);

/* Without the beginning of a character that is cut off at its end. */
struct bytes utf8_whole(struct bytes text);

/* What a byte of windows-1252 means (WHATWG Encoding Standard, its index): what text is
 * in that is no UTF-8, mostly. */
uint32_t utf8_windows_1252(uint8_t byte);

/* Simple case folding of Latin, Greek and Cyrillic letters; others as they are. */
uint32_t utf8_lower(uint32_t code);

#endif
