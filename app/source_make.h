/*
 * source_make - a configured source as the crawler's rules know it.
 */
#ifndef VIGIE_APP_SOURCE_MAKE_H
#define VIGIE_APP_SOURCE_MAKE_H

#include "config/config.h"
#include "crawler/source.h"

/* Borrows the configuration's texts: it outlives `*out`. source_done is due. */
MUST_USE int source_make(
    struct source *out, const struct config_source *from, struct err *err);

#endif
