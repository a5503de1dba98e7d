#include "alerts/triage.h"
#include "app/audit_note.h"
#include "app/listing.h"
#include "base/bytes.h"

#include <stdio.h>

static const char help[] =
    "Usage: vigie hits [N] -c FILE [--limit COUNT] [--format text|json]\n"
    "\n"
    "Lists hits, of incident N or of the places found last: address, row, record,\n"
    "group, which kinds of identifier were found, and the confidence. A record is a\n"
    "pseudonym; only the organisation can say, in its own trusted zone, who it is.\n"
    "\n"
    "      --limit COUNT  at most so many, which is told when there are more: 10000,\n"
    "                     and of one incident all. 0: all there are, place by place\n"
    "\n"
    "Exit status: 0 printed; 2 an error.\n";

enum { NEWEST = 10000 };

struct words {
    const char *config;
    const char *limit; /* NULL: not given, as the next */
    const char *incident;
};

static int read_words(
    struct words *words, struct print_options *print, int argc, char **argv)
{
    static const struct option options[] = {
        {"config", required_argument, NULL, 'c'},
        {"limit", required_argument, NULL, 'l'},
        {"format", required_argument, NULL, 'f'},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    for (;;) {
        int option = command_option(&command_hits, argc, argv, ":c:f:h", options);
        if (option == -1)
            return 0;
        if (option == 'c')
            words->config = optarg;
        else if (option == 'l')
            words->limit = optarg;
        else if (option == 'f' && listing_format(&command_hits, print, optarg) != 0)
            return -1;
        else if (option != 'f')
            return option == 'h' ? LISTING_HELP : -1;
    }
}

/* The number of an incident, or 0; and how many hits. */
static int read_numbers(uint64_t *incident, struct print_options *print,
    const struct words *words, struct err *err)
{
    uint64_t limit = 0;
    if (words->incident != NULL &&
        (bytes_to_u64(incident, bytes_of(words->incident), INT64_MAX) != 0 ||
            *incident == 0))
        return err_set(err, "%s is no incident's number", words->incident);
    if (words->limit == NULL)
        limit = *incident == 0 ? NEWEST : 0;
    else if (bytes_to_u64(&limit, bytes_of(words->limit), STORE_HITS_NEWEST_MAX) != 0)
        return err_set(err, "--limit: '%.40s' is no number up to %d", words->limit,
            (int)STORE_HITS_NEWEST_MAX);
    print->max = limit;
    return 0;
}

static int flush(struct buf *out, struct err *err)
{
    size_t written = fwrite(out->ptr, 1, out->len, stdout);
    if (written != out->len)
        return err_set(err, "the list could not be written");
    buf_clear(out);
    return 0;
}

/* Noted before the first of them is shown. */
static int note(const struct listing *listing, uint64_t incident, struct err *err)
{
    char object[STORE_AUDIT_OBJECT_SIZE] = "all incidents";
    if (incident != 0)
        (void)snprintf(
            object, sizeof(object), "incident %llu", (unsigned long long)incident);
    const struct audit_note seen = {.what = "hits.show", .object = object};
    return audit_note(listing->store, &seen, err);
}

static int show(struct listing *listing, uint64_t incident, struct err *err)
{
    listing->print.flush = flush;
    if ((incident != 0 && triage_find(listing->store, incident, err) != 0) ||
        note(listing, incident, err) != 0)
        return -1;
    int shown =
        print_hits(&listing->out, listing->store, incident, &listing->print, err);
    if (shown < 0)
        return -1;
    if (shown == PRINT_CUT)
        (void)fprintf(stderr,
            "vigie hits: these are %zu, and there may be more; --limit 0 lists all\n",
            listing->print.max);
    return 0;
}

static int run(int argc, char **argv)
{
    struct listing listing = {.command = &command_hits};
    struct words words = {0};
    struct err err = {0};
    uint64_t incident = 0;
    int parsed = read_words(&words, &listing.print, argc, argv);
    if (parsed != 0)
        return parsed == LISTING_HELP ? COMMAND_OK : COMMAND_FAILED;
    if (optind + 1 < argc)
        return command_usage(
            &command_hits, "it takes one incident's number at most; see --help");
    words.incident = optind < argc ? argv[optind] : NULL;
    if (read_numbers(&incident, &listing.print, &words, &err) != 0)
        return command_fail(&command_hits, &err);
    if (listing_begin(&listing, &command_hits, words.config) != 0)
        return COMMAND_FAILED;
    return listing_close(&listing, show(&listing, incident, &err), &err);
}

const struct command command_hits = {
    .name = "hits",
    .summary = "list the records found, row by row",
    .help = help,
    .run = run,
};
