/*
 * purge_inside - what the files that forget share; nobody else's business.
 */
#ifndef VIGIE_STORAGE_PURGE_INSIDE_H
#define VIGIE_STORAGE_PURGE_INSIDE_H

#include "storage/forgetting.h"
#include "storage/store_internal.h"

/* Rows in one transaction: forgetting a month never holds the writers up. */
enum { PURGE_BATCH = 4000 };

/* `between` said so: passed on up to store_purge. */
enum purge_answer { PURGE_ENOUGH = 1 };

struct purging {
    struct store *store;
    const struct store_purge *purge;
    struct store_purge_at *at;
    struct store_purged purged;
};

/* What one statement deletes in one transaction. */
struct purge_batch {
    enum store_class which;
    enum statement statement;
    struct db_values values;
    const struct purging *purging; /* set by purge_batch_run */
    uint64_t deleted;              /* an answer */
};

/* Parts of the hits' table that are old as a whole (purge_spans.c), before its rows. */
int purge_spans(struct purging *purging, struct err *err);

/* One class each: all of it, or until enough. */
typedef int purge_class_fn(struct purging *purging, struct err *err);
purge_class_fn purge_excerpts;
purge_class_fn purge_hits;
purge_class_fn purge_incidents;
purge_class_fn purge_messages;
purge_class_fn purge_pages;
purge_class_fn purge_days;
purge_class_fn purge_addresses;
purge_class_fn purge_sessions;

/* Counts what went for the day, in the transaction under way. */
MUST_USE int purge_note(const struct purging *purging, enum store_class which,
    uint64_t count, struct err *err);
/* One batch in a transaction of its own, then `between` if anything went. */
MUST_USE int purge_batch_run(
    struct purging *purging, struct purge_batch *batch, struct err *err);
/* 0, or PURGE_ENOUGH. */
int purge_between(struct purging *purging);

#endif
