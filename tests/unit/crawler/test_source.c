#include "crawler/frontier.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define ONION "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion"

static const char *const mirrors[] = {
    "https://two.example:8443/forum/", "http://" ONION "/", NULL};

static int set_up(void **state)
{
    struct source *source = calloc(1, sizeof(*source));
    struct err err = {0};
    const struct source_settings settings = {.name = "board",
        .url = "http://one.example/forum/",
        .depth = 3,
        .mirrors = mirrors};
    assert_non_null(source);
    assert_int_equal(source_init(source, &settings, &err), 0);
    *state = source;
    return 0;
}

static int tear_down(void **state)
{
    source_done(*state);
    free(*state);
    return 0;
}

static struct url parsed(const char *text)
{
    struct url url;
    struct err err = {0};
    if (url_parse(&url, bytes_of(text), &err) != 0)
        fail_msg("%s: %s", text, err.text);
    return url;
}

static void a_page_is_asked_for_at_each_address_under_its_own_path(void **state)
{
    const struct source *source = *state;
    struct url page = parsed("http://one.example/forum/showthread.php?tid=7&page=2");
    struct url asked;
    assert_int_equal(source_addresses(source), 3);
    assert_int_equal(source_address(&asked, source, 0, &page), 0);
    assert_string_equal(asked.text, page.text);
    assert_int_equal(source_address(&asked, source, 1, &page), 0);
    assert_string_equal(
        asked.text, "https://two.example:8443/forum/showthread.php?tid=7&page=2");
    assert_true(asked.https && asked.port == 8443);
    assert_int_equal(asked.len, strlen(asked.text));
    assert_int_equal(source_address(&asked, source, 2, &page), 0);
    assert_string_equal(
        asked.text, "http://" ONION "/forum/showthread.php?tid=7&page=2");
    struct url again = parsed(asked.text); /* what the fetcher will make of it */
    assert_true(url_equal(&again, &asked));
}

static void a_page_too_long_for_a_mirror_is_told(void **state)
{
    const struct source *source = *state;
    char text[URL_MAX + 1];
    struct url asked;
    (void)snprintf(text, sizeof(text), "http://one.example/");
    memset(text + strlen(text), 'a', sizeof(text) - strlen(text) - 1);
    text[URL_MAX] = '\0';
    struct url page = parsed(text);
    assert_int_equal(source_address(&asked, source, 0, &page), 0);
    assert_int_equal(source_address(&asked, source, 2, &page), -1);
}

static void links_to_a_mirror_are_links_to_the_first_address(void **state)
{
    const struct source *source = *state;
    const struct frontier_page page = {.source = source, .url = &source->first};
    static const char at_onion[] = "http://" ONION "/forum/x?a=1";
    const char *const same[] = {"http://one.example/forum/x?a=1",
        "https://two.example:8443/forum/x?a=1", "http://two.example/forum/x?a=1",
        at_onion, "/forum/x?a=1"};
    struct target first;
    struct target target;
    for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++) {
        const struct link link = {.url = bytes_of(same[i])};
        assert_int_equal(frontier_target(&target, &page, &link), FRONTIER_FOLLOW);
        assert_string_equal(target.url, "http://one.example/forum/x?a=1");
        assert_string_equal(target.host, "one.example");
        first = i == 0 ? target : first;
        assert_true(id_equal(&target.id, &first.id));
        assert_int_equal(target.bucket, first.bucket);
    }
    const struct link elsewhere = {
        .url = bytes_of("http://three.example/"), .rel = LINK_MIRROR};
    assert_int_equal(frontier_target(&target, &page, &elsewhere), FRONTIER_OTHER_HOST);
}

static void a_wrong_mirror_is_refused_with_the_sources_name(void **state)
{
    (void)state;
    static const char *const wrong[] = {"http://two.example/", "ftp://x/", NULL};
    static const char *const many[] = {"http://a/", "http://b/", "http://c/",
        "http://d/", "http://e/", "http://f/", "http://g/", "http://h/", "http://i/",
        NULL};
    struct source source;
    struct err err = {0};
    struct source_settings settings = {
        .name = "board", .url = "http://one.example/", .mirrors = wrong};
    assert_int_equal(source_init(&source, &settings, &err), -1);
    assert_non_null(strstr(err.text, "board: "));
    settings.mirrors = many;
    assert_int_equal(source_init(&source, &settings, &err), -1);
    assert_non_null(strstr(err.text, "more than 8 mirrors"));
}

static void files_are_followed_by_the_sources_policy(void **state)
{
    (void)state;
    static const struct {
        const char *path;
        bool text; /* followed by this policy */
        bool never;
    } cases[] = {
        {"/thread-1.html", true, true},
        {"/dump.csv?x=1", true, false},
        {"/DUMP.SQL", true, false},
        {"/dump.csv.zip", false, false},
        {"/a.pdf", false, false},
        {"/attachment.php?aid=7", false, false},
        {"/download/file.php?id=7", false, false},
        {"/index.php?action=dlattach;topic=1", false, false},
        {"/raw/abc", true, true},
        {"/.csv", true, false},
        {"/zip", true, true},
    };
    struct err err = {0};
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct source_settings settings = {.name = "b", .url = "http://b.example/"};
        struct source source;
        struct bytes path = bytes_of(cases[i].path);
        assert_int_equal(source_init(&source, &settings, &err), 0);
        assert_true(source_takes_file(&source, path));
        source.settings.files = SOURCE_FILES_TEXT;
        if (source_takes_file(&source, path) != cases[i].text)
            fail_msg("text: %s", cases[i].path);
        source.settings.files = SOURCE_FILES_NEVER;
        if (source_takes_file(&source, path) != cases[i].never)
            fail_msg("never: %s", cases[i].path);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            a_page_is_asked_for_at_each_address_under_its_own_path, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            a_page_too_long_for_a_mirror_is_told, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            links_to_a_mirror_are_links_to_the_first_address, set_up, tear_down),
        cmocka_unit_test(a_wrong_mirror_is_refused_with_the_sources_name),
        cmocka_unit_test(files_are_followed_by_the_sources_policy),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
