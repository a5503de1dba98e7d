/*
 * columns_inside - what the files of columns share; nobody else's.
 */
#ifndef VIGIE_MATCHERS_COLUMNS_INSIDE_H
#define VIGIE_MATCHERS_COLUMNS_INSIDE_H

#include "matchers/cells.h"
#include "matchers/columns.h"
#include "matchers/data_looks.h"
#include "matchers/layout.h"

enum { COLUMNS_ROWS_MAX = 100 };

/* What is told of the sample's columns, beside the summary. */
struct look {
    struct scan_summary *summary;
    const struct rows_form *form;
    struct data_looks looks[SCAN_COLUMNS_MAX];
    uint32_t rows;
};

/* For cell_sink: counts a cell of a row; its context is the look. */
void columns_cell(void *context, uint32_t at, struct bytes name, struct bytes value);
/* For cell_sink: takes the column's name; its context is the summary. */
void columns_name(void *context, uint32_t at, struct bytes name, struct bytes value);

/* After the last row: what is found by accident is forgotten. */
void columns_settle(struct look *look);

/* The rows of a dump's first table. */
void columns_of_dump(struct look *look, struct bytes sample);

#endif
