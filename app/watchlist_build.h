/*
 * watchlist_build - `vigie watchlist build`: from words on the command line to opened
 * files and a recipe.
 */
#ifndef VIGIE_APP_WATCHLIST_BUILD_H
#define VIGIE_APP_WATCHLIST_BUILD_H

#include "base/auto.h"
#include "base/err.h"

#include <stddef.h>

enum { WATCHLIST_BUILD_SHAPES = 16 };

/* As given; NULL: not given. */
struct watchlist_build_words {
    const char *key;
    const char *input; /* "-": stdin */
    const char *output;
    const char *map;
    const char *group;
    const char *group_column;
    const char *record_column;
    const char *canary_column;
    const char *domains;
    const char *phrases;
    const char *date_order;
    size_t shape_count;
    const char *shapes[WATCHLIST_BUILD_SHAPES];
    const char *purpose;
    const char *owner;
    const char *expires;
};

/* Builds, and prints the report to stdout. */
MUST_USE int watchlist_build_run(
    const struct watchlist_build_words *words, struct err *err);

#endif
