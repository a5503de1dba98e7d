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
        {"\xC2\xAB on: Aug 18, 2025, 05:53:07 PM \xC2\xBB", DATE_DAY_FIRST,
            "2025-08-18T17:53:07Z"},
        {"Tue Aug 18, 2025 5:53 pm", DATE_DAY_FIRST, "2025-08-18T17:53:00Z"},
        {"Sun, 03 May 2026 14:19:07 +0200", DATE_DAY_FIRST, "2026-05-03T12:19:07Z"},
        {"Sun May  3 14:19:07 UTC 2026", DATE_DAY_FIRST, "2026-05-03T14:19:07Z"},
        {"18-Aug-2025 17:53", DATE_DAY_FIRST, "2025-08-18T17:53:00Z"},
        {"03-May-26", DATE_DAY_FIRST, "2026-05-03T00:00:00Z"},
        {"the 3rd of May 2026 at 5 pm", DATE_DAY_FIRST, "2026-05-03T17:00:00Z"},
        {"20260503T141907Z", DATE_DAY_FIRST, "2026-05-03T14:19:07Z"},
        {"1777975200.25", DATE_DAY_FIRST, "2026-05-05T10:00:00Z"},
        {"1778061600", DATE_DAY_FIRST, "2026-05-06T10:00:00Z"},
        {"946684800", DATE_DAY_FIRST, ""},
        {"1009843200", DATE_DAY_FIRST, "2002-01-01T00:00:00Z"},
        {"14:05, 3 May 2026", DATE_DAY_FIRST, "2026-05-03T14:05:00Z"},
        {"03.05.2026 14:05", DATE_MONTH_FIRST, "2026-05-03T14:05:00Z"},
        {"2026-05-03 14:19 GMT+2", DATE_DAY_FIRST, "2026-05-03T12:19:00Z"},
        {"2026-05-03 14:19 (UTC)", DATE_DAY_FIRST, "2026-05-03T14:19:00Z"},
        {"2026-05-03 14:19 - 12 replies", DATE_DAY_FIRST, "2026-05-03T14:19:00Z"},
        {"mar. 3 mars 2026 14:05", DATE_DAY_FIRST, "2026-03-03T14:05:00Z"},
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

static void reads_absolute_dates_in_four_more_languages(void **state)
{
    (void)state;
    static const struct shown dates[] = {
        {"3 мая 2026", DATE_DAY_FIRST, "2026-05-03T00:00:00Z"},
        {"18 авг 2025, 17:53", DATE_DAY_FIRST, "2025-08-18T17:53:00Z"},
        {"Опубликовано: 3 мая 2026 г. в 14:05", DATE_DAY_FIRST, "2026-05-03T14:05:00Z"},
        {"Пн авг 18, 2025 5:53 pm", DATE_DAY_FIRST, "2025-08-18T17:53:00Z"},
        {"03.05.26 14:05 МСК", DATE_DAY_FIRST, "2026-05-03T11:05:00Z"},
        {"14:05, 3 сентября 2025 года", DATE_DAY_FIRST, "2025-09-03T14:05:00Z"},
        {"3 de mayo de 2026", DATE_DAY_FIRST, "2026-05-03T00:00:00Z"},
        {"3 de mayo de 2026 a las 14:05", DATE_DAY_FIRST, "2026-05-03T14:05:00Z"},
        {"18 Ago 2025, 5:53 p. m.", DATE_DAY_FIRST, "2025-08-18T17:53:00Z"},
        {"lunes, 1 de septiembre de 2025", DATE_DAY_FIRST, "2025-09-01T00:00:00Z"},
        {"3. Mai 2026", DATE_DAY_FIRST, "2026-05-03T00:00:00Z"},
        {"Verfasst am: 3. März 2026, 14:05 Uhr", DATE_DAY_FIRST,
            "2026-03-03T14:05:00Z"},
        {"Mi 18. Okt. 2025 14.05 Uhr", DATE_DAY_FIRST, "2025-10-18T14:05:00Z"},
        {"3. Dezember 2025 um 09:05", DATE_DAY_FIRST, "2025-12-03T09:05:00Z"},
        {"3 de março de 2026 às 14:05", DATE_DAY_FIRST, "2026-03-03T14:05:00Z"},
        {"18 out 2025, 14:05", DATE_DAY_FIRST, "2025-10-18T14:05:00Z"},
        {"Postado em 1º de dezembro de 2025, 14h05", DATE_DAY_FIRST,
            "2025-12-01T14:05:00Z"},
        {"Dez 18, 2025", DATE_DAY_FIRST, "2025-12-18T00:00:00Z"},
    };
    for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++)
        check(&dates[i]);
}

