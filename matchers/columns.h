/*
 * columns - what the columns of a table seem to hold, told from its beginning.
 *
 * A column's name is taken only from a line that is surely a header: in some column the
 * rows hold identifiers of one type and the first line does not. So a table without a
 * header never has its first person's data shown as names.
 */
#ifndef VIGIE_MATCHERS_COLUMNS_H
#define VIGIE_MATCHERS_COLUMNS_H

#include "model/candidate.h"

/* Fills in the summary's columns, whoever the identifiers belong to. */
void columns_of(struct scan_summary *summary, struct bytes sample, uint8_t delimiter);

#endif
