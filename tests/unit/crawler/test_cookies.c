/* The jar: what goes in, and what goes with which request. */
#include "crawler/cookies.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define ONION "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion"

enum { NOW = 1000000 };

static struct url url_of(const char *text)
{
    struct url url;
    struct err err = {0};
    if (url_parse(&url, bytes_of(text), &err) != 0)
        fail_msg("%s", err.text);
    return url;
}

static struct cookie a_cookie(const char *name, const char *value)
{
    return (struct cookie){.name = bytes_of(name),
        .value = bytes_of(value),
        .domain = bytes_of("board.example"),
        .path = bytes_of("/"),
        .host_only = true};
}

static int put(struct cookies *jar, struct cookie cookie)
{
    struct err err = {0};
    return cookies_put(jar, &cookie, NOW, &err);
}

static int header_is(const struct cookies *jar, const char *to, const char *wanted)
{
    AUTO(buf_done) struct buf out;
    struct err err = {0};
    struct url url = url_of(to);
    const char *text = NULL;
    buf_init(&out, COOKIES_HEADER_MAX);
    int answer = cookies_header(&out, jar, &url, NOW, &err);
    assert_int_equal(buf_text(&text, &out, &err), 0);
    if (wanted != NULL)
        assert_string_equal(text, wanted);
    return answer;
}

static void the_newer_of_one_name_domain_and_path_takes_the_olders_place(void **state)
{
    (void)state;
    AUTO(cookies_done) struct cookies jar = {0};
    assert_int_equal(put(&jar, a_cookie("a", "1")), 0);
    assert_int_equal(put(&jar, a_cookie("b", "2")), 0);
    assert_int_equal(put(&jar, a_cookie("a", "3")), 0);
    assert_int_equal(put(&jar, a_cookie("a", "3")), COOKIES_SAME);
    header_is(&jar, "http://board.example/", "a=3; b=2");
    assert_int_equal(jar.bytes, 2 * strlen("a3board.example/"));
}

static void one_that_has_expired_takes_the_older_away(void **state)
{
    (void)state;
    AUTO(cookies_done) struct cookies jar = {0};
    struct cookie gone = a_cookie("a", "");
    gone.expires_ms = NOW;
    assert_int_equal(put(&jar, gone), COOKIES_SAME);
    assert_int_equal(put(&jar, a_cookie("a", "1")), 0);
    assert_int_equal(put(&jar, a_cookie("b", "2")), 0);
    assert_int_equal(put(&jar, gone), 0);
    header_is(&jar, "http://board.example/", "b=2");
}

static void longer_paths_go_first_and_then_older_cookies(void **state)
{
    (void)state;
    AUTO(cookies_done) struct cookies jar = {0};
    struct cookie deep = a_cookie("deep", "2");
    deep.path = bytes_of("/forum");
    assert_int_equal(put(&jar, a_cookie("one", "1")), 0);
    assert_int_equal(put(&jar, deep), 0);
    assert_int_equal(put(&jar, a_cookie("three", "3")), 0);
    header_is(&jar, "http://board.example/forum/x?y", "deep=2; one=1; three=3");
    header_is(&jar, "http://board.example/forum?y=/z", "deep=2; one=1; three=3");
    header_is(&jar, "http://board.example/forums", "one=1; three=3");
}

static void none_goes_to_another_host_or_past_its_time(void **state)
{
    (void)state;
    AUTO(cookies_done) struct cookies jar = {0};
    struct cookie wide = a_cookie("wide", "1");
    struct cookie over = a_cookie("over", "2");
    wide.host_only = false;
    over.expires_ms = NOW + 1;
    assert_int_equal(put(&jar, wide), 0);
    assert_int_equal(put(&jar, over), 0);
    jar.items[1].expires_ms = NOW;
    header_is(&jar, "http://board.example/", "wide=1");
    header_is(&jar, "http://www.board.example/", "wide=1");
    header_is(&jar, "http://other.example/", "");
    header_is(&jar, "http://evilboard.example/", "");
    assert_int_equal(put(&jar, a_cookie("own", "3")), 0);
    header_is(&jar, "http://www.board.example/", "wide=1");
}

