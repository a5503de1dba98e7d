#include "model/url_shape.h"

#include <string.h>

static size_t segment_end(struct bytes text, size_t at)
{
    while (at < text.len && text.ptr[at] != '/')
        at++;
    return at;
}

static size_t digits_end(struct bytes text, size_t at)
{
    while (at < text.len && byte_is_digit(text.ptr[at]))
        at++;
    return at;
}

/* "123" or "title.123". */
static bool ends_in_number(struct bytes segment)
{
    size_t at = segment.len;
    while (at > 0 && byte_is_digit(segment.ptr[at - 1]))
        at--;
    return at < segment.len && (at == 0 || segment.ptr[at - 1] == '.');
}

/* Where the number of "title.123", which ends at `end`, starts; `at` when it is none.
 */
static size_t number_at(struct bytes text, size_t at, size_t end)
{
    size_t start = end;
    while (start > at && byte_is_digit(text.ptr[start - 1]))
        start--;
    return start < end && start > at && text.ptr[start - 1] == '.' ? start : at;
}

/* Where the piece of `text` that `mark` stands for ends; `at` when there is none. */
static size_t piece_end(struct bytes text, size_t at, char mark)
{
    size_t end = segment_end(text, at);
    struct bytes segment = bytes_slice(text, at, end - at);
    switch (mark) {
    case '#':
        return digits_end(text, at);
    case '*':
        return end;
    case '~':
        return bytes_find_byte(segment, '-', 0) == BYTES_NONE ? at : end;
    case '@':
        return ends_in_number(segment) ? end : at;
    case '%':
        return number_at(text, at, end);
    default:
        return at < text.len && text.ptr[at] == (uint8_t)mark ? at + 1 : at;
    }
}

bool url_shape_is(struct url_span *span, struct bytes text, const char *shape)
{
    struct url_span found = {0};
    size_t at = 0;
    for (; *shape != '\0'; shape++) {
        if (*shape == '<') {
            found.from = at;
            continue;
        }
        if (*shape == '>') {
            found.to = at;
            continue;
        }
        size_t end = piece_end(text, at, *shape);
        if (end == at)
            return false;
        at = end;
    }
    if (at != text.len)
        return false;
    if (span != NULL)
        *span = found;
    return true;
}

static size_t slashes(const char *shape)
{
    size_t count = 0;
    for (; *shape != '\0'; shape++)
        count += *shape == '/' ? 1U : 0U;
    return count;
}

static size_t slashes_in(struct bytes text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += text.ptr[i] == '/' ? 1U : 0U;
    return count;
}

/* Where the last `count` segments of `path` start, at their '/'. */
static bool last_segments(size_t *start, struct bytes path, size_t count)
{
    for (size_t at = path.len; at > 0; at--)
        if (path.ptr[at - 1] == '/' && --count == 0) {
            *start = at - 1;
            return true;
        }
    return false;
}

/* By the last byte alone, which tells for most shapes and paths. */
static bool may_end(struct bytes path, const char *shape)
{
    size_t last = strlen(shape);
    while (last > 0 && shape[last - 1] == '>')
        last--;
    if (last == 0 || path.len == 0)
        return true;
    uint8_t byte = path.ptr[path.len - 1];
    switch (shape[last - 1]) {
    case '#':
    case '@':
        return byte_is_digit(byte);
    case '*':
    case '~':
    case '%':
    case '/':
        return true;
    default:
        return byte == (uint8_t)shape[last - 1];
    }
}

bool url_shape_ends(struct url_span *span, struct bytes path, const char *shape)
{
    size_t start = 0;
    if (path.len > 0 && path.ptr[path.len - 1] == '/')
        path.len--;
    if (!may_end(path, shape))
        return false;
    size_t wanted = slashes(shape);
    if (!last_segments(&start, path, wanted)) {
        /* "index.php?threads/title.1/" has its path in the query, without a first '/'.
         */
        if (shape[0] != '/' || slashes_in(path) + 1 != wanted)
            return false;
        shape++;
    }
    struct url_span found = {0};
    if (!url_shape_is(&found, bytes_slice(path, start, path.len), shape))
        return false;
    if (span != NULL)
        *span = (struct url_span){start + found.from, start + found.to};
    return true;
}
