/*
 * Rows of JSON (RFC 8259): the objects of arrays that lie in no such object, however
 * many arrays and how deep; the objects of a stream; or, where there is no array of
 * them, of an object. Inside strings a quote counts only where a value may end.
 */
#include "matchers/rows_inside.h"

static bool opens_string(struct bytes text, size_t at)
{
    if (at == 0)
        return true;
    uint8_t before = text.ptr[at - 1];
    return before == '{' || before == '[' || before == ',' || before == ':' ||
           byte_is_space(before);
}

static bool closes_string(struct bytes text, size_t at)
{
    size_t behind = rows_next(text, at + 1);
    uint8_t next = rows_byte(text, behind);
    return behind >= text.len || next == ',' || next == ':' || next == '}' ||
           next == ']';
}

/* Whether what opens now lies in an array, or in nothing where rows do. */
static bool lies_in_list(const struct rows *rows)
{
    if (rows->depth == 0)
        return rows->form.stream;
    return rows->depth <= ROWS_DEPTH_MAX &&
           (rows->arrays >> (rows->depth - 1) & 1) != 0;
}

/* An object in an array is a row, unless it is part of one. So is an array, in the
 * outermost one, or, where there is no other row, in any: rows without names. */
static void open_bracket(struct rows *rows, bool array)
{
    if (!rows->in_row && rows->form.map_at == 0 && lies_in_list(rows) &&
        (!array || rows->depth == 1 || rows->form.lists)) {
        rows->row_at = rows->depth;
        rows->in_row = true;
    }
    if (rows->depth < ROWS_DEPTH_MAX) {
        uint32_t bit = (uint32_t)1 << rows->depth;
        rows->arrays = array ? rows->arrays | bit : rows->arrays & ~bit;
    }
    if (rows->depth < ROWS_NOWHERE - 1)
        rows->depth++;
}

/* "}, {" */
static bool next_begins(struct bytes text, size_t at)
{
    size_t next = rows_next(text, at + 1);
    if (rows_byte(text, next) == ',')
        next = rows_next(text, next + 1);
    return rows_byte(text, next) == '{';
}

static uint64_t close_bracket(
    struct rows *rows, const struct rows_block *block, unsigned place)
{
    size_t at = block->at + place;
    if (rows->depth > 0)
        rows->depth--;
    bool lost = rows->row_at != ROWS_NOWHERE && rows->depth != rows->row_at &&
                (int64_t)place - rows->began > ROWS_LONG &&
                block->text.ptr[at] == '}' && next_begins(block->text, at);
    if (lost)
        rows->depth = rows->row_at;
    uint32_t row_at = rows->row_at == ROWS_NOWHERE ? 0 : rows->row_at;
    bool row = rows->row_at == ROWS_NOWHERE || rows->in_row || lost ||
               (rows->form.map_at > 0 && block->text.ptr[at] == '}');
    if (rows->depth != row_at || !row)
        return 0;
    rows->in_row = false;
    rows->began = (int64_t)place + 1;
    return rows_bit(place);
}

static uint64_t take(struct rows *rows, const struct rows_block *block, unsigned place)
{
    size_t at = block->at + place;
    switch (block->text.ptr[at]) {
    case '{':
    case '[':
        open_bracket(rows, block->text.ptr[at] == '[');
        return 0;
    case '}':
    case ']':
        return close_bracket(rows, block, place);
    default:
        if (opens_string(block->text, at)) {
            rows->mode = ROWS_STRING;
            rows->opened = place;
        }
        return 0;
    }
}

/* Returns how many bytes were taken. A string holds no line end. */
static unsigned take_in_string(
    struct rows *rows, const struct rows_block *block, unsigned place)
{
    size_t at = block->at + place;
    uint8_t byte = block->text.ptr[at];
    if (byte == '\n' || (int64_t)place - rows->opened > ROWS_STRING_BYTES) {
        rows->mode = ROWS_OUT;
        return byte == '\n' ? 1 : 0;
    }
    if (byte == '\\')
        return 2;
    if (closes_string(block->text, at))
        rows->mode = ROWS_OUT;
    return 1;
}

uint64_t rows_json(struct rows *rows, const struct rows_block *block)
{
    uint64_t ends = 0;
    unsigned place = rows->skip;
    uint64_t outside = block->quote | rows_places(block->bytes, "{}[]", 4);
    uint64_t inside =
        block->newline | block->quote | rows_places(block->bytes, "\\", 1);
    while (place < CLASSES_BYTES) {
        bool string = rows->mode == ROWS_STRING;
        uint64_t left = (string ? inside : outside) & block->places & rows_from(place);
        if (left == 0)
            break;
        place = (unsigned)__builtin_ctzll(left);
        if (string) {
            place += take_in_string(rows, block, place);
        } else {
            ends |= take(rows, block, place);
            place++;
        }
    }
    unsigned count = rows_count(block);
    rows->skip = place > count ? (uint8_t)(place - count) : 0;
    rows->opened -= count;
    rows->began -= count;
    return ends;
}
