#include "model/url.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define ONION "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion"

struct pair {
    const char *from;
    const char *to;
};

static void expect_forms(const struct pair *pairs, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct url url;
        struct err err = {0};
        if (url_parse(&url, bytes_of(pairs[i].from), &err) != 0)
            fail_msg("%s: %s", pairs[i].from, err.text);
        assert_string_equal(url.text, pairs[i].to);
        assert_int_equal(url.len, strlen(pairs[i].to));
        /* Canonical means: nothing is left to do. */
        struct url again;
        assert_int_equal(url_parse(&again, bytes_of(url.text), &err), 0);
        assert_string_equal(again.text, url.text);
        assert_true(url_equal(&again, &url));
    }
}
#define EXPECT_FORMS(pairs) expect_forms(pairs, sizeof(pairs) / sizeof((pairs)[0]))

static void writes_every_spelling_in_one_form(void **state)
{
    (void)state;
    static const struct pair pairs[] = {
        {"HTTP://Board.Example/Path", "http://board.example/Path"},
        {"http://board.example", "http://board.example/"},
        {"http://board.example:80/", "http://board.example/"},
        {"https://board.example:443/", "https://board.example/"},
        {"http://board.example:443/", "http://board.example:443/"},
        {"http://board.example./a", "http://board.example/a"},
        {"http://board.example/a/./b/../c", "http://board.example/a/c"},
        {"http://board.example/a/%2e%2E/c", "http://board.example/c"},
        {"http://board.example/../../c", "http://board.example/c"},
        {"http://board.example/a#post_12", "http://board.example/a"},
        {"http://board.example/a?", "http://board.example/a"},
        {"http://board.example?tid=7", "http://board.example/?tid=7"},
        {"http://board.example/%7euser/%41%c3%a9",
            "http://board.example/~user/A%C3%A9"},
        {" \t\r\nhttp://board.example/a \n", "http://board.example/a"},
        {"http://board.example/a\nb\tc", "http://board.example/abc"},
        {"http://board.example/a b\x01", "http://board.example/a%20b"},
        {"http://board.example/caf\xc3\xa9", "http://board.example/caf%C3%A9"},
        {"http://board.example/\xff", "http://board.example/%FF"},
        {"http://board.example\\a\\b?c\\d", "http://board.example/a/b?c%5Cd"},
        {"http://board.example/100%", "http://board.example/100%25"},
        {"http://board.example/%%34%31", "http://board.example/%2541"},
        {"http://board.example/%%F\te", "http://board.example/%25%FE"},
        {"http://" ONION ":80/forum/", "http://" ONION "/forum/"},
        {"http://www." ONION "/", "http://www." ONION "/"},
    };
    EXPECT_FORMS(pairs);
}

static void takes_session_ids_and_tracking_off_and_keeps_the_order(void **state)
{
    (void)state;
    static const struct pair pairs[] = {
        {"http://b.example/showthread.php?tid=7&page=2",
            "http://b.example/showthread.php?tid=7&page=2"},
        {"http://b.example/?b=1&a=2&PHPSESSID=0123456789abcdef0123",
            "http://b.example/?b=1&a=2"},
        {"http://b.example/index.php?PHPSESSID=ab12;topic=28.15",
            "http://b.example/index.php?topic=28.15"},
        {"http://b.example/index.php?action=profile;u=3",
            "http://b.example/index.php?action=profile;u=3"},
        {"http://b.example/v.php?t=3&sid=0123456789abcdef0123456789abcdef",
            "http://b.example/v.php?t=3"},
        {"http://b.example/v.php?s=0123456789abcdef0123456789abcdef&t=3",
            "http://b.example/v.php?t=3"},
        {"http://b.example/?s=laboratoire", "http://b.example/?s=laboratoire"},
        {"http://b.example/story?sid=12", "http://b.example/story?sid=12"},
        {"http://b.example/?utm_source=x&utm_medium=y&fbclid=z", "http://b.example/"},
        {"http://b.example/?a=1&&b=2&", "http://b.example/?a=1&b=2"},
        {"http://b.example/?flag&a=", "http://b.example/?flag&a="},
        {"http://b.example/a;jsessionid=1A2B3C?x=1", "http://b.example/a?x=1"},
        {"http://b.example/a;jsessionid=1A/b;JSESSIONID=2B;c",
            "http://b.example/a/b;c"},
        {"http://b.example/a;jsessionid=1A2B3C/b", "http://b.example/a/b"},
        {"http://b.example/a/..;jsessionid=1/b/.;jsessionid=2", "http://b.example/b/"},
    };
    EXPECT_FORMS(pairs);
}

