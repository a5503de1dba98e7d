/*
 * workers - this worker's sign of life, and what becomes of those who give none.
 *
 * Any number of keepers work on one PostgreSQL database. Each counts a row of its own
 * up every ten seconds. Whoever sees another's count stand still for a minute, by its
 * own steady clock, takes it for dead and gives its leases back. Clocks of machines are
 * never compared. A worker that was only asleep loses what it had under way and nothing
 * else.
 */
#ifndef VIGIE_APP_WORKERS_H
#define VIGIE_APP_WORKERS_H

#include "base/log.h"
#include "storage/workers.h"

enum {
    WORKERS_BEAT_MS = 10000,
    WORKERS_DEAD_MS = 60000,
    WORKERS_MAX = 64, /* watched; more may work, and reap each other */
};

/* What is remembered of another worker. */
struct worker_seen {
    struct id id;
    uint64_t beats;
    int64_t since_ms; /* steady: when the count was first seen at that */
    bool listed;      /* in the last look */
};

struct workers {
    struct id self;
    char name[STORE_WORKER_SIZE];
    int64_t next_ms; /* steady: of the next beat */
    int64_t last_ms; /* of the last look; 0: none yet */
    struct worker_seen seen[WORKERS_MAX];
    size_t count;
    const struct clock *clock; /* borrowed */
    const struct log *log;
};

/* Names itself after the machine and this process: call it before the sandbox closes.
 */
void workers_init(struct workers *workers, const struct id *self,
    const struct clock *clock, const struct log *log);

/* Is a worker whose count is `beats` dead by now? */
bool workers_note(
    struct workers *workers, const struct id *id, uint64_t beats, int64_t now_ms);

/* What this worker knows of Tor. */
struct workers_tor {
    int64_t down_since_ms; /* steady: since when none works; 0: one does */
    const char *why;       /* may be of an earlier time while one works */
};

/* When it is time: beats and tells of Tor, looks at the others, and gives back what
 * dead ones have. */
MUST_USE int workers_step(struct workers *workers, struct store *store,
    const struct workers_tor *tor, struct err *err);

#endif
