/* Commands that alerts start, by programs that every machine has. */
#include "app/command_run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/clock.h"

static int run(struct err *err, const char *script, int64_t timeout_ms)
{
    const char *const words[] = {"/bin/sh", "-c", script, NULL};
    const struct command_job job = {
        .words = words, .input = bytes_of("{\"a\":1}"), .timeout_ms = timeout_ms};
    err->text[0] = '\0';
    return command_run_job(&job, err);
}

static void its_input_is_the_message_and_0_says_taken(void **state)
{
    (void)state;
    struct err err;
    assert_int_equal(run(&err, "[ \"$(cat)\" = '{\"a\":1}' ]", 20000), 0);
}

static void another_status_says_not_taken_and_why(void **state)
{
    (void)state;
    struct err err;
    assert_int_equal(run(&err, "echo pager is off >&2; echo more; exit 3", 20000), -1);
    assert_non_null(strstr(err.text, "status 3: pager is off"));
    assert_null(strstr(err.text, "more"));
}

static void one_that_stalls_is_killed_with_what_it_started(void **state)
{
    (void)state;
    struct err err;
    assert_int_equal(run(&err, "sleep 600 & sleep 600", 300), COMMAND_KILLED);
    assert_non_null(strstr(err.text, "did not end"));
}

static void one_that_is_killed_leaves_a_doubt(void **state)
{
    (void)state;
    struct err err;
    assert_int_equal(run(&err, "kill -9 $$", 20000), COMMAND_KILLED);
    assert_non_null(strstr(err.text, "signal 9"));
}

static void one_that_talks_without_end_is_not_waited_for_in_vain(void **state)
{
    (void)state;
    struct err err;
    assert_int_equal(run(&err, "head -c 3000000 /dev/zero; exit 0", 20000), 0);
}

static void it_gets_no_descriptor_and_no_environment_of_ours(void **state)
{
    (void)state;
    struct err err;
    static const char none[] = "for fd in 3 4 5 6 7 8 9; do"
                               " [ ! -e /proc/$$/fd/$fd ] || exit 1; done";
    assert_int_equal(run(&err, none, 20000), 0);
    assert_int_equal(run(&err, "[ -z \"$HOME$ASAN_OPTIONS$PGPASSFILE\" ]", 20000), 0);
    assert_int_equal(run(&err, "grep -q 'NoNewPrivs:.1' /proc/self/status", 20000), 0);
}

static void one_that_is_not_there_is_told(void **state)
{
    (void)state;
    struct err err = {.text = ""};
    const char *const words[] = {"/nonexistent/pager", NULL};
    const struct command_job job = {.words = words, .timeout_ms = 20000};
    assert_int_equal(command_run_job(&job, &err), -1);
    assert_non_null(strstr(err.text, "cannot be started: No such file"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(its_input_is_the_message_and_0_says_taken),
        cmocka_unit_test(another_status_says_not_taken_and_why),
        cmocka_unit_test(one_that_stalls_is_killed_with_what_it_started),
        cmocka_unit_test(one_that_is_killed_leaves_a_doubt),
        cmocka_unit_test(one_that_talks_without_end_is_not_waited_for_in_vain),
        cmocka_unit_test(it_gets_no_descriptor_and_no_environment_of_ours),
        cmocka_unit_test(one_that_is_not_there_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
