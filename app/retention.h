/*
 * retention - from the configured ages to what is forgotten now, and at which pace.
 */
#ifndef VIGIE_APP_RETENTION_H
#define VIGIE_APP_RETENTION_H

#include "base/buf.h"
#include "base/clock.h"
#include "config/config.h"
#include "storage/forgetting.h"

/* The moments before which things go; not a dry run, and without a pause. */
struct store_purge retention_purge(
    const struct config *config, const struct clock *clock);

/* What is forgotten bit by bit: while a worker is there, it rests behind each batch as
 * long as that took (250 ms at most), so that those who write have the database half of
 * the time at least. */
struct retention_pace {
    const struct clock *clock;
    int64_t slice_ms;         /* how long it goes on; 0: to the end */
    struct store_purge_at at; /* zeroed: at the beginning */
    int64_t begun_ms;         /* steady; its own, as are the next */
    int64_t rested_ms;
    struct store *store;
    unsigned rests; /* how many there have been */
};

/* store_purge with what `config` says, until the slice is over: `out->unfinished`. */
MUST_USE int retention_forget(struct store_purged *out, struct store *store,
    const struct config *config, struct retention_pace *pace, struct err *err);

/* "12 pages, 3 hits": what there is of each class, for a line of the log; "nothing". */
MUST_USE int retention_line(
    struct buf *out, const struct store_purged *purged, struct err *err);

/* A line for each class, with the oldest when it was a dry run. */
MUST_USE int retention_table(
    struct buf *out, const struct store_purged *purged, bool dry_run, struct err *err);

#endif
