/* How a role ends, and what its keeper learns of it. */
#include "base/proc.h"

#include "tests/unit/base/started.h"

#include "base/sandbox.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

/* ---- The roles. ---- */

static int role_three(void)
{
    char nothing = 0;
    (void)printf("said on stdout\n");
    (void)fflush(stdout);
    return read(STDIN_FILENO, &nothing, 1) == 0 ? 3 : 4;
}

/* Says that it is there, then waits for ever. */
static int role_wait(void)
{
    if (write(3, "x", 1) != 1)
        return 1;
    for (;;)
        (void)pause();
}

static int role_parent(void)
{
    const char *const argv[] = {"test", "--role", "wait", NULL};
    const int fds[] = {3};
    const struct proc_spec spec = {
        .argv = argv, .fds = fds, .fd_count = 1, .log_fd = -1};
    struct err err = {{0}};
    struct proc proc = {0};
    if (proc_start(&proc, &spec, &err) != 0)
        return 1;
    (void)close(3);
    for (;;)
        (void)pause();
}

static int role_terminated(void)
{
    return raise(SIGTERM);
}

static int role_caught(void)
{
    const struct sandbox_rules rules = {.role = SANDBOX_READER};
    struct err err = {{0}};
    if (sandbox_enter(&rules, &err) != 0)
        return 2;
    return socket(AF_INET, SOCK_STREAM, 0) < 0 ? 3 : 4;
}

static const struct role roles[] = {
    {"three", role_three},
    {"wait", role_wait},
    {"parent", role_parent},
    {"terminated", role_terminated},
    {"caught", role_caught},
};

/* ---- The tests. ---- */

static void the_log_takes_stdout_and_stdin_is_at_its_end(void **state)
{
    (void)state;
    AUTO(fd_close) int log = file_with("");
    const struct proc_spec spec = {.log_fd = log};
    assert_ends("three", spec, "exit 3");
    char said[64] = "";
    assert_true(pread(log, said, sizeof(said) - 1, 0) > 0);
    assert_string_equal(said, "said on stdout\n");
}

static void a_signal_is_named(void **state)
{
    (void)state;
    const struct proc_spec spec = {.log_fd = -1};
    assert_ends("terminated", spec, "killed by SIGTERM");
}

static void the_sandbox_is_named(void **state)
{
    (void)state;
    const struct proc_spec spec = {.log_fd = -1};
    assert_ends("caught", spec, "killed by SIGSYS (the sandbox refused a system call)");
}

static void runs_until_it_is_killed(void **state)
{
    (void)state;
    int ends[2];
    char word = 0;
    char how[PROC_HOW_SIZE] = "";
    assert_int_equal(pipe2(ends, O_CLOEXEC), 0);
    const int fds[] = {ends[1]};
    const struct proc_spec spec = {.fds = fds, .fd_count = 1, .log_fd = -1};
    struct proc proc = start("wait", spec);
    assert_int_equal(read(ends[0], &word, 1), 1);
    assert_true(proc_running(&proc));
    proc_kill(&proc, how, sizeof(how));
    assert_string_equal(how, "killed by SIGKILL (ended from outside)");
    assert_false(proc_running(&proc));
    fd_close(ends[0]);
    fd_close(ends[1]);
}

/* The pipe ends only when the last holder of its other end is gone. */
static void a_role_dies_with_its_parent(void **state)
{
    (void)state;
    int ends[2];
    char word = 0;
    assert_int_equal(pipe2(ends, O_CLOEXEC), 0);
    const int fds[] = {ends[1]};
    const struct proc_spec spec = {.fds = fds, .fd_count = 1, .log_fd = -1};
    struct proc parent = start("parent", spec);
    fd_close(ends[1]);
    assert_int_equal(read(ends[0], &word, 1), 1);
    proc_kill(&parent, NULL, 0);
    assert_int_equal(read(ends[0], &word, 1), 0);
    fd_close(ends[0]);
}

static void one_never_started_can_be_killed_and_reaped(void **state)
{
    (void)state;
    struct proc proc = {0};
    char how[PROC_HOW_SIZE] = "";
    assert_false(proc_running(&proc));
    proc_kill(&proc, how, sizeof(how));
    assert_string_equal(how, "never started");
    proc_done(&proc);
}

int main(int argc, char **argv)
{
    int code = started_as(argc, argv, roles, sizeof(roles) / sizeof(roles[0]));
    if (code >= 0)
        _exit(code);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_log_takes_stdout_and_stdin_is_at_its_end),
        cmocka_unit_test(a_signal_is_named),
        cmocka_unit_test(the_sandbox_is_named),
        cmocka_unit_test(runs_until_it_is_killed),
        cmocka_unit_test(a_role_dies_with_its_parent),
        cmocka_unit_test(one_never_started_can_be_killed_and_reaped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
