#include "matchers/sha_wide.h"

#if defined(__x86_64__)

#include "matchers/sha_words.h"

#include <immintrin.h>
#include <stdbool.h>

#define WIDE        __attribute__((target("avx512f,avx512bw")))
#define WIDE_INLINE WIDE static inline __attribute__((always_inline))

enum { WORDS = 16, STATE = 8, HALF = 8 };

/* Sixteen lanes of the hash's eight words and of the last sixteen of the schedule. */
struct lanes {
    __m512i state[STATE];
    __m512i words[WORDS];
};

WIDE_INLINE __m512i xor_three(__m512i a, __m512i b, __m512i c)
{
    return _mm512_ternarylogic_epi32(a, b, c, 0x96);
}

WIDE_INLINE __m512i add(__m512i a, __m512i b)
{
    return _mm512_add_epi32(a, b);
}

/* FIPS 180-4, 4.1.2. */
WIDE_INLINE __m512i sum_a(__m512i a)
{
    return xor_three(
        _mm512_ror_epi32(a, 2), _mm512_ror_epi32(a, 13), _mm512_ror_epi32(a, 22));
}

WIDE_INLINE __m512i sum_e(__m512i e)
{
    return xor_three(
        _mm512_ror_epi32(e, 6), _mm512_ror_epi32(e, 11), _mm512_ror_epi32(e, 25));
}

WIDE_INLINE __m512i small_early(__m512i w)
{
    return xor_three(
        _mm512_ror_epi32(w, 7), _mm512_ror_epi32(w, 18), _mm512_srli_epi32(w, 3));
}

WIDE_INLINE __m512i small_late(__m512i w)
{
    return xor_three(
        _mm512_ror_epi32(w, 17), _mm512_ror_epi32(w, 19), _mm512_srli_epi32(w, 10));
}

/* The schedule's next word in place of the one sixteen before. */
WIDE_INLINE void extend(struct lanes *lanes, unsigned i)
{
    __m512i *w = lanes->words;
    w[i] = add(add(w[i], small_early(w[(i + 1) % WORDS])),
        add(w[(i + 9) % WORDS], small_late(w[(i + 14) % WORDS])));
}

/* Round `i` of eight; instead of the words, their names move on. */
WIDE_INLINE void round_one(struct lanes *lanes, unsigned i, __m512i word, uint32_t k)
{
    __m512i *s = lanes->state;
    __m512i *d = &s[(11 - i) % STATE];
    __m512i *h = &s[(15 - i) % STATE];
    __m512i a = s[(8 - i) % STATE];
    __m512i b = s[(9 - i) % STATE];
    __m512i c = s[(10 - i) % STATE];
    __m512i e = s[(12 - i) % STATE];
    __m512i choice =
        _mm512_ternarylogic_epi32(e, s[(13 - i) % STATE], s[(14 - i) % STATE], 0xca);
    __m512i majority = _mm512_ternarylogic_epi32(a, b, c, 0xe8);
    __m512i first =
        add(add(*h, add(word, _mm512_set1_epi32((int)k))), add(sum_e(e), choice));
    *d = add(*d, first);
    *h = add(first, add(sum_a(a), majority));
}

/* Round `i` of those whose first word is the one at `from`. */
WIDE_INLINE void step(
    struct lanes *lanes, unsigned from, const uint32_t *k, bool more, unsigned i)
{
    if (more)
        extend(lanes, from + i);
    round_one(lanes, i, lanes->words[from + i], k[i]);
}

/* Eight rounds, written out, so that all words stay in registers. */
WIDE_INLINE void rounds_eight(
    struct lanes *lanes, unsigned from, const uint32_t *k, bool more)
{
    step(lanes, from, k, more, 0);
    step(lanes, from, k, more, 1);
    step(lanes, from, k, more, 2);
    step(lanes, from, k, more, 3);
    step(lanes, from, k, more, 4);
    step(lanes, from, k, more, 5);
    step(lanes, from, k, more, 6);
    step(lanes, from, k, more, 7);
}

/* FIPS 180-4, 6.2.2. */
WIDE_INLINE void compress(struct lanes *lanes)
{
    __m512i before[STATE];
    for (unsigned i = 0; i < STATE; i++)
        before[i] = lanes->state[i];
    rounds_eight(lanes, 0, SHA_WORDS, false);
    rounds_eight(lanes, HALF, SHA_WORDS + HALF, false);
    for (unsigned t = WORDS; t < SHA_ROUNDS; t += WORDS) {
        rounds_eight(lanes, 0, SHA_WORDS + t, true);
        rounds_eight(lanes, HALF, SHA_WORDS + t + HALF, true);
    }
    for (unsigned i = 0; i < STATE; i++)
        lanes->state[i] = add(lanes->state[i], before[i]);
}

/* Unoptimised, gcc's gathers are macros that convert their own mask. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsign-conversion"

/* The eight words that lie at `at` in the keys, of each lane. */
WIDE_INLINE void state_load(
    struct lanes *lanes, const struct sha_wide *wide, const uint32_t *at)
{
    __m512i places = _mm512_loadu_si512(at);
    for (unsigned i = 0; i < STATE; i++)
        lanes->state[i] =
            _mm512_i32gather_epi32(places, (const uint32_t *)wide->keys + i, 1);
}

WIDE_INLINE void blocks_load(struct lanes *lanes, const struct sha_wide *wide)
{
    const __m512i big_endian =
        _mm512_broadcast_i32x4(_mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203));
    const __m512i places = _mm512_mullo_epi32(_mm512_set1_epi32(SHA_WIDE_BLOCK),
        _mm512_set_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0));
    for (unsigned i = 0; i < WORDS; i++)
        lanes->words[i] = _mm512_shuffle_epi8(
            _mm512_i32gather_epi32(places, wide->blocks[0] + 4L * i, 1), big_endian);
}

#pragma GCC diagnostic pop

/* The inner hash as the message of the outer one, with its padding. */
WIDE_INLINE void digest_load(struct lanes *lanes)
{
    enum { BITS = (SHA_WIDE_BLOCK + 32) * 8 };
    for (unsigned i = 0; i < STATE; i++)
        lanes->words[i] = lanes->state[i];
    lanes->words[STATE] = _mm512_set1_epi32((int)0x80000000U);
    for (unsigned i = STATE + 1; i < WORDS - 1; i++)
        lanes->words[i] = _mm512_setzero_si512();
    lanes->words[WORDS - 1] = _mm512_set1_epi32(BITS);
}

WIDE void sha_wide_hmac(struct sha_wide *wide)
{
    struct lanes lanes;
    state_load(&lanes, wide, wide->inner);
    blocks_load(&lanes, wide);
    compress(&lanes);
    digest_load(&lanes);
    state_load(&lanes, wide, wide->outer);
    compress(&lanes);
    for (unsigned i = 0; i < SHA_WIDE_WORDS; i++)
        _mm512_storeu_si512(wide->macs[i], lanes.state[i]);
}

#else

void sha_wide_hmac(struct sha_wide *wide)
{
    (void)wide;
}

#endif
