/*
 * store - everything vigie remembers, behind one interface with two drivers.
 *
 * SQLite for one machine, PostgreSQL for a team; both give the same answers (one
 * contract suite runs on both). Growing tables are bucketed by host, so that the same
 * shape can be spread over many servers (docs/STORE.md). No clear identifier ever
 * enters: hits are record pseudonyms, excerpts are masked before they come here.
 *
 * Calls block. A handle is for one thread. A call that fails on a lost connection says
 * so and may be repeated: the handle reconnects, and every write here is idempotent.
 */
#ifndef VIGIE_STORAGE_STORE_H
#define VIGIE_STORAGE_STORE_H

#include "base/auto.h"
#include "base/err.h"
#include "model/hit.h"
#include "model/page.h"
#include "model/site_state.h"
#include "model/target.h"

struct store;

/* `url` as in the configuration (sqlite:PATH or postgresql://…); `password` may be
 * NULL. The schema is not touched. The caller owns `*out`. */
MUST_USE int store_open(
    struct store **out, const char *url, const char *password, struct err *err);
/* As whom: `user` NULL is the url's, `password` NULL none. With SQLite, which knows no
 * users, a `user` is an error. */
struct store_login {
    const char *user;
    const char *password;
};
MUST_USE int store_open_as(struct store **out, const char *url,
    const struct store_login *login, struct err *err);
/* Accepts NULL. */
void store_close(struct store *store);
AUTO_DEFINE(struct store, store_close)

/* `work` inside one write transaction: all of what it does here, or nothing. Calls that
 * are a transaction of their own join it, so that many of them cost one wait for the
 * disk. When another's doing broke it (deadlock, lost connection), all of it is done
 * again, a few times; so `work` may run more than once, and starts anew each time. A
 * positive answer of `work` is passed on with nothing written. */
typedef int store_work_fn(void *self, struct store *store, struct err *err);
MUST_USE int store_transact(
    struct store *store, store_work_fn *work, void *self, struct err *err);

/* ---- schema ---- */

struct store_schema {
    uint32_t found; /* 0: an empty database */
    uint32_t known; /* the newest this program has */
};

/* Reads only. A database with tables of something else is an error. */
MUST_USE int store_schema(
    struct store_schema *out, struct store *store, struct err *err);
/* Applies what is missing, each migration in a transaction, safe when several processes
 * try at once. A database newer than the program is refused with what to do. */
MUST_USE int store_migrate(struct store *store, struct err *err);
/* For who may not: an older or a newer database is refused with what to do. */
MUST_USE int store_schema_current(struct store *store, struct err *err);

/* ---- sources ---- */

struct store_source {
    const char *name;
    const char *url;
    const char *owner;
    const char *purpose;
};

/* The configuration's sources: new ones are added, changed ones updated, absent ones
 * made inactive (their targets are no longer claimed; nothing is deleted). A paused one
 * stays paused. */
MUST_USE int store_sources_set(struct store *store, const struct store_source *sources,
    size_t count, struct err *err);

/* Active sources not yet known to be watched are so since `now_ms`. */
MUST_USE int store_sources_watched(
    struct store *store, int64_t now_ms, struct err *err);

struct store_pause {
    const char *source;
    const char *url; /* for a source that no run has set yet */
    int64_t now_ms;
    int64_t until_ms; /* 0: until somebody resumes it */
    const char *by;   /* who; texts are cut at STORE_REASON_SIZE when they are read */
    const char *why;  /* may be empty */
};

enum store_pause_answer { STORE_NOT_PAUSED = 1 };

/* No worker claims the source's targets from now on; visits under way are finished.
 * Pausing a paused one writes the new reason and end. This and the next add an entry to
 * the audit log (storage/audit.h). */
MUST_USE int store_source_pause(
    struct store *store, const struct store_pause *pause, struct err *err);
/* Its targets may be claimed again at once; or STORE_NOT_PAUSED. Of `pause`, the
 * source, the moment and by whom are looked at. */
MUST_USE int store_source_resume(
    struct store *store, const struct store_pause *pause, struct err *err);
/* Resumes what was paused until `now_ms` or earlier; `*ended` counts them. */
MUST_USE int store_pauses_end(
    uint64_t *ended, struct store *store, int64_t now_ms, struct err *err);

/* What vigie does by itself with a source whose last day is over: it is paused, and the
 * log, `status` and the digest say so; `*ended` is whether it was not paused yet. No
 * entry in the audit log, as no person did it. Of `pause`, the source, the moment and
 * why are looked at. */
MUST_USE int store_source_end(
    bool *ended, struct store *store, const struct store_pause *pause, struct err *err);

typedef int store_name_fn(void *self, const char *name, struct err *err);
/* Those that are paused by that and by no person. */
MUST_USE int store_sources_ended(
    struct store *store, store_name_fn *each, void *self, struct err *err);
/* And may be visited again, as their last day was moved. */
MUST_USE int store_source_renew(
    struct store *store, const char *source, int64_t now_ms, struct err *err);

