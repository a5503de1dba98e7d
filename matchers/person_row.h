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

enum { PERSON_AROUND = 312 }; /* bytes on either side; below FIND_BEHIND, FIND_AHEAD */

/* Of the row with place->at in it: its first byte. */
size_t person_row_start(const struct place *place);
/* Behind its last byte, looked for from `from` on. */
size_t person_row_end(const struct place *place, size_t from);

#endif
