#include "model/word_mark.h"

/* FNV-1a's numbers (draft-eastlake-fnv): a mark has to spread, not to resist. */
static const uint64_t start = UINT64_C(0xcbf29ce484222325);
static const uint64_t prime = UINT64_C(0x100000001b3);

static bool counts(uint8_t byte)
{
    return byte >= 0x80 || byte_is_digit(byte) || byte_is_alpha(byte);
}

uint64_t word_mark(struct bytes text, size_t least)
{
    uint64_t mark = start;
    size_t counted = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (!counts(text.ptr[i]))
            continue;
        mark = (mark ^ byte_lower(text.ptr[i])) * prime;
        counted++;
    }
    if (counted < least)
        return 0;
    return mark == 0 ? 1 : mark;
}
