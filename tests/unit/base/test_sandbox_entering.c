/* A sandbox that cannot be had whole is not entered. */
#include "base/sandbox.h"

#include "tests/unit/base/caged.h"

#include <pthread.h>
#include <string.h>

/* In a child, because part of a sandbox may hold even when the rest failed. */
static int enters_on(
    const struct sandbox_kernel *kernel, const struct sandbox_rules *rules, char *why)
{
    int ends[2];
    assert_int_equal(pipe2(ends, O_CLOEXEC), 0);
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0) {
        struct err err = {{0}};
        int entered = sandbox_enter_on(kernel, rules, &err);
        ssize_t ignored = write(ends[1], err.text, sizeof(err.text));
        (void)ignored;
        _exit(entered == 0 ? WORKED : REFUSED);
    }
    int status = 0;
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFEXITED(status));
    assert_int_equal(read(ends[0], why, ERR_TEXT_MAX), ERR_TEXT_MAX);
    fd_close(ends[0]);
    fd_close(ends[1]);
    return WEXITSTATUS(status);
}

static void without_landlock_no_role_starts(void **state)
{
    (void)state;
    const struct sandbox_kernel kernel = {.landlock_abi = 0, .seccomp = true};
    char why[ERR_TEXT_MAX];
    for (int role = 0; role < SANDBOX_ROLES; role++) {
        const struct sandbox_rules rules = {.role = (enum sandbox_role)role};
        assert_int_equal(enters_on(&kernel, &rules, why), REFUSED);
        assert_non_null(strstr(why, "Landlock"));
    }
}

static void without_seccomp_no_role_starts(void **state)
{
    (void)state;
    const struct sandbox_kernel kernel = {.landlock_abi = 4, .seccomp = false};
    char why[ERR_TEXT_MAX];
    for (int role = 0; role < SANDBOX_ROLES; role++) {
        const struct sandbox_rules rules = {.role = (enum sandbox_role)role};
        assert_int_equal(enters_on(&kernel, &rules, why), REFUSED);
        assert_non_null(strstr(why, "seccomp"));
    }
}

static void a_path_that_is_not_there_is_an_error(void **state)
{
    (void)state;
    struct sandbox_kernel kernel;
    char why[ERR_TEXT_MAX];
    const char *const missing[] = {"/nonexistent/store", NULL};
    const struct sandbox_rules rules = {
        .role = SANDBOX_NOTIFIER, .write_paths = missing};
    sandbox_probe(&kernel);
    assert_int_equal(enters_on(&kernel, &rules, why), REFUSED);
    assert_non_null(strstr(why, "/nonexistent/store"));
}

static void a_reader_cannot_be_given_paths_or_ports(void **state)
{
    (void)state;
    struct sandbox_kernel kernel;
    char why[ERR_TEXT_MAX];
    const char *const paths[] = {"/tmp", NULL};
    const uint16_t ports[] = {443};
    const struct sandbox_rules with_paths = {
        .role = SANDBOX_READER, .read_paths = paths};
    const struct sandbox_rules with_ports = {
        .role = SANDBOX_FETCHER, .connect_ports = ports, .connect_port_count = 1};
    sandbox_probe(&kernel);
    assert_int_equal(enters_on(&kernel, &with_paths, why), REFUSED);
    assert_int_equal(enters_on(&kernel, &with_ports, why), REFUSED);
}

static void *wait_for_ever(void *memory)
{
    for (;;)
        (void)pause();
    return memory;
}

static int enters_with_a_thread(const struct prepared *at)
{
    (void)at;
    const struct sandbox_rules rules = {.role = SANDBOX_READER};
    struct err err = {{0}};
    pthread_t thread;
    if (pthread_create(&thread, NULL, wait_for_ever, NULL) != 0)
        return SURPRISED;
    if (sandbox_enter(&rules, &err) == 0)
        return WORKED;
    return strstr(err.text, "2 threads") != NULL ? REFUSED : SURPRISED;
}

static void a_second_thread_is_an_error(void **state)
{
    assert_int_equal(run(*state, NO_SANDBOX, enters_with_a_thread), REFUSED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_landlock_no_role_starts),
        cmocka_unit_test(without_seccomp_no_role_starts),
        cmocka_unit_test(a_path_that_is_not_there_is_an_error),
        cmocka_unit_test(a_reader_cannot_be_given_paths_or_ports),
        cmocka_unit_test(a_second_thread_is_an_error),
    };
    return cmocka_run_group_tests(tests, prepare, tidy);
}
