/*
 * grounds - the paths and ports the keeper and the notifier may use, from the
 * configuration: what their sandboxes leave open.
 */
#ifndef VIGIE_APP_GROUNDS_H
#define VIGIE_APP_GROUNDS_H

#include "base/arena.h"
#include "base/sandbox.h"
#include "config/config.h"

/* Rules for `role`, living in `arena`. The keeper's include the notifier's: what it
 * lacks its roles lack too. Folders that do not exist are left out. */
MUST_USE int grounds_of(struct sandbox_rules *out, struct arena *arena,
    enum sandbox_role role, const struct config *config, struct err *err);

#endif
