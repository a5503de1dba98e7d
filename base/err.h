/*
 * err - why something failed, as one line of text.
 *
 * A fallible function returns 0 for done, -1 for failed with `err` set and its outputs
 * untouched, or a positive answer named in its own enum. Callers add where they were
 * with err_in and pass the failure up; nobody branches on the text.
 */
#ifndef VIGIE_BASE_ERR_H
#define VIGIE_BASE_ERR_H

#include "base/auto.h"

enum { ERR_TEXT_MAX = 512 };

struct err {
    char text[ERR_TEXT_MAX]; /* always terminated; cut when too long */
};

/* Both return -1, so that a caller can `return err_set(...)`. `err` may be NULL. */
int err_set(struct err *err, const char *format, ...) PRINTF_LIKE(2, 3);

/* Puts `step` and ": " before what `err` already says. */
int err_in(struct err *err, const char *step);

/* "out of memory", in the one wording everybody uses. */
int err_no_memory(struct err *err);

#endif
