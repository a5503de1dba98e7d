#include "storage/host_best.h"
#include "storage/store_internal.h"

#include <stdlib.h>

/*
 * Choosing looks at every bucket and locks nothing: the hosts that have been awake
 * longest, by an index, however many hosts and targets there are. Leasing then takes
 * one host's row at a time, in its bucket, and only if it is still free. Somebody
 * else's faster hand costs a candidate, never politeness.
 */
enum {
    CANDIDATES_MAX = 4096,
    MISSES = 4, /* rounds in which every candidate was taken by others */
};

struct candidate_host {
    uint16_t bucket;
    char host[TARGET_HOST_SIZE];
    struct id best; /* its best due target; zero: none */
};

struct candidates {
    struct candidate_host *at;
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
    if (store_ask(&rows, store, SQL_HOSTS_AWAKE, &values, err) != 0)
        return -1;
    int more = 0;
    out->count = 0;
    while (out->count < room && (more = store_next(&rows, err)) == 1) {
        struct candidate_host *next = &out->at[out->count++];
        next->bucket = (uint16_t)row_int(&rows, 0);
        row_text(&rows, 1, next->host, sizeof(next->host));
    }
    return more < 0 ? -1 : 0;
}

static int find_best(struct candidate_host *host, struct store *store,
    const struct store_claim *claim, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, host->bucket);
    put_text(&values, host->host);
    put_int(&values, claim->now_ms);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_HOST_BEST, &values, err) != 0)
        return -1;
    return host_best_read(&host->best, &rows, claim->oldest, err);
}

struct sleeper {
    const struct candidate_host *host;
    bool slept;
};

/* Under the host's lock, and so after whatever a visit under way brings it; a host that
 * somebody has a hand on stays as it is. */
static int sleep_now(void *self, struct store *store, struct err *err)
{
    struct sleeper *sleeper = self;
    const struct candidate_host *host = sleeper->host;
    struct db_values values = {0};
    int64_t there = 0;
    put_int(&values, host->bucket);
    put_text(&values, host->host);
    if (store_ask_int(&there, store, SQL_HOST_LOCK, &values, err) != 0)
        return -1;
    sleeper->slept = there == 1;
    return there == 0 ? 0 : store_tell(NULL, store, SQL_HOST_SLEEPS, &values, err);
}

/* It was awake for nothing: until something may be due. */
static int put_to_sleep(size_t *slept, struct store *store,
    const struct candidate_host *host, struct err *err)
{
    struct sleeper sleeper = {.host = host};
    if (store_transact(store, sleep_now, &sleeper, err) != 0)
        return -1;
    *slept += sleeper.slept ? 1U : 0U;
    return 0;
}

static int lease(struct store *store, const struct store_claim *claim,
    const struct candidate_host *host, struct err *err)
{
    struct db_values values = {0};
    put_id(&values, &claim->owner);
    put_id(&values, &host->best);
    put_int(&values, claim->lease_until_ms);
    put_int(&values, host->bucket);
    put_text(&values, host->host);
    put_int(&values, claim->now_ms);
    return store_tell(NULL, store, SQL_LEASE, &values, err);
}

/* 1: read; 0: the lease was not to be had. */
static int read_leased(struct target *out, struct store *store,
    const struct store_claim *claim, const struct candidate_host *host, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, host->bucket);
    put_id(&values, &host->best);
    put_id(&values, &claim->owner);
    put_int(&values, claim->lease_until_ms);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_TARGET_LEASED, &values, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    if (found != 1)
        return found;
    *out = (struct target){.bucket = host->bucket,
        .id = row_id(&rows, 1),
        .depth = row_u32(&rows, 5),
        .priority = (int32_t)row_int(&rows, 6),
        .due_ms = row_int(&rows, 7),
        .failures = row_u32(&rows, 8),
        .crashes = row_u32(&rows, 9),
        .content = row_id(&rows, 12),
        .matched = row_id(&rows, 13),
        .history = {.kind = (uint8_t)row_int(&rows, 14),
            .visits = row_u32(&rows, 15),
            .changes = row_u32(&rows, 16),
            .changed_ms = row_int(&rows, 17),
            .interval_ms = row_int(&rows, 18),
            .news = row_id(&rows, 19)}};
    row_text(&rows, 2, out->source, sizeof(out->source));
    row_text(&rows, 3, out->host, sizeof(out->host));
    row_text(&rows, 4, out->url, sizeof(out->url));
    row_text(&rows, 10, out->etag, sizeof(out->etag));
    row_text(&rows, 11, out->last_modified, sizeof(out->last_modified));
    out->chain = row_u32(&rows, 22);
    out->hops = row_u32(&rows, 23);
    out->settled = row_int(&rows, 20) != 0;
    row_text(&rows, 21, out->key, sizeof(out->key));
    if (!paste_key_valid(bytes_of(out->key)))
        out->key[0] = '\0'; /* none, or forgotten */
    return 1;
}

/* What one claim has come to. */
struct claiming {
    const struct store_claim *claim;
    struct target *out;
    size_t count;
    size_t slept; /* hosts that were awake for nothing, in this round */
    bool unsure;  /* it was tried before, and may have been made then */
};

