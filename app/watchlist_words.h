/*
 * watchlist_words - what the verbs of `vigie watchlist` are given on the command line.
 */
#ifndef VIGIE_APP_WATCHLIST_WORDS_H
#define VIGIE_APP_WATCHLIST_WORDS_H

#include "base/auto.h"
#include "base/err.h"

#include <stddef.h>

/* As given; NULL: not given. */
enum { WATCHLIST_SHAPES_MAX = 16 };

struct watchlist_words {
    const char *key;
    const char *after; /* new-key */
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
    const char *shapes[WATCHLIST_SHAPES_MAX];
    const char *purpose;
    const char *owner;
    const char *expires;
    const char *config; /* status, as is the next */
    const char *format;
    char **files; /* behind the verb */
    size_t file_count;
};

/* `path` NULL: none, and -1; "-": a copy of stdin. The caller owns `*fd`. */
MUST_USE int watchlist_words_open(int *fd, const char *path, struct err *err);

/* The key file, opened and found fit for use. */
MUST_USE int watchlist_words_key(
    int *fd, const struct watchlist_words *words, struct err *err);

/* One verb each: does it and prints what there is to say. */
MUST_USE int watchlist_build_run(const struct watchlist_words *words, struct err *err);
MUST_USE int watchlist_merge_run(const struct watchlist_words *words, struct err *err);

MUST_USE int watchlist_status_run(const struct watchlist_words *words, struct err *err);

enum { RESOLVE_ALL = 0, RESOLVE_SOME = 1 };

/* RESOLVE_SOME: a record was not found in the table. */
MUST_USE int watchlist_resolve_run(
    const struct watchlist_words *words, struct err *err);

#endif
