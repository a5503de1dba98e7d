/*
 * check_print - what `vigie source check` shows: no text of the page but what is kept
 * of it (masked titles and excerpts), and addresses, masked.
 */
#ifndef VIGIE_APP_CHECK_PRINT_H
#define VIGIE_APP_CHECK_PRINT_H

#include "app/check.h"

MUST_USE int check_print_text(
    struct buf *out, const struct check *check, struct err *err);
/* One object. */
MUST_USE int check_print_json(
    struct buf *out, const struct check *check, struct err *err);

/* One line on how it ended, and what a person can do; static or of `check`. */
const char *check_word(const struct check *check);
const char *check_advice(const struct check *check); /* NULL: nothing is to be done */

/* The exit status: 0 a page was read, 1 something answered but there is nothing to
 * read (a wall, an error, a redirect), 2 not reached. */
int check_status(const struct check *check);

#endif
