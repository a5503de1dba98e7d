/* The desk, the real fetcher in its sandbox, and a Tor that does what a test wants. */
#include "tests/unit/app/fetch_desk_world.h"

static void a_page_is_fetched_and_only_tor_resolves_its_name(void **state)
{
    struct world *world = *state;
    fake_tor_open(&world->tor);
    submit(world);
    assert_int_equal(fetch_desk_load(world->desk), 1);
    assert_int_equal(fetch_desk_room(world->desk), 3);
    run(world);
    check_page(world);
    assert_string_equal(world->tor.host, "board.example");
    assert_non_null(strstr(world->tor.user, "board.example"));
    assert_int_equal(fetch_desk_load(world->desk), 0);
    assert_int_equal(fetch_desk_room(world->desk), 4);
}

static void what_the_server_gave_last_time_makes_the_question_conditional(void **state)
{
    struct world *world = *state;
    struct target target;
    assert_int_equal(target_init(&target, bytes_of("http://board.example/thread"),
                         bytes_of("board.example")),
        0);
    fake_tor_open(&world->tor);
    fetch_desk_submit(world->desk, &target, &(struct fetch_way){0});
    run(world);
    assert_null(strstr(world->tor.asked, "If-"));
    world->done = false;
    fd_close(world->fetched.body);
    (void)bytes_to_text(target.etag, sizeof(target.etag), bytes_of("W/\"e1\""));
    (void)bytes_to_text(target.last_modified, sizeof(target.last_modified),
        bytes_of("Tue, 15 Nov 1994 12:45:26 GMT"));
    fetch_desk_submit(world->desk, &target, &(struct fetch_way){0});
    run(world);
    assert_non_null(strstr(world->tor.asked, "\r\nIf-None-Match: W/\"e1\"\r\n"));
    assert_non_null(strstr(
        world->tor.asked, "\r\nIf-Modified-Since: Tue, 15 Nov 1994 12:45:26 GMT\r\n"));
}

static void a_page_whose_fetcher_was_killed_is_fetched_again(void **state)
{
    struct world *world = *state;
    fake_tor_open(&world->tor);
    world->tor.stall = 1;
    submit(world);
    run_until_stalled(world, 1);
    kill_fetcher();
    run(world);
    check_page(world);
    assert_int_equal(world->tor.answered, 1);
}

static void a_page_whose_fetcher_says_nothing_more_is_fetched_again(void **state)
{
    enum { PAST_DEADLINE_MS = 300000 + 30000 + 1 };
    struct world *world = *state;
    fake_tor_open(&world->tor);
    world->tor.stall = 1;
    submit(world);
    run_until_stalled(world, 1);
    pid_t stopped = child_find(getpid(), "fetcher");
    assert_true(stopped > 0);
    assert_int_equal(kill(stopped, SIGSTOP), 0);
    world->clock.forward_ms += PAST_DEADLINE_MS;
    run(world);
    check_page(world);
    assert_int_not_equal(kill(stopped, 0), 0);
}

static void a_page_that_costs_three_fetchers_is_given_up(void **state)
{
    struct world *world = *state;
    fake_tor_open(&world->tor);
    world->tor.stall = 3;
    submit(world);
    for (unsigned times = 1; times <= 3; times++) {
        run_until_stalled(world, times);
        kill_fetcher();
    }
    run(world);
    assert_int_equal(world->fetched.reply.outcome, REPLY_FAULT);
    assert_int_equal(world->fetched.reply.fault, TOR_FAULT_OURS);
    assert_non_null(strstr(world->fetched.reply.error, "lost three times"));
    assert_int_equal(world->fetched.body, -1);
    world->done = false;
    submit(world);
    run(world);
    check_page(world);
}

static void an_idle_fetcher_that_was_killed_is_replaced(void **state)
{
    struct world *world = *state;
    fake_tor_open(&world->tor);
    submit(world);
    run(world);
    fd_close(world->fetched.body);
    kill_fetcher();
    world->done = false;
    submit(world);
    run(world);
    check_page(world);
}

static void while_tor_is_down_jobs_wait_and_nothing_is_blamed(void **state)
{
    struct world *world = *state;
    const char *why = NULL;
    submit(world);
    for (step(world); down_since(world) == 0; step(world))
        await(world);
    int64_t since = fetch_desk_down_since(world->desk, &why);
    assert_non_null(strstr(why, "is it running?"));
    assert_int_equal(fetch_desk_room(world->desk), 0);
    for (int tries = 0; tries < 5; tries++) {
        world->clock.forward_ms += DIAL_AGAIN_MS;
        step(world);
        await(world);
        assert_true(down_since(world) == since);
    }
    assert_false(world->done);
    assert_int_equal(fetch_desk_load(world->desk), 1);
    fake_tor_open(&world->tor);
    world->clock.forward_ms += DIAL_AGAIN_MS;
    run(world);
    check_page(world);
    assert_int_equal(down_since(world), 0);
    assert_int_equal(world->tor.answered, 1);
}

static void a_port_that_speaks_no_socks_stays_down_and_blames_no_site(void **state)
{
    struct world *world = *state;
    fake_tor_open(&world->tor);
    world->tor.no_socks = true;
    submit(world);
    for (step(world); down_since(world) == 0; step(world))
        await(world);
    int64_t since = down_since(world);
    while (world->tor.refused < 4) {
        world->clock.forward_ms += DIAL_AGAIN_MS / 4;
        await(world);
        step(world);
        assert_true(down_since(world) == since);
    }
    assert_false(world->done);
    world->tor.no_socks = false;
    for (step(world); !world->done; step(world)) {
        world->clock.forward_ms += DIAL_AGAIN_MS / 4;
        await(world);
    }
    check_page(world);
    assert_int_equal(down_since(world), 0);
}

static void as_many_connections_as_may_be_or_none(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct fetch_desk *desk = NULL;
    const struct config_endpoint place = {"127.0.0.1", 9};
    struct fetch_desk_spec spec = {.socks = &place, .socks_count = 1};
    assert_int_equal(fetch_desk_new(&desk, &spec, &err), -1);
    spec.fetcher.connections = FETCH_DESK_MAX + 1;
    assert_int_equal(fetch_desk_new(&desk, &spec, &err), -1);
    assert_non_null(strstr(err.text, "crawl.connections"));
    fetch_desk_free(NULL);
}

static int run_all(void)
{
    const struct CMUnitTest tests[] = {
        WITH_DESK(a_page_is_fetched_and_only_tor_resolves_its_name),
        WITH_DESK(what_the_server_gave_last_time_makes_the_question_conditional),
        WITH_DESK(a_page_whose_fetcher_was_killed_is_fetched_again),
        WITH_DESK(a_page_whose_fetcher_says_nothing_more_is_fetched_again),
        WITH_DESK(a_page_that_costs_three_fetchers_is_given_up),
        WITH_DESK(an_idle_fetcher_that_was_killed_is_replaced),
        WITH_DESK(while_tor_is_down_jobs_wait_and_nothing_is_blamed),
        WITH_DESK(a_port_that_speaks_no_socks_stays_down_and_blames_no_site),
        cmocka_unit_test(as_many_connections_as_may_be_or_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

int main(int argc, char **argv)
{
    return fetch_desk_main(argc, argv, run_all);
}
