/*
 * source_noted - a source's file made or removed, and who did it noted, together.
 *
 * The file is written while the audit log's entry waits to be committed: when either
 * fails, neither is there.
 */
#ifndef VIGIE_APP_SOURCE_NOTED_H
#define VIGIE_APP_SOURCE_NOTED_H

#include "app/source_file.h"

/* `config` says where the database is. */
MUST_USE int source_noted_add(const struct config *config, const char *name,
    const struct source_file_new *file, struct err *err);
MUST_USE int source_noted_remove(
    const struct config *config, const char *name, const char *path, struct err *err);

#endif
