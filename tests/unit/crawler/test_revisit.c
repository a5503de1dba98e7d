#include "crawler/revisit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define MINUTE_MS (INT64_C(60) * 1000)
#define HOUR_MS   (INT64_C(60) * 60 * 1000)
#define DAY_MS    (INT64_C(24) * 60 * 60 * 1000)
#define NOW_MS    (INT64_C(20000) * 24 * 60 * 60 * 1000)

static const struct revisit_bounds bounds = {15 * MINUTE_MS, HOUR_MS, 14 * DAY_MS};
static const struct id first = {.bytes = {1}};
static const struct id other = {.bytes = {2}};

static void visit(struct target_history *history, enum revisit_role role,
    const struct id *news, int64_t now_ms)
{
    const struct revisit_visit told = {.role = role, .news = *news, .now_ms = now_ms};
    revisit_learn(history, &bounds, &told);
}

static void without_news_a_page_waits_longer_up_to_its_bound(void **state)
{
    (void)state;
    struct target_history history = {0};
    visit(&history, REVISIT_OTHER, &first, NOW_MS);
    assert_int_equal(history.interval_ms, HOUR_MS);
    for (int i = 0; i < 100; i++) {
        int64_t before = history.interval_ms;
        visit(&history, REVISIT_OTHER, &first, NOW_MS);
        assert_true(history.interval_ms > before || before == bounds.max_ms);
    }
    assert_int_equal(history.interval_ms, bounds.max_ms);
    assert_int_equal(history.visits, 101);
    assert_int_equal(history.changes, 0);
    assert_int_equal(history.changed_ms, NOW_MS);
}

static void with_news_it_waits_less_down_to_its_bound(void **state)
{
    (void)state;
    struct target_history history = {0};
    for (int i = 0; i < 50; i++) {
        int64_t before = history.interval_ms;
        visit(&history, REVISIT_OTHER, i % 2 == 0 ? &first : &other, NOW_MS + i);
        assert_true(i == 0 || history.interval_ms < before || before == bounds.min_ms);
    }
    assert_int_equal(history.interval_ms, bounds.min_ms);
    assert_int_equal(history.changes, 49);
    assert_int_equal(history.changed_ms, NOW_MS + 49);
}

static void a_first_page_never_waits_longer_than_the_sources_interval(void **state)
{
    (void)state;
    struct target_history history = {0};
    for (int i = 0; i < 20; i++)
        visit(&history, REVISIT_FRONT, &first, NOW_MS);
    assert_int_equal(history.interval_ms, bounds.start_ms);
}

static void a_thread_found_long_after_its_last_post_starts_slowly(void **state)
{
    (void)state;
    static const struct {
        int64_t age_ms, interval_ms;
    } cases[] = {{0, HOUR_MS}, {HOUR_MS, HOUR_MS}, {10 * DAY_MS, DAY_MS},
        {1000 * DAY_MS, 14 * DAY_MS}, {-5 * DAY_MS, HOUR_MS}};
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct target_history history = {0};
        const struct revisit_visit told = {.role = REVISIT_THREAD,
            .news = first,
            .dated_ms = NOW_MS - cases[i].age_ms,
            .now_ms = NOW_MS};
        revisit_learn(&history, &bounds, &told);
        assert_int_equal(history.interval_ms, cases[i].interval_ms);
    }
}

static void a_thread_cools_with_its_silence_and_one_post_brings_it_back(void **state)
{
    (void)state;
    struct target_history history = {0};
    int64_t now = NOW_MS;
    visit(&history, REVISIT_THREAD, &first, now);
    for (int i = 0; i < 12; i++) {
        now += history.interval_ms;
        visit(&history, REVISIT_THREAD, &first, now);
    }
    /* About a third of the time it has been silent. */
    assert_in_range(history.interval_ms, (now - NOW_MS) / 4, (now - NOW_MS) * 2 / 3);
    int64_t cold = history.interval_ms;
    visit(&history, REVISIT_THREAD, &other, now);
    assert_int_equal(history.interval_ms, cold / 4);
}

static void a_source_with_one_number_has_bounds_around_it(void **state)
{
    (void)state;
    struct source source = {.settings = {.revisit_ms = HOUR_MS}};
    struct revisit_bounds got = revisit_bounds_of(&source);
    assert_int_equal(got.min_ms, 15 * MINUTE_MS);
    assert_int_equal(got.start_ms, HOUR_MS);
    assert_int_equal(got.max_ms, 14 * DAY_MS);
    source.settings.revisit_ms = 30 * DAY_MS;
    got = revisit_bounds_of(&source);
    assert_int_equal(got.max_ms, 30 * DAY_MS);
    source.settings.revisit_min_ms = DAY_MS;
    source.settings.revisit_max_ms = 90 * DAY_MS;
    got = revisit_bounds_of(&source);
    assert_int_equal(got.min_ms, DAY_MS);
    assert_int_equal(got.max_ms, 90 * DAY_MS);
}

