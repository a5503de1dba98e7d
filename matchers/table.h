/*
 * table - the organisation's records, whatever file they come in: rows of named values.
 *
 * CSV with a header line (csv.h), or JSON lines, an object a line (json_object.h), told
 * apart by the first byte. In JSON a name is a key, or keys joined by dots, and may
 * have several values; all values come as UTF-8 without outer spaces.
 */
#ifndef VIGIE_MATCHERS_TABLE_H
#define VIGIE_MATCHERS_TABLE_H

#include "base/auto.h"
#include "base/bytes.h"
#include "base/err.h"

enum { TABLE_COLUMNS_MAX = 256, TABLE_VALUES_MAX = 1024 };

struct table;

/* What is wrong with a row as such. Its values are taken all the same, where there are
 * any, because each is checked by itself. */
enum row_fault {
    ROW_SOUND,
    ROW_SHORT,  /* fewer cells than the header line */
    ROW_LONG,   /* more, and not only empty ones */
    ROW_BROKEN, /* no JSON object; it has no values */
    ROW_FAULT_COUNT
};

struct table_row {
    uint64_t line; /* where it starts; counts from 1 */
    enum row_fault fault;
};

/* Reads as far as the header. `fd` is borrowed. On success the caller owns `*out`. */
MUST_USE int table_open(struct table **out, int fd, struct err *err);
/* Accepts NULL. */
void table_free(struct table *table);
AUTO_DEFINE(struct table, table_free)

/* The number of the column of that name, compared without case and outer spaces; each
 * column is asked for before the first row. A name that two columns have is an error,
 * since which is meant cannot be known. The error names `option` and lists the columns
 * there are; for JSON lines, where keys may come later, it is table_next at the
 * end that says so. */
MUST_USE int table_column(size_t *column, struct table *table, const char *name,
    const char *option, struct err *err);

enum { TABLE_ROW = 0, TABLE_END = 1 };

MUST_USE int table_next(struct table_row *row, struct table *table, struct err *err);

/* The nth value, from 0 on, that this row has in the column; empty past the last one.
 * Valid until the next row. */
MUST_USE int table_value(struct bytes *value, struct table *table, size_t column,
    size_t nth, struct err *err);

/* Bytes read so far. */
uint64_t table_bytes(const struct table *table);

#endif
