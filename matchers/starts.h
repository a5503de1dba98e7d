/*
 * starts - the places in 64 bytes where a word or a date of birth may start. For walk.c
 * and the tests only, as letters.h.
 */
#ifndef VIGIE_MATCHERS_STARTS_H
#define VIGIE_MATCHERS_STARTS_H

#include "matchers/letters.h"

/* Bytes that start a character of two bytes or more in UTF-8. */
static inline uint64_t starts_leads_scalar(const uint8_t *bytes)
{
    uint64_t leads = 0;
    for (unsigned i = 0; i < CLASSES_BYTES; i++)
        leads |= (uint64_t)(bytes[i] >= 0xc0) << i;
    return leads;
}

#if defined(__x86_64__)

CLASSES_AVX2 static inline uint32_t starts_leads_of_half(const uint8_t *bytes)
{
    __m256i text = _mm256_loadu_si256((const __m256i *)(const void *)bytes);
    return (uint32_t)_mm256_movemask_epi8(
        _mm256_and_si256(text, _mm256_slli_epi16(text, 1)));
}

CLASSES_AVX2 static inline uint64_t starts_leads_avx2(const uint8_t *bytes)
{
    return starts_leads_of_half(bytes) | (uint64_t)starts_leads_of_half(bytes + 32)
                                             << 32;
}

#endif

/* A letter or digit after none. To these come the leads above: whether the character
 * before them is a letter, too, is for the type to look. */
static inline __attribute__((always_inline)) uint64_t starts_of_words(
    const uint64_t *letter, const uint64_t *digit)
{
    uint64_t inner = anchors_behind(letter, 1) | anchors_behind(digit, 1);
    return (letter[0] | digit[0]) & ~inner;
}

/* A group of one, two, four, seven or eight digits, or of twelve and more; or any, for
 * columns of a fixed width that are glued together, and dates that are counted. */
static inline __attribute__((always_inline)) uint64_t starts_of_dates(
    const uint64_t *digit, bool any)
{
    uint64_t starts = digit[0] & ~anchors_behind(digit, 1);
    if (any)
        return starts;
    uint64_t two = starts & anchors_ahead(digit, 1);
    uint64_t three = two & anchors_ahead(digit, 2);
    uint64_t four = three & anchors_ahead(digit, 3);
    uint64_t five = four & anchors_ahead(digit, 4);
    uint64_t seven = five & anchors_ahead(digit, 5) & anchors_ahead(digit, 6);
    uint64_t nine = seven & anchors_ahead(digit, 7) & anchors_ahead(digit, 8);
    uint64_t twelve = nine & anchors_ahead(digit, 9) & anchors_ahead(digit, 10) &
                      anchors_ahead(digit, 11);
    return (starts & ~three) | (four & ~five) | (seven & ~nine) | twelve;
}

#endif
