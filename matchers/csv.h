/*
 * csv - the organisation's own table, row by row: RFC 4180 and its common relatives.
 *
 * Cells are separated by ';', ',', tab or '|', whichever the first line that is not
 * empty has most of. Quoted cells may hold separators, doubled quotes and line breaks;
 * lines end in LF or CRLF, or in CR where there is no LF. Encodings are the business of
 * input.h; bytes that are not UTF-8 then are left as they are here (csv_utf8 converts,
 * cell by cell, so that a table of mixed encodings is read too).
 */
#ifndef VIGIE_MATCHERS_CSV_H
#define VIGIE_MATCHERS_CSV_H

#include "base/buf.h"
#include "matchers/input.h"

enum { CSV_ROW_MAX = INPUT_ROW_MAX, CSV_CELLS_MAX = 4096 };

struct csv;

struct csv_row {
    uint64_t line; /* where it starts; counts from 1 */
    size_t count;
    const struct bytes *cells; /* valid until the next row */
};

/* `input` is borrowed. On success the caller owns `*out`. */
MUST_USE int csv_new(struct csv **out, struct input *input, struct err *err);
/* Accepts NULL. */
void csv_free(struct csv *csv);
AUTO_DEFINE(struct csv, csv_free)

enum { CSV_ROW = 0, CSV_END = 1 };

/* CSV_ROW or CSV_END. Empty lines are skipped. A row over CSV_ROW_MAX bytes (as a
 * missing closing quote makes it) or CSV_CELLS_MAX cells is an error naming its line.
 */
MUST_USE int csv_next(struct csv_row *row, struct csv *csv, struct err *err);

/* The cell as UTF-8: unchanged when it is, else read as Windows-1252, whose printable
 * part Latin-1 is. Appends to `out`. */
MUST_USE int csv_utf8(struct buf *out, struct bytes cell, struct err *err);

#endif
