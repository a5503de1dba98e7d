#include "storage/audit.h"

#include "base/utf8.h"
#include "storage/audit_chain.h"

#include <stdio.h>
#include <string.h>

enum { CLEAN_MAX = 64 * 1024 };

void store_audit_login(struct store *store, const char *login)
{
    (void)bytes_to_text(store->login, sizeof(store->login), bytes_of(login));
}

/* Who it is said to be, and who the machine knows. */
static struct store_audit_entry with_login(char who[STORE_AUDIT_WHO_SIZE],
    const struct store *store, const struct store_audit_entry *entry)
{
    struct store_audit_entry same = *entry;
    if (store->login[0] == '\0' || strcmp(store->login, entry->who) == 0)
        return same;
    (void)snprintf(who, STORE_AUDIT_WHO_SIZE, "%.*s; login %s",
        (int)utf8_cut(bytes_of(entry->who), STORE_WORKER_SIZE - 1).len, entry->who,
        store->login);
    same.who = who;
    return same;
}

/* ---- adding ---- */

/* Cut at the sizes of the struct, and cleaned as the driver would do it, so that what
 * is hashed is what is kept. */
static int take_texts(
    struct store_audit *out, const struct store_audit_entry *entry, struct err *err)
{
    AUTO(arena_done) struct arena arena;
    struct db_values values = {0};
    arena_init(&arena, CLEAN_MAX);
    put_bytes(&values, utf8_cut(bytes_of(entry->who), sizeof(out->who) - 1));
    put_bytes(&values, utf8_cut(bytes_of(entry->what), sizeof(out->what) - 1));
    put_bytes(&values, utf8_cut(bytes_of(entry->object), sizeof(out->object) - 1));
    put_bytes(&values, utf8_cut(bytes_of(entry->detail), sizeof(out->detail) - 1));
    if (db_values_clean(&values, &arena, err) != 0)
        return -1;
    (void)bytes_to_text(out->who, sizeof(out->who), values.at[0].bytes);
    (void)bytes_to_text(out->what, sizeof(out->what), values.at[1].bytes);
    (void)bytes_to_text(out->object, sizeof(out->object), values.at[2].bytes);
    (void)bytes_to_text(out->detail, sizeof(out->detail), values.at[3].bytes);
    return 0;
}

static int write_entry(
    struct store *store, const struct store_audit *entry, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, entry->number);
    put_int(&values, entry->at_ms);
    put_text(&values, entry->who);
    put_text(&values, entry->what);
    put_text(&values, entry->object);
    put_text(&values, entry->detail);
    put_blob(&values, bytes_make(entry->hash, sizeof(entry->hash)));
    return store_tell(NULL, store, SQL_AUDIT_ADD, &values, err);
}

static int add(void *self, struct store *store, struct err *err)
{
    const struct store_audit_entry *wanted = self;
    struct audit_link head;
    struct store_audit entry = {.at_ms = wanted->at_ms};
    if (take_texts(&entry, wanted, err) != 0 || audit_head(&head, store, err) != 0)
        return -1;
    entry.number = head.number + 1;
    audit_hash(entry.hash, &head, &entry);
    return write_entry(store, &entry, err);
}

int store_audit_add(
    struct store *store, const struct store_audit_entry *entry, struct err *err)
{
    char who[STORE_AUDIT_WHO_SIZE];
    struct store_audit_entry copy = with_login(who, store, entry);
    int added = store_transact(store, add, &copy, err);
    return added == 0 ? 0 : err_in(err, "the audit log");
}

/* ---- reading ---- */

