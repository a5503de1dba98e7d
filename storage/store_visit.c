#include "storage/store_visit.h"

#include <string.h>

struct lease_row {
    struct id owner;
    struct id target;
    struct id visit_owner;
    int64_t visited_ms;
    char source[TARGET_SOURCE_SIZE];
    char host[TARGET_HOST_SIZE];
};

/* What each outcome does to a target; -1 leaves the counter as it is. */
static const struct effect {
    int state;
    int failures; /* 1 one more, 0 none any longer */
    int crashes;
    bool keeps_validators; /* the next visit must not be told "not modified" */
    bool is_success;
    bool is_failure;
} effects[] = {
    [STORE_READ] = {.state = 0, .failures = 0, .crashes = 0, .is_success = true},
    [STORE_UNCHANGED] = {.state = 0, .failures = 0, .crashes = 0, .is_success = true},
    [STORE_GONE] = {.state = 0, .failures = 0, .crashes = -1, .keeps_validators = true},
    [STORE_FAILED] = {.state = 0,
        .failures = 1,
        .crashes = -1,
        .keeps_validators = true,
        .is_failure = true},
    [STORE_CRASHED] = {.state = 0,
        .failures = -1,
        .crashes = 1,
        .keeps_validators = true,
        .is_failure = true},
    [STORE_QUARANTINED] = {.state = 1,
        .failures = -1,
        .crashes = -1,
        .keeps_validators = true,
        .is_failure = true},
    [STORE_POSTPONED] = {.state = 0,
        .failures = -1,
        .crashes = -1,
        .keeps_validators = true},
};

static int read_lease(struct lease_row *out, struct store *store,
    const struct store_visit *visit, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, visit->target->bucket);
    put_id(&values, &visit->target->id);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_VISIT_LEASE, &values, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    if (found != 1)
        return found;
    out->owner = row_id(&rows, 0);
    out->target = row_id(&rows, 1);
    out->visit_owner = row_id(&rows, 2);
    out->visited_ms = row_int(&rows, 3);
    row_text(&rows, 4, out->source, sizeof(out->source));
    row_text(&rows, 5, out->host, sizeof(out->host));
    return 1;
}

/* A READ replaces validators even by none; UNCHANGED by what the server repeated. */
static void put_validator(
    struct db_values *values, const struct store_visit *visit, const char *text)
{
    bool replaces = !effects[visit->outcome].keeps_validators &&
                    (text != NULL || visit->outcome == STORE_READ);
    if (replaces)
        put_text(values, text);
    else
        put_null(values);
}

static void put_id_or_null(struct db_values *values, const struct id *id)
{
    if (id_is_zero(id))
        put_null(values);
    else
        put_id(values, id);
}

static void put_history(struct db_values *values, const struct target_history *history)
{
    enum { FIELDS = 6 };
    if (history == NULL) {
        for (int i = 0; i < FIELDS; i++)
            put_null(values);
        return;
    }
    put_int(values, history->kind);
    put_int(values, history->visits);
    put_int(values, history->changes);
    put_int(values, history->changed_ms);
    put_int(values, history->interval_ms);
    put_id(values, &history->news);
}

static int write_target(
    struct store *store, const struct store_visit *visit, struct err *err)
{
    const struct effect *effect = &effects[visit->outcome];
    struct db_values values = {0};
    put_int(&values, visit->target->bucket);
    put_id(&values, &visit->target->id);
    put_int(&values, visit->due_ms);
    put_int(&values, effect->state);
    put_int(&values, effect->failures);
    put_int(&values, effect->crashes);
    put_validator(&values, visit, visit->etag);
    put_validator(&values, visit, visit->last_modified);
    if (effect->keeps_validators || id_is_zero(&visit->content))
        put_null(&values);
    else
        put_id(&values, &visit->content);
    put_int(&values, (int64_t)visit->outcome);
    put_int(&values, visit->http_status);
    put_text(&values, visit->reason);
    put_int(&values, visit->at_ms);
    put_id(&values, &visit->owner);
    if (effect->keeps_validators)
        put_null(&values);
    else
        put_id_or_null(&values, &visit->matched);
    if (visit->moved_to == NULL)
        put_null(&values);
    else
        put_text(&values, visit->moved_to);
    put_history(&values, visit->history);
    if (visit->priority == NULL)
        put_null(&values);
    else
        put_int(&values, *visit->priority);
    if (visit->outcome == STORE_READ)
        put_int(&values, visit->settled ? 1 : 0);
    else
        put_null(&values);
    put_int(&values, visit->outcome == STORE_GONE ? 1 : 0);
    return store_tell(NULL, store, SQL_TARGET_VISITED, &values, err);
}

struct queued {
    const struct store_visit *visit;
    const struct lease_row *lease;
};

static void fill_queued(struct db_values *values, const void *self, size_t index)
{
    const struct queued *queued = self;
    (void)index;
    put_int(values, queued->visit->target->bucket);
    put_text(values, queued->lease->host);
    put_text(values, queued->lease->source);
    put_int(values, *queued->visit->priority);
}

/* A new priority has its row, or the target would not be found there; the one that it
 * was claimed with has, but for a source that took the target over meanwhile. */
