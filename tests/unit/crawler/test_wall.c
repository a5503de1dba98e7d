/* What follows from a wall. */
#include "crawler/wall.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static int64_t wait_of(enum page_kind kind, uint32_t wait_s, uint32_t failures)
{
    const struct wall_wait wait = {.kind = kind,
        .wait_s = wait_s,
        .failures = failures,
        .retry_ms = 60000,
        .random = 0};
    return wall_wait(&wait);
}

static void every_wall_has_a_reason_and_nothing_else_has(void **state)
{
    (void)state;
    static const enum page_kind walls[] = {
        PAGE_LOGIN, PAGE_CAPTCHA, PAGE_QUEUE, PAGE_BANNED, PAGE_PARKED, PAGE_CLOSED};
    unsigned count = 0;
    for (int kind = 0; kind < PAGE_KIND_COUNT; kind++)
        count += wall_is((enum page_kind)kind) ? 1 : 0;
    assert_int_equal(count, sizeof(walls) / sizeof(walls[0]));
    for (size_t i = 0; i < sizeof(walls) / sizeof(walls[0]); i++)
        assert_non_null(wall_reason(walls[i], false));
    assert_false(wall_is(PAGE_KIND_COUNT));
}

static void a_login_where_cookies_were_sent_says_to_import_anew(void **state)
{
    (void)state;
    assert_string_not_equal(
        wall_reason(PAGE_LOGIN, true), wall_reason(PAGE_LOGIN, false));
    assert_string_equal(
        wall_reason(PAGE_CAPTCHA, true), wall_reason(PAGE_CAPTCHA, false));
    assert_null(wall_reason(PAGE_OTHER, true));
}

static void a_queue_is_waited_out_in_its_own_time_for_an_hour(void **state)
{
    (void)state;
    assert_int_equal(wait_of(PAGE_QUEUE, 45, 1), 45000);
    assert_int_equal(wait_of(PAGE_QUEUE, 0, 1), 60000);
    assert_int_equal(wait_of(PAGE_QUEUE, 1, 1), 5000);
    assert_int_equal(wait_of(PAGE_QUEUE, 100000, 1), 600000);
    assert_int_equal(wait_of(PAGE_QUEUE, 45, 60), 45000);
    assert_true(wait_of(PAGE_QUEUE, 45, 61) > 600000);
}

static void what_a_person_must_see_to_is_asked_for_ever_more_slowly(void **state)
{
    (void)state;
    assert_int_equal(wait_of(PAGE_LOGIN, 0, 1), 600000);
    assert_int_equal(wait_of(PAGE_LOGIN, 0, 2), 900000);
    assert_int_equal(wait_of(PAGE_CAPTCHA, 0, 100), 24 * 3600 * 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_wall_has_a_reason_and_nothing_else_has),
        cmocka_unit_test(a_login_where_cookies_were_sent_says_to_import_anew),
        cmocka_unit_test(a_queue_is_waited_out_in_its_own_time_for_an_hour),
        cmocka_unit_test(what_a_person_must_see_to_is_asked_for_ever_more_slowly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
