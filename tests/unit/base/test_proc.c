/* What a role starts with, and what it does not get. */
#include "base/proc.h"

#include "tests/unit/base/started.h"

#include "base/sanitized.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

/* ---- The roles. ---- */

static bool holds(int fd, const char *text)
{
    char found[16] = "";
    return pread(fd, found, sizeof(found) - 1, 0) >= 0 && strcmp(found, text) == 0;
}

static int role_two_files(void)
{
    return holds(3, "first") && holds(4, "second") ? 0 : 1;
}

static int role_crossed(void)
{
    return holds(3, "second") && holds(4, "first") ? 0 : 1;
}

/* Passes its 3 and 4 on as 4 and 3. */
static int role_crossing(void)
{
    const char *const argv[] = {"test", "--role", "crossed", NULL};
    const int fds[] = {4, 3};
    const struct proc_spec spec = {
        .argv = argv, .fds = fds, .fd_count = 2, .log_fd = -1};
    struct err err = {{0}};
    struct proc proc = {0};
    char how[PROC_HOW_SIZE];
    if (proc_start(&proc, &spec, &err) != 0)
        return 2;
    proc_reap(&proc, how, sizeof(how));
    return strcmp(how, "exit 0") == 0 ? 0 : 1;
}

static int role_count_descriptors(void)
{
    int count = 0;
    for (int fd = 0; fd < 1024; fd++)
        count += fcntl(fd, F_GETFD) >= 0 ? 1 : 0;
    return count;
}

static int role_environment(void)
{
    const char *zone = getenv("TZ");
    const char *added = getenv("ADDED");
    if (zone == NULL || strcmp(zone, "Europe/Paris") != 0)
        return 1;
    if (added == NULL || strcmp(added, "yes") != 0)
        return 2;
    return getenv("VIGIE_TEST_SECRET") == NULL && getenv("PATH") == NULL ? 0 : 3;
}

static int role_memory(void)
{
    void *small = malloc(1U << 20);
    void *large = malloc(1U << 30);
    int result = small != NULL && large == NULL ? 0 : 1;
    free(small);
    free(large);
    return result;
}

static int role_limits(void)
{
    struct rlimit core = {1, 1};
    struct rlimit files = {0, 0};
    (void)getrlimit(RLIMIT_CORE, &core);
    (void)getrlimit(RLIMIT_NOFILE, &files);
    return core.rlim_max == 0 && files.rlim_max == 40 ? 0 : 1;
}

static int role_signals(void)
{
    struct sigaction now;
    sigset_t blocked;
    (void)sigaction(SIGUSR1, NULL, &now);
    (void)sigprocmask(SIG_SETMASK, NULL, &blocked);
    return now.sa_handler == SIG_DFL && sigismember(&blocked, SIGUSR2) == 0 ? 0 : 1;
}

static const struct role roles[] = {
    {"two-files", role_two_files},
    {"crossed", role_crossed},
    {"crossing", role_crossing},
    {"count-descriptors", role_count_descriptors},
    {"environment", role_environment},
    {"memory", role_memory},
    {"limits", role_limits},
    {"signals", role_signals},
};

/* ---- The tests. ---- */

static void descriptors_arrive_at_their_numbers(void **state)
{
    (void)state;
    AUTO(fd_close) int first = file_with("first");
    AUTO(fd_close) int second = file_with("second");
    const int fds[] = {first, second};
    const struct proc_spec spec = {.fds = fds, .fd_count = 2, .log_fd = -1};
    assert_ends("two-files", spec, "exit 0");
}

static void descriptors_may_change_places(void **state)
{
    (void)state;
    AUTO(fd_close) int first = file_with("first");
    AUTO(fd_close) int second = file_with("second");
    const int fds[] = {first, second};
    const struct proc_spec spec = {.fds = fds, .fd_count = 2, .log_fd = -1};
    assert_ends("crossing", spec, "exit 0");
}

