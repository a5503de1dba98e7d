/* How the words of a folded text begin: fold_starts_* of fold.h. */
#include "parsers/fold.h"

#include "base/eight.h"

#include <endian.h>
#include <string.h>

/* Of three bytes and the one behind them, where any gap is as good as another. */
static size_t start_hash(struct bytes text, size_t at)
{
    uint32_t start = 0;
    if (at + sizeof(start) <= text.len)
        memcpy(&start, text.ptr + at, sizeof(start));
    else
        memcpy(&start, text.ptr + at, FOLD_START_SIZE);
    start = le32toh(start);
    if (fold_is_gap(text, at + FOLD_START_SIZE))
        start = (start & 0xFFFFFFU) | (uint32_t)' ' << 24;
    return start * 0x9E3779B1U >> (32 - FOLD_STARTS_BITS);
}

static void mark(struct fold_starts *starts, size_t hash)
{
    starts->bits[hash / 64] |= UINT64_C(1) << hash % 64;
}

/* The same where a fourth byte is known to be there. */
static size_t start_hash_inside(const uint8_t *at)
{
    uint32_t start = 0;
    memcpy(&start, at, sizeof(start));
    start = le32toh(start);
    uint32_t gap = (start & 0xFFFFFFU) | (uint32_t)' ' << 24;
    start = fold_gaps[start >> 24] ? gap : start;
    return start * 0x9E3779B1U >> (32 - FOLD_STARTS_BITS);
}

/* Those of eight bytes that begin a word. */
static uint64_t word_starts(uint64_t gaps, bool behind_gap)
{
    return (gaps << 8 | (behind_gap ? UINT64_C(0x80) : 0)) & ~gaps & EIGHT_OF(0x80);
}

void fold_starts_of(struct fold_starts *starts, struct bytes folded)
{
    *starts = (struct fold_starts){.bits = {0}};
    fold_starts_add(starts, folded);
}

void fold_starts_add(struct fold_starts *starts, struct bytes folded)
{
    size_t at = 0;
    bool behind_gap = true;
    for (; at + 8 + FOLD_START_SIZE <= folded.len; at += 8) {
        uint64_t gaps = eight_gaps(eight_read(folded.ptr + at));
        uint64_t begin = word_starts(gaps, behind_gap);
        for (; begin != 0; begin &= begin - 1)
            mark(starts, start_hash_inside(
                             folded.ptr + at + (size_t)__builtin_ctzll(begin) / 8));
        behind_gap = gaps >> 63 != 0;
    }
    for (; at + FOLD_START_SIZE <= folded.len; at++) {
        bool gap = fold_gaps[folded.ptr[at]];
        if (behind_gap && !gap)
            mark(starts, start_hash(folded, at));
        behind_gap = gap;
    }
}

bool fold_starts_may(const struct fold_starts *starts, const char *phrase)
{
    struct bytes text = bytes_of(phrase);
    if (text.len < FOLD_START_SIZE)
        return true;
    size_t hash = start_hash(text, 0);
    return (starts->bits[hash / 64] >> hash % 64 & 1) != 0;
}
