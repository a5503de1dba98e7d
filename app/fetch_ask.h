/*
 * fetch_ask - the request for a target, as the fetcher gets it.
 */
#ifndef VIGIE_APP_FETCH_ASK_H
#define VIGIE_APP_FETCH_ASK_H

#include "app/sessions.h"
#include "model/target.h"

struct fetch_ask {
    const struct target *target;
    uint64_t job;              /* comes back in the reply */
    uint32_t generation;       /* of the circuit */
    struct sessions *sessions; /* NULL: no cookies */
};

/* Appends a fetch_job's fields. Wipe `out`: a session's cookies may be in it. */
MUST_USE int fetch_ask_write(
    struct buf *out, const struct fetch_ask *ask, struct err *err);

#endif
