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

#include "matchers/person_view.h"

/* As one row, each tag as a cell's border. False: no tags are there. */
bool person_markup_row(
    struct person_view *row, const struct place *place, const struct dates *dates);

#endif
