/*
 * batch_wide - the masks of a batch where only numbers and addresses are looked for,
 * with AVX-512: 64 bytes at a time into masks, and eight blocks at a time what follows
 * from these. The same as batch.h makes, whose anchors_starts has the rule. For walk.c
 * only.
 */
#ifndef VIGIE_MATCHERS_BATCH_WIDE_H
#define VIGIE_MATCHERS_BATCH_WIDE_H

#include "matchers/batch_masks.h"
#include "matchers/classes_wide.h"
#include "matchers/digits.h"
#include "matchers/escapes_wide.h"
#include "matchers/walk_inside.h"
#include "matchers/wide.h"

#include <string.h>

#if defined(__x86_64__)

enum { BATCH_OCTET = WIDE_BLOCKS }; /* blocks whose masks fill a register */

/* Lines of memory go into the first cache as far ahead as it has room, half of them
 * with the masks and half with what follows from these: a processor waits for some
 * twenty at a time, and stands still when there are more. */
enum { BATCH_WITH_MASKS, BATCH_WITH_PLACES };

/* Half of the lines ahead of the eight blocks from block `i` on. Past the text's end it
 * is only no use, but a pointer there is none in C. */
WIDE_INLINE void batch_fetch(
    const struct batch *batch, struct bytes text, size_t i, size_t half)
{
    enum { AHEAD = 6144 };
    uintptr_t place = (uintptr_t)text.ptr + batch->at + (i - 1) * CLASSES_BYTES + AHEAD;
    for (size_t line = half; line < BATCH_OCTET; line += 2)
        __builtin_prefetch(/* NOLINTNEXTLINE(performance-no-int-to-ptr) */
            (const void *)(place + line * CLASSES_BYTES));
}

/* WIDE_BYTES of the text from `at` on; past its end there are zeros, which are of no
 * class. */
WIDE_INLINE const uint8_t *octet_bytes(
    struct batch *batch, struct bytes text, size_t at)
{
    if (__builtin_expect(at + WIDE_BYTES <= text.len, 1))
        return text.ptr + at;
    struct bytes there = bytes_slice(text, at, WIDE_BYTES);
    memset(batch->padded, 0, sizeof(batch->padded));
    if (there.len > 0)
        memcpy(batch->padded, there.ptr, there.len);
    return batch->padded;
}

WIDE_INLINE void octet_store(uint64_t *words, __m512i masks)
{
    _mm512_storeu_si512(words, masks);
}

/* The blocks before and after each, of which the first or last is of another eight. */
#define OCTET_BEFORE(here, before) _mm512_alignr_epi64(here, before, 7)
#define OCTET_NEXT(here, after)    _mm512_alignr_epi64(after, here, 1)

/* What may lead an escape, but for plus signs behind what is in no number: most of
 * these are a blood group's or begin a phone. `*in_number` is of the eight blocks
 * before, and then of these. */
WIDE_INLINE __m512i octet_escapes(const __m512i masks[WIDE_MASKS], __m512i *in_number)
{
    enum { ANY = 0xfe, ALONE = 0x10 }; /* a | b | c; a & ~(b | c) */
    __m512i is = _mm512_or_si512(_mm512_ternarylogic_epi64(masks[WIDE_DIGIT],
                                     masks[WIDE_GAP], masks[WIDE_CORSE], ANY),
        masks[WIDE_SIGN]);
    __m512i behind = _mm512_shldi_epi64(is, OCTET_BEFORE(is, *in_number), 1);
    __m512i plus =
        _mm512_ternarylogic_epi64(masks[WIDE_SIGN], masks[WIDE_AT], behind, ALONE);
    *in_number = is;
    return _mm512_andnot_si512(plus, masks[WIDE_ESCAPE]);
}

