/*
 * json_rows - the entries of a leak blog where they stand as JSON: the answer of the
 * endpoint behind a page, or an array in one of its scripts.
 *
 * Which array it is, and which of its members is what, a source's configuration may say
 * (model/json_fields.h). Without it an array is taken whose objects have a title and a
 * description, or what only such blogs have; objects about people are no entries.
 */
#ifndef VIGIE_PARSERS_JSON_ROWS_H
#define VIGIE_PARSERS_JSON_ROWS_H

#include "parsers/builder.h"
#include "parsers/json.h"

/* The array of entries in `value`, or empty. */
struct bytes json_rows_find(struct bytes value, const char *fields);

/* A posting, and a link where there is one, for each. */
MUST_USE int json_rows_add(
    struct builder *builder, struct bytes rows, const char *fields, struct err *err);

#endif
