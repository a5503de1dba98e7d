/* New watchlists are for pages seen already too. */
#include "storage/store_internal.h"

#include <string.h>

enum { ROWS = 4000 };

/* The last id of the next so many rows; all of the rest when there are fewer. */
static int find_end(struct id *end, struct store *store,
    const struct store_recall *recall, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, recall->bucket);
    put_id(&values, &recall->after);
    put_int(&values, ROWS - 1);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_RECALL_END, &values, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    memset(end->bytes, 0xff, sizeof(end->bytes));
    if (found == 1)
        *end = row_id(&rows, 0);
    return found;
}

static int recall_rows(struct store *store, const struct store_recall *recall,
    const struct id *end, struct err *err)
{
    struct db_values values = {0};
    uint64_t changed = 0;
    put_int(&values, recall->bucket);
    put_id(&values, &recall->after);
    put_id(&values, end);
    put_id(&values, &recall->lists);
    put_int(&values, recall->due_ms);
    if (store_tell(&changed, store, SQL_RECALL, &values, err) != 0)
        return -1;
    return changed == 0 ? 0 : store_wake(store, recall->bucket, err);
}

static int next_bucket(
    struct store *store, struct store_recall *recall, struct err *err)
{
    struct db_values values = {0};
    int64_t bucket = -1;
    put_int(&values, recall->bucket);
    if (store_ask_int(&bucket, store, SQL_TARGET_NEXT_BUCKET, &values, err) != 0)
        return -1;
    recall->done = bucket < recall->bucket; /* null: there is none */
    if (bucket > recall->bucket)
        recall->bucket = bucket;
    return 0;
}

int store_recall_step(struct store *store, struct store_recall *recall, struct err *err)
{
    struct store_recall next = *recall;
    struct id end;
    if (next.done)
        return 0;
    if (id_is_zero(&next.after) && next_bucket(store, &next, err) != 0)
        return -1;
    if (!next.done) {
        int more = find_end(&end, store, &next, err);
        if (more < 0 || recall_rows(store, &next, &end, err) != 0)
            return -1;
        next.after = more == 1 ? end : (struct id){{0}};
        next.bucket += more == 1 ? 0 : 1;
    }
    *recall = next;
    return 0;
}