/* The masks of the eight blocks from block `i` on; returns where the rare ones are. */
WIDE_INLINE __m512i batch_wide_octet(
    struct batch *batch, size_t i, const uint8_t *bytes, __m512i *in_number)
{
    __m512i masks[WIDE_MASKS];
    wide_masks(masks, bytes);
    octet_store(batch->digit + i, masks[WIDE_DIGIT]);
    octet_store(batch->gap + i, masks[WIDE_GAP]);
    octet_store(batch->corse + i, masks[WIDE_CORSE]);
    octet_store(batch->newline + i, masks[WIDE_NEWLINE]);
    octet_store(batch->at_sign + i, masks[WIDE_AT]);
    octet_store(batch->escape + i, octet_escapes(masks, in_number));
    octet_store(batch->sign + i, masks[WIDE_SIGN]);
    return masks[WIDE_RARE];
}

/* Bytes beyond ASCII and quotes: most batches have none. Of the blocks from block
 * `from` on, which are all that are not yet known of BATCH + BATCH_AHEAD. */
WIDE_TARGET static __attribute__((noinline)) void batch_wide_rare(
    struct batch *batch, struct bytes text, size_t from)
{
    uint64_t any = 0;
    for (size_t i = 0; i < from; i++)
        any |= batch->high[i] | batch->quote[i];
    for (size_t i = from; i <= BATCH + BATCH_AHEAD; i += WIDE_BLOCKS) {
        const uint8_t *bytes =
            octet_bytes(batch, text, batch->at + (i - 1) * CLASSES_BYTES);
        for (size_t n = 0; n < WIDE_BLOCKS; n++) {
            __m512i block = _mm512_loadu_si512(bytes + n * CLASSES_BYTES);
            batch->high[i + n] = _mm512_movepi8_mask(block);
            batch->quote[i + n] = _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8('"'));
            batch->escape[i + n] = escapes_leads_wide(block);
            any |= batch->high[i + n] | batch->quote[i + n];
        }
    }
    batch->rare = any != 0;
}

/* The masks of the blocks from block `from` on, as far as they are to be known. */
WIDE_INLINE void batch_wide_known(struct batch *batch, struct bytes text, size_t from)
{
    __m512i rare = _mm512_setzero_si512();
    __m512i in_number = _mm512_set1_epi64(-1); /* it may be */
    for (size_t i = from; i <= BATCH + BATCH_AHEAD; i += WIDE_BLOCKS) {
        const uint8_t *bytes =
            octet_bytes(batch, text, batch->at + (i - 1) * CLASSES_BYTES);
        batch_fetch(batch, text, i, BATCH_WITH_MASKS);
        rare = _mm512_or_si512(rare, batch_wide_octet(batch, i, bytes, &in_number));
    }
    if (__builtin_expect((_mm512_test_epi64_mask(rare, rare) != 0) | batch->rare, 0))
        batch_wide_rare(batch, text, from);
    batch->fresh = from;
}

/* Before the first batch, whose first block is at `at`; `before` are the CLASSES_BYTES
 * before that. */
WIDE_TARGET static inline void batch_wide_start(
    struct batch *batch, size_t at, const uint8_t *before)
{
    __m512i text = _mm512_loadu_si512(before);
    batch->sign[0] = _mm512_cmpeq_epi8_mask(text, _mm512_set1_epi8('+')) |
                     _mm512_cmpeq_epi8_mask(text, _mm512_set1_epi8('%'));
    memset(batch->high, 0, sizeof(batch->high));
    memset(batch->quote, 0, sizeof(batch->quote));
    batch->at = at;
    batch->rare = true;
    batch->known = 0;
}

/* The masks of the batch at `at`, but for those that are known. */
WIDE_TARGET static inline void batch_wide_read(struct batch *batch, struct bytes text)
{
    batch_wide_known(batch, text, batch->known + 1);
    batch->known = BATCH_AHEAD;
}

/* The words of a batch's last block and of those ahead are the first of the next. */
WIDE_INLINE void batch_wide_carry(uint64_t words[BATCH_ROOM])
{
    words[0] = words[BATCH];
    for (size_t i = 1; i <= BATCH_AHEAD; i += WIDE_BLOCKS)
        octet_store(words + i, _mm512_loadu_si512(words + BATCH + i));
}

