/* Addresses that are never visited again: the frontier is walked through, as few of
 * them are old. */
#include "storage/purge_inside.h"

#include <string.h>

/* Where none is old, so many are passed over at once. */
enum { LOOKED_AT = 8 * PURGE_BATCH };

struct stretch {
    int64_t rows; /* of the bucket, behind where the purge has come */
    bool more;    /* answers, as are the next: there are rows behind its end */
    bool old;     /* one of them may be old */
    struct id to; /* the last of them */
};

static int look(struct stretch *stretch, struct purging *purging, struct err *err)
{
    struct db_values values = {0};
    AUTO(db_rows_done) struct db_rows rows = {0};
    put_int(&values, purging->at->bucket);
    put_id(&values, &purging->at->after);
    put_int(&values, stretch->rows - 1);
    put_int(&values, purging->purge->before_ms[STORE_FORGET_ADDRESSES]);
    if (store_ask(&rows, purging->store, SQL_LOOK_ADDRESSES, &values, err) != 0 ||
        store_next(&rows, err) != 1)
        return -1;
    stretch->more = row_bytes(&rows, 0).len > 0;
    stretch->old = row_int(&rows, 1) != 0;
    memset(stretch->to.bytes, 0xFF, sizeof(stretch->to.bytes));
    if (stretch->more)
        stretch->to = row_id(&rows, 0);
    return 0;
}

/* How far it has come is noted before anybody may say enough. A bucket of few, none of
 * them old, is no work to rest from. */
static int pass(struct purging *purging, const struct stretch *stretch, struct err *err)
{
    struct store_purge_at *at = purging->at;
    const struct store_purge_at here = *at;
    struct purge_batch batch = {
        .which = STORE_FORGET_ADDRESSES, .statement = SQL_PURGE_ADDRESSES};
    put_int(&batch.values, here.bucket);
    put_id(&batch.values, &here.after);
    put_id(&batch.values, &stretch->to);
    put_int(&batch.values, purging->purge->before_ms[STORE_FORGET_ADDRESSES]);
    at->after = stretch->more ? stretch->to : (struct id){0};
    at->bucket += stretch->more ? 0 : 1;
    int ran = stretch->old ? purge_batch_run(purging, &batch, err) : 0;
    bool rests = ran == 0 && batch.deleted == 0 && (stretch->more || stretch->old);
    return rests ? purge_between(purging) : ran;
}

static int step(bool *more, struct purging *purging, struct err *err)
{
    struct stretch stretch = {.rows = LOOKED_AT};
    if (look(&stretch, purging, err) != 0)
        return -1;
    stretch.rows = PURGE_BATCH;
    if (stretch.old && look(&stretch, purging, err) != 0)
        return -1;
    *more = stretch.more;
    return pass(purging, &stretch, err);
}

static int walk_bucket(struct purging *purging, struct err *err)
{
    int walked = 0;
    for (bool more = true; more && walked == 0;)
        walked = step(&more, purging, err);
    return walked;
}

int purge_addresses(struct purging *purging, struct err *err)
{
    struct store_purge_at *at = purging->at;
    for (;;) {
        struct db_values values = {0};
        int64_t bucket = -1;
        put_int(&values, at->bucket);
        if (store_ask_int(
                &bucket, purging->store, SQL_TARGET_NEXT_BUCKET, &values, err) != 0)
            return -1;
        if (bucket < 0)
            return 0;
        if (bucket != at->bucket)
            *at = (struct store_purge_at){.which = at->which, .bucket = (int)bucket};
        int walked = walk_bucket(purging, err);
        if (walked != 0)
            return walked;
    }
}
