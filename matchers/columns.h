/*
 * columns - what the columns of a table seem to hold, told from its beginning.
 *
 * In JSON a column is a key of the objects, in a dump one of its first table's. In
 * other tables a name is taken only from a line that is surely a header: in some column
 * the rows hold identifiers and the first line does not, or two of its cells are words
 * that columns are called by. So a table without a header never has its first person's
 * data shown as names.
 */
#ifndef VIGIE_MATCHERS_COLUMNS_H
#define VIGIE_MATCHERS_COLUMNS_H

#include "matchers/rows.h"

/* Fills in the summary's columns, which are zeroed, whoever the data belong to. Returns
 * whether one that is named as births are holds numbers that count them (dates.h). */
bool columns_of(
    struct scan_summary *summary, struct bytes sample, const struct rows_form *form);

#endif
