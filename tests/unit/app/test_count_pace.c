/* For how long counts are kept. */
#include "app/count_pace.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void what_costs_nothing_is_counted_anew_after_a_quarter_of_a_minute(void **state)
{
    (void)state;
    assert_int_equal(count_pace_kept(0), 15000);
    assert_int_equal(count_pace_kept(-7), 15000);
    assert_int_equal(count_pace_kept(500), 15000);
}

static void counting_takes_a_thirtieth_of_the_time_at_most(void **state)
{
    (void)state;
    assert_int_equal(count_pace_kept(501), 15030);
    assert_int_equal(count_pace_kept(2600), 78000);
}

static void no_answer_is_older_than_ten_minutes(void **state)
{
    (void)state;
    assert_int_equal(count_pace_kept(20000), 600000);
    assert_int_equal(count_pace_kept(INT64_MAX), 600000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            what_costs_nothing_is_counted_anew_after_a_quarter_of_a_minute),
        cmocka_unit_test(counting_takes_a_thirtieth_of_the_time_at_most),
        cmocka_unit_test(no_answer_is_older_than_ten_minutes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