static void flags_numeric_hosts_in_every_spelling(void **state)
{
    (void)state;
    static const struct {
        const char *from;
        const char *to;
        enum url_host_kind kind;
    } cases[] = {
        {"http://127.0.0.1/", "http://127.0.0.1/", URL_HOST_IPV4},
        {"http://0x7f.1/", "http://127.0.0.1/", URL_HOST_IPV4},
        {"http://2130706433/", "http://127.0.0.1/", URL_HOST_IPV4},
        {"http://%31%32%37.0.0.1/", "http://127.0.0.1/", URL_HOST_IPV4},
        {"http://[::1]:8080/", "http://[::1]:8080/", URL_HOST_IPV6},
        {"http://[2001:DB8:0::1]/", "http://[2001:db8::1]/", URL_HOST_IPV6},
        {"http://[::1%25eth0]/", "http://[::1]/", URL_HOST_IPV6},
        {"http://board.example/", "http://board.example/", URL_HOST_NAME},
        {"http://" ONION "/", "http://" ONION "/", URL_HOST_ONION},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct url url;
        struct err err = {0};
        assert_int_equal(url_parse(&url, bytes_of(cases[i].from), &err), 0);
        assert_string_equal(url.text, cases[i].to);
        assert_int_equal(url.kind, cases[i].kind);
    }
}

static void refuses_what_is_no_page_to_watch(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *says;
    } cases[] = {
        {"", "not an address"},
        {"board.example/a", "not an address"},
        {"/a", "not an address"},
        {"ftp://board.example/", "http:// "},
        {"file:///etc/passwd", "http:// "},
        {"gopher://board.example/", "http:// "},
        {"javascript:alert(1)", "http:// "},
        {"mailto:a@b.example", "http:// "},
        {"data:text/html,x", "http:// "},
        {"http://user@board.example/", "user name or password"},
        {"http://user:pass@board.example/", "user name or password"},
        {"http://board.example:0/", "port"},
        {"http://board.example:99999/", "Port"},
        {"http://a..example/", "host name"},
        {"http://0x7f./", "ends in a number"},
        {"http://a.example.256/", "ends in a number"},
        {"http://caf\xc3\xa9.example/", "xn--"},
        {"http://abc.onion/", "3 letters before .onion"},
        {"http://3gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion/",
            "its checksum does not hold"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct url url;
        struct err err = {0};
        if (url_parse(&url, bytes_of(cases[i].text), &err) == 0)
            fail_msg("%s was taken as %s", cases[i].text, url.text);
        if (strstr(err.text, cases[i].says) == NULL)
            fail_msg("%s: %s", cases[i].text, err.text);
    }
}

static void a_nul_inside_does_not_end_the_address(void **state)
{
    (void)state;
    static const char raw[] = "http://board.example/a\0b";
    struct url url;
    struct err err = {0};
    assert_int_equal(url_parse(&url, bytes_make(raw, sizeof(raw) - 1), &err), 0);
    assert_string_equal(url.text, "http://board.example/a%00b");
}

static void stops_at_the_ceiling_counted_in_canonical_bytes(void **state)
{
    (void)state;
    char text[URL_MAX + 2];
    struct url url;
    struct err err = {0};
    int head = snprintf(text, sizeof(text), "http://board.example/");
    memset(text + head, 'a', sizeof(text) - (size_t)head);

    assert_int_equal(url_parse(&url, bytes_make(text, URL_MAX), &err), 0);
    assert_int_equal(url.len, URL_MAX);
    assert_int_equal(url_parse(&url, bytes_make(text, URL_MAX + 1), &err), -1);
    assert_non_null(strstr(err.text, "too long"));
    text[URL_MAX - 1] = ' '; /* three bytes once escaped */
    text[URL_MAX] = 'b';
    assert_int_equal(url_parse(&url, bytes_make(text, URL_MAX + 1), &err), -1);
}

