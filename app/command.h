/*
 * command - what people type behind `vigie`.
 *
 * One const table; a new command is one file app/cmd_<name>.c and one line in
 * commands.c. A command prints its answer to stdout and its errors to stderr, each one
 * line saying what, where and what to do.
 */
#ifndef VIGIE_APP_COMMAND_H
#define VIGIE_APP_COMMAND_H

#include "base/err.h"

#include <getopt.h>
#include <stdbool.h>

/* Exit statuses; `scan` follows grep: 0 found, 1 nothing found. */
enum command_status { COMMAND_OK = 0, COMMAND_NONE = 1, COMMAND_FAILED = 2 };

struct command {
    const char *name;
    const char *summary; /* one line of `vigie --help` */
    const char *help;    /* all of `vigie NAME --help` */
    int (*run)(int argc, char **argv);
};

extern const struct command command_config;
extern const struct command command_watchlist;
extern const struct command command_scan;
extern const struct command command_read;
extern const struct command command_run;
extern const struct command command_status;
extern const struct command command_source;
extern const struct command command_incidents;
extern const struct command command_hits;
extern const struct command command_alert;
extern const struct command command_digest;
extern const struct command command_doctor;
extern const struct command command_report;
extern const struct command command_db;

int command_main(int argc, char **argv);

/* "vigie NAME: why" to stderr; returns COMMAND_FAILED. Every line of a many-lined error
 * is printed as it is. */
int command_fail(const struct command *command, const struct err *err);
/* A wrong command line: the reason and where help is; returns COMMAND_FAILED. */
int command_usage(const struct command *command, const char *format, ...)
    PRINTF_LIKE(2, 3);
/* The next option of getopt_long, or -1 at the end; '?' after it has said what was
 * wrong, and 'h' after it has printed the help. */
int command_option(const struct command *command, int argc, char **argv,
    const char *letters, const struct option *names);
/* A last look at stdout: COMMAND_FAILED with a line when it could not be written (a
 * full disk, a closed pipe), else `status`. */
int command_finish(const struct command *command, int status);

#endif
