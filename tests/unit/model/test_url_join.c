/* References lead where browsers take them. */
#include "model/url.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct pair {
    const char *from;
    const char *to;
};

static void joins_references_as_browsers_do(void **state)
{
    (void)state;
    /* RFC 3986 5.4, less what other schemes and fragments change. */
    static const struct pair pairs[] = {
        {"g", "http://a.example/b/c/g"},
        {"./g", "http://a.example/b/c/g"},
        {"g/", "http://a.example/b/c/g/"},
        {"/g", "http://a.example/g"},
        {"//g.example", "http://g.example/"},
        {"?y", "http://a.example/b/c/d;p?y"},
        {"g?y", "http://a.example/b/c/g?y"},
        {"#s", "http://a.example/b/c/d;p?q"},
        {"g#s", "http://a.example/b/c/g"},
        {"g?y#s", "http://a.example/b/c/g?y"},
        {";x", "http://a.example/b/c/;x"},
        {"g;x", "http://a.example/b/c/g;x"},
        {"", "http://a.example/b/c/d;p?q"},
        {".", "http://a.example/b/c/"},
        {"./", "http://a.example/b/c/"},
        {"..", "http://a.example/b/"},
        {"../", "http://a.example/b/"},
        {"../g", "http://a.example/b/g"},
        {"../..", "http://a.example/"},
        {"../../g", "http://a.example/g"},
        {"../../../g", "http://a.example/g"},
        {"/./g", "http://a.example/g"},
        {"/../g", "http://a.example/g"},
        {"g.", "http://a.example/b/c/g."},
        {"..g", "http://a.example/b/c/..g"},
        {"./../g", "http://a.example/b/g"},
        {"./g/.", "http://a.example/b/c/g/"},
        {"g/../h", "http://a.example/b/c/h"},
        {"g;x=1/../y", "http://a.example/b/c/y"},
        {"g?y/../x", "http://a.example/b/c/g?y/../x"},
        {"https://h.example/x", "https://h.example/x"},
        {" showthread.php?tid=7 ", "http://a.example/b/c/showthread.php?tid=7"},
        {"a b", "http://a.example/b/c/a%20b"},
    };
    struct url base;
    struct err err = {0};
    assert_int_equal(url_parse(&base, bytes_of("http://a.example/b/c/d;p?q"), &err), 0);
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
        struct url url;
        if (url_join(&url, &base, bytes_of(pairs[i].from), &err) != 0)
            fail_msg("%s: %s", pairs[i].from, err.text);
        if (strcmp(url.text, pairs[i].to) != 0)
            fail_msg("%s gave %s, not %s", pairs[i].from, url.text, pairs[i].to);
    }
}

static void joins_no_other_scheme(void **state)
{
    (void)state;
    static const char *const references[] = {"javascript:void(0)", "mailto:a@b.example",
        "data:,x", "tel:0199000000", "file:///etc/passwd", "magnet:?xt=urn:btih:0",
        "JaVaScRiPt:x", "java\nscript:x", "//user@h.example/"};
    struct url base;
    struct err err = {0};
    assert_int_equal(url_parse(&base, bytes_of("http://a.example/b"), &err), 0);
    for (size_t i = 0; i < sizeof(references) / sizeof(references[0]); i++) {
        struct url url;
        if (url_join(&url, &base, bytes_of(references[i]), &err) == 0)
            fail_msg("%s was taken as %s", references[i], url.text);
    }
}

