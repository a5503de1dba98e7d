/*
 * fields - the tokens of one row of a table: which columns make which identifier.
 *
 * Beside the map it takes what is declared for the whole table: the shapes of local
 * numbers, and whether day or month comes first in dates of birth.
 */
#ifndef VIGIE_MATCHERS_FIELDS_H
#define VIGIE_MATCHERS_FIELDS_H

#include "matchers/column_map.h"
#include "matchers/declared.h"
#include "matchers/row_tokens.h"

/* As given on the command line; zeroed: nothing. Borrowed. */
struct fields_given {
    const char *const *shapes; /* "9{10}", "tube=A9999999:luhn" */
    size_t shape_count;
    const char *date_order; /* "dmy", "mdy", or NULL: told from the table */
    int64_t now_ms;         /* nobody is born later */
};

/* A shape that is declared, and what --map calls it. */
struct fields_shape {
    char name[COLUMN_SHAPE_MAX]; /* "": nothing */
    struct local_shape shape;
};

struct fields {
    size_t shape_count;
    struct fields_shape shapes[DECLARED_SHAPES_MAX];
    uint32_t latest_birth; /* YYYYMMDD */
    bool dates_mixed;      /* a column of dates has both orders */
    bool month_first;      /* a column's dates were found to have the month first */
};

/* Reads what is given, and checks that the map's local numbers have their shapes. */
MUST_USE int fields_declare(struct fields *fields, const struct column_map *map,
    const struct fields_given *given, struct err *err);

/* Decides for each person of the map whether day or month comes first: as given; else
 * from all of the table in `fd`, where it is a file; else the day. The file is left
 * where it was. */
MUST_USE int fields_date_orders(struct fields *fields, struct column_map *map,
    const struct fields_given *given, int fd, struct err *err);

/* Where a row's values come from and how they are read. */
struct fields_row {
    const struct fields *fields;
    const struct column_map *map;
    struct table *table; /* at the row */
    size_t nth;          /* of several values of one column, counted from 0 */
};

/* One use of the map, its nth value; of a person there is only the first. Tokens go to
 * `tokens`. REFUSAL_EMPTY: there is no such value. */
MUST_USE int fields_take(enum refusal *refusal, struct row_tokens *tokens,
    const struct fields_row *row, const struct column_use *use, struct err *err);

#endif
