/*
 * people - a table of persons, a row at a time: its canonical values and what the row
 * is known by. Shared by build and resolve, which must read a row alike.
 */
#ifndef VIGIE_MATCHERS_PEOPLE_H
#define VIGIE_MATCHERS_PEOPLE_H

#include "matchers/fields.h"
#include "matchers/refusals.h"
#include "matchers/row_tokens.h"

/* NULL: not given. Borrowed. */
struct people_spec {
    int fd;
    const char *map;
    const char *group_column;
    const char *record_column;
    const char *canary_column;
    struct fields_given fields;
};

struct people;

struct people_row {
    uint64_t line;
    struct bytes record; /* texts are empty when there is none, valid until the next */
    struct bytes group;
    struct bytes canary;
    struct row_tokens *tokens;
};

/* Reads as far as the header. On success the caller owns `*out`. */
MUST_USE int people_open(
    struct people **out, const struct people_spec *spec, struct err *err);
/* Accepts NULL. Wipes the values. */
void people_free(struct people *people);
AUTO_DEFINE(struct people, people_free)

enum { PEOPLE_ROW = 0, PEOPLE_END = 1 };

/* The next row, even one with nothing to look for (no tokens). What was not taken goes
 * to `refusals`. An error names the line. */
MUST_USE int people_next(struct people_row *row, struct people *people,
    struct refusals *refusals, struct err *err);

/* What is declared for the table's fields, and was found of them. */
const struct fields *people_fields(const struct people *people);

/* Bytes read so far. */
uint64_t people_bytes(const struct people *people);

#endif
