/*
 * batch_wide - the masks of a batch where only numbers and addresses are looked for,
 * with AVX-512: 64 bytes at a time into masks, and eight blocks at a time what follows
 * from these. The same as batch.h makes, whose anchors_starts has the rule. For walk.c
 * only.
 */
#ifndef VIGIE_MATCHERS_BATCH_WIDE_H
#define VIGIE_MATCHERS_BATCH_WIDE_H

#include "matchers/batch_masks.h"
#include "matchers/classes_tables.h"
#include "matchers/walk_inside.h"
#include "matchers/wide.h"

#if defined(__x86_64__)

enum { BATCH_OCTET = 8 }; /* blocks whose masks fill a register */

/* From the cache behind the first, too small to hold all that is between. Past the
 * text's end it is only no use, but a pointer there is none in C. */
static inline void batch_fetch_near(const uint8_t *at)
{
    enum { NEAR = 2048 };
    __builtin_prefetch(/* NOLINTNEXTLINE(performance-no-int-to-ptr) */
        (const void *)((uintptr_t)at + NEAR));
}

/* From memory, far ahead, the lines of a batch. A processor has some sixteen on their
 * way at a time, so not all are asked for with its masks: the others come one with each
 * of its places. */
enum { BATCH_FETCHED = BATCH * 3 / 4 };

static inline void batch_fetch_far(const uint8_t *batch, size_t line)
{
    enum { SECOND = 2 };
    uintptr_t place = (uintptr_t)batch + WALK_AHEAD + line * CLASSES_BYTES;
    __builtin_prefetch(/* NOLINTNEXTLINE(performance-no-int-to-ptr) */
        (const void *)place, 0, SECOND);
}

static inline void batch_fetch_rest(const uint8_t *batch, size_t line)
{
    for (; line < BATCH; line++)
        batch_fetch_far(batch, line);
}

/* Bytes beyond ASCII and quotes: most batches have none. `blocks` whole ones, of which
 * the first is block 1. */
WIDE_TARGET static __attribute__((noinline)) void batch_wide_rare(
    struct batch *batch, const uint8_t *bytes, size_t blocks)
{
    uint64_t any = batch->high[0] | batch->high[1] | batch->quote[0] | batch->quote[1];
    for (size_t i = 2; i <= blocks; i++) {
        __m512i text = _mm512_loadu_si512(bytes + (i - 1) * CLASSES_BYTES);
        batch->high[i] = _mm512_movepi8_mask(text);
        batch->quote[i] = _mm512_cmpeq_epi8_mask(text, _mm512_set1_epi8('"'));
        any |= batch->high[i] | batch->quote[i];
    }
    batch->rare = any != 0;
}

/* The masks of `blocks` whole blocks but for the first, which is block 1 and known;
 * returns the number of the next one. */
WIDE_TARGET static inline size_t batch_wide_read(
    struct batch *batch, const uint8_t *bytes, size_t blocks)
{
    __m512i seen = _mm512_setzero_si512();
    __m512i highs = _mm512_setzero_si512();
    size_t i = 2;
    for (size_t line = 0; line < BATCH_FETCHED; line++)
        batch_fetch_far(bytes, line);
#pragma GCC unroll 4
    for (; i <= blocks; i++) {
        const uint8_t *at = bytes + (i - 1) * CLASSES_BYTES;
        batch_fetch_near(at);
        __m512i text = _mm512_loadu_si512(at);
        __m512i all = classes_sorted_wide(text);
        highs = _mm512_or_si512(highs, text);
        seen = _mm512_or_si512(seen, all);
        batch->digit[i] = _mm512_movepi8_mask(all);
        batch->newline[i] = _mm512_test_epi8_mask(all, _mm512_set1_epi8(CLASS_NEWLINE));
        batch->at_sign[i] =
            _mm512_test_epi8_mask(all, _mm512_set1_epi8(CLASS_AT | CLASS_PERCENT));
        batch->gap[i] = _mm512_test_epi8_mask(all, _mm512_set1_epi8(CLASS_GAP));
        batch->corse[i] = _mm512_test_epi8_mask(all, _mm512_set1_epi8(CLASS_CORSE));
    }
    bool rare = _mm512_movepi8_mask(highs) != 0 ||
                _mm512_test_epi8_mask(seen, _mm512_set1_epi8(CLASS_QUOTE)) != 0;
    if (__builtin_expect(rare | batch->rare, 0))
        batch_wide_rare(batch, bytes, blocks);
    return i;
}

