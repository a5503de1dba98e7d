#include "alerts/health.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const int64_t hour = INT64_C(3600000);
static const int64_t now = INT64_C(1795410000000);

static enum health judge(int64_t attempt_ago, int64_t success_ago, uint32_t failures)
{
    const struct store_health source = {
        .last_attempt_ms = attempt_ago < 0 ? 0 : now - attempt_ago,
        .last_success_ms = success_ago < 0 ? 0 : now - success_ago,
        .failures = failures,
    };
    return health_judge(&source, now);
}

static void a_source_read_today_is_healthy(void **state)
{
    (void)state;
    assert_int_equal(judge(0, 0, 0), HEALTH_GOOD);
    assert_int_equal(judge(0, 24 * hour, 0), HEALTH_GOOD);
}

static void tor_may_fail_a_few_times(void **state)
{
    (void)state;
    assert_int_equal(judge(0, 5 * hour, 2), HEALTH_GOOD);
    assert_int_equal(judge(0, 2 * hour, 50), HEALTH_GOOD);
    assert_int_equal(judge(0, 3 * hour, 3), HEALTH_FAILING);
}

static void a_day_without_a_page_is_sick_even_without_a_failure(void **state)
{
    (void)state;
    assert_int_equal(judge(25 * hour, 24 * hour + 1, 0), HEALTH_STALE);
    assert_int_equal(judge(0, 24 * hour + 1, 1), HEALTH_STALE);
}

static void a_source_never_read_is_sick(void **state)
{
    (void)state;
    assert_int_equal(judge(-1, -1, 0), HEALTH_NEVER_TRIED);
    assert_int_equal(judge(0, -1, 1), HEALTH_NEVER_READ);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_source_read_today_is_healthy),
        cmocka_unit_test(tor_may_fail_a_few_times),
        cmocka_unit_test(a_day_without_a_page_is_sick_even_without_a_failure),
        cmocka_unit_test(a_source_never_read_is_sick),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
