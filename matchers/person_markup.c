#include "matchers/person_markup.h"

#include "matchers/person_element.h"

#include <string.h>

enum { TAGS_LEAST = 4 };

/* Where the tag that the text begins in ends, or 0: it begins in none. */
static size_t tag_rest(struct bytes text)
{
    for (size_t at = 0; at < text.len; at++) {
        if (text.ptr[at] == '>')
            return at + 1;
        if (person_element_tag(text, at))
            return 0;
    }
    return 0;
}

/* Behind the tag at `at`; the text's end where the tag goes on behind it. */
static size_t tag_end(struct bytes text, size_t at)
{
    size_t data = person_element_data(text, at);
    if (data > 0)
        return at + data;
    ptrdiff_t end = bytes_find_byte(text, '>', at);
    return end == BYTES_NONE ? text.len : (size_t)end + 1;
}

/* Where there are few '<', which most dates need not be looked at any further for. */
static bool has_few_tags(struct bytes text)
{
    ptrdiff_t at = bytes_find_byte(text, '<', 0);
    for (int tags = 1; tags < TAGS_LEAST && at != BYTES_NONE; tags++)
        at = bytes_find_byte(text, '<', (size_t)at + 1);
    return at == BYTES_NONE;
}

/* False: no tags are there. Rows that the document has hold persons apart, whatever
 * markup lies in them. */
static bool around_find(
    struct person_row *around, const struct place *place, const struct dates *dates)
{
    around->start = place->at > PERSON_FAR ? place->at - PERSON_FAR : 0;
    around->end = place->at + bytes_slice(place->text, place->at, PERSON_FAR).len;
    if (has_few_tags(
            bytes_slice(place->text, around->start, around->end - around->start)))
        return false;
    if (place->layout != LAYOUT_TEXT)
        person_row_find(around, place, dates->end, PERSON_FAR);
    person_element_find(around, place->text, dates->start, dates->end);
    return around->start <= dates->start && around->end >= dates->end;
}

/* What a row's end could be taken for is a space. Returns how much was written, at most
 * as much as was read. */
static size_t without_tags(uint8_t *out, struct bytes text, size_t *tags)
{
    size_t length = 0;
    for (size_t at = tag_rest(text); at < text.len;) {
        if (person_element_tag(text, at)) {
            out[length++] = VIEW_BORDER;
            at = tag_end(text, at);
            (*tags)++;
            continue;
        }
        uint8_t byte = text.ptr[at++];
        out[length++] = byte == '\n' || byte == '\r' ? ' ' : byte;
    }
    return length;
}

bool person_markup_row(
    struct person_view *row, const struct place *place, const struct dates *dates)
{
    struct person_row around;
    size_t date = dates->end - dates->start;
    size_t tags = 0;
    if (date > VIEW_DATE || !around_find(&around, place, dates))
        return false;
    struct bytes text = bytes_slice(place->text, 0, around.end);
    struct bytes before = bytes_slice(text, around.start, dates->start - around.start);
    size_t at = without_tags(row->bytes, before, &tags);
    memcpy(row->bytes + at, text.ptr + dates->start, date);
    row->dates = *dates;
    row->dates.start = at;
    row->dates.end = at + date;
    at += date;
    at += without_tags(row->bytes + at, bytes_slice(text, dates->end, text.len), &tags);
    person_view_place(row, place, row->dates.start + (place->at - dates->start), at);
    return tags >= TAGS_LEAST;
}
