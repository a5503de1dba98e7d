#include "matchers/digits.h"

size_t digits_separator(struct bytes text, size_t at)
{
    if (at >= text.len)
        return 0;
    const uint8_t *p = text.ptr + at;
    size_t left = text.len - at;
    if (*p == ' ' || *p == '.' || *p == '-' || *p == 0xa0)
        return 1;
    if (left >= 2 && p[0] == 0xc2 && p[1] == 0xa0)
        return 2;
    if (left >= 3 && p[0] == 0xe2 && p[1] == 0x80 && p[2] == 0xaf)
        return 3;
    return 0;
}

enum { CORSICAN_PLACE = 6 };

/* A or B where a Corsican department has it; 0: neither. */
static uint8_t corsican(const struct digits *digits, unsigned count, uint8_t byte)
{
    uint8_t upper = byte & 0xdf;
    bool is_letter = count == CORSICAN_PLACE &&
                     digits->value[CORSICAN_PLACE - 1] == '2' &&
                     (upper == 'A' || upper == 'B');
    return is_letter ? upper : 0;
}

/* The digit the byte stands for, as it is kept; 0: none. */
static inline uint8_t digit_of(
    const struct digits *digits, unsigned count, uint8_t byte)
{
    if ((uint8_t)(byte - '0') <= 9)
        return byte;
    return corsican(digits, count, byte);
}

void digits_read(struct digits *digits, struct bytes text, size_t at)
{
    unsigned count = 0;
    uint32_t ends = 0;
    while (at < text.len) {
        uint8_t digit = digit_of(digits, count, text.ptr[at]);
        if (digit != 0 && count == DIGITS_MAX)
            break;
        if (digit != 0) {
            digits->value[count++] = digit;
            at++;
            continue;
        }
        size_t skip = digits_separator(text, at);
        bool second = (ends >> count & 1) != 0;
        ends |= (uint32_t)1 << count;
        if (skip == 0 || second || count == DIGITS_MAX)
            break;
        at += skip;
    }
    if (at == text.len)
        ends |= (uint32_t)1 << count;
    digits->count = (uint8_t)count;
    digits->ends = ends;
}

bool digits_end_at(const struct digits *digits, unsigned count)
{
    return (digits->ends >> count & 1) != 0;
}

int digits_squeeze(uint8_t out[DIGITS_MAX], struct bytes field)
{
    int count = 0;
    for (size_t at = 0; at < field.len;) {
        size_t skip = digits_separator(field, at);
        if (skip == 0 && byte_is_space(field.ptr[at]))
            skip = 1;
        if (skip > 0) {
            at += skip;
            continue;
        }
        if (count == DIGITS_MAX)
            return -1;
        out[count++] = field.ptr[at++];
    }
    return count;
}
