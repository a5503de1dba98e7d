#include "storage/incident_sum.h"

#include <string.h>

struct merge {
    uint64_t into;
    uint64_t from;
    int64_t now_ms;
};

int store_incident_of_thread(
    uint64_t *incident, struct store *store, const char *thread, struct err *err)
{
    struct db_values values = {0};
    int64_t found = 0;
    put_text(&values, thread);
    if (thread[0] != '\0' &&
        store_ask_int(&found, store, SQL_INCIDENT_THREAD, &values, err) != 0)
        return -1;
    *incident = (uint64_t)found;
    return 0;
}

static int find_both(struct store_incident rows[2], bool *gone, struct store *store,
    const struct merge *merge, struct err *err)
{
    struct err missing = {0};
    *gone = incident_read(&rows[1], store, merge->from, &missing) != 0;
    if (*gone)
        return 0;
    return incident_read(&rows[0], store, merge->into, err);
}

static int move(struct store *store, const struct merge *merge, struct err *err)
{
    struct db_values both = {0};
    struct db_values from = {0};
    put_u64(&both, merge->into);
    put_u64(&both, merge->from);
    put_u64(&from, merge->from);
    if (store_tell(NULL, store, SQL_SIGHTINGS_MOVE, &both, err) != 0 ||
        store_tell(NULL, store, SQL_RECORDS_MOVE, &both, err) != 0 ||
        store_tell(NULL, store, SQL_RECORDS_DROP, &from, err) != 0)
        return -1;
    return store_tell(NULL, store, SQL_PURGE_INCIDENT, &from, err);
}

/* The better title and price of the two: those of the one that says how many records.
 */
static int keep_words(
    struct store *store, struct store_incident rows[2], struct err *err)
{
    struct store_incident *into = &rows[0];
    const struct store_incident *from = &rows[1];
    if (into->records_claimed == 0 && from->records_claimed != 0)
        memcpy(into->title, from->title, sizeof(into->title));
    if (into->price[0] == '\0')
        memcpy(into->price, from->price, sizeof(into->price));
    return incident_write(store, into, err);
}

static int merge_both(void *self, struct store *store, struct err *err)
{
    const struct merge *merge = self;
    struct store_incident rows[2] = {0};
    bool gone = false;
    if (store_tell(NULL, store, SQL_INCIDENT_LOCK, NULL, err) != 0 ||
        find_both(rows, &gone, store, merge, err) != 0)
        return -1;
    if (gone)
        return 0;
    if (keep_words(store, rows, err) != 0 || move(store, merge, err) != 0)
        return -1;
    const struct incident_sum sum = {
        .incident = merge->into,
        .severity =
            rows[1].severity > rows[0].severity ? rows[1].severity : rows[0].severity,
        .changed = true,
        .now_ms = merge->now_ms,
    };
    return incident_sum_up(store, &sum, err);
}

int store_incident_merge(
    struct store *store, uint64_t into, uint64_t from, int64_t now_ms, struct err *err)
{
    struct merge merge = {.into = into, .from = from, .now_ms = now_ms};
    if (into == from)
        return 0;
    return store_transact(store, merge_both, &merge, err);
}
