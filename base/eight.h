/*
 * eight - eight bytes of text looked at, at once, as one number.
 *
 * Where most of a text is words with one blank between them, a few steps for eight
 * bytes tell that nothing else is there. Each byte's answer is its highest bit. The
 * first byte is the lowest of the number, on any machine.
 */
#ifndef VIGIE_BASE_EIGHT_H
#define VIGIE_BASE_EIGHT_H

#include <endian.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define EIGHT_OF(byte) (UINT64_C(0x0101010101010101) * (uint64_t)(byte))

static inline uint64_t eight_read(const uint8_t *from)
{
    uint64_t eight = 0;
    memcpy(&eight, from, sizeof(eight));
    return le64toh(eight);
}

/* Fewer than eight bytes, and zeros behind them; few branches, as their number is what
 * the processor guesses worst. */
static inline uint64_t eight_read_some(const uint8_t *from, size_t count)
{
    if (count >= sizeof(uint32_t)) {
        uint32_t low = 0;
        uint32_t high = 0;
        memcpy(&low, from, sizeof(low));
        memcpy(&high, from + count - sizeof(high), sizeof(high));
        return le32toh(low) | (uint64_t)le32toh(high) << 8 * (count - sizeof(high));
    }
    if (count == 0)
        return 0;
    return from[0] | (uint64_t)from[count / 2] << 8 * (count / 2) |
           (uint64_t)from[count - 1] << 8 * (count - 1);
}

/* Which of the eight is the first that an answer was given of; 8: none. */
static inline size_t eight_first(uint64_t answers)
{
    return answers == 0 ? 8 : (size_t)__builtin_ctzll(answers) / 8;
}

static inline void eight_write(uint8_t *to, uint64_t eight)
{
    eight = htole64(eight);
    memcpy(to, &eight, sizeof(eight));
}

static inline uint64_t eight_equal(uint64_t eight, uint8_t byte)
{
    uint64_t differ = eight ^ EIGHT_OF(byte);
    uint64_t low = (differ & EIGHT_OF(0x7F)) + EIGHT_OF(0x7F);
    return ~(low | differ) & EIGHT_OF(0x80);
}

/* Those below `least`, which is 128 at most. */
static inline uint64_t eight_below(uint64_t eight, uint8_t least)
{
    uint64_t reaches = (eight & EIGHT_OF(0x7F)) + EIGHT_OF(0x80 - least);
    return ~(reaches | eight) & EIGHT_OF(0x80);
}

/* Whether any is below `least`, which is 128 at most. */
static inline bool eight_any_below(uint64_t eight, uint8_t least)
{
    return ((eight - EIGHT_OF(least)) & ~eight & EIGHT_OF(0x80)) != 0;
}

/* Those that are neither ASCII letters or digits nor beyond ASCII. */
static inline uint64_t eight_gaps(uint64_t eight)
{
    uint64_t low = eight & EIGHT_OF(0x7F);
    uint64_t small = low | EIGHT_OF(0x20);
    uint64_t digits = (low + EIGHT_OF(0x80 - '0')) ^ (low + EIGHT_OF(0x7F - '9'));
    uint64_t letters = (small + EIGHT_OF(0x80 - 'a')) ^ (small + EIGHT_OF(0x7F - 'z'));
    return ~(digits | letters | eight) & EIGHT_OF(0x80);
}

/* Of ASCII alone; zeros stay. */
static inline uint64_t eight_lower(uint64_t eight)
{
    uint64_t from_a = eight + EIGHT_OF(0x80 - 'A');
    uint64_t past_z = eight + EIGHT_OF(0x7F - 'Z');
    return eight | ((from_a ^ past_z) & EIGHT_OF(0x80)) >> 2;
}

/* A blank behind another, or the first behind what counts as one. */
static inline bool eight_blank_again(uint64_t eight, bool behind)
{
    uint64_t blanks = eight_equal(eight, ' ');
    return (blanks & (blanks << 8 | (behind ? UINT64_C(0x80) : 0))) != 0;
}

#endif
