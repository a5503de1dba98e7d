/*
 * Hits whose span is over as a whole. Pages that are still seen take their hits along
 * into the span of today, a few pages at a time; what is left of the part is dropped at
 * once, however much it is. Where a part cannot be dropped now, its rows go as all
 * others do.
 */
#include "storage/purge_inside.h"

enum { PAGES_MOVED = 16, SPANS_AHEAD = 3, NUMBERS_MAX = BUCKET_COUNT };

/* Spans or buckets. */
struct numbers {
    int64_t at[NUMBERS_MAX];
    size_t count;
};

static int64_t hits_before(const struct purging *purging)
{
    return purging->purge->before_ms[STORE_FORGET_HITS];
}

static int64_t span_today(const struct purging *purging)
{
    return purging->purge->now_ms / STORE_SPAN_MS;
}

int store_spans_ahead(struct store *store, int64_t now_ms, struct err *err)
{
    struct db_values values = {0};
    int64_t made = 0;
    put_int(&values, now_ms / STORE_SPAN_MS);
    put_int(&values, now_ms / STORE_SPAN_MS + SPANS_AHEAD);
    return store_ask_int(&made, store, SQL_SPANS_AHEAD, &values, err);
}

static int list(struct numbers *out, struct store *store, enum statement statement,
    const struct db_values *values, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    int more = 0;
    out->count = 0;
    if (store_ask(&rows, store, statement, values, err) != 0)
        return -1;
    while (out->count < NUMBERS_MAX && (more = store_next(&rows, err)) == 1)
        out->at[out->count++] = row_int(&rows, 0);
    return more < 0 ? -1 : 0;
}

static int move_bucket(
    struct purging *purging, int64_t span, int64_t bucket, struct err *err)
{
    struct db_values values = {0};
    int64_t moved = 0;
    put_int(&values, bucket);
    put_int(&values, span);
    put_int(&values, hits_before(purging));
    put_int(&values, span_today(purging));
    put_int(&values, PAGES_MOVED);
    do {
        moved = 0;
        if (store_ask_int(&moved, purging->store, SQL_HITS_MOVE, &values, err) != 0)
            return -1;
        if (moved > 0 && purge_between(purging) != 0)
            return PURGE_ENOUGH;
    } while (moved > 0);
    return 0;
}

static int move_fresh(struct purging *purging, int64_t span, struct err *err)
{
    struct numbers buckets;
    struct db_values values = {0};
    put_int(&values, span);
    put_int(&values, hits_before(purging));
    if (list(&buckets, purging->store, SQL_FRESH_HITS, &values, err) != 0)
        return -1;
    for (size_t i = 0; i < buckets.count; i++) {
        int moved = move_bucket(purging, span, buckets.at[i], err);
        if (moved != 0)
            return moved;
    }
    return 0;
}

struct drop {
    struct purging *purging;
    int64_t span;
    int64_t gone; /* -1: not now */
};

static int drop_one(void *self, struct store *store, struct err *err)
{
    struct drop *drop = self;
    struct db_values values = {0};
    put_int(&values, drop->span);
    put_int(&values, hits_before(drop->purging));
    drop->gone = -1;
    if (store_ask_int(&drop->gone, store, SQL_SPAN_DROP, &values, err) != 0)
        return -1;
    return drop->gone <= 0 ? 0
                           : purge_note(drop->purging, STORE_FORGET_HITS,
                                 (uint64_t)drop->gone, err);
}

static int forget_span(struct purging *purging, int64_t span, struct err *err)
{
    struct drop drop = {.purging = purging, .span = span};
    int moved = move_fresh(purging, span, err);
    if (moved != 0)
        return moved;
    if (store_transact(purging->store, drop_one, &drop, err) != 0)
        return -1;
    if (drop.gone > 0)
        purging->purged.of[STORE_FORGET_HITS].count += (uint64_t)drop.gone;
    return purge_between(purging);
}

int purge_spans(struct purging *purging, struct err *err)
{
    struct numbers spans;
    struct db_values values = {0};
    put_int(&values, hits_before(purging) / STORE_SPAN_MS);
    if (store_spans_ahead(purging->store, purging->purge->now_ms, err) != 0 ||
        list(&spans, purging->store, SQL_SPANS, &values, err) != 0)
        return -1;
    for (size_t i = 0; i < spans.count; i++) {
        int forgotten = forget_span(purging, spans.at[i], err);
        if (forgotten != 0)
            return forgotten;
    }
    return 0;
}
