/*
 * word_hash - where a word of a list lies, in one look.
 *
 * Each word of a page is looked up in several lists. Halving a sorted list waits for
 * memory at each step; in a table by hash, made while the program is built
 * (scripts/compile-words.c), mostly one look says that a word is not there. A place
 * holds 32 bits more of the hash: a word of no list is taken for one of it once in
 * 2^40.
 */
#ifndef VIGIE_PARSERS_WORD_HASH_H
#define VIGIE_PARSERS_WORD_HASH_H

#include "base/bytes.h"

#include <endian.h>
#include <string.h>

static inline uint64_t word_hash_mix(uint64_t hash, uint64_t more)
{
    static const uint64_t spread = UINT64_C(0x9E3779B97F4A7C15); /* 2^64 / phi */
    hash = (hash ^ more) * spread;
    return hash ^ hash >> 29;
}

static inline uint64_t word_hash_eight(const uint8_t *at)
{
    uint64_t eight = 0;
    memcpy(&eight, at, sizeof(eight));
    return le64toh(eight);
}

/* Its first and last bytes, where it has fewer than eight. */
static inline uint64_t word_hash_few(struct bytes word)
{
    uint32_t first = 0;
    uint32_t last = 0;
    if (word.len >= sizeof(first)) {
        memcpy(&first, word.ptr, sizeof(first));
        memcpy(&last, word.ptr + word.len - sizeof(last), sizeof(last));
        return (uint64_t)le32toh(first) << 32 | le32toh(last);
    }
    for (size_t i = 0; i < word.len; i++)
        first = first << 8 | word.ptr[i];
    return first;
}

static inline uint64_t word_hash(struct bytes word)
{
    uint64_t hash = word_hash_mix(0, word.len);
    size_t at = 0;
    if (word.len < sizeof(hash))
        return word_hash_mix(word_hash_mix(hash, word_hash_few(word)), 0);
    for (; at + sizeof(hash) < word.len; at += sizeof(hash))
        hash = word_hash_mix(hash, word_hash_eight(word.ptr + at));
    hash = word_hash_mix(hash, word_hash_eight(word.ptr + word.len - sizeof(hash)));
    return word_hash_mix(hash, 0);
}

/* What a place holds of a word, never 0. */
static inline uint32_t word_tag(uint64_t hash)
{
    return (uint32_t)hash | 1U;
}

/* Its place among a power of two of them, or where looking for a free one begins. */
static inline size_t word_place(uint64_t hash, size_t places)
{
    return (size_t)(hash >> 32) & (places - 1);
}

#endif
