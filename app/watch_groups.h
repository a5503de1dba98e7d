/*
 * watch_groups - the groups of a watchlist, each with its last hit.
 */
#ifndef VIGIE_APP_WATCH_GROUPS_H
#define VIGIE_APP_WATCH_GROUPS_H

#include "base/err.h"
#include "model/hit.h"

#include <stddef.h>
#include <stdint.h>

/* What is watched for under one name: a site's persons, a domain. */
struct watch_group {
    char name[HIT_NAME_SIZE]; /* empty: of what has no group */
    int64_t last_hit_ms;      /* 0: none is kept */
    uint64_t hits;
};

struct watch_groups {
    struct watch_group *items; /* in the list's order; owned */
    size_t count;
};

/* The group of that name, without hits where it is a new one, good until the next is
 * added; NULL: there is no memory. */
struct watch_group *watch_groups_get(
    struct watch_groups *groups, const char *name, struct err *err);
/* At the end, whether or not there is one of that name; at most HIT_NAME_SIZE - 1 bytes
 * of it are kept. */
MUST_USE int watch_groups_add(
    struct watch_groups *groups, const char *name, struct err *err);
void watch_groups_done(struct watch_groups *groups);

#endif
