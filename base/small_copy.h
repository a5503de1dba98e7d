/*
 * small_copy - copying a few bytes without a call: two overlapping copies of a fixed
 * size are a handful of instructions.
 */
#ifndef VIGIE_BASE_SMALL_COPY_H
#define VIGIE_BASE_SMALL_COPY_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* memcpy of at most 64 bytes. */
static inline void small_copy(uint8_t *to, const uint8_t *from, size_t length)
{
    if (length >= 32) {
        memcpy(to, from, 32);
        memcpy(to + length - 32, from + length - 32, 32);
    } else if (length >= 16) {
        memcpy(to, from, 16);
        memcpy(to + length - 16, from + length - 16, 16);
    } else if (length >= 8) {
        memcpy(to, from, 8);
        memcpy(to + length - 8, from + length - 8, 8);
    } else {
        for (size_t i = 0; i < length; i++)
            to[i] = from[i];
    }
}

#endif
