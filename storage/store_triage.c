#include "storage/triage.h"

#include "storage/incident_step.h"
#include "storage/incident_sum.h"
#include "storage/outbox.h"
#include "storage/store_incident.h"

#include <stdio.h>
#include <string.h>

/* ---- a person's act ---- */

struct acting {
    const struct store_act *act;
    enum triage_state before;
};

static int check_length(const struct store_act *act, struct err *err)
{
    size_t most =
        (act->act == TRIAGE_NOTE ? (size_t)STORE_SAID_SIZE : (size_t)STORE_WHY_SIZE) -
        1;
    if (strlen(act->why) > most)
        return err_set(err, "the text is longer than %zu bytes", most);
    return 0;
}

static int act_one(void *self, struct store *store, struct err *err)
{
    struct acting *acting = self;
    const struct store_act *act = acting->act;
    struct store_incident incident = {0};
    if (store_tell(NULL, store, SQL_INCIDENT_LOCK, NULL, err) != 0 ||
        incident_read(&incident, store, act->incident, err) != 0)
        return -1;
    struct incident_step step = {.incident = act->incident,
        .act = act->act,
        .who = act->who,
        .why = act->why,
        .now_ms = act->now_ms};
    acting->before = incident.state;
    int answer = triage_act(&step.state, incident.state, act->act);
    if (answer != 0)
        return answer;
    /* What waits for the end of quiet hours is news no more. */
    if (triage_is_done_with(step.state) &&
        store_alerted_withdraw(store, act->incident, err) != 0)
        return -1;
    answer = act->act == TRIAGE_NOTE ? incident_tell(store, &step, err)
                                     : incident_step(store, &step, err);
    return answer != 0 ? -1 : incident_audit(store, &step, err);
}

int store_incident_act(enum triage_state *before, struct store *store,
    const struct store_act *act, struct err *err)
{
    struct acting acting = {.act = act};
    if (check_length(act, err) != 0)
        return -1;
    int answer = store_transact(store, act_one, &acting, err);
    if (answer >= 0)
        *before = acting.before;
    return answer;
}

/* ---- apart ---- */

static struct db_values pair_of(uint64_t one, uint64_t other)
{
    struct db_values values = {0};
    put_u64(&values, one < other ? one : other);
    put_u64(&values, one < other ? other : one);
    return values;
}

int store_incidents_apart(
    bool *apart, struct store *store, uint64_t one, uint64_t other, struct err *err)
{
    struct db_values values = pair_of(one, other);
    int64_t count = 0;
    if (store_ask_int(&count, store, SQL_APART, &values, err) != 0)
        return -1;
    *apart = count > 0;
    return 0;
}

/* ---- split ---- */

struct splitting {
    const struct store_split *split;
    uint64_t made;
};

static int take_pages(
    struct store *store, const struct splitting *splitting, struct err *err)
{
    const struct store_split *split = splitting->split;
    for (size_t i = 0; i < split->count; i++) {
        struct db_values values = {0};
        uint64_t changed = 0;
        put_u64(&values, splitting->made);
        put_u64(&values, split->incident);
        put_page(&values, &split->pages[i]);
        if (store_tell(&changed, store, SQL_SIGHTING_TAKE, &values, err) != 0)
            return -1;
        if (changed == 0)
            return err_set(err, "a page is none of incident %llu's",
                (unsigned long long)split->incident);
    }
    return 0;
}

/* Of a place whose hits are forgotten it is known of which groups they were: records of
 * these may have been there. None leave when not even that is known of one that stays.
 */
static int leave_records(struct store *store, const struct db_values *both,
    const struct db_values *kept, struct err *err)
{
    int64_t bare = 0;
    if (store_ask_int(&bare, store, SQL_PLACES_BARE, kept, err) != 0)
        return -1;
    return bare > 0 ? 0 : store_tell(NULL, store, SQL_RECORDS_LEAVE, both, err);
}

static int take_records(
    struct store *store, const struct splitting *splitting, struct err *err)
{
    struct db_values both = {0};
    struct db_values kept = {0};
    struct db_values made = {0};
    put_u64(&both, splitting->split->incident);
    put_u64(&both, splitting->made);
    put_u64(&kept, splitting->split->incident);
    put_u64(&made, splitting->made);
    if (store_tell(NULL, store, SQL_RECORDS_ANEW, &made, err) != 0 ||
        store_tell(NULL, store, SQL_RECORDS_TAKE, &both, err) != 0 ||
        leave_records(store, &both, &kept, err) != 0)
        return -1;
    return store_tell(NULL, store, SQL_RECORDS_ANEW, &kept, err);
}

