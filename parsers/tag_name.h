/*
 * tag_name - where names in tags end, and numbers for them, eight bytes at a time.
 *
 * Names are short and of all lengths: asked byte by byte, the processor guesses wrong
 * at the end of nearly each.
 */
#ifndef VIGIE_PARSERS_TAG_NAME_H
#define VIGIE_PARSERS_TAG_NAME_H

#include "base/bytes.h"
#include "base/eight.h"

/* Letters and digits that begin at `at`, at most eight; what follows may be of the
 * name, too. */
static inline size_t tag_name_letters(struct bytes html, size_t at)
{
    if (at > html.len || html.len - at < 8)
        return 0;
    uint64_t eight = eight_read(html.ptr + at);
    return eight_first(eight_gaps(eight) | (eight & EIGHT_OF(0x80)));
}

static inline bool tag_name_stops(uint8_t byte)
{
    return byte_is_space(byte) || byte == '>' || byte == '/';
}

/* Where the tag's name that begins at `at` ends, at white space, '>' or '/'. */
static inline size_t tag_name_end(struct bytes html, size_t at)
{
    if (html.len - at >= 8) {
        uint64_t eight = eight_read(html.ptr + at);
        at += eight_first(eight_below(eight, ' ' + 1) | eight_equal(eight, '>') |
                          eight_equal(eight, '/'));
    }
    while (at < html.len && !tag_name_stops(html.ptr[at]))
        at++;
    return at;
}

/* The same in any case; of a long name, its beginning alone. HTML's names of fewer than
 * eight letters have numbers of their own each, by the factor of element.c. */
enum { TAG_NAME_HASH_BITS = 10 };
static inline uint32_t tag_name_hash(struct bytes name)
{
    enum { MOST = 32 };
    static const uint64_t spread = UINT64_C(0xcada1f6a4182ba9d);
    uint64_t eight = name.len < 8 ? eight_read_some(name.ptr, name.len) : 0;
    if (name.len < 8 && (eight & EIGHT_OF(0x80)) == 0)
        return (uint32_t)(eight_lower(eight) * spread >> (64 - TAG_NAME_HASH_BITS));
    uint32_t hash = 2166136261U; /* FNV-1a */
    for (size_t i = 0; i < name.len && i < MOST; i++)
        hash = (hash ^ byte_lower(name.ptr[i])) * 16777619U;
    return hash >> (32 - TAG_NAME_HASH_BITS);
}

#endif
