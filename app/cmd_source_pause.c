/* vigie source pause, vigie source resume. */
#include "app/cli.h"
#include "app/source_words.h"
#include "base/clock.h"
#include "base/utf8.h"
#include "config/durations.h"

#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

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

enum { TEXT_MAX = 200 };

/* One line of text, as it is shown to people. */
static int check_text(const char *option, const char *text, struct err *err)
{
    struct bytes bytes = bytes_of(text);
    if (bytes.len > TEXT_MAX)
        return err_set(err, "%s: at most %d bytes are taken", option, TEXT_MAX);
    for (size_t i = 0; i < bytes.len; i++)
        if (bytes.ptr[i] < ' ' || bytes.ptr[i] == 0x7f)
            return err_set(err, "%s: write it on one line", option);
    return utf8_valid(bytes) ? 0 : err_set(err, "%s: write it in UTF-8", option);
}

static bool is_blank(const char *text)
{
    return text[strspn(text, " ")] == '\0';
}

/* "m.darvor at vigie-1" */
static void name_user(char *text, size_t size)
{
    char host[65] = "";
    const struct passwd *user = getpwuid(getuid());
    (void)gethostname(host, sizeof(host) - 1);
    if (user != NULL)
        (void)snprintf(text, size, "%.60s at %s", user->pw_name, host);
    else
        (void)snprintf(text, size, "user %ld at %s", (long)getuid(), host);
}

struct changing {
    const struct source_words *words;
    struct store_pause pause;
    char by[STORE_WORKER_SIZE];
};

static int fill(struct changing *it, struct err *err)
{
    const struct source_words *words = it->words;
    struct err why = {0};
    int64_t length = 0;
    if (check_text("--why", words->why, err) != 0 ||
        check_text("--by", words->by, err) != 0)
        return -1;
    if (words->by != NULL && is_blank(words->by))
        return err_set(err, "--by: write who does it, or leave it out");
    if (words->by == NULL)
        name_user(it->by, sizeof(it->by));
    else if (!bytes_to_text(it->by, sizeof(it->by), bytes_of(words->by)))
        return err_set(err, "--by: at most %zu bytes are taken", sizeof(it->by) - 1);
    if (words->duration != NULL &&
        duration_parse(&length, bytes_of(words->duration), &why) != 0)
        return err_set(err, "--for: '%.40s' %s", words->duration, why.text);
    if (words->duration != NULL && length == 0)
        return err_set(err, "--for: a pause of no time is none");
    it->pause = (struct store_pause){.source = words->names[0],
        .now_ms = clock_wall(clock_system()),
        .by = it->by,
        .why = words->why == NULL ? "" : words->why};
    it->pause.until_ms = length == 0 ? 0 : it->pause.now_ms + length;
    return 0;
}

typedef int change_fn(
    struct store *store, const struct store_pause *pause, struct err *err);

static int change(struct changing *it, change_fn *how, struct err *err)
{
    AUTO(config_free) struct config *config = NULL;
    AUTO(store_close) struct store *store = NULL;
    if (fill(it, err) != 0 || config_load(&config, it->words->config, err) != 0)
        return -1;
    const struct config_source *source =
        source_book_find(config, it->words->names[0], err);
    if (source == NULL || cli_store(&store, config, err) != 0)
        return -1;
    it->pause.url = source->url;
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
