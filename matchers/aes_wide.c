#include "matchers/aes_wide.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define WIDE_AES        __attribute__((target("avx512f,avx512bw,avx512vl,vaes,aes")))
#define WIDE_AES_INLINE WIDE_AES static inline __attribute__((always_inline))

enum {
    ROUNDS = 10,
    LANES = 16,
    REGISTERS = 4,
    SLOT = AES_NI_SLOT,
    SLOT_BITS = 6,
    BLOCK = 16
};

WIDE_AES_INLINE __m128i one(const uint8_t *at)
{
    return _mm_loadu_si128((const __m128i *)(const void *)at);
}

/* One block each of four slots. */
WIDE_AES_INLINE __m512i four(const uint8_t *block)
{
    __m512i all = _mm512_castsi128_si512(one(block));
    all = _mm512_inserti32x4(all, one(block + SLOT), 1);
    all = _mm512_inserti32x4(all, one(block + 2L * SLOT), 2);
    return _mm512_inserti32x4(all, one(block + 3L * SLOT), 3);
}

/* Each round's key is read where it lies, so that no copy is left on the stack. */
WIDE_AES_INLINE __m512i key_of(const uint8_t *round_keys, int round)
{
    return _mm512_broadcast_i32x4(one(round_keys + (ptrdiff_t)BLOCK * round));
}

WIDE_AES_INLINE void encrypt(__m512i state[REGISTERS], const uint8_t *round_keys)
{
    __m512i key = key_of(round_keys, 0);
    for (int i = 0; i < REGISTERS; i++)
        state[i] = _mm512_xor_si512(state[i], key);
    for (int round = 1; round < ROUNDS; round++) {
        key = key_of(round_keys, round);
        for (int i = 0; i < REGISTERS; i++)
            state[i] = _mm512_aesenc_epi128(state[i], key);
    }
    key = key_of(round_keys, ROUNDS);
    for (int i = 0; i < REGISTERS; i++)
        state[i] = _mm512_aesenclast_epi128(state[i], key);
}

/* How long each lane's value is: the second byte of its slot. */
WIDE_AES_INLINE __m512i lengths_of(const uint8_t *slots)
{
    const __m512i lanes =
        _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    __m512i heads =
        _mm512_i32gather_epi32(_mm512_slli_epi32(lanes, SLOT_BITS), slots, 1);
    return _mm512_and_si512(_mm512_srli_epi32(heads, 8), _mm512_set1_epi32(UINT8_MAX));
}

/* Lanes whose slot has more than `blocks` blocks. */
WIDE_AES_INLINE uint32_t longer_than(__m512i lengths, unsigned blocks)
{
    enum { HEAD = 2 };
    return _mm512_cmpgt_epi32_mask(
        lengths, _mm512_set1_epi32((int)(blocks * BLOCK) - HEAD));
}

/* The first half of each lane's block, of those in `taken`: two registers. */
WIDE_AES_INLINE void hashes_take(
    __m512i hashes[2], const __m512i state[REGISTERS], uint32_t taken)
{
    enum { HALF = LANES / 2 };
    const __m512i low = _mm512_setr_epi64(0, 2, 4, 6, 8, 10, 12, 14);
    hashes[0] = _mm512_mask_mov_epi64(
        hashes[0], (__mmask8)taken, _mm512_permutex2var_epi64(state[0], low, state[1]));
    hashes[1] = _mm512_mask_mov_epi64(hashes[1], (__mmask8)(taken >> HALF),
        _mm512_permutex2var_epi64(state[2], low, state[3]));
}

/* All sixteen go as far as the longest; each hash is taken at its own slot's end.
 * Written in one go: who reads them next does not wait. */
WIDE_AES_INLINE void mac_sixteen(
    uint64_t *hashes, const uint8_t *round_keys, const uint8_t *slots)
{
    __m512i state[REGISTERS];
    __m512i taken[2] = {_mm512_setzero_si512(), _mm512_setzero_si512()};
    const __m512i lengths = lengths_of(slots);
    uint32_t left = UINT16_MAX;
    for (int i = 0; i < REGISTERS; i++)
        state[i] = four(slots + 4L * i * SLOT);
    encrypt(state, round_keys);
    for (unsigned block = 1; block < SLOT / BLOCK && left != 0; block++) {
        const uint8_t *at = slots + (ptrdiff_t)block * BLOCK;
        for (int i = 0; i < REGISTERS; i++)
            state[i] = _mm512_xor_si512(state[i], four(at + 4L * i * SLOT));
        encrypt(state, round_keys);
        hashes_take(taken, state, left);
        left = longer_than(lengths, block + 1);
    }
    _mm512_storeu_si512(hashes, taken[0]);
    _mm512_storeu_si512(hashes + LANES / 2, taken[1]);
}

WIDE_AES size_t aes_wide_mac(uint64_t *hashes,
    const uint8_t round_keys[AES_NI_ROUND_KEYS], const uint8_t *slots, size_t count)
{
    size_t done = 0;
    for (; done + LANES <= count; done += LANES)
        mac_sixteen(hashes + done, round_keys, slots + done * SLOT);
    return done;
}

#else

size_t aes_wide_mac(uint64_t *hashes, const uint8_t round_keys[AES_NI_ROUND_KEYS],
    const uint8_t *slots, size_t count)
{
    (void)hashes;
    (void)round_keys;
    (void)slots;
    (void)count;
    return 0;
}

#endif
