#include "app/incident_acts.h"

#include "alerts/alert_raise.h"
#include "alerts/triage.h"
#include "alerts/words.h"
#include "app/cli.h"
#include "app/person.h"
#include "app/tell_alerts.h"
#include "base/clock.h"
#include "storage/audit.h"

#include <stdio.h>

enum { TEXT_MAX = 64 * 1024 };

struct acting {
    const struct incident_words *words;
    const struct alert_rules *rules;
    char who[STORE_WHO_SIZE];
    char login[STORE_WORKER_SIZE];
    const char *why; /* fit to be kept */
    int64_t now_ms;
    enum triage_state before; /* an answer */
    uint64_t made;            /* an answer */
};

/* ---- doing ---- */

static int act(struct acting *acting, struct store *store, struct err *err)
{
    const struct store_act wanted = {.incident = acting->words->numbers[0],
        .act = acting->words->act,
        .who = acting->who,
        .why = acting->why,
        .now_ms = acting->now_ms};
    return store_incident_act(&acting->before, store, &wanted, err);
}

static int merge(const struct acting *acting, struct store *store, struct err *err)
{
    const struct store_unite wanted = {.into = acting->words->numbers[0],
        .from = acting->words->numbers[1],
        .who = acting->who,
        .why = acting->why,
        .now_ms = acting->now_ms};
    if (triage_find(store, wanted.from, err) != 0)
        return -1;
    return store_incident_unite(store, &wanted, err);
}

static int split(struct acting *acting, struct store *store, struct err *err)
{
    const struct triage_split wanted = {.incident = acting->words->numbers[0],
        .urls = acting->words->urls,
        .count = acting->words->url_count,
        .who = acting->who,
        .why = acting->why,
        .now_ms = acting->now_ms};
    return triage_split(&acting->made, store, &wanted, err);
}

static int work_of(struct acting *acting, struct store *store, struct err *err)
{
    if (acting->words->job == INCIDENT_ACT)
        return act(acting, store, err);
    return acting->words->job == INCIDENT_MERGE ? merge(acting, store, err)
                                                : split(acting, store, err);
}

/* Inside one transaction. */
static int work(void *self, struct store *store, struct err *err)
{
    struct acting *acting = self;
    uint64_t number = acting->words->numbers[0];
    if (triage_find(store, number, err) != 0)
        return -1;
    int done = work_of(acting, store, err);
    if (done != 0)
        return done;
    /* What a merge adds and a split makes is news to who was told of one of the two;
     * and what was taken back when it was closed is news to all once it is open again.
     */
    if (alert_raise(store, acting->rules, number, acting->now_ms, err) != 0)
        return -1;
    return alert_raise(store, acting->rules, acting->made, acting->now_ms, err);
}

/* ---- saying ---- */

static int refused(const struct acting *acting, struct err *err)
{
    unsigned long long number = (unsigned long long)acting->words->numbers[0];
    const char *state = words_state(WORDS_ENGLISH, acting->before);
    if (acting->words->act == TRIAGE_REOPEN)
        return err_set(err, "incident %llu is open: it is %s", number, state);
    if (acting->before == TRIAGE_CONFIRMED)
        return err_set(err,
            "incident %llu is confirmed, which says more than acknowledged", number);
    return err_set(err, "incident %llu is %s; reopen it first", number, state);
}

static void say_done(const struct acting *acting)
{
    const struct incident_words *words = acting->words;
    unsigned long long first = (unsigned long long)words->numbers[0];
    enum triage_state after = acting->before;
    if (words->job == INCIDENT_MERGE) {
        (void)printf("incident %llu is part of incident %llu now\n",
            (unsigned long long)words->numbers[1], first);
    } else if (words->job == INCIDENT_SPLIT) {
        (void)printf("what was taken out of incident %llu is incident %llu; vigie "
                     "will not merge the two by itself\n",
            first, (unsigned long long)acting->made);
    } else if (words->act == TRIAGE_NOTE) {
        (void)printf("noted with incident %llu\n", first);
    } else {
        (void)triage_act(&after, acting->before, words->act);
        (void)printf("incident %llu is %s\n", first, words_state(WORDS_ENGLISH, after));
    }
}

static int say(const struct acting *acting, int answer, struct err *err)
{
    if (answer < 0)
        return -1;
    if (answer == TRIAGE_REFUSED)
        return refused(acting, err);
    if (answer == TRIAGE_ALREADY) {
        (void)printf("incident %llu is %s already\n",
            (unsigned long long)acting->words->numbers[0],
            words_state(WORDS_ENGLISH, acting->before));
        return COMMAND_NONE;
    }
    say_done(acting);
    return COMMAND_OK;
}

/* ---- from words to work ---- */

/* `masked` holds the text for as long as it is used. */
static int fit(
    struct acting *acting, bool *changed, struct buf *masked, struct err *err)
{
    const struct incident_words *words = acting->words;
    bool is_note = words->act == TRIAGE_NOTE;
    size_t most = (is_note ? (size_t)STORE_SAID_SIZE : (size_t)STORE_WHY_SIZE) - 1;
    if (person_said(masked, changed, words->why, err) != 0)
        return -1;
    if (masked->len > most)
        return err_set(err, "--why: once masked it is longer than %zu bytes", most);
    return buf_text(&acting->why, masked, err);
}

int incident_acts_do(const struct incident_words *words, struct err *err)
{
    AUTO(config_free) struct config *config = NULL;
    AUTO(store_close) struct store *store = NULL;
    AUTO(tell_alerts_free) struct tell_alerts *alerts = NULL;
    AUTO(buf_done) struct buf masked;
    bool changed = false;
    struct acting acting = {.words = words, .now_ms = clock_wall(clock_system())};
    buf_init(&masked, TEXT_MAX);
    if (person_name(acting.who, sizeof(acting.who), words->by, err) != 0 ||
        fit(&acting, &changed, &masked, err) != 0 ||
        config_load(&config, words->config, err) != 0 ||
        cli_store_as(&store, config, CONFIG_TRIAGE, err) != 0 ||
        tell_alerts_new(&alerts, config, err) != 0)
        return -1;
    acting.rules = tell_alerts_rules(alerts);
    person_login(acting.login, sizeof(acting.login));
    store_audit_login(store, acting.login);
    int answer = say(&acting, store_transact(store, work, &acting, err), err);
    if (answer == COMMAND_OK && changed)
        (void)printf(
            "what looks like personal data was masked; kept is: %s\n", acting.why);
    return answer;
}
