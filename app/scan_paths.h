/*
 * scan_paths - the files `vigie scan` was asked for: files as they are, folders with
 * everything beneath, - for stdin.
 */
#ifndef VIGIE_APP_SCAN_PATHS_H
#define VIGIE_APP_SCAN_PATHS_H

#include "base/arena.h"
#include "base/auto.h"
#include "base/err.h"

#include <stddef.h>

struct scan_paths {
    struct arena texts;
    const char **items;
    size_t count;
    size_t cap;
};

void scan_paths_init(struct scan_paths *paths);
void scan_paths_done(struct scan_paths *paths);
AUTO_DEFINE_VALUE(struct scan_paths, scan_paths_done)

/* A folder's regular files, in the order of their names; links are not followed. What
 * cannot be walked is kept as a path, whose opening then says why. */
MUST_USE int scan_paths_add(
    struct scan_paths *paths, const char *path, struct err *err);

/* Opens one for reading; "-" is stdin, copied into an anonymous file. */
MUST_USE int scan_paths_open(int *fd, const char *path, struct err *err);

#endif
