#include "app/alert_words.h"

#include "app/moment.h"
#include "base/bytes.h"
#include "base/clock.h"

enum {
    OPTION_CONFIG = 'c',
    OPTION_FORMAT = 'f',
    OPTION_SINCE = 's',
    OPTION_BY = 'b',
    OPTION_ALL_DEAD = 'a',
    SENT_SHOWN_MS = 24 * 60 * 60 * 1000,
};

static bool take_option(struct alert_words *out, int option)
{
    int64_t now = clock_wall(clock_system());
    struct bytes value = bytes_of(optarg);
    switch (option) {
    case OPTION_CONFIG:
        out->config = optarg;
        return true;
    case OPTION_BY:
        out->by = optarg;
        return true;
    case OPTION_ALL_DEAD:
        out->all_dead = true;
        return true;
    case OPTION_SINCE:
        return moment_since(&out->since_ms, value, now);
    default:
        out->json = bytes_is(value, "json");
        return out->json || bytes_is(value, "text");
    }
}

/* 0; or 'h' or '?' after it has said what there is to say. */
static int parse(struct alert_words *out, int argc, char **argv)
{
    static const struct option options[] = {
        {"config", required_argument, NULL, OPTION_CONFIG},
        {"format", required_argument, NULL, OPTION_FORMAT},
        {"since", required_argument, NULL, OPTION_SINCE},
        {"by", required_argument, NULL, OPTION_BY},
        {"all-dead", no_argument, NULL, OPTION_ALL_DEAD},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    for (;;) {
        int option = command_option(&command_alert, argc, argv, ":c:f:h", options);
        if (option == -1 || option == 'h' || option == '?')
            return option == -1 ? 0 : option;
        if (!take_option(out, option)) {
            (void)command_usage(&command_alert, "'%.60s' is not what %s takes", optarg,
                option == OPTION_SINCE ? "--since (a moment, or 7d)"
                                       : "--format (text or json)");
            return '?';
        }
    }
}

static bool find_job(enum alert_job *job, const char *word)
{
    static const char *const verbs[] = {
        [ALERT_LIST] = "list", [ALERT_TEST] = "test", [ALERT_RETRY] = "retry"};
    for (unsigned i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++)
        if (bytes_is(bytes_of(word), verbs[i])) {
            *job = (enum alert_job)i;
            return true;
        }
    return false;
}

static const char *wrong_words(struct alert_words *out, int count, char **words)
{
    if (count > 0 && !find_job(&out->job, words[0]))
        return "it is list, test or retry";
    out->what = count > 1 ? words[1] : NULL;
    if (out->config == NULL)
        return "it takes -c FILE";
    if (out->job == ALERT_LIST)
        return count > 1 || out->all_dead ? "list takes no word" : NULL;
    if (out->job == ALERT_TEST)
        return count != 2 || out->all_dead
                   ? "test takes one channel's name, or a mail address"
                   : NULL;
    return (count == 2) == out->all_dead || count > 2
               ? "retry takes one key (`vigie alert list` shows them), or --all-dead"
               : NULL;
}

bool alert_words_read(struct alert_words *out, int *status, int argc, char **argv)
{
    *out = (struct alert_words){.since_ms = clock_wall(clock_system()) - SENT_SHOWN_MS};
    int parsed = parse(out, argc, argv);
    if (parsed != 0) {
        *status = parsed == 'h' ? COMMAND_OK : COMMAND_FAILED;
        return false;
    }
    const char *wrong = wrong_words(out, argc - optind, argv + optind);
    if (wrong != NULL)
        *status = command_usage(&command_alert, "%s", wrong);
    return wrong == NULL;
}
