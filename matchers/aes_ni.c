#include "matchers/aes_ni.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <sodium.h>

#define AES_TARGET __attribute__((target("aes,sse4.1")))

enum { ROUNDS = 10, SIDE_BY_SIDE = 8, SLOT = AES_NI_SLOT, BLOCK = 16 };

AES_TARGET static __m128i load(const uint8_t *at)
{
    return _mm_loadu_si128((const __m128i *)(const void *)at);
}

AES_TARGET static __m128i next_round_key(__m128i key, __m128i assist)
{
    assist = _mm_shuffle_epi32(assist, 0xff);
    key = _mm_xor_si128(key, _mm_slli_si128(key, 4));
    key = _mm_xor_si128(key, _mm_slli_si128(key, 4));
    key = _mm_xor_si128(key, _mm_slli_si128(key, 4));
    return _mm_xor_si128(key, assist);
}

AES_TARGET void aes_ni_expand(
    uint8_t round_keys[AES_NI_ROUND_KEYS], const uint8_t key[16])
{
    __m128i k[ROUNDS + 1];
    k[0] = load(key);
    k[1] = next_round_key(k[0], _mm_aeskeygenassist_si128(k[0], 0x01));
    k[2] = next_round_key(k[1], _mm_aeskeygenassist_si128(k[1], 0x02));
    k[3] = next_round_key(k[2], _mm_aeskeygenassist_si128(k[2], 0x04));
    k[4] = next_round_key(k[3], _mm_aeskeygenassist_si128(k[3], 0x08));
    k[5] = next_round_key(k[4], _mm_aeskeygenassist_si128(k[4], 0x10));
    k[6] = next_round_key(k[5], _mm_aeskeygenassist_si128(k[5], 0x20));
    k[7] = next_round_key(k[6], _mm_aeskeygenassist_si128(k[6], 0x40));
    k[8] = next_round_key(k[7], _mm_aeskeygenassist_si128(k[7], 0x80));
    k[9] = next_round_key(k[8], _mm_aeskeygenassist_si128(k[8], 0x1b));
    k[10] = next_round_key(k[9], _mm_aeskeygenassist_si128(k[9], 0x36));
    for (int i = 0; i <= ROUNDS; i++)
        _mm_storeu_si128((__m128i *)(void *)(round_keys + 16L * i), k[i]);
    sodium_memzero(k, sizeof(k));
}

/* Eight independent blocks hide the latency of each round. */
AES_TARGET static inline void encrypt_eight(
    __m128i state[SIDE_BY_SIDE], const __m128i k[ROUNDS + 1])
{
    for (int i = 0; i < SIDE_BY_SIDE; i++)
        state[i] = _mm_xor_si128(state[i], k[0]);
    for (int round = 1; round < ROUNDS; round++)
        for (int i = 0; i < SIDE_BY_SIDE; i++)
            state[i] = _mm_aesenc_si128(state[i], k[round]);
    for (int i = 0; i < SIDE_BY_SIDE; i++)
        state[i] = _mm_aesenclast_si128(state[i], k[ROUNDS]);
}

/* Blocks of a slot: its type, its length and so many bytes; two at least. */
static inline unsigned blocks_of(const uint8_t *slot)
{
    unsigned blocks = (slot[1] + 2U + BLOCK - 1) / BLOCK;
    return blocks < 2 ? 2 : blocks;
}

/* All eight go as far as the longest; each hash is taken at its own slot's end. */
AES_TARGET static inline void mac_eight(
    uint64_t *hashes, const __m128i k[ROUNDS + 1], const uint8_t *slots)
{
    __m128i state[SIDE_BY_SIDE];
    unsigned blocks[SIDE_BY_SIDE];
    unsigned most = 2;
    for (int i = 0; i < SIDE_BY_SIDE; i++) {
        state[i] = load(slots + (ptrdiff_t)i * SLOT);
        blocks[i] = blocks_of(slots + (ptrdiff_t)i * SLOT);
        most = blocks[i] > most ? blocks[i] : most;
    }
    encrypt_eight(state, k);
    for (unsigned block = 1; block < most; block++) {
        for (int i = 0; i < SIDE_BY_SIDE; i++)
            state[i] = _mm_xor_si128(
                state[i], load(slots + (ptrdiff_t)i * SLOT + (ptrdiff_t)block * BLOCK));
        encrypt_eight(state, k);
        for (int i = 0; i < SIDE_BY_SIDE; i++)
            if (block + 1 <= blocks[i])
                hashes[i] = (uint64_t)_mm_cvtsi128_si64(state[i]);
    }
}

/* The same with two blocks in each register: sixteen at a time (VAES). */
#define VAES_TARGET __attribute__((target("vaes,avx2,aes,sse4.1")))

enum { WIDE = 16, REGISTERS = 8 };

/* One block each of slot `i` and of the one REGISTERS further on. */
VAES_TARGET static inline __m256i load_two(const uint8_t *slots, int i, unsigned block)
{
    const uint8_t *at = slots + (ptrdiff_t)i * SLOT + (ptrdiff_t)block * BLOCK;
    return _mm256_inserti128_si256(
        _mm256_castsi128_si256(load(at)), load(at + (ptrdiff_t)REGISTERS * SLOT), 1);
}

