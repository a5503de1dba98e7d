/*
 * listing - what the commands that only read the store have in common: -c FILE,
 * --format, an opened store, and one buffer printed in one piece.
 */
#ifndef VIGIE_APP_LISTING_H
#define VIGIE_APP_LISTING_H

#include "alerts/print.h"
#include "app/command.h"
#include "config/config.h"

struct listing {
    const struct command *command;
    struct config *config;
    struct store *store;
    struct zone *zone;
    struct tell_alerts *alerts; /* whoever takes in tells of it */
    struct print_options print;
    struct buf out;
};

enum { LISTING_HELP = 1 };

/* text or json; -1 after it has said that it is neither. */
MUST_USE int listing_format(
    const struct command *command, struct print_options *print, const char *name);

/* Reads the options, opens the store and takes in what waits to become incidents. 0,
 * LISTING_HELP, or -1 after it has said what was wrong. `optind` is then at the first
 * word that is no option. */
MUST_USE int listing_open(
    struct listing *listing, const struct command *command, int argc, char **argv);
/* The same for who has read the options: `listing->print` is kept as it is set. 0, or
 * -1 after it has said what was wrong. */
MUST_USE int listing_begin(
    struct listing *listing, const struct command *command, const char *config);
/* Prints what was gathered, unless `result` is -1, and frees all. The exit status. */
int listing_close(struct listing *listing, int result, const struct err *err);

#endif
