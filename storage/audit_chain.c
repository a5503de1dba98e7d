#include "storage/audit_chain.h"

#include "storage/purge_inside.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

const char audit_forgotten[] = "audit.forget";

static const char form[] = "vigie audit 1";

/* ---- links as text: "57 3fa0…" ---- */

void audit_link_text(char text[AUDIT_LINK_TEXT], const struct audit_link *link)
{
    char hex[2 * STORE_AUDIT_HASH + 1];
    (void)sodium_bin2hex(hex, sizeof(hex), link->hash, sizeof(link->hash));
    (void)snprintf(
        text, AUDIT_LINK_TEXT, "%llu %s", (unsigned long long)link->number, hex);
}

bool audit_link_read(struct audit_link *link, struct bytes text)
{
    struct bytes number;
    size_t len = 0;
    const char *end = NULL;
    if (!bytes_split(&number, &text, ' ') ||
        bytes_to_u64(&link->number, number, INT64_MAX) != 0 ||
        text.len != 2 * sizeof(link->hash))
        return false;
    return sodium_hex2bin(link->hash, sizeof(link->hash), (const char *)text.ptr,
               text.len, NULL, &len, &end) == 0 &&
           len == sizeof(link->hash);
}

/* ---- the hash ---- */

static void add_number(crypto_hash_sha256_state *state, uint64_t number, size_t size)
{
    uint8_t bytes[8];
    for (size_t i = 0; i < size; i++)
        bytes[i] = (uint8_t)(number >> (8 * (size - 1 - i)));
    (void)crypto_hash_sha256_update(state, bytes, size);
}

static void add_text(crypto_hash_sha256_state *state, const char *text)
{
    size_t len = strlen(text);
    add_number(state, len, 4);
    (void)crypto_hash_sha256_update(state, (const uint8_t *)text, len);
}

void audit_hash(uint8_t hash[STORE_AUDIT_HASH], const struct audit_link *before,
    const struct store_audit *entry)
{
    crypto_hash_sha256_state state;
    (void)crypto_hash_sha256_init(&state);
    (void)crypto_hash_sha256_update(&state, (const uint8_t *)form, strlen(form));
    (void)crypto_hash_sha256_update(&state, before->hash, sizeof(before->hash));
    add_number(&state, entry->number, 8);
    add_number(&state, (uint64_t)entry->at_ms, 8);
    add_text(&state, entry->who);
    add_text(&state, entry->what);
    add_text(&state, entry->object);
    add_text(&state, entry->detail);
    (void)crypto_hash_sha256_final(&state, hash);
}

/* ---- rows ---- */

void audit_row_hash(
    uint8_t hash[STORE_AUDIT_HASH], const struct db_rows *rows, int column)
{
    struct bytes bytes = row_bytes(rows, column);
    memset(hash, 0, STORE_AUDIT_HASH);
    if (bytes.len == STORE_AUDIT_HASH)
        memcpy(hash, bytes.ptr, STORE_AUDIT_HASH);
}

/* Whether it is all of what is kept: neither too long nor with a NUL in it. */
static bool row_text_whole(
    const struct db_rows *rows, int column, char *text, size_t size)
{
    struct bytes bytes = row_bytes(rows, column);
    return bytes_find_byte(bytes, '\0', 0) < 0 && bytes_to_text(text, size, bytes);
}

/* A text that was not written here cannot have the right hash: it has none. */
void audit_of_row(struct store_audit *out, const struct db_rows *rows)
{
    out->number = row_u64(rows, 0);
    out->at_ms = row_int(rows, 1);
    bool who = row_text_whole(rows, 2, out->who, sizeof(out->who));
    bool what = row_text_whole(rows, 3, out->what, sizeof(out->what));
    bool object = row_text_whole(rows, 4, out->object, sizeof(out->object));
    bool detail = row_text_whole(rows, 5, out->detail, sizeof(out->detail));
    audit_row_hash(out->hash, rows, 6);
    if (!who || !what || !object || !detail)
        memset(out->hash, 0, sizeof(out->hash));
}

/* Of SQL_AUDIT_HEAD or SQL_AUDIT_HASH: 1 there is one, 0 there is none. */
static int ask_link(struct audit_link *out, struct store *store,
    enum statement statement, const struct db_values *values, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, statement, values, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    if (found == 1) {
        out->number = row_u64(&rows, 0);
        audit_row_hash(out->hash, &rows, 1);
        /* Read to the end: an UPDATE that returns is only then done. */
        return store_next(&rows, err) < 0 ? -1 : 1;
    }
    return found;
}

static int ask_head(struct audit_link *head, struct store *store,
    enum statement statement, struct err *err)
{
    *head = (struct audit_link){0};
    int found = ask_link(head, store, statement, NULL, err);
    return found == 0 ? err_set(err, "the audit log's head is gone: the table "
                                     "audit_head is empty")
                      : (found < 0 ? -1 : 0);
}

