#include "matchers/person_markup.h"

#include "matchers/person_element.h"

#include <string.h>

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
    ptrdiff_t end = bytes_find_byte(text, '>', at);
    return end == BYTES_NONE ? text.len : (size_t)end + 1;
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
    enum { TAGS_LEAST = 4 };
    size_t date = dates->end - dates->start;
    size_t tags = 0;
    if (date > VIEW_DATE)
        return false;
    struct person_row around = {
        .start = dates->start > PERSON_FAR ? dates->start - PERSON_FAR : 0,
        .end = bytes_slice(place->text, dates->end, PERSON_FAR).len + dates->end};
    person_element_find(&around, place->text, dates->start, dates->end);
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
