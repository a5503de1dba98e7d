/*
 * person_markup - what stands around a date of birth in markup, without its tags.
 *
 * In a spreadsheet or a report written as XML in one line, more words are names of
 * elements and attributes than are said, so that the nearest words hold no name. A date
 * may itself be the value of an attribute: what stands in other elements is looked at
 * then, too. Attributes that hold names are found without this, in the text as it is.
 */
#ifndef VIGIE_MATCHERS_PERSON_MARKUP_H
#define VIGIE_MATCHERS_PERSON_MARKUP_H

#include "matchers/dates.h"
#include "matchers/person_row.h"

enum { MARKUP_DATE = 96 /* bytes of a date at most */ };

/* As one row, each tag as a cell's border; `place` and `dates` are of that. */
struct markup_row {
    struct place place;
    struct dates dates;
    uint8_t bytes[2 * PERSON_FAR + MARKUP_DATE];
};

/* False: no tags are there. */
bool person_markup_row(
    struct markup_row *row, const struct place *place, const struct dates *dates);

#endif