static void counts_relative_dates_in_six_languages(void **state)
{
    (void)state;
    static const struct shown dates[] = {
        {"a minute ago", DATE_DAY_FIRST, "2026-05-05T09:59:00Z"},
        {"A moment ago", DATE_DAY_FIRST, "2026-05-05T10:00:00Z"},
        {"just now", DATE_DAY_FIRST, "2026-05-05T10:00:00Z"},
        {"5 Months ago", DATE_DAY_FIRST, "2025-12-05T10:00:00Z"},
        {"1 year ago", DATE_DAY_FIRST, "2025-05-05T10:00:00Z"},
        {"1 hour, 5 minutes ago", DATE_DAY_FIRST, "2026-05-05T08:55:00Z"},
        {"a couple of days ago", DATE_DAY_FIRST, "2026-05-03T10:00:00Z"},
        {"à l’instant", DATE_DAY_FIRST, "2026-05-05T10:00:00Z"},
        {"il y a moins d’une minute", DATE_DAY_FIRST, "2026-05-05T09:59:00Z"},
        {"avant-hier à 14h05", DATE_DAY_FIRST, "2026-05-03T14:05:00Z"},
        {"3 часа назад", DATE_DAY_FIRST, "2026-05-05T07:00:00Z"},
        {"минуту назад", DATE_DAY_FIRST, "2026-05-05T09:59:00Z"},
        {"менее минуты назад", DATE_DAY_FIRST, "2026-05-05T09:59:00Z"},
        {"2 недели назад", DATE_DAY_FIRST, "2026-04-21T10:00:00Z"},
        {"только что", DATE_DAY_FIRST, "2026-05-05T10:00:00Z"},
        {"Вчера, 14:05", DATE_DAY_FIRST, "2026-05-04T14:05:00Z"},
        {"Сегодня в 10:03", DATE_DAY_FIRST, "2026-05-05T10:03:00Z"},
        {"hace 3 horas", DATE_DAY_FIRST, "2026-05-05T07:00:00Z"},
        {"hace unos segundos", DATE_DAY_FIRST, "2026-05-05T09:59:59Z"},
        {"Ayer a las 14:05", DATE_DAY_FIRST, "2026-05-04T14:05:00Z"},
        {"Hoy, 02:05 PM", DATE_DAY_FIRST, "2026-05-05T14:05:00Z"},
        {"vor 3 Stunden", DATE_DAY_FIRST, "2026-05-05T07:00:00Z"},
        {"vor einer Woche", DATE_DAY_FIRST, "2026-04-28T10:00:00Z"},
        {"Gestern, 10:03", DATE_DAY_FIRST, "2026-05-04T10:03:00Z"},
        {"Heute um 08:03 Uhr", DATE_DAY_FIRST, "2026-05-05T08:03:00Z"},
        {"Gerade eben", DATE_DAY_FIRST, "2026-05-05T10:00:00Z"},
        {"há 3 horas", DATE_DAY_FIRST, "2026-05-05T07:00:00Z"},
        {"3 horas atrás", DATE_DAY_FIRST, "2026-05-05T07:00:00Z"},
        {"ontem às 14:05", DATE_DAY_FIRST, "2026-05-04T14:05:00Z"},
        {"Hoje, às 08:05", DATE_DAY_FIRST, "2026-05-05T08:05:00Z"},
        {"anteontem", DATE_DAY_FIRST, "2026-05-03T00:00:00Z"},
        {"Posted 2 days ago", DATE_DAY_FIRST, "2026-05-03T10:00:00Z"},
    };
    for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++)
        check(&dates[i]);
}

/* The 5th of May 2026 is a Tuesday. */
static void takes_a_weekday_for_the_last_such_day(void **state)
{
    (void)state;
    static const struct shown dates[] = {
        {"Monday at 5:12 PM", DATE_DAY_FIRST, "2026-05-04T17:12:00Z"},
        {"Tuesday at 9:12 AM", DATE_DAY_FIRST, "2026-05-05T09:12:00Z"},
        {"Tuesday at 5:12 PM", DATE_DAY_FIRST, "2026-04-28T17:12:00Z"},
        {"Mercredi à 17:12", DATE_DAY_FIRST, "2026-04-29T17:12:00Z"},
        {"В понедельник в 17:12", DATE_DAY_FIRST, "2026-05-04T17:12:00Z"},
        {"Domingo a las 17:12", DATE_DAY_FIRST, "2026-05-03T17:12:00Z"},
        {"Freitag um 17:12", DATE_DAY_FIRST, "2026-05-01T17:12:00Z"},
        {"Segunda-feira às 17:12", DATE_DAY_FIRST, "2026-05-04T17:12:00Z"},
        {"Saturday", DATE_DAY_FIRST, "2026-05-02T00:00:00Z"},
    };
    for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++)
        check(&dates[i]);
}

