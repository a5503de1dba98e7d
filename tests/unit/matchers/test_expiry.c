/* A watchlist's last day, seen from before, from within and from after. */
#include "matchers/expiry.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <string.h>

#define DAY   INT64_C(86400000)
#define ENDS  (INT64_C(1798675200000) + DAY) /* 2026-12-31 is the last day */
#define NIGHT (ENDS - 1)

static void check(
    int64_t now_ms, enum expiry_state state, int64_t days_left, const char *text_part)
{
    char text[EXPIRY_TEXT_SIZE];
    struct expiry expiry = expiry_of(ENDS, now_ms);
    expiry_text(text, &expiry);
    assert_int_equal(expiry.state, state);
    assert_int_equal(expiry.days_left, days_left);
    assert_string_equal(expiry.last_day, "2026-12-31");
    if (text_part == NULL)
        assert_string_equal(text, "");
    else if (strstr(text, text_part) == NULL)
        fail_msg("\"%s\" does not say \"%s\"", text, text_part);
}

static void a_list_without_a_last_day_is_never_warned_of(void **state)
{
    (void)state;
    char text[EXPIRY_TEXT_SIZE];
    struct expiry expiry = expiry_of(0, ENDS);
    expiry_text(text, &expiry);
    assert_int_equal(expiry.state, EXPIRY_FAR);
    assert_string_equal(text, "");
    assert_string_equal(expiry.last_day, "");
}

static void the_warning_begins_thirty_days_ahead(void **state)
{
    (void)state;
    check(ENDS - 31 * DAY, EXPIRY_FAR, 31, NULL);
    check(ENDS - 30 * DAY - 1, EXPIRY_FAR, 31, NULL);
    check(ENDS - 30 * DAY, EXPIRY_SOON, 30, "2026-12-31, in 29 days");
    check(ENDS - 2 * DAY, EXPIRY_SOON, 2, "2026-12-31, in 1 day:");
}

static void the_last_day_itself_is_a_day_of_use(void **state)
{
    (void)state;
    check(ENDS - DAY, EXPIRY_SOON, 1, "today, 2026-12-31");
    check(NIGHT, EXPIRY_SOON, 1, "today, 2026-12-31");
    check(ENDS, EXPIRY_PAST, 0, "its last day was 2026-12-31: build a new one");
    check(ENDS + 1000 * DAY, EXPIRY_PAST, 0, "was 2026-12-31");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_list_without_a_last_day_is_never_warned_of),
        cmocka_unit_test(the_warning_begins_thirty_days_ahead),
        cmocka_unit_test(the_last_day_itself_is_a_day_of_use),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
