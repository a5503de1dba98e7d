/* vigie source cookies: the words and what they take. */
#include "app/cli.h"
#include "app/command.h"
#include "app/cookie_jobs.h"
#include "app/source_words.h"
#include "base/clock.h"
#include "matchers/key.h"

#include <stdio.h>

static const char help[] =
    "Usage: vigie source cookies new-key -o KEY\n"
    "       vigie source cookies import NAME FILE -c FILE [--account A]\n"
    "       vigie source cookies list [NAME] -c FILE [--account A] [--format "
    "text|json]\n"
    "       vigie source cookies remove NAME -c FILE [--account A]\n"
    "\n"
    "For sources that show nothing without a login. A person logs in with Tor Browser\n"
    "and exports the site's cookies in Netscape's format (cookies.txt); vigie sends\n"
    "them with its requests to that site and keeps them fresh as the site renews "
    "them.\n"
    "They lie in the database under the key that crawl.session_key_file names. vigie\n"
    "itself logs in nowhere.\n"
    "\n"
    "new-key  writes a new key, readable by its owner alone. Who loses it imports the\n"
    "         cookies again.\n"
    "import   takes the cookies of the source's site out of a file, - for stdin, in\n"
    "         place of those it had. What stood before a wall is asked for again at "
    "once.\n"
    "list     shows names, domains and ends; never a value.\n"
    "remove   forgets them.\n"
    "\n"
    "      --account A  one of several accounts of a source; without, the one that "
    "the\n"
    "                   source's configuration names (account:), of list all\n"
    "\n"
    "Exit status: 0 done; 1 there was none to remove; 2 an error.\n";

enum { OPTION_ACCOUNT = 'a', OPTION_FORMAT = 'f' };

/* 0, 'h' after help, or COMMAND_FAILED after it was said what is wrong. */
static int take_option(struct cookie_words *out, int option)
{
    struct bytes value = bytes_of(option == OPTION_FORMAT ? optarg : "");
    switch (option) {
    case 'c':
        out->config_path = optarg;
        return 0;
    case 'o':
        out->output = optarg;
        return 0;
    case OPTION_ACCOUNT:
        out->account = optarg;
        return 0;
    case OPTION_FORMAT:
        out->json = bytes_is(value, "json");
        if (out->json || bytes_is(value, "text"))
            return 0;
        return command_usage(&command_source_cookies, "--format is text or json");
    default:
        return option == 'h' ? 'h' : COMMAND_FAILED;
    }
}

static int parse(struct cookie_words *out, int argc, char **argv)
{
    static const struct option options[] = {
        {"config", required_argument, NULL, 'c'},
        {"output", required_argument, NULL, 'o'},
        {"account", required_argument, NULL, OPTION_ACCOUNT},
        {"format", required_argument, NULL, OPTION_FORMAT},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    for (;;) {
        int option =
            command_option(&command_source_cookies, argc, argv, ":c:o:h", options);
        if (option == -1)
            return 0;
        int taken = take_option(out, option);
        if (taken != 0)
            return taken;
    }
}

static int new_key(const struct cookie_words *words, struct err *err)
{
    if (key_create(words->output, err) != 0)
        return -1;
    (void)printf("%s: a new key; name it in the configuration as "
                 "crawl.session_key_file\n",
        words->output);
    return 0;
}

typedef int cookie_job(const struct cookie_desk *desk, struct err *err);

struct verb {
    const char *name;
    cookie_job *job;
    int least; /* words behind it */
    int most;
};

static const struct verb verbs[] = {
    {"import", cookie_import, 2, 2},
    {"list", cookie_list, 0, 1},
    {"remove", cookie_remove, 1, 1},
};

static const struct verb *verb_of(const char *word, int behind)
{
    for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++)
        if (bytes_is(bytes_of(word), verbs[i].name) && behind >= verbs[i].least &&
            behind <= verbs[i].most)
            return &verbs[i];
    return NULL;
}

static int work(
    const struct cookie_words *words, const struct verb *verb, struct err *err)
{
    AUTO(config_free) struct config *config = NULL;
    AUTO(store_close) struct store *store = NULL;
    if (config_load(&config, words->config_path, err) != 0 ||
        cli_store_as(&store, config, CONFIG_OPERATOR, err) != 0)
        return -1;
    const struct cookie_desk desk = {words, config, store, clock_wall(clock_system())};
    return verb->job(&desk, err);
}

static int finish(int done, const struct err *err)
{
    if (done < 0)
        return command_fail(&command_source_cookies, err);
    return done == 0 ? COMMAND_OK : COMMAND_NONE;
}

static int run(int argc, char **argv)
{
    struct cookie_words words = {0};
    struct err err = {0};
    int parsed = parse(&words, argc, argv);
    if (parsed != 0)
        return parsed == 'h' ? COMMAND_OK : parsed;
    const char *word = optind < argc ? argv[optind] : "";
    int behind = argc - optind - 1;
    if (bytes_is(bytes_of(word), "new-key") && behind == 0 && words.output != NULL)
        return finish(new_key(&words, &err), &err);
    const struct verb *verb = verb_of(word, behind);
    if (verb == NULL || words.config_path == NULL)
        return command_usage(&command_source_cookies,
            "it takes new-key -o KEY; or import NAME FILE, list [NAME] or remove NAME, "
            "and -c FILE");
    words.source = behind > 0 ? argv[optind + 1] : NULL;
    words.file = behind > 1 ? argv[optind + 2] : NULL;
    return finish(work(&words, verb, &err), &err);
}

const struct command command_source_cookies = {
    .name = "source cookies",
    .summary = "import, list or remove a source's cookies",
    .help = help,
    .run = run,
};