static void nothing_else_is_open(void **state)
{
    (void)state;
    AUTO(fd_close) int passed = file_with("first");
    AUTO(fd_close) int leaked = file_with("second");
    assert_true(fcntl(leaked, F_SETFD, 0) == 0); /* not even without close-on-exec */
    const int fds[] = {passed};
    const struct proc_spec spec = {.fds = fds, .fd_count = 1, .log_fd = -1};
    assert_ends("count-descriptors", spec, "exit 4"); /* 0, 1, 2 and the one */
}

static void too_many_descriptors_are_refused(void **state)
{
    (void)state;
    const char *const argv[] = {"test", NULL};
    const int fds[PROC_FDS_MAX + 1] = {0};
    const struct proc_spec spec = {
        .argv = argv, .fds = fds, .fd_count = PROC_FDS_MAX + 1, .log_fd = -1};
    struct proc proc = {0};
    struct err err = {{0}};
    assert_int_equal(proc_start(&proc, &spec, &err), -1);
    assert_non_null(strstr(err.text, "descriptors"));
}

static void a_descriptor_that_is_not_open_is_an_error(void **state)
{
    (void)state;
    const char *const argv[] = {"test", NULL};
    const int fds[] = {900};
    const struct proc_spec spec = {
        .argv = argv, .fds = fds, .fd_count = 1, .log_fd = -1};
    struct proc proc = {0};
    struct err err = {{0}};
    assert_int_equal(proc_start(&proc, &spec, &err), -1);
    assert_non_null(strstr(err.text, "place descriptors"));
    assert_int_equal(proc.pid, 0);
}

static void only_the_time_zone_and_what_is_added_is_in_the_environment(void **state)
{
    (void)state;
    const char *const added[] = {"ADDED=yes", NULL};
    const struct proc_spec spec = {.environment = added, .log_fd = -1};
    assert_int_equal(setenv("TZ", "Europe/Paris", 1), 0);
    assert_int_equal(setenv("VIGIE_TEST_SECRET", "hush", 1), 0);
    assert_ends("environment", spec, "exit 0");
}

static void the_memory_ceiling_holds(void **state)
{
    (void)state;
    if (BUILD_SANITIZED != 0)
        skip(); /* the shadow memory alone is larger than any ceiling */
    const struct proc_spec spec = {.max_memory = 256U << 20, .log_fd = -1};
    assert_ends("memory", spec, "exit 0");
}

static void cores_and_descriptors_are_limited(void **state)
{
    (void)state;
    const struct proc_spec spec = {.max_files = 40, .log_fd = -1};
    assert_ends("limits", spec, "exit 0");
}

static void signals_start_afresh(void **state)
{
    (void)state;
    sigset_t one;
    sigset_t before;
    (void)sigemptyset(&one);
    (void)sigaddset(&one, SIGUSR2);
    (void)sigprocmask(SIG_BLOCK, &one, &before);
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction usual;
    (void)sigaction(SIGUSR1, &ignore, &usual);
    const struct proc_spec spec = {.log_fd = -1};
    assert_ends("signals", spec, "exit 0");
    (void)sigaction(SIGUSR1, &usual, NULL);
    (void)sigprocmask(SIG_SETMASK, &before, NULL);
}

int main(int argc, char **argv)
{
    int code = started_as(argc, argv, roles, sizeof(roles) / sizeof(roles[0]));
    if (code >= 0)
        _exit(code);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(descriptors_arrive_at_their_numbers),
        cmocka_unit_test(descriptors_may_change_places),
        cmocka_unit_test(nothing_else_is_open),
        cmocka_unit_test(too_many_descriptors_are_refused),
        cmocka_unit_test(a_descriptor_that_is_not_open_is_an_error),
        cmocka_unit_test(only_the_time_zone_and_what_is_added_is_in_the_environment),
        cmocka_unit_test(the_memory_ceiling_holds),
        cmocka_unit_test(cores_and_descriptors_are_limited),
        cmocka_unit_test(signals_start_afresh),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
