/*
 * problems - everything wrong with a file, one line each, so that a person mends it in
 * one go: "FILE:LINE:COLUMN: what is wrong; what would be right".
 *
 * The first ten are written out; the rest are counted.
 */
#ifndef VIGIE_CONFIG_PROBLEMS_H
#define VIGIE_CONFIG_PROBLEMS_H

#include "base/buf.h"

enum { PROBLEMS_SHOWN = 10 };

struct place {
    size_t line; /* from 1 */
    size_t column;
};

struct problems {
    const char *path; /* borrowed */
    struct buf *out;  /* borrowed; a line that does not fit is counted only */
    size_t count;
    size_t written; /* lines in out */
};

/* Adds a line with path and place; control bytes in it become '?'. Beyond what is
 * shown, and what `out` holds, problems are counted only: one more must never hide that
 * there are any. */
void problem_add(struct problems *problems, struct place place, const char *format, ...)
    PRINTF_LIKE(3, 4);

/* -1 and `err` filled with as many whole lines as fit when there were any; else 0. */
MUST_USE int problems_end(const struct problems *problems, struct err *err);

#endif
