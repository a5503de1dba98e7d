/*
 * keeper_inside - what the keeper's files share; nobody else's.
 */
#ifndef VIGIE_APP_KEEPER_INSIDE_H
#define VIGIE_APP_KEEPER_INSIDE_H

#include "app/fetch_desk.h"
#include "app/match_desk.h"
#include "app/metrics_desk.h"
#include "app/notify_desk.h"
#include "app/source_ends.h"
#include "app/tor_control.h"
#include "app/visit.h"
#include "app/workers.h"
#include "config/config.h"
#include "crawler/mirrors.h"
#include "crawler/pace.h"
#include "crawler/source.h"

struct keeper_mirrors {
    struct mirror each[SOURCE_ADDRESSES_MAX];
};

struct keeper {
    struct config *config;
    struct store *store;
    struct fetch_desk *fetching;
    struct tor_control tor; /* the first one's ControlPort */
    struct match_desk *matching;
    struct notify_desk notifying;
    struct metrics_desk metrics;
    uint32_t told_news; /* of the watchlists; 0: nothing yet */

    struct sessions *sessions;
    struct source *sources;        /* as configured, in its order */
    const struct source **by_name; /* the same, sorted */
    struct source_ends ends;
    struct pace_budget *budgets;
    struct keeper_mirrors *mirrors; /* how the sources' addresses fare */
    struct id settings; /* a hash of the configuration's files, to see them change */
    struct id owner;    /* of the leases */
    struct workers workers;

    struct visit_list reading;    /* in the lanes */
    struct visit_list committing; /* oldest first */
    size_t commit_alone;          /* so many of them are to be tried one by one */
    uint64_t last_number;
    int64_t next_claim_ms;      /* steady */
    int64_t next_look_ms;       /* steady: keeper_look_around */
    uint32_t claims;            /* made so far */
    struct store_recall recall; /* of pages matched with other lists than today's */
    int64_t next_store_ms;      /* steady: after a failure of the store */
    uint32_t store_failures;

    bool once;
    int64_t began_ms;      /* wall: when this run began */
    int sealer_fd;         /* of the channel to who seals mails; -1: nobody does */
    int runner;            /* and to who starts commands */
    int64_t idle_since_ms; /* steady: --once has nothing of its own left; 0: it has */
    bool stopping;
    bool again; /* another keeper is to follow, for a new configuration */
    int signals;
    int lock; /* on a SQLite database: one keeper at a time */
    const struct clock *clock;
    struct log log;
};

struct keeper_arguments {
    const char *config_path;
    const char *worker; /* 32 hex digits */
    bool once;
    int sealer_fd; /* a descriptor, for the notifier; -1: none; so the next */
    int runner;
};

/* Opens everything and enters the sandbox. On -1 keeper_close still has to be called.
 */
MUST_USE int keeper_open(
    struct keeper *keeper, const struct keeper_arguments *arguments, struct err *err);
void keeper_close(struct keeper *keeper);

/* At least so often it looks what other workers or people have added. */
enum { KEEPER_LOOK_MS = 5000 };

/* How many more targets to claim now, or once `through` of the visits that wait for the
 * store are in. */
size_t keeper_room(const struct keeper *keeper, size_t through);
/* Once a minute: takes up what of the day's pages was used before a restart, or is used
 * by other workers, and ends pauses whose time is over. */
MUST_USE int keeper_look_around(struct keeper *keeper, struct err *err);
/* Claims what is due and hands it to the fetcher; when nothing is, notes when to look
 * again. */
MUST_USE int keeper_claim(struct keeper *keeper, struct err *err);

/* The same in two steps, of which the first may be part of a transaction and the second
 * comes behind it. */
enum { KEEPER_CLAIM_MAX = 64 };
struct keeper_claims {
    int64_t now_ms; /* wall */
    size_t count;
    struct target targets[KEEPER_CLAIM_MAX];
};
MUST_USE int keeper_claim_some(
    struct keeper_claims *claims, struct keeper *keeper, size_t room, struct err *err);
MUST_USE int keeper_take_claims(
    struct keeper *keeper, struct keeper_claims *claims, struct err *err);

/* The visit, which is the keeper's from here on, waits for the store. */
void keeper_to_commit(struct keeper *keeper, struct visit *visit);
/* Milliseconds until what waits is to be committed; 0: now; -1: nothing waits. */
int64_t keeper_commit_wait(const struct keeper *keeper);
/* Commits the oldest ones that wait, together and with a claim of what they make room
 * for: all or none. */
MUST_USE int keeper_commit(struct keeper *keeper, struct err *err);

/* Which of the source's addresses to ask now. */
size_t keeper_address(struct keeper *keeper, const struct source *source);
/* Takes in what a visit tells of the address it was asked at, before it is committed.
 * True when that failed, and another may be asked. */
bool keeper_hear_address(struct keeper *keeper, struct visit *visit);
/* Takes up what was known before a restart, or is learnt by other workers. */
MUST_USE int keeper_look_at_addresses(struct keeper *keeper, struct err *err);

/* Calls pages back that were matched with other watchlists than today's, a step at a
 * time: new lists are for pages seen already too, also when they came while nothing
 * ran. */
MUST_USE int keeper_recall(struct keeper *keeper, struct err *err);
/* It is not through with that. */
bool keeper_recalls(const struct keeper *keeper);

/* Reads the configuration's files as they are now. KEEPER_CHANGED: they are good, and
 * others than at the start; 0: the same; -1: no good, nothing was changed. */
enum { KEEPER_CHANGED = 1 };
MUST_USE int keeper_reread(struct keeper *keeper, struct err *err);

/* Reads the sessions' key. */
MUST_USE int keeper_open_sessions(struct keeper *keeper, struct err *err);
/* Takes what cookies the visit brought, once it is committed. */
void keeper_hear_cookies(struct keeper *keeper, const struct visit *visit);
/* Writes back what was renewed, while the store is open and the visits are there. */
void keeper_close_sessions(struct keeper *keeper);

int64_t keeper_steady(const struct keeper *keeper);
/* Documents between the claim and the commit. */
size_t keeper_under_way(const struct keeper *keeper);
/* It failed a moment ago, and is left alone until keeper->next_store_ms. */
bool keeper_store_rests(const struct keeper *keeper);
void keeper_store_failed(struct keeper *keeper, const char *why);

/* With --once: KEEPER_ENDED when everything due was visited, told and sent; 0: not yet;
 * -1: it never will be. */
enum { KEEPER_ENDED = 1 };
MUST_USE int keeper_end_once(struct keeper *keeper, struct err *err);

/* NULL: no longer configured. */
const struct source *keeper_source(const struct keeper *keeper, const char *name);

#endif
