#include "storage/store_internal.h"

#include <stdlib.h>

/*
 * Choosing looks at every bucket and locks nothing; leasing then takes one host's row
 * at a time, in its bucket, and only if it is still free. Somebody else's faster hand
 * costs a candidate, never politeness.
 */
enum {
    CANDIDATES_MAX = 4096,
    ROUNDS = 4, /* of choosing, when every candidate was taken by others */
};

struct candidate_target {
    uint16_t bucket;
    struct id id;
    char host[TARGET_HOST_SIZE];
};

struct candidates {
    struct candidate_target *at;
    size_t count;
};

static void candidates_done(struct candidates *candidates)
{
    free(candidates->at);
}
AUTO_DEFINE_VALUE(struct candidates, candidates_done)

/* Twice as many as wanted, as other workers want the same ones. */
static int choose(struct candidates *out, struct store *store,
    const struct store_claim *claim, struct err *err)
{
    size_t room = claim->max > CANDIDATES_MAX / 2 ? CANDIDATES_MAX : claim->max * 2;
    if (out->at == NULL)
        out->at = calloc(room, sizeof(*out->at));
    if (out->at == NULL)
        return err_no_memory(err);
    struct db_values values = {0};
    put_int(&values, claim->now_ms);
    put_int(&values, (int64_t)room);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_CANDIDATES, &values, err) != 0)
        return -1;
    int more = 0;
    out->count = 0;
    while (out->count < room && (more = store_next(&rows, err)) == 1) {
        struct candidate_target *next = &out->at[out->count++];
        next->bucket = (uint16_t)row_int(&rows, 0);
        row_text(&rows, 1, next->host, sizeof(next->host));
        next->id = row_id(&rows, 2);
    }
    return more < 0 ? -1 : 0;
}

static int lease(bool *mine, struct store *store, const struct store_claim *claim,
    const struct candidate_target *wanted, struct err *err)
{
    struct db_values values = {0};
    uint64_t changed = 0;
    put_id(&values, &claim->owner);
    put_id(&values, &wanted->id);
    put_int(&values, claim->lease_until_ms);
    put_int(&values, wanted->bucket);
    put_text(&values, wanted->host);
    put_int(&values, claim->now_ms);
    if (store_tell(&changed, store, SQL_LEASE, &values, err) != 0)
        return -1;
    *mine = changed == 1;
    return 0;
}

static int read_target(struct target *out, struct store *store,
    const struct candidate_target *wanted, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, wanted->bucket);
    put_id(&values, &wanted->id);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_TARGET_GET, &values, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    if (found != 1)
        return found == 0 ? err_set(err, "a leased target is no longer there") : -1;
    *out = (struct target){.bucket = wanted->bucket,
        .id = row_id(&rows, 1),
        .depth = row_u32(&rows, 5),
        .priority = (int32_t)row_int(&rows, 6),
        .due_ms = row_int(&rows, 7),
        .failures = row_u32(&rows, 8),
        .crashes = row_u32(&rows, 9),
        .content = row_id(&rows, 12)};
    row_text(&rows, 2, out->source, sizeof(out->source));
    row_text(&rows, 3, out->host, sizeof(out->host));
    row_text(&rows, 4, out->url, sizeof(out->url));
    row_text(&rows, 10, out->etag, sizeof(out->etag));
    row_text(&rows, 11, out->last_modified, sizeof(out->last_modified));
    out->settled = row_int(&rows, 13) != 0;
    row_text(&rows, 14, out->key, sizeof(out->key));
    if (!paste_key_valid(bytes_of(out->key)))
        out->key[0] = '\0'; /* none, or forgotten */
    return 0;
}

struct leased {
    struct target *out;
    size_t *count;
};

static int lease_some(const struct leased *leased, struct store *store,
    const struct store_claim *claim, const struct candidates *candidates,
    struct err *err)
{
    for (size_t i = 0; i < candidates->count && *leased->count < claim->max; i++) {
        bool mine = false;
        if (lease(&mine, store, claim, &candidates->at[i], err) != 0)
            return -1;
        if (!mine)
            continue;
        struct target *next = &leased->out[*leased->count];
        if (read_target(next, store, &candidates->at[i], err) != 0)
            return -1;
        ++*leased->count;
    }
    return 0;
}

int store_claim(struct target *out, size_t *count, struct store *store,
    const struct store_claim *claim, struct err *err)
{
    AUTO(candidates_done) struct candidates candidates = {0};
    *count = 0;
    if (claim->max == 0)
        return 0;
    for (int round = 0; round < ROUNDS && *count == 0; round++) {
        if (choose(&candidates, store, claim, err) != 0)
            return -1;
        if (candidates.count == 0)
            return 0;
        struct leased leased = {.out = out, .count = count};
        if (lease_some(&leased, store, claim, &candidates, err) != 0)
            return -1;
    }
    return 0;
}

int store_next_due(int64_t *due_ms, struct store *store, const struct store_due *asked,
    struct err *err)
{
    struct db_values values = {0};
    int64_t due = INT64_MAX;
    put_int(&values, asked->now_ms);
    put_int(&values, asked->tries == 0 ? INT64_MAX : asked->tries);
    if (store_ask_int(&due, store, SQL_NEXT_DUE, &values, err) != 0)
        return -1;
    *due_ms = due;
    return 0;
}

static int release_bucket(
    struct store *store, const struct id *owner, int64_t bucket, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, bucket);
    put_id(&values, owner);
    return store_tell(NULL, store, SQL_RELEASE, &values, err);
}

int store_release(struct store *store, const struct id *owner, struct err *err)
{
    struct db_values values = {0};
    put_id(&values, owner);
    for (;;) {
        int64_t bucket = -1;
        if (store_ask_int(&bucket, store, SQL_LEASE_BUCKETS, &values, err) != 0)
            return -1;
        if (bucket < 0)
            return 0;
        if (release_bucket(store, owner, bucket, err) != 0)
            return -1;
    }
}

int store_release_all(struct store *store, struct err *err)
{
    return store_tell(NULL, store, SQL_RELEASE_ALL, NULL, err);
}

int store_quarantine_release(struct store *store, int64_t before_ms, struct err *err)
{
    struct db_values before = {0};
    put_int(&before, before_ms);
    for (;;) {
        int64_t bucket = -1;
        if (store_ask_int(&bucket, store, SQL_QUARANTINE_BUCKETS, &before, err) != 0)
            return -1;
        if (bucket < 0)
            return 0;
        struct db_values values = {0};
        put_int(&values, bucket);
        put_int(&values, before_ms);
        if (store_tell(NULL, store, SQL_QUARANTINE_RELEASE, &values, err) != 0)
            return -1;
    }
}
