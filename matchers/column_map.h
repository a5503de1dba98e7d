/*
 * column_map - which columns of a table hold which identifiers.
 *
 * Written "nir=NumSecu,email=Mail,phone=Tel,phone=Mobile": types from the registry,
 * column names as in the header line, compared without case and outer spaces.
 */
#ifndef VIGIE_MATCHERS_COLUMN_MAP_H
#define VIGIE_MATCHERS_COLUMN_MAP_H

#include "matchers/table.h"
#include "matchers/type.h"

enum { COLUMN_MAP_MAX = 64, COLUMN_NAME_MAX = 256, COLUMN_NONE = -1 };

struct column_use {
    const struct identifier_kind *kind;
    char name[COLUMN_NAME_MAX];
    size_t column; /* set by column_map_find */
};

struct column_map {
    size_t count;
    struct column_use uses[COLUMN_MAP_MAX];
};

/* Errors say which part of the text is wrong and what would be right. */
MUST_USE int column_map_parse(
    struct column_map *map, const char *text, struct err *err);

/* Looks the columns up in the table, before its first row. */
MUST_USE int column_map_find(
    struct column_map *map, struct table *table, struct err *err);

#endif
