/*
 * source_noted - a source's file made or removed, and who did it noted, together.
 *
 * The audit log's entry is there before the file is touched, so that no cut, wherever
 * it comes, leaves a change that nobody tells of; when the file then cannot be written
 * or removed, a second entry says that it was not done.
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
