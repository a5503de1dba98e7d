/*
 * classes_wide - the classes of 512 bytes as masks, eight blocks of 64 at a time, with
 * AVX-512 and GFNI. For the walk only.
 *
 * A table of 128 bytes tells all classes of a byte, a bit each. Turning eight by eight
 * bits then takes one instruction for 64 bytes, where testing for each class and moving
 * its mask out takes two a class.
 */
#ifndef VIGIE_MATCHERS_CLASSES_WIDE_H
#define VIGIE_MATCHERS_CLASSES_WIDE_H

#include "matchers/classes.h"
#include "matchers/wide.h"

#if defined(__x86_64__)

/* Numbers of bits: in this order the masks come out. Of quotes none is made. */
enum {
    WIDE_DIGIT,
    WIDE_GAP,
    WIDE_CORSE,
    WIDE_NEWLINE,
    WIDE_AT,     /* and '%' */
    WIDE_ESCAPE, /* of ASCII, what leads an escape: escapes_leads.c */
    WIDE_QUOTE,
    WIDE_SIGN, /* '+' and '%', before a number */
    WIDE_MASKS,
    WIDE_BLOCKS = 8,
    WIDE_BYTES = WIDE_BLOCKS * CLASSES_BYTES
};

#define WIDE_BIT(class) (uint8_t)(1 << (class))

static const uint8_t CLASSES_OF[128] = {['\n'] = WIDE_BIT(WIDE_NEWLINE),
    [' '] = WIDE_BIT(WIDE_GAP),
    ['"'] = WIDE_BIT(WIDE_QUOTE),
    ['%'] = WIDE_BIT(WIDE_AT) | WIDE_BIT(WIDE_ESCAPE) | WIDE_BIT(WIDE_SIGN),
    ['&'] = WIDE_BIT(WIDE_ESCAPE),
    ['('] = WIDE_BIT(WIDE_GAP) | WIDE_BIT(WIDE_ESCAPE),
    [')'] = WIDE_BIT(WIDE_GAP),
    ['+'] = WIDE_BIT(WIDE_ESCAPE) | WIDE_BIT(WIDE_SIGN),
    ['-'] = WIDE_BIT(WIDE_GAP),
    ['.'] = WIDE_BIT(WIDE_GAP),
    ['/'] = WIDE_BIT(WIDE_GAP),
    ['0'] = WIDE_BIT(WIDE_DIGIT),
    ['1'] = WIDE_BIT(WIDE_DIGIT),
    ['2'] = WIDE_BIT(WIDE_DIGIT),
    ['3'] = WIDE_BIT(WIDE_DIGIT),
    ['4'] = WIDE_BIT(WIDE_DIGIT),
    ['5'] = WIDE_BIT(WIDE_DIGIT),
    ['6'] = WIDE_BIT(WIDE_DIGIT),
    ['7'] = WIDE_BIT(WIDE_DIGIT),
    ['8'] = WIDE_BIT(WIDE_DIGIT),
    ['9'] = WIDE_BIT(WIDE_DIGIT),
    ['='] = WIDE_BIT(WIDE_ESCAPE),
    ['@'] = WIDE_BIT(WIDE_AT),
    ['A'] = WIDE_BIT(WIDE_CORSE),
    ['B'] = WIDE_BIT(WIDE_CORSE),
    ['['] = WIDE_BIT(WIDE_ESCAPE),
    ['\\'] = WIDE_BIT(WIDE_ESCAPE),
    ['_'] = WIDE_BIT(WIDE_ESCAPE),
    ['a'] = WIDE_BIT(WIDE_CORSE),
    ['b'] = WIDE_BIT(WIDE_CORSE)};

/* Where a byte goes whose place is `row` in group `column` of eight, and the bytes of
 * each group backwards: the instruction's order. */
static const uint8_t WIDE_GATHERED[CLASSES_BYTES] = {0, 8, 16, 24, 32, 40, 48, 56, 1, 9,
    17, 25, 33, 41, 49, 57, 2, 10, 18, 26, 34, 42, 50, 58, 3, 11, 19, 27, 35, 43, 51,
    59, 4, 12, 20, 28, 36, 44, 52, 60, 5, 13, 21, 29, 37, 45, 53, 61, 6, 14, 22, 30, 38,
    46, 54, 62, 7, 15, 23, 31, 39, 47, 55, 63};
