/*
 * person_row - how far from a date of birth the row goes, or the paragraph: whose name
 * stands in it may be the name of who was born that day.
 *
 * Looked at from the date, without what the walk knows of rows: a place must give the
 * same wherever chunks begin. So it is a good guess, and PERSON_AROUND bounds it.
 */
#ifndef VIGIE_MATCHERS_PERSON_ROW_H
#define VIGIE_MATCHERS_PERSON_ROW_H

#include "matchers/type.h"

/* Bytes on either side of the date, mostly; and, below FIND_BEHIND and FIND_AHEAD,
 * where a table of sixty columns has its place. */
enum { PERSON_NEAR = 312, PERSON_FAR = 816 };

struct person_row {
    size_t start;
    size_t end;
    bool whole; /* both are the row's borders, or the document's */
};

/* The row with place->at in it, whose date ends at `date_end`, no further than `around`
 * bytes on either side. */
void person_row_find(
    struct person_row *row, const struct place *place, size_t date_end, size_t around);

#endif
