#include "matchers/person_row.h"

#include "matchers/data_looks.h"
#include "matchers/rows_inside.h"
#include "matchers/sheet.h"

#include <string.h>

static uint8_t byte_at(struct bytes text, size_t at)
{
    return at < text.len ? text.ptr[at] : 0;
}

/* On the way from the date to the row's border. */
struct look {
    const struct place *place;
    size_t least; /* of the text: what is before is not looked at */
    bool known; /* `inside` still says of line ends whether a quoted cell holds them */
    bool inside;
    uint8_t opening; /* of JSON: the bracket that begins an object on this way */
    unsigned depth;  /* objects that began on the way and have not ended */
    unsigned arrays; /* the same of arrays */
};

static bool is_beside(const struct place *place, uint8_t byte)
{
    return byte == 0 || byte == '\n' || byte == '\r' || byte == place->form->delimiter;
}

/* Whether a line end is in a quoted cell: the quote before it opens one, or what it
 * closes is only half of a doubled one. */
static bool is_in_cell(const struct look *look, size_t at)
{
    struct bytes text = look->place->text;
    for (;;) {
        while (at > look->least && text.ptr[at - 1] != '"')
            at--;
        size_t end = at;
        while (at > look->least && text.ptr[at - 1] == '"')
            at--;
        bool odd = (end - at) % 2 == 1;
        if (odd)
            return is_beside(look->place, at > 0 ? text.ptr[at - 1] : 0);
        if (end == at || is_beside(look->place, byte_at(text, end)))
            return false; /* no quote; an empty cell */
    }
}

static uint8_t line_end_of(const struct place *place)
{
    return place->form->line_end == '\r' ? '\r' : '\n';
}

static bool is_paragraph_end(const struct place *place, size_t at)
{
    uint8_t line_end = line_end_of(place);
    size_t next = at + 1;
    if (line_end == '\n' && byte_at(place->text, next) == '\r')
        next++;
    return byte_at(place->text, next) == line_end;
}

/* Where no quote lies between two line ends, both are in the same cell or in none. */
static bool is_quoted(struct look *look, size_t at)
{
    if (!look->known)
        look->inside = is_in_cell(look, at);
    look->known = true;
    return look->inside;
}

/* Whether the bracket ends a tuple, and not what a function is called with, as in
 * TO_DATE('12/03/1975', 'DD/MM/YYYY'), 'DARVOR'. */
static bool is_tuple_end(struct bytes text, size_t at)
{
    size_t next = at + 1;
    if (byte_at(text, next) != ',')
        return byte_at(text, next) == ';';
    for (next++; next < text.len && byte_is_space(text.ptr[next]);)
        next++;
    return next >= text.len || text.ptr[next] == '(';
}

/* Most bytes are of no border, whatever the format. */
static inline bool may_be_border(uint8_t byte)
{
    return byte == '\n' || byte == '\r' || byte == '"' || byte == ')' || byte == '{' ||
           byte == '}' || byte == '[' || byte == ']';
}

/* What lies in objects of the row's object is of the row. */
static bool is_object_end(struct look *look, uint8_t byte)
{
    if (byte != '{' && byte != '}')
        return false;
    if (byte == look->opening) {
        look->depth++;
        return false;
    }
    if (look->depth == 0)
        return true;
    look->depth--;
    return false;
}

/* "], [" or "[[" before an array's first byte, or "], [" or "]]" at its last. */
static bool is_in_array(struct bytes text, size_t at)
{
    bool last = text.ptr[at] == ']';
    size_t side = last ? rows_next(text, at + 1) : rows_behind(text, at);
    uint8_t beside = last ? rows_byte(text, side) : rows_byte(text, side - 1);
    if (beside == text.ptr[at])
        return true;
    if (beside != ',')
        return false;
    side = last ? rows_next(text, side + 1) : rows_behind(text, side - 1);
    return rows_byte(text, last ? side : side - 1) == (last ? '[' : ']');
}

/* An array of arrays is rows without names. */
static bool is_array_end(struct look *look, size_t at)
{
    uint8_t byte = look->place->text.ptr[at];
    if (byte != '[' && byte != ']')
        return false;
    if ((byte == '[') == (look->opening == '{')) {
        look->arrays++;
        return false;
    }
    if (look->arrays == 0)
        return look->depth == 0 && is_in_array(look->place->text, at);
    look->arrays--;
    return false;
}

