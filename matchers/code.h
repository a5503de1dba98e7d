/*
 * code - letters and digits as people write them: separators between groups as in
 * digits.h, letters of either size. For the types that are not digits alone.
 */
#ifndef VIGIE_MATCHERS_CODE_H
#define VIGIE_MATCHERS_CODE_H

#include "base/bytes.h"

#include <stdbool.h>
#include <stdint.h>

enum { CODE_MAX = 34 }; /* the longest IBAN, ISO 13616-1 */

/* ASCII letters made large; anything else as it is. */
uint8_t code_upper(uint8_t byte);

/* Reads `want` letters and digits from `at` on, separators between them, letters made
 * large; false when there are not so many or another follows directly. */
bool code_read(uint8_t *out, size_t want, struct bytes text, size_t at);

/* The first of them only: how many of `want` there are. `after` is where they end. */
size_t code_read_some(
    uint8_t *out, size_t want, struct bytes text, size_t at, size_t *after);

/* A whole field without separators and white space, letters made large: how many
 * characters it has, or -1 when more than CODE_MAX. */
int code_squeeze(uint8_t out[CODE_MAX], struct bytes field);

/* Whether the code is of this shape: 'A' a letter, '9' a digit, '*' either. */
bool code_fits(const uint8_t *code, const char *shape);

/* Where the letter stands that is directly before `at`, or before separators, and no
 * word's letter before that one; `at` when there is none. */
size_t code_letter_before(struct bytes text, size_t at);

/* Whether a code may start at `at`: neither letter nor digit is before it, or only the
 * letter of an escape, such as \n in a JSON string. */
bool code_may_start(struct bytes text, size_t at);

/* How many bytes of separators, of one or a few in a row, end before `at`. */
size_t code_separators_before(struct bytes text, size_t at);

#endif
