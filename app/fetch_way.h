/*
 * fetch_way - how a target is asked for: at which of its source's addresses, with which
 * headers, and how much of it is taken.
 */
#ifndef VIGIE_APP_FETCH_WAY_H
#define VIGIE_APP_FETCH_WAY_H

#include "crawler/job.h"
#include "crawler/source.h"
#include "model/target.h"

/* All zero: at its own address, with nothing of its own. */
struct fetch_way {
    const struct source *source; /* borrowed until the reply is there; NULL: none */
    size_t address;              /* of source_addresses; 0: the first */
};

/* The address that is asked for, and its host. A target that is no address, or too long
 * at a mirror, is asked for as it is. */
void fetch_way_address(char url[URL_MAX + 1], char host[TARGET_HOST_SIZE],
    const struct fetch_way *way, const struct target *target);

/* Sets all of the job but its id, address and user. -1: more headers than fit. */
MUST_USE int fetch_way_fill(struct fetch_job *job, const struct fetch_way *way,
    const struct target *target, struct err *err);

#endif
