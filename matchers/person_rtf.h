/*
 * person_rtf - the row of a table in RTF (Word 2007 RTF specification 1.9.1, "Table
 * Definitions") around a date of birth, without its control words, of which there are
 * more than of words that are said.
 */
#ifndef VIGIE_MATCHERS_PERSON_RTF_H
#define VIGIE_MATCHERS_PERSON_RTF_H

#include "matchers/person_view.h"

/* As one row, control words as cells' borders. False: the date is in no table. */
bool person_rtf_row(
    struct person_view *row, const struct place *place, const struct dates *dates);

#endif
