#include "parsers/base_n.h"

#include <string.h>

static const char letters58[] =
    "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
static const char letters64[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/* Which letter it is, or -1. */
static int place_of(const char *letters, uint8_t letter)
{
    const char *at = letter == 0 ? NULL : strchr(letters, letter);
    return at == NULL ? -1 : (int)(at - letters);
}

bool base58_decode(uint8_t *out, size_t size, struct bytes digits)
{
    memset(out, 0, size);
    for (size_t i = 0; i < digits.len; i++) {
        int digit = place_of(letters58, digits.ptr[i]);
        if (digit < 0)
            return false;
        uint32_t carry = (uint32_t)digit;
        for (size_t at = size; at > 0; at--) {
            carry += out[at - 1] * 58U;
            out[at - 1] = (uint8_t)(carry & 0xFF);
            carry >>= 8;
        }
        if (carry != 0)
            return false;
    }
    return true;
}

int base64_decode(struct buf *out, struct bytes digits, struct err *err)
{
    size_t padding = bytes_ends(digits, "==") ? 2 : bytes_ends(digits, "=") ? 1 : 0;
    uint32_t bits = 0;
    if (digits.len % 4 != 0)
        return BASE64_ODD;
    if (buf_reserve(out, digits.len / 4 * 3, err) != 0)
        return -1;
    for (size_t i = 0; i < digits.len - padding; i++) {
        int digit = place_of(letters64, digits.ptr[i]);
        if (digit < 0)
            return BASE64_ODD;
        bits = bits << 6 | (uint32_t)digit;
        if (i % 4 == 0)
            continue;
        unsigned spare = 6 - 2 * (i % 4); /* bits left for the next byte */
        out->ptr[out->len++] = (uint8_t)(bits >> spare & 0xFF);
    }
    return 0;
}