static void a_secure_one_goes_over_https_and_to_onions(void **state)
{
    (void)state;
    AUTO(cookies_done) struct cookies jar = {0};
    struct cookie named = a_cookie("named", "1");
    struct cookie onion = a_cookie("onion", "2");
    named.secure = onion.secure = true;
    onion.domain = bytes_of(ONION);
    assert_int_equal(put(&jar, named), 0);
    assert_int_equal(put(&jar, onion), 0);
    header_is(&jar, "http://board.example/", "");
    header_is(&jar, "https://board.example/", "named=1");
    header_is(&jar, "http://" ONION "/", "onion=2");
}

static void a_domain_is_the_host_or_a_parent_with_two_labels(void **state)
{
    (void)state;
    static const struct {
        const char *host;
        const char *said;
        const char *domain; /* NULL: refused */
        bool alone;
    } cases[] = {
        {"http://www.board.example/", "www.board.example", "www.board.example", false},
        {"http://www.board.example/", ".Board.Example", "board.example", false},
        {"http://www.board.example/", "example", NULL, false},
        {"http://www.board.example/", ".example", NULL, false},
        {"http://www.board.example/", "other.example", NULL, false},
        {"http://www.board.example/", "w.board.example", NULL, false},
        {"http://www.board.example/", "a.www.board.example", NULL, false},
        {"http://www.board.example/", "", NULL, false},
        {"http://www.board.example/", ".", NULL, false},
        {"http://" ONION "/", "onion", NULL, false},
        {"http://" ONION "/", ONION, ONION, false},
        {"http://www." ONION "/", "." ONION, ONION, false},
        {"http://127.0.0.1/", "127.0.0.1", "127.0.0.1", true},
        {"http://127.0.0.1/", "0.0.1", NULL, false},
        {"http://board.example/", "board.example.", NULL, false},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct url host = url_of(cases[i].host);
        struct cookie cookie = {0};
        bool may = cookie_set_domain(&cookie, &host, bytes_of(cases[i].said));
        if (may != (cases[i].domain != NULL))
            fail_msg("%s at %s", cases[i].said, cases[i].host);
        if (!may)
            continue;
        assert_true(bytes_is(cookie.domain, cases[i].domain));
        assert_int_equal(cookie.host_only, cases[i].alone);
    }
}

static void what_could_end_a_header_or_a_pair_is_not_taken(void **state)
{
    (void)state;
    AUTO(cookies_done) struct cookies jar = {0};
    assert_int_equal(put(&jar, a_cookie("a", "b\r\nX: y")), COOKIES_ODD);
    assert_int_equal(put(&jar, a_cookie("a", "b;c")), COOKIES_ODD);
    assert_int_equal(put(&jar, a_cookie("a=b", "c")), COOKIES_ODD);
    assert_int_equal(put(&jar, a_cookie("a\x7f", "c")), COOKIES_ODD);
    assert_int_equal(put(&jar, a_cookie("", "c")), COOKIES_ODD);
    struct cookie nul = a_cookie("a", "");
    nul.value = bytes_make("b\0c", 3);
    assert_int_equal(put(&jar, nul), COOKIES_ODD);
    assert_int_equal(jar.count, 0);
}

static void cookies_by_the_thousand_are_cut(void **state)
{
    (void)state;
    AUTO(cookies_done) struct cookies jar = {0};
    char name[16];
    char value[COOKIE_VALUE_MAX + 2] = "";
    for (int i = 0; i < 1000; i++) {
        (void)snprintf(name, sizeof(name), "c%d", i);
        int wanted = i < COOKIES_MAX ? 0 : COOKIES_FULL;
        assert_int_equal(put(&jar, a_cookie(name, "v")), wanted);
    }
    assert_int_equal(jar.count, COOKIES_MAX);
    memset(value, 'v', COOKIE_VALUE_MAX);
    for (int i = 0; i < 13; i++) {
        (void)snprintf(name, sizeof(name), "c%d", i);
        assert_int_equal(put(&jar, a_cookie(name, value)), i < 11 ? 0 : COOKIES_FULL);
    }
    assert_true(jar.bytes <= COOKIES_BYTES_MAX);
    assert_int_equal(header_is(&jar, "http://board.example/", NULL), COOKIES_CUT);
    memset(value, 'v', COOKIE_VALUE_MAX + 1);
    assert_int_equal(put(&jar, a_cookie("long", value)), COOKIES_ODD);
}

