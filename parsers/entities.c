#include "parsers/entities.h"

#include "base/utf8.h"

/* "&#8217;", "&#x26;": its length, or 0. */
static size_t number_at(struct bytes text, uint32_t *code)
{
    enum { DIGITS_MAX = 8 };
    bool hex = text.len > 2 && (text.ptr[2] | 0x20) == 'x';
    size_t at = hex ? 3 : 2;
    size_t start = at;
    *code = 0;
    for (; at < text.len && at < start + DIGITS_MAX; at++) {
        uint8_t byte = text.ptr[at] | 0x20;
        bool digit = byte_is_digit(text.ptr[at]);
        if (!digit && !(hex && byte >= 'a' && byte <= 'f'))
            break;
        uint32_t value = (uint32_t)(digit ? byte - '0' : byte - 'a' + 10);
        *code = *code * (hex ? 16 : 10) + value;
    }
    bool whole = at > start && at < text.len && text.ptr[at] == ';' && *code > 0;
    return whole ? at + 1 : 0;
}

static size_t escape_at(struct bytes text, uint32_t *code)
{
    static const char *const names[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"};
    static const char means[] = "&<>\"'";
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (bytes_starts(text, names[i])) {
            *code = (uint8_t)means[i];
            return bytes_of(names[i]).len;
        }
    return bytes_starts(text, "&#") ? number_at(text, code) : 0;
}

int entities_add(struct buf *out, struct bytes text, struct err *err)
{
    while (text.len > 0) {
        uint8_t bytes[UTF8_MAX_BYTES];
        uint32_t code = 0;
        size_t taken = text.ptr[0] == '&' ? escape_at(text, &code) : 0;
        ptrdiff_t next = bytes_find_byte(text, '&', 1);
        struct bytes said = bytes_make(bytes, utf8_put(bytes, code));
        if (taken == 0) {
            taken = next == BYTES_NONE ? text.len : (size_t)next;
            said = bytes_slice(text, 0, taken);
        }
        if (buf_add(out, said, err) != 0)
            return -1;
        text = bytes_slice(text, taken, text.len - taken);
    }
    return 0;
}
