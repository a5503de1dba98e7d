#include "base/bytes.h"

#include <string.h>

bool bytes_equal_nocase(struct bytes a, struct bytes b)
{
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++)
        if (byte_lower(a.ptr[i]) != byte_lower(b.ptr[i]))
            return false;
    return true;
}

bool bytes_starts_nocase(struct bytes a, const char *prefix)
{
    size_t i = 0;
    while (i < a.len && prefix[i] != '\0' &&
           byte_lower(a.ptr[i]) == byte_lower((uint8_t)prefix[i]))
        i++;
    return prefix[i] == '\0';
}

ptrdiff_t bytes_find_byte(struct bytes in, uint8_t wanted, size_t start)
{
    if (start >= in.len)
        return BYTES_NONE;
    const uint8_t *at = memchr(in.ptr + start, wanted, in.len - start);
    return at == NULL ? BYTES_NONE : at - in.ptr;
}

struct bytes bytes_trim(struct bytes from)
{
    while (from.len > 0 && byte_is_space(from.ptr[0]))
        from = bytes_slice(from, 1, from.len);
    while (from.len > 0 && byte_is_space(from.ptr[from.len - 1]))
        from.len--;
    return from;
}

bool bytes_split(struct bytes *part, struct bytes *rest, uint8_t separator)
{
    if (rest->ptr == NULL)
        return false;
    ptrdiff_t at = bytes_find_byte(*rest, separator, 0);
    if (at == BYTES_NONE) {
        *part = *rest;
        *rest = bytes_make(NULL, 0);
        return true;
    }
    *part = bytes_slice(*rest, 0, (size_t)at);
    *rest = bytes_slice(*rest, (size_t)at + 1, rest->len);
    return true;
}

int bytes_to_u64(uint64_t *value, struct bytes digits, uint64_t max)
{
    uint64_t sum = 0;
    if (digits.len == 0)
        return -1;
    for (size_t i = 0; i < digits.len; i++) {
        if (!byte_is_digit(digits.ptr[i]))
            return -1;
        uint64_t digit = (uint64_t)(digits.ptr[i] - '0');
        if (__builtin_mul_overflow(sum, 10U, &sum) ||
            __builtin_add_overflow(sum, digit, &sum) || sum > max)
            return -1;
    }
    *value = sum;
    return 0;
}

bool bytes_to_text(char *text, size_t size, struct bytes from)
{
    size_t count = from.len < size ? from.len : size - 1;
    for (size_t i = 0; i < count; i++)
        text[i] = (char)(from.ptr[i] == '\0' ? '?' : from.ptr[i]);
    text[count] = '\0';
    return count == from.len;
}
