/*
 * watch_terms - all that is watched for, with its purpose, owner, last day and last
 * hit: each watchlist of the configuration with its groups, and each source.
 */
#ifndef VIGIE_APP_WATCH_TERMS_H
#define VIGIE_APP_WATCH_TERMS_H

#include "app/watch_groups.h"
#include "config/config.h"
#include "matchers/terms.h"
#include "storage/store.h"

enum { WATCH_TERMS_MAX = 256 };

struct watch_list {
    const char *file; /* the configuration's */
    struct watchlist_terms terms;
    int64_t last_hit_ms; /* 0: none is kept */
    uint64_t hits;
    struct watch_groups groups;
    char refused[256]; /* why the file cannot be read; then `terms` are zero */
};

struct watch_source {
    const struct config_source *source;
    int64_t last_hit_ms;
    uint64_t hits;
};

struct watch_terms {
    size_t list_count;
    size_t source_count;
    struct watch_source *sources; /* as configured; owned */
    struct watch_list lists[WATCH_TERMS_MAX];
};

/* A watchlist that cannot be read is told in its place. `store` NULL: without hits. The
 * caller frees `*out`. */
MUST_USE int watch_terms_read(struct watch_terms **out, const struct config *config,
    struct store *store, struct err *err);
void watch_terms_free(struct watch_terms *terms);
AUTO_DEFINE(struct watch_terms, watch_terms_free)

#endif
