/* What is forgotten bucket by bucket, and what is sent. */
#include "storage/purge_inside.h"

/* Most buckets have few rows that are old: a transaction, or a wait, for each of them
 * would be all beginnings and ends. */
enum { STEPS_MAX = 4, BUCKETS_AT_ONCE = 64 };

struct class
{
    enum store_class which;
    enum statement buckets; /* where some may be old */
    bool by_span;           /* these say of which span, and the steps want to know */
    size_t step_count;
    enum statement steps[STEPS_MAX]; /* take bucket, before, limit */
    size_t counted;                  /* which of them says how much went */
};

struct place {
    int bucket;
    int64_t span;
};

struct group {
    struct purging *purging;
    const struct class *class;
    struct place places[BUCKETS_AT_ONCE];
    size_t count;
    size_t first; /* with `width`: those of one transaction */
    size_t width;
    uint64_t most;    /* of one bucket at once */
    uint64_t deleted; /* an answer */
};

static int list_buckets(struct group *group, struct err *err)
{
    const struct purging *purging = group->purging;
    AUTO(db_rows_done) struct db_rows rows = {0};
    struct db_values values = {0};
    int more = 0;
    put_int(&values, purging->at->bucket);
    put_int(&values, BUCKETS_AT_ONCE);
    put_int(&values, purging->purge->before_ms[group->class->which]);
    if (store_ask(&rows, purging->store, group->class->buckets, &values, err) != 0)
        return -1;
    while (group->count < BUCKETS_AT_ONCE && (more = store_next(&rows, err)) == 1)
        group->places[group->count++] = (struct place){.bucket = (int)row_int(&rows, 0),
            .span = group->class->by_span ? row_int(&rows, 1) : 0};
    return more < 0 ? -1 : 0;
}

static void fill_bucket(struct db_values *values, const void *self, size_t index)
{
    const struct group *group = self;
    const struct place *place = &group->places[group->first + index];
    put_int(values, place->bucket);
    put_int(values, group->purging->purge->before_ms[group->class->which]);
    put_u64(values, group->most);
    if (group->class->by_span)
        put_int(values, place->span);
}

static int delete_group(void *self, struct store *store, struct err *err)
{
    struct group *group = self;
    const struct class *class = group->class;
    struct db_batch batch = {
        .each = true, .count = group->width, .self = group, .fill = fill_bucket};
    group->deleted = 0;
    for (size_t i = 0; i < class->step_count; i++) {
        uint64_t *deleted = i == class->counted ? &group->deleted : NULL;
        batch.statement = class->steps[i];
        if (store_tell_all(deleted, store, &batch, err) != 0)
            return -1;
    }
    return purge_note(group->purging, class->which, group->deleted, err);
}

/* Where fewer went than may go of one bucket, none has more. Else one of them may have
 * nearly all there is: half of them are gone on with, of which twice as much may go. */
static int purge_group(struct group *group, struct err *err)
{
    struct purging *purging = group->purging;
    group->width = group->count;
    while (group->first < group->count) {
        size_t left = group->count - group->first;
        group->width = group->width < left ? group->width : left;
        group->most = PURGE_BATCH / group->width;
        if (store_transact(purging->store, delete_group, group, err) != 0)
            return -1;
        purging->purged.of[group->class->which].count += group->deleted;
        if (group->deleted < group->most) {
            group->first += group->width;
            group->width *= 2;
            purging->at->bucket = group->places[group->first - 1].bucket + 1;
        } else if (group->width > 1) {
            group->width /= 2;
        }
        if (group->deleted > 0 && purge_between(purging) != 0)
            return PURGE_ENOUGH;
    }
    return 0;
}

static int purge_class(
    struct purging *purging, const struct class *class, struct err *err)
{
    for (;;) {
        struct group group = {.purging = purging, .class = class};
        if (list_buckets(&group, err) != 0)
            return -1;
        if (group.count == 0)
            return 0;
        int purged = purge_group(&group, err);
        if (purged != 0)
            return purged;
    }
}

int purge_excerpts(struct purging *purging, struct err *err)
{
    static const struct class with_postings = {.which = STORE_FORGET_EXCERPTS,
        .buckets = SQL_WORDED_BUCKETS,
        .steps = {SQL_PURGE_WORDED},
        .step_count = 1};
    static const struct class apart = {.which = STORE_FORGET_EXCERPTS,
        .buckets = SQL_EXCERPT_BUCKETS,
        .steps = {SQL_PURGE_EXCERPTS},
        .step_count = 1};
    int purged = purge_class(purging, &with_postings, err);
    purging->at->bucket = purged == 0 ? 0 : purging->at->bucket;
    return purged != 0 ? purged : purge_class(purging, &apart, err);
}

/* One span of each bucket after the other, until there is no more, or what there is
 * lies in somebody's hands. */
int purge_hits(struct purging *purging, struct err *err)
{
    static const struct class class = {.which = STORE_FORGET_HITS,
        .buckets = SQL_HIT_BUCKETS,
        .by_span = true,
        .steps = {SQL_PURGE_HITS},
        .step_count = 1};
    const uint64_t *count = &purging->purged.of[STORE_FORGET_HITS].count;
    int purged = purge_spans(purging, err);
    for (uint64_t before = UINT64_MAX; purged == 0 && *count != before;) {
        before = *count;
        purged = purge_class(purging, &class, err);
        purging->at->bucket = purged == 0 ? 0 : purging->at->bucket;
    }
    return purged;
}

int purge_pages(struct purging *purging, struct err *err)
{
    static const struct class class = {.which = STORE_FORGET_PAGES,
        .buckets = SQL_PAGE_BUCKETS,
        .steps = {SQL_PURGE_POSTINGS, SQL_PURGE_LIKENESS, SQL_PURGE_PAGES,
            SQL_PURGE_CLONES},
        .counted = 2,
        .step_count = 4};
    return purge_class(purging, &class, err);
}

int purge_days(struct purging *purging, struct err *err)
{
    static const struct class class = {.which = STORE_FORGET_DAYS,
        .buckets = SQL_DAY_BUCKETS,
        .steps = {SQL_PURGE_DAYS},
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
        .buckets = SQL_SESSION_BUCKETS,
        .steps = {SQL_PURGE_SESSIONS},
        .step_count = 1};
    return purge_class(purging, &class, err);
}

int purge_messages(struct purging *purging, struct err *err)
{
    struct purge_batch batch = {
        .which = STORE_FORGET_MESSAGES, .statement = SQL_PURGE_MESSAGES};
    int ran = 0;
    put_int(&batch.values, purging->purge->before_ms[STORE_FORGET_MESSAGES]);
    put_int(&batch.values, PURGE_BATCH);
    do
        ran = purge_batch_run(purging, &batch, err);
    while (ran == 0 && batch.deleted == PURGE_BATCH);
    return ran;
}
