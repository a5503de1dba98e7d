#include "app/command.h"
#include "app/watchlist_words.h"
#include "base/bytes.h"
#include "base/clock.h"
#include "base/fd.h"
#include "matchers/key.h"
#include "matchers/watchlist.h"

#include <stdio.h>

enum { TEXT_MAX = 16 << 20 };

static const char help[] =
    "Usage: vigie watchlist new-key [--after KEY] -o NEW\n"
    "       vigie watchlist build --key KEY --map TYPE=COLUMN[,...] [OPTIONS] -o OUT "
    "TABLE\n"
    "       vigie watchlist build --key KEY --domains FILE [OPTIONS] -o OUT\n"
    "       vigie watchlist info FILE [--key KEY]\n"
    "       vigie watchlist status -c FILE [--format text|json]\n"
    "       vigie watchlist check --key KEY FILE\n"
    "       vigie watchlist merge --key KEY -o OUT FILE...\n"
    "       vigie watchlist resolve --key KEY --map ... [--record-column COL] TABLE "
    "RECORD...\n"
    "\n"
    "Makes the file of keyed hashes that vigie looks for. Run new-key and build where\n"
    "the clear data may be seen; only OUT and KEY leave that place, by separate ways.\n"
    "\n"
    "new-key writes a new secret key, readable by its owner alone. Keep it: hashes "
    "can\n"
    "only be compared with those made by the same key. With --after, the next epoch "
    "of\n"
    "that key; lists of both epochs can be scanned for side by side.\n"
    "\n"
    "build reads a table of records, a person a row: CSV with any common delimiter, "
    "or\n"
    "JSON lines, where columns are keys, joined by dots; in UTF-8, UTF-16 or "
    "Windows-1252;\n"
    "- for stdin. What is refused is counted by reason and listed by line number.\n"
    "  -k, --key KEY             the key file\n"
    "  -m, --map TYPE=COLUMN,... which column holds which type: nir, email, phone,\n"
    "                            iban, nhs, dni, nie, codice-fiscale, niss, avs, "
    "kvnr,\n"
    "                            bsn, us-ssn, ins, rpps, finess, local; a type may be\n"
    "                            named more than once. A person takes several "
    "columns:\n"
    "                            person=FAMILY[|FAMILY]+GIVEN[+GIVEN]+BIRTHDATE\n"
    "      --local-shape [NAME=]SHAPE[:RULE]   what local numbers look like: A a "
    "letter,\n"
    "                            9 a digit, * either, - an optional separator, {8,10} "
    "a\n"
    "                            length; RULE luhn, mod97, mod11; local:NAME in "
    "--map\n"
    "      --date-order dmy|mdy  of birth dates that could be both; else told from "
    "all\n"
    "                            rows\n"
    "  -g, --group NAME          the group of all records: a site, a laboratory\n"
    "      --group-column COL    or the column that names it\n"
    "      --record-column COL   the column that tells records apart\n"
    "      --canary-column COL   the column that labels planted records\n"
    "      --domains FILE        domains to watch: CSV \"domain,group\", or YAML with "
    "a\n"
    "                            list \"domains:\"\n"
    "      --phrases FILE        names to watch, of 1 to 6 words: CSV "
    "\"phrase,group\",\n"
    "                            or YAML with a list \"phrases:\"\n"
    "      --purpose, --owner TEXT, --expires YYYY-MM-DD   shown by info\n"
    "  -o, --output OUT          the watchlist\n"
    "\n"
    "info shows what a watchlist says of itself; with --key, verified.\n"
    "status tells of each watchlist and source of a configuration its purpose, owner,\n"
    "last day and last hit; what is past its last day is not used.\n"
    "check verifies every byte.\n"
    "merge puts watchlists of one key and epoch into one file that finds what they "
    "all do.\n"
    "resolve says which rows of the table are these records (as vigie scan prints "
    "them;\n"
    "- reads them, or the JSONL of vigie scan, from stdin): record, line and the "
    "record\n"
    "column's text. Give it the --map, --record-column,\n"
    "--local-shape and --date-order of the build.\n"
    "\n"
    "Exit status: 0 done; 1 resolve did not find a record; 2 an error.\n";

static int new_key_after(const struct watchlist_words *words, struct err *err)
{
    int raw = -1;
    AUTO(key_free) struct key *before = NULL;
    if (watchlist_words_open(&raw, words->after, err) != 0)
        return -1;
    AUTO(fd_close) int fd = raw;
    if (key_read(&before, fd, err) != 0)
        return err_in(err, words->after);
    if (key_create_after(words->output, before, err) != 0)
        return -1;
    (void)printf("%s: epoch %u of the key in %s; keep both until the lists of the old "
                 "one are no longer used\n",
        words->output, (unsigned)key_epoch(before) + 1, words->after);
    return 0;
}

static int new_key(const struct watchlist_words *words, struct err *err)
{
    if (words->output == NULL || words->file_count > 0)
        return err_set(err, "new-key takes -o KEY");
    if (words->after != NULL)
        return new_key_after(words, err);
    if (key_create(words->output, err) != 0)
        return -1;
    (void)printf("%s: a new key; keep it secret, and keep it safe\n", words->output);
    return 0;
}

static int show(const struct watchlist_source *source, bool check, struct err *err)
{
    AUTO(buf_done) struct buf text;
    buf_init(&text, TEXT_MAX);
    if (check && watchlist_check(source, err) != 0)
        return -1;
    if (check)
        return printf("%s: every byte is as it was made\n", source->name) > 0 ? 0 : -1;
    if (watchlist_info(&text, source, clock_wall(clock_system()), err) != 0)
        return -1;
    (void)fwrite(text.ptr, 1, text.len, stdout);
    return 0;
}

