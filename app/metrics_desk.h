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
    struct buf lists;      /* what it is to know of the watchlists */
    bool told;             /* and it does */
    uint32_t failures;     /* in a row */
    int64_t ready_ms;      /* steady; when it was */
    int64_t next_start_ms; /* steady */
    int64_t deadline_ms;   /* steady; for getting ready */
};

/* Listens where `config` says, if it does; before the sandbox, which has no bind(). A
 * port that is taken is waited for a moment, as a keeper before us may just be ending,
 * and then done without, which is logged: the watch goes on. `clock` and `log` are
 * borrowed. */
void metrics_desk_open(struct metrics_desk *desk, const struct config *config,
    const struct clock *clock, const struct log *log);
void metrics_desk_close(struct metrics_desk *desk);

/* What is to be said of the watchlists: the body of PROTOCOL_WATCHLISTS, copied. */
MUST_USE int metrics_desk_tell(
    struct metrics_desk *desk, struct bytes notices, struct err *err);

/* Never waits. */
void metrics_desk_step(struct metrics_desk *desk);

#endif
