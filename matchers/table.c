#include "matchers/table.h"

#include "matchers/csv.h"
#include "matchers/json_lines.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/utf8.h"

enum { ROW_TEXT_MAX = 4 * CSV_ROW_MAX };

struct table {
    struct input *input;
    struct csv *csv;          /* one of the two */
    struct json_lines *lines; /* or NULL */
    struct csv_row row;
    size_t header_count;
    struct bytes *header; /* in `names` */
    struct arena names;
    struct arena texts; /* of the row, where its bytes are not UTF-8 */
};

static int header_keep(struct table *table, struct err *err)
{
    int next = csv_next(&table->row, table->csv, err);
    if (next == CSV_END)
        return err_set(err, "the table is empty: it needs a header line and rows");
    if (next != CSV_ROW)
        return -1;
    table->header_count = table->row.count;
    table->header =
        arena_array(&table->names, table->row.count, sizeof(struct bytes), err);
    if (table->header == NULL)
        return -1;
    for (size_t i = 0; i < table->row.count; i++) {
        AUTO(buf_done) struct buf text;
        buf_init(&text, ROW_TEXT_MAX);
        if (csv_utf8(&text, table->row.cells[i], err) != 0 ||
            arena_copy(&table->header[i], &table->names, bytes_trim(buf_bytes(&text)),
                err) != 0)
            return -1;
    }
    return 0;
}

/* No table's first column is named "{...". */
static bool starts_like_json(struct table *table)
{
    size_t length = 0;
    const uint8_t *text = input_text(table->input, &length);
    struct bytes start = bytes_trim(bytes_make(text, length));
    return start.len > 0 && (start.ptr[0] == '{' || start.ptr[0] == '[');
}

static int open_reader(struct table *table, struct err *err)
{
    if (input_more(table->input, err) < 0)
        return -1;
    if (starts_like_json(table))
        return json_lines_new(&table->lines, table->input, err);
    if (csv_new(&table->csv, table->input, err) != 0)
        return -1;
    return header_keep(table, err);
}

int table_open(struct table **out, int fd, struct err *err)
{
    AUTO(table_free) struct table *table = calloc(1, sizeof(*table));
    if (table == NULL)
        return err_no_memory(err);
    arena_init(&table->names, ROW_TEXT_MAX);
    arena_init(&table->texts, ROW_TEXT_MAX);
    if (input_new(&table->input, fd, err) != 0 || open_reader(table, err) != 0)
        return -1;
    *out = table;
    table = NULL;
    return 0;
}

void table_free(struct table *table)
{
    if (table == NULL)
        return;
    json_lines_free(table->lines);
    csv_free(table->csv);
    input_free(table->input);
    arena_done(&table->names);
    arena_done(&table->texts);
    free(table);
}

/* A table without a header line begins with somebody's data, which is not to be shown:
 * what no column is called, but numbers, dates, mail addresses and bytes of files are.
 */
static bool looks_like_data(struct bytes cell)
{
    enum { LONGEST = 64, DIGITS = 6 };
    size_t digits = 0;
    for (size_t i = 0; i < cell.len; i++) {
        digits += byte_is_digit(cell.ptr[i]) ? 1 : 0;
        if (cell.ptr[i] == '@' || cell.ptr[i] < ' ' || cell.ptr[i] == 0x7f)
            return true;
    }
    return cell.len > LONGEST || digits >= DIGITS;
}

static int missing(
    const struct table *table, const char *name, const char *option, struct err *err)
{
    AUTO(buf_done) struct buf list;
    const char *text = NULL;
    buf_init(&list, ROW_TEXT_MAX);
    for (size_t i = 0; i < table->header_count; i++)
        if (looks_like_data(table->header[i]))
            return err_set(err,
                "%s: there is no column \"%s\"; the first line looks like data, not "
                "like names of columns: put a header line before it",
                option, name);
    for (size_t i = 0; i < table->header_count; i++)
        if ((i > 0 && buf_add_text(&list, ", ", err) != 0) ||
            buf_add(&list, table->header[i], err) != 0)
            return -1;
    if (buf_text(&text, &list, err) != 0)
        return -1;
    return err_set(err, "%s: there is no column \"%s\"; the header line has: %.300s",
        option, name, text);
}

/* The first column of that name from `at` on, or how many there are. */
static size_t column_from(const struct table *table, struct bytes name, size_t at)
{
    while (at < table->header_count && !bytes_equal_nocase(table->header[at], name))
        at++;
    return at;
}

int table_column(size_t *column, struct table *table, const char *name,
    const char *option, struct err *err)
{
    struct bytes wanted = bytes_trim(bytes_of(name));
    if (table->lines != NULL)
        return json_lines_want(column, table->lines, wanted, option, err);
    size_t first = column_from(table, wanted, 0);
    if (first == table->header_count)
        return missing(table, name, option, err);
    size_t second = column_from(table, wanted, first + 1);
    if (second < table->header_count)
        return err_set(err,
            "%s: the columns %zu and %zu are both called \"%s\": rename one of them",
            option, first + 1, second + 1, name);
    *column = first;
    return 0;
}

/* Spreadsheets leave separators after the last cell. */
static enum row_fault fault_of(const struct table *table)
{
    if (table->row.count < table->header_count)
        return ROW_SHORT;
    for (size_t i = table->header_count; i < table->row.count; i++)
        if (bytes_trim(table->row.cells[i]).len > 0)
            return ROW_LONG;
    return ROW_SOUND;
}

int table_next(struct table_row *row, struct table *table, struct err *err)
{
    if (table->lines != NULL)
        return json_lines_next(row, table->lines, err);
    if (table->texts.used > 0)
        arena_done(&table->texts);
    int next = csv_next(&table->row, table->csv, err);
    if (next != CSV_ROW)
        return next == CSV_END ? TABLE_END : -1;
    *row = (struct table_row){.line = table->row.line, .fault = fault_of(table)};
    return TABLE_ROW;
}

static int cell_value(
    struct bytes *value, struct table *table, struct bytes cell, struct err *err)
{
    AUTO(buf_done) struct buf text;
    buf_init(&text, ROW_TEXT_MAX);
    *value = bytes_trim(cell);
    if (utf8_valid(*value))
        return 0;
    if (csv_utf8(&text, *value, err) != 0)
        return -1;
    return arena_copy(value, &table->texts, buf_bytes(&text), err);
}

int table_value(struct bytes *value, struct table *table, size_t column, size_t nth,
    struct err *err)
{
    if (table->lines != NULL) {
        *value = json_lines_value(table->lines, column, nth);
        return 0;
    }
    *value = bytes_make("", 0);
    if (nth > 0 || column >= table->row.count)
        return 0;
    return cell_value(value, table, table->row.cells[column], err);
}

uint64_t table_bytes(const struct table *table)
{
    return input_bytes(table->input);
}
