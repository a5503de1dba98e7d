#include "config/durations.h"
#include "config/sizes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void reads_durations_with_their_units(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t ms;
    } cases[] = {
        {"500ms", 500},
        {"30s", 30000},
        {"5m", 300000},
        {"2h", 7200000},
        {"7d", 604800000},
        {"0s", 0},
        {"007s", 7000},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        int64_t ms = -1;
        struct err err = {0};
        assert_int_equal(duration_parse(&ms, bytes_of(cases[i].text), &err), 0);
        assert_int_equal(ms, cases[i].ms);
    }
}

static void refuses_durations_that_are_nearly_right(void **state)
{
    (void)state;
    static const char *const wrong[] = {"", "10", "10x", "x", "s", "1.5h", "1h30m",
        " 5m", "5m ", "-5m", "+5m", "5 m", "5M", "5min", "0x10s", "36526d",
        "99999999999999999999s", "9223372036854775807ms"};
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        int64_t ms = -1;
        struct err err = {0};
        assert_int_equal(duration_parse(&ms, bytes_of(wrong[i]), &err), -1);
        assert_int_equal(ms, -1);
    }
}

static void reads_sizes_with_their_units(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint64_t count;
    } cases[] = {
        {"0B", 0},
        {"64KiB", 65536},
        {"8MiB", 8388608},
        {"2GiB", UINT64_C(2147483648)},
        {"1000000GiB", UINT64_C(1000000) << 30U},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        uint64_t count = 1;
        struct err err = {0};
        assert_int_equal(size_parse(&count, bytes_of(cases[i].text), &err), 0);
        assert_int_equal(count, cases[i].count);
    }
}

static void refuses_sizes_that_are_nearly_right(void **state)
{
    (void)state;
    static const char *const wrong[] = {"", "10", "10x", "8MB", "8M", "8mib", "8 MiB",
        "1.5GiB", "-1B", "MiB", "1000001GiB", "99999999999999999999B"};
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        uint64_t count = 1;
        struct err err = {0};
        assert_int_equal(size_parse(&count, bytes_of(wrong[i]), &err), -1);
        assert_int_equal(count, 1);
    }
}

static void writes_them_in_the_largest_unit_that_fits(void **state)
{
    (void)state;
    char text[DURATION_TEXT_SIZE];
    duration_text(text, 90000);
    assert_string_equal(text, "90s");
    duration_text(text, 86400000);
    assert_string_equal(text, "1d");
    duration_text(text, 1);
    assert_string_equal(text, "1ms");
    duration_text(text, 0);
    assert_string_equal(text, "0s");
    size_text(text, 1536);
    assert_string_equal(text, "1536B");
    size_text(text, 16 << 20);
    assert_string_equal(text, "16MiB");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_durations_with_their_units),
        cmocka_unit_test(refuses_durations_that_are_nearly_right),
        cmocka_unit_test(reads_sizes_with_their_units),
        cmocka_unit_test(refuses_sizes_that_are_nearly_right),
        cmocka_unit_test(writes_them_in_the_largest_unit_that_fits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
