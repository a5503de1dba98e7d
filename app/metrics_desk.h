/*
 * metrics_desk - the keeper's side of the metrics: it listens, starts the role that
 * answers, and replaces it when it dies. That never ends a crawl: monitoring that fails
 * shows as such where the metrics are missed.
 */
#ifndef VIGIE_APP_METRICS_DESK_H
#define VIGIE_APP_METRICS_DESK_H

#include "app/role.h"
#include "config/config.h"

struct metrics_desk {
    struct role role;
    int listener;            /* -1: not configured */
    const char *config_path; /* borrowed */
    const struct clock *clock;
    const struct log *log;
    uint32_t failures;     /* in a row */
    int64_t next_start_ms; /* steady */
    int64_t deadline_ms;   /* steady; for getting ready */
};

/* Listens where `config` says, if it does; before the sandbox, which has no bind(). A
 * port that is taken is waited for a moment: a keeper before us may just be ending.
 * `clock` and `log` are borrowed. */
MUST_USE int metrics_desk_open(struct metrics_desk *desk, const struct config *config,
    const struct clock *clock, const struct log *log, struct err *err);
void metrics_desk_close(struct metrics_desk *desk);

/* Never waits. */
void metrics_desk_step(struct metrics_desk *desk);

#endif
