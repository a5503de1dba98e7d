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

/* A block's bytes are counted, not its words: one step less for each. */
static const uint8_t *block_at(const struct filter *filter, uint64_t block)
{
    return (const uint8_t *)filter->words + block * FILTER_BLOCK;
}

void filter_prefetch(const struct filter *filter, uint64_t hash)
{
    __builtin_prefetch(block_at(filter, filter_block_of(filter->blocks, hash)));
}

static void prefetch_plain(
    const struct filter *filter, const uint64_t *hashes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        filter_prefetch(filter, hashes[i]);
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

#define WIDE __attribute__((target("avx512f,avx512bw")))

enum { OCTET = 8, SIXTEEN = 16 };

/* filter_block_of of eight hashes. */
WIDE static inline __m512i blocks_of(
    const struct filter *filter, const uint64_t *hashes)
{
    __m512i high = _mm512_srli_epi64(_mm512_loadu_si512(hashes), 32);
    __m512i blocks = _mm512_set1_epi64((int64_t)filter->blocks);
    return _mm512_srli_epi64(_mm512_mul_epu32(high, blocks), 32);
}

WIDE static void prefetch_wide(
    const struct filter *filter, const uint64_t *hashes, size_t count)
{
    uint64_t blocks[OCTET];
    size_t i = 0;
    for (; i + OCTET <= count; i += OCTET) {
        _mm512_storeu_si512(blocks, blocks_of(filter, hashes + i));
        for (size_t lane = 0; lane < OCTET; lane++)
            __builtin_prefetch(block_at(filter, blocks[lane]));
    }
    prefetch_plain(filter, hashes + i, count - i);
}

/* The words of two blocks side by side: which of them have the bits of two hashes. */
WIDE static inline __mmask16 two_have(const struct filter *filter,
    const uint64_t blocks[2], const uint64_t hashes[2], __m512i salts)
{
    const __m512i lows =
        _mm512_setr_epi32(0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2);
    __m512i two =
        _mm512_castsi128_si512(_mm_loadu_si128((const __m128i *)(const void *)hashes));
    __m512i low = _mm512_permutexvar_epi32(lows, two);
    __m512i shift = _mm512_srli_epi32(_mm512_mullo_epi32(low, salts), 27);
    __m512i wanted = _mm512_sllv_epi32(_mm512_set1_epi32(1), shift);
    const __m256i *first = (const __m256i *)(const void *)block_at(filter, blocks[0]);
    const __m256i *second = (const __m256i *)(const void *)block_at(filter, blocks[1]);
    __m512i block =
        _mm512_inserti64x4(_mm512_castsi256_si512(_mm256_loadu_si256(first)),
            _mm256_loadu_si256(second), 1);
    return _mm512_test_epi32_mask(block, wanted);
}

/* Sixteen hashes; a byte that is all ones says that a block has all its bits. */
WIDE static inline uint64_t sixteen_have(
    const struct filter *filter, const uint64_t *hashes, __m512i salts)
{
    uint64_t blocks[SIXTEEN];
    uint16_t have[SIXTEEN / 2];
    _mm512_storeu_si512(blocks, blocks_of(filter, hashes));
    _mm512_storeu_si512(blocks + OCTET, blocks_of(filter, hashes + OCTET));
    for (size_t i = 0; i < SIXTEEN; i += 2)
        have[i / 2] = two_have(filter, blocks + i, hashes + i, salts);
    __m128i all = _mm_loadu_si128((const __m128i *)(const void *)have);
    return (uint64_t)(unsigned)_mm_movemask_epi8(
        _mm_cmpeq_epi8(all, _mm_set1_epi8(-1)));
}

WIDE static uint64_t set_wide(
    const struct filter *filter, const uint64_t *hashes, size_t count)
{
    const __m512i salts = _mm512_broadcast_i64x4(
        _mm256_loadu_si256((const __m256i *)(const void *)SALTS));
    uint64_t set = 0;
    size_t i = 0;
    for (; i + SIXTEEN <= count; i += SIXTEEN)
        set |= sixteen_have(filter, hashes + i, salts) << i;
    return i < count ? set | set_fast(filter, hashes + i, count - i) << i : set;
}

void filter_prefetch_set(
    const struct filter *filter, const uint64_t *hashes, size_t count)
{
    if (__builtin_cpu_supports("avx512bw"))
        prefetch_wide(filter, hashes, count);
    else
        prefetch_plain(filter, hashes, count);
}

uint64_t filter_has_set(
    const struct filter *filter, const uint64_t *hashes, size_t count)
{
    if (__builtin_cpu_supports("avx512bw"))
        return set_wide(filter, hashes, count);
    if (__builtin_cpu_supports("avx2"))
        return set_fast(filter, hashes, count);
    return set_plain(filter, hashes, count);
}

#else

void filter_prefetch_set(
    const struct filter *filter, const uint64_t *hashes, size_t count)
{
    prefetch_plain(filter, hashes, count);
}

uint64_t filter_has_set(
    const struct filter *filter, const uint64_t *hashes, size_t count)
{
    return set_plain(filter, hashes, count);
}

#endif
