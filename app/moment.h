/*
 * moment - a point in time as people give it on the command line.
 */
#ifndef VIGIE_APP_MOMENT_H
#define VIGIE_APP_MOMENT_H

#include "base/bytes.h"

/* "2026-05-03T14:19:00Z" (RFC 3339: any offset, a fraction of a second is dropped), the
 * same without a zone or without a time, taken as UTC, or seconds since 1970
 * ("1777818000"). False for anything else, and before 1970 or after 9999; `*ms` is Unix
 * time, UTC. */
bool moment_parse(int64_t *ms, struct bytes text);

/* The same, or so long ago ("7d"; config/durations.h) before `now_ms`. */
bool moment_since(int64_t *ms, struct bytes text, int64_t now_ms);

#endif
