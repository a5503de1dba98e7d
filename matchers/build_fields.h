/*
 * build_fields - the tokens of one row of a table: which columns make which identifier.
 */
#ifndef VIGIE_MATCHERS_BUILD_FIELDS_H
#define VIGIE_MATCHERS_BUILD_FIELDS_H

#include "matchers/build.h"

/* Reads the shapes that are declared, and checks that the map's local numbers have
 * theirs. */
MUST_USE int build_shapes(
    struct build *build, const struct column_map *map, struct err *err);

/* Decides for each person of the map whether day or month comes first: as the recipe
 * says; else from all of the table, where it is a file; else the day. The table is left
 * where it was. */
MUST_USE int build_date_orders(
    struct build *build, struct column_map *map, struct err *err);

/* Gathers the row's tokens in `build`; fields that are refused are noted. `scratch` is
 * for cells as UTF-8. */
MUST_USE int build_fields(struct build *build, const struct column_map *map,
    struct buf *scratch, const struct csv_row *row, struct err *err);

#endif
