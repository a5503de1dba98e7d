/*
 * forgetting - what is past its time goes, class by class, and it is noted how much.
 *
 * Each class of rows has an age of its own (docs/STORE.md says which and why). They go
 * in batches, each a transaction of a few thousand rows of one bucket at most, so that
 * nobody waits for it long. How many went is counted for the day in the very
 * transaction that deletes them (forgotten_day): after a kill -9 at any moment the
 * count is right, and calling again goes on with what is left.
 */
#ifndef VIGIE_STORAGE_FORGETTING_H
#define VIGIE_STORAGE_FORGETTING_H

#include "storage/store.h"

/* In the order in which they go: how fresh a hit or an incident is depends on its page,
 * and an address is only forgotten when nothing speaks of it any more. The numbers are
 * kept in the database. */
enum store_class {
    STORE_FORGET_EXCERPTS = 0, /* texts of postings; their facts stay with the page */
    STORE_FORGET_HITS = 1,
    STORE_FORGET_INCIDENTS = 2, /* with sightings, records and history */
    STORE_FORGET_MESSAGES = 3,  /* that were sent, or given up */
    STORE_FORGET_PAGES = 4,     /* with what their postings said */
    STORE_FORGET_DAYS = 5,      /* of sources' health */
    STORE_FORGET_ADDRESSES = 6, /* that are never visited again */
    STORE_FORGET_SESSIONS = 7, /* imported cookies neither imported nor renewed since */
    STORE_FORGET_AUDIT = 8,    /* entries of the audit log */
    STORE_CLASSES
};

/* "excerpts": one word for people and programs, the key of the configuration. */
const char *store_class_name(enum store_class which);

/* Called behind each batch, outside of its transaction: time for others. 0: go on;
 * anything else: enough for now. */
typedef int store_between_fn(void *self);

/* How far a purge has come that was stopped; zeroed: at its beginning. */
struct store_purge_at {
    enum store_class which;
    int bucket;
    struct id after;
};

struct store_purge {
    int64_t
        before_ms[STORE_CLASSES]; /* what was last seen, sent or saved before goes */
    int64_t now_ms;               /* the day it is counted for */
    bool dry_run;
    store_between_fn *between; /* may be NULL */
    void *self;
};

struct store_forgotten {
    uint64_t count;
    int64_t oldest_ms; /* of a dry run: of the oldest that would go; 0: none would */
};

struct store_purged {
    struct store_forgotten of[STORE_CLASSES];
    /* The first entry that the audit log's chain breaks at: none of it is forgotten.
     * 0: it is whole, or nothing of it is old. */
    uint64_t audit_broken;
    bool unfinished; /* `between` said enough; call again with the same `at` */
};

/* What was deleted before -1 stays deleted, and calling again goes on. A dry run counts
 * what the same call would delete, to the row, and deletes nothing. `at` may be NULL:
 * from the beginning. */
MUST_USE int store_purge(struct store_purged *out, struct store *store,
    const struct store_purge *purge, struct store_purge_at *at, struct err *err);

/* Where hits lie in parts of 30 days (PostgreSQL), makes those of today and of the 90
 * days to come, so that each is forgotten at once; a hit for which there is no part yet
 * has a place all the same. Done by every purge, too. Quick where they are there. */
MUST_USE int store_spans_ahead(struct store *store, int64_t now_ms, struct err *err);

/* How much was forgotten on a day (of UTC, since 1970). */
struct store_forgotten_day {
    int64_t day;
    enum store_class which;
    uint64_t count;
};

typedef int store_forgotten_fn(
    void *self, const struct store_forgotten_day *day, struct err *err);
/* From `since_day` on, by day and class; classes without are left out. */
MUST_USE int store_forgotten_days(struct store *store, int64_t since_day,
    store_forgotten_fn *each, void *self, struct err *err);

#endif
