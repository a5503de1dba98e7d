/*
 * person_markup - what stands around a date of birth in markup, without its tags.
 *
 * In a spreadsheet or a report written as XML in one line, more words are names of
 * elements and attributes than are said, so that the nearest words hold no name. A date
 * may itself be the value of an attribute: what stands in other elements is looked at
 * then, too, and what attributes are set to, as in <family value="DARVOR"/> of FHIR.
 */
#ifndef VIGIE_MATCHERS_PERSON_MARKUP_H
#define VIGIE_MATCHERS_PERSON_MARKUP_H

#include "matchers/person_view.h"

/* As one row, each tag as a cell's border. False: no tags are there, or no letters
 * between them. */
bool person_markup_row(
    struct person_view *row, const struct place *place, const struct dates *dates);

/* The same with what attributes are set to as cells, where the date is one of them and
 * an element around it is a person's. */
bool person_markup_values(
    struct person_view *row, const struct place *place, const struct dates *dates);

#endif