VAES_TARGET static inline void encrypt_sixteen(
    __m256i state[REGISTERS], const __m256i k[ROUNDS + 1])
{
    for (int i = 0; i < REGISTERS; i++)
        state[i] = _mm256_xor_si256(state[i], k[0]);
    for (int round = 1; round < ROUNDS; round++)
        for (int i = 0; i < REGISTERS; i++)
            state[i] = _mm256_aesenc_epi128(state[i], k[round]);
    for (int i = 0; i < REGISTERS; i++)
        state[i] = _mm256_aesenclast_epi128(state[i], k[ROUNDS]);
}

VAES_TARGET static inline void mac_sixteen(
    uint64_t *hashes, const __m256i k[ROUNDS + 1], const uint8_t *slots)
{
    __m256i state[REGISTERS];
    unsigned blocks[WIDE];
    unsigned most = 2;
    for (int i = 0; i < WIDE; i++) {
        blocks[i] = blocks_of(slots + (ptrdiff_t)i * SLOT);
        most = blocks[i] > most ? blocks[i] : most;
    }
    for (int i = 0; i < REGISTERS; i++)
        state[i] = load_two(slots, i, 0);
    encrypt_sixteen(state, k);
    for (unsigned block = 1; block < most; block++) {
        for (int i = 0; i < REGISTERS; i++)
            state[i] = _mm256_xor_si256(state[i], load_two(slots, i, block));
        encrypt_sixteen(state, k);
        for (int i = 0; i < REGISTERS; i++) {
            if (block < blocks[i])
                hashes[i] = (uint64_t)_mm256_extract_epi64(state[i], 0);
            if (block < blocks[i + REGISTERS])
                hashes[i + REGISTERS] = (uint64_t)_mm256_extract_epi64(state[i], 2);
        }
    }
}

VAES_TARGET size_t aes_ni_mac_wide(uint64_t *hashes,
    const uint8_t round_keys[AES_NI_ROUND_KEYS], const uint8_t *slots, size_t count)
{
    __m256i k[ROUNDS + 1];
    for (int i = 0; i <= ROUNDS; i++)
        k[i] = _mm256_broadcastsi128_si256(load(round_keys + 16L * i));
    size_t done = 0;
    for (; done + WIDE <= count; done += WIDE)
        mac_sixteen(hashes + done, k, slots + done * SLOT);
    sodium_memzero(k, sizeof(k));
    return done;
}

AES_TARGET void aes_ni_mac_short(uint64_t *hashes,
    const uint8_t round_keys[AES_NI_ROUND_KEYS], const uint8_t *slots, size_t count)
{
    __m128i k[ROUNDS + 1];
    for (int i = 0; i <= ROUNDS; i++)
        k[i] = load(round_keys + 16L * i);
    size_t done = 0;
    for (; done + SIDE_BY_SIDE <= count; done += SIDE_BY_SIDE)
        mac_eight(hashes + done, k, slots + done * SLOT);
    for (; done < count; done++) {
        const uint8_t *slot = slots + done * SLOT;
        hashes[done] =
            aes_ni_mac_long(round_keys, slot, (size_t)blocks_of(slot) * BLOCK);
    }
    sodium_memzero(k, sizeof(k));
}

AES_TARGET uint64_t aes_ni_mac_long(
    const uint8_t round_keys[AES_NI_ROUND_KEYS], const uint8_t *slot, size_t size)
{
    __m128i state = _mm_setzero_si128();
    for (size_t at = 0; at < size; at += 16) {
        state = _mm_xor_si128(state, load(slot + at));
        state = _mm_xor_si128(state, load(round_keys));
        for (int round = 1; round < ROUNDS; round++)
            state = _mm_aesenc_si128(state, load(round_keys + 16L * round));
        state = _mm_aesenclast_si128(state, load(round_keys + 16L * ROUNDS));
    }
    return (uint64_t)_mm_cvtsi128_si64(state);
}

#else

size_t aes_ni_mac_wide(uint64_t *hashes, const uint8_t round_keys[AES_NI_ROUND_KEYS],
    const uint8_t *slots, size_t count)
{
    (void)hashes;
    (void)round_keys;
    (void)slots;
    (void)count;
    return 0;
}

void aes_ni_expand(uint8_t round_keys[AES_NI_ROUND_KEYS], const uint8_t key[16])
{
    (void)round_keys;
    (void)key;
}

void aes_ni_mac_short(uint64_t *hashes, const uint8_t round_keys[AES_NI_ROUND_KEYS],
    const uint8_t *slots, size_t count)
{
    (void)hashes;
    (void)round_keys;
    (void)slots;
    (void)count;
}

uint64_t aes_ni_mac_long(
    const uint8_t round_keys[AES_NI_ROUND_KEYS], const uint8_t *slot, size_t size)
{
    (void)round_keys;
    (void)slot;
    (void)size;
    return 0;
}

#endif
