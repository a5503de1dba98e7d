/*
 * letters - which of 64 places hold an ASCII letter, and where codes of letters and
 * digits may start or end. For walk.c and the tests only.
 *
 * The classes of classes.h have no room for it, and only watchlists with such codes
 * need it: others do not pay for it.
 */
#ifndef VIGIE_MATCHERS_LETTERS_H
#define VIGIE_MATCHERS_LETTERS_H

#include "matchers/anchors.h"
#include "matchers/classes_tables.h"
#include "model/candidate.h"

enum { LETTERS = 26, SMALL = 0x20 };

static inline uint64_t letters_scalar(const uint8_t *bytes)
{
    uint64_t letters = 0;
    for (unsigned i = 0; i < CLASSES_BYTES; i++) {
        uint8_t place = (uint8_t)((bytes[i] | SMALL) - 'a');
        letters |= (uint64_t)(place < LETTERS) << i;
    }
    return letters;
}

#if defined(__x86_64__)

CLASSES_AVX2 static inline uint32_t letters_of_half(const uint8_t *bytes)
{
    __m256i text = _mm256_loadu_si256((const __m256i *)(const void *)bytes);
    __m256i place = _mm256_sub_epi8(
        _mm256_or_si256(text, _mm256_set1_epi8(SMALL)), _mm256_set1_epi8('a'));
    __m256i least = _mm256_min_epu8(place, _mm256_set1_epi8(LETTERS - 1));
    return (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(place, least));
}

CLASSES_AVX2 static inline uint64_t letters_avx2(const uint8_t *bytes)
{
    return letters_of_half(bytes) | (uint64_t)letters_of_half(bytes + 32) << 32;
}

#endif

/* The letters where a code of one of the `wanted` types may stand. Loose on purpose:
 *   iban            two letters, then a digit, a separator perhaps between
 *   nie             a word's first or second letter, then the same
 *   codice-fiscale  the same letter, two more behind it
 *   dni             a word of one letter, before it a digit, the same between
 * The second, since the first may be an escape's, as in "\n"; `gap` are the bytes of
 * separators. */
static inline __attribute__((always_inline)) uint64_t letters_anchors(
    const uint64_t *letter, const uint64_t *digit, const uint64_t *gap, uint32_t wanted)
{
    uint64_t one = anchors_ahead(letter, 1);
    uint64_t starts = letter[0] & ~anchors_behind(digit, 1) &
                      ~(anchors_behind(letter, 1) &
                          (anchors_behind(letter, 2) | anchors_behind(digit, 2)));
    uint64_t found = 0;
    if ((wanted >> IDENTIFIER_IBAN & 1) != 0)
        found |= letter[0] & one &
                 (anchors_ahead(digit, 2) |
                     (anchors_ahead(gap, 2) &
                         (anchors_ahead(digit, 3) | anchors_ahead(gap, 3))));
    if ((wanted >> IDENTIFIER_NIE & 1) != 0)
        found |= starts & (anchors_ahead(digit, 1) |
                              (anchors_ahead(gap, 1) &
                                  (anchors_ahead(digit, 2) | anchors_ahead(gap, 2))));
    if ((wanted >> IDENTIFIER_CODICE_FISCALE & 1) != 0)
        found |= starts & one & anchors_ahead(letter, 2) &
                 (anchors_ahead(letter, 3) | anchors_ahead(gap, 3));
    if ((wanted >> IDENTIFIER_DNI & 1) != 0)
        found |= letter[0] & ~one & ~anchors_ahead(digit, 1) &
                 (anchors_behind(digit, 1) |
                     (anchors_behind(gap, 1) &
                         (anchors_behind(digit, 2) | anchors_behind(gap, 2))));
    return found;
}

#endif
