#include "app/command.h"
#include "app/watchlist_build.h"
#include "app/watchlist_feed.h"
#include "base/bytes.h"
#include "base/clock.h"
#include "base/fd.h"
#include "matchers/key.h"
#include "matchers/watchlist.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>

enum { TEXT_MAX = 16 << 20 };

static const char help[] =
    "Usage: vigie watchlist new-key -o KEY\n"
    "       vigie watchlist build --key KEY --map TYPE=COLUMN[,...] [OPTIONS] -o OUT "
    "IN.csv\n"
    "       vigie watchlist build --key KEY --domains FILE [OPTIONS] -o OUT\n"
    "       vigie watchlist info FILE [--key KEY]\n"
    "       vigie watchlist check --key KEY FILE\n"
    "\n"
    "Makes the file of keyed hashes that vigie looks for. Run new-key and build where\n"
    "the clear data may be seen; only OUT and KEY leave that place, by separate ways.\n"
    "\n"
    "new-key writes a new secret key, readable by its owner alone. Keep it: hashes "
    "can\n"
    "only be compared with those made by the same key.\n"
    "\n"
    "build reads a CSV file of records (any common delimiter; - for stdin), a person "
    "a\n"
    "line. Lines that hold no valid identifier are counted and listed by number.\n"
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
    "      --domains FILE        a CSV file \"domain,group\" of domains to watch\n"
    "      --phrases FILE        a CSV file \"phrase,group\": names to watch, 1 to 6 "
    "words\n"
    "      --purpose, --owner TEXT, --expires YYYY-MM-DD   shown by info\n"
    "  -o, --output OUT          the watchlist\n"
    "\n"
    "info shows what a watchlist says of itself; with --key, verified.\n"
    "check verifies every byte.\n"
    "\n"
    "Exit status: 0 done; 2 an error.\n";

struct watchlist_words {
    struct watchlist_build_words build;
    const char *key;
};

static int new_key(const struct watchlist_words *words, struct err *err)
{
    if (words->build.output == NULL)
        return err_set(err, "new-key takes -o KEY");
    if (key_create(words->build.output, err) != 0)
        return -1;
    (void)printf(
        "%s: a new key; keep it secret, and keep it safe\n", words->build.output);
    return 0;
}

static int open_file(int *fd, const char *path, struct err *err)
{
    *fd = open(path, O_RDONLY | O_CLOEXEC);
    return *fd >= 0 ? 0 : err_set(err, "%s: %s", path, strerror(errno));
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

static int look(
    const struct watchlist_words *words, const char *path, bool check, struct err *err)
{
    int raw = -1;
    int raw_key = -1;
    if (path == NULL || (check && words->key == NULL))
        return err_set(
            err, check ? "check takes --key KEY and a FILE" : "info takes a FILE");
    if (open_file(&raw, path, err) != 0)
        return -1;
    AUTO(fd_close) int fd = raw;
    if (words->key != NULL && open_file(&raw_key, words->key, err) != 0)
        return -1;
    AUTO(fd_close) int key = raw_key;
    if (key >= 0 && watchlist_feed_key(key, words->key, err) != 0)
        return -1;
    const struct watchlist_source source = {.name = path, .fd = fd, .key_fd = key};
    return show(&source, check, err);
}

static int work(
    struct watchlist_words *words, const char *verb, const char *path, struct err *err)
{
    struct bytes word = bytes_of(verb);
    if (bytes_is(word, "new-key"))
        return new_key(words, err);
    if (bytes_is(word, "info"))
        return look(words, path, false, err);
    if (bytes_is(word, "check"))
        return look(words, path, true, err);
    if (!bytes_is(word, "build"))
        return err_set(
            err, "%s is none of new-key, build, info, check; see --help", verb);
    words->build.key = words->key;
    words->build.input = path;
    return watchlist_build_run(&words->build, err);
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
};

/* Where an option's value goes; NULL for one that has none. */
static const char **place_of(struct watchlist_words *words, int option)
{
    struct watchlist_build_words *build = &words->build;
    const struct {
        int option;
        const char **place;
    } places[] = {
        {'k', &words->key},
        {'m', &build->map},
        {'g', &build->group},
        {'o', &build->output},
        {GROUP_COLUMN, &build->group_column},
        {RECORD_COLUMN, &build->record_column},
        {CANARY_COLUMN, &build->canary_column},
        {DOMAINS, &build->domains},
        {PHRASES, &build->phrases},
        {DATE_ORDER, &build->date_order},
        {PURPOSE, &build->purpose},
        {OWNER, &build->owner},
        {EXPIRES, &build->expires},
    };
    for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
        if (places[i].option == option)
            return places[i].place;
    if (option == LOCAL_SHAPE && build->shape_count < WATCHLIST_BUILD_SHAPES)
        build->shape_count++; /* too many are refused when they are read */
    if (option == LOCAL_SHAPE)
        return &build->shapes[build->shape_count - 1];
    return NULL;
}

static int parse(struct watchlist_words *words, int argc, char **argv)
{
    static const struct option options[] = {
        {"key", required_argument, NULL, 'k'},
        {"map", required_argument, NULL, 'm'},
        {"group", required_argument, NULL, 'g'},
        {"output", required_argument, NULL, 'o'},
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
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    for (;;) {
        int option =
            command_option(&command_watchlist, argc, argv, ":k:m:g:o:h", options);
        if (option == -1)
            return 0;
        if (option == 'h')
            return 'h';
        const char **place = place_of(words, option);
        if (place == NULL)
            return COMMAND_FAILED;
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
    if (optind == argc || argc - optind > 2)
        return command_usage(&command_watchlist,
            "it takes new-key, build, info or check, and one file at most");
    const char *path = optind + 1 < argc ? argv[optind + 1] : NULL;
    if (work(&words, argv[optind], path, &err) != 0)
        return command_fail(&command_watchlist, &err);
    return COMMAND_OK;
}

const struct command command_watchlist = {
    .name = "watchlist",
    .summary = "make and look at the file of keyed hashes",
    .help = help,
    .run = run,
};