static int look(const struct watchlist_words *words, bool check, struct err *err)
{
    int raw = -1;
    AUTO(fd_close) int key = -1;
    if (words->file_count != 1 || (check && words->key == NULL))
        return err_set(
            err, check ? "check takes --key KEY and a FILE" : "info takes a FILE");
    if (watchlist_words_open(&raw, words->files[0], err) != 0)
        return -1;
    AUTO(fd_close) int fd = raw;
    if (words->key != NULL && watchlist_words_key(&key, words, err) != 0)
        return -1;
    const struct watchlist_source source = {
        .name = words->files[0], .fd = fd, .key_fd = key};
    return show(&source, check, err);
}

/* 0, RESOLVE_SOME, or -1. */
static int work(const struct watchlist_words *words, const char *verb, struct err *err)
{
    struct bytes word = bytes_of(verb);
    if (bytes_is(word, "new-key"))
        return new_key(words, err);
    if (bytes_is(word, "build"))
        return watchlist_build_run(words, err);
    if (bytes_is(word, "status"))
        return watchlist_status_run(words, err);
    if (bytes_is(word, "info"))
        return look(words, false, err);
    if (bytes_is(word, "check"))
        return look(words, true, err);
    if (bytes_is(word, "merge"))
        return watchlist_merge_run(words, err);
    if (bytes_is(word, "resolve"))
        return watchlist_resolve_run(words, err);
    return err_set(err,
        "%s is none of new-key, build, info, check, merge, resolve; see --help", verb);
}

enum {
    GROUP_COLUMN = 1000,
    RECORD_COLUMN,
    CANARY_COLUMN,
    DOMAINS,
    PHRASES,
    LOCAL_SHAPE,
    DATE_ORDER,
    PURPOSE,
    OWNER,
    EXPIRES,
    AFTER,
};

/* Where an option's value goes; NULL for one that has none. */
static const char **place_of(struct watchlist_words *words, int option)
{
    const struct {
        int option;
        const char **place;
    } places[] = {
        {'k', &words->key},
        {'m', &words->map},
        {'g', &words->group},
        {'o', &words->output},
        {'c', &words->config},
        {'f', &words->format},
        {GROUP_COLUMN, &words->group_column},
        {RECORD_COLUMN, &words->record_column},
        {CANARY_COLUMN, &words->canary_column},
        {DOMAINS, &words->domains},
        {PHRASES, &words->phrases},
        {DATE_ORDER, &words->date_order},
        {PURPOSE, &words->purpose},
        {OWNER, &words->owner},
        {EXPIRES, &words->expires},
        {AFTER, &words->after},
    };
    for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
        if (places[i].option == option)
            return places[i].place;
    if (option == LOCAL_SHAPE && words->shape_count < WATCHLIST_SHAPES_MAX)
        words->shape_count++; /* too many are refused when they are read */
    if (option == LOCAL_SHAPE)
        return &words->shapes[words->shape_count - 1];
    return NULL;
}

static int given_twice(const struct option *options, int option)
{
    while (options->val != option)
        options++;
    return command_usage(&command_watchlist, "--%s is given twice", options->name);
}

static int parse(struct watchlist_words *words, int argc, char **argv)
{
    static const struct option options[] = {
        {"key", required_argument, NULL, 'k'},
        {"map", required_argument, NULL, 'm'},
        {"group", required_argument, NULL, 'g'},
        {"output", required_argument, NULL, 'o'},
        {"config", required_argument, NULL, 'c'},
        {"format", required_argument, NULL, 'f'},
        {"group-column", required_argument, NULL, GROUP_COLUMN},
        {"record-column", required_argument, NULL, RECORD_COLUMN},
        {"canary-column", required_argument, NULL, CANARY_COLUMN},
        {"domains", required_argument, NULL, DOMAINS},
        {"phrases", required_argument, NULL, PHRASES},
        {"local-shape", required_argument, NULL, LOCAL_SHAPE},
        {"date-order", required_argument, NULL, DATE_ORDER},
        {"purpose", required_argument, NULL, PURPOSE},
        {"owner", required_argument, NULL, OWNER},
        {"expires", required_argument, NULL, EXPIRES},
        {"after", required_argument, NULL, AFTER},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    for (;;) {
        int option =
            command_option(&command_watchlist, argc, argv, ":k:m:g:o:c:f:h", options);
        if (option == -1)
            return 0;
        if (option == 'h')
            return 'h';
        const char **place = place_of(words, option);
        if (place == NULL)
            return COMMAND_FAILED;
        if (*place != NULL && option != LOCAL_SHAPE)
            return given_twice(options, option);
        *place = optarg;
    }
}

static int run(int argc, char **argv)
{
    struct watchlist_words words = {0};
    struct err err = {0};
    int parsed = parse(&words, argc, argv);
    if (parsed != 0)
        return parsed == 'h' ? COMMAND_OK : parsed;
    if (optind == argc)
        return command_usage(&command_watchlist,
            "it takes new-key, build, info, status, check, merge or resolve");
    words.files = argv + optind + 1;
    words.file_count = (size_t)(argc - optind - 1);
    int worked = work(&words, argv[optind], &err);
    if (worked < 0)
        return command_fail(&command_watchlist, &err);
    return worked == RESOLVE_SOME ? COMMAND_NONE : COMMAND_OK;
}

const struct command command_watchlist = {
    .name = "watchlist",
    .summary = "make and look at the file of keyed hashes",
    .help = help,
    .run = run,
};
