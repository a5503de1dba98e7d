/*
 * classes_tables - the two tables that tell a byte's classes, and the AVX2 form of
 * looking them up. For classes.c and walk.c only.
 */
#ifndef VIGIE_MATCHERS_CLASSES_TABLES_H
#define VIGIE_MATCHERS_CLASSES_TABLES_H

#include "matchers/classes.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

enum {
    CLASS_PERCENT = 1,
    CLASS_NEWLINE = 2,
    CLASS_AT = 4,
    CLASS_GAP = 8,
    CLASS_DOT = 16,
    CLASS_CORSE = 32,
    CLASS_QUOTE = 64,
    CLASS_DIGIT = 128 /* the sign of the byte */
};

/* A class is a set of upper nibbles times a set of lower ones, so two 16-byte tables
 * tell all classes of a byte at once: AND what both halves say. */
static const uint8_t CLASSES_BY_HIGH[16] = {[0x0] = CLASS_NEWLINE,
    [0x2] = CLASS_GAP | CLASS_DOT | CLASS_QUOTE | CLASS_PERCENT,
    [0x3] = CLASS_DIGIT,
    [0x4] = CLASS_AT | CLASS_CORSE,
    [0x6] = CLASS_CORSE};

static const uint8_t CLASSES_BY_LOW[16] = {[0x0] = CLASS_DIGIT | CLASS_AT | CLASS_GAP,
    [0x1] = CLASS_DIGIT | CLASS_CORSE,
    [0x2] = CLASS_DIGIT | CLASS_CORSE | CLASS_QUOTE,
    [0x3] = CLASS_DIGIT,
    [0x4] = CLASS_DIGIT,
    [0x5] = CLASS_DIGIT | CLASS_PERCENT,
    [0x6] = CLASS_DIGIT,
    [0x7] = CLASS_DIGIT,
    [0x8] = CLASS_DIGIT | CLASS_GAP,
    [0x9] = CLASS_DIGIT | CLASS_GAP,
    [0xa] = CLASS_NEWLINE,
    [0xd] = CLASS_GAP,
    [0xe] = CLASS_GAP | CLASS_DOT,
    [0xf] = CLASS_GAP};

#if defined(__x86_64__)

#define CLASSES_AVX2 __attribute__((target("avx2")))

CLASSES_AVX2 static inline __m256i classes_both_lanes(const uint8_t table[16])
{
    return _mm256_broadcastsi128_si256(
        _mm_loadu_si128((const __m128i *)(const void *)table));
}

/* The shuffle looks at the low nibble by itself, and gives 0 for bytes above 0x7f,
 * which are of none of these classes. */
CLASSES_AVX2 static inline __m256i classes_sorted(__m256i text)
{
    __m256i nibble = _mm256_set1_epi8(15);
    __m256i high = _mm256_and_si256(_mm256_srli_epi16(text, 4), nibble);
    return _mm256_and_si256(
        _mm256_shuffle_epi8(classes_both_lanes(CLASSES_BY_HIGH), high),
        _mm256_shuffle_epi8(classes_both_lanes(CLASSES_BY_LOW), text));
}

/* The class's bit is moved to the top of each byte, where movemask reads it. */
#define CLASSES_PICK(shift)                                                            \
    ((uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_slli_epi16(first, shift)) |       \
        (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_slli_epi16(second, shift))     \
            << 32)

CLASSES_AVX2 static inline void classes_avx2(struct classes *out, const uint8_t *bytes)
{
    __m256i text = _mm256_loadu_si256((const __m256i *)(const void *)bytes);
    __m256i more = _mm256_loadu_si256((const __m256i *)(const void *)(bytes + 32));
    __m256i first = classes_sorted(text);
    __m256i second = classes_sorted(more);
    out->high = (uint32_t)_mm256_movemask_epi8(text) |
                (uint64_t)(uint32_t)_mm256_movemask_epi8(more) << 32;
    out->digit = CLASSES_PICK(0);
    out->newline = CLASSES_PICK(6);
    out->at = CLASSES_PICK(5) | CLASSES_PICK(7);
    out->gap = CLASSES_PICK(4);
    out->dot = CLASSES_PICK(3);
    out->corse = CLASSES_PICK(2);
    out->quote = CLASSES_PICK(1);
}

#define CLASSES_AVX512 __attribute__((target("avx2,avx512f,avx512bw")))

CLASSES_AVX512 static inline __m512i classes_all_lanes(const uint8_t table[16])
{
    return _mm512_broadcast_i32x4(
        _mm_loadu_si128((const __m128i *)(const void *)table));
}

CLASSES_AVX512 static inline __m512i classes_sorted_wide(__m512i text)
{
    __m512i high = _mm512_and_si512(_mm512_srli_epi16(text, 4), _mm512_set1_epi8(15));
    return _mm512_and_si512(
        _mm512_shuffle_epi8(classes_all_lanes(CLASSES_BY_HIGH), high),
        _mm512_shuffle_epi8(classes_all_lanes(CLASSES_BY_LOW), text));
}

/* All 64 bytes at once; a class's mask is one test. */
CLASSES_AVX512 static inline void classes_avx512(
    struct classes *out, const uint8_t *bytes)
{
    __m512i text = _mm512_loadu_si512(bytes);
    __m512i all = classes_sorted_wide(text);
    out->high = _mm512_movepi8_mask(text);
    out->digit = _mm512_movepi8_mask(all);
    out->newline = _mm512_test_epi8_mask(all, _mm512_set1_epi8(CLASS_NEWLINE));
    out->at =
        _mm512_test_epi8_mask(all, _mm512_set1_epi8((char)(CLASS_AT | CLASS_PERCENT)));
    out->gap = _mm512_test_epi8_mask(all, _mm512_set1_epi8(CLASS_GAP));
    out->dot = _mm512_test_epi8_mask(all, _mm512_set1_epi8(CLASS_DOT));
    out->corse = _mm512_test_epi8_mask(all, _mm512_set1_epi8(CLASS_CORSE));
    out->quote = _mm512_test_epi8_mask(all, _mm512_set1_epi8(CLASS_QUOTE));
}

#endif

#endif