static int tell_split(
    struct store *store, const struct splitting *splitting, struct err *err)
{
    const struct store_split *split = splitting->split;
    char said[STORE_SAID_SIZE];
    struct incident_step step = {.incident = split->incident,
        .act = TRIAGE_SPLIT,
        .who = split->who,
        .why = said,
        .now_ms = split->now_ms};
    const char *colon = split->why[0] == '\0' ? "" : ": ";
    (void)snprintf(said, sizeof(said), "%zu of its places became incident %llu%s%s",
        split->count, (unsigned long long)splitting->made, colon, split->why);
    if (incident_tell(store, &step, err) != 0 || incident_audit(store, &step, err) != 0)
        return -1;
    step.incident = splitting->made;
    (void)snprintf(said, sizeof(said), "%zu place%s of incident %llu%s%s", split->count,
        split->count == 1 ? "" : "s", (unsigned long long)split->incident, colon,
        split->why);
    return incident_tell(store, &step, err);
}

/* Both are summed up from what each has now, words too. */
static int sum_both(struct store *store, const struct splitting *splitting,
    enum store_severity severity, struct err *err)
{
    const uint64_t numbers[] = {splitting->split->incident, splitting->made};
    for (size_t i = 0; i < 2; i++) {
        const struct incident_sum sum = {.incident = numbers[i],
            .severity = severity,
            .words_anew = true,
            .changed = true,
            .now_ms = splitting->split->now_ms};
        if (incident_sum_up(store, &sum, err) != 0)
            return -1;
    }
    return 0;
}

static int split_one(void *self, struct store *store, struct err *err)
{
    struct splitting *splitting = self;
    const struct store_split *split = splitting->split;
    struct store_incident before = {0};
    if (store_tell(NULL, store, SQL_INCIDENT_LOCK, NULL, err) != 0 ||
        incident_read(&before, store, split->incident, err) != 0)
        return -1;
    if (split->count == 0 || split->count >= before.sightings)
        return err_set(err, "some of incident %llu's %u places must go and some stay",
            (unsigned long long)split->incident, (unsigned)before.sightings);
    if (incident_make(&splitting->made, store, err) != 0)
        return -1;
    struct db_values pair = pair_of(split->incident, splitting->made);
    if (take_pages(store, splitting, err) != 0 ||
        take_records(store, splitting, err) != 0 ||
        sum_both(store, splitting, before.severity, err) != 0 ||
        store_tell(NULL, store, SQL_APART_ADD, &pair, err) != 0)
        return -1;
    return tell_split(store, splitting, err);
}

int store_incident_split(uint64_t *made, struct store *store,
    const struct store_split *split, struct err *err)
{
    struct splitting splitting = {.split = split};
    if (strlen(split->why) >= STORE_WHY_SIZE)
        return err_set(err, "the text is longer than %d bytes", STORE_WHY_SIZE - 1);
    if (store_transact(store, split_one, &splitting, err) != 0)
        return -1;
    *made = splitting.made;
    return 0;
}

int store_incident_grade(struct store *store, uint64_t incident,
    enum store_severity severity, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, incident);
    put_int(&values, (int64_t)severity);
    return store_tell(NULL, store, SQL_INCIDENT_GRADE, &values, err);
}

/* ---- history ---- */

int store_incident_successor(
    uint64_t *now, struct store *store, uint64_t incident, struct err *err)
{
    struct db_values values = {0};
    int64_t found = 0;
    put_u64(&values, incident);
    if (store_ask_int(&found, store, SQL_SUCCESSOR, &values, err) != 0)
        return -1;
    *now = (uint64_t)found;
    return 0;
}

int store_incident_events(struct store *store, uint64_t incident, store_event_fn *each,
    void *self, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, incident);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_EVENTS, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1) {
        struct store_event event = {.number = row_u64(&rows, 0),
            .incident = row_u64(&rows, 1),
            .origin = row_u64(&rows, 2),
            .at_ms = row_int(&rows, 3),
            .what = (enum triage_act)row_int(&rows, 5)};
        row_text(&rows, 4, event.who, sizeof(event.who));
        row_text(&rows, 6, event.said, sizeof(event.said));
        row_text(&rows, 7, event.login, sizeof(event.login));
        if (each(self, &event, err) != 0)
            return -1;
    }
    return more;
}
