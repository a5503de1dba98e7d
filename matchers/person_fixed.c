#include "matchers/person_fixed.h"

#include <string.h>

enum { DATE = DATES_TEXT };

/* Copies with a border wherever a digit and something else meet, and where a column is
 * filled up with spaces. Returns the length, at most twice that of the text. */
static size_t set_apart(uint8_t *out, struct bytes text)
{
    size_t length = 0;
    for (size_t at = 0; at < text.len; at++) {
        uint8_t byte = text.ptr[at];
        bool filled = byte == ' ' && at + 1 < text.len && text.ptr[at + 1] == ' ';
        if (at > 0 && byte_is_digit(byte) != byte_is_digit(text.ptr[at - 1]))
            out[length++] = VIEW_BORDER;
        out[length++] = filled ? VIEW_BORDER : byte;
    }
    return length;
}

/* The line with the date in it, as far as every chunk shows it around the place. */
static struct bytes line_of(size_t *start, const struct place *place, size_t date)
{
    size_t least = place->at > PERSON_FAR ? place->at - PERSON_FAR : 0;
    struct bytes text = bytes_slice(place->text, 0, place->at + PERSON_FAR);
    const uint8_t *before = memrchr(text.ptr + least, '\n', date - least);
    ptrdiff_t end = bytes_find_byte(text, '\n', date);
    *start = before == NULL ? least : (size_t)(before - text.ptr) + 1;
    return bytes_slice(text, 0, end == BYTES_NONE ? text.len : (size_t)end);
}

static void view_make(struct person_view *view, const struct place *place, size_t date)
{
    size_t start = 0;
    struct bytes line = line_of(&start, place, date);
    size_t at = set_apart(view->bytes, bytes_slice(line, start, date - start));
    view->bytes[at++] = VIEW_BORDER;
    memcpy(view->bytes + at, line.ptr + date, DATE);
    view->dates.start = at;
    view->dates.end = at + DATE;
    view->bytes[at + DATE] = VIEW_BORDER;
    size_t length = at + DATE + 1;
    length += set_apart(view->bytes + length, bytes_slice(line, date + DATE, line.len));
    person_view_place(view, place, at, length);
}

bool person_fixed_next(struct person_view *view, const struct place *place,
    size_t *from, const struct dates_rule *rule)
{
    struct bytes text = place->text;
    size_t end = place->at;
    while (end < text.len && end - place->at < FIXED_DIGITS &&
           byte_is_digit(text.ptr[end]))
        end++;
    for (size_t at = place->at + *from; at + DATE <= end; at++)
        if (dates_at(&view->dates, bytes_slice(text, at, DATE), 0, rule)) {
            *from = at + 1 - place->at;
            view_make(view, place, at);
            return true;
        }
    return false;
}