/* A plain reference and the same one written so that libcurl has to read it. */
static void plain_references_lead_where_others_do(void **state)
{
    static const struct pair pairs[] = {
        {"/t/7?x=1", "/./t/7?x=1"},
        {"showthread.php?tid=7", "x/../showthread.php?tid=7"},
        {"./showthread.php?tid=7", "x/../showthread.php?tid=7"},
        {"./", "x/../"},
        {"./http://other.example/a", "x/../http://other.example/a"},
        {"./https://other.example", "x/../https://other.example"},
        {"sub/page/2/", "x/../sub/page/2/"},
        {"?page=2", "page;1?page=2"},
        {"", "page;1?a=b&page=9"},
        {"#top", "page;1?a=b&page=9"},
        {" \t/t/7#x ", "/./t/7"},
        {"http://other.example/a/b?c=d", "HTTP://other.example/a/b?c=d"},
        {"https://other.example/", "HTTPS://other.example/"},
        {"https://other.example", "HTTPS://other.example/"},
        {"https://other.example?a=b", "HTTPS://other.example/?a=b"},
        {"http://other.example./a", "HTTP://other.example./a"},
        {"/a;jsessionid=12/b", "/./a;jsessionid=12/b"},
        {"/a//b", "/./a//b"},
        {"index.php?topic=7.0", "x/../index.php?topic=7.0"},
    };
    struct url base;
    (void)state;
    assert_int_equal(
        url_parse(
            &base, bytes_of("http://board.example:8080/dir/page;1?a=b&page=9"), NULL),
        0);
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
        struct url one;
        struct url two;
        assert_int_equal(url_join(&one, &base, bytes_of(pairs[i].from), NULL), 0);
        assert_int_equal(url_join(&two, &base, bytes_of(pairs[i].to), NULL), 0);
        assert_string_equal(one.text, two.text);
        assert_int_equal(one.port, two.port);
        assert_int_equal(one.https, two.https);
        assert_int_equal(one.kind, two.kind);
        assert_int_equal(one.path_at, two.path_at);
        assert_int_equal(one.host_at, two.host_at);
        assert_int_equal(one.host_len, two.host_len);
    }
}

/* The page's own address is not checked again; every other one is. */
static void an_onion_page_leads_to_itself_and_to_no_mistyped_address(void **state)
{
    (void)state;
    static const char site[] =
        "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion";
    char text[128];
    struct url base;
    struct url url;
    (void)snprintf(text, sizeof(text), "http://%s/a", site);
    assert_int_equal(url_parse(&base, bytes_of(text), NULL), 0);
    (void)snprintf(text, sizeof(text), "http://%s/b", site);
    assert_int_equal(url_join(&url, &base, bytes_of(text), NULL), 0);
    assert_string_equal(url.text, text);
    assert_int_equal(url.kind, URL_HOST_ONION);
    text[strlen("http://")] = '3';
    assert_int_equal(url_join(&url, &base, bytes_of(text), NULL), -1);
}

/* Only the host of the address beside it is known to be none that was mistyped. */
static void beside_an_onion_link_the_same_is_told(void **state)
{
    (void)state;
    static const char onion[] =
        "http://2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion/a";
    char text[128];
    struct url base;
    struct url beside;
    struct url url;
    assert_int_equal(url_parse(&base, bytes_of("http://board.example/"), NULL), 0);
    assert_int_equal(url_parse(&beside, bytes_of(onion), NULL), 0);
    assert_int_equal(url_join_beside(&url, &base, &beside, bytes_of(onion), NULL), 0);
    assert_true(url_equal(&url, &beside));
    assert_int_equal(url_join_beside(&url, &base, &base, bytes_of(onion), NULL), 0);
    assert_true(url_equal(&url, &beside));
    (void)snprintf(text, sizeof(text), "%s", onion);
    text[strlen("http://")] = '3';
    assert_int_equal(url_join_beside(&url, &base, &beside, bytes_of(text), NULL), -1);
    assert_int_equal(url_join_beside(&url, &base, &base, bytes_of(text), NULL), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_onion_page_leads_to_itself_and_to_no_mistyped_address),
        cmocka_unit_test(beside_an_onion_link_the_same_is_told),
        cmocka_unit_test(joins_references_as_browsers_do),
        cmocka_unit_test(joins_no_other_scheme),
        cmocka_unit_test(plain_references_lead_where_others_do),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
