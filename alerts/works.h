/*
 * works - how vigie itself fares: its workers, their Tor, and what is left undone.
 *
 * The rules are pure: what the store says and a moment in, remarks out.
 */
#ifndef VIGIE_ALERTS_WORKS_H
#define VIGIE_ALERTS_WORKS_H

#include "storage/store.h"

enum {
    WORKS_WORKERS_MAX = 64,
    WORKS_DEAD_MS = 120000,             /* a worker beats every ten seconds */
    WORKS_LATE_MS = 24 * 60 * 60 * 1000 /* a target due for so long */
};

struct works {
    int64_t now_ms;
    struct store_worker workers[WORKS_WORKERS_MAX];
    size_t worker_count;
    struct store_backlog backlog;
};

/* Counts the frontier: for a look now and then. */
MUST_USE int works_gather(
    struct works *out, struct store *store, int64_t now_ms, struct err *err);

/* It gives no sign of life, by its clock and ours; what it has is stuck. */
bool works_worker_is_dead(const struct works *works, size_t worker);
/* It lives and reaches nobody; of a dead one nobody knows. */
bool works_tor_is_down(const struct works *works, size_t worker);
bool works_backlog_is_late(const struct works *works);

/* What somebody has to see to. That there is no worker at all is none of them: whoever
 * sends a mail is part of one. */
enum works_trouble { WORKS_SILENT, WORKS_NO_TOR, WORKS_LATE, WORKS_GROWS };

struct works_remark {
    enum works_trouble trouble;
    size_t worker; /* of WORKS_SILENT and WORKS_NO_TOR */
};

enum { WORKS_REMARKS_MAX = WORKS_WORKERS_MAX + 2 };

/* How many there are; 0: all is well. */
size_t works_remarks(
    struct works_remark out[WORKS_REMARKS_MAX], const struct works *works);

#endif
