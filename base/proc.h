/*
 * proc - start, watch and end one role as a process of its own.
 *
 * A role is our own binary executed again (/proc/self/exe, which must be mounted), not
 * a bare fork: it starts with a fresh address space, fresh randomisation and nothing of
 * the keeper's memory. It gets exactly the descriptors named, at fixed numbers; an
 * almost empty environment; its own resource limits; and it dies with its parent. It is
 * watched and killed through a pidfd, so that a recycled pid is never hit.
 *
 * RLIMIT_FSIZE is left alone: it would kill a role at its first log line when the log
 * is a file, and a role that cannot open files has none to fill. RLIMIT_AS is not set
 * in sanitizer builds, whose shadow memory needs terabytes.
 *
 * It does not sandbox: the role calls sandbox_enter itself, once it has what it needs.
 */
#ifndef VIGIE_BASE_PROC_H
#define VIGIE_BASE_PROC_H

#include "base/auto.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum {
    PROC_FIRST_FD = 3, /* number of the first passed descriptor in the role */
    PROC_FDS_MAX = 16,
    PROC_HOW_SIZE = 96 /* bytes enough for proc_reap's text */
};

struct proc_spec {
    const char *const *argv;        /* NULL-ended, e.g. "vigie", "--role", "reader" */
    const char *const *environment; /* NULL, or NULL-ended "NAME=value" to add */
    const int *fds;      /* become 3, 4, 5 ...; borrowed: the caller closes its own */
    size_t fd_count;     /* at most PROC_FDS_MAX */
    int log_fd;          /* becomes stdout and stderr; -1: ours. stdin is at its end */
    uint64_t max_memory; /* bytes of address space; 0: no ceiling */
    uint32_t max_files;  /* open descriptors; 0: 64 */
    bool outlives; /* not killed when its parent dies: it must see that for itself */
};

struct proc {
    pid_t pid; /* 0: not started, or already reaped */
    int pidfd; /* readable in poll() once the process has ended */
};

/* Returns when the role is executing (or could not be). The environment holds TZ, when
 * set, what `environment` adds and, in sanitizer builds, the sanitizers' options. */
MUST_USE int proc_start(
    struct proc *proc, const struct proc_spec *spec, struct err *err);

/* Still going? False for one that was never started. Never waits. */
bool proc_running(const struct proc *proc);

/* Waits for the end and tells it in `how` (may be NULL): "exit 3", "killed by SIGSYS
 * (the sandbox refused a system call)". Accepts one never started: "never started". */
void proc_reap(struct proc *proc, char *how, size_t size);

/* SIGKILL, then proc_reap. One that had already ended tells its own end. */
void proc_kill(struct proc *proc, char *how, size_t size);

/* proc_kill without the text, for AUTO and for arrays of roles. */
void proc_done(struct proc *proc);
AUTO_DEFINE_VALUE(struct proc, proc_done)

#endif
