/*
 * A page's hits. PostgreSQL keeps those of 30 days, their span, in a part of the table
 * (docs/STORE.md): a page's hits stay in the span they were first kept in, so that a
 * hit that is seen again is the row it was. Nobody else writes them meanwhile: the
 * visit holds the host.
 */
#include "storage/store_visit.h"

struct filling {
    const struct sorted_hits *hits;
    int64_t span;
};

static void fill_hit(struct db_values *values, const void *self, size_t index)
{
    const struct filling *filling = self;
    const struct store_visit *visit = filling->hits->visit;
    const struct hit *hit = filling->hits->at[index];
    put_int(values, visit->target->bucket);
    put_id(values, &visit->target->id);
    put_u64(values, hit->record);
    put_u64(values, hit->row);
    put_u64(values, hit->offset);
    put_u64(values, hit->watchlist);
    put_text(values, hit->group);
    put_text(values, hit->canary);
    put_int(values, hit->fields);
    put_int(values, (int64_t)hit->confidence);
    put_int(values, hit->person ? 1 : 0);
    put_int(values, visit->at_ms);
    put_int(values, visit->at_ms);
    put_int(values, filling->span);
}

/* Those that are there already, and then the others, if there are any. */
static int write_again(struct store *store, const struct filling *filling,
    const struct db_batch *fresh, struct err *err)
{
    struct db_batch rows = *fresh;
    uint64_t renewed = 0;
    rows.copy = 0;
    rows.statement = SQL_HIT_RENEW;
    if (store_tell_all(&renewed, store, &rows, err) != 0)
        return -1;
    if (renewed == filling->hits->count)
        return 0;
    rows.statement = SQL_HIT_ADD;
    return store_tell_all(NULL, store, &rows, err);
}

int store_hits_write(struct store *store, const struct sorted_hits *hits,
    const struct db_values *key, struct err *err)
{
    struct filling filling = {.hits = hits, .span = -1};
    struct db_batch rows = {.statement = SQL_HIT_ADD,
        .copy = SQL_HIT_COPY,
        .count = hits->count,
        .self = &filling,
        .fill = fill_hit};
    if (hits->count == 0)
        return 0;
    if (store_ask_int(&filling.span, store, SQL_HIT_HOME, key, err) != 0)
        return -1;
    if (filling.span >= 0)
        return write_again(store, &filling, &rows, err);
    filling.span = hits->visit->at_ms / STORE_SPAN_MS;
    return store_tell_all(NULL, store, &rows, err);
}
