/* Dates as sites show them. */
#include "parsers/date.h"

#include "base/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* 2026-05-05T10:00:00Z */
static const int64_t now_ms = 1777975200000;

struct shown {
    const char *text;
    enum date_order order;
    const char *utc; /* "" for none */
};

static void check(const struct shown *shown)
{
    int64_t ms = 0;
    char text[CLOCK_TEXT_SIZE] = "";
    if (date_parse(&ms, bytes_of(shown->text), now_ms, shown->order))
        clock_text(text, ms);
    if (strcmp(text, shown->utc) != 0)
        fail_msg("%s: %s instead of %s", shown->text, text, shown->utc);
}

static void reads_absolute_dates_in_english_and_french(void **state)
{
    (void)state;
    static const struct shown dates[] = {
        {"05-03-2026, 02:19 PM", DATE_MONTH_FIRST, "2026-05-03T14:19:00Z"},
        {"05-03-2026, 02:19 PM", DATE_DAY_FIRST, "2026-03-05T14:19:00Z"},
        {"31-03-2026, 12:05 AM", DATE_MONTH_FIRST, "2026-03-31T00:05:00Z"},
        {"03/31/26, 12:05 PM", DATE_DAY_FIRST, "2026-03-31T12:05:00Z"},
        {"2026-05-03T14:19:07Z", DATE_DAY_FIRST, "2026-05-03T14:19:07Z"},
        {"2026-05-03T14:19:07.123+02:00", DATE_DAY_FIRST, "2026-05-03T12:19:07Z"},
        {"2026-05-03 14:19:07-0500", DATE_DAY_FIRST, "2026-05-03T19:19:07Z"},
        {"2024-02-29", DATE_DAY_FIRST, "2024-02-29T00:00:00Z"},
        {"1777975200", DATE_DAY_FIRST, "2026-05-05T10:00:00Z"},
        {"1777975200000", DATE_DAY_FIRST, "2026-05-05T10:00:00Z"},
        {"Aug 18, 2026, 05:53 PM", DATE_DAY_FIRST, "2026-08-18T17:53:00Z"},
        {"May 3rd, 2026", DATE_DAY_FIRST, "2026-05-03T00:00:00Z"},
        {"Posted on 12 September 2026 at 8:07", DATE_DAY_FIRST, "2026-09-12T08:07:00Z"},
        {"12 sept. 2026, 10:03", DATE_DAY_FIRST, "2026-09-12T10:03:00Z"},
        {"1er f\xC3\xA9vrier 2026 \xC3\xA0 9h05", DATE_DAY_FIRST,
            "2026-02-01T09:05:00Z"},
        {"3 ao\xC3\xBBt 2026", DATE_DAY_FIRST, "2026-08-03T00:00:00Z"},
    };
    for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++)
        check(&dates[i]);
}

static void counts_relative_dates_from_when_the_page_was_fetched(void **state)
{
    (void)state;
    static const struct shown dates[] = {
        {"13 minutes ago", DATE_DAY_FIRST, "2026-05-05T09:47:00Z"},
        {"Less than 1 minute ago", DATE_DAY_FIRST, "2026-05-05T09:59:00Z"},
        {"an hour ago", DATE_DAY_FIRST, "2026-05-05T09:00:00Z"},
        {"2 days ago", DATE_DAY_FIRST, "2026-05-03T10:00:00Z"},
        {"il y a 3 heures", DATE_DAY_FIRST, "2026-05-05T07:00:00Z"},
        {"Il y a une semaine", DATE_DAY_FIRST, "2026-04-28T10:00:00Z"},
        {"Yesterday, 10:03 AM", DATE_DAY_FIRST, "2026-05-04T10:03:00Z"},
        {"Today at 05:53 PM", DATE_DAY_FIRST, "2026-05-05T17:53:00Z"},
        {"Hier, 14:05", DATE_DAY_FIRST, "2026-05-04T14:05:00Z"},
        {"Aujourd\xE2\x80\x99hui \xC3\xA0 14:05", DATE_DAY_FIRST,
            "2026-05-05T14:05:00Z"},
    };
    for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++)
        check(&dates[i]);
}

static void refuses_what_is_no_date(void **state)
{
    (void)state;
    static const char *const texts[] = {"", "SOLD", "12", "13-13-2026", "2026-13-01",
        "5 patients ago", "may the force", "00-00-0000", "1.2.3", "999999999999999999",
        "yesterdays", "il y a"};
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        struct shown none = {texts[i], DATE_DAY_FIRST, ""};
        check(&none);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_absolute_dates_in_english_and_french),
        cmocka_unit_test(counts_relative_dates_from_when_the_page_was_fetched),
        cmocka_unit_test(refuses_what_is_no_date),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
