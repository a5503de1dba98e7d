/*
 * fetch_spec - what the fetching desk must know of the configuration.
 */
#ifndef VIGIE_APP_FETCH_SPEC_H
#define VIGIE_APP_FETCH_SPEC_H

#include "app/fetch_desk.h"

/* Borrows the configuration's texts, the clock and the log. */
struct fetch_desk_spec fetch_spec_of(
    const struct config *config, const struct clock *clock, const struct log *log);

#endif
