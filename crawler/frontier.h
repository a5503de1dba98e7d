/*
 * frontier - what is visited next, and when again. Rules only; the rows are the
 * store's.
 *
 * Pure functions: time comes in as a number, nothing is remembered, so that a year of
 * visits replays in a millisecond. A link is followed only when everything speaks for
 * it: the source's host, its patterns, its depth, and that asking for it changes
 * nothing over there (vigie reads; it never logs out, posts, votes, reports or buys).
 */
#ifndef VIGIE_CRAWLER_FRONTIER_H
#define VIGIE_CRAWLER_FRONTIER_H

#include "crawler/revisit.h"
#include "crawler/source.h"
#include "model/link.h"
#include "model/reply.h"
#include "model/target.h"

enum frontier_verdict {
    FRONTIER_FOLLOW,
    FRONTIER_NO_ADDRESS, /* not http(s), malformed, or a wrong onion */
    FRONTIER_OTHER_HOST, /* a lead for a person, never followed */
    FRONTIER_TOO_DEEP,
    FRONTIER_EXCLUDED,     /* by the source's exclude */
    FRONTIER_NOT_INCLUDED, /* by the source's include */
    FRONTIER_ACTION,       /* asking for it would do something */
    FRONTIER_DECORATION,   /* pictures, styles, scripts, films: never fetched */
    FRONTIER_ATTACHMENT,   /* a file that the source's policy leaves out */
    FRONTIER_TRAP,         /* the shape of an endless address space */
    FRONTIER_TOO_LONG,     /* a chain of next pages, or of redirects, without end */
    FRONTIER_VERDICTS,     /* how many there are */
};

/* "followed", "too deep"...: for people; static, never NULL. */
const char *frontier_verdict_name(enum frontier_verdict verdict);

/* May `link` (canonical), found `depth` links away from the first page, be visited? */
enum frontier_verdict frontier_judge(
    const struct source *source, const struct url *link, uint32_t depth);

/* A next page is as deep as the page itself and so is where a redirect leads: these are
 * what end them. The longest boards have some thousands of pages; browsers follow
 * twenty redirects (Fetch standard, HTTP-redirect fetch). */
enum { FRONTIER_CHAIN_MAX = 10000, FRONTIER_HOPS_MAX = 20 };

/* Where a link was found. */
struct frontier_page {
    const struct source *source;
    const struct url *url; /* of the page itself */
    uint32_t depth;        /* the page's own, as are the next two */
    uint32_t chain;
    uint32_t hops;
    int64_t now_ms; /* wall */
};

/* The target for a link as it stands in a page; `*out` is set only with
 * FRONTIER_FOLLOW. A list's or thread's next page is as deep as the list itself. */
enum frontier_verdict frontier_target(
    struct target *out, const struct frontier_page *page, const struct link *link);

/* The target that a redirect leads to, no deeper than the page itself. */
enum frontier_verdict frontier_redirect(
    struct target *out, const struct frontier_page *page, const struct link *link);

/* The source's first page, due at once, before all else. */
MUST_USE int frontier_seed(
    struct target *out, const struct source *source, int64_t now_ms, struct err *err);

/* Higher is visited sooner: first pages, then what a board links to, then the rest;
 * nearer pages before farther ones. */
int32_t frontier_priority(enum link_rel rel, uint32_t depth);

/* Of a page that was visited: first pages of boards keep coming before new threads, and
 * these before the threads and pages known already. */
int32_t frontier_settled_priority(enum revisit_role role, uint32_t depth);

/* What a visit came to. */
struct frontier_visit {
    const struct source *source;
    const struct target *target; /* as claimed: failures not yet counting this visit */
    const struct reply *reply;
    int64_t now_ms;
    int64_t retry_ms;    /* the first wait after a failure */
    int64_t interval_ms; /* of a page that answered (crawler/revisit.h) */
    uint32_t random;     /* spreads visits that would fall together */
    bool settled;        /* what was read is a paste, which never changes */
    bool gone;           /* what was read says that there is nothing any more */
    bool elsewhere;      /* the address failed, and another may be asked */
};

/* Wall time of the page's next visit: after the first wait elsewhere; interval_ms for
 * one that answered, or at least a month for a paste (to see whether it is still
 * there); five times revisit_ms for one that is gone (404, 410), or never again for a
 * paste; a backoff after failures (TOR_PAUSE_ALL: the first wait only, for the page is
 * not to blame). */
int64_t frontier_next_visit(const struct frontier_visit *visit);

#endif
