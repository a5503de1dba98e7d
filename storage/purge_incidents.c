/* Incidents, with all that was found and said of them. */
#include "storage/purge_inside.h"

struct forgetting {
    struct purging *purging;
    int64_t incident;
    bool forgotten; /* an answer */
};

/* The first of those that are old, behind `after`; 0: there is none. */
static int old_after(
    int64_t *incident, const struct purging *purging, int64_t after, struct err *err)
{
    struct db_values values = {0};
    *incident = 0;
    put_int(&values, purging->purge->before_ms[STORE_FORGET_INCIDENTS]);
    put_int(&values, after);
    return store_ask_int(incident, purging->store, SQL_OLD_INCIDENT, &values, err);
}

/* Whether it is old and stays so: none of its places is being seen by a visit under
 * way, and none is seen again before this transaction ends. */
static int is_old_for_good(bool *old, const struct forgetting *forgetting,
    struct store *store, struct err *err)
{
    struct db_values values = {0};
    int64_t taken = 0;
    int64_t first = 0;
    put_int(&values, forgetting->incident);
    if (store_ask_int(&taken, store, SQL_SIGHTINGS_TAKEN, &values, err) != 0 ||
        old_after(&first, forgetting->purging, forgetting->incident - 1, err) != 0)
        return -1;
    *old = taken == 0 && first == forgetting->incident;
    return 0;
}

/* All but its records, which may be many and are nothing without it. Under the lock, so
 * that nobody says anything of it meanwhile. */
static int forget_incident(void *self, struct store *store, struct err *err)
{
    static const enum statement parts[] = {SQL_GROUPS_CLEAR, SQL_PLACES_CLEAR,
        SQL_STEPS_CLEAR, SQL_OFFERS_FORGET, SQL_PURGE_SIGHTINGS, SQL_EVENTS_FORGET,
        SQL_APART_FORGET, SQL_ALERTED_FORGET, SQL_TOLD_FORGET_OF, SQL_PURGE_INCIDENT};
    struct forgetting *forgetting = self;
    struct db_values values = {0};
    put_int(&values, forgetting->incident);
    if (store_tell(NULL, store, SQL_INCIDENT_LOCK, NULL, err) != 0 ||
        is_old_for_good(&forgetting->forgotten, forgetting, store, err) != 0)
        return -1;
    if (!forgetting->forgotten)
        return 0;
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
        if (store_tell(NULL, store, parts[i], &values, err) != 0)
            return -1;
    return purge_note(forgetting->purging, STORE_FORGET_INCIDENTS, 1, err);
}

static int purge_records(struct purging *purging, int64_t incident, struct err *err)
{
    struct db_values values = {0};
    uint64_t deleted = 0;
    put_int(&values, incident);
    put_int(&values, PURGE_BATCH);
    do {
        if (store_tell(&deleted, purging->store, SQL_PURGE_RECORDS, &values, err) != 0)
            return -1;
        if (deleted > 0 && purge_between(purging) != 0)
            return PURGE_ENOUGH;
    } while (deleted > 0);
    return 0;
}

/* What a purge that was cut short left: nobody finds it, but it is not forgotten. */
static int purge_left(struct purging *purging, struct err *err)
{
    for (;;) {
        int64_t incident = 0;
        if (store_ask_int(&incident, purging->store, SQL_RECORDS_LEFT, NULL, err) != 0)
            return -1;
        if (incident == 0)
            return 0;
        int purged = purge_records(purging, incident, err);
        if (purged != 0)
            return purged;
    }
}

static int purge_incident(struct purging *purging, int64_t incident, struct err *err)
{
    struct forgetting forgetting = {.purging = purging, .incident = incident};
    if (store_transact(purging->store, forget_incident, &forgetting, err) != 0)
        return -1;
    if (!forgetting.forgotten)
        return 0;
    purging->purged.of[STORE_FORGET_INCIDENTS].count++;
    int purged = purge_records(purging, incident, err);
    return purged != 0 ? purged : purge_between(purging);
}

/* Under the lock: a set that is noted is had by a sighting when that is let go. */
static int drop_sets(void *self, struct store *store, struct err *err)
{
    (void)self;
    if (store_tell(NULL, store, SQL_INCIDENT_LOCK, NULL, err) != 0)
        return -1;
    return store_tell(NULL, store, SQL_GROUP_SETS_DROP, NULL, err);
}

/* An older vigie that merges or forgets incidents leaves what it does not know. */
static int purge_kept(struct store *store, struct err *err)
{
    return store_tell(NULL, store, SQL_PURGE_PLACES, NULL, err) != 0
               ? -1
               : store_tell(NULL, store, SQL_PURGE_STEPS, NULL, err);
}

int purge_incidents(struct purging *purging, struct err *err)
{
    const uint64_t *gone = &purging->purged.of[STORE_FORGET_INCIDENTS].count;
    if (purge_kept(purging->store, err) != 0)
        return -1;
    int purged = purge_left(purging, err);
    for (int64_t incident = 0; purged == 0;) {
        if (old_after(&incident, purging, incident, err) != 0)
            return -1;
        if (incident == 0)
            return *gone == 0 ? 0
                              : store_transact(purging->store, drop_sets, NULL, err);
        purged = purge_incident(purging, incident, err);
    }
    return purged;
}
