/* Several Tors, and one that is not ready or reaches nobody. */
#include "tests/unit/app/fetch_desk_world.h"

/* So many hosts that each of the two Tors is asked for some. */
static void where_one_tor_is_down_the_other_takes_its_hosts(void **state)
{
    enum { PAGES = 24 };
    struct world *world = *state;
    char host[32];
    fake_tor_open(&world->spare);
    for (unsigned i = 0; i < PAGES; i++) {
        (void)snprintf(host, sizeof(host), "board-%u.example", i);
        submit_to(world, host);
        world->done = false;
        run(world);
        assert_int_equal(world->fetched.reply.outcome, REPLY_OK);
        fd_close(world->fetched.body);
        assert_int_equal(down_since(world), 0);
    }
    assert_int_equal(world->spare.answered, PAGES);
    assert_int_equal(world->tor.answered, 0);
    world->fetched.body = -1;
}

static void a_tor_that_says_it_is_not_ready_is_not_asked(void **state)
{
    struct world *world = *state;
    const char *why = NULL;
    fake_tor_open(&world->tor);
    fetch_desk_told(world->desk, 0, false, "Tor is at 45 % of its start");
    assert_int_not_equal(fetch_desk_down_since(world->desk, &why), 0);
    assert_string_equal(why, "Tor is at 45 % of its start");
    assert_int_equal(fetch_desk_room(world->desk), 0);
    submit(world);
    for (int i = 0; i < 5; i++) {
        step(world);
        await(world);
    }
    assert_false(world->done);
    assert_string_equal(world->tor.user, "");
    fetch_desk_told(world->desk, 0, true, "");
    run(world);
    check_page(world);
}

/* Every request refused, and none left: still somebody has to find out. */
static void a_tor_that_reached_nobody_is_tried_again_though_nothing_is_under_way(
    void **state)
{
    struct world *world = *state;
    char host[32];
    fake_tor_open(&world->tor);
    world->tor.refuse = ENDPOINT_DOUBT_REPLIES;
    for (unsigned i = 0; i < ENDPOINT_DOUBT_REPLIES; i++) {
        (void)snprintf(host, sizeof(host), "board-%u.example", i);
        submit_to(world, host);
        world->done = false;
        run(world);
        assert_int_equal(world->fetched.reply.outcome, REPLY_FAULT);
    }
    assert_int_not_equal(down_since(world), 0);
    assert_int_equal(fetch_desk_load(world->desk), 0);
    assert_int_equal(fetch_desk_room(world->desk), 0);
    world->clock.forward_ms += ENDPOINT_PROBE_MS;
    assert_int_equal(fetch_desk_room(world->desk), 1);
    submit(world);
    assert_int_equal(fetch_desk_room(world->desk), 0);
    world->done = false;
    run(world);
    check_page(world);
    assert_int_equal(down_since(world), 0);
    assert_int_equal(fetch_desk_room(world->desk), 4);
}

static int run_all(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            where_one_tor_is_down_the_other_takes_its_hosts, set_up_two, tear_down),
        WITH_DESK(a_tor_that_says_it_is_not_ready_is_not_asked),
        WITH_DESK(a_tor_that_reached_nobody_is_tried_again_though_nothing_is_under_way),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

int main(int argc, char **argv)
{
    return fetch_desk_main(argc, argv, run_all);
}
