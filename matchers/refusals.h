/*
 * refusals - fields and rows a build did not take, or not whole: counted by type and
 * reason, listed by line, never by value.
 */
#ifndef VIGIE_MATCHERS_REFUSALS_H
#define VIGIE_MATCHERS_REFUSALS_H

#include "matchers/type.h"

#include "base/buf.h"

enum { REFUSAL_LINES = 1000 }; /* lines named for each type and reason */

/* What is wrong with a row as a whole. */
enum row_refusal {
    ROW_REFUSAL_SHORT,
    ROW_REFUSAL_LONG,
    ROW_REFUSAL_BROKEN,
    ROW_REFUSAL_CROWDED,
    ROW_REFUSAL_NOTHING,
    ROW_REFUSAL_COUNT
};

struct refusals;

MUST_USE int refusals_new(struct refusals **out, struct err *err);
/* Accepts NULL. */
void refusals_free(struct refusals *refusals);
AUTO_DEFINE(struct refusals, refusals_free)

void refusals_add(struct refusals *refusals, enum identifier_type type,
    enum refusal refusal, uint64_t line);

void refusals_add_row(
    struct refusals *refusals, enum row_refusal refusal, uint64_t line);

/* One line of text for each type and reason. */
MUST_USE int refusals_report(
    struct buf *out, const struct refusals *refusals, struct err *err);

#endif
