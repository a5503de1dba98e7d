#include "alerts/status.h"
#include "app/listing.h"
#include "base/clock.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char help[] =
    "Usage: vigie status -c FILE [--format text|json]\n"
    "\n"
    "How vigie is, at a glance: its sources, worst first, with when each was last "
    "read,\n"
    "what it gave and what waits; the workers; the mail. Reads the database only, "
    "beside\n"
    "a running vigie or without one. A source is healthy when it was read within a "
    "day\n"
    "and has not failed for three hours on end.\n"
    "\n"
    "Exit status: 0 all is well; 1 something is not; 2 an error.\n";

enum { STATUS_ALARM = 1 };

/* https://no-color.org: set to anything but nothing. */
static bool wants_colour(void)
{
    const char *no = getenv("NO_COLOR");
    return isatty(STDOUT_FILENO) == 1 && (no == NULL || no[0] == '\0');
}

static int answer(struct listing *listing, bool *alarming, int argc, struct err *err)
{
    struct status status;
    const struct status_print how = {
        .json = listing->print.json, .colour = wants_colour()};
    if (optind != argc)
        return err_set(err, "it takes no word but its options; see --help");
    int done = status_gather(&status, listing->store, clock_wall(clock_system()), err);
    if (done == 0)
        done = status_print(&listing->out, &status, &how, err);
    *alarming = done == 0 && status_is_alarming(&status);
    status_done(&status);
    return done;
}

static int run(int argc, char **argv)
{
    struct listing listing;
    struct err err = {0};
    bool alarming = false;
    int opened = listing_open(&listing, &command_status, argc, argv);
    if (opened != 0)
        return opened == LISTING_HELP ? COMMAND_OK : COMMAND_FAILED;
    int answered = answer(&listing, &alarming, argc, &err);
    int ended = listing_close(&listing, answered, &err);
    return ended == COMMAND_OK && alarming ? STATUS_ALARM : ended;
}

const struct command command_status = {
    .name = "status",
    .summary = "how the sources, the workers and the mail are",
    .help = help,
    .run = run,
};
