/*
 * role - the keeper's hold on one of its processes.
 *
 * A role is started with its control channel as descriptor 3 and what else it needs
 * behind that; it says READY once it is set up and sandboxed. Whoever holds the role
 * polls the channel and the pidfd, and kills and starts it again when either says so.
 */
#ifndef VIGIE_APP_ROLE_H
#define VIGIE_APP_ROLE_H

#include "base/frame.h"
#include "base/log.h"
#include "base/proc.h"

#include <poll.h>

struct role {
    struct proc proc;
    struct channel channel; /* ours; zeroed when not started */
    bool ready;             /* READY was seen */
};

struct role_spec {
    const char *name;        /* of the role: `vigie --role NAME` */
    const char *const *args; /* NULL or NULL-ended, behind the name */
    const int *fds;          /* at descriptor 4 and on, in the role */
    size_t fd_count;
    uint64_t max_memory; /* bytes of address space; 0: no ceiling */
    uint32_t max_files;
    bool outlives; /* the keeper's death; it ends when its channel closes */
};

enum { ROLE_FDS_MAX = 8, ROLE_ARGS_MAX = 8 };

/* On failure nothing was started. `role` must be zeroed or stopped. */
MUST_USE int role_start(
    struct role *role, const struct role_spec *spec, struct err *err);
/* Kills it if it lives and says in `how` (PROC_HOW_SIZE, may be NULL) how it ended. The
 * role is zeroed, and may be started again. Accepts one never started. */
void role_stop(struct role *role, char *how);
bool role_started(const struct role *role);

/* Takes what poll(2) said of its channel in fds[0]. Returns 1; 0, and takes nothing, of
 * one that is not started. */
size_t role_polled(struct role *role, const struct pollfd *fds);

/* A role's own side: its control channel. */
MUST_USE int role_control(struct channel *channel, struct err *err);

#endif