static void only_the_first_page_of_a_list_is_a_front(void **state)
{
    (void)state;
    static const struct {
        const char *url;
        uint32_t depth;
        enum page_kind kind;
        enum revisit_role role;
    } cases[] = {
        {"http://b.example/", 0, PAGE_OTHER, REVISIT_FRONT},
        {"http://b.example/forumdisplay.php?fid=2", 1, PAGE_BOARD, REVISIT_FRONT},
        {"http://b.example/forumdisplay.php?fid=2&page=2", 1, PAGE_BOARD,
            REVISIT_OTHER},
        {"http://b.example/forums/x.2/page-3", 1, PAGE_BOARD, REVISIT_OTHER},
        {"http://b.example/viewforum.php?f=2&start=25", 1, PAGE_BOARD, REVISIT_OTHER},
        {"http://b.example/index.php?board=2.20", 1, PAGE_BOARD, REVISIT_OTHER},
        {"http://b.example/index.php?board=2", 1, PAGE_BOARD, REVISIT_FRONT},
        {"http://b.example/threads/x.2/", 2, PAGE_THREAD, REVISIT_THREAD},
        {"http://b.example/x", 2, PAGE_PASTE, REVISIT_OTHER},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct target target = {
            .depth = cases[i].depth, .history.kind = (uint8_t)cases[i].kind};
        (void)bytes_to_text(target.url, sizeof(target.url), bytes_of(cases[i].url));
        if (revisit_role_of(&target) != cases[i].role)
            fail_msg("%s", cases[i].url);
    }
}

static void news_are_what_is_posted_and_linked_not_when_it_says_it_was(void **state)
{
    (void)state;
    struct id news = {{0}}, same = {{0}}, more = {{0}};
    struct posting posting = {.title = bytes_of("t"), .posted_at_ms = 5};
    revisit_fold_posting(&news, &posting);
    revisit_fold_link(&news, LINK_THREAD, &first);
    posting.posted_at_ms = 6;
    revisit_fold_posting(&same, &posting);
    revisit_fold_link(&same, LINK_THREAD, &first);
    revisit_fold_link(&same, LINK_OTHER, &other); /* who is online, advertisements */
    assert_true(id_equal(&news, &same));
    posting.title = bytes_of("u");
    revisit_fold_posting(&more, &posting);
    revisit_fold_link(&more, LINK_THREAD, &first);
    assert_false(id_equal(&news, &more));
    revisit_fold_link(&same, LINK_THREAD, &other);
    assert_false(id_equal(&news, &same));
}

static struct id news_of(const struct posting *postings, size_t count)
{
    struct id news = {{0}};
    for (size_t i = 0; i < count; i++)
        revisit_fold_posting(&news, &postings[i]);
    return news;
}

static void each_text_of_a_posting_is_news_and_none_stands_for_another(void **state)
{
    (void)state;
    const struct posting told[] = {
        {.title = bytes_of("ab")},
        {.title = bytes_of("a"), .author = bytes_of("b")},
        {.author = bytes_of("ab")},
        {.author = bytes_of("a"), .amount = bytes_of("b")},
        {.victims = {bytes_of("ab")}, .victim_count = 1},
        {.amount = bytes_of("ab")},
        {.excerpt = bytes_of("ab")},
        {.excerpt = bytes_of("a")},
        {.title = bytes_of("")},
    };
    enum { COUNT = sizeof(told) / sizeof(told[0]) };
    for (size_t i = 0; i < COUNT; i++)
        for (size_t j = 0; j < i; j++) {
            struct id a = news_of(&told[i], 1);
            struct id b = news_of(&told[j], 1);
            if (id_equal(&a, &b))
                fail_msg("%zu is taken for %zu", i, j);
        }
}

static void another_order_or_number_of_postings_is_news(void **state)
{
    (void)state;
    const struct posting told[] = {
        {.title = bytes_of("a")}, {.title = bytes_of("b")}, {.title = bytes_of("a")}};
    struct id both = news_of(told, 2);
    struct id turned = news_of(told + 1, 2);
    struct id more = news_of(told, 3);
    assert_false(id_equal(&both, &turned));
    assert_false(id_equal(&both, &more));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_news_a_page_waits_longer_up_to_its_bound),
        cmocka_unit_test(with_news_it_waits_less_down_to_its_bound),
        cmocka_unit_test(a_first_page_never_waits_longer_than_the_sources_interval),
        cmocka_unit_test(a_thread_found_long_after_its_last_post_starts_slowly),
        cmocka_unit_test(a_thread_cools_with_its_silence_and_one_post_brings_it_back),
        cmocka_unit_test(a_source_with_one_number_has_bounds_around_it),
        cmocka_unit_test(only_the_first_page_of_a_list_is_a_front),
        cmocka_unit_test(news_are_what_is_posted_and_linked_not_when_it_says_it_was),
        cmocka_unit_test(each_text_of_a_posting_is_news_and_none_stands_for_another),
        cmocka_unit_test(another_order_or_number_of_postings_is_news),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
