/*
 * list_watch - looks after the configured watchlists while they are in use: are there
 * new files, are those good, has a last day passed or come near?
 *
 * It looks every few seconds by stat(), and at once when asked (SIGHUP). A file that
 * changed is taken up when it was the same at two looks, so that one still being copied
 * is let finish. A bad one is told once, and the list that was good stays in use. It
 * decides which lists are to be used and knows nothing of lanes.
 */
#ifndef VIGIE_APP_LIST_WATCH_H
#define VIGIE_APP_LIST_WATCH_H

#include "app/list_set.h"
#include "base/log.h"

enum { LIST_WATCH_LOOK_MS = 10000, LIST_WATCH_WHY = 400 };

struct seen_list {
    struct list_mark seen;    /* at the last look */
    struct list_mark refused; /* the newest that was no good; zeros: none */
    char why[LIST_WATCH_WHY]; /* empty: nothing refused lies there */
};

struct list_watch {
    struct seen_list *lists; /* one for each configured */
    size_t count;
    int64_t next_look_ms; /* steady */
    int64_t next_tell_ms; /* steady; of last days that come near, once a day */
    bool asked;           /* look now, and say what was found in any case */
    uint32_t news; /* counts up from 1 when what a digest would say has changed */
    const struct clock *clock;
    const struct log *log;
};

/* For the lists of `set`, which are what lies there now. `clock` and `log` outlive it.
 */
MUST_USE int list_watch_init(struct list_watch *watch, const struct list_set *set,
    const struct clock *clock, const struct log *log, struct err *err);
/* Accepts a zeroed one. */
void list_watch_done(struct list_watch *watch);
AUTO_DEFINE_VALUE(struct list_watch, list_watch_done)

enum { LIST_WATCH_NEW = 1 };

/* LIST_WATCH_NEW: `*out` is to be used in place of `set`, and the caller's; 0: go on.
 * What is wrong with a file is logged and no failure. Cheap between looks. */
MUST_USE int list_watch_step(struct list_set **out, struct list_watch *watch,
    const struct list_set *set, struct err *err);
/* When it next has something to do; steady. */
int64_t list_watch_due(const struct list_watch *watch, const struct list_set *set);

/* The files that `wanted` has and `set` has not are no good after all: not tried again.
 */
void list_watch_refuse(struct list_watch *watch, const struct list_set *wanted,
    const struct list_set *set, const char *why);

#endif
