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

/* The same as digits_read for digits that nothing separates, most numbers in tables;
 * false for others. */
static inline __attribute__((always_inline)) bool digits_contiguous(
    struct digits *digits, const uint8_t *at, const struct digits_ahead *ahead)
{
    enum { COPIED = 32 };
    uint64_t others = ~ahead->digit;
    unsigned count = others == 0 ? 64 : (unsigned)__builtin_ctzll(others);
    if (count >= DIGITS_MAX || ((ahead->gap | ahead->high) >> count & 1) != 0)
        return false;
    memcpy(digits->value, at, COPIED);
    digits->count = (uint8_t)count;
    digits->ends = (uint32_t)1 << count;
    return !digits_corsican_may_follow(digits, count);
}

#if defined(__x86_64__)

#include <immintrin.h>

#define DIGITS_GATHER __attribute__((target("bmi,bmi2,popcnt")))

/* Of the eight bytes at `at`, those that `digit` tells, moved together. */
DIGITS_GATHER static inline uint64_t digits_of_eight(const uint8_t *at, uint64_t digit)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t bytes = 0;
    memcpy(&bytes, at, sizeof(bytes));
    return _pext_u64(bytes, _pdep_u64(digit, ones) * UINT8_MAX);
}

/* Bytes of a number that is read by gathering its digits. */
enum { DIGITS_LONGEST = 24 };

/* The number's bytes as a mask, from its first one on up to what is no part of it, and
 * that too. */
static inline __attribute__((always_inline)) uint64_t digits_span(
    uint64_t digit, uint64_t gap)
{
    uint64_t two = gap & gap >> 1;
    uint64_t too_wide = two & two >> 2 & gap >> DIGITS_GAP;
    uint64_t stop = ~(digit | gap) | too_wide;
    return stop ^ (stop - 1);
}

/* Where groups end: struct digits. `digit` are those of the number, `following` with
 * what follows it. */
DIGITS_GATHER static inline uint32_t digits_ends(uint64_t digit, uint64_t following)
{
    return (uint32_t)_pext_u64(digit & ~(following >> 1), digit) << 1;
}

/* Moves the digits together that stand there, of DIGITS_LONGEST bytes at most and the
 * first of which is one; returns how many. Written in one go as far as may be: who
 * reads pieces of it next does not wait. */
DIGITS_GATHER static inline uint8_t digits_move(
    uint8_t *value, const uint8_t *at, uint64_t digit)
{
    enum { BYTE = 8, HALF = BYTE / 2, WORD = 64 };
    unsigned first = (unsigned)__builtin_popcountll(digit & UINT8_MAX);
    unsigned both = (unsigned)__builtin_popcountll(digit & UINT16_MAX);
    uint64_t low = digits_of_eight(at, digit & UINT8_MAX);
    uint64_t next = digits_of_eight(at + BYTE, digit >> 8 & UINT8_MAX);
    low |= next << first * HALF << first * HALF;
    _mm_storeu_si128((__m128i *)(void *)value,
        _mm_set_epi64x((int64_t)(next >> (WORD - first * BYTE)), (int64_t)low));
    if (digit >> 16 == 0)
        return (uint8_t)both;
    uint64_t last = digits_of_eight(at + 16, digit >> 16 & UINT8_MAX);
    memcpy(value + both, &last, sizeof(last));
    return (uint8_t)__builtin_popcountll(digit);
}

/* The same as digits_from_masks for numbers of up to DIGITS_LONGEST bytes, without
 * a branch for each group, by BMI2's bit gathering; false for others. */
DIGITS_GATHER static inline bool digits_gathered(
    struct digits *digits, const uint8_t *at, const struct digits_ahead *ahead)
{
    uint64_t number = digits_span(ahead->digit, ahead->gap);
    uint64_t digit = ahead->digit & number;
    if (number >> (DIGITS_LONGEST + 1) != 0 || (ahead->high & number) != 0)
        return false;
    digits->count = digits_move(digits->value, at, digit);
    digits->ends = digits_ends(digit, ahead->digit);
    return digits->count <= DIGITS_MAX &&
           !digits_corsican_may_follow(digits, digits->count);
}

#endif

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
    enum { LAST_END = 51, COPIED = 28 };
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
    }
    digits->count = (uint8_t)(count < DIGITS_MAX ? count : DIGITS_MAX);
    digits->ends = ends;
    return true;
}

#endif
