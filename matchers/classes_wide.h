/*
 * classes_wide - the classes of 512 bytes as masks, eight blocks of 64 at a time, with
 * AVX-512 and GFNI. For the walk only.
 *
 * A table of 128 bytes tells all classes of a byte, a bit each. Turning eight by eight
 * bits then takes one instruction for 64 bytes, where testing for each class and moving
 * its mask out takes two a class. What moves bytes about is what there is too much of
 * (one instruction a cycle on Zen 4, where two others fit), so it is as little as can
 * be.
 */
#ifndef VIGIE_MATCHERS_CLASSES_WIDE_H
#define VIGIE_MATCHERS_CLASSES_WIDE_H

#include "matchers/classes.h"
#include "matchers/wide.h"

#if defined(__x86_64__)

/* Numbers of bits: in this order the masks come out. */
enum {
    WIDE_DIGIT,
    WIDE_GAP,
    WIDE_CORSE,
    WIDE_NEWLINE,
    WIDE_AT,     /* and '%' */
    WIDE_ESCAPE, /* of ASCII, what leads an escape: escapes_leads.c */
    WIDE_RARE,   /* quotes, bytes beyond ASCII, and 0x7f */
    WIDE_SIGN,   /* '+' and '%', before a number */
    WIDE_MASKS,
    WIDE_BEYOND = 0x7f, /* stands for all bytes beyond ASCII */
    WIDE_BLOCKS = 8,
    WIDE_BYTES = WIDE_BLOCKS * CLASSES_BYTES
};

#define WIDE_BIT(class) (uint8_t)(1 << (class))

static const uint8_t CLASSES_OF[128] = {['\n'] = WIDE_BIT(WIDE_NEWLINE),
    [' '] = WIDE_BIT(WIDE_GAP),
    ['"'] = WIDE_BIT(WIDE_RARE),
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
    ['b'] = WIDE_BIT(WIDE_CORSE),
    [WIDE_BEYOND] = WIDE_BIT(WIDE_RARE)};

/* The bytes of four classes of two blocks, a class in each quarter, from where the bits
 * were turned: byte `class` of each eight. */
#define WIDE_OF(class, block)                                                          \
    64 * (block) + (class), 64 * (block) + 8 + (class), 64 * (block) + 16 + (class),   \
        64 * (block) + 24 + (class), 64 * (block) + 32 + (class),                      \
        64 * (block) + 40 + (class), 64 * (block) + 48 + (class),                      \
        64 * (block) + 56 + (class)
#define WIDE_OF_BOTH(class) WIDE_OF(class, 0), WIDE_OF(class, 1)
static const uint8_t WIDE_FIRST[CLASSES_BYTES] = {
    WIDE_OF_BOTH(0), WIDE_OF_BOTH(1), WIDE_OF_BOTH(2), WIDE_OF_BOTH(3)};
static const uint8_t WIDE_LAST[CLASSES_BYTES] = {
    WIDE_OF_BOTH(4), WIDE_OF_BOTH(5), WIDE_OF_BOTH(6), WIDE_OF_BOTH(7)};
#undef WIDE_OF_BOTH
#undef WIDE_OF

/* Turns eight by eight bits, but each byte comes out backwards; turns a byte's bits. */
#define WIDE_TURN UINT64_C(0x8040201008040201)

/* The classes of a block, bits turned: byte n of each eight is of class n. */
WIDE_INLINE __m512i wide_block(const uint8_t *bytes)
{
    __m512i text =
        _mm512_min_epu8(_mm512_loadu_si512(bytes), _mm512_set1_epi8(WIDE_BEYOND));
    __m512i classes = _mm512_permutex2var_epi8(_mm512_loadu_si512(CLASSES_OF), text,
        _mm512_loadu_si512(CLASSES_OF + CLASSES_BYTES));
    return _mm512_gf2p8affine_epi64_epi8(
        _mm512_set1_epi64((int64_t)WIDE_TURN), classes, 0);
}

/* Of pairs of blocks, a class in each quarter: a class in each register. */
WIDE_INLINE void wide_quarters(__m512i masks[4], const __m512i pairs[4])
{
    enum { EVEN = 0x88, ODD = 0xdd };
    __m512i low = _mm512_shuffle_i64x2(pairs[0], pairs[1], EVEN);
    __m512i high = _mm512_shuffle_i64x2(pairs[2], pairs[3], EVEN);
    masks[0] = _mm512_shuffle_i64x2(low, high, EVEN);
    masks[2] = _mm512_shuffle_i64x2(low, high, ODD);
    low = _mm512_shuffle_i64x2(pairs[0], pairs[1], ODD);
    high = _mm512_shuffle_i64x2(pairs[2], pairs[3], ODD);
    masks[1] = _mm512_shuffle_i64x2(low, high, EVEN);
    masks[3] = _mm512_shuffle_i64x2(low, high, ODD);
}

/* The masks of WIDE_BYTES, a class in each register and a block in each of its lanes.
 */
WIDE_INLINE void wide_masks(__m512i masks[WIDE_MASKS], const uint8_t *bytes)
{
    enum { PAIRS = WIDE_BLOCKS / 2, HALF = WIDE_MASKS / 2 };
    /* Zeroed, as gcc's analyzer loses count of the loop. */
    __m512i first[PAIRS] = {{0}};
    __m512i last[PAIRS] = {{0}};
#pragma GCC unroll 4
    for (size_t i = 0; i < PAIRS; i++) {
        __m512i block = wide_block(bytes + 2 * i * CLASSES_BYTES);
        __m512i next = wide_block(bytes + (2 * i + 1) * CLASSES_BYTES);
        first[i] =
            _mm512_permutex2var_epi8(block, _mm512_loadu_si512(WIDE_FIRST), next);
        last[i] = _mm512_permutex2var_epi8(block, _mm512_loadu_si512(WIDE_LAST), next);
    }
    wide_quarters(masks, first);
    wide_quarters(masks + HALF, last);
    for (size_t i = 0; i < WIDE_MASKS; i++)
        masks[i] = _mm512_gf2p8affine_epi64_epi8(
            masks[i], _mm512_set1_epi64((int64_t)WIDE_TURN), 0);
}

#endif

#endif
