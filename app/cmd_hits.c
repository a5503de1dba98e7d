#include "app/audit_note.h"
#include "app/listing.h"
#include "base/bytes.h"

#include <stdio.h>

static const char help[] =
    "Usage: vigie hits [N] -c FILE [--format text|json]\n"
    "\n"
    "Lists the hits, of all pages or of incident N: address, row, record, group, "
    "which\n"
    "kinds of identifier were found, and the confidence. A record is a pseudonym; "
    "only\n"
    "the organisation can say, in its own trusted zone, who it is.\n"
    "\n"
    "Exit status: 0 printed; 2 an error.\n";

static int answer(struct listing *listing, int argc, char **argv, struct err *err)
{
    uint64_t incident = 0;
    if (optind + 1 < argc)
        return err_set(err, "it takes one incident's number at most; see --help");
    if (optind < argc &&
        bytes_to_u64(&incident, bytes_of(argv[optind]), INT64_MAX) != 0)
        return err_set(err, "%s is no incident's number", argv[optind]);
    if (print_hits(&listing->out, listing->store, incident, &listing->print, err) != 0)
        return -1;
    char object[STORE_AUDIT_OBJECT_SIZE] = "all incidents";
    if (incident != 0)
        (void)snprintf(
            object, sizeof(object), "incident %llu", (unsigned long long)incident);
    const struct audit_note seen = {.what = "hits.show", .object = object};
    return audit_note(listing->store, &seen, err);
}

static int run(int argc, char **argv)
{
    struct listing listing;
    struct err err = {0};
    int opened = listing_open(&listing, &command_hits, argc, argv);
    if (opened != 0)
        return opened == LISTING_HELP ? COMMAND_OK : COMMAND_FAILED;
    return listing_close(&listing, answer(&listing, argc, argv, &err), &err);
}

const struct command command_hits = {
    .name = "hits",
    .summary = "list the records found, row by row",
    .help = help,
    .run = run,
};
