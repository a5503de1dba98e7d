#include "matchers/code.h"

#include "matchers/digits.h"
#include "matchers/fold.h"

uint8_t code_upper(uint8_t byte)
{
    return byte >= 'a' && byte <= 'z' ? (uint8_t)(byte - 'a' + 'A') : byte;
}

static bool is_code_byte(uint8_t byte)
{
    return byte_is_digit(byte) || byte_is_alpha(byte);
}

/* The letter or digit at `at` as it is kept; 0: none. */
static inline uint8_t code_byte_at(struct bytes text, size_t at)
{
    uint8_t small = at < text.len ? FOLD_ASCII[text.ptr[at]] : 0;
    return small >= 'a' ? (uint8_t)(small - 'a' + 'A') : small;
}

size_t code_read_some(
    uint8_t *out, size_t want, struct bytes text, size_t at, size_t *after)
{
    size_t count = 0;
    while (at < text.len && count < want) {
        uint8_t byte = code_byte_at(text, at);
        for (int gap = 0; byte == 0 && count > 0 && gap < DIGITS_GAP; gap++) {
            size_t separator = digits_separator(text, at);
            if (separator == 0)
                break;
            at += separator;
            byte = code_byte_at(text, at);
        }
        if (byte == 0)
            break;
        out[count++] = byte;
        at++;
    }
    *after = at;
    return count;
}

bool code_read(uint8_t *out, size_t want, struct bytes text, size_t at)
{
    size_t after = 0;
    return code_read_some(out, want, text, at, &after) == want &&
           (after == text.len || !is_code_byte(text.ptr[after]));
}

int code_squeeze(uint8_t out[CODE_MAX], struct bytes field)
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
        if (count == CODE_MAX)
            return -1;
        out[count++] = code_upper(field.ptr[at++]);
    }
    return count;
}

bool code_fits(const uint8_t *code, const char *shape)
{
    for (size_t i = 0; shape[i] != '\0'; i++) {
        bool letter = code[i] >= 'A' && code[i] <= 'Z';
        bool digit = byte_is_digit(code[i]);
        if ((shape[i] == 'A' && !letter) || (shape[i] == '9' && !digit) ||
            (!letter && !digit))
            return false;
    }
    return true;
}

bool code_may_start(struct bytes text, size_t at)
{
    if (at == 0 || !is_code_byte(text.ptr[at - 1]))
        return true;
    uint8_t before = text.ptr[at - 1];
    return at >= 2 && text.ptr[at - 2] == '\\' &&
           (before == 'n' || before == 'r' || before == 't');
}

static size_t one_separator_before(struct bytes text, size_t at)
{
    if (at > 0 && text.ptr[at - 1] < 0x80)
        return digits_separator(text, at - 1);
    for (size_t length = 4; length > 0; length--)
        if (at >= length && digits_separator(text, at - length) == length)
            return length;
    return 0;
}

size_t code_separators_before(struct bytes text, size_t at)
{
    size_t bytes = 0;
    for (int i = 0; i < DIGITS_GAP; i++) {
        size_t one = one_separator_before(text, at - bytes);
        if (one == 0)
            break;
        bytes += one;
    }
    return bytes;
}

size_t code_letter_before(struct bytes text, size_t at)
{
    size_t letter = at - code_separators_before(text, at);
    if (letter == 0 || !byte_is_alpha(text.ptr[letter - 1]))
        return at;
    if (letter > 1 && byte_is_alpha(text.ptr[letter - 2]) &&
        !code_may_start(text, letter - 1))
        return at;
    return letter - 1;
}