static void takes_a_day_without_a_year_for_the_last_one(void **state)
{
    (void)state;
    static const struct shown dates[] = {
        {"Apr 18, 05:53 PM", DATE_DAY_FIRST, "2026-04-18T17:53:00Z"},
        {"Aug 18", DATE_DAY_FIRST, "2025-08-18T00:00:00Z"},
        {"18 août, 17:53", DATE_DAY_FIRST, "2025-08-18T17:53:00Z"},
        {"29 Feb", DATE_DAY_FIRST, ""},
        {"May 3 patients", DATE_DAY_FIRST, ""},
    };
    for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++)
        check(&dates[i]);
}

struct zoned {
    const char *text;
    int zone_min;
    const char *utc;
};

static void counts_a_time_without_a_zone_in_the_sites(void **state)
{
    (void)state;
    static const struct zoned dates[] = {
        {"05-03-2026, 02:19 PM", 120, "2026-05-03T12:19:00Z"},
        {"2026-05-03T14:19:07Z", 120, "2026-05-03T14:19:07Z"},
        {"Today at 01:00", 120, "2026-05-04T23:00:00Z"},
        {"Today at 01:00", -720, "2026-05-04T13:00:00Z"},
        {"Yesterday, 23:30", 840, "2026-05-05T09:30:00Z"},
        {"3 hours ago", 120, "2026-05-05T07:00:00Z"},
        {"Monday at 5:12 PM", 180, "2026-05-04T14:12:00Z"},
        {"2026-05-03", 120, "2026-05-03T00:00:00Z"},
    };
    for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++) {
        const struct date_rules rules = {
            .now_ms = now_ms, .zone_min = dates[i].zone_min};
        int64_t ms = 0;
        char text[CLOCK_TEXT_SIZE] = "";
        if (date_read(&ms, bytes_of(dates[i].text), &rules))
            clock_text(text, ms);
        if (strcmp(text, dates[i].utc) != 0)
            fail_msg("%s: %s", dates[i].text, text);
    }
}

struct site {
    const char *html;
    bool said;
    int zone_min;
};

static void reads_the_zone_a_page_says(void **state)
{
    (void)state;
    static const struct site sites[] = {
        {"<p>All times are GMT +2. The time now is <b>05:53 PM</b>.</p>", true, 120},
        {"<li>All times are <span title='UTC+1'>UTC+01:00</span></li>", true, 60},
        {"Le fuseau horaire est réglé sur <abbr>UTC-05:00</abbr>", true, -300},
        {"Часовой пояс: <abbr>UTC+03:00</abbr>", true, 180},
        {"Alle Zeiten sind <abbr>UTC</abbr>", true, 0},
        {"Todos los horarios son UTC+5:30", true, 330},
        {"Todos os horários são GMT-3", true, -180},
        {"<strong>Current time:</strong> 05-05-2026, 12:01 PM</div>", true, 120},
        {"It is currently Tue May 05, 2026 4:58 am", true, -300},
        {"Current time: 05-01-2026, 12:01 PM", false, 0},
        {"Current time: 05-05-2026, 12:11 PM", false, 0},
        {"all times are bad", false, 0},
        {"", false, 0},
    };
    const struct date_rules rules = {.now_ms = now_ms};
    for (size_t i = 0; i < sizeof(sites) / sizeof(sites[0]); i++) {
        int zone_min = 0;
        bool said = date_zone(&zone_min, bytes_of(sites[i].html), &rules);
        if (said != sites[i].said || zone_min != sites[i].zone_min)
            fail_msg("%s: %d, %d", sites[i].html, said, zone_min);
    }
}

static void refuses_what_is_no_date(void **state)
{
    (void)state;
    static const char *const texts[] = {"", "SOLD", "12", "13-13-2026", "2026-13-01",
        "5 patients ago", "may the force", "00-00-0000", "1.2.3", "999999999999999999",
        "yesterdays", "il y a", "vor", "hace", "3 часа", "31-02-2026", "10.1.12.5",
        "1.2.10.4", "0612345678", "0639981120", "0000000000", "9876543210",
        "0612345678901", "sex", "12 March hares", "99:99", "version 3",
        "25:10, 3 May 2026"};
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
        cmocka_unit_test(reads_absolute_dates_in_four_more_languages),
        cmocka_unit_test(counts_relative_dates_in_six_languages),
        cmocka_unit_test(takes_a_weekday_for_the_last_such_day),
        cmocka_unit_test(takes_a_day_without_a_year_for_the_last_one),
        cmocka_unit_test(counts_a_time_without_a_zone_in_the_sites),
        cmocka_unit_test(reads_the_zone_a_page_says),
        cmocka_unit_test(refuses_what_is_no_date),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
