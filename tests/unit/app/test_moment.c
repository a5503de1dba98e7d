#include "app/moment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void a_time_is_given_in_iso_8601_or_as_seconds(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t ms;
    } cases[] = {
        {"2026-05-03T14:19:00Z", 1777817940000},
        {"2026-05-03T14:19:00", 1777817940000},
        {"2026-05-03 14:19", 1777817940000},
        {"2026-05-03T16:19:00+02:00", 1777817940000},
        {"2026-05-03T10:49:00.250-0330", 1777817940000},
        {"2026-05-03", 1777766400000},
        {"1777817940", 1777817940000},
        {"0", 0},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        int64_t ms = -1;
        assert_true(moment_parse(&ms, bytes_of(cases[i].text)));
        assert_int_equal(ms, cases[i].ms);
    }
}

static void anything_else_is_refused(void **state)
{
    (void)state;
    static const char *const cases[] = {"", "now", "2026-02-31", "2026-13-01",
        "2026-05-03T24:00:00Z", "2026-05-03T14", "2026-05-03T14:19:00X",
        "2026-05-03T14:19:00Z ", "2026-05-03T14:19:00+19:00", "1969-12-31T23:59:59Z",
        "1970-01-01T00:00:00+00:01", "-5", "123456789012345", "12.5", "03/05/2026"};
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        int64_t ms = 7;
        assert_false(moment_parse(&ms, bytes_of(cases[i])));
        assert_int_equal(ms, 7);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_time_is_given_in_iso_8601_or_as_seconds),
        cmocka_unit_test(anything_else_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
