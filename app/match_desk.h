/*
 * match_desk - the keeper's side of matching: the lanes that read and match documents,
 * and the watchlists they do it with, which may be followed by others at any time.
 *
 * New lists get lanes of their own, beside those in use. When they are ready they take
 * over what waits and what comes; documents under way are finished by the old lanes
 * with the old lists, and then these end. So no document is lost, none is matched with
 * half of each, and lists that no lane can start with change nothing.
 */
#ifndef VIGIE_APP_MATCH_DESK_H
#define VIGIE_APP_MATCH_DESK_H

#include "app/lanes.h"
#include "config/config.h"
#include "model/id.h"

struct match_desk;

enum { MATCH_DESK_POLL_MAX = 2 * LANES_POLL_MAX };

struct match_desk_spec {
    const struct config *config;
    const struct clock *clock;
    const struct log *log;
};

/* Opens and checks the watchlists; starts no role yet. One past its last day is told
 * and left out; when that leaves none, or one is no good, it is an error. What `spec`
 * names outlives the desk; the caller owns `*out`. */
MUST_USE int match_desk_new(
    struct match_desk **out, const struct match_desk_spec *spec, struct err *err);
/* Kills all lanes; works inside are freed. Accepts NULL. */
void match_desk_free(struct match_desk *desk);
AUTO_DEFINE(struct match_desk, match_desk_free)

/* Takes the work over. */
void match_desk_submit(struct match_desk *desk, struct work *work);
/* The next finished work, which the caller then owns, and which lists it was matched
 * with; NULL: none. */
struct work *match_desk_take(struct match_desk *desk, struct id *watchlists);

/* Which lists a work submitted now is matched with, unless new ones come before. */
const struct id *match_desk_watchlists(const struct match_desk *desk);
/* All lists are past their last day: there is nothing to look for. */
bool match_desk_blind(const struct match_desk *desk);
/* Looks for new files now, and says what came of it. */
void match_desk_look(struct match_desk *desk);

/* As lanes_poll, lanes_polled and lanes_step: at most MATCH_DESK_POLL_MAX; -1 when the
 * lanes will not start at all. */
size_t match_desk_poll(
    const struct match_desk *desk, struct pollfd *fds, int *timeout_ms);
size_t match_desk_polled(struct match_desk *desk, const struct pollfd *fds);
MUST_USE int match_desk_step(struct match_desk *desk, struct err *err);

/* Counts up when match_desk_notices would write something else. */
uint32_t match_desk_news(const struct match_desk *desk);
/* For the digest: the body of PROTOCOL_WATCHLISTS. */
MUST_USE int match_desk_notices(
    struct buf *out, const struct match_desk *desk, struct err *err);

#endif
