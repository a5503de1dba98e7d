/* Set-Cookie lines, their dates, and the files that browsers' add-ons write. */
#include "crawler/cookie_date.h"
#include "crawler/cookie_file.h"
#include "crawler/set_cookie.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define ONION "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion"

static const int64_t now = INT64_C(1795000000000); /* November 2026 */

static struct url url_of(const char *text)
{
    struct url url;
    struct err err = {0};
    if (url_parse(&url, bytes_of(text), &err) != 0)
        fail_msg("%s", err.text);
    return url;
}

/* The site of all of these tests; what is read borrows from it. */
static struct url site;

static bool parse(struct cookie *cookie, const char *line)
{
    site = url_of("https://www.board.example/forum/thread/7?page=2");
    return set_cookie_parse(cookie, bytes_of(line), &site, now);
}

static void a_plain_line_is_for_the_host_alone_and_below_its_folder(void **state)
{
    (void)state;
    struct cookie cookie;
    assert_true(parse(&cookie, "sid=abc"));
    assert_true(bytes_is(cookie.name, "sid"));
    assert_true(bytes_is(cookie.value, "abc"));
    assert_true(bytes_is(cookie.domain, "www.board.example"));
    assert_true(bytes_is(cookie.path, "/forum/thread"));
    assert_true(cookie.host_only);
    assert_false(cookie.secure || cookie.http_only);
    assert_int_equal(cookie.expires_ms, 0);
}

static void attributes_are_read_in_any_case_and_the_last_one_holds(void **state)
{
    (void)state;
    struct cookie cookie;
    assert_true(parse(&cookie, " sid = a=b\"c ; PATH=/x; path=/y ;SECURE=no; HttpOnly;"
                               "Domain=.Board.Example; max-age=60; Expires=never"));
    assert_true(bytes_is(cookie.name, "sid"));
    assert_true(bytes_is(cookie.value, "a=b\"c"));
    assert_true(bytes_is(cookie.path, "/y"));
    assert_true(bytes_is(cookie.domain, "board.example"));
    assert_false(cookie.host_only);
    assert_true(cookie.secure && cookie.http_only);
    assert_int_equal(cookie.expires_ms, now + 60000);
}

static void max_age_wins_over_a_date_and_nonsense_is_ignored(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        int64_t expires_ms;
    } cases[] = {
        {"a=b; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT", 60000},
        {"a=b; Max-Age=x60", 0},
        {"a=b; Max-Age=", 0},
        {"a=b; Max-Age=-", 0},
        {"a=b; Max-Age=99999999999999999999999999", INT64_C(100) * 365 * 86400000},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct cookie cookie;
        assert_true(parse(&cookie, cases[i].line));
        int64_t wanted = cases[i].expires_ms == 0 ? 0 : now + cases[i].expires_ms;
        assert_int_equal(cookie.expires_ms, wanted);
    }
}

static void one_that_is_to_go_has_an_end_in_the_past(void **state)
{
    (void)state;
    static const char *const lines[] = {"a=; Max-Age=0", "a=; Max-Age=-1",
        "a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "a=; Expires=1 Jan 1601 0:0:0"};
    for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
        struct cookie cookie;
        assert_true(parse(&cookie, lines[i]));
        assert_true(cookie.expires_ms > 0 && cookie.expires_ms < now);
    }
}

static void what_is_no_cookie_or_of_another_site_is_refused(void **state)
{
    (void)state;
    static const char *const lines[] = {"", "a", "=b", "; a=b", "a=b; Domain=example",
        "a=b; Domain=other.example", "a=b; Domain=x.www.board.example", "a=b\tc",
        "a=b\x01", "a\x7f=b", "a=b; Path=/\x02"};
    for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
        struct cookie cookie;
        if (parse(&cookie, lines[i]))
            fail_msg("\"%s\" was taken", lines[i]);
    }
}

