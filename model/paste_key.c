#include "model/paste_key.h"

#include "model/url.h"

enum { ID_DIGITS = 16 };

static bool is_base58(uint8_t byte)
{
    bool letter = byte_is_alpha(byte) && byte != 'O' && byte != 'I' && byte != 'l';
    return letter || (byte_is_digit(byte) && byte != '0');
}

static bool is_hex(uint8_t byte)
{
    return byte_is_digit(byte) || (byte >= 'a' && byte <= 'f');
}

bool paste_key_is_address(const struct url *url)
{
    struct bytes path = url_path(url);
    ptrdiff_t mark = bytes_find_byte(path, '?', 0);
    if (mark == BYTES_NONE)
        return false;
    struct bytes id = bytes_slice(path, (size_t)mark + 1, path.len);
    ptrdiff_t more = bytes_find_byte(id, '&', 0);
    if (more != BYTES_NONE)
        id.len = (size_t)more;
    for (size_t i = 0; i < id.len; i++)
        if (!is_hex(id.ptr[i]))
            return false;
    return id.len == ID_DIGITS;
}

bool paste_key_valid(struct bytes key)
{
    struct bytes digits = bytes_starts(key, "-") ? bytes_slice(key, 1, key.len) : key;
    for (size_t i = 0; i < digits.len; i++)
        if (!is_base58(digits.ptr[i]))
            return false;
    return digits.len >= PASTE_KEY_MIN && digits.len <= PASTE_KEY_MAX;
}

bool paste_key_of(char *key, struct bytes reference)
{
    key[0] = '\0';
    ptrdiff_t mark = bytes_find_byte(reference, '#', 0);
    if (mark == BYTES_NONE)
        return false;
    struct bytes fragment =
        bytes_trim(bytes_slice(reference, (size_t)mark + 1, reference.len));
    ptrdiff_t more = bytes_find_byte(fragment, '&', 0);
    if (more != BYTES_NONE)
        fragment.len = (size_t)more;
    return paste_key_valid(fragment) && bytes_to_text(key, PASTE_KEY_SIZE, fragment);
}

bool paste_key_burns(const char *key)
{
    return key[0] == '-';
}

struct bytes paste_key_digits(const char *key)
{
    return bytes_of(paste_key_burns(key) ? key + 1 : key);
}
