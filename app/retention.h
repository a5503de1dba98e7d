/*
 * retention - from the configured ages to the moments before which things are
 * forgotten.
 */
#ifndef VIGIE_APP_RETENTION_H
#define VIGIE_APP_RETENTION_H

#include "base/clock.h"
#include "config/config.h"
#include "storage/store.h"

/* What is to be forgotten now; not a dry run. */
struct store_purge retention_purge(
    const struct config *config, const struct clock *clock);

#endif
