#include "app/incident_words.h"

#include "alerts/words.h"
#include "app/moment.h"
#include "app/person.h"
#include "base/clock.h"

#include <stdio.h>
#include <string.h>

enum {
    OPTION_CONFIG = 'c',
    OPTION_FORMAT = 'f',
    OPTION_STATE = 's',
    OPTION_SEVERITY = 'v',
    OPTION_SINCE = 't',
    OPTION_WHY = 'w',
    OPTION_BY = 'b',
    OPTION_REPORT = 0x100, /* and what report_words.h adds to it */
};

/* Which options a verb takes, beside -c. */
enum { FORMAT = 1, FILTERS = 2, TEXTS = 4, REPORT = 8 };

struct verb {
    const char *name;
    enum incident_job job;
    enum triage_act act;
    int numbers; /* words behind it */
    int takes;
};

static const struct verb verbs[] = {
    {"list", INCIDENT_LIST, TRIAGE_ACTS, 0, FORMAT | FILTERS},
    {"show", INCIDENT_SHOW, TRIAGE_ACTS, 1, FORMAT},
    {"report", INCIDENT_REPORT, TRIAGE_ACTS, 1, FORMAT | REPORT},
    {"ack", INCIDENT_ACT, TRIAGE_ACK, 1, TEXTS},
    {"confirm", INCIDENT_ACT, TRIAGE_CONFIRM, 1, TEXTS},
    {"false-positive", INCIDENT_ACT, TRIAGE_REJECT, 1, TEXTS},
    {"close", INCIDENT_ACT, TRIAGE_CLOSE, 1, TEXTS},
    {"reopen", INCIDENT_ACT, TRIAGE_REOPEN, 1, TEXTS},
    {"note", INCIDENT_ACT, TRIAGE_NOTE, 1, TEXTS},
    {"merge", INCIDENT_MERGE, TRIAGE_MERGE, 2, TEXTS},
    {"split", INCIDENT_SPLIT, TRIAGE_SPLIT, 1, TEXTS},
};

struct reading {
    struct incident_words *out;
    int used;           /* FORMAT, FILTERS, TEXTS, REPORT */
    const char *format; /* as it was given; what it may be is the verb's to say */
    struct err err;
};

/* ---- options ---- */

static bool find_state(unsigned *bit, struct bytes name)
{
    enum triage_state state = TRIAGE_NEW;
    bool found = triage_state_find(&state, name);
    *bit = (unsigned)state;
    return found;
}

static bool find_severity(unsigned *bit, struct bytes name)
{
    for (*bit = STORE_LOW; *bit <= STORE_CRITICAL; ++*bit)
        if (bytes_is(name, words_severity(WORDS_ENGLISH, (enum store_severity) * bit)))
            return true;
    return false;
}

typedef bool find_fn(unsigned *bit, struct bytes name);

/* "new,confirmed" */
static int take_names(
    uint32_t *bits, find_fn *find, const char *allowed, struct err *err)
{
    struct bytes rest = bytes_of(optarg);
    struct bytes name;
    while (bytes_split(&name, &rest, ',')) {
        unsigned bit = 0;
        if (!find(&bit, bytes_trim(name)))
            return err_set(
                err, "'%.60s' holds a word that is none of %s", optarg, allowed);
        *bits |= UINT32_C(1) << bit;
    }
    return *bits != 0 ? 0 : err_set(err, "it wants one or more of %s", allowed);
}

/* A day or moment, or so long ago. */
static int take_since(int64_t *since_ms, struct err *err)
{
    if (moment_since(since_ms, bytes_of(optarg), clock_wall(clock_system())))
        return 0;
    return err_set(err,
        "'%.40s' is neither a moment (2026-11-23T07:00:00Z) nor a time ago (7d)",
        optarg);
}

static int take_format(struct reading *reading, const struct verb *verb)
{
    struct incident_words *out = reading->out;
    struct bytes format = bytes_of(reading->format);
    if (verb->job == INCIDENT_REPORT)
        return report_words_format(&out->report, reading->format, &reading->err);
    out->json = bytes_is(format, "json");
    return out->json || reading->format == NULL || bytes_is(format, "text")
               ? 0
               : err_set(&reading->err, "--format is text or json");
}

static int take_filter(struct reading *reading, int option)
{
    struct incident_words *out = reading->out;
    struct err *err = &reading->err;
    if (option == OPTION_SINCE)
        return take_since(&out->since_ms, err) == 0 ? 0 : err_in(err, "--since");
    int taken = option == OPTION_STATE
                    ? take_names(&out->states, find_state,
                          "new, acknowledged, false-positive, confirmed, closed", err)
                    : take_names(&out->severities, find_severity,
                          "low, medium, high, critical", err);
    return taken == 0 ? 0
                      : err_in(err, option == OPTION_STATE ? "--state" : "--severity");
}

static int take_option(struct reading *reading, int option)
{
    struct incident_words *out = reading->out;
    switch (option) {
    case OPTION_CONFIG:
        out->config = optarg;
        return 0;
    case OPTION_FORMAT:
        reading->used |= FORMAT;
        reading->format = optarg;
        return 0;
    case OPTION_WHY:
        reading->used |= TEXTS;
        out->why = optarg;
        return 0;
    case OPTION_BY:
        reading->used |= TEXTS;
        out->by = optarg;
        return 0;
    default:
        reading->used |= option >= OPTION_REPORT ? REPORT : FILTERS;
        return option >= OPTION_REPORT
                   ? report_words_take(&out->report,
                         (enum report_option)(option - OPTION_REPORT), optarg,
                         &reading->err)
                   : take_filter(reading, option);
    }
}

