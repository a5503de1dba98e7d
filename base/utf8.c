#include "base/utf8.h"

#include "base/eight.h"

struct lead {
    size_t length;
    uint32_t bits;
    uint32_t smallest; /* anything below is an overlong form */
};

static struct lead lead_of(uint8_t byte)
{
    if (byte >= 0xC2 && byte <= 0xDF)
        return (struct lead){2, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte <= 0xEF)
        return (struct lead){3, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte <= 0xF4)
        return (struct lead){4, byte & 0x07U, 0x10000};
    return (struct lead){0, 0, 0};
}

static bool is_scalar(uint32_t code)
{
    return code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
}

uint32_t utf8_at(struct bytes text, size_t at, size_t *length, bool *valid)
{
    uint8_t first = text.ptr[at];
    *length = 1;
    *valid = true;
    if (first < 0x80)
        return first;
    struct lead lead = lead_of(first);
    uint32_t code = lead.bits;
    *valid = lead.length != 0 && text.len - at >= lead.length;
    for (size_t i = 1; *valid && i < lead.length; i++) {
        uint8_t next = text.ptr[at + i];
        *valid = utf8_continues(next);
        code = code << 6 | (next & 0x3FU);
    }
    *valid = *valid && code >= lead.smallest && is_scalar(code);
    if (!*valid)
        return UTF8_REPLACEMENT;
    *length = lead.length;
    return code;
}

size_t utf8_put(uint8_t *out, uint32_t code)
{
    if (!is_scalar(code))
        code = UTF8_REPLACEMENT;
    if (code < 0x80) {
        out[0] = (uint8_t)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (uint8_t)(0xC0 | code >> 6);
        out[1] = (uint8_t)(0x80 | (code & 0x3F));
        return 2;
    }
    if (code < 0x10000) {
        out[0] = (uint8_t)(0xE0 | code >> 12);
        out[1] = (uint8_t)(0x80 | (code >> 6 & 0x3F));
        out[2] = (uint8_t)(0x80 | (code & 0x3F));
        return 3;
    }
    out[0] = (uint8_t)(0xF0 | code >> 18);
    out[1] = (uint8_t)(0x80 | (code >> 12 & 0x3F));
    out[2] = (uint8_t)(0x80 | (code >> 6 & 0x3F));
    out[3] = (uint8_t)(0x80 | (code & 0x3F));
    return 4;
}

size_t utf8_ascii_run(struct bytes text, size_t at)
{
    size_t len = text.len - at;
    if (len == 0) /* an empty text may lie nowhere */
        return 0;
    const uint8_t *from = text.ptr + at;
    size_t i = 0;
    if (len < 8) {
        size_t first = eight_first(eight_read_some(from, len) & EIGHT_OF(0x80));
        return first < len ? first : len;
    }
    for (; i + 8 <= len; i += 8) {
        uint64_t high = eight_read(from + i) & EIGHT_OF(0x80);
        if (high != 0)
            return i + eight_first(high);
    }
    /* The last eight: those of them that were seen have no answer. */
    return len - 8 + eight_first(eight_read(from + len - 8) & EIGHT_OF(0x80));
}

bool utf8_valid(struct bytes text)
{
    for (size_t i = utf8_ascii_run(text, 0); i < text.len;) {
        size_t length = 0;
        bool valid = false;
        (void)utf8_at(text, i, &length, &valid);
        if (!valid)
            return false;
        i += length;
        i += utf8_ascii_run(text, i);
    }
    return true;
}

struct bytes utf8_cut(struct bytes text, size_t max)
{
    if (text.len <= max)
        return text;
    while (max > 0 && utf8_continues(text.ptr[max]))
        max--;
    return bytes_slice(text, 0, max);
}

struct bytes utf8_whole(struct bytes text)
{
    size_t start = text.len;
    while (start > 0 && text.len - start < UTF8_MAX_BYTES - 1 &&
           utf8_continues(text.ptr[start - 1]))
        start--;
    if (start == 0 || text.ptr[start - 1] < 0xC0)
        return text;
    size_t length = 0;
    bool valid = false;
    (void)utf8_at(text, start - 1, &length, &valid);
    return valid ? text : bytes_slice(text, 0, start - 1);
}

uint32_t utf8_windows_1252(uint8_t byte)
{
    enum { FIRST = 0x80, END = 0xA0 };
    static const uint16_t high[END - FIRST] = {0x20AC, 0x81, 0x201A, 0x0192, 0x201E,
        0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
        0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};
    return byte >= FIRST && byte < END ? high[byte - FIRST] : byte;
}

uint32_t utf8_lower(uint32_t code)
{
    if (code < 0x80)
        return byte_lower((uint8_t)code);
    if ((code >= 0xC0 && code <= 0xDE && code != 0xD7) ||
        (code >= 0x391 && code <= 0x3A9) || (code >= 0x410 && code <= 0x42F))
        return code + 0x20;
    if (code >= 0x400 && code <= 0x40F)
        return code + 0x50;
    if ((code >= 0x100 && code <= 0x137) || (code >= 0x14A && code <= 0x177) ||
        (code >= 0x460 && code <= 0x481))
        return code | 1;
    return code;
}
