/*
 * landlock - the paths and TCP ports half of the sandbox. Private to it.
 *
 * The kernel's interface is spoken directly, with the numbers of its newest version
 * written here: distributions ship headers older than the kernels they boot.
 */
#ifndef VIGIE_BASE_LANDLOCK_H
#define VIGIE_BASE_LANDLOCK_H

#include "base/sandbox.h"

/* The kernel's Landlock version; 0 when there is none or it is off. */
int landlock_kernel_abi(void);

/* Restricts this thread and what it starts to the rules' paths and ports, as far as
 * version `abi` (at least 1) can. Wants no_new_privs. A listed path that is not there
 * is an error. */
MUST_USE int landlock_enter(
    int abi, const struct sandbox_rules *rules, struct err *err);

#endif
