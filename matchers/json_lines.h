/*
 * json_lines - rows that are JSON objects, one a line; used by table only.
 *
 * Only the values that were asked for are kept.
 */
#ifndef VIGIE_MATCHERS_JSON_LINES_H
#define VIGIE_MATCHERS_JSON_LINES_H

#include "matchers/input.h"
#include "matchers/table.h"

struct json_lines;

/* `input` is borrowed. On success the caller owns `*out`. */
MUST_USE int json_lines_new(
    struct json_lines **out, struct input *input, struct err *err);
/* Accepts NULL. */
void json_lines_free(struct json_lines *lines);
AUTO_DEFINE(struct json_lines, json_lines_free)

/* The values of that path of keys will be column `*column`. */
MUST_USE int json_lines_want(size_t *column, struct json_lines *lines,
    struct bytes path, const char *option, struct err *err);

/* TABLE_ROW, or TABLE_END. The first line must be an object; a later one that is none
 * is ROW_BROKEN. At the end a column that no row had is an error. */
MUST_USE int json_lines_next(
    struct table_row *row, struct json_lines *lines, struct err *err);

/* Empty past the last one. Valid until the next row. */
struct bytes json_lines_value(
    const struct json_lines *lines, size_t column, size_t nth);

#endif
