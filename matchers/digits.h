/*
 * digits - a number as people write it: digits with single separators between them.
 *
 * Space, dot, hyphen, no-break space (U+00A0, in UTF-8 or as the lone byte of Latin-1)
 * and narrow no-break space (U+202F) separate. The letter of a Corsican department
 * (2A, 2B) counts as a digit in the seventh place, where NIRs have it.
 */
#ifndef VIGIE_MATCHERS_DIGITS_H
#define VIGIE_MATCHERS_DIGITS_H

#include "base/bytes.h"

enum { DIGITS_MAX = 20 };

struct digits {
    uint8_t value[DIGITS_MAX]; /* '0'..'9', or 'A', 'B' in the seventh place */
    uint8_t count;
    uint32_t ends; /* bit n: no digit follows directly on the first n */
};

/* Reads on from `at`, where a digit stands, up to DIGITS_MAX digits. */
void digits_read(struct digits *digits, struct bytes text, size_t at);

/* Whether a group ends after `count` digits. */
bool digits_end_at(const struct digits *digits, unsigned count);

/* A whole field, separators and white space left out: how many characters it has, or -1
 * when more than DIGITS_MAX. Anything that is no separator is copied as it is. */
int digits_squeeze(uint8_t out[DIGITS_MAX], struct bytes field);

/* How many bytes of separator stand at `at`; 0: none. */
size_t digits_separator(struct bytes text, size_t at);

#endif
