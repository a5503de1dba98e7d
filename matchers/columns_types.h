/*
 * columns_types - which types the cells of a column are of.
 *
 * Every document with a table pays for the types that are tried on its first rows, and
 * most cells cannot be of most types: how many letters and digits a cell has rules them
 * out before their own rules are asked. What is told is the same as by these alone.
 */
#ifndef VIGIE_MATCHERS_COLUMNS_TYPES_H
#define VIGIE_MATCHERS_COLUMNS_TYPES_H

#include "base/bytes.h"
#include "model/candidate.h"

/* The types that the cell is of, as bits. Persons, phrases and local numbers are not
 * told: any words could be a phrase, any digits a local number, and a person takes more
 * than one cell. `column` is what is known of the cell's column; NULL: nothing. */
uint32_t columns_types_of(struct bytes cell, const struct scan_column *column);

#endif