/* 0; or 'h' or '?' after it has said what there is to say. */
static int parse(struct reading *reading, int argc, char **argv)
{
    static const struct option options[] = {
        {"config", required_argument, NULL, OPTION_CONFIG},
        {"format", required_argument, NULL, OPTION_FORMAT},
        {"state", required_argument, NULL, OPTION_STATE},
        {"severity", required_argument, NULL, OPTION_SEVERITY},
        {"since", required_argument, NULL, OPTION_SINCE},
        {"why", required_argument, NULL, OPTION_WHY},
        {"by", required_argument, NULL, OPTION_BY},
        {"output", required_argument, NULL, OPTION_REPORT + REPORT_OUTPUT},
        {"language", required_argument, NULL, OPTION_REPORT + REPORT_LANGUAGE},
        {"aware", required_argument, NULL, OPTION_REPORT + REPORT_AWARE},
        {"organisation", required_argument, NULL, OPTION_REPORT + REPORT_ORGANISATION},
        {"tlp", required_argument, NULL, OPTION_REPORT + REPORT_TLP},
        {"sign", no_argument, NULL, OPTION_REPORT + REPORT_SIGN},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    for (;;) {
        int option =
            command_option(&command_incidents, argc, argv, ":c:f:o:h", options);
        if (option == -1)
            return 0;
        if (option == 'o')
            option = OPTION_REPORT + REPORT_OUTPUT;
        if (option == 'h' || option == '?')
            return option;
        if (take_option(reading, option) != 0) {
            (void)command_usage(&command_incidents, "%s", reading->err.text);
            return '?';
        }
    }
}

/* ---- words ---- */

static const struct verb *verb_of(const char *word)
{
    for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++)
        if (bytes_is(bytes_of(word), verbs[i].name))
            return &verbs[i];
    return NULL;
}

static int take_numbers(
    struct reading *reading, const struct verb *verb, char **words, int count)
{
    static const char *const wanted[] = {
        "no word", "one incident's number", "two incidents' numbers: INTO FROM"};
    struct incident_words *out = reading->out;
    bool is_split = verb->job == INCIDENT_SPLIT;
    if (verb->act == TRIAGE_NOTE && out->why == NULL && count == verb->numbers + 1)
        out->why = words[--count]; /* what else would stand there */
    if (count < verb->numbers || (count > verb->numbers && !is_split))
        return err_set(&reading->err, "%s takes %s", verb->name, wanted[verb->numbers]);
    for (int i = 0; i < verb->numbers; i++)
        if (bytes_to_u64(&out->numbers[i], bytes_of(words[i]), INT64_MAX) != 0)
            return err_set(&reading->err, "%.40s is no incident's number", words[i]);
    out->urls = words + verb->numbers;
    out->url_count = (size_t)(count - verb->numbers);
    if (is_split && (out->url_count == 0 || out->url_count > INCIDENT_URLS_MAX))
        return err_set(&reading->err,
            "split takes a number and the addresses that go, from 1 to %d",
            INCIDENT_URLS_MAX);
    return 0;
}

static const char *taken_by(const struct verb *verb)
{
    switch (verb->takes) {
    case TEXTS:
        return "only --why and --by";
    case FORMAT:
        return "only --format";
    case FORMAT | REPORT:
        return "only --format, --output, --language, --aware, --organisation, --tlp, "
               "--sign";
    default:
        return "only --format, --state, --severity and --since";
    }
}

static int check_texts(struct reading *reading, const struct verb *verb)
{
    const struct incident_words *out = reading->out;
    bool is_note = verb->act == TRIAGE_NOTE;
    size_t most = is_note ? (size_t)INCIDENT_NOTE_MAX : (size_t)INCIDENT_WHY_MAX;
    if ((reading->used & ~verb->takes) != 0)
        return err_set(&reading->err, "%s takes %s", verb->name, taken_by(verb));
    if (triage_needs_reason(verb->act) && person_is_blank(out->why))
        return err_set(&reading->err, "%s wants --why TEXT: %s", verb->name,
            is_note ? "what is to be noted" : "the reason is kept with it");
    return person_text("--why", out->why, most, &reading->err);
}

static int take_words(struct reading *reading, int argc, char **argv)
{
    struct incident_words *out = reading->out;
    const char *word = optind < argc ? argv[optind] : "list";
    const struct verb *verb = verb_of(word);
    if (verb == NULL)
        return err_set(&reading->err,
            "it takes list, show, report, ack, confirm, false-positive, close, "
            "reopen, note, merge or split, not '%.40s'",
            word);
    out->job = verb->job;
    out->act = verb->act;
    bool alone = optind >= argc;
    if (take_numbers(reading, verb, argv + optind + !alone, argc - optind - !alone) !=
            0 ||
        check_texts(reading, verb) != 0 || take_format(reading, verb) != 0)
        return -1;
    return out->config != NULL ? 0 : err_set(&reading->err, "it takes -c FILE");
}

bool incident_words_read(struct incident_words *out, int *status, int argc, char **argv)
{
    struct reading reading = {.out = out};
    *out = (struct incident_words){0};
    int parsed = parse(&reading, argc, argv);
    *status = parsed == 'h' ? COMMAND_OK : COMMAND_FAILED;
    if (parsed != 0)
        return false;
    if (take_words(&reading, argc, argv) == 0)
        return true;
    *status = command_usage(&command_incidents, "%s", reading.err.text);
    return false;
}
