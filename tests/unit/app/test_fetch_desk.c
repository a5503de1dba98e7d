/* The desk, the real fetcher in its sandbox, and a Tor that does what a test wants. */
#include "app/fetch_desk.h"

#include "app/roles.h"
#include "tests/unit/app/children.h"
#include "tests/unit/app/fake_tor.h"
#include "tests/unit/app/moved_clock.h"

#include <signal.h>
#include <stdlib.h>

enum { GUARD_S = 240, DIAL_AGAIN_MS = 2000 };

struct world {
    struct moved_clock clock;
    struct fake_tor tor;
    struct fake_tor spare; /* a second one, where a test wants two */
    struct config_endpoint places[2];
    struct fetch_desk *desk;
    struct fetched fetched;
    bool done;
};

static int set_up_with(void **state, size_t tors)
{
    struct world *world = calloc(1, sizeof(*world));
    struct err err = {{0}};
    if (world == NULL)
        return -1;
    fake_tor_make(&world->tor);
    fake_tor_make(&world->spare);
    world->clock.clock = (struct clock){moved_wall, moved_steady};
    world->fetched.body = -1;
    world->places[0] = (struct config_endpoint){"127.0.0.1", world->tor.port};
    world->places[1] = (struct config_endpoint){"127.0.0.1", world->spare.port};
    const struct fetch_desk_spec spec = {
        .socks = world->places,
        .socks_count = tors,
        .fetcher =
            {
                .connections = 4,
                .connect_timeout_ms = 150000,
                .deadline_ms = 300000,
                .max_body = 1 << 20,
                .user_agent = "test",
            },
        .clock = &world->clock.clock,
    };
    *state = world;
    return fetch_desk_new(&world->desk, &spec, &err);
}

static int set_up(void **state)
{
    return set_up_with(state, 1);
}

static int set_up_two(void **state)
{
    return set_up_with(state, 2);
}

static int tear_down(void **state)
{
    struct world *world = *state;
    fetch_desk_free(world->desk);
    fd_close(world->fetched.body);
    fake_tor_done(&world->tor);
    fake_tor_done(&world->spare);
    free(world);
    return 0;
}

static void submit_to(struct world *world, const char *host)
{
    char url[64];
    struct target target;
    (void)snprintf(url, sizeof(url), "http://%s/thread", host);
    assert_int_equal(target_init(&target, bytes_of(url), bytes_of(host)), 0);
    fetch_desk_submit(world->desk, &target);
}

static void submit(struct world *world)
{
    submit_to(world, "board.example");
}

static void step(struct world *world)
{
    struct err err = {{0}};
    if (fetch_desk_step(world->desk, &err) != 0)
        fail_msg("%s", err.text);
    fake_tor_step(&world->tor);
    fake_tor_step(&world->spare);
    if (!world->done && fetch_desk_take(&world->fetched, world->desk))
        world->done = true;
}

static void await(struct world *world)
{
    struct pollfd fds[FETCH_DESK_MAX + 1 + 2 * FAKE_TOR_POLL];
    int timeout_ms = -1;
    size_t count = fetch_desk_poll(world->desk, fds, &timeout_ms);
    count += fake_tor_poll(&world->tor, fds + count);
    count += fake_tor_poll(&world->spare, fds + count);
    (void)poll(fds, (nfds_t)count, timeout_ms);
}

static void run(struct world *world)
{
    for (step(world); !world->done; step(world))
        await(world);
}

static void run_until_stalled(struct world *world, unsigned times)
{
    for (step(world); world->tor.stalled < times; step(world))
        await(world);
}

static void kill_fetcher(void)
{
    pid_t pid = child_find(getpid(), "fetcher");
    assert_true(pid > 0);
    assert_int_equal(kill(pid, SIGKILL), 0);
}

static int64_t down_since(const struct world *world)
{
    const char *why = NULL;
    return fetch_desk_down_since(world->desk, &why);
}

static void check_page(const struct world *world)
{
    char text[32] = "";
    const struct fetched *fetched = &world->fetched;
    assert_int_equal(fetched->reply.outcome, REPLY_OK);
    assert_int_equal(fetched->reply.status, 200);
    assert_int_equal(fetched->reply.body_len, 12);
    assert_int_equal(pread(fetched->body, text, sizeof(text) - 1, 0), 12);
    assert_string_equal(text, "twelve bytes");
    assert_string_equal(fetched->target.url, "http://board.example/thread");
}

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
    fetch_desk_submit(world->desk, &target);
    run(world);
    assert_null(strstr(world->tor.asked, "If-"));
    world->done = false;
    fd_close(world->fetched.body);
    (void)bytes_to_text(target.etag, sizeof(target.etag), bytes_of("W/\"e1\""));
    (void)bytes_to_text(target.last_modified, sizeof(target.last_modified),
        bytes_of("Tue, 15 Nov 1994 12:45:26 GMT"));
    fetch_desk_submit(world->desk, &target);
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

#define WITH_DESK(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

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
        cmocka_unit_test_setup_teardown(
            where_one_tor_is_down_the_other_takes_its_hosts, set_up_two, tear_down),
        WITH_DESK(a_tor_that_says_it_is_not_ready_is_not_asked),
        WITH_DESK(a_tor_that_reached_nobody_is_tried_again_though_nothing_is_under_way),
        cmocka_unit_test(as_many_connections_as_may_be_or_none),
    };
    (void)alarm(GUARD_S);
    return cmocka_run_group_tests(tests, NULL, NULL);
}

int main(int argc, char **argv)
{
    (void)signal(SIGPIPE, SIG_IGN);
    if (argc > 2 && strcmp(argv[1], "--role") == 0)
        _exit(fetcher_main(argc - 3, argv + 3));
    return run_all();
}
