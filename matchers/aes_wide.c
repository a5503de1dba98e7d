#include "matchers/aes_wide.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <sodium.h>

#define WIDE_AES        __attribute__((target("avx512f,avx512bw,avx512vl,vaes,aes")))
#define WIDE_AES_INLINE WIDE_AES static inline __attribute__((always_inline))

enum { ROUNDS = 10, LANES = 16, REGISTERS = 4, SLOT = AES_NI_SLOT, BLOCK = 16 };

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

WIDE_AES_INLINE void encrypt(__m512i state[REGISTERS], const __m512i k[ROUNDS + 1])
{
    for (int i = 0; i < REGISTERS; i++)
        state[i] = _mm512_xor_si512(state[i], k[0]);
    for (int round = 1; round < ROUNDS; round++)
        for (int i = 0; i < REGISTERS; i++)
            state[i] = _mm512_aesenc_epi128(state[i], k[round]);
    for (int i = 0; i < REGISTERS; i++)
        state[i] = _mm512_aesenclast_epi128(state[i], k[ROUNDS]);
}

/* Lanes whose slot has more than `blocks` blocks. */
static inline uint32_t longer_than(const uint8_t *slots, unsigned blocks)
{
    uint32_t longer = 0;
    for (unsigned i = 0; i < LANES; i++)
        longer |= (uint32_t)(slots[i * SLOT + 1] + 2U > blocks * BLOCK) << i;
    return longer;
}

/* The first half of each lane's block, of those in `taken`. */
WIDE_AES_INLINE void hashes_take(
    uint64_t *hashes, const __m512i state[REGISTERS], uint32_t taken)
{
    enum { HALF = LANES / 2 };
    const __m512i low = _mm512_setr_epi64(0, 2, 4, 6, 8, 10, 12, 14);
    _mm512_mask_storeu_epi64(
        hashes, (__mmask8)taken, _mm512_permutex2var_epi64(state[0], low, state[1]));
    _mm512_mask_storeu_epi64(hashes + HALF, (__mmask8)(taken >> HALF),
        _mm512_permutex2var_epi64(state[2], low, state[3]));
}

/* All sixteen go as far as the longest; each hash is taken at its own slot's end. */
WIDE_AES_INLINE void mac_sixteen(
    uint64_t *hashes, const __m512i k[ROUNDS + 1], const uint8_t *slots)
{
    __m512i state[REGISTERS];
    uint32_t left = UINT16_MAX;
    for (int i = 0; i < REGISTERS; i++)
        state[i] = four(slots + 4L * i * SLOT);
    encrypt(state, k);
    for (unsigned block = 1; block < SLOT / BLOCK && left != 0; block++) {
        const uint8_t *at = slots + (ptrdiff_t)block * BLOCK;
        for (int i = 0; i < REGISTERS; i++)
            state[i] = _mm512_xor_si512(state[i], four(at + 4L * i * SLOT));
        encrypt(state, k);
        hashes_take(hashes, state, left);
        left &= longer_than(slots, block + 1);
    }
}

WIDE_AES size_t aes_wide_mac(uint64_t *hashes,
    const uint8_t round_keys[AES_NI_ROUND_KEYS], const uint8_t *slots, size_t count)
{
    __m512i k[ROUNDS + 1];
    for (int i = 0; i <= ROUNDS; i++)
        k[i] = _mm512_broadcast_i32x4(one(round_keys + 16L * i));
    size_t done = 0;
    for (; done + LANES <= count; done += LANES)
        mac_sixteen(hashes + done, k, slots + done * SLOT);
    sodium_memzero(k, sizeof(k));
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
