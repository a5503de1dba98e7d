/*
 * lane - a reader and its scanner, joined by a channel: the unit of failure.
 *
 * It works on one document at a time; small ones may wait in it for their turn, so that
 * it need not sleep until the keeper gives it the next. When either half dies, stalls
 * or talks nonsense, both are killed; whoever owns the lane starts it again and decides
 * about the documents.
 */
#ifndef VIGIE_APP_LANE_H
#define VIGIE_APP_LANE_H

#include "app/role.h"
#include "app/watchlist_feed.h"
#include "app/work.h"

#include <poll.h>

enum { LANE_DEPTH = 16 }; /* documents in one lane at most */

/* Which of them ended, or talked nonsense. */
enum lane_half { LANE_NEITHER, LANE_READER, LANE_SCANNER };

struct lane {
    struct role reader;
    struct role scanner;
    struct work_queue works; /* in the order they were given; the first is begun */
    int64_t begun_ms;        /* steady; the first work */
    int64_t deadline_ms;     /* steady; of the first work, or of getting ready */
    int64_t heard_ms;        /* steady; when it was last listened to */
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
/* Kills both; says in `how` (PROC_HOW_SIZE, may be NULL) which half had ended, and how,
 * before we killed it, or "" when both lived, and returns the same. Its works were
 * taken from it before. */
enum lane_half lane_stop(struct lane *lane, char *how);

bool lane_started(const struct lane *lane);
bool lane_ready(const struct lane *lane);

#endif