static void a_full_jar_makes_room_of_what_has_expired(void **state)
{
    (void)state;
    AUTO(cookies_done) struct cookies jar = {0};
    char name[16];
    for (int i = 0; i < COOKIES_MAX; i++) {
        (void)snprintf(name, sizeof(name), "c%d", i);
        assert_int_equal(put(&jar, a_cookie(name, "v")), 0);
    }
    jar.items[5].expires_ms = NOW - 1;
    assert_int_equal(put(&jar, a_cookie("new", "v")), 0);
    assert_int_equal(jar.count, COOKIES_MAX);
}

static void a_jar_comes_back_from_its_fields_and_not_from_changed_ones(void **state)
{
    (void)state;
    AUTO(cookies_done) struct cookies jar = {0};
    AUTO(cookies_done) struct cookies again = {0};
    AUTO(buf_done) struct buf fields;
    struct err err = {0};
    struct cookie cookie = a_cookie("a", "1");
    cookie.secure = cookie.http_only = true;
    cookie.expires_ms = NOW + 7;
    assert_int_equal(put(&jar, cookie), 0);
    assert_int_equal(put(&jar, a_cookie("b", "2")), 0);
    buf_init(&fields, 4096);
    assert_int_equal(cookies_write(&fields, &jar, &err), 0);
    assert_int_equal(cookies_read(&again, buf_bytes(&fields), &err), 0);
    assert_int_equal(again.count, 2);
    assert_true(again.items[0].secure && again.items[0].http_only);
    assert_int_equal(again.items[0].expires_ms, NOW + 7);
    header_is(&again, "https://board.example/", "a=1; b=2");
    for (size_t len = 0; len < fields.len; len++)
        assert_int_equal(cookies_read(&again, bytes_make(fields.ptr, len), &err), -1);
    assert_int_equal(again.count, 0);
    assert_int_equal(buf_add_byte(&fields, 0, &err), 0);
    assert_int_equal(cookies_read(&again, buf_bytes(&fields), &err), -1);
}

static void the_earliest_end_is_known_and_when_all_is_over(void **state)
{
    (void)state;
    AUTO(cookies_done) struct cookies jar = {0};
    struct cookie soon = a_cookie("soon", "1");
    struct cookie late = a_cookie("late", "2");
    soon.expires_ms = NOW + 10;
    late.expires_ms = NOW + 20;
    assert_int_equal(cookies_earliest(&jar), 0);
    assert_false(cookies_all_expired(&jar, NOW));
    assert_int_equal(put(&jar, late), 0);
    assert_int_equal(put(&jar, soon), 0);
    assert_int_equal(cookies_earliest(&jar), NOW + 10);
    assert_false(cookies_all_expired(&jar, NOW + 10));
    assert_true(cookies_all_expired(&jar, NOW + 20));
    assert_int_equal(put(&jar, a_cookie("session", "3")), 0);
    assert_false(cookies_all_expired(&jar, NOW + 20));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_newer_of_one_name_domain_and_path_takes_the_olders_place),
        cmocka_unit_test(one_that_has_expired_takes_the_older_away),
        cmocka_unit_test(longer_paths_go_first_and_then_older_cookies),
        cmocka_unit_test(none_goes_to_another_host_or_past_its_time),
        cmocka_unit_test(a_secure_one_goes_over_https_and_to_onions),
        cmocka_unit_test(a_domain_is_the_host_or_a_parent_with_two_labels),
        cmocka_unit_test(what_could_end_a_header_or_a_pair_is_not_taken),
        cmocka_unit_test(cookies_by_the_thousand_are_cut),
        cmocka_unit_test(a_full_jar_makes_room_of_what_has_expired),
        cmocka_unit_test(a_jar_comes_back_from_its_fields_and_not_from_changed_ones),
        cmocka_unit_test(the_earliest_end_is_known_and_when_all_is_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
