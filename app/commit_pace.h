/*
 * commit_pace - when visits that wait for the store are committed together.
 *
 * One transaction costs a wait for the disk, however much is in it. So a visit waits
 * for others a moment, but never when nothing else is on its way, and never long.
 */
#ifndef VIGIE_APP_COMMIT_PACE_H
#define VIGIE_APP_COMMIT_PACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    COMMIT_GROUP_MAX = 64, /* visits in one transaction */
    COMMIT_WAIT_MS = 250   /* the first of them waits no longer than this */
};

struct commit_moment {
    size_t waiting;    /* visits */
    int64_t oldest_ms; /* steady: since when the first waits */
    int64_t now_ms;    /* steady */
    bool more_to_come; /* documents that are fetched or read right now */
    bool in_haste;     /* the worker ends */
};

/* Milliseconds until they are to be committed; 0: now; -1: nothing waits. */
int64_t commit_pace_wait(const struct commit_moment *moment);

/* What was tried in one transaction, and failed. */
struct commit_try {
    size_t visits;
    bool claims; /* with them, it was to be claimed what comes next */
};

/* Whether it was the first visit's fault, and not another's or the claim's. Else each
 * is to be tried alone, without a claim. */
bool commit_pace_blames(const struct commit_try *failed);

#endif
