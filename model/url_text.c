#include "model/url_text.h"

static int hex_value(uint8_t digit)
{
    if (byte_is_digit(digit))
        return digit - '0';
    uint8_t low = byte_lower(digit);
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

static bool is_unreserved(uint8_t byte)
{
    return byte_is_alpha(byte) || byte_is_digit(byte) || byte == '-' || byte == '.' ||
           byte == '_' || byte == '~';
}

static int add_escaped(struct buf *out, uint8_t byte, struct err *err)
{
    static const char digits[] = "0123456789ABCDEF";
    uint8_t escaped[3] = {
        '%', (uint8_t)digits[byte >> 4U], (uint8_t)digits[byte & 15U]};
    return buf_add(out, bytes_make(escaped, sizeof(escaped)), err);
}

/* The byte that the %XX at `at` means, or -1 when there is none. */
static int escape_at(struct bytes text, size_t at)
{
    if (text.len - at < 3 || text.ptr[at] != '%')
        return -1;
    int high = hex_value(text.ptr[at + 1]);
    int low = hex_value(text.ptr[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

static bool needs_escape(uint8_t byte)
{
    return byte <= ' ' || byte >= 0x7f || byte == '"' || byte == '<' || byte == '>' ||
           byte == '`' || byte == '{' || byte == '}' || byte == '|' || byte == '^' ||
           byte == '%' || byte == '\\';
}

static bool is_break(uint8_t byte)
{
    return byte == '\t' || byte == '\n' || byte == '\r';
}

static struct bytes before_fragment(struct bytes text)
{
    ptrdiff_t at = bytes_find_byte(text, '#', 0);
    return at == BYTES_NONE ? text : bytes_slice(text, 0, (size_t)at);
}

/* White space and controls around an address are not part of it (WHATWG URL 4.4). */
static struct bytes trim(struct bytes text)
{
    while (text.len > 0 && text.ptr[0] <= ' ')
        text = bytes_slice(text, 1, text.len);
    while (text.len > 0 && text.ptr[text.len - 1] <= ' ')
        text.len--;
    return text;
}

/* One byte or one %XX of the text, which starts at `at` and of which `*used` bytes are
 * spent. A '%' that starts no escape is escaped itself, or decoding what follows could
 * make it start one. */
static int clean_one(
    struct buf *out, size_t *used, struct bytes text, size_t at, struct err *err)
{
    int meant = escape_at(text, at);
    *used = meant < 0 ? 1 : 3;
    uint8_t byte = meant < 0 ? text.ptr[at] : (uint8_t)meant;
    bool escape = meant < 0 ? needs_escape(byte) : !is_unreserved(byte);
    return escape ? add_escaped(out, byte, err) : buf_add_byte(out, byte, err);
}

static int clean(struct buf *out, struct bytes text, struct err *err)
{
    ptrdiff_t mark = bytes_find_byte(text, '?', 0);
    size_t query = mark == BYTES_NONE ? text.len : (size_t)mark;
    size_t used = 1;
    for (size_t at = 0; at < text.len; at += used) {
        used = 1;
        bool slash = text.ptr[at] == '\\' && at < query;
        if ((slash ? buf_add_byte(out, '/', err)
                   : clean_one(out, &used, text, at, err)) != 0)
            return -1;
    }
    return 0;
}

int url_text_clean(struct buf *out, struct bytes raw, struct err *err)
{
    AUTO(buf_done) struct buf joined;
    struct bytes text = before_fragment(trim(raw));
    buf_init(&joined, text.len);
    for (size_t at = 0; at < text.len; at++)
        if (!is_break(text.ptr[at]) && buf_add_byte(&joined, text.ptr[at], err) != 0)
            return -1;
    return clean(out, buf_bytes(&joined), err);
}

int url_text_path(struct buf *out, struct bytes path, struct err *err)
{
    static const char session[] = ";jsessionid=";
    size_t from = 0;
    for (;;) {
        ptrdiff_t at = bytes_find_nocase(path, bytes_of(session), from);
        size_t end = at == BYTES_NONE ? path.len : (size_t)at;
        if (buf_add(out, bytes_slice(path, from, end - from), err) != 0)
            return -1;
        if (at == BYTES_NONE)
            return 0;
        from = end + 1;
        while (from < path.len && path.ptr[from] != ';' && path.ptr[from] != '/')
            from++;
    }
}
