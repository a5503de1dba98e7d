/*
 * Any bytes as a table of records, CSV or JSON lines, in any encoding: rows in rising
 * lines, each value UTF-8 without outer spaces, and an end or an error.
 */
#include "matchers/table.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/fd.h"
#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

static void values_check(struct table *table, size_t column)
{
    struct err err;
    struct bytes value = bytes_make("x", 1);
    for (size_t nth = 0; value.len > 0; nth++) {
        require(nth <= TABLE_VALUES_MAX);
        require(table_value(&value, table, column, nth, &err) == 0);
        require(utf8_valid(value) && bytes_trim(value).len == value.len);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const names[] = {"a", "b.c", "nir"};
    struct table_row row;
    struct err err;
    uint64_t last = 0;
    size_t columns[3] = {SIZE_MAX, SIZE_MAX, SIZE_MAX};
    AUTO(fd_close) int fd = -1;
    AUTO(table_free) struct table *table = NULL;
    require(fd_anonymous(&fd, "table", &err) == 0);
    require(fd_write_all(fd, bytes_make(data, size), &err) == 0);
    require(lseek(fd, 0, SEEK_SET) == 0);
    if (table_open(&table, fd, &err) != 0)
        return 0;
    for (size_t i = 0; i < 3; i++)
        (void)!table_column(&columns[i], table, names[i], "--map", &err);
    while (table_next(&row, table, &err) == TABLE_ROW) {
        require(row.line > last && row.fault < ROW_FAULT_COUNT);
        last = row.line;
        for (size_t i = 0; i < 3; i++)
            values_check(table, columns[i]);
    }
    return 0;
}
