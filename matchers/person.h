/*
 * person - family name, given names and date of birth, as a list has them.
 */
#ifndef VIGIE_MATCHERS_PERSON_H
#define VIGIE_MATCHERS_PERSON_H

#include "matchers/dates.h"
#include "matchers/type.h"

enum { PERSON_FAMILIES_MAX = 4, PERSON_GIVEN_MAX = 4 };

/* Columns of one row, borrowed; empty ones may be among them. */
struct person_fields {
    size_t family_count;
    struct bytes families[PERSON_FAMILIES_MAX]; /* at birth, in use: any of them */
    size_t given_count;
    struct bytes given[PERSON_GIVEN_MAX]; /* all of them, the first one first */
    struct bytes birth;
};

/* Every form a leak may have the person in: each family name and all together, with all
 * given names and with the first alone. */
enum refusal person_tokens(const struct token_sink *out,
    const struct person_fields *fields, const struct dates_rule *rule);

/* Persons whose date of birth stands at `place`. For identifier_person.find. */
void person_find(
    const struct token_sink *out, const struct place *place, enum anchor anchor);

#endif
