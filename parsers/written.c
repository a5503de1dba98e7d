#include "parsers/written.h"

#include "model/url.h"

static bool ends_address(uint8_t byte)
{
    return byte <= ' ' || byte == '"' || byte == '\'' || byte == '<' || byte == '>' ||
           byte == ')' || byte == ']';
}

/* "..., as seen at http://host/?ID#KEY, which": the comma is the sentence's. */
static struct bytes without_stop(struct bytes written)
{
    while (written.len > 0 && !byte_is_alpha(written.ptr[written.len - 1]) &&
           !byte_is_digit(written.ptr[written.len - 1]) &&
           written.ptr[written.len - 1] != '/')
        written.len--;
    return written;
}

static bool begins(struct bytes text)
{
    return bytes_starts_nocase(text, "http://") ||
           bytes_starts_nocase(text, "https://") ||
           bytes_starts_nocase(text, "magnet:?");
}

/* Where "http" or "magnet" stands next, the nearer of the two. */
static ptrdiff_t word_at(struct bytes text)
{
    ptrdiff_t web = bytes_find_nocase(text, bytes_of("http"), 0);
    struct bytes before =
        bytes_slice(text, 0, web == BYTES_NONE ? text.len : (size_t)web);
    ptrdiff_t magnet = bytes_find_nocase(before, bytes_of("magnet:?"), 0);
    return magnet != BYTES_NONE ? magnet : web;
}

bool written_next(struct bytes *address, struct bytes *rest)
{
    for (ptrdiff_t at = word_at(*rest); at != BYTES_NONE; at = word_at(*rest)) {
        struct bytes text = bytes_slice(*rest, (size_t)at, rest->len - (size_t)at);
        size_t end = 1;
        while (end < text.len && !ends_address(text.ptr[end]) && end < URL_MAX)
            end++;
        *rest = bytes_slice(text, end, text.len - end);
        *address = without_stop(bytes_slice(text, 0, end));
        if (begins(text))
            return true;
    }
    return false;
}
