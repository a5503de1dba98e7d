/* What is forgotten bucket by bucket, and what is sent. */
#include "storage/purge_inside.h"

enum { STEPS_MAX = 4 };

struct class
{
    enum store_class which;
    enum statement buckets;
    size_t step_count;
    struct purge_step steps[STEPS_MAX];
};

static int list_buckets(
    bool *has, struct purging *purging, const struct class *class, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, purging->purge->before_ms[class->which]);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, purging->store, class->buckets, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1)
        has[(uint64_t)row_int(&rows, 0) % BUCKET_COUNT] = true;
    return more;
}

static int purge_bucket(
    struct purging *purging, const struct class *class, int bucket, struct err *err)
{
    struct purge_batch batch = {
        .which = class->which, .steps = class->steps, .step_count = class->step_count};
    put_int(&batch.values, bucket);
    put_int(&batch.values, purging->purge->before_ms[class->which]);
    return purge_batches_run(purging, &batch, err);
}

static int purge_class(
    struct purging *purging, const struct class *class, struct err *err)
{
    bool has[BUCKET_COUNT] = {false};
    if (list_buckets(has, purging, class, err) != 0)
        return -1;
    for (int *at = &purging->at->bucket; *at < BUCKET_COUNT; ++*at) {
        int purged = has[*at] ? purge_bucket(purging, class, *at, err) : 0;
        if (purged != 0)
            return purged;
    }
    return 0;
}

int purge_excerpts(struct purging *purging, struct err *err)
{
    static const struct class class = {.which = STORE_FORGET_EXCERPTS,
        .buckets = SQL_OLD_EXCERPTS,
        .steps = {{SQL_PURGE_EXCERPTS, 3}},
        .step_count = 1};
    return purge_class(purging, &class, err);
}

int purge_hits(struct purging *purging, struct err *err)
{
    static const struct class class = {.which = STORE_FORGET_HITS,
        .buckets = SQL_OLD_HITS,
        .steps = {{SQL_PURGE_HITS, 3}},
        .step_count = 1};
    int purged = purge_spans(purging, err);
    return purged != 0 ? purged : purge_class(purging, &class, err);
}

int purge_pages(struct purging *purging, struct err *err)
{
    static const struct class class = {.which = STORE_FORGET_PAGES,
        .buckets = SQL_OLD_PAGES,
        .steps = {{SQL_CONDEMN_PAGES, 3}, {SQL_PURGE_POSTINGS, 1},
            {SQL_PURGE_LIKENESS, 1}, {SQL_PURGE_PAGES, 1}},
        .step_count = 4};
    return purge_class(purging, &class, err);
}

int purge_days(struct purging *purging, struct err *err)
{
    static const struct class class = {.which = STORE_FORGET_DAYS,
        .buckets = SQL_OLD_DAYS,
        .steps = {{SQL_PURGE_DAYS, 3}},
        .step_count = 1};
    struct db_values before = {0};
    put_int(&before, purging->purge->before_ms[STORE_FORGET_DAYS]);
    if (store_tell(NULL, purging->store, SQL_FORGOTTEN_DROP, &before, err) != 0)
        return -1;
    return purge_class(purging, &class, err);
}

int purge_sessions(struct purging *purging, struct err *err)
{
    static const struct class class = {.which = STORE_FORGET_SESSIONS,
        .buckets = SQL_OLD_SESSIONS,
        .steps = {{SQL_PURGE_SESSIONS, 3}},
        .step_count = 1};
    return purge_class(purging, &class, err);
}

int purge_messages(struct purging *purging, struct err *err)
{
    static const struct purge_step steps[] = {{SQL_PURGE_MESSAGES, 2}};
    struct purge_batch batch = {
        .which = STORE_FORGET_MESSAGES, .steps = steps, .step_count = 1};
    put_int(&batch.values, purging->purge->before_ms[STORE_FORGET_MESSAGES]);
    return purge_batches_run(purging, &batch, err);
}
