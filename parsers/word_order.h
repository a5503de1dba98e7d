/*
 * word_order - words in order, eight bytes at a time.
 *
 * Lists that every word of a page is looked up in hold their words in rooms of one
 * size, filled up with NULs: so no length is measured and no byte compared alone.
 */
#ifndef VIGIE_PARSERS_WORD_ORDER_H
#define VIGIE_PARSERS_WORD_ORDER_H

#include <endian.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* As memcmp of two rooms of `room` bytes, a multiple of eight: a shorter word comes
 * before what it begins. */
static inline int word_order(const char *a, const char *b, size_t room)
{
    for (size_t at = 0; at < room; at += sizeof(uint64_t)) {
        uint64_t one = 0;
        uint64_t other = 0;
        memcpy(&one, a + at, sizeof(one));
        memcpy(&other, b + at, sizeof(other));
        if (one != other)
            return be64toh(one) < be64toh(other) ? -1 : 1;
    }
    return 0;
}

#endif
