#include "parsers/speech.h"

enum { GAPS_LEAST = 3, SPAN_MOST = 400 };

/* What opens and what may close. */
static const struct {
    const char *open;
    const char *close;
} marks[] = {
    {"\"", "\""},
    {"\xC2\xAB", "\xC2\xBB"},         /* guillemets */
    {"\xC2\xBB", "\xC2\xAB"},         /* turned, in German books */
    {"\xE2\x80\x9C", "\xE2\x80\x9D"}, /* English */
    {"\xE2\x80\x9E", "\xE2\x80\x9C"}, /* German and Russian */
    {"\xE2\x80\x9E", "\xE2\x80\x9D"},
};

/* Words are parted by a space between others; those inside the marks of French are
 * none. */
static unsigned gaps_in(struct bytes text)
{
    unsigned gaps = 0;
    text = bytes_trim(text);
    for (size_t i = 1; i < text.len; i++)
        gaps += text.ptr[i] == ' ' && text.ptr[i - 1] != ' ' ? 1 : 0;
    return gaps;
}

/* Where the span that opens at `start` closes; BYTES_NONE where its line ends first. */
static ptrdiff_t closing(struct bytes text, size_t start, const char *close)
{
    struct bytes mark = bytes_of(close);
    struct bytes near = bytes_slice(text, 0, start + SPAN_MOST);
    ptrdiff_t end = bytes_find(near, mark, start);
    ptrdiff_t line = bytes_find_byte(near, '\n', start);
    if (end == BYTES_NONE || (line != BYTES_NONE && line < end))
        return BYTES_NONE;
    return end;
}

static bool between(struct bytes text, const char *opens, const char *close)
{
    if (bytes_find_byte(text, (uint8_t)opens[0], 0) == BYTES_NONE)
        return false;
    struct bytes open = bytes_of(opens);
    ptrdiff_t at = bytes_find(text, open, 0);
    while (at != BYTES_NONE) {
        size_t start = (size_t)at + open.len;
        ptrdiff_t end = closing(text, start, close);
        if (end != BYTES_NONE &&
            gaps_in(bytes_slice(text, start, (size_t)end - start)) >= GAPS_LEAST)
            return true;
        size_t next = end == BYTES_NONE ? start : (size_t)end + bytes_of(close).len;
        at = bytes_find(text, open, next);
    }
    return false;
}

bool speech_in(struct bytes text)
{
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
        if (between(text, marks[i].open, marks[i].close))
            return true;
    return false;
}
