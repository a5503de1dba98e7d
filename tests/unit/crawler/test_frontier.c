#include "crawler/frontier.h"
#include "crawler/manners.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const char *const include[] = {"/forum/*", NULL};
static const char *const exclude[] = {"*printable=*", "/forum/admin", NULL};

static struct source make_source(void)
{
    struct source source;
    struct err err = {0};
    const struct source_settings settings = {
        .name = "board",
        .url = "http://board.example/forum/",
        .depth = 3,
        .include = include,
        .exclude = exclude,
        .revisit_ms = 3600000,
    };
    assert_int_equal(source_init(&source, &settings, &err), 0);
    return source;
}

static void patterns_match_beginnings_or_wholes(void **state)
{
    (void)state;
    static const struct {
        const char *pattern;
        const char *path;
        bool matches;
    } cases[] = {
        {"/forum", "/forum/x?y=1", true},
        {"/forum", "/foru", false},
        {"/forum/*", "/forum/", true},
        {"/forum/*", "/forum", false},
        {"*action=*", "/a?action=x", true},
        {"*", "/", true},
        {"*.txt", "/a.txt", true},
        {"*.txt", "/a.txt?x", false},
        {"/a*b*c", "/axxbxxc", true},
        {"/a*b*c", "/axxbxx", false},
        {"/a**", "/a", true},
        {"*aaaaaaaaab", "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        if (source_pattern_matches(cases[i].pattern, bytes_of(cases[i].path)) !=
            cases[i].matches)
            fail_msg("%s on %s", cases[i].pattern, cases[i].path);
}

static void a_link_is_followed_only_when_all_speaks_for_it(void **state)
{
    (void)state;
    struct source source = make_source();
    struct url base;
    struct err err = {0};
    static const struct {
        const char *link;
        enum link_rel rel;
        enum frontier_verdict verdict;
    } cases[] = {
        {"showthread.php?tid=7", LINK_THREAD, FRONTIER_FOLLOW},
        {"/forum/thread-how-to-delete", LINK_THREAD, FRONTIER_FOLLOW},
        {"forumdisplay.php?fid=2&page=2", LINK_NEXT, FRONTIER_FOLLOW},
        {"private/orders.csv", LINK_FILE, FRONTIER_FOLLOW},
        {"https://board.example/forum/x", LINK_OTHER, FRONTIER_FOLLOW},
        {"http://other.example/forum/x", LINK_OTHER, FRONTIER_OTHER_HOST},
        {"http://sub.board.example/forum/", LINK_OTHER, FRONTIER_OTHER_HOST},
        {"http://127.0.0.1/forum/", LINK_OTHER, FRONTIER_OTHER_HOST},
        {"file:///forum/x", LINK_OTHER, FRONTIER_NO_ADDRESS},
        {"javascript:void(0)", LINK_OTHER, FRONTIER_NO_ADDRESS},
        {"/other/x", LINK_OTHER, FRONTIER_NOT_INCLUDED},
        {"/forum/x?printable=2", LINK_OTHER, FRONTIER_EXCLUDED},
        {"/forum/admin/x", LINK_OTHER, FRONTIER_EXCLUDED},
        {"member.php?action=logout&logoutkey=1", LINK_OTHER, FRONTIER_ACTION},
        {"newreply.php?tid=7", LINK_OTHER, FRONTIER_ACTION},
        {"index.php?action=post2;topic=3", LINK_OTHER, FRONTIER_ACTION},
        {"report.php?type=post&pid=1", LINK_OTHER, FRONTIER_ACTION},
        {"posting.php?mode=reply&t=1", LINK_OTHER, FRONTIER_ACTION},
        {"misc.php?action=markread&my_post_key=1", LINK_OTHER, FRONTIER_ACTION},
        {"ratethread.php?tid=1&rating=5", LINK_OTHER, FRONTIER_ACTION},
        {"cart/add?id=1", LINK_OTHER, FRONTIER_ACTION},
        {"images/logo.PNG", LINK_OTHER, FRONTIER_DECORATION},
        {"style.css?v=2", LINK_OTHER, FRONTIER_DECORATION},
        {"a/b/a/b/a/b/a/b/", LINK_OTHER, FRONTIER_TRAP},
    };
    assert_int_equal(
        url_parse(&base, bytes_of("http://board.example/forum/index.php"), &err), 0);
    const struct frontier_page page = {.source = &source, .url = &base, .depth = 1};
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct target target;
        const struct link link = {.url = bytes_of(cases[i].link), .rel = cases[i].rel};
        enum frontier_verdict verdict = frontier_target(&target, &page, &link);
        if (verdict != cases[i].verdict)
            fail_msg("%s: %s", cases[i].link, frontier_verdict_name(verdict));
    }
}

