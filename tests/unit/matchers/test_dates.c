/* Dates of birth: every written form, what is left open, and what is none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "matchers/dates.h"

static const struct dates_rule EITHER = {.latest = 20261231, .order = DATE_EITHER};

static bool has(const struct dates *dates, uint32_t date)
{
    for (unsigned i = 0; i < dates->count; i++)
        if (dates->readings[i] == date)
            return true;
    return false;
}

static void every_written_form_is_read(void **state)
{
    static const char *const forms[] = {"12/03/1975", "12-03-1975", "12.03.1975",
        "12 03 1975", "12/3/1975", "12/03/75", "12.3.75", "1975-03-12", "1975/03/12",
        "1975.3.12", "1975-03-12T00:00:00Z", "1975-03-12 08:30", "19750312", "12031975",
        "03121975", "03/12/1975", "12 mars 1975", "12 MARS 1975", "12-mars-75",
        "12 Mar. 1975", "12 march 1975", "12mars1975", "12MAR75", "12 / 03 / 1975",
        "12. 3. 1975", "12 - 03 - 1975", "12_03_1975",
        "12\xe2\x80\x93\x30\x33\xe2\x80\x93\x31\x39\x37\x35",
        "12\xc2\xa0mars\xe2\x80\xaf\x31\x39\x37\x35", "12\xa0mars\xa0\x31\x39\x37\x35",
        "12.III.1975", "12 march, 1975", "1975 March 12", "1975-Mar-12", "197503120000",
        "19750312083000", "12;03;1975", "1975,3,12", "2750312", "75-03-12",
        "1975:03:12", "1975:03:12 00:00:00"};
    (void)state;
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        struct dates dates;
        if (!dates_at(&dates, bytes_of(forms[i]), 0, &EITHER) || !has(&dates, 19750312))
            fail_msg("%s", forms[i]);
    }
}

static void months_have_accents_or_not(void **state)
{
    static const struct {
        const char *text;
        uint32_t date;
    } cases[] = {{"1er ao\xc3\xbbt 1952", 19520801}, {"1er aout 1952", 19520801},
        {"2 f\xc3\xa9vrier 1952", 19520202}, {"2 fe\xcc\x81vr. 1952", 19520202},
        {"31 D\xc3\x89\x43\x45MBRE 1999", 19991231}, {"9 juillet 2001", 20010709},
        {"9 juin 2001", 20010609}, {"9 jun 2001", 20010609}, {"9-Sep-2001", 20010909},
        {"3 de julio de 1961", 19610703}, {"3 de jul. de 1961", 19610703},
        {"3 ene 1961", 19610103}, {"1\xc2\xba de mar\xc3\xa7o de 1961", 19610301},
        {"3 fev 1961", 19610203}, {"3. Juli 1961", 19610703},
        {"3. M\xc3\xa4rz 1961", 19610303}, {"3.Dez.1961", 19611203},
        {"3 J\xc3\xa4nner 1961", 19610103}, {"3 luglio 1961", 19610703},
        {"3 set 1961", 19610903}, {"3 mag 1961", 19610503}, {"3 mei 1961", 19610503},
        {"3 September 1961", 19610903}, {"5 VIII 1961", 19610805},
        {"16 pa\xc5\xba\x64ziernika 1953", 19531016}, {"15 ianuarie 1964", 19640115},
        {"27 de desembre de 1971", 19711227}, {"3 maj 1961", 19610503},
        {"1081952", 19520801}, {"3rd of July 1961", 19610703},
        {"03-JUL-1961", 19610703}, {"3 out 1961", 19611003}};
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct dates dates;
        if (!dates_at(&dates, bytes_of(cases[i].text), 0, &EITHER) ||
            dates.readings[0] != cases[i].date)
            fail_msg("%s", cases[i].text);
    }
}

static void the_month_may_come_first(void **state)
{
    static const char *const forms[] = {"July 3, 1961", "July 3 1961", "Jul 3rd 1961",
        "jul. 3rd, 1961", "JULY 03,1961", "Jul-03-1961", "Jul/3/61", "juli 3, 1961",
        "Jul 03 00:00:00 1961", "Jul 03 12:00:00 CEST 1961"};
    static const char *const misses[] = {"Julyan 3, 1961", "July3, 1961", "J 3, 1961",
        "July 32, 1961", "July 3, 196", "July 3; 1961", "July 3, 19611",
        "July - 3 1961"};
    (void)state;
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        struct dates dates;
        struct bytes text = bytes_of(forms[i]);
        size_t day = strcspn(forms[i], "0123456789");
        if (!dates_at(&dates, text, day, &EITHER) || dates.readings[0] != 19610703 ||
            dates.start != 0 || dates.end != text.len ||
            !dates_field(&dates, text, &EITHER))
            fail_msg("%s", forms[i]);
    }
    for (size_t i = 0; i < sizeof(misses) / sizeof(misses[0]); i++) {
        struct dates dates;
        if (dates_field(&dates, bytes_of(misses[i]), &EITHER))
            fail_msg("%s", misses[i]);
    }
}

static void what_is_no_date_is_not_read(void **state)
{
    static const char *const misses[] = {"32/03/1975", "31/04/1975", "29/02/1975",
        "00/03/1975", "13/13/13", "12/03/1879", "12/03/2027", "12/03-1975", "12/03/197",
        "12/03/19755", "1975", "12", "12/03", "197503", "1975031", "197503120",
        "12 nove 19755", "12 foo 1975", "01.09.11.22.33", "12.03.1975.4", "1975-3-12-4",
        "12 1975", "12//03/1975", "", "99999999", "12 mars", "12;03;75", "12  03  1975",
        "1975031200", "197513120000", "1975031208300", "12 - 03 / 1975", "12 XIII 1975",
        "3000 mars 12", "12:03:19", "1975:03:12:08", "1975:3:12", "1975:03-12",
        "1975:13:12", "3000:03:12"};
    (void)state;
    for (size_t i = 0; i < sizeof(misses) / sizeof(misses[0]); i++) {
        struct dates dates;
        if (misses[i][0] != '\0' && dates_at(&dates, bytes_of(misses[i]), 0, &EITHER))
            fail_msg("%s read as %u", misses[i], (unsigned)dates.readings[0]);
        if (dates_field(&dates, bytes_of(misses[i]), &EITHER))
            fail_msg("%s taken as %u", misses[i], (unsigned)dates.readings[0]);
    }
}

static void an_open_order_gives_both_dates_to_a_scan_and_one_to_a_list(void **state)
{
    const struct dates_rule day = {.latest = 20261231, .order = DATE_DAY_FIRST};
    const struct dates_rule month = {.latest = 20261231, .order = DATE_MONTH_FIRST};
    struct dates dates;
    (void)state;
    assert_true(dates_at(&dates, bytes_of("05/03/1975"), 0, &EITHER));
    assert_true(dates.either_order && has(&dates, 19750305) && has(&dates, 19750503));
    assert_true(dates_field(&dates, bytes_of("05/03/1975"), &day));
    assert_int_equal(dates.count, 1);
    assert_int_equal(dates.readings[0], 19750305);
    assert_true(dates_field(&dates, bytes_of(" 05/03/1975 "), &month));
    assert_int_equal(dates.count, 1);
    assert_int_equal(dates.readings[0], 19750503);
    assert_true(dates_field(&dates, bytes_of("25/03/1975"), &month));
    assert_true(dates.day_first && !dates.month_first);
    assert_int_equal(dates.readings[0], 19750325);
}

static void two_digits_are_of_any_century_that_is_not_in_the_future(void **state)
{
    struct dates dates;
    (void)state;
    assert_true(dates_at(&dates, bytes_of("25/12/27"), 0, &EITHER));
    assert_int_equal(dates.count, 1);
    assert_int_equal(dates.readings[0], 19271225);
    assert_true(dates_at(&dates, bytes_of("25/12/24"), 0, &EITHER));
    assert_true(has(&dates, 20241225) && has(&dates, 19241225));
}

static void midnight_elsewhere_is_of_the_next_day_too(void **state)
{
    struct dates dates;
    (void)state;
    assert_true(dates_at(&dates, bytes_of("1975-03-11T23:00:00.000Z"), 0, &EITHER));
    assert_true(has(&dates, 19750311) && has(&dates, 19750312));
    assert_true(dates_at(&dates, bytes_of("1975-12-31 22:00:00+00"), 0, &EITHER));
    assert_true(has(&dates, 19760101));
    assert_true(dates_at(&dates, bytes_of("1976-02-29T23:00:00Z"), 0, &EITHER));
    assert_true(has(&dates, 19760301) && !has(&dates, 19760230));
    assert_true(dates_at(&dates, bytes_of("1975-03-11T23:10:00Z"), 0, &EITHER));
    assert_int_equal(dates.count, 1);
    assert_true(dates_at(&dates, bytes_of("1975-03-11T00:00:00Z"), 0, &EITHER));
    assert_int_equal(dates.count, 1);
}

static void moments_are_dates(void **state)
{
    (void)state;
    assert_int_equal(dates_of_ms(0), 19700101);
    assert_int_equal(dates_of_ms(INT64_C(951782400000)), 20000229);
    assert_int_equal(dates_of_ms(INT64_C(951868800000) - 1), 20000229);
    assert_int_equal(dates_of_ms(INT64_C(1767225599999)), 20251231);
    assert_int_equal(dates_of_ms(-1), 0);
    assert_int_equal(dates_of_ms(INT64_MAX), 99991231);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_written_form_is_read),
        cmocka_unit_test(months_have_accents_or_not),
        cmocka_unit_test(the_month_may_come_first),
        cmocka_unit_test(what_is_no_date_is_not_read),
        cmocka_unit_test(an_open_order_gives_both_dates_to_a_scan_and_one_to_a_list),
        cmocka_unit_test(two_digits_are_of_any_century_that_is_not_in_the_future),
        cmocka_unit_test(midnight_elsewhere_is_of_the_next_day_too),
        cmocka_unit_test(moments_are_dates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
