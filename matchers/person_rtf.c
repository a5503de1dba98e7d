#include "matchers/person_rtf.h"

#include <string.h>

/* Whether the control word stands at `at`, and no longer one. */
static bool is_word(struct bytes text, size_t at, const char *word)
{
    size_t length = strlen(word);
    size_t end = at + length;
    return text.ptr[at] == '\\' && bytes_is(bytes_slice(text, at, length), word) &&
           (end >= text.len || !byte_is_alpha(text.ptr[end]));
}

/* Behind the control word or sign at `at`, its number and the space that ends it. */
static size_t skip_control(struct bytes text, size_t at)
{
    size_t end = at + 1;
    while (end < text.len && byte_is_alpha(text.ptr[end]))
        end++;
    if (end == at + 1)
        return end + 1 < text.len ? end + 1 : text.len;
    if (end < text.len && text.ptr[end] == '-')
        end++;
    while (end < text.len && byte_is_digit(text.ptr[end]))
        end++;
    return end < text.len && text.ptr[end] == ' ' ? end + 1 : end;
}

/* From behind the row before up to the row's end; false: none of its cells ends. */
static bool row_find(
    struct person_row *row, const struct place *place, const struct dates *dates)
{
    struct bytes text = bytes_slice(place->text, 0, place->at + PERSON_FAR);
    bool cells = false;
    row->start = place->at > PERSON_FAR ? place->at - PERSON_FAR : 0;
    for (size_t at = row->start; at < dates->start; at++)
        if (is_word(text, at, "\\row"))
            row->start = at;
    for (row->end = dates->end; row->end < text.len; row->end++) {
        if (is_word(text, row->end, "\\row"))
            break;
        cells = cells || is_word(text, row->end, "\\cell");
    }
    return cells;
}

/* Returns how much was written, at most as much as was read. */
static size_t said_put(uint8_t *out, struct bytes text)
{
    size_t length = 0;
    for (size_t at = 0; at < text.len;) {
        uint8_t byte = text.ptr[at];
        bool control = byte == '\\';
        bool nothing = byte == '{' || byte == '}' || byte == '\n' || byte == '\r';
        if (!nothing)
            out[length++] = control ? VIEW_BORDER : byte;
        at = control ? skip_control(text, at) : at + 1;
    }
    return length;
}

bool person_rtf_row(
    struct person_view *row, const struct place *place, const struct dates *dates)
{
    struct person_row around;
    size_t date = dates->end - dates->start;
    if (date > VIEW_DATE || !row_find(&around, place, dates))
        return false;
    struct bytes text = bytes_slice(place->text, 0, around.end);
    struct bytes before = bytes_slice(text, around.start, dates->start - around.start);
    row->dates = *dates;
    row->dates.start = said_put(row->bytes, before);
    row->dates.end = row->dates.start + date;
    memcpy(row->bytes + row->dates.start, text.ptr + dates->start, date);
    size_t length = row->dates.end;
    length += said_put(row->bytes + length, bytes_slice(text, dates->end, text.len));
    person_view_place(
        row, place, row->dates.start + (place->at - dates->start), length);
    return true;
}
