/* vigie source pause, vigie source resume. */
#include "app/cli.h"
#include "app/person.h"
#include "app/source_words.h"
#include "base/clock.h"
#include "config/durations.h"
#include "storage/audit.h"

#include <stdio.h>

static const char pause_help[] =
    "Usage: vigie source pause NAME -c FILE [--why TEXT] [--for 3d] [--by NAME]\n"
    "\n"
    "Stops visits to a source until it is resumed, on every machine that shares the\n"
    "database and without a restart. What is on its way is finished. It is told as\n"
    "paused, by whom and why, in `vigie status` and the daily mail, and its silence "
    "is\n"
    "no alarm. Paused again, the new reason and end hold.\n"
    "\n"
    "      --why TEXT  told with it; at most 200 bytes\n"
    "      --for TIME  resumes by itself after so long: 30m, 12h, 3d\n"
    "      --by NAME   who does it; without, the user's name and the machine's\n"
    "\n"
    "Exit status: 0 done; 2 no such source, or an error.\n";

static const char resume_help[] =
    "Usage: vigie source resume NAME -c FILE [--by NAME]\n"
    "\n"
    "Lets a paused source be visited again, at once. That it was paused, when and why\n"
    "stays in the database, with who resumed it.\n"
    "\n"
    "Exit status: 0 done; 1 it was not paused; 2 no such source, or an error.\n";

enum { TEXT_MAX = 200, MASKED_MAX = 4096 };

struct changing {
    const struct source_words *words;
    struct store_pause pause;
    char by[STORE_WORKER_SIZE];
    char login[STORE_WORKER_SIZE];
};

static int fill(struct changing *it, struct err *err)
{
    const struct source_words *words = it->words;
    struct err why = {0};
    int64_t length = 0;
    if (person_text("--why", words->why, TEXT_MAX, err) != 0 ||
        person_name(it->by, sizeof(it->by), words->by, err) != 0)
        return -1;
    if (words->duration != NULL &&
        duration_parse(&length, bytes_of(words->duration), &why) != 0)
        return err_set(err, "--for: '%.40s' %s", words->duration, why.text);
    if (words->duration != NULL && length == 0)
        return err_set(err, "--for: a pause of no time is none");
    it->pause = (struct store_pause){
        .source = words->names[0], .now_ms = clock_wall(clock_system()), .by = it->by};
    it->pause.until_ms = length == 0 ? 0 : it->pause.now_ms + length;
    return 0;
}

/* Nobody's data gets in by hand. `masked` holds the text for as long as it is used. */
static int mask_why(struct changing *it, struct buf *masked, struct err *err)
{
    bool changed = false;
    if (person_said(masked, &changed, it->words->why, err) != 0)
        return -1;
    if (masked->len >= STORE_REASON_SIZE)
        return err_set(err, "--why: once masked it is longer than %d bytes",
            STORE_REASON_SIZE - 1);
    return buf_text(&it->pause.why, masked, err);
}

typedef int change_fn(
    struct store *store, const struct store_pause *pause, struct err *err);

static int change(struct changing *it, change_fn *how, struct err *err)
{
    AUTO(config_free) struct config *config = NULL;
    AUTO(store_close) struct store *store = NULL;
    AUTO(buf_done) struct buf masked;
    buf_init(&masked, MASKED_MAX);
    if (fill(it, err) != 0 || mask_why(it, &masked, err) != 0 ||
        config_load(&config, it->words->config, err) != 0)
        return -1;
    const struct config_source *source =
        source_book_find(config, it->words->names[0], err);
    if (source == NULL || cli_store_as(&store, config, CONFIG_OPERATOR, err) != 0)
        return -1;
    it->pause.url = source->url;
    person_login(it->login, sizeof(it->login));
    store_audit_login(store, it->login);
    return how(store, &it->pause, err);
}

static const struct option pause_options[] = {
    {"config", required_argument, NULL, SOURCE_CONFIG},
    {"why", required_argument, NULL, SOURCE_WHY},
    {"for", required_argument, NULL, SOURCE_FOR},
    {"by", required_argument, NULL, SOURCE_BY},
    {"help", no_argument, NULL, 'h'},
    {0},
};

static const struct option resume_options[] = {
    {"config", required_argument, NULL, SOURCE_CONFIG},
    {"by", required_argument, NULL, SOURCE_BY},
    {"help", no_argument, NULL, 'h'},
    {0},
};

static int run_pause(int argc, char **argv)
{
    const struct source_wanted wanted = {
        &command_source_pause, pause_options, 1, 1, "one NAME and "};
    struct source_words words;
    struct changing it = {.words = &words};
    struct err err = {0};
    int status = COMMAND_OK;
    char until[CLOCK_TEXT_SIZE] = "";
    if (!source_words_read(&words, &status, &wanted, argc, argv))
        return status;
    if (change(&it, store_source_pause, &err) != 0)
        return command_fail(&command_source_pause, &err);
    if (it.pause.until_ms != 0)
        clock_text(until, it.pause.until_ms);
    (void)printf("%s is paused%s%s: running workers visit it no more\n", words.names[0],
        it.pause.until_ms == 0 ? " until it is resumed" : " until ", until);
    return COMMAND_OK;
}

static int run_resume(int argc, char **argv)
{
    const struct source_wanted wanted = {
        &command_source_resume, resume_options, 1, 1, "one NAME and "};
    struct source_words words;
    struct changing it = {.words = &words};
    struct err err = {0};
    int status = COMMAND_OK;
    if (!source_words_read(&words, &status, &wanted, argc, argv))
        return status;
    int changed = change(&it, store_source_resume, &err);
    if (changed < 0)
        return command_fail(&command_source_resume, &err);
    (void)printf(
        changed == STORE_NOT_PAUSED ? "%s is not paused\n" : "%s is watched again\n",
        words.names[0]);
    return changed == STORE_NOT_PAUSED ? COMMAND_NONE : COMMAND_OK;
}

const struct command command_source_pause = {
    .name = "source pause",
    .summary = "stop visits to a source until it is resumed",
    .help = pause_help,
    .run = run_pause,
};

const struct command command_source_resume = {
    .name = "source resume",
    .summary = "let a paused source be visited again",
    .help = resume_help,
    .run = run_resume,
};
