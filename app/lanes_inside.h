/*
 * lanes_inside - what lanes.c, lanes_read.c and confirm_desk.c share; nobody else's.
 */
#ifndef VIGIE_APP_LANES_INSIDE_H
#define VIGIE_APP_LANES_INSIDE_H

#include "app/lanes.h"

struct confirm_desk {
    struct role role;
    int64_t deadline_ms; /* steady; for getting ready */
};

struct lanes {
    struct lanes_spec spec;
    struct lane lane[LANES_MAX];
    struct confirm_desk desk;
    struct work_queue waiting;
    struct work_queue finished;
    size_t busy;            /* works in lanes */
    bool alone;             /* the one under way must have no company */
    bool retired;           /* nothing is started or begun any more */
    uint32_t failed_starts; /* since a role last got ready */
    int64_t next_start_ms;  /* steady */
    char start_error[WORK_REASON_SIZE];
    uint32_t groups_known; /* that the watchlists have, by the last verdict */
};

/* Kills the lane, of which `half` is to blame where neither ended by itself. The work
 * that half was at is tried again or quarantined; the others wait as before. */
void lanes_lose(
    struct lanes *lanes, struct lane *lane, enum lane_half half, const char *why);
/* The confirmer and, with it, every lane: their channels to it are gone. */
void lanes_lose_confirmer(struct lanes *lanes, const char *why);
/* Hands on those of the lane's works whose finding is whole. */
void lanes_complete(struct lanes *lanes, struct lane *lane);
/* The first of its works that the reader is not through with; NULL: none. */
struct work *lanes_at_reader(const struct lane *lane);
/* Takes what the lane's halves have said. */
void lanes_read(struct lanes *lanes, struct lane *lane);

#endif
