#include "matchers/filter.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

/* The file is mapped and read as it is. */
_Static_assert(
    __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "little-endian machines only");

static const uint32_t SALTS[FILTER_WORDS] = {0x47b6137bU, 0x44974d91U, 0x8824ad5bU,
    0xa2b7289dU, 0x705495c7U, 0x2df1424bU, 0x9efc4947U, 0x5c6bfb31U};

uint64_t filter_blocks(uint64_t entries)
{
    uint64_t bits = entries * FILTER_BITS_PER_KEY;
    uint64_t blocks = (bits + 8L * FILTER_BLOCK - 1) / (8L * FILTER_BLOCK);
    return blocks > 0 ? blocks : 1;
}

uint64_t filter_block_of(uint64_t blocks, uint64_t hash)
{
    return ((hash >> 32) * blocks) >> 32;
}

static uint32_t bit_of(uint32_t low, size_t word)
{
    return (uint32_t)1 << ((low * SALTS[word]) >> 27);
}

void filter_add(uint32_t *words, uint64_t blocks, uint64_t hash)
{
    uint32_t *block = words + filter_block_of(blocks, hash) * FILTER_WORDS;
    for (size_t i = 0; i < FILTER_WORDS; i++)
        block[i] |= bit_of((uint32_t)hash, i);
}

void filter_prefetch(const struct filter *filter, uint64_t hash)
{
    __builtin_prefetch(
        filter->words + filter_block_of(filter->blocks, hash) * FILTER_WORDS);
}

bool filter_has(const struct filter *filter, uint64_t hash)
{
    const uint32_t *block =
        filter->words + filter_block_of(filter->blocks, hash) * FILTER_WORDS;
    uint32_t missing = 0;
    for (size_t i = 0; i < FILTER_WORDS; i++)
        missing |= ~block[i] & bit_of((uint32_t)hash, i);
    return missing == 0;
}

static uint64_t set_plain(
    const struct filter *filter, const uint64_t *hashes, size_t count)
{
    uint64_t set = 0;
    for (size_t i = 0; i < count; i++)
        set |= (uint64_t)filter_has(filter, hashes[i]) << i;
    return set;
}

#if defined(__x86_64__)

/* The eight words of a block side by side: all bits wanted must be there. */
__attribute__((target("avx2"))) static uint64_t set_fast(
    const struct filter *filter, const uint64_t *hashes, size_t count)
{
    const __m256i salts = _mm256_loadu_si256((const __m256i *)(const void *)SALTS);
    const __m256i one = _mm256_set1_epi32(1);
    const __m256i *blocks = (const __m256i *)(const void *)filter->words;
    uint64_t set = 0;
    for (size_t i = 0; i < count; i++) {
        __m256i low = _mm256_set1_epi32((int)(uint32_t)hashes[i]);
        __m256i shift = _mm256_srli_epi32(_mm256_mullo_epi32(low, salts), 27);
        __m256i wanted = _mm256_sllv_epi32(one, shift);
        __m256i block =
            _mm256_loadu_si256(blocks + filter_block_of(filter->blocks, hashes[i]));
        set |= (uint64_t)_mm256_testc_si256(block, wanted) << i;
    }
    return set;
}

/* The words of two blocks side by side. */
__attribute__((target("avx512f"))) static uint64_t set_wide(
    const struct filter *filter, const uint64_t *hashes, size_t count)
{
    const __m512i lows =
        _mm512_setr_epi32(0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2);
    const __m512i salts = _mm512_broadcast_i64x4(
        _mm256_loadu_si256((const __m256i *)(const void *)SALTS));
    const __m512i one = _mm512_set1_epi32(1);
    const __m256i *blocks = (const __m256i *)(const void *)filter->words;
    uint64_t set = 0;
    size_t i = 0;
    for (; i + 2 <= count; i += 2) {
        __m512i two = _mm512_castsi128_si512(
            _mm_loadu_si128((const __m128i *)(const void *)(hashes + i)));
        __m512i low = _mm512_permutexvar_epi32(lows, two);
        __m512i shift = _mm512_srli_epi32(_mm512_mullo_epi32(low, salts), 27);
        __m512i wanted = _mm512_sllv_epi32(one, shift);
        __m512i block = _mm512_inserti64x4(
            _mm512_castsi256_si512(_mm256_loadu_si256(
                blocks + filter_block_of(filter->blocks, hashes[i]))),
            _mm256_loadu_si256(blocks + filter_block_of(filter->blocks, hashes[i + 1])),
            1);
        unsigned there = _mm512_test_epi32_mask(block, wanted);
        set |= (uint64_t)((there & UINT8_MAX) == UINT8_MAX) << i |
               (uint64_t)(there >> 8 == UINT8_MAX) << (i + 1);
    }
    return i < count ? set | (uint64_t)filter_has(filter, hashes[i]) << i : set;
}

uint64_t filter_has_set(
    const struct filter *filter, const uint64_t *hashes, size_t count)
{
    if (__builtin_cpu_supports("avx512f"))
        return set_wide(filter, hashes, count);
    if (__builtin_cpu_supports("avx2"))
        return set_fast(filter, hashes, count);
    return set_plain(filter, hashes, count);
}

#else

uint64_t filter_has_set(
    const struct filter *filter, const uint64_t *hashes, size_t count)
{
    return set_plain(filter, hashes, count);
}

#endif
