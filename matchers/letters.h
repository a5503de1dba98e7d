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

/* Of one class of places: the block, the one before and the one after. */
struct letters_around {
    uint64_t before;
    uint64_t here;
    uint64_t after;
};

static inline __attribute__((always_inline)) uint64_t letters_next(
    const struct letters_around *around, unsigned count)
{
    return anchors_ahead(around->here, around->after, count);
}

static inline __attribute__((always_inline)) uint64_t letters_last(
    const struct letters_around *around, unsigned count)
{
    return anchors_behind(around->before, around->here, count);
}

/* The letters where a code of one of the `wanted` types may stand. Loose on purpose:
 *   iban            two letters, then a digit, a separator perhaps between
 *   nie             a word's first or second letter, then the same
 *   codice-fiscale  the same letter, two more behind it
 *   dni             a word of one letter, before it a digit, the same between
 * The second, since the first may be an escape's, as in "\n"; `gap` are the bytes of
 * separators. */
static inline __attribute__((always_inline)) uint64_t letters_anchors(
    const struct letters_around *letter, const struct letters_around *digit,
    const struct letters_around *gap, uint32_t wanted)
{
    uint64_t one = letters_next(letter, 1);
    uint64_t starts = letter->here & ~letters_last(digit, 1) &
                      (~letters_last(letter, 1) |
                          ~(letters_last(letter, 2) | letters_last(digit, 2)));
    uint64_t found = 0;
    if ((wanted >> IDENTIFIER_IBAN & 1) != 0)
        found |= letter->here & one &
                 (letters_next(digit, 2) |
                     (letters_next(gap, 2) &
                         (letters_next(digit, 3) | letters_next(gap, 3))));
    if ((wanted >> IDENTIFIER_NIE & 1) != 0)
        found |= starts & (letters_next(digit, 1) |
                              (letters_next(gap, 1) &
                                  (letters_next(digit, 2) | letters_next(gap, 2))));
    if ((wanted >> IDENTIFIER_CODICE_FISCALE & 1) != 0)
        found |= starts & one & letters_next(letter, 2) &
                 (letters_next(letter, 3) | letters_next(gap, 3));
    if ((wanted >> IDENTIFIER_DNI & 1) != 0)
        found |= letter->here & ~one & ~letters_next(digit, 1) &
                 (letters_last(digit, 1) |
                     (letters_last(gap, 1) &
                         (letters_last(digit, 2) | letters_last(gap, 2))));
    return found;
}

#endif