/* What a watchlist brought last for a group, or a source. Reads all hits: for a
 * person's look now and then. */
struct store_last_hit {
    uint64_t watchlist; /* first half of its id; 0 of a source */
    char group[HIT_NAME_SIZE];
    char source[TARGET_SOURCE_SIZE]; /* empty of a watchlist */
    int64_t last_seen_ms;
    uint64_t hits;
};

typedef int store_last_hit_fn(
    void *self, const struct store_last_hit *last, struct err *err);
/* First of each watchlist and group that has hits, then of each source. */
MUST_USE int store_last_hits(
    struct store *store, store_last_hit_fn *each, void *self, struct err *err);

enum { STORE_WORKER_SIZE = 129, STORE_REASON_SIZE = 257 };

/* How one address of a source fares: what all workers go by (crawler/mirrors.h). */
struct store_address {
    char source[TARGET_SOURCE_SIZE];
    char url[TARGET_URL_SIZE]; /* as configured, canonical */
    uint32_t failures;         /* in a row */
    int64_t probe_ms;
    int64_t success_ms; /* 0: never; in store_address_put: as it was */
    char reason[STORE_REASON_SIZE];
};

typedef int store_address_fn(
    void *self, const struct store_address *address, struct err *err);
/* Of active sources, by source and address; those that never failed may be missing. */
MUST_USE int store_addresses(
    struct store *store, store_address_fn *each, void *self, struct err *err);
MUST_USE int store_address_put(
    struct store *store, const struct store_address *address, struct err *err);

/* ---- frontier ---- */

/* Adds those not there yet (by bucket and id); the others stay as they are, except that
 * a smaller depth, or a shorter chain at the same depth, replaces a greater one, and
 * that one whose key was not known takes the first that is, and is due. `*added` may be
 * NULL. */
MUST_USE int store_targets_add(struct store *store, size_t *added,
    const struct target *targets, size_t count, struct err *err);

struct store_claim {
    struct id owner; /* of this worker's run; random */
    int64_t now_ms;
    int64_t lease_until_ms; /* after it anyone may claim again */
    size_t max;             /* targets wanted */
    bool oldest; /* of each host what is due longest, whatever its priority */
};

/* Leases due targets of active sources, at most one of any host, and none of a host
 * that rests or that another worker holds. Of a host, higher priority, then earlier
 * due, first. Of hosts, the one that could be asked for longest has the first turn, so
 * that one host's million links starve no other. `out` has room
 * for `claim->max`. Nothing due is 0 with `*count` 0. Within store_transact the leases
 * are made when all of it is. */
MUST_USE int store_claim(struct target *out, size_t *count, struct store *store,
    const struct store_claim *claim, struct err *err);

struct store_due {
    int64_t now_ms;
    uint32_t tries; /* targets that failed so often in a row, or more, do not count; 0:
                       all count */
    int64_t until_ms; /* what falls due later is not looked at; 0: all is */
    int64_t since_ms; /* targets well visited then or later do not count; 0: all do */
};

/* When the next target falls due or the next host's rest ends, at or after now, over
 * active sources; INT64_MAX when nothing waits. Leased targets count as due when their
 * lease ends. */
MUST_USE int store_next_due(int64_t *due_ms, struct store *store,
    const struct store_due *asked, struct err *err);

/* Leases of `owner` are given back at once: a worker's orderly end. */
MUST_USE int store_release(
    struct store *store, const struct id *owner, struct err *err);
/* All leases are given back, whoever holds them: SQLite's start, where there is one
 * worker and a dead one's leases need no waiting out. */
MUST_USE int store_release_all(struct store *store, struct err *err);
/* How many hosts other workers have leased at `now_ms`. */
MUST_USE int store_leased_by_others(uint64_t *count, struct store *store,
    const struct id *owner, int64_t now_ms, struct err *err);
/* Targets quarantined before `before_ms` may be visited again: another day, another
 * program or another watchlist may fare better with them. */
MUST_USE int store_quarantine_release(
    struct store *store, int64_t before_ms, struct err *err);

/* Calling pages back that were matched with other watchlists than these, however long
 * they were to wait. Start: `lists` and `due_ms` set, the rest zero. */
struct store_recall {
    struct id lists;
    int64_t due_ms; /* what waits longer is due then */
    int64_t bucket; /* where it is */
    struct id after;
    bool done;
};

/* A few thousand rows of one bucket, so that nobody waits for it long; to be called
 * until `done`. Begun anew after a crash: it finds what is left. */
MUST_USE int store_recall_step(
    struct store *store, struct store_recall *recall, struct err *err);

/* ---- visits ---- */

enum store_outcome {
    STORE_READ, /* fetched, parsed, matched: `page` is set */
    /* Answered without news: 304, the content of last time, or a redirect (then `links`
     * holds where to). Failures are reset; it counts as a success. */
    STORE_UNCHANGED,
    STORE_GONE,    /* the server says so: 404, 410; kept for health, visited slowly. The
                      target's key is forgotten for good */
    STORE_FAILED,  /* to be tried again at due_ms; `reason` says why */
    STORE_CRASHED, /* a lane died on it; tried again at due_ms */
    STORE_QUARANTINED, /* a lane died on it twice; not visited again until released */
    /* Not visited (budget, Tor down): only due_ms and the lease change; neither
     * failures nor health count it. */
    STORE_POSTPONED,
};

