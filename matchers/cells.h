/*
 * cells - a row cut into its cells, for a look at what columns hold.
 *
 * Good enough for a guess over many rows: escapes inside a value are left as they are.
 */
#ifndef VIGIE_MATCHERS_CELLS_H
#define VIGIE_MATCHERS_CELLS_H

#include "base/bytes.h"

struct cell_sink {
    /* `name` is empty where only the place tells the column. */
    void (*take)(void *context, uint32_t at, struct bytes name, struct bytes value);
    void *context;
};

/* RFC 4180: quotes are taken off, a delimiter inside them is none. */
void cells_of_line(const struct cell_sink *out, struct bytes line, uint8_t delimiter);
/* From a tuple's '(' on. */
void cells_of_tuple(const struct cell_sink *out, struct bytes tuple);
/* The members of the object that ends with the text's last byte. */
void cells_of_object(const struct cell_sink *out, struct bytes text);
/* Lines of `Label: value` (sheet.h); others are passed over. */
void cells_of_sheet(const struct cell_sink *out, struct bytes text);
/* The names in a list of columns, from its '(' on; in CREATE TABLE's, keys and
 * constraints are no columns. The names are given as values. */
void cells_of_names(const struct cell_sink *out, struct bytes list);

#endif
