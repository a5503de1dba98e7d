#include "matchers/person_row.h"

#include "matchers/sheet.h"

static uint8_t byte_at(struct bytes text, size_t at)
{
    return at < text.len ? text.ptr[at] : 0;
}

static bool is_beside(const struct place *place, uint8_t byte)
{
    return byte == 0 || byte == '\n' || byte == '\r' || byte == place->form->delimiter;
}

/* Whether a line end is in a quoted cell: the quote before it opens one, or what it
 * closes is only half of a doubled one. */
static bool is_in_cell(const struct place *place, size_t at)
{
    struct bytes text = place->text;
    size_t least = place->at > PERSON_AROUND ? place->at - PERSON_AROUND : 0;
    while (at > least) {
        size_t end = at;
        while (at > least && text.ptr[at - 1] != '"')
            at--;
        end = at;
        while (at > least && text.ptr[at - 1] == '"')
            at--;
        bool odd = (end - at) % 2 == 1;
        if (odd || end == at)
            return odd && is_beside(place, at > 0 ? text.ptr[at - 1] : 0);
        if (is_beside(place, byte_at(text, end)))
            return false; /* an empty cell */
    }
    return false;
}

static bool is_paragraph_end(struct bytes text, size_t at)
{
    size_t next = at + 1;
    if (byte_at(text, next) == '\r')
        next++;
    return byte_at(text, next) == '\n';
}

/* Where the row, or the paragraph, ends: looked at from the byte `at`. */
static bool is_border(const struct place *place, size_t at)
{
    struct bytes text = place->text;
    uint8_t byte = text.ptr[at];
    if (place->form->kind == ROWS_JSON)
        return byte == '{' || byte == '}';
    if (place->layout == LAYOUT_TUPLES && byte == ')')
        return byte_at(text, at + 1) == ',' || byte_at(text, at + 1) == ';';
    if (byte != '\n')
        return false;
    if (place->layout == LAYOUT_TEXT)
        return is_paragraph_end(text, at);
    if (place->form->sheets)
        return sheet_border(text, at);
    return place->form->kind != ROWS_QUOTED || !is_in_cell(place, at);
}

size_t person_row_start(const struct place *place)
{
    size_t least = place->at > PERSON_AROUND ? place->at - PERSON_AROUND : 0;
    for (size_t at = place->at; at > least; at--)
        if (is_border(place, at - 1))
            return at;
    return least;
}

size_t person_row_end(const struct place *place, size_t from)
{
    size_t most = place->at + PERSON_AROUND;
    for (size_t at = from; at < place->text.len && at < most; at++)
        if (is_border(place, at))
            return at;
    return most < place->text.len ? most : place->text.len;
}
