/*
 * runner - starts the commands of the configuration's channels, for a notifier whose
 * sandbox starts nothing.
 *
 * A small process of its own, started by the supervisor before the keeper goes into its
 * sandbox, which is inherited. It is asked for a channel by its name and handed the
 * alert's JSON; what it runs stands in the configuration, which it has read itself. So
 * who takes the notifier over can run these commands, with a text of their choice, and
 * no other.
 */
#ifndef VIGIE_APP_RUNNER_H
#define VIGIE_APP_RUNNER_H

#include "alerts/channel.h"
#include "base/frame.h"
#include "config/config.h"

/* Asking one, from the notifier. */
struct runner_desk {
    struct channel channel; /* owned; zeroed: there is none */
    int64_t timeout_ms;     /* the longest that a command may take */
    uint64_t last;          /* number of the last request */
};

/* Takes `fd` over. */
MUST_USE int runner_desk_open(
    struct runner_desk *desk, int fd, const struct config *config, struct err *err);
void runner_desk_close(struct runner_desk *desk);

/* A channel_runner's `run`; `self` is a struct runner_desk. */
int runner_desk_run(
    void *self, const char *channel, struct bytes input, struct err *err);

/* The same without another process, for commands that people type: `self` is the
 * configuration. */
int runner_run_here(
    void *self, const char *channel, struct bytes input, struct err *err);

/* Whether there is anything to start. */
bool runner_is_wanted(const struct config *config);

#endif
