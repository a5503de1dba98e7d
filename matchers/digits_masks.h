/*
 * digits_masks - a number read by the masks of the bytes it stands in, group by group
 * instead of byte by byte. For walk.c only, which compiles it into its fast form.
 */
#ifndef VIGIE_MATCHERS_DIGITS_MASKS_H
#define VIGIE_MATCHERS_DIGITS_MASKS_H

#include "matchers/digits.h"

#include <string.h>

enum { DIGITS_REACH = 96 }; /* bytes that must follow a place */

/* Classes of the 64 bytes from a place on; bit 0 is the place, where a digit stands. */
struct digits_ahead {
    uint64_t digit;
    uint64_t gap;  /* the separators of ASCII */
    uint64_t high; /* 0x80 and above */
};

/* Whether what follows the first `count` digits must be read byte by byte: there may be
 * a separator of several bytes or a letter. Gaps are short, so twelve places tell. */
static inline __attribute__((always_inline)) bool digits_need_reading(
    const struct digits *digits, unsigned count, uint64_t high)
{
    enum { PLACES = 12 };
    uint64_t near = high & (((uint64_t)1 << PLACES) - 1);
    return near != 0 || digits_corsican_may_follow(digits, count);
}

/* The same as digits_read in most cases; false in the others, in which nothing is said.
 * `at` has DIGITS_REACH readable bytes. */
static inline __attribute__((always_inline)) bool digits_from_masks(
    struct digits *digits, const uint8_t *at, const struct digits_ahead *ahead)
{
    enum { LAST_START = 44, LAST_END = 51, COPIED = 28 };
    unsigned count = 0;
    unsigned place = 0;
    uint32_t ends = 0;
    for (;;) {
        uint64_t others = ~(ahead->digit >> place);
        unsigned length = others == 0 ? 64 : (unsigned)__builtin_ctzll(others);
        memcpy(digits->value + count, at + place, COPIED);
        count += length;
        if (count > DIGITS_MAX)
            break;
        place += length;
        ends |= (uint32_t)1 << count;
        if (place > LAST_END)
            return false;
        uint64_t gap = ~(ahead->gap >> place);
        unsigned gap_length = (unsigned)__builtin_ctzll(gap);
        bool goes_on = (ahead->digit >> place >> (gap_length & 63) & 1) != 0 &&
                       gap_length <= DIGITS_GAP && count < DIGITS_MAX;
        if (!goes_on) {
            if (digits_need_reading(digits, count, ahead->high >> place))
                return false;
            break;
        }
        place += gap_length;
        if (place > LAST_START)
            return false;
    }
    digits->count = (uint8_t)(count < DIGITS_MAX ? count : DIGITS_MAX);
    digits->ends = ends;
    return true;
}

#endif
