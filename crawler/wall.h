/*
 * wall - what follows from a page that stands in front of the one asked for.
 *
 * Such an answer is no good visit: the page is not read, nothing on it is followed, and
 * the source has not been seen. Queues are waited out; what only a person can pass is
 * told with what to do, and asked for again slowly. vigie solves no captcha and logs in
 * nowhere.
 */
#ifndef VIGIE_CRAWLER_WALL_H
#define VIGIE_CRAWLER_WALL_H

#include "model/page.h"

#include <stdbool.h>
#include <stdint.h>

/* PAGE_ERROR is none: it says in words what status 404 says. */
bool wall_is(enum page_kind kind);

/* One line: what stands there and what a person can do; static. NULL: no wall.
 * `session`: imported cookies were sent, so that a login means that they hold no more.
 */
const char *wall_reason(enum page_kind kind, bool session);

struct wall_wait {
    enum page_kind kind;
    uint32_t wait_s;   /* as the queue says; 0: it does not */
    uint32_t failures; /* of the page in a row, this one included */
    int64_t retry_ms;  /* the configuration's first wait after a failure */
    uint32_t random;
};

/* Milliseconds until the page is asked for again: a queue's own time, from 5 s to 10
 * min, for an hour; what a person must see to, ten times slower than other failures. */
int64_t wall_wait(const struct wall_wait *wait);

#endif