/* Where the row, or the paragraph, ends: looked at from the byte `at`. */
static bool is_border(struct look *look, size_t at)
{
    const struct place *place = look->place;
    struct bytes text = place->text;
    uint8_t byte = text.ptr[at];
    if (place->form->kind == ROWS_JSON)
        return is_object_end(look, byte) || is_array_end(look, at);
    if (place->layout == LAYOUT_TUPLES && byte == ')')
        return is_tuple_end(text, at);
    look->known = look->known && byte != '"';
    if (byte != line_end_of(place))
        return false;
    if (place->layout == LAYOUT_TEXT)
        return is_paragraph_end(place, at);
    if (place->form->sheets)
        return sheet_border(text, at, place->form->ruled);
    return place->form->kind != ROWS_QUOTED || !is_quoted(look, at);
}

/* Where nothing but line ends is a border, they are looked for many bytes at a time. */
static bool has_only_lines(const struct place *place)
{
    return place->layout != LAYOUT_TUPLES && place->form->kind != ROWS_JSON &&
           (place->layout == LAYOUT_TEXT || place->form->sheets ||
               place->form->kind == ROWS_LINES);
}

static size_t line_back(struct look *look, size_t at)
{
    const uint8_t *text = look->place->text.ptr;
    uint8_t line_end = line_end_of(look->place);
    for (;;) {
        const uint8_t *end = memrchr(text + look->least, line_end, at - look->least);
        if (end == NULL)
            return look->least;
        at = (size_t)(end - text);
        if (is_border(look, at))
            return at + 1;
    }
}

static size_t line_ahead(struct look *look, size_t at, size_t most)
{
    const uint8_t *text = look->place->text.ptr;
    uint8_t line_end = line_end_of(look->place);
    for (;; at++) {
        const uint8_t *end = at < most ? memchr(text + at, line_end, most - at) : NULL;
        if (end == NULL)
            return most;
        at = (size_t)(end - text);
        if (is_border(look, at))
            return at;
    }
}

static size_t border_back(struct look *look, size_t at)
{
    const uint8_t *text = look->place->text.ptr;
    while (
        at > look->least && !(may_be_border(text[at - 1]) && is_border(look, at - 1)))
        at--;
    return at;
}

static size_t border_ahead(struct look *look, size_t at, size_t most)
{
    const uint8_t *text = look->place->text.ptr;
    while (at < most && !(may_be_border(text[at]) && is_border(look, at)))
        at++;
    return at;
}

/* A letter alone is of a date's time. */
static size_t words_of(struct bytes text)
{
    size_t words = 0;
    size_t letters = 0;
    for (size_t at = 0; at < text.len; at++) {
        uint8_t byte = text.ptr[at];
        letters = byte_is_alpha(byte) || byte >= 0x80 ? letters + 1 : 0;
        words += letters == 2 ? 1 : 0;
    }
    return words;
}

/* Words of JSON's strings that are no keys. */
static size_t words_said(struct bytes object)
{
    size_t words = 0;
    ptrdiff_t opens = bytes_find_byte(object, '"', 0);
    while (opens != BYTES_NONE) {
        size_t start = (size_t)opens + 1;
        ptrdiff_t closes = bytes_find_byte(object, '"', start);
        size_t end = closes == BYTES_NONE ? object.len : (size_t)closes;
        struct bytes behind = bytes_trim(bytes_slice(object, end + 1, object.len));
        if (byte_at(behind, 0) != ':')
            words += words_of(bytes_slice(object, start, end - start));
        opens = bytes_find_byte(object, '"', end + 1);
    }
    return words;
}

/* What a key stands for: {"birth": {"day": ...}}, and no element of an array. The key
 * is empty where there is none. */
static struct bytes key_of(struct bytes text, size_t opening, size_t least)
{
    struct bytes before =
        bytes_trim(bytes_slice(text, least, opening > least ? opening - least : 0));
    if (!bytes_ends(before, ":"))
        return bytes_of("");
    const uint8_t *start = memrchr(before.ptr, ',', before.len);
    size_t skip = start == NULL ? 0 : (size_t)(start - before.ptr) + 1;
    return bytes_slice(before, skip, before.len - skip);
}

