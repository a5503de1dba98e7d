#include "storage/store_internal.h"

#include <string.h>

struct seen {
    int64_t lists;
    int64_t now_ms;
};

/* Bucket by bucket, in one order. What is due later than any revisit is gone. */
static int release_settled(struct store *store, int64_t now_ms, struct err *err)
{
    static const int64_t longest_ms = INT64_C(500) * 24 * 60 * 60 * 1000;
    struct db_values between = {0};
    put_int(&between, now_ms);
    put_int(&between, now_ms + longest_ms);
    for (;;) {
        int64_t bucket = -1;
        if (store_ask_int(&bucket, store, SQL_SETTLED_BUCKETS, &between, err) != 0)
            return -1;
        if (bucket < 0)
            return 0;
        struct db_values values = {0};
        put_int(&values, bucket);
        put_int(&values, now_ms);
        put_int(&values, now_ms + longest_ms);
        if (store_tell(NULL, store, SQL_SETTLED_RELEASE, &values, err) != 0)
            return -1;
    }
}

static int see(void *self, struct store *store, struct err *err)
{
    const struct seen *seen = self;
    struct db_values values = {0};
    uint64_t changed = 0;
    put_int(&values, seen->lists);
    if (store_tell(&changed, store, SQL_LISTS_SEEN, &values, err) != 0)
        return -1;
    return changed == 0 ? 0 : release_settled(store, seen->now_ms, err);
}

int store_watchlists_seen(
    struct store *store, const struct id *watchlists, int64_t now_ms, struct err *err)
{
    struct seen seen = {.now_ms = now_ms};
    memcpy(&seen.lists, watchlists->bytes, sizeof(seen.lists));
    return store_transact(store, see, &seen, err);
}
