#include "matchers/rows.h"

#include "matchers/rows_inside.h"

#include <string.h>

void rows_begin(struct rows *rows, const struct rows_form *form)
{
    *rows = (struct rows){.form = *form};
    rows->plain = form->line_end == '\n' && !form->sheets &&
                  (form->kind == ROWS_LINES || form->kind == ROWS_QUOTED);
    rows->row_at = form->kind == ROWS_JSON && form->stream ? 0 : ROWS_NOWHERE;
    if (form->kind == ROWS_JSON && form->map_at > 0)
        rows->row_at = form->map_at;
}

/* Fields of a mark, from its low end. */
enum {
    MARK_VALID = 1,
    MARK_KIND = 2,
    MARK_LAYOUT = 2,
    MARK_RETURN = 1, /* lines end in a carriage return */
    MARK_STREAM = 1,
    MARK_MAP = 1, /* with MARK_STREAM: rows are arrays in arrays */
    MARK_COPY = 1,
    MARK_DELIMITER = 7, /* of ASCII */
    MARK_ROW_AT = 6,
    MARK_ARRAYS = 32,
    MARK_USUAL = 8, /* of sheets: 1 for those that end at rules alone */
    MARK_SHEETS = 1,
    MARK_COUNTED = 1
};

static void put(uint64_t *mark, unsigned *at, uint64_t value, unsigned bits)
{
    *mark |= (value & (rows_bit(bits) - 1)) << *at;
    *at += bits;
}

static uint64_t get(uint64_t *mark, unsigned bits)
{
    uint64_t value = *mark & (rows_bit(bits) - 1);
    *mark >>= bits;
    return value;
}

uint64_t rows_mark(const struct rows *rows)
{
    const struct rows_form *form = &rows->form;
    uint64_t mark = 0;
    unsigned at = 0;
    bool placed = rows->row_at != ROWS_NOWHERE;
    put(&mark, &at, 1, MARK_VALID);
    put(&mark, &at, form->kind, MARK_KIND);
    put(&mark, &at, form->layout, MARK_LAYOUT);
    put(&mark, &at, form->line_end == '\r', MARK_RETURN);
    put(&mark, &at, form->stream || form->lists, MARK_STREAM);
    put(&mark, &at, form->map_at > 0 || form->lists, MARK_MAP);
    put(&mark, &at, rows->mode == ROWS_COPY, MARK_COPY);
    put(&mark, &at, form->delimiter, MARK_DELIMITER);
    put(&mark, &at, placed ? rows->row_at + 1 : 0, MARK_ROW_AT);
    put(&mark, &at, placed ? rows->arrays & (rows_bit(rows->row_at) - 1) : 0,
        MARK_ARRAYS);
    put(&mark, &at, form->ruled ? 1 : form->usual, MARK_USUAL);
    put(&mark, &at, form->sheets, MARK_SHEETS);
    put(&mark, &at, form->counted, MARK_COUNTED);
    return mark;
}

void rows_resume(struct rows *rows, uint64_t mark)
{
    struct rows_form form = {0};
    (void)get(&mark, MARK_VALID);
    form.kind = (enum rows_kind)get(&mark, MARK_KIND);
    uint64_t layout = get(&mark, MARK_LAYOUT);
    form.layout = layout > LAYOUT_TUPLES ? LAYOUT_TEXT : (enum layout)layout;
    form.line_end = get(&mark, MARK_RETURN) != 0 ? '\r' : '\n';
    bool stream = get(&mark, MARK_STREAM) != 0;
    bool map = get(&mark, MARK_MAP) != 0;
    form.lists = stream && map;
    form.stream = stream && !map;
    bool copy = get(&mark, MARK_COPY) != 0;
    form.delimiter = (uint8_t)get(&mark, MARK_DELIMITER);
    uint64_t row_at = get(&mark, MARK_ROW_AT);
    if (map && !stream && row_at > 0 && row_at <= ROWS_DEPTH_MAX + 1)
        form.map_at = (uint8_t)(row_at - 1);
    uint64_t arrays = get(&mark, MARK_ARRAYS);
    form.usual = (uint8_t)get(&mark, MARK_USUAL);
    form.sheets = form.kind == ROWS_LINES && get(&mark, MARK_SHEETS) != 0;
    form.ruled = form.sheets && form.usual > 0;
    form.usual = form.sheets ? 0 : form.usual;
    form.counted = get(&mark, MARK_COUNTED) != 0;
    rows_begin(rows, &form);
    if (form.kind == ROWS_SQL && copy)
        rows->mode = ROWS_COPY;
    if (form.kind != ROWS_JSON || row_at == 0 || row_at > ROWS_DEPTH_MAX + 1)
        return;
    rows->row_at = (uint32_t)row_at - 1;
    rows->depth = rows->row_at;
    rows->arrays = (uint32_t)arrays;
}

bool rows_open(const struct rows *rows, uint8_t last)
{
    if (rows->form.kind == ROWS_SQL)
        return rows->mode == ROWS_TUPLE || rows->mode == ROWS_STRING ||
               (rows->mode == ROWS_COPY && last != '\n');
    if (rows->form.kind == ROWS_JSON && rows->form.map_at == 0 &&
        rows->row_at != ROWS_NOWHERE)
        return rows->in_row;
    if (rows->form.kind == ROWS_JSON)
        return rows->depth > rows->form.map_at;
    return last != rows->form.line_end || (rows->form.sheets && rows->found > 0);
}