int audit_head(struct audit_link *head, struct store *store, struct err *err)
{
    return ask_head(head, store, SQL_AUDIT_HEAD, err);
}

int audit_head_seen(struct audit_link *head, struct store *store, struct err *err)
{
    return ask_head(head, store, SQL_AUDIT_LAST, err);
}

int audit_link_at(
    struct audit_link *out, struct store *store, uint64_t number, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, number);
    return ask_link(out, store, SQL_AUDIT_HASH, &values, err);
}

int audit_start(struct audit_link *start, struct store *store, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    struct db_values values = {0};
    struct store_audit entry;
    put_text(&values, audit_forgotten);
    if (store_ask(&rows, store, SQL_AUDIT_CHECKPOINT, &values, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    *start = (struct audit_link){0};
    if (found != 1)
        return found;
    audit_of_row(&entry, &rows);
    /* One that nobody can read is a changed one: the chain is told broken from 1. */
    if (!audit_link_read(start, bytes_of(entry.detail)))
        *start = (struct audit_link){0};
    return 0;
}

/* ---- forgetting ---- */

struct forgetting {
    const struct store_purge *purge;
    struct audit_link last; /* of those that go; 0: none does */
    struct store_forgotten found;
    uint64_t broken;
};

/* The last of those at the beginning that are all old. One dated in the future, when a
 * clock was wrong, is as old as those around it. */
static int find_last(
    struct forgetting *forgetting, struct store *store, struct err *err)
{
    struct audit_link head;
    struct db_values values = {0};
    int64_t to = 0;
    if (audit_head_seen(&head, store, err) != 0)
        return -1;
    put_int(&values, forgetting->purge->before_ms[STORE_FORGET_AUDIT]);
    put_int(&values, forgetting->purge->now_ms);
    put_u64(&values, head.number);
    if (store_ask_int(&to, store, SQL_AUDIT_OLD, &values, err) != 0)
        return -1;
    return audit_link_at(&forgetting->last, store, (uint64_t)to, err);
}

/* A link over what was tampered with would hide that. */
static int check_old(
    struct forgetting *forgetting, struct store *store, struct err *err)
{
    struct store_audit_check check;
    if (store_audit_check(&check, store, err) != 0)
        return -1;
    if (check.state != STORE_AUDIT_WHOLE && check.broken <= forgetting->last.number)
        forgetting->broken = check.broken;
    return 0;
}

static int count_old(
    struct forgetting *forgetting, struct store *store, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    struct db_values to = {0};
    put_u64(&to, forgetting->last.number);
    if (store_ask(&rows, store, SQL_AUDIT_COUNT, &to, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    if (found != 1)
        return found;
    forgetting->found.count = row_u64(&rows, 0);
    forgetting->found.oldest_ms = row_int(&rows, 1);
    return 0;
}

/* What goes, as of one moment. */
static int look(void *self, struct store *store, struct err *err)
{
    struct forgetting *forgetting = self;
    *forgetting = (struct forgetting){.purge = forgetting->purge};
    int found = find_last(forgetting, store, err);
    if (found != 1)
        return found;
    if (check_old(forgetting, store, err) != 0)
        return -1;
    return forgetting->broken != 0 ? 0 : count_old(forgetting, store, err);
}

/* Unless another purge was faster. */
static int forget(void *self, struct store *store, struct err *err)
{
    struct forgetting *forgetting = self;
    struct db_values to = {0};
    struct audit_link head;
    struct audit_link there = {0};
    char detail[AUDIT_LINK_TEXT];
    if (audit_head(&head, store, err) != 0 ||
        audit_link_at(&there, store, forgetting->last.number, err) < 0)
        return -1;
    if (memcmp(there.hash, forgetting->last.hash, sizeof(there.hash)) != 0) {
        forgetting->found = (struct store_forgotten){0};
        return 0;
    }
    put_u64(&to, there.number);
    audit_link_text(detail, &there);
    const struct store_audit_entry entry = {.at_ms = forgetting->purge->now_ms,
        .who = "vigie",
        .what = audit_forgotten,
        .object = "audit",
        .detail = detail};
    const struct purging purging = {.store = store, .purge = forgetting->purge};
    if (store_audit_add(store, &entry, err) != 0 ||
        store_tell(NULL, store, SQL_AUDIT_FORGET, &to, err) != 0)
        return -1;
    return purge_note(&purging, STORE_FORGET_AUDIT, forgetting->found.count, err);
}

int audit_purge(struct store_purged *out, struct store *store,
    const struct store_purge *purge, struct err *err)
{
    struct forgetting forgetting = {.purge = purge};
    if (store_look(store, look, &forgetting, err) != 0)
        return -1;
    bool goes = forgetting.found.count > 0 && !purge->dry_run;
    if (goes && store_transact(store, forget, &forgetting, err) != 0)
        return -1;
    out->of[STORE_FORGET_AUDIT] = forgetting.found;
    out->audit_broken = forgetting.broken;
    return 0;
}
