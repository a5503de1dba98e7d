/*
 * lanes - documents in, findings out; whatever the documents do.
 *
 * Holds the lanes and the confirmer, starts them, feeds them, and replaces what dies,
 * stalls or talks nonsense. The document of a lost lane is tried once more, alone, so
 * that no other can be to blame; then it is given back as quarantined, with the reason.
 * The daemon and `vigie scan` both walk this way.
 */
#ifndef VIGIE_APP_LANES_H
#define VIGIE_APP_LANES_H

#include "app/lane.h"
#include "app/work.h"
#include "base/log.h"

#include <poll.h>

struct lanes;

struct lanes_spec {
    struct lane_spec lane; /* borrowed paths */
    uint32_t count;        /* of lanes, 1..LANES_MAX */
    int64_t deadline_ms;   /* for one document */
    const struct clock *clock;
    const struct log *log;
};

enum { LANES_MAX = 64, LANES_POLL_MAX = LANES_MAX * 4 + 2 };

/* Starts nothing yet. On success the caller owns `*out`. */
MUST_USE int lanes_new(
    struct lanes **out, const struct lanes_spec *spec, struct err *err);
/* Kills everything; works inside are freed. Accepts NULL. */
void lanes_free(struct lanes *lanes);
AUTO_DEFINE(struct lanes, lanes_free)

/* Takes the work over. */
void lanes_submit(struct lanes *lanes, struct work *work);
/* From now on nothing is started here and nothing begun: what waits goes over to
 * `heir`, what is under way is finished. Again after each step: a work that has to be
 * tried once more is the heir's, too. */
void lanes_retire(struct lanes *lanes, struct lanes *heir);
/* Whether a work that is submitted now would find a lane. */
bool lanes_usable(const struct lanes *lanes);
/* Works waiting or under way. */
size_t lanes_load(const struct lanes *lanes);
/* Nothing waits, is under way, or is finished and not taken. */
bool lanes_drained(const struct lanes *lanes);

/* What to wait for: fills at most LANES_POLL_MAX, and lowers `*timeout_ms` to the next
 * deadline. */
size_t lanes_poll(const struct lanes *lanes, struct pollfd *fds, int *timeout_ms);
/* What poll(2) made of them, with nothing done in between: the next step asks only
 * those that have something to say. Need not be called. Returns what lanes_poll did. */
size_t lanes_polled(struct lanes *lanes, const struct pollfd *fds);
/* Does what can be done now; never waits. -1 when roles will not start at all: the
 * error says why and nothing will come of trying on. */
MUST_USE int lanes_step(struct lanes *lanes, struct err *err);

/* The next finished work, which the caller then owns; NULL: none. */
struct work *lanes_take(struct lanes *lanes);

#endif
