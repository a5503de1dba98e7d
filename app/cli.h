/*
 * cli - what several commands begin with: the configuration, and the store it names.
 */
#ifndef VIGIE_APP_CLI_H
#define VIGIE_APP_CLI_H

#include "base/buf.h"
#include "config/config.h"
#include "storage/store.h"

/* The first line of a secret's file, without its line end; at most 1 KiB. An empty file
 * is an error. Wipe it with cli_forget; buf_done does not. `path` NULL: empty. */
MUST_USE int cli_secret(struct buf *secret, const char *path, struct err *err);
/* Wipes and frees. Accepts a zeroed one. */
void cli_forget(struct buf *secret);

/* Opens the configured store as its tables' owner and brings its schema up to date. */
MUST_USE int cli_store(
    struct store **store, const struct config *config, struct err *err);
/* Opens it as this part of vigie. One with a role of its own may not change the schema:
 * a store that is not up to date is refused then, with what to do. */
MUST_USE int cli_store_as(struct store **store, const struct config *config,
    enum config_part part, struct err *err);

#endif