static void depth_counts_links_and_a_lists_next_page_is_no_deeper(void **state)
{
    (void)state;
    struct source source = make_source();
    struct url base;
    struct err err = {0};
    struct target target;
    const struct link thread = {.url = bytes_of("t1"), .rel = LINK_THREAD};
    const struct link next = {.url = bytes_of("?page=2"), .rel = LINK_NEXT};
    assert_int_equal(
        url_parse(&base, bytes_of("http://board.example/forum/b"), &err), 0);
    struct frontier_page page = {
        .source = &source, .url = &base, .depth = 2, .now_ms = 5};

    assert_int_equal(frontier_target(&target, &page, &thread), FRONTIER_FOLLOW);
    assert_int_equal(target.depth, 3);
    assert_string_equal(target.url, "http://board.example/forum/t1");
    assert_string_equal(target.host, "board.example");
    assert_int_equal(target.bucket, id_bucket(bytes_of("board.example")));
    assert_string_equal(target.source, "board");
    assert_int_equal(target.due_ms, 5);
    page.depth = 3;
    assert_int_equal(frontier_target(&target, &page, &thread), FRONTIER_TOO_DEEP);
    assert_int_equal(frontier_target(&target, &page, &next), FRONTIER_FOLLOW);
    assert_int_equal(target.depth, 3);
}

static void a_chain_of_next_pages_ends_and_a_thread_begins_another(void **state)
{
    (void)state;
    struct source source = make_source();
    struct url base;
    struct target target;
    const struct link thread = {.url = bytes_of("t1"), .rel = LINK_THREAD};
    const struct link next = {.url = bytes_of("?page=2"), .rel = LINK_NEXT};
    assert_int_equal(
        url_parse(&base, bytes_of("http://board.example/forum/b"), NULL), 0);
    struct frontier_page page = {
        .source = &source, .url = &base, .chain = FRONTIER_CHAIN_MAX - 1};

    assert_int_equal(frontier_target(&target, &page, &next), FRONTIER_FOLLOW);
    assert_int_equal(target.chain, FRONTIER_CHAIN_MAX);
    page.chain = target.chain;
    assert_int_equal(frontier_target(&target, &page, &next), FRONTIER_TOO_LONG);
    assert_int_equal(frontier_target(&target, &page, &thread), FRONTIER_FOLLOW);
    assert_int_equal(target.chain, 0);
}

static void redirects_in_a_row_end_and_what_is_read_begins_anew(void **state)
{
    (void)state;
    struct source source = make_source();
    struct url base;
    struct target target;
    const struct link on = {.url = bytes_of("on")};
    assert_int_equal(
        url_parse(&base, bytes_of("http://board.example/forum/b"), NULL), 0);
    struct frontier_page page = {
        .source = &source, .url = &base, .depth = 3, .hops = FRONTIER_HOPS_MAX - 1};

    assert_int_equal(frontier_redirect(&target, &page, &on), FRONTIER_FOLLOW);
    assert_int_equal(target.depth, 3);
    assert_int_equal(target.hops, FRONTIER_HOPS_MAX);
    page.hops = target.hops;
    assert_int_equal(frontier_redirect(&target, &page, &on), FRONTIER_TOO_LONG);
    page.depth = 1;
    assert_int_equal(frontier_target(&target, &page, &on), FRONTIER_FOLLOW);
    assert_int_equal(target.hops, 0);
}

