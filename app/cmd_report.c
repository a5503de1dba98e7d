#include "app/command.h"
#include "app/record.h"
#include "base/clock.h"

#include <stdio.h>

static const char help[] =
    "Usage: vigie report processing -c FILE [--format text|markdown|json]\n"
    "                               [--language fr|en]\n"
    "\n"
    "Prints the record of processing activities (GDPR article 30(1), and the CNIL's\n"
    "guidance on searching the Internet for leaks) of this configuration: who answers\n"
    "for it, what is watched for and why, whose data and which, who is told, for how\n"
    "long each class is kept, and which security measures are on. What nobody has "
    "said\n"
    "is named as missing, with the key that says it. The database is not asked.\n"
    "\n"
    "  -f, --format FORM    text (the default), markdown or json\n"
    "  -l, --language LANG  fr or en; without, that of the digest\n"
    "\n"
    "Exit status: 0 nothing is missing; 1 something is; 2 an error.\n";

enum { PRINTED_MAX = 16 << 20, TEXTS_MAX = 32 << 20, ASKED_FOR = -1 };

struct report_options {
    const char *config;
    enum record_form form;
    int language; /* ASKED_FOR: the digest's */
};

static bool read_form(enum record_form *out, struct bytes word)
{
    static const char *const forms[] = {
        [RECORD_TEXT] = "text", [RECORD_MARKDOWN] = "markdown", [RECORD_JSON] = "json"};
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
        if (bytes_is(word, forms[i])) {
            *out = (enum record_form)i;
            return true;
        }
    return false;
}

static bool read_language(int *out, struct bytes word)
{
    *out = bytes_is(word, "fr") ? RECORD_FRENCH : RECORD_ENGLISH;
    return *out == RECORD_FRENCH || bytes_is(word, "en");
}

static int work(const struct report_options *options, struct err *err)
{
    AUTO(config_free) struct config *config = NULL;
    AUTO(watch_terms_free) struct watch_terms *terms = NULL;
    AUTO(arena_done) struct arena arena;
    AUTO(buf_done) struct buf out;
    struct record record = {.arena = &arena, .err = err};
    arena_init(&arena, TEXTS_MAX);
    buf_init(&out, PRINTED_MAX);
    if (config_load(&config, options->config, err) != 0 ||
        watch_terms_read(&terms, config, NULL, err) != 0)
        return -1;
    const struct record_input input = {
        .config = config, .terms = terms, .now_ms = clock_wall(clock_system())};
    bool french = options->language == ASKED_FOR
                      ? config->digest.language == CONFIG_FRENCH
                      : options->language == RECORD_FRENCH;
    record.language = french ? RECORD_FRENCH : RECORD_ENGLISH;
    if (record_make(&record, &input) != 0 ||
        record_print(&out, &record, options->form, err) != 0)
        return -1;
    (void)fwrite(out.ptr, 1, out.len, stdout);
    return record.missing > 0 ? COMMAND_NONE : COMMAND_OK;
}

static int parse(struct report_options *out, int argc, char **argv)
{
    static const struct option names[] = {
        {"config", required_argument, NULL, 'c'},
        {"format", required_argument, NULL, 'f'},
        {"language", required_argument, NULL, 'l'},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    for (;;) {
        int option = command_option(&command_report, argc, argv, ":c:f:l:h", names);
        if (option == -1)
            return 0;
        if (option == 'h')
            return 'h';
        if (option == 'c')
            out->config = optarg;
        else if (option == 'f' && !read_form(&out->form, bytes_of(optarg)))
            return command_usage(&command_report, "--format is text, markdown or json");
        else if (option == 'l' && !read_language(&out->language, bytes_of(optarg)))
            return command_usage(&command_report, "--language is fr or en");
        else if (option != 'f' && option != 'l')
            return COMMAND_FAILED;
    }
}

static int run(int argc, char **argv)
{
    struct report_options options = {.language = ASKED_FOR};
    struct err err = {0};
    int parsed = parse(&options, argc, argv);
    if (parsed != 0)
        return parsed == 'h' ? COMMAND_OK : parsed;
    if (options.config == NULL || optind + 1 != argc ||
        !bytes_is(bytes_of(argv[optind]), "processing"))
        return command_usage(&command_report, "it takes processing, and -c FILE");
    int worked = work(&options, &err);
    return worked < 0 ? command_fail(&command_report, &err) : worked;
}

const struct command command_report = {
    .name = "report",
    .summary = "print the record of processing (GDPR article 30)",
    .help = help,
    .run = run,
};
