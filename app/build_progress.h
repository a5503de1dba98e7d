/*
 * build_progress - how far a build is, in one line on a terminal.
 */
#ifndef VIGIE_APP_BUILD_PROGRESS_H
#define VIGIE_APP_BUILD_PROGRESS_H

#include "matchers/watchlist.h"

#include <stdbool.h>

struct build_progress {
    bool wanted; /* standard error is a terminal */
    bool shown;
    int64_t started_ms;
    int64_t told_ms;
};

void build_progress_start(struct build_progress *progress);

/* The recipe's `tell`; `context` is the struct build_progress. */
void build_progress_tell(void *context, const struct watchlist_progress *how_far);

/* Takes the line away. */
void build_progress_end(struct build_progress *progress);

#endif
