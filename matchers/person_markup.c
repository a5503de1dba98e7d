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

/* Whether a letter stands between tags, which a name has. */
static bool has_letter(struct bytes text)
{
    size_t at = tag_rest(text);
    while (at < text.len) {
        uint8_t byte = text.ptr[at];
        if (byte < '<') /* as digits and what separates them */
            at++;
        else if (byte_is_alpha(byte) || byte >= 0x80)
            return true;
        else
            at = person_element_tag(text, at) ? tag_end(text, at) : at + 1;
    }
    return false;
}

/* Whether anybody may be named around the date. An element in it says nothing between
 * its tags that is not said between them here. */
static bool may_name(
    const struct person_row *around, struct bytes text, const struct dates *dates)
{
    return has_letter(bytes_slice(text, around->start, dates->start - around->start)) ||
           has_letter(bytes_slice(text, dates->end, around->end - dates->end));
}

/* As far as a row may reach on both sides of the date; false: no tags are there. */
static bool around_find(struct person_row *around, const struct place *place)
{
    around->start = place->at > PERSON_FAR ? place->at - PERSON_FAR : 0;
    around->end = place->at + bytes_slice(place->text, place->at, PERSON_FAR).len;
    return !has_few_tags(
        bytes_slice(place->text, around->start, around->end - around->start));
}

/* Rows that the document has hold persons apart, whatever markup lies in them. */
static void row_find(
    struct person_row *around, const struct place *place, const struct dates *dates)
{
    if (place->layout != LAYOUT_TEXT)
        person_row_find(around, place, dates->end, PERSON_FAR);
}

/* What a row's end could be taken for is a space. Returns how much was written. */
static size_t text_put(uint8_t *out, struct bytes text)
{
    for (size_t at = 0; at < text.len; at++) {
        uint8_t byte = text.ptr[at];
        out[at] = byte == '\n' || byte == '\r' ? ' ' : byte;
    }
    return text.len;
}

/* A tag as a border, and, with `values`, each of these with one behind it: fewer bytes
 * than `="DARVOR"` has. */
static size_t tag_put(uint8_t *out, struct bytes tag, bool values)
{
    size_t length = 0;
    out[length++] = VIEW_BORDER;
    for (size_t at = 0; values && at < tag.len;) {
        length += text_put(out + length, person_element_value(tag, &at));
        if (at < tag.len)
            out[length++] = VIEW_BORDER;
    }
    return length;
}

/* What is written of the view so far. */
struct writing {
    uint8_t *out;
    size_t length;
    size_t tags;
    bool values;
};

/* At most as much as is read. */
static void without_tags(struct writing *writing, struct bytes text)
{
    size_t at = tag_rest(text);
    if (writing->values && at > 0)
        writing->length +=
            tag_put(writing->out + writing->length, bytes_slice(text, 0, at), true);
    while (at < text.len) {
        size_t end = at;
        if (person_element_tag(text, at)) {
            end = tag_end(text, at);
            writing->length += tag_put(writing->out + writing->length,
                bytes_slice(text, at, end - at), writing->values);
            writing->tags++;
        } else {
            while (end < text.len && (end == at || text.ptr[end] != '<'))
                end++;
            writing->length += text_put(
                writing->out + writing->length, bytes_slice(text, at, end - at));
        }
        at = end;
    }
}

static bool row_write(struct person_view *row, const struct place *place,
    const struct dates *dates, const struct person_row *around, bool values)
{
    struct writing writing = {.out = row->bytes, .values = values};
    size_t date = dates->end - dates->start;
    struct bytes text = bytes_slice(place->text, 0, around->end);
    without_tags(
        &writing, bytes_slice(text, around->start, dates->start - around->start));
    memcpy(row->bytes + writing.length, text.ptr + dates->start, date);
    row->dates = *dates;
    row->dates.start = writing.length;
    row->dates.end = writing.length += date;
    without_tags(&writing, bytes_slice(text, dates->end, text.len));
    person_view_place(
        row, place, row->dates.start + (place->at - dates->start), writing.length);
    return writing.tags >= TAGS_LEAST;
}

bool person_markup_row(
    struct person_view *row, const struct place *place, const struct dates *dates)
{
    struct person_row around;
    const struct person_dated dated = {.start = dates->start, .end = dates->end};
    if (dates->end - dates->start > VIEW_DATE || !around_find(&around, place))
        return false;
    row_find(&around, place, dates);
    if (around.start > dates->start || around.end < dates->end ||
        !may_name(&around, place->text, dates))
        return false;
    (void)person_element_find(&around, place->text, &dated);
    return row_write(row, place, dates, &around, false);
}

/* Whether the last tag before the date has not ended. */
static bool is_in_tag(const struct place *place, size_t least, size_t date)
{
    size_t at = date;
    while (
        at > least && place->text.ptr[at - 1] != '>' && place->text.ptr[at - 1] != '<')
        at--;
    return at > least && person_element_tag(place->text, at - 1);
}

bool person_markup_values(
    struct person_view *row, const struct place *place, const struct dates *dates)
{
    struct person_row around;
    const struct person_dated dated = {
        .start = dates->start, .end = dates->end, .values = true};
    if (dates->end - dates->start > VIEW_DATE || !around_find(&around, place) ||
        !is_in_tag(place, around.start, dates->start))
        return false;
    row_find(&around, place, dates);
    return person_element_find(&around, place->text, &dated) &&
           row_write(row, place, dates, &around, true);
}
