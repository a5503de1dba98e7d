/*
 * sessions - the cookies that the keeper sends and renews, source by source.
 *
 * A source whose account has imported cookies (app/session_box.h) sends them and keeps
 * them fresh as its site renews them. Any other source has cookies only where a waiting
 * queue gave it some, in memory alone, for an hour after the queue was last met: they
 * are what lets the next page in, too. All else that sites set is dropped.
 *
 * What people import or remove while vigie runs is seen within seconds; of what several
 * workers renew at once, the first that writes wins and the others take its cookies.
 */
#ifndef VIGIE_APP_SESSIONS_H
#define VIGIE_APP_SESSIONS_H

#include "app/fetched.h"
#include "base/clock.h"
#include "base/log.h"
#include "config/config.h"
#include "crawler/heard.h"
#include "crawler/job.h"
#include "storage/store.h"

struct sessions;

struct sessions_spec {
    const struct config *config; /* borrowed, as are these */
    const struct clock *clock;
    const struct log *log;
};

/* Reads the key file, where one is configured. The caller owns `*out`. */
MUST_USE int sessions_new(
    struct sessions **out, const struct sessions_spec *spec, struct err *err);
/* Wipes all. Accepts NULL. */
void sessions_free(struct sessions *sessions);
AUTO_DEFINE(struct sessions, sessions_free)

/* Now and then: takes up what was imported, and writes back what was renewed, each at
 * most once a minute. -1: the store failed; nothing is lost. */
MUST_USE int sessions_step(
    struct sessions *sessions, struct store *store, struct err *err);
/* Writes back all that was renewed: at an orderly end. */
MUST_USE int sessions_flush(
    struct sessions *sessions, struct store *store, struct err *err);

/* Whose request it is. */
struct sessions_asker {
    const char *source;
    const char *host; /* that is asked: the source's own, or a mirror's */
    uint32_t generation;
};

/* The SOCKS user (of FETCH_USER_MAX bytes and one): who shares circuits, and kept
 * connections. */
void sessions_user(
    const struct sessions *sessions, char *user, const struct sessions_asker *asker);

/* Sets what the request says to Tor and to the site: job->user, job->cookie. Only
 * cookies that match job->url are in it. `sessions` NULL: none. */
MUST_USE int sessions_dress(struct sessions *sessions, struct fetch_job *job,
    const struct sessions_asker *asker, struct err *err);

/* What a page that set cookies turned out to be. */
enum sessions_page {
    SESSIONS_OTHER,    /* a wall, an error: nothing it sets is kept */
    SESSIONS_READ,     /* a good visit: a session is renewed, and cookies may go */
    SESSIONS_REDIRECT, /* renewed, but nothing goes: it may lead to a login */
    SESSIONS_QUEUE,    /* the same, and for a source without a session, too */
};

/* Which cookies a request that is dressed now goes with: another number after every
 * import or removal. `sessions` NULL: 0. */
uint32_t sessions_serial(const struct sessions *sessions, const char *source);

/* Out of memory is logged; the cookies stay as they were. An answer to what went with
 * others (fetched->session) changes nothing: an import wins over what was under way. */
void sessions_heard(
    struct sessions *sessions, const struct fetched *fetched, enum sessions_page page);

enum sessions_state {
    SESSIONS_NONE, /* no imported cookies are in use */
    SESSIONS_HOLD,
    SESSIONS_OVER, /* the time of each of them is over */
};
enum sessions_state sessions_state(const struct sessions *sessions, const char *source);

#endif
