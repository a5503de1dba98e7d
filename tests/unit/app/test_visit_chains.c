/* Redirects, and next pages, one behind the other. */
#include "visit_world.h"

static void a_redirect_to_another_spelling_is_asked_for_as_the_site_spells_it(
    void **state)
{
    struct world *world = *state;
    struct reply reply = redirect_to("/?lang=fr");
    visit_with(world, &reply, &lists_of_today);
    assert_string_equal(world->target.url, FIRST "?lang=fr");
    assert_int_equal(world->target.failures, 1);
    reply = with_body();
    visit_with(world, &reply, &lists_of_today);
    assert_int_equal(world->target.failures, 0);
}

static void a_redirect_in_a_circle_is_a_failure_that_waits_longer_and_longer(
    void **state)
{
    struct world *world = *state;
    struct reply reply = redirect_to("/?PHPSESSID=0123456789abcdef");
    int64_t waited = 0;
    for (uint32_t i = 1; i <= 4; i++) {
        int64_t before = world->now_ms;
        visit_with(world, &reply, &lists_of_today);
        assert_string_equal(world->target.url, FIRST);
        assert_int_equal(world->target.failures, i);
        assert_true(world->now_ms - before > waited);
        waited = world->now_ms - before;
    }
}

static void redirects_are_followed_twenty_times_in_a_row_and_then_are_a_failure(
    void **state)
{
    struct world *world = *state;
    struct reply reply = redirect_to("/20");
    world->target.hops = FRONTIER_HOPS_MAX - 1;
    visit_with(world, &reply, &lists_of_today);
    assert_string_equal(world->target.url, FIRST "20");
    assert_int_equal(world->target.hops, FRONTIER_HOPS_MAX);
    assert_false(world->cut);
    reply = redirect_to("/21");
    visit_with(world, &reply, &lists_of_today);
    assert_true(world->cut);
    assert_string_equal(world->target.url, FIRST "20");
    assert_int_equal(world->target.failures, 1);
    reply = with_body(); /* what is read there leads on, as from anywhere */
    visit_with(world, &reply, &lists_of_today);
    assert_int_equal(world->target.failures, 0);
}

static void a_next_page_too_many_is_told_and_the_page_is_read_all_the_same(void **state)
{
    struct world *world = *state;
    struct reply reply = with_body();
    struct link next = {.url = bytes_of("/?page=10001"), .rel = LINK_NEXT};
    struct work *work = work_of(PAGE_BOARD, 0);
    work->finding.page.links = &next;
    work->finding.page.link_count = 1;
    world->target.chain = FRONTIER_CHAIN_MAX - 1;
    visit_as(world, &reply, &lists_of_today, work);
    assert_false(world->cut);
    assert_string_equal(world->target.url, FIRST "?page=10001");
    assert_int_equal(world->target.chain, FRONTIER_CHAIN_MAX);
    next.url = bytes_of("/?page=10002");
    work = work_of(PAGE_BOARD, 0);
    work->finding.page.links = &next;
    work->finding.page.link_count = 1;
    visit_as(world, &reply, &lists_of_today, work);
    assert_true(world->cut);
    assert_int_equal(world->target.failures, 0);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(a_redirect_to_another_spelling_is_asked_for_as_the_site_spells_it),
        TEST(a_redirect_in_a_circle_is_a_failure_that_waits_longer_and_longer),
        TEST(redirects_are_followed_twenty_times_in_a_row_and_then_are_a_failure),
        TEST(a_next_page_too_many_is_told_and_the_page_is_read_all_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
