/* Connections that are kept for their host's next page. */
#include "tests/unit/app/fetch_desk_world.h"

static void fetch_from(struct world *world, const char *host)
{
    fd_close(world->fetched.body);
    world->fetched.body = -1;
    world->done = false;
    submit_to(world, host);
    run(world);
}

static void expect_ok(const struct world *world, unsigned connected, unsigned answered)
{
    assert_int_equal(world->fetched.reply.outcome, REPLY_OK);
    assert_int_equal(world->tor.connected, connected);
    assert_int_equal(world->tor.answered, answered);
}

static struct world *open_world(void **state)
{
    struct world *world = *state;
    fake_tor_open(&world->tor);
    world->tor.keeps = true;
    return world;
}

static void a_host_s_next_page_comes_on_the_connection_of_its_last(void **state)
{
    struct world *world = open_world(state);
    for (unsigned pages = 1; pages <= 5; pages++) {
        fetch_from(world, "board.example");
        expect_ok(world, 1, pages);
    }
    check_page(world);
}

static void no_other_host_is_asked_on_it(void **state)
{
    struct world *world = open_world(state);
    fetch_from(world, "board.example");
    fetch_from(world, "other.example");
    expect_ok(world, 2, 2);
    assert_string_equal(world->tor.host, "other.example");
    fetch_from(world, "board.example");
    expect_ok(world, 2, 3);
}

static void one_that_the_site_has_ended_is_replaced_and_no_failure(void **state)
{
    struct world *world = open_world(state);
    fetch_from(world, "board.example");
    fake_tor_drop(&world->tor);
    fetch_from(world, "board.example");
    expect_ok(world, 2, 2);
    check_page(world);
}

static void one_that_ends_as_the_request_goes_out_is_replaced_too(void **state)
{
    struct world *world = open_world(state);
    struct err err = {{0}};
    fetch_from(world, "board.example");
    fd_close(world->fetched.body);
    world->fetched.body = -1;
    world->done = false;
    submit(world);
    /* The request is on its way before the site is looked at again. */
    assert_int_equal(fetch_desk_step(world->desk, &err), 0);
    fake_tor_drop(&world->tor);
    run(world);
    assert_int_equal(world->fetched.reply.outcome, REPLY_OK);
    assert_int_equal(world->tor.connected, 2);
}

static void a_new_circuit_is_a_new_connection(void **state)
{
    struct world *world = open_world(state);
    fetch_from(world, "board.example");
    fake_tor_drop(&world->tor);
    world->tor.refuse = 1; /* introduction failed */
    fetch_from(world, "board.example");
    assert_int_equal(world->fetched.reply.fault, TOR_FAULT_INTRODUCTION);
    char before[sizeof(world->tor.user)];
    memcpy(before, world->tor.user, sizeof(before));
    fetch_from(world, "board.example");
    expect_ok(world, 3, 2);
    assert_string_not_equal(before, world->tor.user);
}

static void a_new_fetcher_has_none_of_the_old_one_s(void **state)
{
    struct world *world = open_world(state);
    fetch_from(world, "board.example");
    kill_fetcher();
    fetch_from(world, "board.example");
    expect_ok(world, 2, 2);
}

#define KEEPING(test) cmocka_unit_test_setup_teardown(test, set_up_keeping, tear_down)

static void without_keeping_each_page_has_its_own(void **state)
{
    struct world *world = open_world(state);
    fetch_from(world, "board.example");
    fetch_from(world, "board.example");
    expect_ok(world, 2, 2);
}

static int run_all(void)
{
    const struct CMUnitTest tests[] = {
        KEEPING(a_host_s_next_page_comes_on_the_connection_of_its_last),
        KEEPING(no_other_host_is_asked_on_it),
        KEEPING(one_that_the_site_has_ended_is_replaced_and_no_failure),
        KEEPING(one_that_ends_as_the_request_goes_out_is_replaced_too),
        KEEPING(a_new_circuit_is_a_new_connection),
        KEEPING(a_new_fetcher_has_none_of_the_old_one_s),
        WITH_DESK(without_keeping_each_page_has_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

int main(int argc, char **argv)
{
    return fetch_desk_main(argc, argv, run_all);
}
