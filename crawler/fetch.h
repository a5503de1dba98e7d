/*
 * fetch - makes requests through Tor, many at once, in one thread.
 *
 * The process this runs in may neither create nor connect a socket: each job brings the
 * one socket it may use, connected to Tor's SOCKS port by somebody else. libcurl is
 * given that socket and refused any second one, so neither a redirect, an odd scheme,
 * nor a bug of ours can go around Tor. Where connections are kept, a job may come
 * without a socket: it is made on the connection that is left of the same host, port
 * and SOCKS user, or not at all (TOR_FAULT_STALE). Names are resolved by Tor alone
 * (SOCKS5h); redirects are not followed but reported; no cookies but the
 * job's own, no .netrc, no environment.
 *
 * Bodies are decoded and counted as they arrive (MAXFILESIZE of libcurl 7.88 binds
 * neither chunked nor compressed ones), into an anonymous file with a ceiling. Whatever
 * happens to a job, exactly one reply comes of it.
 */
#ifndef VIGIE_CRAWLER_FETCH_H
#define VIGIE_CRAWLER_FETCH_H

#include "base/auto.h"
#include "base/clock.h"
#include "crawler/heard.h"
#include "crawler/job.h"
#include "model/reply.h"

struct fetcher;

struct fetcher_options {
    const struct clock *clock; /* borrowed */
    uint32_t
        connections; /* at once, replies not yet taken included; more are refused */
    int64_t connect_timeout_ms; /* for Tor's answer; Tor itself takes up to 120 s */
    int64_t deadline_ms;        /* for a whole transfer, connecting included */
    int64_t keep_ms;   /* an idle connection waits so long for its host's next page; 0:
                          each is closed */
    uint64_t max_body; /* decoded bytes; what is beyond is cut and marked */
    const char *user_agent; /* copied */
    /* PEM certificates of the authorities https sites are checked against, copied;
     * empty: https sites that are no onions fail. An onion address is its own proof. */
    struct bytes authorities;
};

/* Opens all it will ever need but memory and anonymous files: call it before the
 * sandbox closes. From here on the process ignores SIGPIPE. The caller owns `*out`. */
MUST_USE int fetcher_new(
    struct fetcher **out, const struct fetcher_options *options, struct err *err);
/* Transfers in flight are dropped, their sockets closed. Accepts NULL. */
void fetcher_free(struct fetcher *fetcher);
AUTO_DEFINE(struct fetcher, fetcher_free)

/* Starts a job. `socks_fd` is the fetcher's from here on, whatever this returns; -1: on
 * a kept connection. Fails
 * only when nothing can come of it, and no reply either: too many at once, out of
 * memory. A bad address is not such a failure: its reply says so. */
MUST_USE int fetcher_add(struct fetcher *fetcher, const struct fetch_job *job,
    int socks_fd, struct err *err);

/* Waits at most `timeout_ms` for the network or for `extra_fd` (-1: none) to become
 * readable, and moves all transfers on. `*extra_ready` may be NULL. */
MUST_USE int fetcher_step(struct fetcher *fetcher, int extra_fd, bool *extra_ready,
    int timeout_ms, struct err *err);

enum fetcher_answer { FETCHER_NONE = 1 };

/* A finished job, or FETCHER_NONE. `*body_fd` is sealed, positioned at its
 * start, and the caller's to close; -1 when no body came. */
MUST_USE int fetcher_next(
    struct reply *reply, int *body_fd, struct fetcher *fetcher, struct err *err);

/* The cookies that the reply taken last sets. Borrowed until the next is taken. */
const struct heard *fetcher_heard(const struct fetcher *fetcher);

/* Jobs added whose replies have not been taken. */
size_t fetcher_busy(const struct fetcher *fetcher);

#endif
