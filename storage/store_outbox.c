#include "storage/outbox.h"

#include "storage/store_internal.h"

int store_outbox_put(struct store *store, const struct store_message *message,
    int64_t now_ms, struct err *err)
{
    struct db_values values = {0};
    uint64_t changed = 0;
    put_text(&values, message->key);
    put_text(&values, message->recipient);
    put_blob(&values, message->body);
    put_int(&values, now_ms);
    put_int(&values, message->due_ms != 0 ? message->due_ms : now_ms);
    put_text(&values, message->channel);
    put_text(&values, message->about);
    put_u64(&values, message->incident);
    if (store_tell(&changed, store, SQL_OUTBOX_PUT, &values, err) != 0)
        return -1;
    return changed == 0 ? STORE_ALREADY : 0;
}

int store_outbox_replace(struct store *store, const struct store_message *message,
    int64_t now_ms, struct err *err)
{
    struct db_values values = {0};
    uint64_t changed = 0;
    put_text(&values, message->key);
    put_blob(&values, message->body);
    put_text(&values, message->about);
    put_int(&values, message->due_ms != 0 ? message->due_ms : now_ms);
    if (store_tell(&changed, store, SQL_OUTBOX_REPLACE, &values, err) != 0)
        return -1;
    return changed == 0 ? STORE_NOTHING : 0;
}

int store_outbox_has(bool *has, struct store *store, const char *key, struct err *err)
{
    struct db_values values = {0};
    int64_t found = 0;
    put_text(&values, key);
    if (store_ask_int(&found, store, SQL_OUTBOX_HAS, &values, err) != 0)
        return -1;
    *has = found > 0;
    return 0;
}

int store_outbox_when(
    int64_t *put_ms, struct store *store, const char *key, struct err *err)
{
    struct db_values values = {0};
    put_text(&values, key);
    return store_ask_int(put_ms, store, SQL_OUTBOX_WHEN, &values, err);
}

static int next_key(char key[STORE_KEY_SIZE], struct store *store,
    const struct store_outbox_next *claim, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, claim->now_ms);
    put_text(&values, claim->but);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_OUTBOX_NEXT, &values, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    if (found == 1)
        row_text(&rows, 0, key, STORE_KEY_SIZE);
    return found;
}

/* 1 leased, 0 somebody was faster. */
static int lease(struct store_message *out, struct store *store,
    const struct db_values *values, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_OUTBOX_LEASE, values, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    if (found != 1)
        return found;
    buf_clear(&store->letter);
    if (buf_add(&store->letter, row_bytes(&rows, 2), err) != 0)
        return -1;
    row_text(&rows, 0, out->key, sizeof(out->key));
    row_text(&rows, 1, out->recipient, sizeof(out->recipient));
    out->attempts = row_u32(&rows, 3);
    row_text(&rows, 4, out->channel, sizeof(out->channel));
    row_text(&rows, 5, out->about, sizeof(out->about));
    out->incident = row_u64(&rows, 6);
    out->put_ms = row_int(&rows, 7);
    uint32_t unsure = row_u32(&rows, 8);
    out->unsure = unsure > 0 ? unsure - 1 : 0; /* this one is counted already */
    out->body = buf_bytes(&store->letter);
    /* The lease holds once the statement has run to its end. */
    return store_next(&rows, err) < 0 ? -1 : 1;
}

int store_outbox_claim_but(struct store_message *out, struct store *store,
    const struct store_outbox_next *claim, struct err *err)
{
    for (;;) {
        char key[STORE_KEY_SIZE];
        int found = next_key(key, store, claim, err);
        if (found != 1)
            return found == 0 ? STORE_NOTHING : -1;
        struct db_values values = {0};
        put_text(&values, key);
        put_int(&values, claim->now_ms);
        put_int(&values, claim->lease_until_ms);
        int leased = lease(out, store, &values, err);
        if (leased != 0)
            return leased < 0 ? -1 : 0;
    }
}

int store_outbox_claim(struct store_message *out, struct store *store, int64_t now_ms,
    int64_t lease_until_ms, struct err *err)
{
    const struct store_outbox_next claim = {now_ms, lease_until_ms, ""};
    return store_outbox_claim_but(out, store, &claim, err);
}

int store_outbox_sent(
    struct store *store, const char *key, int64_t now_ms, struct err *err)
{
    struct db_values values = {0};
    put_text(&values, key);
    put_int(&values, now_ms);
    return store_tell(NULL, store, SQL_OUTBOX_SENT, &values, err);
}

int store_outbox_failed(
    struct store *store, const struct store_failure *failure, struct err *err)
{
    struct db_values values = {0};
    put_text(&values, failure->key);
    put_int(&values, failure->due_ms);
    put_text(&values, failure->reason);
    put_int(&values, failure->unsure ? 0 : 1);
    put_int(&values, failure->dead_ms);
    return store_tell(NULL, store, SQL_OUTBOX_FAILED, &values, err);
}

int store_outbox_retry(uint64_t *count, struct store *store, const char *key,
    int64_t now_ms, struct err *err)
{
    struct db_values values = {0};
    put_text(&values, key);
    put_int(&values, now_ms);
    return store_tell(count, store, SQL_OUTBOX_RETRY, &values, err);
}

int store_outbox_state(
    struct store_outbox_state *out, struct store *store, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_OUTBOX_STATE, NULL, err) != 0 ||
        store_next(&rows, err) != 1)
        return -1;
    out->waiting = row_u64(&rows, 0);
    out->sent = row_u64(&rows, 1);
    out->next_due_ms = out->waiting == 0 ? INT64_MAX : row_int(&rows, 2);
    out->dead = row_u64(&rows, 3);
    return 0;
}

static void row_of(struct store_outbox_row *out, const struct db_rows *rows)
{
    *out = (struct store_outbox_row){.incident = row_u64(rows, 4),
        .put_ms = row_int(rows, 5),
        .due_ms = row_int(rows, 6),
        .attempts = row_u32(rows, 7),
        .unsure = row_u32(rows, 8),
        .sent_ms = row_int(rows, 9),
        .dead_ms = row_int(rows, 10)};
    row_text(rows, 0, out->key, sizeof(out->key));
    row_text(rows, 1, out->channel, sizeof(out->channel));
    row_text(rows, 2, out->recipient, sizeof(out->recipient));
    row_text(rows, 3, out->about, sizeof(out->about));
    row_text(rows, 11, out->reason, sizeof(out->reason));
}

int store_outbox_rows(struct store *store, const struct store_outbox_filter *filter,
    store_outbox_fn *each, void *self, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, filter->sent_since_ms);
    put_u64(&values, filter->max);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_OUTBOX_ROWS, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1) {
        struct store_outbox_row row;
        row_of(&row, &rows);
        if (each(self, &row, err) != 0)
            return -1;
    }
    return more;
}
