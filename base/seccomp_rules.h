/*
 * seccomp_rules - the system-call half of the sandbox. Private to it.
 *
 * The lists are in seccomp_tables; this file makes a filter of them.
 */
#ifndef VIGIE_BASE_SECCOMP_RULES_H
#define VIGIE_BASE_SECCOMP_RULES_H

#include "base/sandbox.h"

/* Whether filters exist here and can kill a whole process. */
bool seccomp_kernel_has(void);

/* Loads the role's filter for every thread. Wants no_new_privs. */
MUST_USE int seccomp_enter(enum sandbox_role role, struct err *err);

#endif
