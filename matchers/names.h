/*
 * names - a small dictionary: each name once, numbered from 0 in order of arrival.
 */
#ifndef VIGIE_MATCHERS_NAMES_H
#define VIGIE_MATCHERS_NAMES_H

#include "base/buf.h"

enum { NAMES_MAX = 65536 };

struct names; /* text is UTF-8, at most HIT_NAME_SIZE - 1 bytes */

MUST_USE int names_new(struct names **out, struct err *err);
/* Accepts NULL. */
void names_free(struct names *names);
AUTO_DEFINE(struct names, names_free)

/* The number of this name, which is added if it is new. */
MUST_USE int names_number(
    uint32_t *number, struct names *names, struct bytes name, struct err *err);

uint32_t names_count(const struct names *names);
/* NULL past the last one. Lives as long as the dictionary. */
const char *names_get(const struct names *names, uint32_t number);

/* A u32 count, then each with its length before it. */
MUST_USE int names_write(struct buf *out, const struct names *names, struct err *err);

#endif