static void dates_are_read_in_the_forms_sites_write(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t seconds; /* -1: none */
    } cases[] = {
        {"Wed, 09 Jun 2021 10:18:14 GMT", 1623233894},
        {"Wed, 09-Jun-21 10:18:14 GMT", 1623233894},
        {"Wednesday, 09-Jun-21 10:18:14 GMT", 1623233894},
        {"Wed Jun  9 10:18:14 2021", 1623233894},
        {"2021 9 jun 10:18:14", 1623233894},
        {"9 June 2021 10:18:14.000Z", 1623233894},
        {"29 Feb 2024 00:00:00", 1709164800},
        {"29 Feb 2023 00:00:00", -1},
        {"31 Apr 2023 00:00:00", -1},
        {"1 Jan 70 00:00:00", 0},
        {"1 Jan 69 00:00:00", INT64_C(3124224000)},
        {"1 Jan 1600 00:00:00", -1},
        {"0 Jan 2021 00:00:00", -1},
        {"1 Jan 2021 24:00:00", -1},
        {"1 Jan 2021 00:60:00", -1},
        {"1 Jan 2021 00:00", -1},
        {"1 Jan 20211 00:00:00", -1},
        {"1 Jan 2021 000:00:00", -1},
        {"", -1},
        {"tomorrow", -1},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        int64_t ms = 7;
        bool read = cookie_date_parse(&ms, bytes_of(cases[i].text));
        int64_t wanted = cases[i].seconds < 0 ? 7 : cases[i].seconds * 1000;
        if (read != (cases[i].seconds >= 0) || ms != wanted)
            fail_msg("%s: %lld", cases[i].text, (long long)ms);
    }
}

/* ---- files ---- */

static int read_file(struct cookies *jar, struct cookie_file_tally *tally,
    const char *text, struct err *err)
{
    site = url_of("https://www.board.example/");
    const struct cookie_file_site whose = {&site, 1, now};
    return cookie_file_read(jar, tally, bytes_of(text), &whose, err);
}

static void an_export_with_crlf_remarks_and_http_only_lines_is_read(void **state)
{
    (void)state;
    AUTO(cookies_done) struct cookies jar = {0};
    struct cookie_file_tally tally;
    struct err err = {0};
    static const char text[] =
        "\xef\xbb\xbf# Netscape HTTP Cookie File\r\n# remark\r\n\r\n"
        "#HttpOnly_.board.example\tTRUE\t/\tTRUE\t0\tsid\tsecret\r\n"
        "www.board.example\tFALSE\t/forum\tFALSE\t4102444800.5\tuser\t\r\n"
        "www.board.example\tFALSE\t/\tFALSE\t-1\tlast\tx\r\n"
        "www.board.example\tFALSE\t/\tFALSE\t1000000000\told\tx\r\n"
        "board.example\tFALSE\t/\tFALSE\t0\tnot_for_www\tx\r\n"
        "other.example\tFALSE\t/\tFALSE\t0\tforeign\tx";
    if (read_file(&jar, &tally, text, &err) != 0)
        fail_msg("%s", err.text);
    assert_int_equal(tally.taken, 3);
    assert_int_equal(tally.expired, 1);
    assert_int_equal(tally.foreign, 2);
    assert_int_equal(jar.count, 3);
    assert_true(jar.items[0].http_only && jar.items[0].secure);
    assert_false(jar.items[0].host_only);
    assert_true(bytes_is(jar.items[0].domain, "board.example"));
    assert_int_equal(jar.items[0].expires_ms, 0);
    assert_true(jar.items[1].host_only);
    assert_int_equal(jar.items[1].expires_ms, INT64_C(4102444800000));
    assert_int_equal(jar.items[1].value.len, 0);
    assert_int_equal(jar.items[2].expires_ms, 0);
}

