/*
 * person_view - what stands around a date of birth, written anew: without tags, with
 * letters spelled out, or with the columns of a fixed width set apart.
 */
#ifndef VIGIE_MATCHERS_PERSON_VIEW_H
#define VIGIE_MATCHERS_PERSON_VIEW_H

#include "matchers/dates.h"
#include "matchers/person_row.h"

enum {
    VIEW_DATE = 96,   /* bytes of a date at most */
    VIEW_BORDER = '|' /* of cells, where a view makes them */
};

/* Large, and so never zeroed. `place` and `dates` are of `bytes`. */
struct person_view {
    struct place place;
    struct dates dates;
    uint8_t bytes[2 * (2 * PERSON_FAR + VIEW_DATE)];
};

/* Its place: one row, the first `length` of its bytes, the date's first digit at `at`;
 * what else there is to know is as at `place`. */
void person_view_place(
    struct person_view *view, const struct place *place, size_t at, size_t length);

#endif
