#include "base/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static int64_t noon(const struct clock *self)
{
    (void)self;
    return 1795435200123;
}

static int64_t five(const struct clock *self)
{
    (void)self;
    return 5;
}

static void a_clock_is_whatever_it_was_made(void **state)
{
    (void)state;
    const struct clock clock = {.wall_ms = noon, .steady_ms = five};
    assert_int_equal(clock_wall(&clock), 1795435200123);
    assert_int_equal(clock_steady(&clock), 5);
}

static void the_systems_steady_clock_never_goes_back(void **state)
{
    (void)state;
    int64_t before = clock_steady(clock_system());
    for (int i = 0; i < 1000; i++) {
        int64_t now = clock_steady(clock_system());
        assert_true(now >= before);
        before = now;
    }
    assert_true(clock_wall(clock_system()) > 1700000000000); /* after 2023 */
}

static void times_read_as_rfc_3339(void **state)
{
    (void)state;
    char text[CLOCK_TEXT_SIZE];
    clock_text(text, 0);
    assert_string_equal(text, "1970-01-01T00:00:00Z");
    clock_text(text, 1795435200123);
    assert_string_equal(text, "2026-11-23T12:00:00Z");
    clock_text(text, 1709164800000);
    assert_string_equal(text, "2024-02-29T00:00:00Z");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_clock_is_whatever_it_was_made),
        cmocka_unit_test(the_systems_steady_clock_never_goes_back),
        cmocka_unit_test(times_read_as_rfc_3339),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
