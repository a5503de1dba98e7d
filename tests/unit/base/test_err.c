#include "base/err.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <string.h>

static void an_error_says_what_it_was_given(void **state)
{
    (void)state;
    struct err err = {{0}};
    assert_int_equal(err_set(&err, "%d bytes", 17), -1);
    assert_string_equal(err.text, "17 bytes");
}

static void each_step_is_put_before(void **state)
{
    (void)state;
    struct err err = {{0}};
    assert_int_equal(err_no_memory(&err), -1);
    assert_int_equal(err_in(&err, "read"), -1);
    assert_int_equal(err_in(&err, "config"), -1);
    assert_string_equal(err.text, "config: read: out of memory");
}

static void its_own_text_may_be_an_argument(void **state)
{
    (void)state;
    struct err err = {{0}};
    (void)err_set(&err, "inner");
    (void)err_set(&err, "<%s>", err.text);
    assert_string_equal(err.text, "<inner>");
}

static void a_long_text_is_cut_and_ended(void **state)
{
    (void)state;
    struct err err = {{0}};
    char words[2 * ERR_TEXT_MAX];
    memset(words, 'x', sizeof(words));
    words[sizeof(words) - 1] = '\0';
    (void)err_set(&err, "%s", words);
    assert_int_equal(strlen(err.text), ERR_TEXT_MAX - 1);
    (void)err_in(&err, "step");
    assert_int_equal(strlen(err.text), ERR_TEXT_MAX - 1);
    assert_int_equal(strncmp(err.text, "step: xxx", 9), 0);
}

static void nobody_need_listen(void **state)
{
    (void)state;
    assert_int_equal(err_set(NULL, "x"), -1);
    assert_int_equal(err_in(NULL, "x"), -1);
    assert_int_equal(err_no_memory(NULL), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_error_says_what_it_was_given),
        cmocka_unit_test(each_step_is_put_before),
        cmocka_unit_test(its_own_text_may_be_an_argument),
        cmocka_unit_test(a_long_text_is_cut_and_ended),
        cmocka_unit_test(nobody_need_listen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
