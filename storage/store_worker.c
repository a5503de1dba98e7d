#include "storage/workers.h"

#include "storage/store_internal.h"

int store_worker_beat(struct store *store, const struct id *id, const char *name,
    int64_t now_ms, struct err *err)
{
    struct db_values values = {0};
    put_id(&values, id);
    put_text(&values, name);
    put_int(&values, now_ms);
    return store_tell(NULL, store, SQL_WORKER_BEAT, &values, err);
}

int store_worker_tor(struct store *store, const struct id *id, int64_t down_ms,
    const char *why, struct err *err)
{
    struct db_values values = {0};
    put_id(&values, id);
    put_int(&values, down_ms);
    put_text(&values, why);
    return store_tell(NULL, store, SQL_WORKER_TOR, &values, err);
}

static int leases_of(
    uint32_t *count, struct store *store, const struct id *id, struct err *err)
{
    struct db_values values = {0};
    int64_t leases = 0;
    put_id(&values, id);
    if (store_ask_int(&leases, store, SQL_WORKER_LEASES, &values, err) != 0)
        return -1;
    *count = leases > UINT32_MAX ? UINT32_MAX : (uint32_t)leases;
    return 0;
}

enum { WORKERS_AT_ONCE = 64 };

/* Read whole before anything else is asked: one question at a time on a connection. */
static int read_workers(
    struct store_worker *out, size_t *count, struct store *store, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    int more = 0;
    if (store_ask(&rows, store, SQL_WORKERS, NULL, err) != 0)
        return -1;
    while (*count < WORKERS_AT_ONCE && (more = store_next(&rows, err)) == 1) {
        struct store_worker *next = &out[(*count)++];
        *next = (struct store_worker){.id = row_id(&rows, 0),
            .beats = row_u64(&rows, 2),
            .started_ms = row_int(&rows, 3),
            .seen_ms = row_int(&rows, 4),
            .tor_down_ms = row_int(&rows, 5)};
        row_text(&rows, 1, next->name, sizeof(next->name));
        row_text(&rows, 6, next->tor_why, sizeof(next->tor_why));
    }
    return more < 0 ? -1 : 0;
}

int store_workers(
    struct store *store, store_worker_fn *each, void *self, struct err *err)
{
    struct store_worker workers[WORKERS_AT_ONCE];
    size_t count = 0;
    if (read_workers(workers, &count, store, err) != 0)
        return -1;
    for (size_t i = 0; i < count; i++)
        if (leases_of(&workers[i].leases, store, &workers[i].id, err) != 0 ||
            each(self, &workers[i], err) != 0)
            return -1;
    return 0;
}

int store_worker_any(bool *any, struct store *store, struct err *err)
{
    int64_t count = 0;
    if (store_ask_int(&count, store, SQL_WORKER_COUNT, NULL, err) != 0)
        return -1;
    *any = count > 0;
    return 0;
}

int store_worker_forget(struct store *store, const struct id *id, struct err *err)
{
    struct db_values values = {0};
    put_id(&values, id);
    if (store_release(store, id, err) != 0)
        return -1;
    return store_tell(NULL, store, SQL_WORKER_FORGET, &values, err);
}

int store_leased_by_others(uint64_t *count, struct store *store, const struct id *owner,
    int64_t now_ms, struct err *err)
{
    struct db_values values = {0};
    int64_t found = 0;
    put_id(&values, owner);
    put_int(&values, now_ms);
    if (store_ask_int(&found, store, SQL_LEASES_OTHERS, &values, err) != 0)
        return -1;
    *count = (uint64_t)found;
    return 0;
}
