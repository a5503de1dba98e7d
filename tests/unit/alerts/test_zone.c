#include "alerts/zone.h"

#include "alerts/civil.h"
#include "alerts/zone_rule.h"
#include "base/clock.h"
#include "base/fd.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct zone *load(const char *name)
{
    struct err err = {0};
    struct zone *zone = NULL;
    if (zone_load(&zone, name, &err) != 0)
        fail_msg("%s", err.text);
    return zone;
}

static void check_moment(
    const struct zone *zone, struct civil day, int minute, const char *utc)
{
    char text[CLOCK_TEXT_SIZE];
    clock_text(text, zone_moment(zone, day.year, day.month, day.day, minute));
    assert_string_equal(text, utc);
}

static void counts_days_both_ways(void **state)
{
    (void)state;
    assert_int_equal(civil_days(1970, 1, 1), 0);
    assert_int_equal(civil_days(2000, 2, 29), 11016);
    assert_int_equal(civil_days(2026, 11, 0), civil_days(2026, 10, 31));
    for (int64_t days = -800000; days < 800000; days += 97) {
        struct civil date = civil_of_days(days);
        assert_int_equal(civil_days(date.year, date.month, date.day), days);
    }
    assert_int_equal(civil_weekday(civil_days(2026, 11, 23)), 1);
    assert_int_equal(civil_weekday(-1), 3);
}

static void knows_winter_and_summer_in_paris(void **state)
{
    (void)state;
    AUTO(zone_free) struct zone *paris = load("Europe/Paris");
    check_moment(paris, (struct civil){2026, 11, 23}, 420, "2026-11-23T06:00:00Z");
    check_moment(paris, (struct civil){2026, 7, 14}, 420, "2026-07-14T05:00:00Z");
    /* After the table's end the footer's rule goes on. */
    check_moment(paris, (struct civil){2051, 11, 23}, 420, "2051-11-23T06:00:00Z");
    check_moment(paris, (struct civil){2051, 7, 14}, 420, "2051-07-14T05:00:00Z");
}

static void moves_a_skipped_time_past_the_jump(void **state)
{
    (void)state;
    AUTO(zone_free) struct zone *paris = load("Europe/Paris");
    check_moment(paris, (struct civil){2026, 3, 29}, 119, "2026-03-29T00:59:00Z");
    check_moment(paris, (struct civil){2026, 3, 29}, 150, "2026-03-29T01:30:00Z");
    check_moment(paris, (struct civil){2026, 3, 29}, 180, "2026-03-29T01:00:00Z");
}

static void takes_the_first_of_a_time_that_happens_twice(void **state)
{
    (void)state;
    AUTO(zone_free) struct zone *paris = load("Europe/Paris");
    check_moment(paris, (struct civil){2026, 10, 25}, 150, "2026-10-25T00:30:00Z");
    check_moment(paris, (struct civil){2026, 10, 25}, 180, "2026-10-25T02:00:00Z");
}

static void knows_the_southern_half_and_odd_offsets(void **state)
{
    (void)state;
    AUTO(zone_free) struct zone *sydney = load("Australia/Sydney");
    check_moment(sydney, (struct civil){2045, 1, 10}, 720, "2045-01-10T01:00:00Z");
    check_moment(sydney, (struct civil){2045, 7, 10}, 720, "2045-07-10T02:00:00Z");
    AUTO(zone_free) struct zone *kathmandu = load("Asia/Kathmandu");
    check_moment(kathmandu, (struct civil){2026, 11, 23}, 420, "2026-11-23T01:15:00Z");
}

static void shows_a_moment_as_the_local_calendar_does(void **state)
{
    (void)state;
    AUTO(zone_free) struct zone *paris = load("Europe/Paris");
    int64_t new_year = zone_moment(NULL, 2026, 12, 31, 23 * 60 + 30);
    struct zone_time local = zone_local(paris, new_year);
    assert_int_equal(local.year, 2027);
    assert_int_equal(local.month, 1);
    assert_int_equal(local.day, 1);
    assert_int_equal(local.minute, 30);
    assert_int_equal(local.offset_s, 3600);
    assert_int_equal(zone_local(NULL, -1).year, 1969);
    assert_int_equal(zone_local(NULL, -1).second, 59);
}

static void reads_rules_of_every_form(void **state)
{
    (void)state;
    struct zone_rule rule;
    assert_int_equal(zone_rule_parse(&rule, bytes_of("<+0330>-3:30")), 0);
    assert_int_equal(rule.standard_s, 12600);
    assert_int_equal(zone_rule_parse(&rule, bytes_of("EST5EDT,J60/1:30,300/-2")), 0);
    assert_int_equal(rule.start.second, 5400);
    assert_int_equal(rule.end.second, -7200);
    /* J60 is 1 March in leap years too. */
    int64_t march = civil_days(2028, 3, 1) * 86400 + 5400 + INT64_C(18000);
    assert_int_equal(zone_rule_offset(&rule, march - 1), -5 * 3600);
    assert_int_equal(zone_rule_offset(&rule, march), -4 * 3600);
}

static void refuses_what_is_no_rule(void **state)
{
    (void)state;
    static const char *const wrong[] = {"", "C", "CET", "CET-1CEST", "CET-1CEST,M3.5.0",
        "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0x", "<CET-1", "CET-999",
        "CET-1CEST,J0,J1"};
    struct zone_rule rule;
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
        assert_int_equal(zone_rule_parse(&rule, bytes_of(wrong[i])), -1);
}

static void refuses_names_that_leave_the_folder(void **state)
{
    (void)state;
    static const char *const wrong[] = {"", "/etc/passwd", "../../../etc/passwd",
        "Europe/Paris ", "Europe/Nowhere", "Europe"};
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        struct err err = {0};
        struct zone *zone = NULL;
        assert_int_equal(zone_load(&zone, wrong[i], &err), -1);
        assert_null(zone);
        assert_non_null(strstr(err.text, "time zone"));
    }
}

static void refuses_a_file_cut_anywhere(void **state)
{
    (void)state;
    struct err err = {0};
    AUTO(buf_done) struct buf file;
    buf_init(&file, 1 << 16);
    assert_int_equal(fd_read_file(&file, "/usr/share/zoneinfo/Europe/Paris", &err), 0);
    for (size_t len = 0; len < file.len; len++) {
        struct zone *zone = NULL;
        assert_int_equal(
            zone_parse(&zone, "cut", bytes_slice(buf_bytes(&file), 0, len), &err), -1);
        assert_null(zone);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_days_both_ways),
        cmocka_unit_test(knows_winter_and_summer_in_paris),
        cmocka_unit_test(moves_a_skipped_time_past_the_jump),
        cmocka_unit_test(takes_the_first_of_a_time_that_happens_twice),
        cmocka_unit_test(knows_the_southern_half_and_odd_offsets),
        cmocka_unit_test(shows_a_moment_as_the_local_calendar_does),
        cmocka_unit_test(reads_rules_of_every_form),
        cmocka_unit_test(refuses_what_is_no_rule),
        cmocka_unit_test(refuses_names_that_leave_the_folder),
        cmocka_unit_test(refuses_a_file_cut_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
