/*
 * resolve - which rows of the organisation's table are these records?
 *
 * For the trusted zone: with the key and the clear table the pseudonyms are computed
 * again, as build does it, and compared. Nobody else can. Of a row are told its line
 * and what its record column says, never an identifier.
 */
#ifndef VIGIE_MATCHERS_RESOLVE_H
#define VIGIE_MATCHERS_RESOLVE_H

#include "matchers/fields.h"

#include "base/auto.h"
#include "base/buf.h"

#include <stdint.h>

enum { RESOLVE_RECORDS_MAX = 10000000 };

struct resolve;

/* On success the caller owns `*out`. */
MUST_USE int resolve_new(struct resolve **out, struct err *err);
/* Accepts NULL. */
void resolve_free(struct resolve *resolve);
AUTO_DEFINE(struct resolve, resolve_free)

/* A record as `vigie scan` prints it: 16 hexadecimal digits. The error does not repeat
 * what was given. */
MUST_USE int resolve_want(
    struct resolve *resolve, struct bytes record, struct err *err);

/* A line of any text: a record, or a JSON object of `vigie scan`, of which "record" is
 * taken when its "type" is "hit". Empty lines and other objects are passed over. */
MUST_USE int resolve_want_line(
    struct resolve *resolve, struct bytes line, struct err *err);

/* How and where to read the rows; the map, record column and fields must be those
 * of the build.
 */
struct resolve_table {
    int key_fd;
    int fd;
    const char *map;
    const char *record_column; /* NULL: none */
    struct fields_given fields;
};

struct resolve_sink {
    /* One row of a wanted record; `name` is the record column's text, or empty. */
    int (*found)(void *context, uint64_t record, uint64_t line, struct bytes name,
        struct err *err);
    /* After all rows: a record that no row has. */
    int (*unknown)(void *context, uint64_t record, struct err *err);
    void *context;
};

MUST_USE int resolve_run(struct resolve *resolve, const struct resolve_table *table,
    const struct resolve_sink *sink, struct err *err);

#endif
