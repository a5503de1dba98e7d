/*
 * source_files - the files of `sources_dir`, a source each, as they lie in its folder.
 *
 * Only regular files whose name ends in ".yaml" and does not begin with a dot count: a
 * file that is being written has another name until it is whole. They are read by name,
 * so that what is told of them does not change from one look to the next.
 */
#ifndef VIGIE_CONFIG_SOURCE_FILES_H
#define VIGIE_CONFIG_SOURCE_FILES_H

#include "base/arena.h"
#include "base/bytes.h"
#include "base/err.h"

enum { SOURCE_FILES_MAX = 10000, SOURCE_FILE_BYTES_MAX = 64 << 10 };

struct source_file {
    const char *path; /* the folder's and the file's name */
    struct bytes text;
};

struct source_files {
    struct source_file *items;
    size_t count;
    bool there; /* the folder */
};

/* Reads all of them; their memory is the arena's. A folder that is not there has none.
 * Fails for one that cannot be read, with its path. */
MUST_USE int source_files_read(
    struct source_files *out, const char *folder, struct arena *arena, struct err *err);

#endif