/* A class in eight blocks, in those before and in those after each. */
struct octet {
    __m512i before;
    __m512i here;
    __m512i next;
};

WIDE_INLINE struct octet octet_of(const uint64_t *mask)
{
    return (struct octet){.before = _mm512_loadu_si512(mask - 1),
        .here = _mm512_loadu_si512(mask),
        .next = _mm512_loadu_si512(mask + 1)};
}

WIDE_INLINE __m512i octet_both(__m512i a, __m512i b)
{
    return _mm512_and_si512(a, b);
}

WIDE_INLINE __m512i octet_any(__m512i a, __m512i b)
{
    return _mm512_or_si512(a, b);
}

/* Seen so many places further on, as anchors_ahead. */
#define OCTET_AHEAD(mask, count) _mm512_shrdi_epi64((mask).here, (mask).next, count)

/* Places where a number of nine or more may start; anchors_digit_like, anchors_starts.
 */
WIDE_INLINE __m512i octet_starts(struct octet digit, struct octet gap,
    struct octet high, struct octet corse, __m512i *sixteen)
{
    enum { OR_AND = 0xf8 }; /* a | (b & c) */
    __m512i before = octet_any(digit.before, gap.before);
    __m512i here = octet_any(digit.here, gap.here);
    __m512i next = octet_any(digit.next, gap.next);
    const struct octet like = {.here = _mm512_ternarylogic_epi64(digit.here, corse.here,
                                   _mm512_shldi_epi64(here, before, 1), OR_AND),
        .next = _mm512_ternarylogic_epi64(
            digit.next, corse.next, _mm512_shldi_epi64(next, here, 1), OR_AND)};
    const struct octet number = {
        .here = octet_any(octet_any(like.here, gap.here), high.here),
        .next = octet_any(octet_any(like.next, gap.next), high.next)};
    const struct octet two = {.here = octet_both(number.here, OCTET_AHEAD(number, 1)),
        .next = octet_both(number.next, _mm512_srli_epi64(number.next, 1))};
    const struct octet four = {.here = octet_both(two.here, OCTET_AHEAD(two, 2)),
        .next = octet_both(two.next, _mm512_srli_epi64(two.next, 2))};
    __m512i eight = octet_both(four.here, OCTET_AHEAD(four, 4));
    __m512i nine = octet_both(eight, OCTET_AHEAD(number, 8));
    __m512i eleven = octet_both(OCTET_AHEAD(number, 9), OCTET_AHEAD(number, 10));
    __m512i enough =
        octet_both(eleven, octet_any(OCTET_AHEAD(like, 8), OCTET_AHEAD(number, 11)));
    __m512i year_first = octet_any(OCTET_AHEAD(like, 4), OCTET_AHEAD(like, 7));
    __m512i year_last = octet_any(OCTET_AHEAD(like, 2), OCTET_AHEAD(like, 5));
    __m512i first = _mm512_andnot_si512(
        _mm512_shldi_epi64(digit.here, digit.before, 1), digit.here);
    __m512i starts = octet_both(octet_both(first, nine),
        _mm512_ternarylogic_epi64(enough, year_first, year_last, OR_AND));
    /* Of sixteen digits these are three; more need not be seen here. */
    *sixteen = octet_any(
        *sixteen, octet_both(octet_both(starts, OCTET_AHEAD(digit, 15)),
                      octet_both(OCTET_AHEAD(digit, 13), OCTET_AHEAD(digit, 10))));
    return starts;
}

/* Whether sixteen digits without a break may start in a block but for block 0. */
WIDE_TARGET static inline bool batch_wide_derive(struct batch *batch)
{
    __m512i sixteen = _mm512_setzero_si512();
    /* Blocks behind the last one are worked out, too, and overwritten later. */
    for (size_t i = 1; i <= batch->count; i += BATCH_OCTET) {
        __m512i starts =
            octet_starts(octet_of(batch->digit + i), octet_of(batch->gap + i),
                octet_of(batch->high + i), octet_of(batch->corse + i), &sixteen);
        _mm512_storeu_si512(batch->starts + i, starts);
        _mm512_storeu_si512(
            batch->any + i, octet_any(starts, _mm512_loadu_si512(batch->at_sign + i)));
    }
    batch->quotes = 0;
    for (size_t i = 1; batch->rare && i <= batch->count; i++)
        batch->quotes |= batch->quote[i];
    return _mm512_test_epi64_mask(sixteen, sixteen) != 0;
}

#endif

#endif
