#include "matchers/csv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

struct csv {
    struct input *input;
    bool started;
    uint8_t delimiter;
    uint8_t line_end;
    bool stops[256]; /* bytes that end a cell without quotes */
    uint64_t line;
    size_t columns; /* of the first row */
    size_t cell_count;
    struct bytes cells[CSV_CELLS_MAX];
};

/* A row that is being read. */
struct reading {
    uint8_t *text; /* unread, from the row's start on */
    size_t length;
    size_t at;
    bool last; /* nothing follows the text */
};

int csv_new(struct csv **out, struct input *input, struct err *err)
{
    struct csv *csv = calloc(1, sizeof(*csv));
    if (csv == NULL)
        return err_no_memory(err);
    csv->input = input;
    csv->line = 1;
    *out = csv;
    return 0;
}

void csv_free(struct csv *csv)
{
    free(csv);
}

static uint8_t most_frequent(struct bytes line)
{
    static const uint8_t candidates[] = {';', '\t', '|', ','};
    size_t best = 0;
    uint8_t delimiter = ',';
    for (size_t i = 0; i < sizeof(candidates); i++) {
        size_t count = 0;
        bool quoted = false;
        for (size_t at = 0; at < line.len; at++) {
            quoted ^= line.ptr[at] == '"';
            count += !quoted && line.ptr[at] == candidates[i] ? 1 : 0;
        }
        if (count > best) {
            best = count;
            delimiter = candidates[i];
        }
    }
    return delimiter;
}

static int start(struct csv *csv, struct err *err)
{
    size_t length = 0;
    uint8_t *text = input_text(csv->input, &length);
    if (length == 0) {
        if (input_more(csv->input, err) < 0)
            return -1;
        text = input_text(csv->input, &length);
    }
    struct bytes all = bytes_make(text, length);
    bool feeds = bytes_find_byte(all, '\n', 0) != BYTES_NONE;
    bool returns = bytes_find_byte(all, '\r', 0) != BYTES_NONE;
    csv->line_end = returns && !feeds ? '\r' : '\n';
    struct bytes first = bytes_make("", 0);
    while (bytes_trim(first).len == 0 && bytes_split(&first, &all, csv->line_end))
        continue;
    csv->delimiter = most_frequent(first);
    csv->stops[csv->delimiter] = true;
    csv->stops[csv->line_end] = true;
    csv->started = true;
    return 0;
}

/* Past the closing quote, or the end of the text. */
static size_t after_quotes(const struct reading *reading, size_t at, bool *doubled)
{
    for (;;) {
        const uint8_t *quote = memchr(reading->text + at, '"', reading->length - at);
        if (quote == NULL)
            return reading->length;
        at = (size_t)(quote - reading->text) + 1;
        if (at == reading->length || reading->text[at] != '"')
            return at;
        *doubled = true;
        at++;
    }
}

/* After the opening quote: doubled quotes are one; what follows the closing quote is
 * kept as it is. In place. */
static struct bytes unquoted(uint8_t *cell, size_t length)
{
    size_t to = 0;
    size_t at = 1;
    for (; at < length; at++) {
        if (cell[at] == '"') {
            at++;
            if (at == length || cell[at] != '"')
                break;
        }
        cell[to++] = cell[at];
    }
    if (at < length)
        memmove(cell + to, cell + at, length - at);
    return bytes_make(cell, at < length ? to + length - at : to);
}

/* One cell's end, in `at`; false when it may go on after the text. */
static bool cell_scan(const struct csv *csv, struct reading *reading, bool *quoted)
{
    const uint8_t *text = reading->text;
    size_t at = reading->at;
    bool doubled = false;
    *quoted = at < reading->length && text[at] == '"';
    if (*quoted)
        at = after_quotes(reading, at + 1, &doubled);
    while (at < reading->length && !csv->stops[text[at]])
        at++;
    reading->at = at;
    return at < reading->length || reading->last;
}

static int cell_keep(struct csv *csv, struct bytes cell, struct err *err)
{
    if (csv->cell_count == CSV_CELLS_MAX)
        return err_set(err, "more than %d cells", CSV_CELLS_MAX);
    csv->cells[csv->cell_count++] = cell;
    return 0;
}

/* The ends of all cells, which are kept as they are written; ROW_PARTLY when the row
 * goes on after the text. */
enum { ROW_WHOLE = 0, ROW_PARTLY = 1 };

static int row_scan(struct csv *csv, struct reading *reading, struct err *err)
{
    csv->cell_count = 0;
    reading->at = 0;
    for (;;) {
        size_t from = reading->at;
        bool quoted = false;
        if (!cell_scan(csv, reading, &quoted))
            return ROW_PARTLY;
        struct bytes cell = bytes_make(reading->text + from, reading->at - from);
        if (cell_keep(csv, cell, err) != 0)
            return -1;
        if (reading->at == reading->length)
            return ROW_WHOLE;
        uint8_t stop = reading->text[reading->at++];
        if (stop == csv->line_end)
            return ROW_WHOLE;
    }
}

/* After a CR that ends the row. */
static void return_drop(struct csv *csv)
{
    struct bytes *last = &csv->cells[csv->cell_count - 1];
    if (last->len > 0 && last->ptr[last->len - 1] == '\r')
        last->len--;
}

