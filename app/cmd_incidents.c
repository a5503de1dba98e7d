#include "app/listing.h"
#include "base/bytes.h"

static const char help[] =
    "Usage: vigie incidents [list] -c FILE [--format text|json]\n"
    "       vigie incidents show N -c FILE [--format text|json]\n"
    "\n"
    "Lists the incidents, the last changed first, or shows one: where and when it was\n"
    "seen, what is claimed, whose data was found, with which confidence.\n"
    "\n"
    "Exit status: 0 printed; 2 no such incident, or an error.\n";

static int show(struct listing *listing, const char *number, struct err *err)
{
    uint64_t id = 0;
    if (bytes_to_u64(&id, bytes_of(number), INT64_MAX) != 0)
        return err_set(err, "%s is no incident's number", number);
    int printed =
        print_incident(&listing->out, listing->store, id, &listing->print, err);
    if (printed == PRINT_NO_SUCH)
        return err_set(
            err, "there is no incident %s; `vigie incidents list` shows them", number);
    return printed;
}

static int answer(struct listing *listing, int argc, char **argv, struct err *err)
{
    struct bytes verb = bytes_of(optind < argc ? argv[optind] : "list");
    if (bytes_is(verb, "list") && optind + 1 >= argc)
        return print_incidents(&listing->out, listing->store, &listing->print, err);
    if (bytes_is(verb, "show") && optind + 2 == argc)
        return show(listing, argv[optind + 1], err);
    return err_set(err, "it takes list, or show and a number; see --help");
}

static int run(int argc, char **argv)
{
    struct listing listing;
    struct err err = {0};
    int opened = listing_open(&listing, &command_incidents, argc, argv);
    if (opened != 0)
        return opened == LISTING_HELP ? COMMAND_OK : COMMAND_FAILED;
    return listing_close(&listing, answer(&listing, argc, argv, &err), &err);
}

const struct command command_incidents = {
    .name = "incidents",
    .summary = "list what was found, or show one incident",
    .help = help,
    .run = run,
};
