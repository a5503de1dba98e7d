/* Sources: which there are, which are paused, how their addresses fare. */
#include "storage/audit.h"
#include "storage/store_internal.h"

struct sources {
    const struct store_source *at;
    size_t count;
};

static int set_sources(void *self, struct store *store, struct err *err)
{
    const struct sources *sources = self;
    if (store_tell(NULL, store, SQL_SOURCES_REST, NULL, err) != 0)
        return -1;
    for (size_t i = 0; i < sources->count; i++) {
        struct db_values values = {0};
        put_text(&values, sources->at[i].name);
        put_text(&values, sources->at[i].url);
        put_text(&values, sources->at[i].owner);
        put_text(&values, sources->at[i].purpose);
        if (store_tell(NULL, store, SQL_SOURCE_SET, &values, err) != 0)
            return -1;
    }
    return 0;
}

int store_sources_set(struct store *store, const struct store_source *sources,
    size_t count, struct err *err)
{
    struct sources all = {.at = sources, .count = count};
    if (store_transact(store, set_sources, &all, err) != 0)
        return -1;
    return store_wake_all(store, err);
}

int store_sources_watched(struct store *store, int64_t now_ms, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, now_ms);
    return store_tell(NULL, store, SQL_SOURCES_WATCHED, &values, err);
}

static int note_pause(struct store *store, const struct store_pause *pause,
    const char *what, struct err *err)
{
    const struct store_audit_entry entry = {.at_ms = pause->now_ms,
        .who = pause->by,
        .what = what,
        .object = pause->source,
        .detail = pause->why};
    return store_audit_add(store, &entry, err);
}

static int pause_one(void *self, struct store *store, struct err *err)
{
    const struct store_pause *pause = self;
    struct db_values values = {0};
    put_text(&values, pause->source);
    put_text(&values, pause->url);
    put_int(&values, pause->now_ms);
    put_int(&values, pause->until_ms);
    put_text(&values, pause->by);
    put_text(&values, pause->why);
    if (store_tell(NULL, store, SQL_SOURCE_PAUSE, &values, err) != 0)
        return -1;
    return note_pause(store, pause, "source.pause", err);
}

int store_source_pause(
    struct store *store, const struct store_pause *pause, struct err *err)
{
    struct store_pause copy = *pause;
    return store_transact(store, pause_one, &copy, err);
}

static int resume_one(void *self, struct store *store, struct err *err)
{
    const struct store_pause *pause = self;
    struct db_values values = {0};
    uint64_t changed = 0;
    put_text(&values, pause->source);
    put_int(&values, pause->now_ms);
    put_text(&values, pause->by);
    if (store_tell(&changed, store, SQL_SOURCE_RESUME, &values, err) != 0)
        return -1;
    return changed == 0 ? STORE_NOT_PAUSED
                        : note_pause(store, pause, "source.resume", err);
}

/* Hosts sleep while nothing of theirs may be claimed: what a pause ended for is woken
 * after it, so that no worker can have put it to sleep in between. */
int store_source_resume(
    struct store *store, const struct store_pause *pause, struct err *err)
{
    struct store_pause copy = *pause;
    int resumed = store_transact(store, resume_one, &copy, err);
    return resumed != 0 ? resumed : store_wake_all(store, err);
}

int store_pauses_end(
    uint64_t *ended, struct store *store, int64_t now_ms, struct err *err)
{
    struct db_values values = {0};
    uint64_t changed = 0;
    put_int(&values, now_ms);
    if (store_tell(&changed, store, SQL_PAUSES_END, &values, err) != 0 ||
        (changed > 0 && store_wake_all(store, err) != 0))
        return -1;
    *ended = changed;
    return 0;
}

static const char ourselves[] = "vigie";

int store_source_end(
    bool *ended, struct store *store, const struct store_pause *pause, struct err *err)
{
    struct db_values values = {0};
    uint64_t changed = 0;
    put_text(&values, pause->source);
    put_int(&values, pause->now_ms);
    put_text(&values, ourselves);
    put_text(&values, pause->why);
    if (store_tell(&changed, store, SQL_SOURCE_END, &values, err) != 0)
        return -1;
    *ended = changed > 0;
    return 0;
}

int store_sources_ended(
    struct store *store, store_name_fn *each, void *self, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    struct db_values values = {0};
    int more = 0;
    put_text(&values, ourselves);
    if (store_ask(&rows, store, SQL_SOURCES_ENDED, &values, err) != 0)
        return -1;
    while ((more = store_next(&rows, err)) == 1) {
        char name[TARGET_SOURCE_SIZE];
        row_text(&rows, 0, name, sizeof(name));
        if (each(self, name, err) != 0)
            return -1;
    }
    return more;
}

int store_source_renew(
    struct store *store, const char *source, int64_t now_ms, struct err *err)
{
    struct db_values values = {0};
    put_text(&values, source);
    put_int(&values, now_ms);
    put_text(&values, ourselves);
    if (store_tell(NULL, store, SQL_SOURCE_RESUME, &values, err) != 0)
        return -1;
    return store_wake_all(store, err);
}

static int read_last(struct store *store, enum statement statement,
    store_last_hit_fn *each, void *self, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    int more = 0;
    if (store_ask(&rows, store, statement, NULL, err) != 0)
        return -1;
    while ((more = store_next(&rows, err)) == 1) {
        struct store_last_hit last = {
            .last_seen_ms = row_int(&rows, 1), .hits = row_u64(&rows, 2)};
        if (statement == SQL_LIST_HITS) {
            last.watchlist = row_u64(&rows, 0);
            row_text(&rows, 3, last.group, sizeof(last.group));
        } else {
            row_text(&rows, 0, last.source, sizeof(last.source));
        }
        if (each(self, &last, err) != 0)
            return -1;
    }
    return more;
}

int store_last_hits(
    struct store *store, store_last_hit_fn *each, void *self, struct err *err)
{
    if (read_last(store, SQL_LIST_HITS, each, self, err) != 0)
        return -1;
    return read_last(store, SQL_SOURCE_HITS, each, self, err);
}

int store_address_put(
    struct store *store, const struct store_address *address, struct err *err)
{
    struct db_values values = {0};
    put_text(&values, address->source);
    put_text(&values, address->url);
    put_int(&values, address->failures);
    put_int(&values, address->probe_ms);
    put_int(&values, address->success_ms);
    put_text(&values, address->reason);
    return store_tell(NULL, store, SQL_ADDRESS_PUT, &values, err);
}

int store_addresses(
    struct store *store, store_address_fn *each, void *self, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_ADDRESSES, NULL, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1) {
        struct store_address address = {.failures = row_u32(&rows, 2),
            .probe_ms = row_int(&rows, 3),
            .success_ms = row_int(&rows, 4)};
        row_text(&rows, 0, address.source, sizeof(address.source));
        row_text(&rows, 1, address.url, sizeof(address.url));
        row_text(&rows, 5, address.reason, sizeof(address.reason));
        if (each(self, &address, err) != 0)
            return -1;
    }
    return more;
}