/* Whether it is read with the library or without. */
static void refuses_what_is_endless_even_if_little_of_it_counts(void **state)
{
    (void)state;
    static const char *const heads[] = {
        "http://board.example/a#", "http://board.example/%20#"};
    for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++) {
        enum { ENDLESS = 3 * URL_MAX };
        char text[ENDLESS + 2];
        struct url url;
        struct err err = {0};
        int head = snprintf(text, sizeof(text), "%s", heads[i]);
        memset(text + head, 'a', sizeof(text) - (size_t)head);
        assert_int_equal(url_parse(&url, bytes_make(text, ENDLESS), &err), 0);
        assert_int_equal(url_parse(&url, bytes_make(text, ENDLESS + 1), &err), -1);
        assert_non_null(strstr(err.text, "too long"));
    }
}

static void shows_host_path_and_port(void **state)
{
    (void)state;
    struct url url;
    struct err err = {0};
    assert_int_equal(
        url_parse(&url, bytes_of("https://[2001:db8::1]/a/b?c=d"), &err), 0);
    assert_true(bytes_is(url_host(&url), "2001:db8::1"));
    assert_true(bytes_is(url_path(&url), "/a/b?c=d"));
    assert_int_equal(url.port, 443);
    assert_true(url.https);
    assert_int_equal(url_parse(&url, bytes_of("http://H.example:8080"), &err), 0);
    assert_true(bytes_is(url_host(&url), "h.example"));
    assert_true(bytes_is(url_path(&url), "/"));
    assert_int_equal(url.port, 8080);
}

static void one_host_is_one_bucket_and_one_page_one_id(void **state)
{
    (void)state;
    struct url a, b, c;
    struct err err = {0};
    assert_int_equal(url_parse(&a, bytes_of("http://H.example/x?a=1#z"), &err), 0);
    assert_int_equal(url_parse(&b, bytes_of("http://h.example:80/x?a=1"), &err), 0);
    assert_int_equal(url_parse(&c, bytes_of("https://h.example/y"), &err), 0);
    struct id id_a = url_id(&a), id_b = url_id(&b), id_c = url_id(&c);
    assert_true(id_equal(&id_a, &id_b));
    assert_false(id_equal(&id_a, &id_c));
    assert_int_equal(url_bucket(&a), url_bucket(&c));
    assert_true(url_bucket(&a) < BUCKET_COUNT);
    assert_true(url_same_host(&a, &c));
}

static void leaves_its_output_alone_when_it_fails(void **state)
{
    (void)state;
    struct url url;
    struct err err = {0};
    assert_int_equal(url_parse(&url, bytes_of("http://h.example/x"), &err), 0);
    struct url before = url;
    assert_int_equal(url_parse(&url, bytes_of("ftp://h.example/"), &err), -1);
    assert_int_equal(url_join(&url, &before, bytes_of("mailto:x"), &err), -1);
    assert_true(url_equal(&url, &before));
}

/* Nobody will fetch it, and its links lead to its own host. */
static void a_saved_page_s_address_may_be_an_onion_that_is_none(void **state)
{
    (void)state;
    static const char none[] =
        "http://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.onion/t/1";
    struct url url;
    struct url saved;
    assert_int_equal(url_parse(&url, bytes_of(none), NULL), -1);
    assert_int_equal(url_parse_saved(&saved, bytes_of(none), NULL), 0);
    assert_int_equal(saved.kind, URL_HOST_NO_ONION);
    assert_int_equal(url_join(&url, &saved, bytes_of("../t/2"), NULL), 0);
    assert_true(url_same_host(&url, &saved));
    assert_true(bytes_is(url_path(&url), "/t/2"));
    assert_int_equal(
        url_join(&url, &saved,
            bytes_of("http://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"
                     ".onion/"),
            NULL),
        -1);
    assert_int_equal(url_parse_saved(&url, bytes_of("javascript:1"), NULL), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_saved_page_s_address_may_be_an_onion_that_is_none),
        cmocka_unit_test(writes_every_spelling_in_one_form),
        cmocka_unit_test(takes_session_ids_and_tracking_off_and_keeps_the_order),
        cmocka_unit_test(flags_numeric_hosts_in_every_spelling),
        cmocka_unit_test(refuses_what_is_no_page_to_watch),
        cmocka_unit_test(a_nul_inside_does_not_end_the_address),
        cmocka_unit_test(stops_at_the_ceiling_counted_in_canonical_bytes),
        cmocka_unit_test(refuses_what_is_endless_even_if_little_of_it_counts),
        cmocka_unit_test(shows_host_path_and_port),
        cmocka_unit_test(one_host_is_one_bucket_and_one_page_one_id),
        cmocka_unit_test(leaves_its_output_alone_when_it_fails),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
