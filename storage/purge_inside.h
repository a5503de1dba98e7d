/*
 * purge_inside - what the files that forget share; nobody else's business.
 */
#ifndef VIGIE_STORAGE_PURGE_INSIDE_H
#define VIGIE_STORAGE_PURGE_INSIDE_H

#include "storage/forgetting.h"
#include "storage/store_internal.h"

/* Rows of one bucket in one transaction: forgetting a month never holds the writers up.
 */
enum { PURGE_BATCH = 2000 };

/* `between` said so: passed on up to store_purge. */
enum purge_answer { PURGE_ENOUGH = 1 };

struct purging {
    struct store *store;
    const struct store_purge *purge;
    struct store_purge_at *at;
    struct store_purged purged;
};

struct purge_step {
    enum statement statement;
    size_t values; /* how many of the batch's it takes */
};

/* What is deleted together; the last step's rows are counted. */
struct purge_batch {
    const struct purging *purging;
    enum store_class which;
    const struct purge_step *steps;
    size_t step_count;
    struct db_values values;
    uint64_t deleted; /* an answer */
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
/* Batch after batch; the limit is put behind the values. */
MUST_USE int purge_batches_run(
    struct purging *purging, struct purge_batch *batch, struct err *err);
/* 0, or PURGE_ENOUGH. */
int purge_between(struct purging *purging);

#endif
