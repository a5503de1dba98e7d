/*
 * refusals - fields a build did not take: counted by type and reason, listed by line,
 * never by value.
 */
#ifndef VIGIE_MATCHERS_REFUSALS_H
#define VIGIE_MATCHERS_REFUSALS_H

#include "matchers/type.h"

#include "base/buf.h"

enum { REFUSAL_LINES = 1000 }; /* lines named for each type and reason */

struct refusals;

MUST_USE int refusals_new(struct refusals **out, struct err *err);
/* Accepts NULL. */
void refusals_free(struct refusals *refusals);
AUTO_DEFINE(struct refusals, refusals_free)

MUST_USE int refusals_add(struct refusals *refusals, enum identifier_type type,
    enum refusal refusal, uint64_t line, struct err *err);

/* One line of text for each type and reason. */
MUST_USE int refusals_report(
    struct buf *out, const struct refusals *refusals, struct err *err);

#endif
