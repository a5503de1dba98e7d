/*
 * person_fixed - dates of birth in lines of columns of a fixed width, where digits of
 * other columns are glued to them, and to names: 000123DARVOR    Elise
 * F196107030639980014.
 *
 * Eight digits that are a date by chance are one in a thousand, and cost the names that
 * are tried for them.
 */
#ifndef VIGIE_MATCHERS_PERSON_FIXED_H
#define VIGIE_MATCHERS_PERSON_FIXED_H

#include "matchers/person_view.h"

enum { FIXED_DIGITS = 64 /* of a run that are looked at */ };

/* The next date in the run of digits at place->at, from place->at + *from on: its line,
 * with what is glued set apart. False: there is none; else `*from` goes on behind its
 * first digit. */
bool person_fixed_next(struct person_view *view, const struct place *place,
    size_t *from, const struct dates_rule *rule);

#endif
