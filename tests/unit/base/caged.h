/*
 * caged - attempts in sandboxes.
 *
 * Each attempt runs in a child of its own that enters the sandbox first: what a role is
 * for must work, and what it is not for must end in EPERM, EACCES or SIGSYS.
 */
#ifndef VIGIE_TESTS_BASE_CAGED_H
#define VIGIE_TESTS_BASE_CAGED_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/fd.h"
#include "base/sandbox.h"

/* How an attempt ended. */
enum {
    WORKED = 0,
    REFUSED = 1,
    SURPRISED = 2,
    NOT_ENTERED = 3,
    KILLED = 100,
    FAULTED = 101
};

/* What the parent prepared for its children. */
struct prepared {
    char folder[64];
    char inside[96];  /* a file in the folder */
    char outside[64]; /* a file that is not */
    int ends[2];      /* a pipe */
    int memory;       /* an anonymous file of one page */
    int listener;     /* a TCP port of loopback, connectable */
    uint16_t port;
    int loose;        /* a TCP socket that is not connected yet */
    int landlock_abi; /* 0: the kernel's own; else make do with this one */
    int stranger;     /* another, not among the role's ports */
    uint16_t stranger_port;
};

typedef int attempt(const struct prepared *at);

static inline int judge(long result)
{
    if (result >= 0)
        return WORKED;
    return errno == EPERM || errno == EACCES ? REFUSED : SURPRISED;
}

/* ---- Running them. ---- */

#define NO_SANDBOX SANDBOX_ROLES

static inline int enter(const struct prepared *at, enum sandbox_role role)
{
    if (role == NO_SANDBOX)
        return 0;
    const char *const folders[] = {at->folder, NULL};
    const uint16_t ports[] = {at->port};
    struct sandbox_rules rules = {.role = role};
    const char *const programs[] = {"/usr/bin/env", NULL};
    if (sandbox_has_files(role))
        rules.write_paths = folders;
    if (role == SANDBOX_SEALER)
        rules.run_paths = programs;
    if (sandbox_has_files(role) && role != SANDBOX_SEALER) {
        rules.connect_ports = ports;
        rules.connect_port_count = 1;
    }
    struct err err = {{0}};
    struct sandbox_kernel kernel;
    sandbox_probe(&kernel);
    if (at->landlock_abi > 0)
        kernel.landlock_abi = at->landlock_abi;
    if (sandbox_enter_on(&kernel, &rules, &err) == 0)
        return 0;
    (void)fprintf(stderr, "%s\n", err.text);
    return -1;
}

static inline int run(const struct prepared *at, enum sandbox_role role, attempt *try)
{
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0) {
        (void)signal(SIGSEGV, SIG_DFL); /* cmocka's would go on with the next test */
        struct prepared own = *at;
        own.loose = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        _exit(enter(at, role) == 0 ? try(&own) : NOT_ENTERED);
    }
    int status = 0;
    assert_int_equal(waitpid(pid, &status, 0), pid);
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV)
        return FAULTED;
    if (WIFSIGNALED(status))
        return WTERMSIG(status) == SIGSYS ? KILLED : SURPRISED;
    return WEXITSTATUS(status);
}

struct expected {
    const char *name;
    attempt *try;
    int end;
};

#define EXPECT(attempt, end)                                                           \
    {                                                                                  \
#attempt, attempt, end                                                         \
    }

static inline void check_all(const struct prepared *at, enum sandbox_role role,
    const struct expected *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        int end = run(at, role, list[i].try);
        if (end != list[i].end)
            fail_msg("role %d: %s: ended %d, not %d", (int)role, list[i].name, end,
                list[i].end);
    }
}

#define CHECK_ALL(at, role, list)                                                      \
    check_all(at, role, list, sizeof(list) / sizeof(*(list)))

/* The same on every Landlock up to the kernel's own: Debian 12's has version 2. */
static inline void check_landlocks(const struct prepared *usual, enum sandbox_role role,
    const struct expected *list, size_t count)
{
    struct prepared at = *usual;
    struct sandbox_kernel kernel;
    sandbox_probe(&kernel);
    for (at.landlock_abi = kernel.landlock_abi; at.landlock_abi >= 1; at.landlock_abi--)
        check_all(&at, role, list, count);
}

#define CHECK_LANDLOCKS(at, role, list)                                                \
    check_landlocks(at, role, list, sizeof(list) / sizeof(*(list)))

/* ---- What they find. ---- */

static inline int listen_somewhere(uint16_t *port)
{
    struct sockaddr_in here = {.sin_family = AF_INET};
    socklen_t size = sizeof(here);
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0 || bind(fd, (const struct sockaddr *)&here, sizeof(here)) != 0 ||
        listen(fd, 128) != 0 || getsockname(fd, (struct sockaddr *)&here, &size) != 0)
        return -1;
    *port = ntohs(here.sin_port);
    return fd;
}

static inline void write_file(const char *path)
{
    AUTO(fd_close) int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    struct err err = {{0}};
    assert_true(fd >= 0);
    assert_int_equal(fd_write_all(fd, bytes_of("text"), &err), 0);
}

static inline int prepare(void **state)
{
    static struct prepared at;
    struct err err = {{0}};
    (void)snprintf(at.folder, sizeof(at.folder), "/tmp/vigie-sandbox-XXXXXX");
    assert_non_null(mkdtemp(at.folder));
    (void)snprintf(at.inside, sizeof(at.inside), "%s/inside", at.folder);
    (void)snprintf(at.outside, sizeof(at.outside), "/tmp/vigie-outside-XXXXXX");
    int outside = mkstemp(at.outside);
    assert_true(outside >= 0);
    fd_close(outside);
    write_file(at.inside);
    assert_int_equal(pipe2(at.ends, O_CLOEXEC), 0);
    assert_int_equal(fd_anonymous(&at.memory, "test", &err), 0);
    assert_int_equal(fd_write_all(at.memory, bytes_of("page"), &err), 0);
    assert_int_equal(ftruncate(at.memory, 4096), 0);
    at.listener = listen_somewhere(&at.port);
    at.stranger = listen_somewhere(&at.stranger_port);
    assert_true(at.listener >= 0 && at.stranger >= 0);
    *state = &at;
    return 0;
}

static inline int tidy(void **state)
{
    const struct prepared *at = *state;
    fd_close(at->ends[0]);
    fd_close(at->ends[1]);
    fd_close(at->memory);
    fd_close(at->listener);
    fd_close(at->stranger);
    assert_int_equal(unlink(at->inside), 0);
    assert_int_equal(unlink(at->outside), 0);
    return rmdir(at->folder);
}

#endif
