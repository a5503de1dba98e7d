#include "matchers/digits.h"

/* U+2000-2015, U+2022, U+202F, U+2060, U+2212 and U+3000. */
static bool is_wide_separator(const uint8_t p[3])
{
    if (p[0] == 0xe3)
        return p[1] == 0x80 && p[2] == 0x80;
    if (p[0] != 0xe2)
        return false;
    if (p[1] == 0x80)
        return (p[2] >= 0x80 && p[2] <= 0x95) || p[2] == 0xa2 || p[2] == 0xaf;
    return (p[1] == 0x81 && p[2] == 0xa0) || (p[1] == 0x88 && p[2] == 0x92);
}

/* Windows-1252's own no-break space, bullet, dashes, soft hyphen and middle dot. */
static bool is_byte_separator(uint8_t byte)
{
    return byte == 0xa0 || byte == 0x95 || byte == 0x96 || byte == 0x97 ||
           byte == 0xad || byte == 0xb7;
}

/* A no-break space whose UTF-8 was taken for windows-1252 and encoded again. */
static bool is_twice_encoded(struct bytes rest)
{
    return bytes_starts(rest, "\xc3\x82\xc2\xa0");
}

size_t digits_separator(struct bytes text, size_t at)
{
    if (at >= text.len)
        return 0;
    const uint8_t *p = text.ptr + at;
    size_t left = text.len - at;
    if (*p < 0x80)
        return *p == ' ' || (*p >= '-' && *p <= '/') || *p == '(' || *p == ')';
    if (is_byte_separator(*p))
        return 1;
    if (left >= 2 && p[0] == 0xc2 && is_byte_separator(p[1]) && p[1] >= 0xa0)
        return 2;
    if (left >= 3 && is_wide_separator(p))
        return 3;
    return is_twice_encoded(bytes_slice(text, at, 4)) ? 4 : 0;
}

/* Bytes of the separators from `at` on; 0: none, or too many. */
static size_t gap_length(struct bytes text, size_t at)
{
    size_t length = 0;
    for (int i = 0; i <= DIGITS_GAP; i++) {
        size_t one = digits_separator(text, at + length);
        if (one == 0)
            return length;
        length += one;
    }
    return 0;
}

/* The digit that stands at `at`, as it is kept: A or B where a Corsican department has
 * it; 0: none. */
static inline uint8_t digit_at(
    const struct digits *digits, unsigned count, struct bytes text, size_t at)
{
    if (at >= text.len)
        return 0;
    if (byte_is_digit(text.ptr[at]))
        return text.ptr[at];
    uint8_t upper = text.ptr[at] & 0xdf;
    bool letter = upper == 'A' || upper == 'B';
    return letter && digits_corsican_may_follow(digits, count) ? upper : 0;
}

void digits_read(struct digits *digits, struct bytes text, size_t at)
{
    unsigned count = 0;
    uint32_t ends = 0;
    for (;;) {
        uint8_t digit = digit_at(digits, count, text, at);
        if (digit != 0 && count == DIGITS_MAX)
            break;
        if (digit != 0) {
            digits->value[count++] = digit;
            at++;
            continue;
        }
        ends |= (uint32_t)1 << count;
        if (count == DIGITS_MAX)
            break;
        at += gap_length(text, at);
        if (digit_at(digits, count, text, at) == 0)
            break;
    }
    digits->count = (uint8_t)count;
    digits->ends = ends;
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
