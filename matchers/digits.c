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

/* The digit at `at`, as it is kept; 0: none. */
static uint8_t digit_at(const struct digits *digits, struct bytes text, size_t at)
{
    if (at >= text.len)
        return 0;
    uint8_t byte = text.ptr[at];
    if (byte_is_digit(byte))
        return byte;
    uint8_t upper = byte & 0xdf;
    if (digits->count == CORSICAN_PLACE && digits->value[CORSICAN_PLACE - 1] == '2' &&
        (upper == 'A' || upper == 'B'))
        return upper;
    return 0;
}

void digits_read(struct digits *digits, struct bytes text, size_t at)
{
    digits->count = 0;
    digits->ends = 0;
    uint8_t next = digit_at(digits, text, at);
    while (next != 0 && digits->count < DIGITS_MAX) {
        digits->value[digits->count++] = next;
        next = digit_at(digits, text, ++at);
        if (next != 0)
            continue;
        digits->ends |= (uint32_t)1 << digits->count;
        at += digits_separator(text, at);
        next = digit_at(digits, text, at);
    }
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
