#include "parsers/reversed.h"

#include "base/utf8.h"

/* RIGHT-TO-LEFT OVERRIDE and POP DIRECTIONAL FORMATTING, in bytes: a source that holds
 * the first is itself read otherwise than it is shown. */
static const char begins[REVERSED_MARK + 1] = {'\xE2', '\x80', '\xAE'};
static const char ends[REVERSED_MARK + 1] = {'\xE2', '\x80', '\xAC'};

static size_t place_of(struct bytes utf8, struct bytes wanted)
{
    ptrdiff_t at = bytes_find(utf8, wanted, 0);
    return at == BYTES_NONE ? utf8.len : (size_t)at;
}

size_t reversed_begins(struct bytes utf8)
{
    if (bytes_find_byte(utf8, (uint8_t)begins[0], 0) == BYTES_NONE)
        return utf8.len;
    return place_of(utf8, bytes_of(begins));
}

size_t reversed_ends(struct bytes utf8)
{
    size_t mark = place_of(utf8, bytes_of(ends));
    size_t line = place_of(utf8, bytes_of("\n"));
    return mark < line ? mark : line;
}

bool reversed_is_end(struct bytes utf8, size_t at)
{
    return bytes_starts(bytes_slice(utf8, at, utf8.len), ends);
}

int reversed_turn(struct buf *out, struct bytes utf8, struct err *err)
{
    while (utf8.len > 0) {
        size_t at = utf8.len - 1;
        while (at > 0 && utf8_continues(utf8.ptr[at]))
            at--;
        if (buf_add(out, bytes_slice(utf8, at, utf8.len - at), err) != 0)
            return -1;
        utf8.len = at;
    }
    return 0;
}