static int write_queue(struct store *store, const struct store_visit *visit,
    const struct lease_row *lease, struct err *err)
{
    const struct queued queued = {visit, lease};
    struct db_batch batch = {
        .statement = SQL_QUEUE_ADD, .count = 1, .self = &queued, .fill = fill_queued};
    bool has_row = visit->priority != NULL &&
                   *visit->priority == visit->target->priority &&
                   strcmp(lease->source, visit->target->source) == 0;
    if (visit->priority == NULL || has_row)
        return 0;
    return store_tell_all(NULL, store, &batch, err);
}

static int write_host(struct store *store, const struct store_visit *visit,
    const struct lease_row *lease, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, visit->target->bucket);
    put_text(&values, lease->host);
    put_int(&values, visit->host_rest_ms);
    return store_tell(NULL, store, SQL_HOST_RESTS, &values, err);
}

static int put_off_others(struct store *store, const struct store_visit *visit,
    const struct lease_row *lease, struct err *err)
{
    struct db_values values = {0};
    if (visit->outcome != STORE_POSTPONED || !visit->put_off_others)
        return 0;
    put_int(&values, visit->target->bucket);
    put_text(&values, lease->host);
    put_text(&values, lease->source);
    put_int(&values, visit->due_ms);
    put_int(&values, visit->at_ms);
    put_int(&values, STORE_PUT_OFF_MAX);
    return store_tell(NULL, store, SQL_TARGETS_PUT_OFF, &values, err);
}

static int write_health(struct store *store, const struct store_visit *visit,
    const struct lease_row *lease, struct err *err)
{
    const struct effect *effect = &effects[visit->outcome];
    struct db_values values = {0};
    if (visit->outcome == STORE_POSTPONED)
        return 0; /* nobody asked the site */
    put_int(&values, visit->target->bucket);
    put_text(&values, lease->source);
    const struct visit_result result = {effect->is_success, effect->is_failure};
    if (store_day_write(store, visit, lease->source, &result, err) != 0)
        return -1;
    if (!effect->is_success && !effect->is_failure) { /* an honest 404 is neither */
        put_int(&values, visit->at_ms);
        return store_tell(NULL, store, SQL_HEALTH_ATTEMPT, &values, err);
    }
    bool read = visit->outcome == STORE_READ && visit->page != NULL;
    put_int(&values, effect->is_success ? visit->at_ms : 0);
    put_int(&values, visit->at_ms);
    put_int(&values, effect->is_failure ? 1 : 0);
    put_int(&values, read ? 1 : 0);
    put_int(&values, read ? visit->page->posting_count : 0);
    put_text(&values, effect->is_failure ? visit->reason : "");
    return store_tell(NULL, store, SQL_HEALTH_VISIT, &values, err);
}

/* What was read is as it was, but forgotten: by the content's hash alone it would never
 * be read again. */
static int read_anew(
    struct store *store, const struct store_visit *visit, struct err *err)
{
    static const struct id unread = {0};
    struct db_values values = {0};
    put_int(&values, visit->target->bucket);
    put_id(&values, &visit->target->id);
    put_id(&values, &unread);
    put_int(&values, visit->at_ms);
    return store_tell(NULL, store, SQL_TARGET_ANEW, &values, err);
}

/* The sighting before its page, as whoever takes pages into incidents does. */
static int seen(struct store *store, const struct store_visit *visit, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, visit->target->bucket);
    put_id(&values, &visit->target->id);
    put_int(&values, visit->at_ms);
    if (store_tell(NULL, store, SQL_SIGHTING_SEEN, &values, err) != 0)
        return -1;
    if (visit->outcome == STORE_READ)
        return 0; /* the whole page is written */
    return store_tell(NULL, store, SQL_PAGE_SEEN, &values, err) != 0
               ? -1
               : read_anew(store, visit, err);
}

static int write_content(
    struct store *store, const struct store_visit *visit, struct err *err)
{
    if (store_links_write(store, visit, err) != 0)
        return -1;
    bool read = visit->outcome == STORE_READ && visit->page != NULL;
    if ((read || visit->outcome == STORE_UNCHANGED) && seen(store, visit, err) != 0)
        return -1;
    if (!read)
        return 0;
    bool known = true;
    if (store_page_write(&known, store, visit, err) != 0)
        return -1;
    return store_likeness_write(store, visit, known, err);
}

static int commit(void *self, struct store *store, struct err *err)
{
    const struct store_visit *visit = self;
    struct lease_row lease = {0};
    int found = read_lease(&lease, store, visit, err);
    if (found < 0)
        return -1;
    if (found == 0)
        return STORE_LEASE_LOST;
    if (id_equal(&lease.visit_owner, &visit->owner) && lease.visited_ms == visit->at_ms)
        return 0; /* this very visit is in already */
    if (!id_equal(&lease.owner, &visit->owner) ||
        !id_equal(&lease.target, &visit->target->id))
        return STORE_LEASE_LOST;
    if (write_queue(store, visit, &lease, err) != 0 ||
        write_target(store, visit, err) != 0 ||
        put_off_others(store, visit, &lease, err) != 0 ||
        write_health(store, visit, &lease, err) != 0 ||
        write_content(store, visit, err) != 0)
        return -1;
    return write_host(store, visit, &lease, err); /* last: it looks what is due next */
}

int store_visit_commit(
    struct store *store, const struct store_visit *visit, struct err *err)
{
    struct store_visit copy = *visit;
    if (store->known == NULL)
        store->known = known_links_new(); /* without, all is written */
    return store_transact(store, commit, &copy, err);
}
