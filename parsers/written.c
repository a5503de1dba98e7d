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

/* Where "http" or "magnet:?" stands next, the nearer of the two. Both at once: a text
 * full of the one would be searched for the other from each on. */
static ptrdiff_t word_at(struct bytes text)
{
    for (size_t i = 0; i < text.len; i++) {
        uint8_t byte = text.ptr[i] | 0x20;
        if (byte != 'h' && byte != 'm')
            continue;
        struct bytes rest = bytes_slice(text, i, text.len);
        if (bytes_starts_nocase(rest, "http") || bytes_starts_nocase(rest, "magnet:?"))
            return (ptrdiff_t)i;
    }
    return BYTES_NONE;
}

/* Most texts hold none, which a look for their ":/" and ":?" tells. */
static bool may_hold(struct bytes text)
{
    ptrdiff_t at = bytes_find_byte(text, ':', 0);
    while (at != BYTES_NONE) {
        size_t next = (size_t)at + 1;
        if (next < text.len && (text.ptr[next] == '/' || text.ptr[next] == '?'))
            return true;
        at = bytes_find_byte(text, ':', next);
    }
    return false;
}

bool written_next(struct bytes *address, struct bytes *rest)
{
    if (!may_hold(*rest))
        return false;
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
