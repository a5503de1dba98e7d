#include "parsers/guard_ends.h"

size_t guard_comment_end(struct bytes html, size_t start)
{
    struct bytes inside = bytes_slice(html, start, html.len);
    if (bytes_starts(inside, ">"))
        return start + 1;
    if (bytes_starts(inside, "->"))
        return start + 2;
    ptrdiff_t at = bytes_find_byte(html, '-', start);
    for (; at != BYTES_NONE; at = bytes_find_byte(html, '-', (size_t)at + 1)) {
        struct bytes rest = bytes_slice(html, (size_t)at, 4);
        if (bytes_equal(bytes_slice(rest, 0, 3), bytes_of("-->")))
            return (size_t)at + 3;
        if (bytes_equal(rest, bytes_of("--!>")))
            return (size_t)at + 4;
    }
    return 0;
}

bool guard_ends_quoted(struct bytes doctype)
{
    uint8_t quote = 0;
    for (size_t i = 0; i < doctype.len; i++) {
        uint8_t byte = doctype.ptr[i];
        if (quote == 0 && (byte == '"' || byte == '\''))
            quote = byte;
        else if (byte == quote)
            quote = 0;
    }
    return quote != 0;
}
