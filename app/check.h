/*
 * check - one visit to one page, the way `vigie run` makes it, of which nothing is
 * kept but cookies that were sent and renewed: the fetcher asks through Tor, a lane
 * reads and matches, both sandboxed.
 *
 * Redirects are followed as `vigie run` does on its next visits: by the source's rules,
 * so many in a row, never to the page itself. A broken circuit is tried anew twice;
 * Tor's port that takes no connection ends it at once, as there is nobody who would
 * wait for it.
 */
#ifndef VIGIE_APP_CHECK_H
#define VIGIE_APP_CHECK_H

#include "app/visit.h"
#include "config/config.h"
#include "crawler/frontier.h"

enum check_end {
    CHECK_READ,        /* the page is in `work` */
    CHECK_ANSWERED,    /* but with nothing to read: a redirect, an error, no body */
    CHECK_UNREADABLE,  /* the lanes set it aside; `why` says how */
    CHECK_UNREACHED,   /* no whole answer: `reply` says why */
    CHECK_TOR_DOWN,    /* `why` */
    CHECK_INTERRUPTED, /* ^C or SIGTERM */
};

struct check {
    const struct config *config; /* these two are the caller's */
    const struct source *source; /* by whose rules; its first page is asked for */
    char key[PASTE_KEY_SIZE];    /* of an encrypted paste; empty: none */
    size_t address;              /* of the source's, to ask at */
    bool cookies;                /* with the source's imported ones */
    struct target target;        /* what was asked last */
    struct url at;               /* the same */
    struct check_hop {           /* what led there, by redirects */
        char url[TARGET_URL_SIZE];
        uint32_t status;
    } hops[FRONTIER_HOPS_MAX];
    size_t hop_count;
    enum check_end end;
    struct fetched fetched;
    struct work *work; /* owned */
    char why[ERR_TEXT_MAX];
};

/* Makes the visit; takes the process into the keeper's sandbox for good. -1: roles do
 * not start, no watchlist may be used. check_done also after it. */
MUST_USE int check_run(struct check *check, struct err *err);
void check_done(struct check *check);
AUTO_DEFINE_VALUE(struct check, check_done)

/* What stands there: PAGE_OTHER unless it was read. */
enum page_kind check_kind(const struct check *check);

/* The verdict on each of the page's links, as the frontier gives it; `*out` (may be
 * NULL) is the target of one that is followed. */
enum frontier_verdict check_judge(
    struct target *out, const struct check *check, const struct link *link);

#endif
