/*
 * anchors - the places in 64 bytes where an identifier may start.
 *
 * Computed from the masks of the block, of the one before and of the one after, so what
 * is said of a place never depends on where blocks or chunks begin. Masks of one class
 * lie side by side in an array, a word a block; each function here looks at a block
 * through a pointer to its word, with [-1] and [1] for its neighbours. So the compiler
 * can do several blocks at once.
 *
 * It stands in a header because the walk compiles it twice: for processors with AVX2
 * and the bit instructions that came with it, and for any.
 */
#ifndef VIGIE_MATCHERS_ANCHORS_H
#define VIGIE_MATCHERS_ANCHORS_H

#include <stdint.h>

#define ANCHORS_INLINE static inline __attribute__((always_inline))

/* The mask seen `count` places further on, or back; 1 to 63. */
ANCHORS_INLINE uint64_t anchors_ahead(const uint64_t *mask, unsigned count)
{
    return mask[0] >> count | mask[1] << (64 - count);
}

ANCHORS_INLINE uint64_t anchors_behind(const uint64_t *mask, unsigned count)
{
    return mask[0] << count | mask[-1] >> (64 - count);
}

/* The same as anchors_ahead, from any `place` of the block. */
ANCHORS_INLINE uint64_t anchors_seen_from(const uint64_t *mask, unsigned place)
{
    return place == 0 ? mask[0] : anchors_ahead(mask, place);
}

/* Places that so many more places of the mask follow; by doubling. Of the block after
 * the next nothing is known, so of the next one, the last places are not said to be. */
struct anchors_runs {
    uint64_t two[2];
    uint64_t four[2];
    uint64_t eight[2];
};

ANCHORS_INLINE struct anchors_runs anchors_runs(const uint64_t *mask)
{
    struct anchors_runs runs;
    runs.two[0] = mask[0] & anchors_ahead(mask, 1);
    runs.two[1] = mask[1] & mask[1] >> 1;
    runs.four[0] = runs.two[0] & anchors_ahead(runs.two, 2);
    runs.four[1] = runs.two[1] & runs.two[1] >> 2;
    runs.eight[0] = runs.four[0] & anchors_ahead(runs.four, 4);
    runs.eight[1] = runs.four[1] & runs.four[1] >> 4;
    return runs;
}

/* Digits, and Corsica's letters after one or after what may separate. */
ANCHORS_INLINE uint64_t anchors_digit_like(
    const uint64_t *digit, const uint64_t *gap, uint64_t corse)
{
    uint64_t before = (digit[0] | gap[0]) << 1 | (digit[-1] | gap[-1]) >> 63;
    return digit[0] | (corse & before);
}

/* Where a group of digits starts in nine or more places of a number, which is what is
 * like a digit and what may separate. But no dates, which are most of what looks like a
 * number in a table: where two of ten places are no digits, there are not nine of them,
 * nor in eleven where the ninth is none either, as in the second half of a phone in
 * pairs. Loose: who reads the number counts. */
ANCHORS_INLINE uint64_t anchors_starts(
    const uint64_t *digit, const uint64_t *digit_like, const uint64_t *number)
{
    uint64_t starts = digit[0] & ~anchors_behind(digit, 1);
    uint64_t nine = anchors_runs(number).eight[0] & anchors_ahead(number, 8);
    uint64_t eleven = nine & anchors_ahead(number, 9) & anchors_ahead(number, 10);
    uint64_t enough =
        eleven & (anchors_ahead(digit_like, 8) | anchors_ahead(number, 11));
    uint64_t year_first =
        ~(anchors_ahead(digit_like, 4) | anchors_ahead(digit_like, 7));
    uint64_t year_last = ~(anchors_ahead(digit_like, 2) | anchors_ahead(digit_like, 5));
    return starts & nine & (enough | ~(year_first | year_last));
}

/* Places that 18 digits follow, the place's own included, in the block and in the one
 * before; by doubling. */
struct anchors_long {
    uint64_t eighteen[2]; /* [0]: the block before */
};

ANCHORS_INLINE struct anchors_long anchors_long(const uint64_t *digit)
{
    struct anchors_long runs = {{0}}; /* gcc's analyzer loses count of the loop */
    uint64_t two[3] = {digit[-1] & anchors_ahead(digit - 1, 1),
        digit[0] & anchors_ahead(digit, 1), digit[1] & digit[1] >> 1};
    uint64_t four[3] = {two[0] & anchors_ahead(two, 2),
        two[1] & anchors_ahead(two + 1, 2), two[2] & two[2] >> 2};
    uint64_t eight[3] = {four[0] & anchors_ahead(four, 4),
        four[1] & anchors_ahead(four + 1, 4), four[2] & four[2] >> 4};
    for (unsigned i = 0; i < 2; i++)
        runs.eighteen[i] =
            eight[i] & anchors_ahead(eight + i, 8) & anchors_ahead(two + i, 16);
    return runs;
}

/* Whether sixteen digits without a break start in the block. */
ANCHORS_INLINE uint64_t anchors_sixteen(const uint64_t *digit)
{
    struct anchors_runs runs = anchors_runs(digit);
    return runs.eight[0] & anchors_ahead(runs.eight, 8);
}

/* Places that thirteen digits follow without a break, in a run of 18 or more: where 18
 * digits start, and the five places behind that. */
ANCHORS_INLINE uint64_t anchors_slide(const uint64_t *digit)
{
    struct anchors_long runs = anchors_long(digit);
    uint64_t before = runs.eighteen[0];
    uint64_t two[2] = {
        before | before << 1, runs.eighteen[1] | anchors_behind(&runs.eighteen[1], 1)};
    uint64_t four = two[1] | anchors_behind(&two[1], 2);
    return four | anchors_behind(&two[1], 4);
}

/* Dots that end no number and are no separator: where a domain may be. */
ANCHORS_INLINE uint64_t anchors_dots(
    const uint64_t *dot, const uint64_t *digit, const uint64_t *gap)
{
    return dot[0] & ~(anchors_ahead(digit, 1) | anchors_ahead(gap, 1));
}

#endif
