/*
 * command_run - one program of the operator's, run with a file on its standard input.
 *
 * No shell: its words are as configured. It gets an almost empty environment, no
 * descriptor but its three, and a process group of its own, all of which is killed at
 * the deadline and at its end, so that nothing of it stays. What it says is read to a
 * ceiling, and a line of it kept for people. It may not gain privileges (no setuid).
 */
#ifndef VIGIE_APP_COMMAND_RUN_H
#define VIGIE_APP_COMMAND_RUN_H

#include "base/bytes.h"
#include "base/err.h"

struct command_job {
    const char *const *words; /* NULL-ended; the first is the program's whole path */
    struct bytes input;
    int64_t timeout_ms;
};

enum command_answer { COMMAND_KILLED = 2 }; /* as CHANNEL_UNSURE: who knows */

/* 0: it ended with status 0. -1: it could not be started, or says by its status that it
 * did not take the message; `err` holds the first line it said. COMMAND_KILLED: it was
 * killed, or it stalled, so that nobody knows. */
MUST_USE int command_run_job(const struct command_job *job, struct err *err);

#endif
