/*
 * digits - a number as people write it: digits with separators between them.
 *
 * Space, dot, hyphen, slash and brackets separate, and beyond ASCII: no-break space
 * (U+00A0), soft hyphen and middle dot (U+00B7), in UTF-8 or as the lone bytes of
 * windows-1252, and its dashes; the spaces, zero-width characters, hyphens and dashes
 * of U+2000 to U+2015, U+202F, U+2060, U+3000, the minus sign U+2212 and the bullet
 * U+2022. Up to DIGITS_GAP of them may stand in a row: "(01) 99", "06 -- 39". The
 * letter of a Corsican department (2A, 2B) counts as a digit in the seventh place,
 * where NIRs have it.
 */
#ifndef VIGIE_MATCHERS_DIGITS_H
#define VIGIE_MATCHERS_DIGITS_H

#include "base/bytes.h"

enum {
    DIGITS_MAX = 20,
    DIGITS_GAP = 4,   /* separators between two digits */
    DIGITS_ROOM = 48, /* digits_masks.h copies whole words */
};

struct digits {
    uint8_t value[DIGITS_ROOM]; /* '0'..'9', or 'A', 'B' in the seventh place */
    uint8_t count;              /* at most DIGITS_MAX */
    uint32_t ends;              /* bit n: no digit follows directly on the first n */
};

/* Reads on from `at`, where a digit stands, up to DIGITS_MAX digits. */
void digits_read(struct digits *digits, struct bytes text, size_t at);

/* Whether a group ends after `count` digits. */
static inline bool digits_end_at(const struct digits *digits, unsigned count)
{
    return (digits->ends >> count & 1) != 0;
}

/* Whether a Corsican letter would count as the digit after the first six. */
static inline bool digits_corsican_may_follow(
    const struct digits *digits, unsigned count)
{
    return count == 6 && digits->value[5] == '2';
}

/* A whole field, separators and white space left out: how many characters it has, or -1
 * when more than DIGITS_MAX. Anything that is no separator is copied as it is. */
int digits_squeeze(uint8_t out[DIGITS_MAX], struct bytes field);

/* How many bytes the one separator has that stands at `at`; 0: none does. */
size_t digits_separator(struct bytes text, size_t at);

#endif
