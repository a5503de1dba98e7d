/*
 * days - sources' health day by day, and what of the frontier is due.
 */
#ifndef VIGIE_STORAGE_DAYS_H
#define VIGIE_STORAGE_DAYS_H

#include "model/latency.h"
#include "storage/store.h"

struct store_counts {
    uint64_t visits; /* answered or not; successes, failures and honest 404s */
    uint64_t successes;
    uint64_t failures;
    uint64_t pages; /* read anew */
    uint64_t postings;
    uint64_t links; /* on those pages, followed or not */
    uint64_t bytes; /* of bodies, decoded */
    uint64_t walls; /* visits that met one (site_state_is_wall) */
    uint64_t answers[LATENCY_SLOTS];
};

struct store_day {
    char source[TARGET_SOURCE_SIZE];
    int64_t day; /* of UTC, since 1970 */
    struct store_counts counts;
    enum site_state state; /* of its last visit that day */
    int64_t state_ms;
};

struct store_stretch {
    int64_t since_day;
    int64_t before_day;
};

typedef int store_day_fn(void *self, const struct store_day *day, struct err *err);
/* Active sources' days from `since_day` on, by name and day; those without a visit are
 * left out. */
MUST_USE int store_days(struct store *store, int64_t since_day, store_day_fn *each,
    void *self, struct err *err);
/* The same of a stretch, without answer times, which cost more than all the rest. */
MUST_USE int store_days_between(struct store *store,
    const struct store_stretch *stretch, store_day_fn *each, void *self,
    struct err *err);

enum { STORE_BACKLOG_DAYS = 4 };

struct store_backlog {
    uint64_t due;        /* targets of active sources whose time has come */
    int64_t earliest_ms; /* 0: none is due */
    /* What was due, and put off to the next midnight (UTC) as its source's budget was
     * used up: known by that very moment. */
    uint64_t put_off;
    /* The least noted on each of the days before today, the oldest first; all of them
     * or none are known. */
    uint64_t least[STORE_BACKLOG_DAYS];
    bool known;
};
/* Notes what is due or put off now for its day. Counts the frontier: for a look now and
 * then, as store_backlog. */
MUST_USE int store_backlog_note(struct store *store, int64_t now_ms, struct err *err);
MUST_USE int store_backlog(
    struct store_backlog *out, struct store *store, int64_t now_ms, struct err *err);

#endif
