/*
 * seal_folder - where the sealer works: a folder in memory where there is one, in which
 * each mail has a folder of its own for a moment.
 */
#ifndef VIGIE_APP_SEAL_FOLDER_H
#define VIGIE_APP_SEAL_FOLDER_H

#include "base/err.h"

#include <stdint.h>

enum { SEAL_FOLDER_PATH = 128 };

struct seal_folder {
    char path[SEAL_FOLDER_PATH];
    int lock; /* held while it is used */
    uint64_t made;
};

/* Makes it in /dev/shm, or else in /tmp, and takes away what a sealer that was killed
 * left there. */
MUST_USE int seal_folder_open(struct seal_folder *folder, struct err *err);
/* Takes away what sealers left that have ended: inside its sandbox none can take its
 * own folder away. Another user's stay. */
void seal_folder_sweep(void);
/* Empties it and lets go. Accepts one that was never opened, with lock -1. */
void seal_folder_close(struct seal_folder *folder);

/* A new empty folder in it, for one mail. */
MUST_USE int seal_folder_make(
    char path[SEAL_FOLDER_PATH], struct seal_folder *folder, struct err *err);
/* Takes a folder away with all that is in it. */
void seal_folder_clear(const char *path);

#endif
