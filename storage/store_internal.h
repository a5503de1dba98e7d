/*
 * store_internal - what the files of the store share: the handle, and short words for
 * asking the database. Nothing outside storage/store*.c and migrate.c includes this.
 */
#ifndef VIGIE_STORAGE_STORE_INTERNAL_H
#define VIGIE_STORAGE_STORE_INTERNAL_H

#include "storage/driver.h"
#include "storage/known_links.h"
#include "storage/store.h"

struct store {
    const struct driver *driver;
    struct db *db;                 /* owned */
    struct buf letter;             /* the body of the last message claimed */
    char login[STORE_WORKER_SIZE]; /* whose acts the audit log notes; empty: not said */
    bool inside;                   /* a transaction: what begins another one joins it */
    bool broken;               /* one that joined it failed: it must not be committed */
    struct known_links *known; /* owned; NULL before the first visit */
    uint8_t unplaced[BUCKET_COUNT]; /* likenesses added since it was last seen how
                                          many a host of the bucket has to be placed */
    int64_t claimed_until_ms;       /* the end of the leases that were made last */
    int64_t unsure_until_ms; /* of those that may have been made, the answer to their
                                COMMIT being lost; 0: none */
    bool claimed_inside;     /* they are part of the transaction that is going on */
};

/* 30 days: hits of so long are in one part of their table. The schema's files say it,
 * too. */
#define STORE_SPAN_MS INT64_C(2592000000)

/* As store_transact, for what only reads: all of it as of one moment, and nobody waits
 * for its end. */
MUST_USE int store_look(
    struct store *store, store_work_fn *work, void *self, struct err *err);

/* Parameters, in order. A NULL text is stored as "". */
void put_int(struct db_values *values, int64_t number);
void put_u64(struct db_values *values, uint64_t number); /* kept bit by bit */
void put_id(struct db_values *values, const struct id *id);
void put_text(struct db_values *values, const char *text);
void put_bytes(struct db_values *values, struct bytes text);
void put_blob(struct db_values *values, struct bytes blob);
void put_null(struct db_values *values);

/* The answer's first row is not read yet. */
MUST_USE int store_ask(struct db_rows *rows, struct store *store,
    enum statement statement, const struct db_values *values, struct err *err);
/* The same for an answer of any length (driver.h), one at a time. */
MUST_USE int store_walk(struct db_rows *rows, struct store *store,
    enum statement statement, const struct db_values *values, struct err *err);
/* 1 a row, 0 no more, -1. */
MUST_USE int store_next(struct db_rows *rows, struct err *err);
/* For statements that answer nothing. `*changed` (may be NULL): rows written. */
MUST_USE int store_tell(uint64_t *changed, struct store *store,
    enum statement statement, const struct db_values *values, struct err *err);
/* The first row's first column; `*number` is left as it is when there is no row. */
MUST_USE int store_ask_int(int64_t *number, struct store *store,
    enum statement statement, const struct db_values *values, struct err *err);
/* One statement for each row of the batch, in as few round trips as the driver can. */
MUST_USE int store_tell_all(uint64_t *changed, struct store *store,
    const struct db_batch *batch, struct err *err);

/* Of the row at hand, columns from 0; NULL is 0 or empty. row_u32 clips to its type,
 * row_u64 takes back what put_u64 put, text that does not fit is cut, and bytes are
 * borrowed until the next row. */
int64_t row_int(const struct db_rows *rows, int column);
uint32_t row_u32(const struct db_rows *rows, int column);
uint64_t row_u64(const struct db_rows *rows, int column);
struct id row_id(const struct db_rows *rows, int column);
void row_text(const struct db_rows *rows, int column, char *text, size_t size);
struct bytes row_bytes(const struct db_rows *rows, int column);

/* Hosts of the bucket, or all, are looked at by the next claims whatever was noted of
 * when they have something due (store_claim.c). */
MUST_USE int store_wake(struct store *store, int64_t bucket, struct err *err);
MUST_USE int store_wake_all(struct store *store, struct err *err);

#endif
