#include "storage/incident_step.h"
#include "storage/incident_sum.h"

#include <stdio.h>
#include <string.h>

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

struct merge {
    const struct store_unite *unite;
    bool by_person;
    struct store_incident into;
    struct store_incident from;
};

/* Whether there is anything to do; a person is told when there is not. */
static int look(bool *wanted, struct merge *merge, struct store *store, struct err *err)
{
    const struct store_unite *unite = merge->unite;
    bool apart = false;
    if (incident_find(wanted, &merge->from, store, unite->from, err) != 0)
        return -1;
    if (!*wanted)
        return merge->by_person ? err_set(err, "there is no incident %llu",
                                      (unsigned long long)unite->from)
                                : 0;
    if (incident_read(&merge->into, store, unite->into, err) != 0 ||
        store_incidents_apart(&apart, store, unite->into, unite->from, err) != 0)
        return -1;
    *wanted = merge->by_person || !apart;
    return 0;
}

static int move(struct store *store, const struct store_unite *unite, struct err *err)
{
    static const enum statement moves[] = {
        SQL_SIGHTINGS_MOVE, SQL_RECORDS_MOVE, SQL_EVENTS_MOVE, SQL_APART_MOVE};
    static const enum statement ends[] = {SQL_RECORDS_DROP, SQL_GROUPS_CLEAR,
        SQL_PLACES_CLEAR, SQL_STEPS_CLEAR, SQL_APART_FORGET, SQL_ALERTED_FORGET,
        SQL_PURGE_INCIDENT};
    struct db_values both = {0};
    struct db_values from = {0};
    put_u64(&both, unite->into);
    put_u64(&both, unite->from);
    put_u64(&from, unite->from);
    for (size_t i = 0; i < sizeof(moves) / sizeof(moves[0]); i++)
        if (store_tell(NULL, store, moves[i], &both, err) != 0)
            return -1;
    for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
        if (store_tell(NULL, store, ends[i], &from, err) != 0)
            return -1;
    return 0;
}

/* The better title and price of the two: those of the one that says how many records.
 */
static int keep_words(struct store *store, struct merge *merge, struct err *err)
{
    struct store_incident *into = &merge->into;
    const struct store_incident *from = &merge->from;
    if (into->records_claimed == 0 && from->records_claimed != 0)
        memcpy(into->title, from->title, sizeof(into->title));
    if (into->price[0] == '\0')
        memcpy(into->price, from->price, sizeof(into->price));
    return incident_write(store, into, err);
}

/* The graver of two states stays, with who gave it and why. */
static int keep_state(struct store *store, const struct merge *merge, struct err *err)
{
    const struct store_incident *from = &merge->from;
    if (triage_merged(merge->into.state, from->state) == merge->into.state)
        return 0;
    struct db_values values = {0};
    put_u64(&values, merge->into.id);
    put_int(&values, (int64_t)from->state);
    put_int(&values, from->state_ms);
    put_text(&values, from->state_by);
    put_text(&values, from->state_why);
    return store_tell(NULL, store, SQL_INCIDENT_STATE, &values, err);
}

/* Each has a line of it, before one's lines become the other's. */
static int tell_merge(struct store *store, const struct merge *merge, struct err *err)
{
    const struct store_unite *unite = merge->unite;
    char said[STORE_SAID_SIZE];
    struct incident_step step = {.incident = unite->from,
        .act = TRIAGE_MERGE,
        .who = unite->who,
        .why = said,
        .now_ms = unite->now_ms};
    const char *colon = unite->why[0] == '\0' ? "" : ": ";
    (void)snprintf(said, sizeof(said), "merged into incident %llu%s%s",
        (unsigned long long)unite->into, colon, unite->why);
    if (incident_tell(store, &step, err) != 0 ||
        (merge->by_person && incident_audit(store, &step, err) != 0))
        return -1;
    step.incident = unite->into;
    (void)snprintf(said, sizeof(said), "incident %llu was merged into it%s%s",
        (unsigned long long)unite->from, colon, unite->why);
    return incident_tell(store, &step, err);
}

static int merge_both(void *self, struct store *store, struct err *err)
{
    struct merge *merge = self;
    bool wanted = false;
    if (store_tell(NULL, store, SQL_INCIDENT_LOCK, NULL, err) != 0 ||
        look(&wanted, merge, store, err) != 0)
        return -1;
    if (!wanted)
        return 0;
    if (keep_words(store, merge, err) != 0 || keep_state(store, merge, err) != 0 ||
        tell_merge(store, merge, err) != 0 || move(store, merge->unite, err) != 0)
        return -1;
    const struct incident_sum sum = {
        .incident = merge->unite->into,
        .severity = merge->from.severity > merge->into.severity ? merge->from.severity
                                                                : merge->into.severity,
        .changed = true,
        .now_ms = merge->unite->now_ms,
    };
    return incident_sum_up(store, &sum, err);
}

int store_incident_merge(
    struct store *store, uint64_t into, uint64_t from, int64_t now_ms, struct err *err)
{
    const struct store_unite unite = {.into = into,
        .from = from,
        .who = incident_vigie,
        .why = "a page showed them to be one",
        .now_ms = now_ms};
    struct merge merge = {.unite = &unite};
    return into == from ? 0 : store_transact(store, merge_both, &merge, err);
}

int store_incident_unite(
    struct store *store, const struct store_unite *unite, struct err *err)
{
    struct merge merge = {.unite = unite, .by_person = true};
    if (unite->into == unite->from)
        return err_set(err, "an incident cannot be merged into itself");
    if (strlen(unite->why) >= STORE_WHY_SIZE)
        return err_set(err, "the text is longer than %d bytes", STORE_WHY_SIZE - 1);
    return store_transact(store, merge_both, &merge, err);
}