static void a_wrong_file_is_told_with_its_line_and_without_its_values(void **state)
{
    (void)state;
    static const char good[] = "www.board.example\tFALSE\t/\tFALSE\t0\ta\tSECRET\n";
    static const struct {
        const char *text;
        const char *why;
    } cases[] = {
        {"", "line 1: the file is empty"},
        {" \r\n\r\n", "line 1: the file is empty"},
        {"<!DOCTYPE html>SECRET", "line 1: this is a web page"},
        {"\n[{\"value\": \"SECRET\"}]", "line 1: this is JSON"},
        {"# nothing\n", "none of the 0 cookies in its 1 lines is of www.board"},
        {"www.board.example FALSE / FALSE 0 a SECRET\n", "line 1: not a cookie"},
        {"\nwww.board.example\tyes\t/\tFALSE\t0\ta\tSECRET\n", "line 2: its second"},
        {"www.board.example\tTRUE\t/\tFALSE\tsoon\ta\tSECRET\n", "line 1: its fifth"},
        {"www.board.example\tTRUE\t/\tFALSE\t0\ta\tSECRET\tb\n",
            "line 1: a cookie that"},
        {"www.board.example\tTRUE\t/\tFALSE\t0\ta\tSECRET\x01\n",
            "line 1: a cookie that"},
        {"www.board.example\tTRUE\t\tFALSE\t0\ta\tSECRET\n", "line 1: a cookie that"},
        {"other.example\tTRUE\t/\tFALSE\t0\ta\tSECRET\n",
            "none of the 1 cookies in its 1 lines is of "
            "www.board.example"},
        {".example\tTRUE\t/\tFALSE\t0\ta\tSECRET\n", "none of the 1 cookies"},
        {"www.board.example\tTRUE\t/\tFALSE\t9\ta\tSECRET\n", "all 1 cookies"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        AUTO(cookies_done) struct cookies jar = {0};
        struct cookie_file_tally tally;
        struct err err = {0};
        assert_int_equal(read_file(&jar, &tally, good, &err), 0);
        assert_int_equal(read_file(&jar, &tally, cases[i].text, &err), -1);
        assert_int_equal(jar.count, 0);
        if (strstr(err.text, cases[i].why) == NULL ||
            strstr(err.text, "SECRET") != NULL)
            fail_msg("%s: %s", cases[i].text, err.text);
    }
}

static void an_onions_cookies_are_read_and_onion_alone_is_nobodys(void **state)
{
    (void)state;
    AUTO(cookies_done) struct cookies jar = {0};
    struct cookie_file_tally tally;
    struct err err = {0};
    struct url host = url_of("http://" ONION "/board");
    const struct cookie_file_site whose = {&host, 1, now};
    static const char text[] = "." ONION "\tTRUE\t/\tTRUE\t0\tsid\tx\n"
                               ".onion\tTRUE\t/\tFALSE\t0\tevil\tx\n";
    assert_int_equal(cookie_file_read(&jar, &tally, bytes_of(text), &whose, &err), 0);
    assert_int_equal(jar.count, 1);
    assert_int_equal(tally.foreign, 1);
    assert_true(cookie_matches(&jar.items[0], &host, now));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_plain_line_is_for_the_host_alone_and_below_its_folder),
        cmocka_unit_test(attributes_are_read_in_any_case_and_the_last_one_holds),
        cmocka_unit_test(max_age_wins_over_a_date_and_nonsense_is_ignored),
        cmocka_unit_test(one_that_is_to_go_has_an_end_in_the_past),
        cmocka_unit_test(what_is_no_cookie_or_of_another_site_is_refused),
        cmocka_unit_test(dates_are_read_in_the_forms_sites_write),
        cmocka_unit_test(an_export_with_crlf_remarks_and_http_only_lines_is_read),
        cmocka_unit_test(a_wrong_file_is_told_with_its_line_and_without_its_values),
        cmocka_unit_test(an_onions_cookies_are_read_and_onion_alone_is_nobodys),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
