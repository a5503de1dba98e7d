/*
 * fetch_desk - the keeper's side of the fetcher: targets in, replies out.
 *
 * It connects a socket to Tor for every job, starts the fetcher and replaces it when it
 * dies or falls silent, and then hands it the same jobs again. While no Tor works,
 * jobs wait: no site is blamed for it.
 */
#ifndef VIGIE_APP_FETCH_DESK_H
#define VIGIE_APP_FETCH_DESK_H

#include "app/fetch_way.h"
#include "app/fetched.h"
#include "app/protocol.h"
#include "app/sessions.h"
#include "app/tors.h"
#include "base/log.h"

#include <poll.h>

struct fetch_desk;

struct fetch_desk_spec {
    const struct config_endpoint *socks; /* borrowed; 1 to ENDPOINTS_MAX */
    size_t socks_count;
    struct protocol_fetcher fetcher;
    struct sessions *sessions; /* borrowed; NULL: no cookies are sent */
    const struct clock *clock;
    const struct log *log;
};

enum { FETCH_DESK_MAX = 256 };

/* Starts nothing yet. On success the caller owns `*out`. */
MUST_USE int fetch_desk_new(
    struct fetch_desk **out, const struct fetch_desk_spec *spec, struct err *err);
/* Kills the fetcher. Accepts NULL. */
void fetch_desk_free(struct fetch_desk *desk);
AUTO_DEFINE(struct fetch_desk, fetch_desk_free)

/* How many more targets it takes now. */
size_t fetch_desk_room(const struct fetch_desk *desk);
/* Jobs taken and not yet given back. */
size_t fetch_desk_load(const struct fetch_desk *desk);
/* Copies both; there must be room. */
void fetch_desk_submit(
    struct fetch_desk *desk, const struct target *target, const struct fetch_way *way);

/* As lanes_poll; at most FETCH_DESK_MAX + 1 are filled. */
size_t fetch_desk_poll(struct fetch_desk *desk, struct pollfd *fds, int *timeout_ms);
/* As lanes_polled, of the fetcher's own channel, which is the first one. */
void fetch_desk_polled(struct fetch_desk *desk, const struct pollfd *fds);
/* Does what can be done now; never waits. -1: the fetcher will not start at all. */
MUST_USE int fetch_desk_step(struct fetch_desk *desk, struct err *err);

/* Since when (steady, ms) no Tor works, and why; 0: one does. */
int64_t fetch_desk_down_since(const struct fetch_desk *desk, const char **why);

/* What a Tor's ControlPort says; `why` when it is not ready. */
void fetch_desk_told(struct fetch_desk *desk, size_t tor, bool ready, const char *why);

/* False: none is finished. */
bool fetch_desk_take(struct fetched *out, struct fetch_desk *desk);

#endif
