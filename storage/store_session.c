#include "storage/session.h"
#include "storage/store_internal.h"

/* Whose row it is: the first three parameters of most statements here. */
static struct db_values place_of(const char *source, const char *account)
{
    struct db_values values = {0};
    put_int(&values, id_bucket(bytes_of(source)));
    put_text(&values, source);
    put_text(&values, account);
    return values;
}

static void take_row(struct store_session *out, const struct db_rows *rows)
{
    row_text(rows, 0, out->source, sizeof(out->source));
    row_text(rows, 1, out->account, sizeof(out->account));
    out->revision = row_u64(rows, 2);
    out->saved_ms = row_int(rows, 3);
    out->cookies = row_u32(rows, 4);
    out->expires_ms = row_int(rows, 5);
}

int store_sessions(
    struct store *store, store_session_fn *each, void *self, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    int more = 0;
    if (store_ask(&rows, store, SQL_SESSIONS, NULL, err) != 0)
        return -1;
    while ((more = store_next(&rows, err)) == 1) {
        struct store_session session = {0};
        take_row(&session, &rows);
        if (each(self, &session, err) != 0)
            return -1;
    }
    return more;
}

int store_session_get(
    struct store_session *out, struct buf *sealed, struct store *store, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    struct db_values values = place_of(out->source, out->account);
    if (store_ask(&rows, store, SQL_SESSION_GET, &values, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    if (found != 1)
        return found < 0 ? -1 : STORE_SESSION_NONE;
    if (buf_add(sealed, row_bytes(&rows, 6), err) != 0)
        return -1;
    take_row(out, &rows);
    return 0;
}

int store_session_put(struct store *store, struct store_session *session,
    struct bytes sealed, struct err *err)
{
    struct db_values values = place_of(session->source, session->account);
    uint64_t next = session->saved_ms > 0 ? (uint64_t)session->saved_ms : 1;
    uint64_t changed = 0;
    bool is_new = session->revision == 0;
    if (next <= session->revision)
        next = session->revision + 1;
    put_u64(&values, next);
    put_int(&values, session->saved_ms);
    put_int(&values, session->cookies);
    put_int(&values, session->expires_ms);
    put_blob(&values, sealed);
    if (!is_new)
        put_u64(&values, session->revision);
    if (store_tell(&changed, store, is_new ? SQL_SESSION_ADD : SQL_SESSION_SAVE,
            &values, err) != 0)
        return -1;
    if (changed == 0)
        return STORE_SESSION_MOVED;
    session->revision = next;
    return 0;
}

int store_session_remove(
    struct store *store, const char *source, const char *account, struct err *err)
{
    struct db_values values = place_of(source, account);
    uint64_t changed = 0;
    if (store_tell(&changed, store, SQL_SESSION_REMOVE, &values, err) != 0)
        return -1;
    return changed == 0 ? STORE_SESSION_NONE : 0;
}

struct retry {
    uint16_t bucket;
    const char *source;
    int64_t now_ms;
};

static int retry_bucket(void *self, struct store *store, struct err *err)
{
    const struct retry *retry = self;
    struct db_values values = {0};
    put_int(&values, retry->bucket);
    put_text(&values, retry->source);
    put_int(&values, retry->now_ms);
    if (store_tell(NULL, store, SQL_SOURCE_RETRY, &values, err) != 0)
        return -1;
    return store_wake(store, retry->bucket, err);
}

int store_source_retry(struct store *store, uint16_t bucket, const char *source,
    int64_t now_ms, struct err *err)
{
    struct retry retry = {bucket, source, now_ms};
    return store_transact(store, retry_bucket, &retry, err);
}
