#include "storage/audit_chain.h"
#include "storage/purge_inside.h"

static const char *const names[STORE_CLASSES] = {
    [STORE_FORGET_EXCERPTS] = "excerpts",
    [STORE_FORGET_HITS] = "hits",
    [STORE_FORGET_INCIDENTS] = "incidents",
    [STORE_FORGET_MESSAGES] = "messages",
    [STORE_FORGET_PAGES] = "pages",
    [STORE_FORGET_DAYS] = "health",
    [STORE_FORGET_ADDRESSES] = "addresses",
    [STORE_FORGET_SESSIONS] = "sessions",
    [STORE_FORGET_AUDIT] = "audit",
};

const char *store_class_name(enum store_class which)
{
    return names[which];
}

/* ---- one batch ---- */

int purge_note(const struct purging *purging, enum store_class which, uint64_t count,
    struct err *err)
{
    enum { DAY_MS = 24 * 60 * 60 * 1000 };
    struct db_values values = {0};
    if (count == 0)
        return 0;
    put_int(&values, purging->purge->now_ms / DAY_MS);
    put_int(&values, which);
    put_u64(&values, count);
    return store_tell(NULL, purging->store, SQL_FORGOTTEN_ADD, &values, err);
}

static int delete_batch(void *self, struct store *store, struct err *err)
{
    struct purge_batch *batch = self;
    if (store_tell(&batch->deleted, store, batch->statement, &batch->values, err) != 0)
        return -1;
    return purge_note(batch->purging, batch->which, batch->deleted, err);
}

/* 0, or PURGE_ENOUGH. */
int purge_between(struct purging *purging)
{
    const struct store_purge *purge = purging->purge;
    if (purge->between == NULL || purge->between(purge->self) == 0)
        return 0;
    purging->purged.unfinished = true;
    return PURGE_ENOUGH;
}

int purge_batch_run(struct purging *purging, struct purge_batch *batch, struct err *err)
{
    batch->purging = purging;
    if (store_transact(purging->store, delete_batch, batch, err) != 0)
        return -1;
    purging->purged.of[batch->which].count += batch->deleted;
    return batch->deleted > 0 ? purge_between(purging) : 0;
}

/* ---- what would go ---- */

static int count_one(struct store_forgotten *out, struct store *store,
    enum statement statement, const struct db_values *values, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, statement, values, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    if (found != 1)
        return found;
    out->count = row_u64(&rows, 0);
    out->oldest_ms = row_int(&rows, 1);
    return 0;
}

static int count_all(
    struct store_purged *out, const struct purging *purging, struct err *err)
{
    static const enum statement counts[STORE_CLASSES] = {
        [STORE_FORGET_EXCERPTS] = SQL_COUNT_EXCERPTS,
        [STORE_FORGET_HITS] = SQL_COUNT_HITS,
        [STORE_FORGET_INCIDENTS] = SQL_COUNT_INCIDENTS,
        [STORE_FORGET_MESSAGES] = SQL_COUNT_MESSAGES,
        [STORE_FORGET_PAGES] = SQL_COUNT_PAGES,
        [STORE_FORGET_DAYS] = SQL_COUNT_DAYS,
        [STORE_FORGET_ADDRESSES] = SQL_COUNT_ADDRESSES,
        [STORE_FORGET_SESSIONS] = SQL_COUNT_SESSIONS,
    };
    const int64_t *before_ms = purging->purge->before_ms;
    for (enum store_class which = 0; which < STORE_FORGET_AUDIT; which++) {
        struct db_values values = {0};
        put_int(&values, before_ms[which]);
        if (which == STORE_FORGET_ADDRESSES) {
            put_int(&values, before_ms[STORE_FORGET_PAGES]);
            put_int(&values, before_ms[STORE_FORGET_HITS]);
        }
        if (count_one(&out->of[which], purging->store, counts[which], &values, err) !=
            0)
            return -1;
    }
    return audit_purge(out, purging->store, purging->purge, err);
}

/* ---- all of it ---- */

static int purge_audit(struct purging *purging, struct err *err)
{
    return audit_purge(&purging->purged, purging->store, purging->purge, err);
}

static int purge_all(struct purging *purging, struct err *err)
{
    static purge_class_fn *const classes[STORE_CLASSES] = {
        [STORE_FORGET_EXCERPTS] = purge_excerpts,
        [STORE_FORGET_HITS] = purge_hits,
        [STORE_FORGET_INCIDENTS] = purge_incidents,
        [STORE_FORGET_MESSAGES] = purge_messages,
        [STORE_FORGET_PAGES] = purge_pages,
        [STORE_FORGET_DAYS] = purge_days,
        [STORE_FORGET_ADDRESSES] = purge_addresses,
        [STORE_FORGET_SESSIONS] = purge_sessions,
        [STORE_FORGET_AUDIT] = purge_audit,
    };
    struct store_purge_at *at = purging->at;
    while (at->which < STORE_CLASSES) {
        int purged = classes[at->which](purging, err);
        if (purged != 0)
            return purged;
        *at = (struct store_purge_at){.which = at->which + 1};
    }
    *at = (struct store_purge_at){0};
    return 0;
}

int store_purge(struct store_purged *out, struct store *store,
    const struct store_purge *purge, struct store_purge_at *at, struct err *err)
{
    struct store_purge_at beginning = {0};
    struct purging purging = {
        .store = store, .purge = purge, .at = at == NULL ? &beginning : at};
    if (purge->dry_run) {
        if (count_all(&purging.purged, &purging, err) != 0)
            return -1;
    } else if (purge_all(&purging, err) < 0) {
        return -1;
    }
    *out = purging.purged;
    return 0;
}

/* ---- what went ---- */

int store_forgotten_days(struct store *store, int64_t since_day,
    store_forgotten_fn *each, void *self, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    struct db_values values = {0};
    int more = 0;
    put_int(&values, since_day);
    if (store_ask(&rows, store, SQL_FORGOTTEN_DAYS, &values, err) != 0)
        return -1;
    while ((more = store_next(&rows, err)) == 1) {
        int64_t which = row_int(&rows, 1);
        const struct store_forgotten_day day = {.day = row_int(&rows, 0),
            .which = (enum store_class)which,
            .count = row_u64(&rows, 2)};
        if (which >= 0 && which < STORE_CLASSES && each(self, &day, err) != 0)
            return -1;
    }
    return more;
}
