/*
 * json_fields - where the fields of a site's entries stand in the JSON it answers with.
 *
 * Written by an operator for one source (`json:` in the configuration), checked when
 * the configuration is read, and carried to the reader beside the document as one text:
 * a line "field=path" each. A path is names of members parted by dots, as in
 * "data.items"; a number is an item of an array; "." is the document itself.
 */
#ifndef VIGIE_MODEL_JSON_FIELDS_H
#define VIGIE_MODEL_JSON_FIELDS_H

#include "base/bytes.h"

enum {
    JSON_FIELD_PATH_MAX = 100, /* bytes */
    JSON_FIELD_STEPS_MAX = 8,
    JSON_FIELDS_SIZE = 1024 /* of the whole text, its NUL included */
};

enum json_field {
    JSON_ROWS, /* the array of entries; without it they are looked for */
    JSON_TITLE,
    JSON_URL, /* of the entry's own page */
    JSON_DATE,
    JSON_TEXT,
    JSON_VICTIM,
    JSON_AUTHOR,
    JSON_FIELD_COUNT
};

/* "rows", "title"...; NULL for a value that is none. */
const char *json_field_name(enum json_field field);
/* -1: it is none. */
int json_field_of(struct bytes name);

/* Whether it can be followed. */
bool json_path_valid(struct bytes path);

/* The path of a field in such a text, or empty; `fields` may be NULL. */
struct bytes json_fields_path(const char *fields, enum json_field field);

#endif
