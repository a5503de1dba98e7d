/*
 * fetch_desk_world - the desk, the real fetcher in its sandbox, and one Tor or two that
 * do what a test wants. The test's program is the fetcher, too (fetch_desk_main).
 */
#ifndef VIGIE_TESTS_FETCH_DESK_WORLD_H
#define VIGIE_TESTS_FETCH_DESK_WORLD_H

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

static inline int set_up_with(void **state, size_t tors, int64_t keep_ms)
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
                .keep_ms = keep_ms,
                .max_body = 1 << 20,
                .user_agent = "test",
            },
        .clock = &world->clock.clock,
    };
    *state = world;
    return fetch_desk_new(&world->desk, &spec, &err);
}

static inline int set_up(void **state)
{
    return set_up_with(state, 1, 0);
}

static inline int set_up_two(void **state)
{
    return set_up_with(state, 2, 0);
}

/* Connections are kept for their host's next page. */
static inline int set_up_keeping(void **state)
{
    return set_up_with(state, 1, 60000);
}

static inline int tear_down(void **state)
{
    struct world *world = *state;
    fetch_desk_free(world->desk);
    fd_close(world->fetched.body);
    fake_tor_done(&world->tor);
    fake_tor_done(&world->spare);
    free(world);
    return 0;
}

static inline void submit_to(struct world *world, const char *host)
{
    char url[64];
    struct target target;
    (void)snprintf(url, sizeof(url), "http://%s/thread", host);
    assert_int_equal(target_init(&target, bytes_of(url), bytes_of(host)), 0);
    fetch_desk_submit(world->desk, &target, &(struct fetch_way){0});
}

static inline void submit(struct world *world)
{
    submit_to(world, "board.example");
}

static inline void step(struct world *world)
{
    struct err err = {{0}};
    if (fetch_desk_step(world->desk, &err) != 0)
        fail_msg("%s", err.text);
    fake_tor_step(&world->tor);
    fake_tor_step(&world->spare);
    if (!world->done && fetch_desk_take(&world->fetched, world->desk))
        world->done = true;
}

static inline void await(struct world *world)
{
    struct pollfd fds[FETCH_DESK_MAX + 1 + 2 * FAKE_TOR_POLL];
    int timeout_ms = -1;
    size_t count = fetch_desk_poll(world->desk, fds, &timeout_ms);
    count += fake_tor_poll(&world->tor, fds + count);
    count += fake_tor_poll(&world->spare, fds + count);
    (void)poll(fds, (nfds_t)count, timeout_ms);
}

static inline void run(struct world *world)
{
    for (step(world); !world->done; step(world))
        await(world);
}

static inline void run_until_stalled(struct world *world, unsigned times)
{
    for (step(world); world->tor.stalled < times; step(world))
        await(world);
}

static inline void kill_fetcher(void)
{
    pid_t pid = child_find(getpid(), "fetcher");
    assert_true(pid > 0);
    assert_int_equal(kill(pid, SIGKILL), 0);
}

static inline int64_t down_since(const struct world *world)
{
    const char *why = NULL;
    return fetch_desk_down_since(world->desk, &why);
}

static inline void check_page(const struct world *world)
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

static inline int fetch_desk_main(int argc, char **argv, int (*run_all)(void))
{
    (void)signal(SIGPIPE, SIG_IGN);
    if (argc > 2 && strcmp(argv[1], "--role") == 0)
        _exit(fetcher_main(argc - 3, argv + 3));
    (void)alarm(GUARD_S);
    return run_all();
}

#define WITH_DESK(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

#endif
