#include "alerts/outbox_list.h"
#include "app/alert_words.h"
#include "app/audit_note.h"
#include "app/cli.h"
#include "app/person.h"
#include "app/runner.h"
#include "app/seal_desk.h"
#include "app/tell_alerts.h"
#include "base/clock.h"

#include <stdio.h>
#include <string.h>

static const char help[] =
    "Usage: vigie alert [list] -c FILE [--since TIME] [--format text|json]\n"
    "       vigie alert test CHANNEL|ADDRESS -c FILE [--by NAME]\n"
    "       vigie alert retry KEY|--all-dead -c FILE [--by NAME]\n"
    "\n"
    "list   what waits to be sent, what is held by quiet hours, what was given up\n"
    "       (dead), and what was sent since a moment\n"
    "test   sends a message that says it is a test, by a channel or to a mail "
    "address,\n"
    "       at once and past the outbox\n"
    "retry  what was given up waits again, and is sent with the next look\n"
    "\n"
    "      --since TIME    what was sent since a moment (2026-11-23), or so long ago\n"
    "                      (7d); without, a day ago\n"
    "      --all-dead      all that was given up\n"
    "      --by NAME       who does it; without, the user's name and the machine's\n"
    "\n"
    "Exit status: 0 done, or taken by the receiver; 1 nothing of that key was given "
    "up;\n"
    "2 not taken, or an error.\n";

enum { OUTPUT_MAX = 64 * 1024 * 1024 };

struct work {
    const struct alert_words *words;
    struct config *config;
    struct store *store;
};

/* ---- list ---- */

static int list(const struct work *work, struct err *err)
{
    AUTO(buf_done) struct buf out;
    AUTO(zone_free) struct zone *zone = NULL;
    buf_init(&out, OUTPUT_MAX);
    if (zone_load(&zone, work->config->digest.time_zone, err) != 0)
        return -1;
    const struct outbox_list_options options = {.json = work->words->json,
        .zone = zone,
        .now_ms = clock_wall(clock_system()),
        .sent_since_ms = work->words->since_ms};
    if (outbox_list(&out, work->store, &options, err) != 0)
        return -1;
    (void)fwrite(out.ptr, 1, out.len, stdout);
    return COMMAND_OK;
}

/* ---- test ---- */

static const struct config_channel *find(const struct config *config, const char *name)
{
    for (size_t i = 0; i < config->channel_count; i++)
        if (strcmp(config->channels[i].name, name) == 0)
            return &config->channels[i];
    return NULL;
}

static int unknown(const struct config *config, const char *what, struct err *err)
{
    enum { NAMES_MAX = 200 };
    AUTO(buf_done) struct buf names;
    const char *known = "";
    struct err full = {.text = ""};
    buf_init(&names, NAMES_MAX);
    for (size_t i = 0; i < config->channel_count; i++)
        if (buf_addf(&names, &full, "%s%s", i == 0 ? "" : ", ",
                config->channels[i].name) != 0)
            break; /* as many as one line holds */
    if (buf_text(&known, &names, &full) != 0 || known[0] == '\0')
        return err_set(err,
            "no channel is named %.64s, and it is no mail address; the configuration "
            "has no channels",
            what);
    return err_set(err,
        "no channel is named %.64s, and it is no mail address; there are: %s", what,
        known);
}

static int hand_over(
    const struct work *work, struct outlet *outlet, bool is_mail, struct err *err)
{
    char key[STORE_KEY_SIZE];
    AUTO(buf_done) struct buf body;
    int64_t now = clock_wall(clock_system());
    (void)snprintf(
        key, sizeof(key), "test:%lld:%.80s", (long long)now, work->words->what);
    const struct alert alert = {.key = key,
        .rule = "vigie alert test",
        .at_ms = now,
        .language = work->config->digest.language == CONFIG_FRENCH ? WORDS_FRENCH
                                                                   : WORDS_ENGLISH,
        .from = work->config->mail.from,
        .to = work->words->what};
    buf_init(&body, CHANNEL_BODY_MAX);
    if (outlet->kind->compose(&body, &alert, err) != 0)
        return -1;
    struct delivery delivery = {.key = key,
        .recipient = is_mail ? work->words->what : "",
        .body = buf_bytes(&body),
        .attempt = 1,
        .now_ms = now};
    return outlet->kind->send(outlet->self, &delivery, err);
}