static size_t delimiters_in(const struct csv *csv, struct bytes line)
{
    size_t count = 0;
    for (size_t i = 0; i < line.len; i++)
        count += line.ptr[i] == csv->delimiter ? 1 : 0;
    return count;
}

/* A stray quote makes one cell of many rows, and their people would be left out without
 * a word. Such a cell is never closed, or closes before its end, or holds two lines
 * with a row's number of delimiters. */
static int quotes_check(const struct csv *csv, struct bytes cell, struct err *err)
{
    enum { COLUMNS_LEAST = 3, ROWS_LEAST = 2 };
    struct bytes inner = bytes_slice(cell, 1, cell.len);
    size_t close = 0;
    size_t rows = 0;
    while (close < inner.len &&
           (inner.ptr[close] != '"' ||
               (close + 1 < inner.len && inner.ptr[close + 1] == '"')))
        close += inner.ptr[close] == '"' ? 2 : 1;
    struct bytes text = bytes_trim(bytes_slice(inner, 0, close));
    if (bytes_find_byte(text, csv->line_end, 0) == BYTES_NONE)
        return 0;
    if (close >= inner.len)
        return err_set(err, "a quote that opens in this row is never closed: mend it");
    if (close + 1 < inner.len)
        return err_set(err, "a quote that opens in this row closes lines later, inside "
                            "a cell: mend it");
    for (struct bytes line; bytes_split(&line, &text, csv->line_end);)
        rows += delimiters_in(csv, line) + 1 >= csv->columns ? 1 : 0;
    if (csv->columns >= COLUMNS_LEAST && rows >= ROWS_LEAST)
        return err_set(err,
            "a quoted cell of this row holds whole rows: is a quote missing or one too "
            "many?");
    return 0;
}

static int cells_clean(struct csv *csv, struct reading *reading, struct err *err)
{
    for (size_t i = 0; i < csv->cell_count; i++) {
        struct bytes *cell = &csv->cells[i];
        if (cell->len == 0 || cell->ptr[0] != '"')
            continue;
        if (quotes_check(csv, *cell, err) != 0)
            return -1;
        for (size_t at = 0; at < cell->len; at++)
            csv->line += cell->ptr[at] == csv->line_end ? 1 : 0;
        *cell = unquoted(reading->text + (cell->ptr - reading->text), cell->len);
    }
    if (csv->columns == 0)
        csv->columns = csv->cell_count;
    return 0;
}

static int row_clean(struct csv *csv, struct reading *reading, struct err *err)
{
    return_drop(csv);
    return cells_clean(csv, reading, err);
}

static int row_read(struct csv *csv, struct reading *reading, struct err *err)
{
    for (;;) {
        reading->text = input_text(csv->input, &reading->length);
        int scanned = row_scan(csv, reading, err);
        if (scanned == ROW_WHOLE && reading->at > CSV_ROW_MAX)
            return err_set(err, "a row of more than %d bytes", CSV_ROW_MAX);
        if (scanned != ROW_PARTLY)
            return scanned;
        int more = input_more(csv->input, err);
        if (more < 0)
            return -1;
        reading->last = more == INPUT_END;
    }
}

static bool is_empty(const struct csv *csv)
{
    return csv->cell_count == 1 && csv->cells[0].len == 0;
}

static int any_left(struct csv *csv, struct err *err)
{
    size_t length = 0;
    (void)input_text(csv->input, &length);
    return length > 0 ? INPUT_MORE : input_more(csv->input, err);
}

int csv_next(struct csv_row *row, struct csv *csv, struct err *err)
{
    uint64_t line = 0;
    if (!csv->started && start(csv, err) != 0)
        return -1;
    do {
        struct reading reading = {.last = false};
        char where[32];
        int left = any_left(csv, err);
        if (left != INPUT_MORE)
            return left == INPUT_END ? CSV_END : -1;
        line = csv->line;
        if (row_read(csv, &reading, err) != 0 || row_clean(csv, &reading, err) != 0) {
            (void)snprintf(where, sizeof(where), "line %llu", (unsigned long long)line);
            return err_in(err, where);
        }
        csv->line++;
        input_take(csv->input, reading.at);
    } while (is_empty(csv));
    *row =
        (struct csv_row){.line = line, .count = csv->cell_count, .cells = csv->cells};
    return CSV_ROW;
}

/* 0x80 to 0x9f, as Windows-1252 has them (WHATWG Encoding Standard, 9.2). */
static uint32_t windows_1252(uint8_t byte)
{
    static const uint16_t special[32] = {0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026,
        0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F, 0x90,
        0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161,
        0x203A, 0x153, 0x9D, 0x17E, 0x178};
    return byte >= 0x80 && byte < 0xA0 ? special[byte - 0x80] : byte;
}

int csv_utf8(struct buf *out, struct bytes cell, struct err *err)
{
    if (utf8_valid(cell))
        return buf_add(out, cell, err);
    for (size_t i = 0; i < cell.len; i++) {
        uint8_t bytes[UTF8_MAX_BYTES];
        size_t length = utf8_put(bytes, windows_1252(cell.ptr[i]));
        if (buf_add(out, bytes_make(bytes, length), err) != 0)
            return -1;
    }
    return 0;
}
