#include "parsers/lookalike.h"

#include <stddef.h>

enum {
    DIGITS = 10,
    LETTERS = 26,
    MATH_FIRST = 0x1D400, /* thirteen alphabets, capitals first */
    MATH_LAST = 0x1D6A3,
    MATH_ZERO = 0x1D7CE, /* five sets of digits */
    MATH_NINE = 0x1D7FF,
};

/* Each script's zero, behind which its other digits stand in order. */
static const uint32_t zeros[] = {0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66,
    0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0xF20, 0x1040, 0x17E0, 0x1810, 0x1FBF0};

static uint8_t letter_of(uint32_t place)
{
    place %= 2U * LETTERS;
    return (uint8_t)(place < LETTERS ? 'A' + place : 'a' + place - LETTERS);
}

uint8_t lookalike_ascii(uint32_t code)
{
    if (code >= MATH_FIRST && code <= MATH_LAST)
        return letter_of(code - MATH_FIRST);
    if (code >= MATH_ZERO && code <= MATH_NINE)
        return (uint8_t)('0' + (code - MATH_ZERO) % DIGITS);
    for (size_t i = 0; i < sizeof(zeros) / sizeof(zeros[0]); i++)
        if (code >= zeros[i] && code - zeros[i] < DIGITS)
            return (uint8_t)('0' + (code - zeros[i]));
    return 0;
}
