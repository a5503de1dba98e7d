/*
 * plain_number - the NIR or French phone in plain digits. For walk.c only; nir.c and
 * phone.c have the rules.
 */
#ifndef VIGIE_MATCHERS_PLAIN_NUMBER_H
#define VIGIE_MATCHERS_PLAIN_NUMBER_H

#include "matchers/plain_seen.h"

#if defined(__x86_64__)

/* What is read of a number, and where. */
struct plain_number {
    __m128i digits; /* its first sixteen, as text */
    uint64_t first; /* the first eight of these, the first of all lowest */
    uint32_t ends;  /* struct digits */
    size_t at;      /* from the batch's first byte on */
    uint64_t row;
};

/* Whether the two digits are a month of a NIR. */
static inline bool plain_month(unsigned month)
{
    return __builtin_expect(month - 1 < 12, 1) || month - 20 < 23 || month >= 50;
}

/* Number and key are 0 mod 97 together, the key being 1 to 97: each digit counts for
 * its power of ten mod 97. */
WIDE_INLINE bool plain_key_holds(__m128i values, unsigned key)
{
    enum { MODULUS = 97 };
    const __m128i weights =
        _mm_setr_epi8(50, 5, 49, 34, 81, 76, 27, 90, 9, 30, 3, 10, 1, 10, 1, 0);
    __m128i sums =
        _mm_madd_epi16(_mm_maddubs_epi16(values, weights), _mm_set1_epi16(1));
    sums = _mm_add_epi32(sums, _mm_shuffle_epi32(sums, 0x4e));
    sums = _mm_add_epi32(sums, _mm_shuffle_epi32(sums, 0xb1));
    return (unsigned)_mm_cvtsi128_si32(sums) % MODULUS == 0 && key - 1 < MODULUS;
}

/* With the type and length of its slot before it, zeros behind. */
WIDE_INLINE __m512i plain_slot(__m128i value, unsigned type, unsigned length)
{
    __m128i head = _mm_cvtsi32_si128((int)(type | length << 8));
    return _mm512_zextsi128_si512(_mm_or_si128(value, head));
}

WIDE_INLINE void plain_nir(struct plain_sink *sink, const struct plain_number *number)
{
    enum { NIR = 13, WITH_KEY = 15, HEAD = 2, BYTE = 8, SEXES = 0x19e };
    __m128i values = _mm_and_si128(number->digits, _mm_set1_epi8(15));
    uint64_t first = number->first;
    uint64_t last = (uint64_t)_mm_extract_epi64(values, 1);
    unsigned month = (unsigned)(first >> 24 & 15) * 10 + (unsigned)(first >> 32 & 15);
    unsigned key = (unsigned)(last >> 40 & 15) * 10 + (unsigned)(last >> 48 & 15);
    bool department = (first >> 40 & 0x0f0f) != 0;
    if (!((SEXES >> (first & 15) & 1) & plain_month(month) & department))
        return;
    bool whole = (number->ends >> WITH_KEY & 1) != 0 && plain_key_holds(values, key);
    if (!whole && (number->ends >> NIR & 1) == 0)
        return;
    const __m128i thirteen =
        _mm_setr_epi8(0, 0, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0);
    __m128i value = _mm_and_si128(_mm_slli_si128(number->digits, HEAD), thirteen);
    const struct plain_token token = {.slot = plain_slot(value, IDENTIFIER_NIR, NIR),
        .row = number->row,
        .start = number->at,
        .type = IDENTIFIER_NIR,
        .length = NIR,
        .strong = whole};
    plain_put(sink, &token);
}

/* Whether the phone, whose slot has nothing but this, was put last, nearby in the same
 * row; else it is the last one. */
WIDE_INLINE bool plain_phone_again(
    const struct plain_sink *sink, const struct plain_number *number, __m128i slot)
{
    struct sieve_phone *last = sink->phone;
    uint64_t offset = sink->offset + number->at;
    __m128i *kept = (__m128i *)(void *)last->slot;
    __m128i differs = _mm_xor_si128(slot, _mm_loadu_si128(kept));
    if (_mm_testz_si128(differs, differs) != 0 && last->row == number->row &&
        offset - last->offset < SIEVE_NEARBY)
        return true;
    last->row = number->row;
    last->offset = offset;
    _mm_storeu_si128(kept, slot);
    _mm_storeu_si128(kept + 1, _mm_setzero_si128());
    return false;
}

/* Where the nine digits of a phone go in its slot, of which the number's first or
 * second is the first. */
#define PLAIN_NONE 0x80
#define PLAIN_FROM(first)                                                              \
    PLAIN_NONE, PLAIN_NONE, PLAIN_NONE, PLAIN_NONE, PLAIN_NONE, (first), (first) + 1,  \
        (first) + 2, (first) + 3, (first) + 4, (first) + 5, (first) + 6, (first) + 7,  \
        (first) + 8, PLAIN_NONE, PLAIN_NONE
static const uint8_t PLAIN_NINE[2][16] = {{PLAIN_FROM(0)}, {PLAIN_FROM(1)}};
#undef PLAIN_FROM
#undef PLAIN_NONE

/* "+33" and the nine digits from `skip` on, 0 or 1. */
WIDE_INLINE void plain_phone(
    struct plain_sink *sink, const struct plain_number *number, unsigned skip)
{
    enum { LENGTH = 12 };
    const __m128i code =
        _mm_setr_epi8(0, 0, '+', '3', '3', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    const __m128i from =
        _mm_loadu_si128((const __m128i *)(const void *)PLAIN_NINE[skip]);
    __m128i value = _mm_or_si128(_mm_shuffle_epi8(number->digits, from), code);
    const struct plain_token token = {
        .slot = plain_slot(value, IDENTIFIER_PHONE, LENGTH),
        .row = number->row,
        .start = number->at,
        .type = IDENTIFIER_PHONE,
        .length = LENGTH};
    if (plain_phone_again(sink, number, _mm512_castsi512_si128(token.slot)))
        sink->counts[IDENTIFIER_PHONE]++;
    else
        plain_put(sink, &token);
}

/* Whether the types must look at a number with such a beginning and such ends: it may
 * have a country's code, or be a NIR and one digit more. */
WIDE_INLINE bool plain_is_usual(uint64_t first, uint32_t ends)
{
    unsigned two = (unsigned)(first & UINT16_MAX);
    return __builtin_expect(two != ('0' | '0' << 8), 1) &&
           __builtin_expect(two != ('3' | '3' << 8), 1) &&
           __builtin_expect((ends & ENDS_GLUED) == 0, 1);
}

/* The digits the mask tells, moved together. */
WIDE_INLINE __m256i plain_digits(const uint8_t *from, uint32_t digit)
{
    return _mm256_maskz_compress_epi8(
        digit, _mm256_loadu_si256((const __m256i *)(const void *)from));
}

/* Puts in what the number is; it is usual. */
WIDE_INLINE void plain_number_put(
    struct plain_sink *sink, const struct plain_number *number)
{
    enum { WITH_ZERO = 10, WITHOUT = 9 };
    bool zero = (number->first & 15) == 0;
    if ((number->ends & ENDS_NIR) != 0)
        plain_nir(sink, number);
    if ((number->ends >> (zero ? WITH_ZERO : WITHOUT) & 1) != 0)
        plain_phone(sink, number, zero);
}

#endif

#endif
