/*
 * lane - a reader and its scanner, joined by a channel: the unit of failure.
 *
 * It works on one document at a time. When either half dies, stalls or talks nonsense,
 * both are killed; whoever owns the lane starts it again and decides about the
 * document.
 */
#ifndef VIGIE_APP_LANE_H
#define VIGIE_APP_LANE_H

#include "app/role.h"
#include "app/watchlist_feed.h"

#include <poll.h>

struct work; /* app/lanes.h: the document and what is known of it */

struct lane {
    struct role reader;
    struct role scanner;
    struct work *work;   /* borrowed; NULL: idle */
    uint64_t ticket;     /* the work's number on the wire; random, new for every try */
    int64_t begun_ms;    /* steady; the work */
    int64_t deadline_ms; /* steady; of the work, or of getting ready */
};

struct lane_spec {
    const struct watchlist_path *watchlists;
    size_t watchlist_count;
    uint64_t max_memory;     /* bytes, each half */
    const char *lexicon_dir; /* for the reader; NULL: none */
    const char *weights_dir; /* the same */
};

/* Starts both halves; `*confirmer_end` is then the caller's, to be passed on to the
 * confirmer. On failure nothing is left running. */
MUST_USE int lane_start(struct lane *lane, int *confirmer_end,
    const struct lane_spec *spec, struct err *err);
/* Kills both; says in `how` (PROC_HOW_SIZE) which half had ended, and how, before we
 * killed it, or "" when both lived. Its work is no longer the lane's. */
void lane_stop(struct lane *lane, char *how);

bool lane_started(const struct lane *lane);
bool lane_ready(const struct lane *lane);

#endif