/* The block's 64 bytes, or, where the text ends before, a copy padded with zeros. */
static const uint8_t *bytes_at(
    uint8_t padded[CLASSES_BYTES], struct bytes text, size_t at)
{
    if (at + CLASSES_BYTES <= text.len)
        return text.ptr + at;
    memset(padded, 0, CLASSES_BYTES);
    memcpy(padded, text.ptr + at, text.len - at);
    return padded;
}

uint64_t rows_ends_slow(struct rows *rows, const struct rows_block *shown)
{
    uint8_t padded[CLASSES_BYTES];
    struct rows_block block = *shown;
    if (block.at >= block.text.len)
        return 0;
    block.bytes = bytes_at(padded, block.text, block.at);
    if (rows->form.line_end == '\r')
        block.newline = rows_places(block.bytes, "\r", 1);
    block.newline &= block.places;
    block.quote &= block.places;
    if (rows->form.sheets)
        return rows_sheets(rows, &block);
    if (rows->form.kind == ROWS_QUOTED)
        return rows_quoted(rows, &block);
    if (rows->form.kind == ROWS_SQL)
        return rows_sql(rows, &block);
    if (rows->form.kind == ROWS_JSON)
        return rows_json(rows, &block);
    return block.newline;
}

uint64_t rows_step(struct rows *rows, struct bytes text, size_t at, uint64_t places)
{
    uint8_t padded[CLASSES_BYTES];
    if (at >= text.len)
        return 0;
    const uint8_t *bytes = bytes_at(padded, text, at);
    const struct rows_block block = {.text = text,
        .at = at,
        .places = places,
        .newline = rows_places(bytes, "\n", 1),
        .quote = rows_places(bytes, "\"", 1)};
    return rows_ends(rows, &block);
}

/* Behind an object that another one follows. */
static size_t foothold_json(const struct rows *rows, struct bytes text, size_t at)
{
    for (; at < text.len; at++) {
        if (text.ptr[at] != '}')
            continue;
        size_t next = rows_next(text, at + 1);
        if (rows_byte(text, next) == ',')
            next = rows_next(text, next + 1);
        else if (!rows->form.stream)
            continue;
        if (rows_byte(text, next) == '{')
            return at + 1;
    }
    return text.len;
}

/* Anywhere, but for a COPY's lines. */
static size_t foothold_sql(struct rows *rows, struct bytes text, size_t at)
{
    ptrdiff_t end = bytes_find_byte(text, '\n', at);
    struct bytes line = bytes_slice(text, (size_t)end + 1, ROWS_CELL_BYTES);
    rows->mode = ROWS_OUT;
    if (end == BYTES_NONE)
        return at;
    ptrdiff_t length = bytes_find_byte(line, '\n', 0);
    line = bytes_slice(line, 0, length == BYTES_NONE ? line.len : (size_t)length);
    if (bytes_find_byte(line, '\t', 0) == BYTES_NONE || rows_byte(line, 0) == '(' ||
        rows_sql_statement(line, 0))
        return at;
    rows->mode = ROWS_COPY;
    return (size_t)end + 1;
}

/* Where a look for the rows may begin, somewhere in a document: behind a line end, or
 * between two objects. The state there is set; text.len when there is no such place. */
static size_t foothold(struct rows *rows, struct bytes text, size_t at)
{
    if (rows->form.kind == ROWS_JSON)
        return foothold_json(rows, text, at);
    if (rows->form.kind == ROWS_SQL)
        return foothold_sql(rows, text, at);
    ptrdiff_t end = bytes_find_byte(text, rows->form.line_end, at);
    return end == BYTES_NONE ? text.len : (size_t)end + 1;
}

bool rows_find(struct rows *rows, struct bytes text, size_t *at, size_t from, size_t to)
{
    for (; *at < to && *at < text.len; *at += CLASSES_BYTES) {
        struct rows before = *rows;
        uint64_t ends = rows_step(rows, text, *at, UINT64_MAX);
        if (*at < from)
            ends &= from - *at < CLASSES_BYTES ? rows_from((unsigned)(from - *at)) : 0;
        if (ends == 0)
            continue;
        unsigned place = (unsigned)__builtin_ctzll(ends);
        *rows = before;
        (void)rows_step(rows, text, *at, rows_upto(place));
        *at += place + 1;
        return true;
    }
    return false;
}

size_t rows_guess(struct rows *rows, uint64_t mark, struct bytes text, size_t from)
{
    rows_resume(rows, mark);
    if (from >= text.len)
        return text.len;
    bool lines = rows->form.kind == ROWS_LINES && !rows->form.sheets;
    size_t run_up = from > ROWS_RUN_UP ? from - ROWS_RUN_UP : 0;
    size_t at = lines ? from : foothold(rows, text, run_up);
    return rows_find(rows, text, &at, from, text.len) ? at : text.len;
}
