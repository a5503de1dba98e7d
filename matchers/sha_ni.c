#include "matchers/sha_ni.h"

#if defined(__x86_64__)

#include "matchers/sha_words.h"

#include <immintrin.h>

#define SHA_TARGET __attribute__((target("sha,sse4.1,ssse3")))
#define SHA_INLINE SHA_TARGET static inline __attribute__((always_inline))

enum { GROUPS = 16, GROUP = 4 }; /* sixteen groups of four rounds */

/* The instructions want the eight words as A B E F and C D G H. */
struct lane {
    __m128i abef;
    __m128i cdgh;
    __m128i words[GROUP]; /* of the message schedule, the last sixteen */
};

SHA_INLINE __m128i load(const void *at)
{
    return _mm_loadu_si128((const __m128i *)at);
}

/* A state's words in order, as the instructions want them. */
SHA_INLINE void state_arrange(
    __m128i *abef, __m128i *cdgh, const uint32_t state[SHA_NI_WORDS])
{
    __m128i cdab = _mm_shuffle_epi32(load(state), 0xb1);
    __m128i efgh = _mm_shuffle_epi32(load(state + GROUP), 0x1b);
    *abef = _mm_alignr_epi8(cdab, efgh, 8);
    *cdgh = _mm_blend_epi16(efgh, cdab, 0xf0);
}

SHA_INLINE void block_load(struct lane *lane, const uint8_t *block)
{
    const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    for (int i = 0; i < GROUP; i++)
        lane->words[i] = _mm_shuffle_epi8(load(block + 16L * i), big_endian);
}

/* Four rounds, and from the fifth group on the schedule's next four words before. */
SHA_INLINE void lane_rounds(struct lane *lane, int group)
{
    __m128i *now = &lane->words[group % GROUP];
    if (group >= GROUP) {
        __m128i last = lane->words[(group + 3) % GROUP];
        __m128i sum =
            _mm_add_epi32(_mm_sha256msg1_epu32(*now, lane->words[(group + 1) % GROUP]),
                _mm_alignr_epi8(last, lane->words[(group + 2) % GROUP], 4));
        *now = _mm_sha256msg2_epu32(sum, last);
    }
    __m128i input = _mm_add_epi32(*now, load(SHA_WORDS + (size_t)group * GROUP));
    lane->cdgh = _mm_sha256rnds2_epu32(lane->cdgh, lane->abef, input);
    lane->abef =
        _mm_sha256rnds2_epu32(lane->abef, lane->cdgh, _mm_shuffle_epi32(input, 0x0e));
}

/* FIPS 180-4, 6.2.2: both lanes' words into their states, which are given. */
SHA_INLINE void compress(
    struct lane lanes[SHA_NI_LANES], const uint32_t *const states[SHA_NI_LANES])
{
    state_arrange(&lanes[0].abef, &lanes[0].cdgh, states[0]);
    state_arrange(&lanes[1].abef, &lanes[1].cdgh, states[1]);
    for (int group = 0; group < GROUPS; group += GROUP) {
        for (int i = 0; i < GROUP; i++) {
            lane_rounds(&lanes[0], group + i);
            lane_rounds(&lanes[1], group + i);
        }
    }
    for (int i = 0; i < SHA_NI_LANES; i++) {
        __m128i abef;
        __m128i cdgh;
        state_arrange(&abef, &cdgh, states[i]);
        lanes[i].abef = _mm_add_epi32(lanes[i].abef, abef);
        lanes[i].cdgh = _mm_add_epi32(lanes[i].cdgh, cdgh);
    }
}

/* The words of the lane's hash, in order. */
SHA_INLINE void hash_order(__m128i *low, __m128i *high, const struct lane *lane)
{
    __m128i feba = _mm_shuffle_epi32(lane->abef, 0x1b);
    __m128i dchg = _mm_shuffle_epi32(lane->cdgh, 0xb1);
    *low = _mm_blend_epi16(feba, dchg, 0xf0);
    *high = _mm_alignr_epi8(dchg, feba, 8);
}

/* The inner hash as the message of the outer one, with its padding. */
SHA_INLINE void hash_load(struct lane *lane)
{
    enum { BITS = (SHA_NI_BLOCK + 32) * 8 };
    hash_order(&lane->words[0], &lane->words[1], lane);
    lane->words[2] = _mm_set_epi32(0, 0, 0, (int)0x80000000U);
    lane->words[3] = _mm_set_epi32(BITS, 0, 0, 0);
}

SHA_TARGET void sha_ni_hmac(struct sha_ni *pair)
{
    struct lane lanes[SHA_NI_LANES];
    block_load(&lanes[0], pair->blocks[0]);
    block_load(&lanes[1], pair->blocks[1]);
    compress(lanes, pair->inner);
    hash_load(&lanes[0]);
    hash_load(&lanes[1]);
    compress(lanes, pair->outer);
    for (int i = 0; i < SHA_NI_LANES; i++) {
        __m128i low;
        __m128i high;
        hash_order(&low, &high, &lanes[i]);
        _mm_storeu_si128((__m128i *)(void *)pair->macs[i], low);
        _mm_storeu_si128((__m128i *)(void *)(pair->macs[i] + GROUP), high);
    }
}

#else

void sha_ni_hmac(struct sha_ni *pair)
{
    (void)pair;
}

#endif
