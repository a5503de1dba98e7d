/*
 * numbers - the places of a batch, and which of them have a number that may be one. For
 * walk.c only.
 *
 * Here is seen, without a branch, where the groups of a number end, and so what no type
 * could take is dropped: times, second halves of phones, amounts. What is not plain (a
 * letter behind, separators beyond ASCII, more than 24 bytes, a sign before) is left
 * for the walk to read the slow way.
 */
#ifndef VIGIE_MATCHERS_NUMBERS_H
#define VIGIE_MATCHERS_NUMBERS_H

#include "matchers/batch.h"
#include "matchers/digits_masks.h"
#include "matchers/ends.h"

enum { NUMBERS = 64 }; /* seen in one go */

struct number_at {
    uint32_t digit; /* where its digits stand, from its first on */
    uint32_t ends;  /* as in struct digits */
    uint16_t place; /* from the batch's first byte on */
    bool odd;       /* not a plain number, so nothing above is said */
};

struct numbers {
    const struct batch *batch;
    const uint8_t *text; /* the batch's first byte */
    uint32_t more;       /* ends that types beyond those of ends.h take */
    size_t count;
    struct number_at items[NUMBERS + 1]; /* one is written before it is dropped */
};

#if defined(__x86_64__)

#define NUMBERS_FAST __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt"))) static inline

/* Whether all places of the batch have two bytes before them and enough behind, and
 * none lies in a very long number. */
static inline bool numbers_readable(const struct batch *batch, struct bytes text)
{
    return batch->at > 1 && !batch->slide &&
           batch->at + batch->count * CLASSES_BYTES + DIGITS_REACH <= text.len;
}

/* The mask of a batch's blocks from a place on: 57 bits of it at least. */
static ALWAYS_INLINE uint64_t numbers_from(const uint64_t *mask, size_t place)
{
    uint64_t bits = 0;
    memcpy(&bits, (const uint8_t *)(mask + 1) + place / 8, sizeof(bits));
    return bits >> place % 8;
}

/* The ends that are looked for, by the lower six bits of what stands at the place: all
 * of them where it is no digit. */
static const uint32_t NUMBERS_ENDS[64] = {['@' & 63] = UINT32_MAX,
    ['%'] = UINT32_MAX,
    ['0'] = ENDS_ZERO,
    ['1'] = ENDS_OTHER,
    ['2'] = ENDS_OTHER,
    ['3'] = ENDS_OTHER,
    ['4'] = ENDS_OTHER,
    ['5'] = ENDS_OTHER,
    ['6'] = ENDS_OTHER,
    ['7'] = ENDS_OTHER,
    ['8'] = ENDS_OTHER,
    ['9'] = ENDS_OTHER};

/* Bytes that make more of a number than its digits: signs before it; behind it the
 * letter of a Corsican NIR, and those beyond ASCII, which may separate. */
enum { NUMBERS_BEFORE = 1, NUMBERS_BEHIND = 2 };
static const uint8_t NUMBERS_ODD[128] = {['+'] = NUMBERS_BEFORE,
    ['%'] = NUMBERS_BEFORE,
    ['A'] = NUMBERS_BEHIND,
    ['B'] = NUMBERS_BEHIND,
    ['a'] = NUMBERS_BEHIND,
    ['b'] = NUMBERS_BEHIND};

static ALWAYS_INLINE bool numbers_odd(const uint8_t *from, unsigned length)
{
    uint8_t behind = from[length];
    uint8_t before = from[-1] == ' ' ? from[-2] : from[-1]; /* "+ 33" */
    return ((NUMBERS_ODD[before & 127] & NUMBERS_BEFORE) |
               (NUMBERS_ODD[behind & 127] & NUMBERS_BEHIND) | behind >> 7 |
               (length > DIGITS_LONGEST)) != 0;
}

/* Sees what stands at `place`, as the last of the numbers; false: nothing that any type
 * takes. */
NUMBERS_FAST bool numbers_see(struct numbers *numbers, uint16_t place)
{
    struct number_at *number = &numbers->items[numbers->count];
    const uint8_t *from = numbers->text + place;
    uint64_t digit = numbers_from(numbers->batch->digit, place) | 1; /* in any case */
    uint64_t span = digits_span(digit, numbers_from(numbers->batch->gap, place));
    unsigned length = (unsigned)__builtin_popcountll(span) - 1;
    number->place = place;
    number->digit = (uint32_t)(digit & span);
    number->ends = digits_ends(digit & span, digit);
    number->odd = numbers_odd(from, length);
    return number->odd |
           ((number->ends & (NUMBERS_ENDS[*from & 63] | numbers->more)) != 0);
}

/* Sees `count` of the batch's places, NUMBERS at most. */
NUMBERS_FAST void numbers_find(
    struct numbers *numbers, const uint16_t *places, size_t count)
{
    numbers->count = 0;
    for (size_t n = 0; n < count; n++)
        numbers->count += numbers_see(numbers, places[n]);
}

/* The digits of a plain one; false: they are too many. */
NUMBERS_FAST bool numbers_read(struct digits *digits, const struct numbers *numbers,
    const struct number_at *number)
{
    enum { COPIED = 32 };
    const uint8_t *from = numbers->text + number->place;
    bool one_group = (number->ends & (number->ends - 1)) == 0;
    digits->ends = number->ends;
    if (one_group) {
        memcpy(digits->value, from, COPIED);
        digits->count = (uint8_t)__builtin_ctz(number->ends);
    } else {
        digits->count = digits_move(digits->value, from, number->digit);
    }
    return digits->count <= DIGITS_MAX;
}

#endif

#endif
