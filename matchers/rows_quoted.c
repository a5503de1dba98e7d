/* Rows of RFC 4180: a quoted cell may hold delimiters and line ends. */
#include "matchers/rows_inside.h"

/* Whether a value may begin behind the byte before `at`. */
static bool may_open(const struct rows *rows, struct bytes text, size_t at)
{
    enum { MARK = 3 }; /* bytes of UTF-8's byte order mark */
    if (at == 0)
        return true;
    uint8_t before = text.ptr[at - 1];
    return before == rows->form.delimiter || before == '\n' || before == '\r' ||
           (at == MARK && before == 0xBF && text.ptr[0] == 0xEF);
}

static bool may_close(const struct rows *rows, struct bytes text, size_t at)
{
    uint8_t next = rows_byte(text, at + 1);
    return at + 1 >= text.len || next == rows->form.delimiter || next == '\n' ||
           next == '\r';
}

static void open_cell(struct rows *rows, unsigned place)
{
    rows->mode = ROWS_STRING;
    rows->opened = place;
    rows->lines = 0;
    rows->found = 0;
    rows->alike = 0;
}

/* A quote inside a quoted cell: half of a doubled one, the cell's end, the start of
 * another (the one before was a stray), or nothing. Returns the bytes to skip. */
static unsigned quote_inside(
    struct rows *rows, const struct rows_block *block, unsigned place)
{
    size_t at = block->at + place;
    if (rows_byte(block->text, at + 1) == '"')
        return 2;
    if (may_close(rows, block->text, at))
        rows->mode = ROWS_OUT;
    else if (may_open(rows, block->text, at))
        open_cell(rows, place);
    return 1;
}

/* Whether the line that ends here, all of it inside the cell, has as many delimiters as
 * a row; a cell's first line is only a part of one. */
static bool is_like_row(const struct rows *rows)
{
    return rows->form.usual >= ROWS_WIDE && rows->lines > 1 &&
           rows->found == rows->form.usual;
}

/* A line end inside a quoted cell is none of a row, unless the cell is too long to be
 * one, or looks like rows. */
static uint64_t line_inside(struct rows *rows, unsigned place)
{
    rows->lines++;
    rows->alike = is_like_row(rows) ? rows->alike + 1 : 0;
    rows->found = 0;
    if (rows->lines < ROWS_CELL_LINES && rows->alike < ROWS_ALIKE &&
        (int64_t)place - rows->opened < ROWS_CELL_BYTES)
        return 0;
    rows->mode = ROWS_OUT;
    return rows_bit(place);
}

/* Counts the delimiters from `from` up to `to`, where the cell is. */
static void count_found(
    struct rows *rows, const struct rows_block *block, unsigned from, unsigned to)
{
    const char delimiter[1] = {(char)rows->form.delimiter};
    if (rows->mode != ROWS_STRING || rows->form.usual < ROWS_WIDE)
        return;
    uint64_t between = rows_from(from) & ~rows_from(to);
    rows->found += (uint32_t)__builtin_popcountll(
        rows_places(block->bytes, delimiter, 1) & between);
}

static uint64_t step_by_step(struct rows *rows, const struct rows_block *block)
{
    uint64_t ends = 0;
    unsigned place = rows->skip;
    unsigned from = 0; /* delimiters before it were counted */
    while (place < CLASSES_BYTES) {
        uint64_t left = (block->quote | block->newline) & rows_from(place);
        if (left == 0)
            break;
        place = (unsigned)__builtin_ctzll(left);
        count_found(rows, block, from, place);
        from = place;
        bool quote = (block->quote >> place & 1) != 0;
        unsigned taken = 1;
        if (rows->mode == ROWS_STRING && quote)
            taken = quote_inside(rows, block, place);
        else if (rows->mode == ROWS_STRING)
            ends |= line_inside(rows, place);
        else if (!quote)
            ends |= rows_bit(place);
        else if (may_open(rows, block->text, block->at + place))
            open_cell(rows, place);
        place += taken;
    }
    count_found(rows, block, from, CLASSES_BYTES);
    unsigned count = rows_count(block);
    rows->skip = place > count ? (uint8_t)(place - count) : 0;
    return ends;
}

/* Bit n: an odd number of bits up to n. */
static uint64_t odd_so_far(uint64_t bits)
{
    for (unsigned shift = 1; shift < CLASSES_BYTES; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

/* All quotes of a block at once, if each opens or closes just where it may; then
 * `*inside` are the places in quoted cells. A table whose every cell is quoted would be
 * slow otherwise. */
static bool all_regular(
    uint64_t *inside, const struct rows *rows, const struct rows_block *block)
{
    const char delimiter[1] = {(char)rows->form.delimiter};
    uint64_t borders = rows_places(block->bytes, delimiter, 1) |
                       rows_places(block->bytes, "\n\r\"", 3);
    uint64_t within = odd_so_far(block->quote);
    if (rows->mode == ROWS_STRING)
        within = ~within;
    uint64_t before = may_open(rows, block->text, block->at) ? 1 : 0;
    uint64_t after = may_close(rows, block->text, block->at + CLASSES_BYTES - 1)
                         ? rows_bit(CLASSES_BYTES - 1)
                         : 0;
    uint64_t opening = block->quote & within;
    uint64_t closing = block->quote & ~within;
    *inside = within;
    return rows->skip == 0 && (opening & ~(borders << 1 | before)) == 0 &&
           (closing & ~(borders >> 1 | after)) == 0;
}

uint64_t rows_quoted(struct rows *rows, const struct rows_block *block)
{
    uint64_t ends = 0;
    uint64_t inside = 0;
    bool held = rows->mode == ROWS_STRING;
    if (block->quote == 0 && !held) {
        ends = block->newline;
    } else if (!all_regular(&inside, rows, block) || (block->newline & inside) != 0) {
        ends = step_by_step(rows, block);
    } else {
        unsigned last = block->quote == 0 ? 0
                                          : CLASSES_BYTES - 1 -
                                                (unsigned)__builtin_clzll(block->quote);
        ends = block->newline;
        if (inside >> (CLASSES_BYTES - 1) == 0)
            rows->mode = ROWS_OUT;
        else if (block->quote != 0)
            open_cell(rows, last);
        count_found(rows, block, last, CLASSES_BYTES);
    }
    rows->opened -= rows_count(block);
    rows->plain =
        rows->mode == ROWS_OUT && rows->skip == 0 && rows->form.line_end == '\n';
    return ends;
}
