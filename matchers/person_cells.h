/*
 * person_cells - what stands around a date of birth, as cells of words.
 *
 * A cell is a run of words without digits, titles or labels: a cell of a table, a value
 * of JSON, a phrase between commas. Names of fields and elements are left out.
 */
#ifndef VIGIE_MATCHERS_PERSON_CELLS_H
#define VIGIE_MATCHERS_PERSON_CELLS_H

#include "matchers/dates.h"
#include "matchers/type.h"
#include "matchers/words.h"

enum { PERSON_CELLS_DATES = 4 }; /* more of them in a row are many */

struct person_cell {
    size_t first; /* word */
    size_t count;
};

struct person_cells {
    struct words words;
    size_t split;  /* words before the date */
    size_t before; /* cells before the date */
    size_t dates;  /* other words that look like dates */
    size_t start;  /* of the row, or as much of it as is looked at, in the text */
    size_t end;
    size_t count;
    struct person_cell items[WORDS_MAX];
};

/* All of the row, or the nearest words of running text. */
void person_cells_read(
    struct person_cells *cells, const struct place *place, const struct dates *dates);

/* The cell that is nearest to the date but for `number` others, below `count`. */
size_t person_cells_nearest(const struct person_cells *cells, size_t number);

#endif
