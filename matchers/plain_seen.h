/*
 * plain_seen - what stands at a place of a batch, by its masks. For walk.c only;
 * numbers.h is the same for AVX2.
 *
 * One place after the other: on Zen 4, eight at a time took longer, since their masks
 * had to be gathered.
 */
#ifndef VIGIE_MATCHERS_PLAIN_SEEN_H
#define VIGIE_MATCHERS_PLAIN_SEEN_H

#include "matchers/numbers.h"
#include "matchers/plain.h"

#if defined(__x86_64__)

enum { PLAIN_LONGEST = 32 }; /* bytes of a plain number */

/* A place's number. */
struct plain_seen {
    uint32_t digit; /* where its digits stand, from its first on */
    uint32_t ends;  /* struct digits */
    bool odd;       /* not a plain number, so nothing above is said */
};

/* Sees the number at `place`, where a digit stands. */
WIDE_INLINE struct plain_seen plain_see(const struct batch *batch, size_t place)
{
    uint64_t stop = numbers_from(batch->stop, place);
    uint64_t span = _blsmsk_u64(stop);
    uint64_t odd = numbers_from(batch->odd, place) & span;
    uint32_t digit = (uint32_t)(numbers_from(batch->digit, place) & span);
    uint32_t ends = _pext_u32(digit & ~(digit >> 1), digit) << 1;
    odd |= span >> (PLAIN_LONGEST + 1) | ends >> (DIGITS_MAX + 1);
    return (struct plain_seen){.digit = digit, .ends = ends, .odd = odd != 0};
}

#endif

#endif
