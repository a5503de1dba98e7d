/*
 * plain_seen - what stands at the places of a batch, eight of them at a time; what no
 * type takes is dropped. For walk.c only; numbers.h is the same for AVX2.
 */
#ifndef VIGIE_MATCHERS_PLAIN_SEEN_H
#define VIGIE_MATCHERS_PLAIN_SEEN_H

#include "matchers/ends.h"
#include "matchers/plain.h"

#if defined(__x86_64__)

enum {
    PLAIN_LANES = 8,
    PLAIN_LONGEST = 32, /* bytes of a plain number */
    PLAIN_PLACES = BATCH * CLASSES_BYTES + 2 * PLAIN_LANES,
    /* Instead of digits, the first of which is bit 0, for what is no plain number. */
    PLAIN_AT = 0,
    PLAIN_OTHER = 2
};

struct plain_seen {
    size_t count;
    uint16_t place[PLAIN_PLACES]; /* from the batch's first byte on */
    uint32_t digit[PLAIN_PLACES]; /* where its digits stand, from its first on */
};

/* Unoptimised, gcc's gathers are macros that convert their own mask. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsign-conversion"

/* The mask of the batch's blocks, from each of eight places on: 57 bits at least. */
WIDE_INLINE __m512i plain_mask(const uint64_t *mask, __m512i place)
{
    __m512i byte = _mm512_srli_epi64(place, 3);
    __m512i bit = _mm512_and_si512(place, _mm512_set1_epi64(7));
    return _mm512_srlv_epi64(_mm512_i64gather_epi64(byte, mask + 1, 1), bit);
}

/* The four bytes of the text at each place. */
WIDE_INLINE __m256i plain_four(const uint8_t *text, __m512i place)
{
    return _mm512_i64gather_epi32(place, text, 1);
}

#pragma GCC diagnostic pop

/* Where the byte is so that stands `shift` bits up. */
WIDE_INLINE __mmask8 plain_is(__m256i words, int shift, uint32_t byte)
{
    __m256i mask = _mm256_set1_epi32((int)(UINT32_C(0xff) << shift));
    return _mm256_cmpeq_epi32_mask(
        _mm256_and_si256(words, mask), _mm256_set1_epi32((int)(byte << shift)));
}

/* Whether a sign stands before the number, which begins two bytes further on: "+33",
 * "+ 33", "%2033". */
WIDE_INLINE __mmask8 plain_signed(__m256i before)
{
    enum { TWO = 0, ONE = 8 };
    __mmask8 space = plain_is(before, ONE, ' ');
    __mmask8 two = plain_is(before, TWO, '+') | plain_is(before, TWO, '%');
    __mmask8 one = plain_is(before, ONE, '+') | plain_is(before, ONE, '%');
    return one | (space & two);
}

/* Whether what follows may belong to it: the letter of a Corsican NIR, a separator
 * beyond ASCII. */
WIDE_INLINE __mmask8 plain_followed(__m256i behind)
{
    __m256i upper = _mm256_and_si256(behind, _mm256_set1_epi32(0xdf));
    __m256i letter = _mm256_sub_epi32(upper, _mm256_set1_epi32('A'));
    return _mm256_test_epi32_mask(behind, _mm256_set1_epi32(0x80)) |
           _mm256_cmplt_epu32_mask(letter, _mm256_set1_epi32(2));
}

/* The number's bytes and the one that ends it: digits_span in digits_masks.h. */
WIDE_INLINE __m512i plain_span(__m512i digit, __m512i gap)
{
    enum { NEITHER_OR = 0xab }; /* ~(a | b) | c */
    __m512i two = _mm512_and_si512(gap, _mm512_srli_epi64(gap, 1));
    __m512i four = _mm512_and_si512(two, _mm512_srli_epi64(two, 2));
    __m512i too_wide = _mm512_and_si512(four, _mm512_srli_epi64(gap, DIGITS_GAP));
    __m512i stop = _mm512_ternarylogic_epi64(digit, gap, too_wide, NEITHER_OR);
    return _mm512_xor_si512(stop, _mm512_add_epi64(stop, _mm512_set1_epi64(-1)));
}

/* Sees eight places, of which those in `there` are any. */
WIDE_INLINE void plain_see(struct plain_seen *seen, const struct batch *batch,
    const uint8_t *text, const uint16_t *places, __mmask8 there)
{
    enum { BEFORE = 2, FIRST = 16 };
    __m128i at = _mm_maskz_loadu_epi16(there, places);
    __m512i place = _mm512_cvtepu16_epi64(at);
    __m512i digit = plain_mask(batch->digit, place);
    __m512i span = plain_span(digit, plain_mask(batch->gap, place));
    __m512i length = _mm512_add_epi64(_mm512_popcnt_epi64(span), _mm512_set1_epi64(-1));
    digit = _mm512_and_si512(digit, span);
    __m512i count = _mm512_popcnt_epi64(digit);
    __m256i before = plain_four(text - BEFORE, place);
    __m256i behind = plain_four(text, _mm512_add_epi64(place, length));
    __mmask8 is_at = plain_is(before, FIRST, '@');
    __mmask8 other =
        plain_is(before, FIRST, '%') |
        (~is_at &
            (plain_signed(before) | plain_followed(behind) |
                _mm512_cmpgt_epu64_mask(length, _mm512_set1_epi64(PLAIN_LONGEST)) |
                _mm512_cmpgt_epu64_mask(count, _mm512_set1_epi64(DIGITS_MAX))));
    __mmask8 many = _mm512_cmpge_epu64_mask(count, _mm512_set1_epi64(ENDS_LEAST));
    __mmask8 kept = there & (is_at | other | many);
    __m256i told = _mm256_maskz_mov_epi32(~is_at, _mm512_cvtepi64_epi32(digit));
    told = _mm256_mask_mov_epi32(told, other, _mm256_set1_epi32(PLAIN_OTHER));
    _mm_storeu_si128((__m128i *)(void *)(seen->place + seen->count),
        _mm_maskz_compress_epi16(kept, at));
    _mm256_storeu_si256((__m256i *)(void *)(seen->digit + seen->count),
        _mm256_maskz_compress_epi32(kept, told));
    seen->count += (unsigned)__builtin_popcount(kept);
}

/* `text` is the batch's first byte, and has bytes on both sides. */
WIDE_INLINE void plain_see_all(struct plain_seen *seen, const struct batch *batch,
    const uint8_t *text, const struct places *places)
{
    seen->count = 0;
    for (size_t n = 0; n < places->count; n += PLAIN_LANES) {
        size_t left = places->count - n;
        __mmask8 there = (__mmask8)(left < PLAIN_LANES ? (1U << left) - 1 : UINT8_MAX);
        plain_see(seen, batch, text, places->at + n, there);
    }
}

#endif

#endif
