#include "storage/audit_chain.h"
#include "storage/store_internal.h"

/* In batches of one bucket, each its own transaction: forgetting a month never holds
 * the writers up, and a purge that is killed goes on where it was. */
enum { BATCH = 2000 };

static int count(uint64_t *out, struct store *store, enum statement statement,
    int64_t before_ms, struct err *err)
{
    struct db_values values = {0};
    int64_t number = 0;
    put_int(&values, before_ms);
    if (store_ask_int(&number, store, statement, &values, err) != 0)
        return -1;
    *out = (uint64_t)number;
    return 0;
}

static int count_all(struct store_purged *out, struct store *store,
    const struct store_purge *purge, struct err *err)
{
    if (count(&out->pages, store, SQL_COUNT_PAGES, purge->pages_before_ms, err) != 0 ||
        count(&out->hits, store, SQL_COUNT_HITS, purge->hits_before_ms, err) != 0 ||
        count(&out->incidents, store, SQL_COUNT_INCIDENTS, purge->incidents_before_ms,
            err) != 0)
        return -1;
    if (count(&out->messages, store, SQL_COUNT_MESSAGES, purge->incidents_before_ms,
            err) != 0)
        return -1;
    if (count(&out->days, store, SQL_COUNT_DAYS, purge->pages_before_ms, err) != 0)
        return -1;
    return audit_purge(out, store, purge, err);
}

struct batch {
    enum statement first; /* SQL_STATEMENTS: none; so for second */
    enum statement second;
    enum statement then;
    struct db_values values;
    uint64_t deleted; /* by `then` */
};

static int delete_batch(void *self, struct store *store, struct err *err)
{
    struct batch *batch = self;
    if (batch->first != SQL_STATEMENTS &&
        store_tell(NULL, store, batch->first, &batch->values, err) != 0)
        return -1;
    if (batch->second != SQL_STATEMENTS &&
        store_tell(NULL, store, batch->second, &batch->values, err) != 0)
        return -1;
    return store_tell(&batch->deleted, store, batch->then, &batch->values, err);
}

/* Batch after batch until one finds nothing; adds to `*deleted`. */
static int delete_all(
    uint64_t *deleted, struct store *store, struct batch *batch, struct err *err)
{
    put_int(&batch->values, BATCH);
    do {
        if (store_transact(store, delete_batch, batch, err) != 0)
            return -1;
        *deleted += batch->deleted;
    } while (batch->deleted > 0);
    return 0;
}

struct class
{
    enum statement buckets;
    enum statement first;
    enum statement second;
    enum statement then;
    int64_t before_ms;
};

static int purge_bucket(uint64_t *deleted, struct store *store,
    const struct class *class, int64_t bucket, struct err *err)
{
    struct batch batch = {
        .first = class->first, .second = class->second, .then = class->then};
    put_int(&batch.values, bucket);
    put_int(&batch.values, class->before_ms);
    return delete_all(deleted, store, &batch, err);
}

static int list_buckets(
    bool *has, struct store *store, const struct class *class, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, class->before_ms);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, class->buckets, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1)
        has[(uint64_t)row_int(&rows, 0) % BUCKET_COUNT] = true;
    return more;
}

static int purge_class(
    uint64_t *deleted, struct store *store, const struct class *class, struct err *err)
{
    bool has[BUCKET_COUNT] = {false};
    if (list_buckets(has, store, class, err) != 0)
        return -1;
    for (int bucket = 0; bucket < BUCKET_COUNT; bucket++)
        if (has[bucket] && purge_bucket(deleted, store, class, bucket, err) != 0)
            return -1;
    return 0;
}

/* Under the lock, so that nobody says anything of it meanwhile; what was found in it
 * since its records went goes, too. */
static int forget_incident(void *self, struct store *store, struct err *err)
{
    static const enum statement parts[] = {SQL_RECORDS_DROP, SQL_PURGE_SIGHTINGS,
        SQL_EVENTS_FORGET, SQL_APART_FORGET, SQL_PURGE_INCIDENT};
    struct db_values values = {0};
    put_int(&values, *(const int64_t *)self);
    if (store_tell(NULL, store, SQL_INCIDENT_LOCK, NULL, err) != 0)
        return -1;
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
        if (store_tell(NULL, store, parts[i], &values, err) != 0)
            return -1;
    return 0;
}

static int purge_incident(struct store *store, int64_t incident, struct err *err)
{
    struct batch records = {
        .first = SQL_STATEMENTS, .second = SQL_STATEMENTS, .then = SQL_PURGE_RECORDS};
    put_int(&records.values, incident);
    uint64_t deleted = 0;
    if (delete_all(&deleted, store, &records, err) != 0)
        return -1;
    return store_transact(store, forget_incident, &incident, err);
}

static int purge_incidents(
    uint64_t *deleted, struct store *store, int64_t before_ms, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, before_ms);
    for (;;) {
        int64_t incident = 0;
        if (store_ask_int(&incident, store, SQL_OLD_INCIDENT, &values, err) != 0)
            return -1;
        if (incident == 0)
            return 0;
        if (purge_incident(store, incident, err) != 0)
            return -1;
        ++*deleted;
    }
}

static int purge_messages(
    uint64_t *deleted, struct store *store, int64_t before_ms, struct err *err)
{
    struct batch batch = {
        .first = SQL_STATEMENTS, .second = SQL_STATEMENTS, .then = SQL_PURGE_MESSAGES};
    put_int(&batch.values, before_ms);
    return delete_all(deleted, store, &batch, err);
}

int store_purge(struct store_purged *out, struct store *store,
    const struct store_purge *purge, struct err *err)
{
    struct store_purged purged = {0};
    if (purge->dry_run)
        return count_all(out, store, purge, err);
    /* Hits first: how fresh they are depends on their page. */
    struct class hits = {.buckets = SQL_OLD_HITS,
        .first = SQL_STATEMENTS,
        .second = SQL_STATEMENTS,
        .then = SQL_PURGE_HITS,
        .before_ms = purge->hits_before_ms};
    struct class pages = {.buckets = SQL_OLD_PAGES,
        .first = SQL_PURGE_POSTINGS,
        .second = SQL_PURGE_LIKENESS,
        .then = SQL_PURGE_PAGES,
        .before_ms = purge->pages_before_ms};
    struct class days = {.buckets = SQL_OLD_DAYS,
        .first = SQL_STATEMENTS,
        .second = SQL_STATEMENTS,
        .then = SQL_PURGE_DAYS,
        .before_ms = purge->pages_before_ms};
    int64_t before_ms = purge->incidents_before_ms;
    if (purge_class(&purged.hits, store, &hits, err) != 0 ||
        purge_incidents(&purged.incidents, store, before_ms, err) != 0 ||
        purge_messages(&purged.messages, store, before_ms, err) != 0 ||
        purge_class(&purged.pages, store, &pages, err) != 0 ||
        purge_class(&purged.days, store, &days, err) != 0 ||
        audit_purge(&purged, store, purge, err) != 0)
        return -1;
    *out = purged;
    return 0;
}
