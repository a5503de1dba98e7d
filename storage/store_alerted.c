/* What a destination was last told of an incident. */
#include "storage/outbox.h"

#include "storage/store_internal.h"

int store_alerted_get(struct store_alerted *told, struct arena *arena,
    struct store *store, struct err *err)
{
    struct db_values values = {0};
    struct bytes facts;
    struct bytes base;
    put_u64(&values, told->incident);
    put_text(&values, told->destination);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_ALERTED_GET, &values, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    if (found != 1)
        return found == 0 ? STORE_NOTHING : -1;
    if (arena_copy(&facts, arena, row_bytes(&rows, 2), err) != 0 ||
        arena_copy(&base, arena, row_bytes(&rows, 3), err) != 0)
        return -1;
    told->number = row_u64(&rows, 0);
    row_text(&rows, 1, told->key, sizeof(told->key));
    told->facts = facts;
    told->base = base;
    return 0;
}

int store_alerted_put(
    struct store *store, const struct store_alerted *told, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, told->incident);
    put_text(&values, told->destination);
    put_u64(&values, told->number);
    put_text(&values, told->key);
    put_blob(&values, told->facts);
    put_blob(&values, told->base);
    return store_tell(NULL, store, SQL_ALERTED_PUT, &values, err);
}

int store_alerted_withdraw(struct store *store, uint64_t incident, struct err *err)
{
    static const enum statement steps[] = {
        SQL_OUTBOX_WITHDRAW, SQL_ALERTED_WITHDRAW, SQL_OUTBOX_DROP_WITHDRAWN};
    for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++) {
        struct db_values values = {0};
        put_u64(&values, incident);
        if (store_tell(NULL, store, steps[i], &values, err) != 0)
            return -1;
    }
    return 0;
}
