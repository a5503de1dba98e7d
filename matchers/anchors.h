/*
 * anchors - the places in 64 bytes where an identifier may start.
 *
 * Computed from the byte classes of the block, of the one before and of the one after,
 * so what is said of a place never depends on where blocks or chunks begin. It stands
 * in a header because the walk compiles it twice: for processors with AVX2 and the bit
 * instructions that came with it, and for any.
 */
#ifndef VIGIE_MATCHERS_ANCHORS_H
#define VIGIE_MATCHERS_ANCHORS_H

#include "matchers/classes.h"

struct anchors {
    uint64_t
        digit; /* a group of digits starts, nine or more digits follow in a number */
    uint64_t slide; /* thirteen digits without a break follow, in a run of 18 or more */
    uint64_t at;
    uint64_t dot;
    uint64_t any; /* all of the above */
};

/* The mask seen `count` places further on, or back. */
static inline __attribute__((always_inline)) uint64_t anchors_ahead(
    uint64_t here, uint64_t after, unsigned count)
{
    return here >> count | after << (64 - count);
}

static inline __attribute__((always_inline)) uint64_t anchors_behind(
    uint64_t before, uint64_t here, unsigned count)
{
    return here << count | before >> (64 - count);
}

/* What a written number may consist of: digits, Corsica's letters after a digit, and
 * separators, the plain ones after one of these only. Loose on purpose. */
static inline __attribute__((always_inline)) uint64_t anchors_number_of(
    uint64_t digit_before, const struct classes *here, uint64_t *letters)
{
    uint64_t digit_like =
        here->digit | (here->corse & anchors_behind(digit_before, here->digit, 1));
    *letters = digit_like;
    return digit_like | here->wide | here->gap;
}

/* At least nine of the places up to the number's end, at most 40 away, are digits. */
static inline __attribute__((always_inline)) int anchors_has_nine(
    uint64_t number, uint64_t digits)
{
    enum { SPAN = 40, LEAST = 9 };
    uint64_t gone = ~number | (uint64_t)1 << SPAN;
    uint64_t within = ((uint64_t)1 << __builtin_ctzll(gone)) - 1;
    return __builtin_popcountll(digits & within) >= LEAST;
}

static inline __attribute__((always_inline)) uint64_t anchors_seen_from(
    uint64_t here, uint64_t after, unsigned place)
{
    return place == 0 ? here : anchors_ahead(here, after, place);
}

/* Of the places in `wanted`, those from where nine digits follow. */
static inline __attribute__((always_inline)) uint64_t anchors_with_nine(
    uint64_t wanted, const uint64_t number[2], const uint64_t digits[2])
{
    uint64_t kept = 0;
    for (uint64_t left = wanted; left != 0; left &= left - 1) {
        unsigned place = (unsigned)__builtin_ctzll(left);
        if (anchors_has_nine(anchors_seen_from(number[0], number[1], place),
                anchors_seen_from(digits[0], digits[1], place)))
            kept |= (uint64_t)1 << place;
    }
    return kept;
}

/* Of the places in `wanted`, those in a run of 18 digits or more. */
static inline uint64_t anchors_in_long_run(uint64_t wanted, uint64_t digit_before,
    const struct classes *here, const struct classes *after)
{
    enum { LONG = 18 };
    uint64_t kept = 0;
    for (uint64_t left = wanted; left != 0; left &= left - 1) {
        unsigned place = (unsigned)__builtin_ctzll(left);
        uint64_t on = ~anchors_seen_from(here->digit, after->digit, place);
        uint64_t back =
            ~(place == 0 ? digit_before
                         : anchors_behind(digit_before, here->digit, 64 - place));
        int run = (on == 0 ? 64 : __builtin_ctzll(on)) +
                  (back == 0 ? 64 : __builtin_clzll(back));
        if (run >= LONG)
            kept |= (uint64_t)1 << place;
    }
    return kept;
}

static inline __attribute__((always_inline)) void anchors_find(struct anchors *out,
    uint64_t digit_before, const struct classes *here, const struct classes *after)
{
    uint64_t digits[2];
    const uint64_t number[2] = {anchors_number_of(digit_before, here, &digits[0]),
        anchors_number_of(here->digit, after, &digits[1])};

    /* Nine places of a number in a row, then eight digits in a row, by doubling. */
    uint64_t two = number[0] & anchors_ahead(number[0], number[1], 1);
    uint64_t two_after = number[1] & number[1] >> 1;
    uint64_t four = two & anchors_ahead(two, two_after, 2);
    uint64_t four_after = two_after & two_after >> 2;
    uint64_t nine = four & anchors_ahead(four, four_after, 4) &
                    anchors_ahead(number[0], number[1], 8);
    uint64_t starts = here->digit & ~anchors_behind(digit_before, here->digit, 1);

    out->digit = anchors_with_nine(starts & nine, number, digits);
    out->slide = 0;
    if ((here->digit & nine) != 0) {
        uint64_t pair = here->digit & anchors_ahead(here->digit, after->digit, 1);
        uint64_t pair_after = after->digit & after->digit >> 1;
        uint64_t quad = pair & anchors_ahead(pair, pair_after, 2);
        uint64_t quad_after = pair_after & pair_after >> 2;
        uint64_t eight = quad & anchors_ahead(quad, quad_after, 4);
        uint64_t eight_after = quad_after & quad_after >> 4;
        uint64_t thirteen = eight & anchors_ahead(eight, eight_after, 5);
        out->slide = anchors_in_long_run(thirteen, digit_before, here, after);
    }
    out->at = here->at;
    out->dot = here->dot &
               ~anchors_ahead(here->digit | here->gap, after->digit | after->gap, 1);
    out->any = out->digit | out->slide | out->at | out->dot;
}

#endif
