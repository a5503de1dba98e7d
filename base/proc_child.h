/*
 * proc_child - the steps between fork and execve, in the new process.
 *
 * Private to proc. Only async-signal-safe calls are made: everything that allocates was
 * prepared by the parent.
 */
#ifndef VIGIE_BASE_PROC_CHILD_H
#define VIGIE_BASE_PROC_CHILD_H

#include "base/proc.h"

struct proc_child {
    const struct proc_spec *spec;
    const char *const *environment;
    uint32_t max_files;
    pid_t parent;
    int input_fd; /* becomes stdin */
    int word_fd;  /* where a struct proc_failure is written; closes on execve */
};

struct proc_failure {
    int step;
    int number; /* errno */
};

/* What was being done, for people. */
const char *proc_child_step(int step);

/* Becomes the role, or tells why not on `word_fd` and ends. */
_Noreturn void proc_child_run(const struct proc_child *child);

#endif
