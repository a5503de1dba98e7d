/*
 * durations - "30s" as milliseconds, strictly.
 *
 * One whole number and one unit, nothing around them: "10x", "1.5h", "1h30m", " 5m" and
 * "30" are errors. Two units in one value would only make two ways to write one thing.
 */
#ifndef VIGIE_CONFIG_DURATIONS_H
#define VIGIE_CONFIG_DURATIONS_H

#include "base/bytes.h"
#include "base/err.h"

enum { DURATION_TEXT_SIZE = 32 };

/* Units ms, s, m, h, d. At most a hundred years. */
MUST_USE int duration_parse(int64_t *ms, struct bytes text, struct err *err);

/* In the largest unit that divides it, into `text` of DURATION_TEXT_SIZE bytes. */
void duration_text(char *text, int64_t ms);

#endif
