/*
 * filter - a split-block Bloom filter: says "maybe" to everything that was put in, and
 * to about one in 200 of what was not (12 bits an entry).
 *
 * A key touches one block of 32 bytes, half a cache line, setting one bit in each of
 * its eight words (Putze, Sanders and Singler, JEA 14, 2009; the multipliers are those
 * of the Parquet format). The upper half of the 64-bit keyed hash picks the block, the
 * lower half the bits. Words are little-endian, as in the file.
 */
#ifndef VIGIE_MATCHERS_FILTER_H
#define VIGIE_MATCHERS_FILTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FILTER_BLOCK = 32, FILTER_WORDS = 8, FILTER_BITS_PER_KEY = 12 };

/* A view of blocks that lie elsewhere, usually in a mapped file. */
struct filter {
    const uint32_t *words; /* FILTER_WORDS a block */
    uint64_t blocks;       /* 1 .. 2^32 - 1 */
};

/* Blocks for so many entries; never 0. */
uint64_t filter_blocks(uint64_t entries);

/* Where a hash's block is. */
uint64_t filter_block_of(uint64_t blocks, uint64_t hash);

void filter_add(uint32_t *words, uint64_t blocks, uint64_t hash);

void filter_prefetch(const struct filter *filter, uint64_t hash);

/* Fetches the blocks of `count` hashes. */
void filter_prefetch_set(
    const struct filter *filter, const uint64_t *hashes, size_t count);
bool filter_has(const struct filter *filter, uint64_t hash);

enum { FILTER_SET = 64 };

/* filter_has of each of `count` hashes, at most FILTER_SET: bit n tells of the n-th.
 * About 2 ns each with AVX2 when the blocks were fetched ahead. */
uint64_t filter_has_set(
    const struct filter *filter, const uint64_t *hashes, size_t count);

#endif