static void the_first_page_comes_first_and_needs_no_pattern(void **state)
{
    (void)state;
    struct source source;
    struct err err = {0};
    struct target target;
    const struct source_settings settings = {
        .name = "b", .url = "http://board.example/", .include = include};
    assert_int_equal(source_init(&source, &settings, &err), 0);
    assert_int_equal(frontier_seed(&target, &source, 9, &err), 0);
    assert_string_equal(target.url, "http://board.example/");
    assert_int_equal(target.depth, 0);
    assert_int_equal(target.due_ms, 9);
    for (unsigned rel = 0; rel < LINK_REL_COUNT; rel++)
        assert_true(target.priority > frontier_priority((enum link_rel)rel, 0));
}

static void threads_come_before_the_rest_and_near_before_far(void **state)
{
    (void)state;
    assert_true(frontier_priority(LINK_BOARD, 1) > frontier_priority(LINK_THREAD, 1));
    assert_true(frontier_priority(LINK_THREAD, 2) > frontier_priority(LINK_NEXT, 2));
    assert_true(frontier_priority(LINK_NEXT, 2) > frontier_priority(LINK_OTHER, 2));
    assert_true(frontier_priority(LINK_OTHER, 1) > frontier_priority(LINK_OTHER, 2));
    assert_int_equal(
        frontier_priority(LINK_OTHER, 100), frontier_priority(LINK_OTHER, UINT32_MAX));
}

static void new_threads_on_a_boards_first_page_come_before_old_ones(void **state)
{
    (void)state;
    struct source source = make_source();
    struct url front, later;
    struct err err = {0};
    struct target fresh, old;
    const struct link link = {
        .url = bytes_of("showthread.php?tid=9"), .rel = LINK_THREAD};
    assert_int_equal(
        url_parse(&front, bytes_of("http://board.example/forum/board?fid=2"), &err), 0);
    assert_int_equal(
        url_parse(
            &later, bytes_of("http://board.example/forum/board?fid=2&page=3"), &err),
        0);
    struct frontier_page page = {.source = &source, .url = &front, .depth = 1};
    assert_int_equal(frontier_target(&fresh, &page, &link), FRONTIER_FOLLOW);
    page.url = &later;
    assert_int_equal(frontier_target(&old, &page, &link), FRONTIER_FOLLOW);
    int32_t board = frontier_settled_priority(REVISIT_FRONT, 1);
    int32_t known = frontier_settled_priority(REVISIT_THREAD, 2);
    assert_true(board > fresh.priority);
    assert_true(fresh.priority > old.priority);
    assert_true(old.priority > known);
    assert_true(known > frontier_settled_priority(REVISIT_OTHER, 2));
}

static void a_source_without_a_usable_address_or_name_is_refused(void **state)
{
    (void)state;
    struct source source;
    struct err err = {0};
    struct source_settings settings = {.name = "b", .url = "ftp://board.example/"};
    assert_int_equal(source_init(&source, &settings, &err), -1);
    settings.url = "http://board.example/";
    settings.name = "";
    assert_int_equal(source_init(&source, &settings, &err), -1);
    settings.name = "12345678901234567890123456789012345678901234567890123456789012345";
    assert_int_equal(source_init(&source, &settings, &err), -1);
}

static int64_t next_of(const struct frontier_visit *visit)
{
    return frontier_next_visit(visit) - visit->now_ms;
}

