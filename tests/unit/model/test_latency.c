#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/latency.h"
#include "model/site_state.h"

static void bounds_rise_and_hold_what_lies_up_to_them(void **state)
{
    (void)state;
    assert_int_equal(latency_slot(-5), 0);
    assert_int_equal(latency_slot(64), 0);
    assert_int_equal(latency_slot(65), 1);
    assert_int_equal(latency_slot(INT64_MAX), LATENCY_SLOTS - 1);
    for (int i = 1; i < LATENCY_SLOTS; i++) {
        assert_true(latency_bound(i) > latency_bound(i - 1));
        assert_int_equal(latency_slot(latency_bound(i)), i);
        assert_int_equal(latency_slot(latency_bound(i - 1) + 1), i);
    }
}

static void a_percentile_is_never_too_low_and_at_most_half_too_high(void **state)
{
    (void)state;
    uint64_t counts[LATENCY_SLOTS] = {0};
    for (int64_t ms = 1; ms <= 10000; ms++)
        counts[latency_slot(ms)]++;
    for (unsigned percent = 10; percent <= 99; percent++) {
        int64_t told = latency_percentile(counts, percent);
        assert_true(told >= 100 * (int64_t)percent);
        assert_true(told < 150 * (int64_t)percent);
    }
}

static void odd_histograms_have_percentiles_too(void **state)
{
    (void)state;
    uint64_t counts[LATENCY_SLOTS] = {0};
    assert_int_equal(latency_percentile(counts, 50), 0);
    counts[3] = 1;
    assert_int_equal(latency_percentile(counts, 1), latency_bound(3));
    assert_int_equal(latency_percentile(counts, 99), latency_bound(3));
    counts[LATENCY_SLOTS - 1] = 1000;
    assert_int_equal(latency_percentile(counts, 99), latency_bound(LATENCY_SLOTS - 2));
    counts[0] = UINT64_MAX / 2;
    assert_int_equal(latency_percentile(counts, 99), latency_bound(0));
}

static void every_wall_among_pages_has_a_state(void **state)
{
    (void)state;
    assert_int_equal(site_state_of_page(PAGE_THREAD), SITE_OK);
    assert_int_equal(site_state_of_page(PAGE_LOGIN), SITE_LOGIN);
    assert_int_equal(site_state_of_page(PAGE_CLOSED), SITE_CLOSED);
    assert_int_equal(site_state_of_page(PAGE_KIND_COUNT), SITE_OK);
    assert_true(site_state_is_wall(SITE_CAPTCHA));
    assert_false(site_state_is_wall(SITE_QUEUE)); /* it is waited out */
    for (int i = 0; i < SITE_STATES; i++)
        assert_non_null(site_state_name((enum site_state)i));
    assert_string_equal(site_state_name(SITE_STATES), "ok");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bounds_rise_and_hold_what_lies_up_to_them),
        cmocka_unit_test(a_percentile_is_never_too_low_and_at_most_half_too_high),
        cmocka_unit_test(odd_histograms_have_percentiles_too),
        cmocka_unit_test(every_wall_among_pages_has_a_state),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
