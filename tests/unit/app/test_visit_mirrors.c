/* What visits at one of several addresses come to. */
#include "visit_world.h"

static void a_page_whose_address_failed_waits_for_one_step_however_often_it_failed(
    void **state)
{
    struct world *world = *state;
    const struct reply fault = {
        .outcome = REPLY_FAULT, .fault = TOR_FAULT_NO_DESCRIPTOR};
    const struct reply front = {.outcome = REPLY_HTTP_ERROR, .status = 502};
    const struct reply away =
        redirect_to("/?PHPSESSID=abc"); /* once canonical: itself */
    for (int i = 0; i < 5; i++)
        visit_with(world, &fault, &lists_of_today);
    int64_t before = world->now_ms;
    visit_with(world, &fault, &lists_of_today);
    assert_true(world->now_ms - before > INT64_C(60) * 60000); /* ten times 1.5^5 */
    world->elsewhere = true;
    const struct reply *const replies[] = {&fault, &front, &away};
    for (size_t i = 0; i < 3; i++) {
        before = world->now_ms;
        visit_with(world, replies[i], &lists_of_today);
        assert_in_range(world->now_ms - before, 60000, 66000);
    }
    before = world->now_ms;
    visit_as(world, &(struct reply){.outcome = REPLY_OK, .status = 200},
        &lists_of_today, work_of(PAGE_PARKED, 0));
    assert_in_range(world->now_ms - before, 60000, 66000);
}

static void what_a_mirror_says_of_a_page_is_no_question_for_the_first_address(
    void **state)
{
    (void)state;
    struct visit visit = {.fetched = {.reply = with_body()}};
    visit_forget_mirror(&visit);
    assert_string_equal(visit.fetched.reply.etag, "\"e1\"");
    visit.fetched.address = 1;
    visit_forget_mirror(&visit);
    assert_string_equal(visit.fetched.reply.etag, "");
    assert_string_equal(visit.fetched.reply.last_modified, "");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(a_page_whose_address_failed_waits_for_one_step_however_often_it_failed),
        TEST(what_a_mirror_says_of_a_page_is_no_question_for_the_first_address),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