WIDE_TARGET static inline void batch_wide_move(struct batch *batch)
{
    batch_wide_carry(batch->digit);
    batch_wide_carry(batch->gap);
    batch_wide_carry(batch->corse);
    batch_wide_carry(batch->newline);
    batch_wide_carry(batch->at_sign);
    batch_wide_carry(batch->sign);
    octet_store(batch->stop + 1, _mm512_loadu_si512(batch->stop + 1 + BATCH));
    octet_store(batch->odd + 1, _mm512_loadu_si512(batch->odd + 1 + BATCH));
    if (!batch->rare)
        return;
    batch_wide_carry(batch->high);
    batch_wide_carry(batch->quote);
}

/* Whether an escape begins in the blocks that were not yet known in the batch before.
 */
WIDE_TARGET static inline bool batch_wide_escapes(
    const struct batch *batch, struct bytes text, const struct escapes *escapes)
{
    size_t from = batch->fresh;
    return escapes_in_blocks(escapes, text, batch->at + (from - 1) * CLASSES_BYTES,
        batch->escape + from, BATCH + BATCH_AHEAD + 1 - from);
}

/* A class in eight blocks, and in the one after each. */
struct octet {
    __m512i here;
    __m512i next;
};

WIDE_INLINE struct octet octet_of(const uint64_t *mask)
{
    return (struct octet){
        .here = _mm512_loadu_si512(mask), .next = _mm512_loadu_si512(mask + 1)};
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

/* What eight blocks have of numbers; anchors_digit_like has the rule. */
struct octet_number {
    __m512i digit;
    __m512i either; /* digit or gap */
    __m512i like;
    __m512i number;
};

/* The blocks from block `i` on, which follow those of `before`. */
WIDE_INLINE struct octet_number octet_number_of(
    const struct batch *batch, size_t i, __m512i before)
{
    enum { OR_AND = 0xf8, ANY = 0xfe }; /* a | (b & c); a | b | c */
    struct octet_number is = {.digit = _mm512_loadu_si512(batch->digit + i)};
    __m512i gap = _mm512_loadu_si512(batch->gap + i);
    is.either = octet_any(is.digit, gap);
    is.like = _mm512_ternarylogic_epi64(is.digit, _mm512_loadu_si512(batch->corse + i),
        _mm512_shldi_epi64(is.either, OCTET_BEFORE(is.either, before), 1), OR_AND);
    is.number = _mm512_ternarylogic_epi64(
        is.like, gap, _mm512_loadu_si512(batch->high + i), ANY);
    return is;
}

/* Places where a number of nine or more may start; anchors_digit_like, anchors_starts.
 * `before` are the digits of the eight blocks before, `after` is of those behind. */
WIDE_INLINE __m512i octet_starts(__m512i before, const struct octet_number *is,
    const struct octet_number *after, __m512i *sixteen)
{
    enum { OR_AND = 0xf8 }; /* a | (b & c) */
    const struct octet digit = {
        .here = is->digit, .next = OCTET_NEXT(is->digit, after->digit)};
    const struct octet like = {
        .here = is->like, .next = OCTET_NEXT(is->like, after->like)};
    const struct octet number = {
        .here = is->number, .next = OCTET_NEXT(is->number, after->number)};
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
        _mm512_shldi_epi64(digit.here, OCTET_BEFORE(digit.here, before), 1),
        digit.here);
    __m512i starts = octet_both(octet_both(first, nine),
        _mm512_ternarylogic_epi64(enough, year_first, year_last, OR_AND));
    /* Of sixteen digits these are three; more need not be seen here. */
    *sixteen = octet_any(
        *sixteen, octet_both(octet_both(starts, OCTET_AHEAD(digit, 15)),
                      octet_both(OCTET_AHEAD(digit, 13), OCTET_AHEAD(digit, 10))));
    return starts;
}