static int list_made(struct candidates *out, struct store *store,
    const struct store_claim *claim, struct err *err)
{
    out->at = calloc(claim->max, sizeof(*out->at));
    if (out->at == NULL)
        return err_no_memory(err);
    struct db_values values = {0};
    put_id(&values, &claim->owner);
    put_int(&values, claim->lease_until_ms);
    put_int(&values, (int64_t)claim->max);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_LEASES_MADE, &values, err) != 0)
        return -1;
    int more = 0;
    while (out->count < claim->max && (more = store_next(&rows, err)) == 1) {
        struct candidate_host *next = &out->at[out->count++];
        next->bucket = (uint16_t)row_int(&rows, 0);
        row_text(&rows, 1, next->host, sizeof(next->host));
        next->best = row_id(&rows, 2);
    }
    return more < 0 ? -1 : 0;
}

/* The leases of an earlier try whose COMMIT went through without an answer: nobody else
 * has that owner and that end. */
static int take_made(struct claiming *it, struct store *store, struct err *err)
{
    AUTO(candidates_done) struct candidates made = {0};
    if (!it->unsure)
        return 0;
    if (list_made(&made, store, it->claim, err) != 0)
        return -1;
    for (size_t i = 0; i < made.count; i++) {
        int mine = read_leased(&it->out[it->count], store, it->claim, &made.at[i], err);
        if (mine < 0)
            return -1;
        it->count += mine == 1 ? 1U : 0U;
    }
    return 0;
}

static int take_from(struct claiming *it, struct store *store,
    struct candidate_host *host, struct err *err)
{
    if (find_best(host, store, it->claim, err) != 0)
        return -1;
    if (id_is_zero(&host->best))
        return put_to_sleep(&it->slept, store, host, err);
    if (lease(store, it->claim, host, err) != 0)
        return -1;
    int mine = read_leased(&it->out[it->count], store, it->claim, host, err);
    it->count += mine == 1 ? 1U : 0U;
    return mine < 0 ? -1 : 0;
}

static int take_some(struct claiming *it, struct store *store,
    const struct candidates *candidates, struct err *err)
{
    it->slept = 0;
    for (size_t i = 0; i < candidates->count && it->count < it->claim->max; i++)
        if (take_from(it, store, &candidates->at[i], err) != 0)
            return -1;
    return 0;
}

/* All of a claim's leases are one transaction: on SQLite each one would wait for the
 * disk. No other worker waits for it, as all pass over rows that somebody has. */
static int claim(void *self, struct store *store, struct err *err)
{
    struct claiming *it = self;
    AUTO(candidates_done) struct candidates candidates = {0};
    it->count = 0;
    int made = take_made(it, store, err);
    it->unsure = true; /* should this be tried again */
    if (made != 0)
        return -1;
    for (int missed = 0; missed < MISSES && it->count < it->claim->max; missed++) {
        if (choose(&candidates, store, it->claim, err) != 0 ||
            take_some(it, store, &candidates, err) != 0)
            return -1;
        if (candidates.count == 0 || it->count == it->claim->max)
            return 0;
        if (it->slept > 0)
            missed = -1;
        else if (it->count > 0)
            return 0;
    }
    return 0;
}

/* A claim that failed is made again just as it was, so that what it may have leased is
 * found by its end; but not when that is near. */
static bool is_made_again(const struct store *store, const struct store_claim *wanted)
{
    int64_t left = store->unsure_until_ms - wanted->now_ms;
    return store->unsure_until_ms != 0 &&
           left > (wanted->lease_until_ms - wanted->now_ms) / 2;
}

int store_claim(struct target *out, size_t *count, struct store *store,
    const struct store_claim *wanted, struct err *err)
{
    struct store_claim claim_now = *wanted;
    struct claiming it = {.claim = &claim_now, .out = out};
    *count = 0;
    if (wanted->max == 0)
        return 0;
    it.unsure = is_made_again(store, wanted);
    if (it.unsure)
        claim_now.lease_until_ms = store->unsure_until_ms;
    else if (claim_now.lease_until_ms == store->claimed_until_ms)
        claim_now.lease_until_ms++; /* each claim's end is its own */
    store->unsure_until_ms = claim_now.lease_until_ms;
    if (store_transact(store, claim, &it, err) != 0)
        return -1;
    store->claimed_until_ms = claim_now.lease_until_ms;
    store->claimed_inside = store->inside;
    if (!store->inside) /* else it is not made before all of the transaction is */
        store->unsure_until_ms = 0;
    *count = it.count;
    return 0;
}

int store_wake(struct store *store, int64_t bucket, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, bucket);
    return store_tell(NULL, store, SQL_BUCKET_WAKE, &values, err);
}

int store_wake_all(struct store *store, struct err *err)
{
    for (int64_t last = -1;;) {
        struct db_values values = {0};
        int64_t bucket = -1;
        put_int(&values, last);
        if (store_ask_int(&bucket, store, SQL_NEXT_BUCKET, &values, err) != 0)
            return -1;
        if (bucket <= last)
            return 0;
        if (store_wake(store, bucket, err) != 0)
            return -1;
        last = bucket;
    }
}

int store_next_due(int64_t *due_ms, struct store *store, const struct store_due *asked,
    struct err *err)
{
    struct db_values values = {0};
    int64_t due = INT64_MAX;
    put_int(&values, asked->now_ms);
    put_int(&values, asked->tries == 0 ? INT64_MAX : asked->tries);
    put_int(&values, asked->until_ms == 0 ? INT64_MAX : asked->until_ms);
    put_int(&values, asked->since_ms == 0 ? INT64_MAX : asked->since_ms);
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
        if (store_tell(NULL, store, SQL_QUARANTINE_RELEASE, &values, err) != 0 ||
            store_wake(store, bucket, err) != 0)
            return -1;
    }
}
