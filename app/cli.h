/*
 * cli - what several commands begin with: the configuration, and the store it names.
 */
#ifndef VIGIE_APP_CLI_H
#define VIGIE_APP_CLI_H

#include "base/buf.h"
#include "config/config.h"
#include "storage/store.h"

/* The first line of a secret's file, without its line end; at most 1 KiB. An empty file
 * is an error. Wipe it with sodium_memzero; buf_done does not. `path` NULL: empty. */
MUST_USE int cli_secret(struct buf *secret, const char *path, struct err *err);

/* Opens the configured store and brings its schema up to date. */
MUST_USE int cli_store(
    struct store **store, const struct config *config, struct err *err);

#endif