static void a_paste_is_read_once_and_looked_for_a_month_later(void **state)
{
    (void)state;
    struct source source = make_source();
    struct target target = {.failures = 0};
    struct reply reply = {.outcome = REPLY_OK, .status = 200};
    struct frontier_visit visit = {.source = &source,
        .target = &target,
        .reply = &reply,
        .now_ms = 1000000,
        .retry_ms = 60000,
        .interval_ms = 3600000};
    assert_int_equal(next_of(&visit), 3600000);
    visit.settled = true;
    assert_true(next_of(&visit) == 30 * INT64_C(86400000));
    /* The second visit reads nothing new, and still knows. */
    visit.settled = false;
    target.settled = true;
    reply = (struct reply){.outcome = REPLY_UNCHANGED, .status = 304};
    assert_true(next_of(&visit) == 30 * INT64_C(86400000));
    visit.interval_ms = 90 * INT64_C(86400000);
    assert_true(next_of(&visit) == 90 * INT64_C(86400000));
}

static void a_paste_that_is_gone_is_never_asked_for_again(void **state)
{
    (void)state;
    enum { YEAR_DAYS = 365 };
    struct source source = make_source();
    struct target target = {.failures = 0};
    struct reply reply = {.outcome = REPLY_HTTP_ERROR, .status = 404};
    struct frontier_visit visit = {.source = &source,
        .target = &target,
        .reply = &reply,
        .now_ms = 1000000,
        .retry_ms = 60000,
        .interval_ms = 3600000};
    assert_int_equal(next_of(&visit), 5 * 3600000);
    target.settled = true;
    assert_true(next_of(&visit) > INT64_C(50) * YEAR_DAYS * 86400000);
    target.settled = false;
    reply = (struct reply){.outcome = REPLY_OK, .status = 200};
    visit.gone = true; /* the page's own words */
    assert_true(next_of(&visit) > INT64_C(50) * YEAR_DAYS * 86400000);
    /* A server that fails is another matter. */
    visit.gone = false;
    target.settled = true;
    reply = (struct reply){.outcome = REPLY_HTTP_ERROR, .status = 503};
    assert_int_equal(next_of(&visit), 60000);
}

static void a_key_goes_from_the_link_to_the_target(void **state)
{
    (void)state;
    static const char key[] = "-4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vigw";
    struct source source = make_source();
    const struct frontier_page page = {.source = &source, .url = &source.first};
    struct target target;
    struct link link = {.url = bytes_of("/forum/?0123456789abcdef"),
        .key = bytes_of(key),
        .rel = LINK_THREAD};
    assert_int_equal(frontier_target(&target, &page, &link), FRONTIER_FOLLOW);
    assert_string_equal(target.key, key);
    assert_null(strstr(target.url, "4wBq"));
    link.key = bytes_make(NULL, 0);
    assert_int_equal(frontier_target(&target, &page, &link), FRONTIER_FOLLOW);
    assert_string_equal(target.key, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(patterns_match_beginnings_or_wholes),
        cmocka_unit_test(a_link_is_followed_only_when_all_speaks_for_it),
        cmocka_unit_test(depth_counts_links_and_a_lists_next_page_is_no_deeper),
        cmocka_unit_test(a_chain_of_next_pages_ends_and_a_thread_begins_another),
        cmocka_unit_test(redirects_in_a_row_end_and_what_is_read_begins_anew),
        cmocka_unit_test(the_first_page_comes_first_and_needs_no_pattern),
        cmocka_unit_test(threads_come_before_the_rest_and_near_before_far),
        cmocka_unit_test(new_threads_on_a_boards_first_page_come_before_old_ones),
        cmocka_unit_test(a_source_without_a_usable_address_or_name_is_refused),
        cmocka_unit_test(a_paste_is_read_once_and_looked_for_a_month_later),
        cmocka_unit_test(a_paste_that_is_gone_is_never_asked_for_again),
        cmocka_unit_test(a_key_goes_from_the_link_to_the_target),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
