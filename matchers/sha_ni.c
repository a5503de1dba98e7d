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

SHA_INLINE void lane_start(
    struct lane *lane, const uint32_t state[SHA_NI_WORDS], const uint8_t *block)
{
    const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    __m128i cdab = _mm_shuffle_epi32(load(state), 0xb1);
    __m128i efgh = _mm_shuffle_epi32(load(state + GROUP), 0x1b);
    lane->abef = _mm_alignr_epi8(cdab, efgh, 8);
    lane->cdgh = _mm_blend_epi16(efgh, cdab, 0xf0);
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

SHA_INLINE void lane_end(uint32_t state[SHA_NI_WORDS], const struct lane *lane)
{
    __m128i feba = _mm_shuffle_epi32(lane->abef, 0x1b);
    __m128i dchg = _mm_shuffle_epi32(lane->cdgh, 0xb1);
    __m128i dcba = _mm_blend_epi16(feba, dchg, 0xf0);
    __m128i hgfe = _mm_alignr_epi8(dchg, feba, 8);
    __m128i *low = (__m128i *)(void *)state;
    __m128i *high = (__m128i *)(void *)(state + GROUP);
    _mm_storeu_si128(low, _mm_add_epi32(load(state), dcba));
    _mm_storeu_si128(high, _mm_add_epi32(load(state + GROUP), hgfe));
}

SHA_TARGET void sha_ni_compress(uint32_t states[SHA_NI_LANES][SHA_NI_WORDS],
    uint8_t blocks[SHA_NI_LANES][SHA_NI_BLOCK])
{
    struct lane first;
    struct lane second;
    lane_start(&first, states[0], blocks[0]);
    lane_start(&second, states[1], blocks[1]);
    for (int group = 0; group < GROUPS; group += GROUP) {
        for (int i = 0; i < GROUP; i++) {
            lane_rounds(&first, group + i);
            lane_rounds(&second, group + i);
        }
    }
    lane_end(states[0], &first);
    lane_end(states[1], &second);
}

#else

void sha_ni_compress(uint32_t states[SHA_NI_LANES][SHA_NI_WORDS],
    uint8_t blocks[SHA_NI_LANES][SHA_NI_BLOCK])
{
    (void)states;
    (void)blocks;
}

#endif