int store_audit_head(struct store_audit_head *out, struct store *store, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    struct store_audit_head head = {0};
    if (store_ask(&rows, store, SQL_AUDIT_LAST, NULL, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    if (found < 0)
        return -1;
    if (found == 1) {
        head.number = row_u64(&rows, 0);
        audit_row_hash(head.hash, &rows, 1);
    }
    *out = head;
    return 0;
}

int store_audit_read(struct store *store, int64_t since_ms, store_audit_fn *each,
    void *self, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    struct db_values values = {0};
    int more = 0;
    put_int(&values, since_ms == 0 ? INT64_MIN : since_ms);
    if (store_ask(&rows, store, SQL_AUDIT_ROWS, &values, err) != 0)
        return -1;
    while ((more = store_next(&rows, err)) == 1) {
        struct store_audit entry;
        audit_of_row(&entry, &rows);
        if (each(self, &entry, err) != 0)
            return -1;
    }
    return more;
}

/* ---- a head that was noted elsewhere ---- */

struct comparing {
    const struct store_audit_head *noted;
    enum store_audit_noted found;
};

/* In one transaction, so that nothing is forgotten between the looks. */
static int compare(void *self, struct store *store, struct err *err)
{
    struct comparing *comparing = self;
    const struct store_audit_head *noted = comparing->noted;
    struct audit_link start = {0};
    struct audit_link there = {0};
    int found = audit_link_at(&there, store, noted->number, err);
    if (found < 0 || audit_start(&start, store, err) != 0)
        return -1;
    if (found == 0 && start.number == noted->number) {
        there = start; /* the last that was forgotten is named by what ended it */
        found = 1;
    }
    if (found == 0)
        comparing->found =
            noted->number < start.number ? STORE_AUDIT_FORGOTTEN : STORE_AUDIT_OTHER;
    else
        comparing->found = memcmp(there.hash, noted->hash, sizeof(there.hash)) == 0
                               ? STORE_AUDIT_SAME
                               : STORE_AUDIT_OTHER;
    return 0;
}

int store_audit_noted(enum store_audit_noted *out, struct store *store,
    const struct store_audit_head *noted, struct err *err)
{
    struct comparing comparing = {.noted = noted};
    if (store_transact(store, compare, &comparing, err) != 0)
        return -1;
    *out = comparing.found;
    return 0;
}

/* ---- checking ---- */

struct checking {
    struct store_audit_check found;
    struct audit_link at; /* the chain is right up to here */
};

static void breaks(
    struct store_audit_check *found, enum store_audit_state state, uint64_t number)
{
    if (found->state != STORE_AUDIT_WHOLE)
        return;
    found->state = state;
    found->broken = number;
}

static int check_entry(void *self, const struct store_audit *entry, struct err *err)
{
    struct checking *checking = self;
    struct store_audit_check *found = &checking->found;
    uint8_t hash[STORE_AUDIT_HASH];
    (void)err;
    found->rows++;
    if (found->first == 0)
        found->first = entry->number;
    uint64_t wanted = checking->at.number + 1;
    audit_hash(hash, &checking->at, entry);
    if (entry->number > found->last)
        breaks(found, STORE_AUDIT_BEYOND, entry->number);
    else if (entry->number > wanted)
        breaks(found, STORE_AUDIT_MISSING, wanted);
    else if (entry->number < wanted || memcmp(hash, entry->hash, sizeof(hash)) != 0)
        breaks(found, STORE_AUDIT_CHANGED, entry->number);
    checking->at.number = entry->number;
    memcpy(checking->at.hash, entry->hash, sizeof(checking->at.hash));
    return 0;
}

static int check(void *self, struct store *store, struct err *err)
{
    struct checking *checking = self;
    struct store_audit_check *found = &checking->found;
    struct audit_link head;
    *checking = (struct checking){0};
    if (audit_head_seen(&head, store, err) != 0 ||
        audit_start(&checking->at, store, err) != 0)
        return -1;
    found->last = head.number;
    memcpy(found->head, head.hash, sizeof(found->head));
    if (store_audit_read(store, 0, check_entry, checking, err) != 0)
        return -1;
    if (checking->at.number < head.number)
        breaks(found, STORE_AUDIT_MISSING, checking->at.number + 1);
    else if (memcmp(checking->at.hash, head.hash, sizeof(head.hash)) != 0)
        breaks(found, STORE_AUDIT_CHANGED, head.number);
    return 0;
}

int store_audit_check(
    struct store_audit_check *out, struct store *store, struct err *err)
{
    struct checking checking;
    if (store_look(store, check, &checking, err) != 0)
        return -1;
    *out = checking.found;
    return 0;
}