static const uint8_t WIDE_BACKWARDS[16] = {
    7, 6, 5, 4, 3, 2, 1, 0, 15, 14, 13, 12, 11, 10, 9, 8};

/* What was seen in some blocks, by which the rare ones are told. */
struct wide_seen {
    __m512i classes;
    __m512i bytes;
};

WIDE_INLINE struct wide_seen wide_seen_none(void)
{
    return (struct wide_seen){_mm512_setzero_si512(), _mm512_setzero_si512()};
}

/* Whether a quote or a byte beyond ASCII was. */
WIDE_INLINE bool wide_seen_rare(const struct wide_seen *seen)
{
    return (_mm512_movepi8_mask(seen->bytes) |
               _mm512_test_epi8_mask(
                   seen->classes, _mm512_set1_epi8(WIDE_BIT(WIDE_QUOTE)))) != 0;
}

/* The masks of all classes of a block, one in each lane. */
WIDE_INLINE __m512i wide_block(struct wide_seen *seen, const uint8_t *bytes)
{
    const __m512i same = _mm512_set1_epi64((int64_t)UINT64_C(0x8040201008040201));
    const __m512i backwards = _mm512_broadcast_i32x4(
        _mm_loadu_si128((const __m128i *)(const void *)WIDE_BACKWARDS));
    __m512i text = _mm512_loadu_si512(bytes);
    __m512i classes = _mm512_maskz_permutex2var_epi8(
        _knot_mask64(_mm512_movepi8_mask(text)), _mm512_loadu_si512(CLASSES_OF), text,
        _mm512_loadu_si512(CLASSES_OF + CLASSES_BYTES));
    seen->classes = _mm512_or_si512(seen->classes, classes);
    seen->bytes = _mm512_or_si512(seen->bytes, text);
    __m512i turned =
        _mm512_gf2p8affine_epi64_epi8(same, _mm512_shuffle_epi8(classes, backwards), 0);
    return _mm512_permutexvar_epi8(_mm512_loadu_si512(WIDE_GATHERED), turned);
}

/* Lanes 0 and 2 of both, and lanes 1 and 3. */
#define WIDE_EVEN(a, b) _mm512_shuffle_i64x2(a, b, 0x88)
#define WIDE_ODD(a, b)  _mm512_shuffle_i64x2(a, b, 0xdd)

/* The masks of WIDE_BYTES but those of WIDE_QUOTE, a class in each register and a block
 * in each of its lanes. */
WIDE_INLINE void wide_masks(
    __m512i masks[WIDE_MASKS], struct wide_seen *seen, const uint8_t *bytes)
{
    /* Classes 0, 2, 4 and 6 of two blocks, and the others; zeroed, as gcc's analyzer
     * loses count of the loop. */
    __m512i even[WIDE_BLOCKS / 2] = {{0}};
    __m512i odd[WIDE_BLOCKS / 2] = {{0}};
#pragma GCC unroll 4
    for (size_t i = 0; i < WIDE_BLOCKS / 2; i++) {
        __m512i first = wide_block(seen, bytes + 2 * i * CLASSES_BYTES);
        __m512i second = wide_block(seen, bytes + (2 * i + 1) * CLASSES_BYTES);
        even[i] = _mm512_unpacklo_epi64(first, second);
        odd[i] = _mm512_unpackhi_epi64(first, second);
    }
    __m512i low = WIDE_EVEN(even[0], even[1]);
    __m512i high = WIDE_EVEN(even[2], even[3]);
    masks[0] = WIDE_EVEN(low, high);
    masks[4] = WIDE_ODD(low, high);
    masks[2] = WIDE_EVEN(WIDE_ODD(even[0], even[1]), WIDE_ODD(even[2], even[3]));
    low = WIDE_EVEN(odd[0], odd[1]);
    high = WIDE_EVEN(odd[2], odd[3]);
    masks[1] = WIDE_EVEN(low, high);
    masks[5] = WIDE_ODD(low, high);
    low = WIDE_ODD(odd[0], odd[1]);
    high = WIDE_ODD(odd[2], odd[3]);
    masks[3] = WIDE_EVEN(low, high);
    masks[7] = WIDE_ODD(low, high);
}

#endif

#endif
