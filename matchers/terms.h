/*
 * terms - what each watchlist in a file watches for, why, for whom and how long.
 */
#ifndef VIGIE_MATCHERS_TERMS_H
#define VIGIE_MATCHERS_TERMS_H

#include "matchers/watchlist.h"
#include "matchers/watchlist_format.h"

/* Without an identifier, a group's name or a planted record's label. */
struct watchlist_terms {
    uint64_t id; /* first half of its id: struct hit's `watchlist` */
    int64_t created_ms;
    int64_t expires_ms; /* 0: never */
    uint64_t records;
    uint32_t groups;
    uint64_t entries[IDENTIFIER_LIMIT];
    char purpose[WATCHLIST_TEXT];
    char owner[WATCHLIST_TEXT];
};

typedef int watchlist_terms_fn(
    void *self, const struct watchlist_terms *terms, struct err *err);

/* Of each list in the file, verified under the key. One past its last day is told too.
 */
MUST_USE int watchlist_terms_read(const struct watchlist_source *source,
    watchlist_terms_fn *each, void *self, struct err *err);

/* `list` as struct watchlist_terms' id. */
typedef int watchlist_group_fn(
    void *self, uint64_t list, const char *name, struct err *err);

/* The names of each list's groups, verified under the key; one that two lists have
 * comes twice. */
MUST_USE int watchlist_groups_read(const struct watchlist_source *source,
    watchlist_group_fn *each, void *self, struct err *err);

#endif
