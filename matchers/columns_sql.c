/* Columns of a database dump: named by INSERT, COPY or CREATE TABLE. */
#include "matchers/columns_inside.h"
#include "matchers/rows_inside.h"

#include <string.h>

/* The first table of a dump. */
struct dump {
    struct look *look;
    struct bytes table; /* its name, as INSERT or COPY writes it */
};

/* From the last occurrence of `word` on; empty when there is none. */
static struct bytes last_of(struct bytes text, const char *word)
{
    struct bytes found = bytes_of("");
    for (ptrdiff_t at = bytes_find_nocase(text, bytes_of(word), 0); at != BYTES_NONE;
         at = bytes_find_nocase(text, bytes_of(word), (size_t)at + 1))
        found = bytes_slice(text, (size_t)at, text.len);
    return found;
}

/* Takes the names out of "INSERT INTO t (a, b) VALUES" or "COPY t (a, b) FROM stdin"
 * or, if that has none, out of the CREATE TABLE before. False: it is another table. */
static bool statement_read(
    struct dump *dump, struct bytes before, struct bytes statement, const char *word)
{
    const struct cell_sink take = {
        .take = columns_name, .context = dump->look->summary};
    struct bytes rest = bytes_trim(bytes_slice(statement, strlen(word), statement.len));
    size_t length = 0;
    while (length < rest.len && !byte_is_space(rest.ptr[length]) &&
           rest.ptr[length] != '(')
        length++;
    struct bytes table = bytes_slice(rest, 0, length);
    if (dump->table.len > 0)
        return bytes_equal(dump->table, table);
    dump->table = table;
    struct bytes list = bytes_trim(bytes_slice(rest, length, rest.len));
    if (list.len == 0 || list.ptr[0] != '(') {
        list = last_of(before, "create table");
        ptrdiff_t open = bytes_find_byte(list, '(', 0);
        list = open == BYTES_NONE ? bytes_of("")
                                  : bytes_slice(list, (size_t)open, list.len);
    }
    dump->look->summary->column_count =
        SCAN_COLUMNS_MAX; /* as many as there are names */
    cells_of_names(&take, list);
    dump->look->summary->column_count = 0;
    return true;
}

/* One row with what stands before it. False: the first table has ended. */
static bool tuple_read(struct dump *dump, struct bytes sample, size_t start, size_t end)
{
    const struct cell_sink sink = {.take = columns_cell, .context = dump->look};
    size_t at = start;
    while (at < end && (sample.ptr[at] != '(' || !rows_sql_opens(sample, at)))
        at++;
    if (at < end && sample.ptr[end - 1] == ')') {
        struct bytes before = bytes_slice(sample, start, at - start);
        struct bytes statement = last_of(before, "insert into ");
        if (statement.len > 0 &&
            !statement_read(dump, before, statement, "insert into "))
            return false;
        cells_of_tuple(&sink, bytes_slice(sample, at, end - at));
        return true;
    }
    struct bytes row = bytes_trim(bytes_slice(sample, start, end - start));
    struct bytes line = row;
    for (size_t i = row.len; i > 0; i--)
        if (row.ptr[i - 1] == '\n') {
            line = bytes_slice(row, i, row.len);
            break;
        }
    struct bytes before = bytes_slice(row, 0, row.len - line.len);
    struct bytes statement = last_of(before, "copy ");
    if (statement.len > 0 && !statement_read(dump, before, statement, "copy "))
        return false;
    cells_of_line(&sink, line, '\t');
    return true;
}

void columns_of_dump(struct look *look, struct bytes sample)
{
    struct dump dump = {.look = look};
    struct rows rows;
    size_t start = 0;
    size_t at = 0;
    rows_begin(&rows, look->form);
    while (look->rows < COLUMNS_ROWS_MAX &&
           rows_find(&rows, sample, &at, start, sample.len) &&
           tuple_read(&dump, sample, start, at)) {
        start = at;
        look->rows++;
    }
    columns_settle(look);
    for (uint32_t i = look->summary->column_count; i < SCAN_COLUMNS_MAX; i++)
        look->summary->columns[i].name[0] = '\0';
}
