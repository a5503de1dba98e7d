/* Addresses that are never visited again: the frontier is walked through, as few of
 * them are old. */
#include "storage/purge_inside.h"

#include <string.h>

/* The last of the bucket's next PURGE_BATCH addresses; false: there are fewer. */
static int find_end(bool *more, struct id *to, struct purging *purging, struct err *err)
{
    struct db_values values = {0};
    AUTO(db_rows_done) struct db_rows rows = {0};
    put_int(&values, purging->at->bucket);
    put_id(&values, &purging->at->after);
    put_int(&values, PURGE_BATCH - 1);
    if (store_ask(&rows, purging->store, SQL_RECALL_END, &values, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    if (found < 0)
        return -1;
    *more = found == 1;
    if (*more)
        *to = row_id(&rows, 0);
    return 0;
}

/* How far it has come is noted before anybody may say enough. */
static int step(bool *more, struct purging *purging, struct err *err)
{
    static const struct purge_step steps[] = {{SQL_PURGE_ADDRESSES, 4}};
    struct store_purge_at *at = purging->at;
    const struct store_purge_at here = *at;
    struct purge_batch batch = {
        .which = STORE_FORGET_ADDRESSES, .steps = steps, .step_count = 1};
    struct id to;
    memset(to.bytes, 0xFF, sizeof(to.bytes));
    if (find_end(more, &to, purging, err) != 0)
        return -1;
    put_int(&batch.values, here.bucket);
    put_id(&batch.values, &here.after);
    put_id(&batch.values, &to);
    put_int(&batch.values, purging->purge->before_ms[STORE_FORGET_ADDRESSES]);
    at->after = *more ? to : (struct id){0};
    at->bucket += *more ? 0 : 1;
    int ran = purge_batch_run(purging, &batch, err);
    return ran == 0 && batch.deleted == 0 ? purge_between(purging) : ran;
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
