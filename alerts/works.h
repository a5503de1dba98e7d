/*
 * works - how vigie itself fares: its workers, their Tor, and what is left undone.
 *
 * The rules are pure: what the store says and a moment in, remarks out.
 */
#ifndef VIGIE_ALERTS_WORKS_H
#define VIGIE_ALERTS_WORKS_H

#include "storage/days.h"
#include "storage/workers.h"

enum {
    WORKS_WORKERS_MAX = 64,
    WORKS_DEAD_MS = 120000,              /* a worker beats every ten seconds */
    WORKS_LATE_MS = 24 * 60 * 60 * 1000, /* a target due for so long */
    WORKS_SITES_MAX = 16,
    /* An address fails for long that gave no answer in so many tries and so long, */
    WORKS_ADDRESS_FAILURES = 8,
    WORKS_ADDRESS_MS = 24 * 60 * 60 * 1000,
    /* and was asked in so long: nobody knows of one that better ones stand before. */
    WORKS_ADDRESS_ASKED_MS = 7 * 24 * 60 * 60 * 1000
};

/* A source with addresses that fail for long, while it may be read at others. */
struct works_site {
    char source[TARGET_SOURCE_SIZE];
    uint32_t failing;
};

struct works {
    int64_t now_ms;
    struct store_worker workers[WORKS_WORKERS_MAX];
    size_t worker_count;
    struct store_backlog backlog;
    uint64_t dead_letters;
    struct works_site sites[WORKS_SITES_MAX]; /* by name; what is more is left out */
    size_t site_count;
};

/* Counts the frontier: for a look now and then. */
MUST_USE int works_gather(
    struct works *out, struct store *store, int64_t now_ms, struct err *err);

/* It gives no sign of life, by its clock and ours; what it has is stuck. */
bool works_worker_is_dead(const struct works *works, size_t worker);
/* It lives and reaches nobody; of a dead one nobody knows. */
bool works_tor_is_down(const struct works *works, size_t worker);
bool works_backlog_is_late(const struct works *works);

bool works_address_fails(const struct store_address *address, int64_t now_ms);

/* What somebody has to see to. That there is no worker at all is none of them: whoever
 * sends a mail is part of one. */
enum works_trouble {
    WORKS_SILENT,
    WORKS_NO_TOR,
    WORKS_LATE,
    WORKS_GROWS,
    WORKS_DEAD_LETTERS, /* messages that nobody took */
    WORKS_ADDRESSES     /* to be told, and no alarm: the source is read elsewhere */
};

struct works_remark {
    enum works_trouble trouble;
    size_t worker; /* of WORKS_SILENT and WORKS_NO_TOR; of WORKS_ADDRESSES the site */
};

enum { WORKS_REMARKS_MAX = WORKS_WORKERS_MAX + 3 + WORKS_SITES_MAX };

/* How many there are; 0: all is well. */
size_t works_remarks(
    struct works_remark out[WORKS_REMARKS_MAX], const struct works *works);

/* Whether one of them cannot wait. */
bool works_is_alarm(const struct works_remark *remarks, size_t count);

#endif
