/*
 * started - roles of a test program: it executes itself as each of them.
 */
#ifndef VIGIE_TESTS_BASE_STARTED_H
#define VIGIE_TESTS_BASE_STARTED_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/fd.h"
#include "base/proc.h"

struct role {
    const char *name;
    int (*run)(void); /* its exit code */
};

/* The exit code for the program's main; -1 when it is to run its tests. */
static inline int started_as(
    int argc, char **argv, const struct role *roles, size_t role_count)
{
    if (argc != 3 || strcmp(argv[1], "--role") != 0)
        return -1;
    for (size_t i = 0; i < role_count; i++)
        if (strcmp(roles[i].name, argv[2]) == 0)
            return roles[i].run();
    return 126;
}

static inline struct proc start(const char *role, struct proc_spec spec)
{
    const char *const argv[] = {"test", "--role", role, NULL};
    struct err err = {{0}};
    struct proc proc = {0};
    spec.argv = argv;
    if (proc_start(&proc, &spec, &err) != 0)
        fail_msg("%s", err.text);
    return proc;
}

static inline void assert_ends(
    const char *role, struct proc_spec spec, const char *wanted)
{
    char how[PROC_HOW_SIZE] = "";
    struct proc proc = start(role, spec);
    proc_reap(&proc, how, sizeof(how));
    assert_string_equal(how, wanted);
    assert_int_equal(proc.pid, 0);
}

static inline int file_with(const char *text)
{
    struct err err = {{0}};
    int fd = -1;
    assert_int_equal(fd_anonymous(&fd, "test", &err), 0);
    assert_int_equal(fd_write_all(fd, bytes_of(text), &err), 0);
    return fd;
}

#endif