/* Whether one of its strings is what births are called by, and little else is said:
 * {"label": "Date de naissance", "value": "12/03/1975"}. More may be a person. */
static bool says_birth(struct bytes object)
{
    enum { BESIDE_MOST = 1 };
    ptrdiff_t opens = bytes_find_byte(object, '"', 0);
    while (opens != BYTES_NONE) {
        ptrdiff_t closes = bytes_find_byte(object, '"', (size_t)opens + 1);
        size_t end = closes == BYTES_NONE ? object.len : (size_t)closes;
        struct bytes said =
            bytes_slice(object, (size_t)opens + 1, end - (size_t)opens - 1);
        struct bytes behind = bytes_trim(bytes_slice(object, end + 1, object.len));
        if (byte_at(behind, 0) != ':' && data_kind_by_name(said) == DATA_BIRTH_DATE)
            return words_said(object) - words_of(said) <= BESIDE_MOST;
        opens = bytes_find_byte(object, '"', end + 1);
    }
    return false;
}

/* A date may be an object, as of MongoDB ({"$date": ...}), others ({"year": 1975, ...})
 * and PHP, which names the zone in it, or be that of a birth beside its place, or with
 * its label: then the object that it is a value of is the row. */
static bool is_value(const struct person_row *row, const struct look *look)
{
    enum { MOST = 96, BIRTH_MOST = 192, WORDS_MOST = 1, ZONE_MOST = 4 };
    struct bytes text = look->place->text;
    struct bytes object = bytes_slice(text, row->start, row->end - row->start);
    if (look->place->form->kind != ROWS_JSON || row->start <= look->least ||
        text.ptr[row->start - 1] != '{' || byte_at(text, row->end) != '}')
        return false;
    struct bytes key = key_of(text, row->start - 1, look->least);
    if (object.len <= BIRTH_MOST &&
        (data_kind_by_name(key) == DATA_BIRTH_DATE || says_birth(object)))
        return true;
    if (object.len > MOST || key.len == 0)
        return false;
    bool zone = bytes_find(object, bytes_of("\"timezone\""), 0) != BYTES_NONE;
    return words_said(object) <= (zone ? ZONE_MOST : WORDS_MOST);
}

static size_t elements_of(struct bytes array)
{
    size_t elements = 1;
    bool quoted = false;
    for (size_t at = 0; at < array.len; at++) {
        quoted = quoted != (array.ptr[at] == '"');
        elements += array.ptr[at] == ',' && !quoted ? 1 : 0;
    }
    return elements;
}

/* A date alone, or with what it is called, may be an array, too, as where a person is a
 * list of pairs, ["birth", "1975-03-12"]: what that lies in is the row. */
static bool is_pair(const struct person_row *row, const struct look *look)
{
    enum { PAIR = 2, WORDS_MOST = 1 };
    struct bytes text = look->place->text;
    struct bytes array = bytes_slice(text, row->start, row->end - row->start);
    if (look->place->form->kind != ROWS_JSON || row->start <= look->least ||
        text.ptr[row->start - 1] != '[' || byte_at(text, row->end) != ']' ||
        elements_of(array) > PAIR)
        return false;
    ptrdiff_t comma = bytes_find_byte(array, ',', 0);
    struct bytes name = bytes_slice(array, 0, comma == BYTES_NONE ? 0 : (size_t)comma);
    return words_said(array) <= WORDS_MOST ||
           data_kind_by_name(name) == DATA_BIRTH_DATE;
}

void person_row_find(
    struct person_row *row, const struct place *place, size_t date_end, size_t around)
{
    size_t least = place->at > around ? place->at - around : 0;
    size_t most =
        place->text.len - place->at > around ? place->at + around : place->text.len;
    struct look back = {.place = place, .least = least, .opening = '}'};
    struct look ahead = {.place = place, .least = least, .opening = '{'};
    bool lines = has_only_lines(place);
    row->start = (lines ? line_back : border_back)(&back, place->at);
    row->end = lines ? line_ahead(&ahead, date_end, most)
                     : border_ahead(&ahead, date_end, most);
    if (is_value(row, &back) || is_pair(row, &back)) {
        row->start = border_back(&back, row->start - 1);
        row->end = border_ahead(&ahead, row->end + 1, most);
    }
    row->whole = (row->start > least || least == 0) &&
                 (row->end < most || most == place->text.len);
}
