#include "matchers/filter.h"

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