static int send_test(const struct work *work, struct err *err)
{
    struct outlet outlet = {.kind = NULL};
    const char *what = work->words->what;
    const struct config_channel *channel = find(work->config, what);
    const struct channel_runner runner = {work->config, runner_run_here};
    AUTO(seal_desk_done) struct seal_desk sealing = {.number = 0};
    struct tell_helpers helpers = {.runner = &runner};
    bool is_mail = channel == NULL && strchr(what, '@') != NULL;
    if (channel == NULL && !is_mail)
        return unknown(work->config, what, err);
    bool sealed = is_mail && seal_wanted(work->config);
    if (sealed && seal_desk_start(&sealing, work->config, err) != 0)
        return -1;
    helpers.sealer = sealed ? &sealing.sealer : NULL;
    if (tell_channel_open(&outlet, work->config, channel, &helpers, err) != 0)
        return -1;
    int answer = hand_over(work, &outlet, is_mail, err);
    outlet_close(&outlet);
    if (answer == CHANNEL_UNSURE)
        return err_in(err, "it may have arrived");
    return answer == 0 ? 0 : -1;
}

static int test(const struct work *work, struct err *err)
{
    const struct audit_note note = {.what = "alert.test", .object = work->words->what};
    if (send_test(work, err) != 0 || audit_note(work->store, &note, err) != 0)
        return -1;
    (void)printf("%s took the test\n", work->words->what);
    return COMMAND_OK;
}

/* ---- retry ---- */

struct retrying {
    const struct work *work;
    char who[STORE_WORKER_SIZE];
    uint64_t count;
};

static int retry_one(void *self, struct store *store, struct err *err)
{
    struct retrying *retrying = self;
    const struct alert_words *words = retrying->work->words;
    int64_t now = clock_wall(clock_system());
    const struct store_audit_entry entry = {.at_ms = now,
        .who = retrying->who,
        .what = "alert.retry",
        .object = words->all_dead ? "all that was given up" : words->what};
    if (store_outbox_retry(
            &retrying->count, store, words->all_dead ? "" : words->what, now, err) != 0)
        return -1;
    return retrying->count == 0 ? 0 : store_audit_add(store, &entry, err);
}

static int retry(const struct work *work, struct err *err)
{
    struct retrying retrying = {.work = work};
    char login[STORE_WORKER_SIZE];
    if (!work->words->all_dead && work->words->what[0] == '\0')
        return err_set(err, "an empty key");
    if (person_name(retrying.who, sizeof(retrying.who), work->words->by, err) != 0)
        return -1;
    person_login(login, sizeof(login));
    store_audit_login(work->store, login);
    if (store_transact(work->store, retry_one, &retrying, err) != 0)
        return -1;
    (void)printf("%llu of what was given up %s again\n",
        (unsigned long long)retrying.count, retrying.count == 1 ? "waits" : "wait");
    return retrying.count == 0 ? COMMAND_NONE : COMMAND_OK;
}

/* ---- the command ---- */

static int work_on(struct work *work, struct err *err)
{
    enum config_part part =
        work->words->job == ALERT_LIST ? CONFIG_READER : CONFIG_TRIAGE;
    if (config_load(&work->config, work->words->config, err) != 0 ||
        cli_store_as(&work->store, work->config, part, err) != 0)
        return -1;
    if (work->words->job == ALERT_LIST)
        return list(work, err);
    return work->words->job == ALERT_TEST ? test(work, err) : retry(work, err);
}

static int run(int argc, char **argv)
{
    struct alert_words words;
    struct err err = {.text = ""};
    int status = COMMAND_OK;
    if (!alert_words_read(&words, &status, argc, argv))
        return status;
    struct work work = {.words = &words};
    int done = work_on(&work, &err);
    store_close(work.store);
    config_free(work.config);
    return done < 0 ? command_fail(&command_alert, &err) : done;
}

const struct command command_alert = {
    .name = "alert",
    .summary = "list what waits to be told, try a channel, send again",
    .help = help,
    .run = run,
};