/* What ends a number: no digit and no gap, or the first of more gaps than one has;
 * digits_span in digits_masks.h. */
WIDE_INLINE __m512i octet_stop(const struct batch *batch, size_t i)
{
    enum { NEITHER_OR = 0xab }; /* ~(a | b) | c */
    const struct octet gap = octet_of(batch->gap + i);
    const struct octet two = {.here = octet_both(gap.here, OCTET_AHEAD(gap, 1)),
        .next = octet_both(gap.next, _mm512_srli_epi64(gap.next, 1))};
    __m512i too_wide = octet_both(
        octet_both(two.here, OCTET_AHEAD(two, 2)), OCTET_AHEAD(gap, DIGITS_GAP));
    return _mm512_ternarylogic_epi64(
        _mm512_loadu_si512(batch->digit + i), gap.here, too_wide, NEITHER_OR);
}

/* Where a number is not plain: behind a sign, or a sign and a gap; at what ends it, the
 * letter of a Corsican NIR or a byte beyond ASCII, which may separate. */
WIDE_INLINE __m512i octet_odd(const struct batch *batch, size_t i)
{
    enum { OR_AND = 0xf8, ANY = 0xfe }; /* a | (b & c); a | b | c */
    __m512i sign = _mm512_loadu_si512(batch->sign + i);
    __m512i before = _mm512_loadu_si512(batch->sign + i - 1);
    __m512i gap = _mm512_shldi_epi64(
        _mm512_loadu_si512(batch->gap + i), _mm512_loadu_si512(batch->gap + i - 1), 1);
    __m512i behind = _mm512_ternarylogic_epi64(_mm512_shldi_epi64(sign, before, 1), gap,
        _mm512_shldi_epi64(sign, before, 2), OR_AND);
    return _mm512_ternarylogic_epi64(behind, _mm512_loadu_si512(batch->corse + i),
        _mm512_loadu_si512(batch->high + i), ANY);
}

/* `stop` and `odd` of the batch's blocks and of eight more, of which the first is seen
 * from the last of the batch; the batch before has left the first eight. */
WIDE_INLINE void batch_wide_ends(struct batch *batch)
{
    for (size_t i = batch->fresh == 1 ? 1 : 1 + WIDE_BLOCKS; i <= BATCH + 1;
         i += WIDE_BLOCKS) {
        octet_store(batch->stop + i, octet_stop(batch, i));
        octet_store(batch->odd + i, octet_odd(batch, i));
    }
}

/* Whether sixteen digits without a break may start in a block but for block 0. */
WIDE_TARGET static inline bool batch_wide_derive(struct batch *batch, struct bytes text)
{
    __m512i sixteen = _mm512_setzero_si512();
    const int64_t digit = (int64_t)batch->digit[0];
    const int64_t either = digit | (int64_t)batch->gap[0];
    __m512i before = _mm512_set1_epi64(digit);
    struct octet_number is = octet_number_of(batch, 1, _mm512_set1_epi64(either));
    batch_wide_ends(batch);
    /* Blocks behind the last one are worked out, too, and overwritten later. */
    for (size_t i = 1; i <= batch->count; i += BATCH_OCTET) {
        struct octet_number after = octet_number_of(batch, i + BATCH_OCTET, is.either);
        batch_fetch(batch, text, i + BATCH_AHEAD, BATCH_WITH_PLACES);
        __m512i starts = octet_starts(before, &is, &after, &sixteen);
        octet_store(batch->starts + i, starts);
        octet_store(
            batch->any + i, octet_any(starts, _mm512_loadu_si512(batch->at_sign + i)));
        before = is.digit;
        is = after;
    }
    batch->quotes = 0;
    for (size_t i = 1; batch->rare && i <= batch->count; i++)
        batch->quotes |= batch->quote[i];
    return _mm512_test_epi64_mask(sixteen, sixteen) != 0;
}

#endif

#endif
