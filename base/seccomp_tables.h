/*
 * seccomp_tables - who may make which system call, as data. Private to the sandbox.
 *
 * A call in none of the tables is refused with EPERM. This header is the one place
 * that includes libseccomp.
 */
#ifndef VIGIE_BASE_SECCOMP_TABLES_H
#define VIGIE_BASE_SECCOMP_TABLES_H

#include "base/sandbox.h"

#include <seccomp.h>

#define ROLE_BIT(role) (1U << (role))

/* Allowed whatever the arguments. */
struct plain_rule {
    unsigned roles; /* ROLE_BITs */
    int call;
};

/* Decided by the arguments; a call that meets none of its rules is refused. */
struct narrow_rule {
    unsigned roles;
    uint32_t action;
    int call;
    unsigned count;
    struct scmp_arg_cmp args[2];
};

extern const struct plain_rule plain_rules[];
extern const size_t plain_rule_count;
extern const struct narrow_rule narrow_rules[];
extern const size_t narrow_rule_count;
/* These kill every role that has no rule of its own for them. */
extern const int hostile_calls[];
extern const size_t hostile_call_count;

#endif