/* What one visit brought. Committed in one transaction: links, page, postings, hits,
 * the target's next visit and its host's rest; or nothing at all. */
struct store_visit {
    struct id owner; /* who claimed it */
    const struct target *target;
    enum store_outcome outcome;
    const char *reason; /* NULL, or one line for people */
    int64_t at_ms;
    int64_t due_ms;       /* next visit */
    int64_t host_rest_ms; /* the host rests until then */
    uint32_t http_status; /* 0: no answer */
    uint64_t body_bytes;  /* decoded */
    int64_t answer_ms;    /* until its first byte; 0: no answer, or not measured */
    enum site_state state;
    struct id content; /* hash of the body; zero: none */
    const char *etag;  /* may be NULL */
    const char *last_modified;
    bool settled;            /* with STORE_READ: as the target's, from now on */
    const struct page *page; /* NULL unless STORE_READ */
    const struct hit *hits;
    size_t hit_count;
    const struct target *links; /* already let in by the frontier's rules */
    size_t link_count;
    struct id matched; /* the watchlists the body was matched with; zero: as before */
    const char *moved_to; /* the same page's address as its site spells it; NULL: as it
                             is */
    const struct target_history *history; /* NULL: as it was */
    const int32_t *priority;              /* from now on; NULL: as it was */
    bool put_off_others; /* with STORE_POSTPONED: what else its source has due on its
                            host is put off with it, STORE_PUT_OFF_MAX at most */
    bool *repeats; /* an answer, with STORE_READ: store_twin has one; may be NULL */
};

enum { STORE_PUT_OFF_MAX = 1000 };

enum store_visit_answer { STORE_LEASE_LOST = 1 };

/* 0, or STORE_LEASE_LOST with nothing written: somebody else has the target now, and
 * will bring the same. Committing the same visit twice changes nothing the second time.
 * A hit seen before (same target, record and row) keeps its first_seen. STORE_READ
 * resets failures and crashes; STORE_FAILED and STORE_CRASHED count one up. */
MUST_USE int store_visit_commit(
    struct store *store, const struct store_visit *visit, struct err *err);

/* ---- likeness: a hint for people; nothing is ever left unsearched for it ---- */

struct page_ref {
    uint16_t bucket;
    struct id target;
};

/* The address of the earlier page of the same host that this one all but equals
 * (model/simhash.h: at most 3 bits, same size class); empty: there is none. */
MUST_USE int store_twin(char url[TARGET_URL_SIZE], struct store *store,
    const struct page_ref *page, struct err *err);

struct store_clone {
    char of_host[TARGET_HOST_SIZE]; /* empty: none */
    uint32_t shared;                /* of so many pages, near ones stand there too */
    uint32_t pages;
};

/* Whether another host shows four fifths of this one's pages (200 at most are compared,
 * three at least); noted for store_health. Which of the two is the first is not known:
 * each is told of the other. Reads other buckets, locks none. */
MUST_USE int store_clone_look(struct store_clone *out, struct store *store,
    const struct target *front, int64_t now_ms, struct err *err);

/* ---- health ---- */

struct store_health {
    int64_t last_success_ms; /* 0: never */
    int64_t last_attempt_ms;
    uint64_t pages; /* read, ever */
    uint64_t postings;
    uint64_t waiting; /* targets in its frontier; store_health leaves it 0 */
    uint64_t quarantined;
    uint64_t successes; /* visits, since schema 5 */
    uint64_t failed;
    int64_t watched_ms;      /* since when; 0: not known */
    int64_t paused_ms;       /* this and the next: of the last pause */
    int64_t paused_until_ms; /* 0: until somebody resumes it */
    int64_t resumed_ms;      /* 0: never */
    uint32_t failures;       /* in a row */
    bool paused;
    char source[TARGET_SOURCE_SIZE];
    char paused_by[STORE_WORKER_SIZE];
    char resumed_by[STORE_WORKER_SIZE]; /* empty: the pause's time was over */
    char clone_of[TARGET_HOST_SIZE];    /* a host that shows the same; empty: none */
    char last_error[STORE_REASON_SIZE]; /* empty: none since the last success */
    char paused_why[STORE_REASON_SIZE];
};

typedef int store_health_fn(
    void *self, const struct store_health *health, struct err *err);
/* Active sources, by name. */
MUST_USE int store_health(
    struct store *store, store_health_fn *each, void *self, struct err *err);

typedef int store_waiting_fn(
    void *self, const char *source, uint64_t waiting, struct err *err);
/* How many targets each source's frontier has, by name; none is told that has none.
 * Counts them all: seconds with 10^7. */
MUST_USE int store_waiting(
    struct store *store, store_waiting_fn *each, void *self, struct err *err);

#endif
