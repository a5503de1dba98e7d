/*
 * group_names - groups that the configuration names and no watchlist has.
 *
 * Misspelt, such a name silences an alert's rule, or empties a recipient's digest, and
 * nothing else would tell.
 */
#ifndef VIGIE_APP_GROUP_NAMES_H
#define VIGIE_APP_GROUP_NAMES_H

#include "base/buf.h"
#include "base/log.h"
#include "config/config.h"

/* A line each: "alerts: rule night: no watchlist has the group \"Lab Nroth\"". None
 * where a watchlist cannot be read, as it may be the one that has it; that is told
 * elsewhere (app/watchlist_line.h). */
MUST_USE int group_names_unknown(
    struct buf *lines, const struct config *config, struct err *err);
/* The same as warnings; that they could not be looked for is one, too. */
void group_names_warn(const struct log *log, const struct config *config);

#endif
