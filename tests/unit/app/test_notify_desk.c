/* What the keeper says to its notifier, over a channel whose other end is the test. */
#include "app/notify_desk.h"

#include "app/protocol.h"
#include "tests/unit/app/run.h"

#include <sys/syscall.h>

enum { GAP_MS = 2000 };

struct still_clock {
    struct clock clock;
    int64_t now_ms;
};

static int64_t still_now(const struct clock *self)
{
    struct still_clock clock;
    memcpy(&clock, self, sizeof(clock));
    return clock.now_ms;
}

struct world {
    struct notify_desk desk;
    struct channel notifier;
    struct still_clock clock;
    struct log log;
    struct err err;
};

/* In a notifier's place, so that the desk has somebody to end. */
static void start_nobody(struct role *role)
{
    role->proc.pid = fork();
    if (role->proc.pid == 0)
        for (;;)
            (void)pause();
    role->proc.pidfd = (int)syscall(SYS_pidfd_open, role->proc.pid, 0);
    assert_true(role->proc.pidfd >= 0);
}

static int open_world(void **state)
{
    struct world *world = calloc(1, sizeof(*world));
    int ends[2];
    assert_non_null(world);
    world->clock = (struct still_clock){{still_now, still_now}, 50000};
    log_init(&world->log, STDERR_FILENO, "test", &world->clock.clock);
    notify_desk_init(&world->desk, "vigie.yaml", &world->clock.clock, &world->log);
    start_nobody(&world->desk.role);
    assert_int_equal(channel_pair(ends, &world->err), 0);
    assert_int_equal(channel_init(&world->desk.role.channel, ends[0], &world->err), 0);
    assert_int_equal(channel_init(&world->notifier, ends[1], &world->err), 0);
    world->desk.role.ready = true;
    *state = world;
    return 0;
}

static int close_world(void **state)
{
    struct world *world = *state;
    role_stop(&world->desk.role, NULL);
    notify_desk_done(&world->desk);
    channel_done(&world->notifier);
    free(world);
    return 0;
}

static void step(struct world *world)
{
    if (notify_desk_step(&world->desk, &world->err) != 0)
        fail_msg("%s", world->err.text);
}

/* The types of what was said since the last look, at most eight. */
static size_t heard(uint16_t types[8], struct world *world)
{
    size_t count = 0;
    for (;;) {
        AUTO(frame_done) struct frame frame = FRAME_EMPTY;
        int got = frame_try_receive(&frame, &world->notifier, &world->err);
        assert_true(got == 0 || got == FRAME_NONE);
        if (got == FRAME_NONE)
            return count;
        assert_true(count < 8);
        types[count++] = frame.type;
    }
}

static void look(struct world *world)
{
    assert_int_equal(
        protocol_send(&world->notifier, PROTOCOL_LOOKS, bytes_of(""), -1, &world->err),
        0);
}

static void what_is_found_is_told_at_once_and_then_in_bulk(void **state)
{
    struct world *world = *state;
    uint16_t types[8];
    step(world);
    assert_int_equal(heard(types, world), 1);
    assert_int_equal(types[0], PROTOCOL_WATCHLISTS);
    assert_int_equal(notify_desk_wait(&world->desk), -1);
    notify_desk_found(&world->desk);
    assert_int_equal(notify_desk_wait(&world->desk), 0);
    step(world);
    assert_int_equal(heard(types, world), 1);
    assert_int_equal(types[0], PROTOCOL_LOOK);
    look(world);
    for (int i = 0; i < 3; i++) {
        notify_desk_found(&world->desk);
        step(world);
    }
    assert_int_equal(heard(types, world), 0);
    assert_int_equal(notify_desk_wait(&world->desk), GAP_MS);
    world->clock.now_ms += GAP_MS;
    step(world);
    step(world);
    assert_int_equal(heard(types, world), 1);
    assert_int_equal(types[0], PROTOCOL_LOOK);
}

static void one_that_is_busy_hears_one_word_and_the_next_when_it_looks(void **state)
{
    struct world *world = *state;
    uint16_t types[8];
    for (int i = 0; i < 10; i++) {
        notify_desk_found(&world->desk);
        step(world);
        world->clock.now_ms += GAP_MS;
    }
    assert_int_equal(heard(types, world), 2);
    assert_int_equal(types[1], PROTOCOL_LOOK);
    assert_int_equal(notify_desk_wait(&world->desk), -1);
    look(world);
    step(world);
    assert_int_equal(heard(types, world), 1);
    assert_int_equal(types[0], PROTOCOL_LOOK);
}

/* One that is not ready yet looks by itself when it is, but what comes after that look
 * began is not lost. */
static void what_is_found_before_it_is_ready_is_told_then(void **state)
{
    struct world *world = *state;
    uint16_t types[8];
    world->desk.role.ready = false;
    world->desk.deadline_ms = INT64_MAX;
    notify_desk_found(&world->desk);
    step(world);
    assert_int_equal(heard(types, world), 0);
    assert_int_equal(notify_desk_wait(&world->desk), -1);
    world->desk.role.ready = true;
    step(world);
    assert_int_equal(heard(types, world), 2);
    assert_int_equal(types[1], PROTOCOL_LOOK);
}

static void with_once_it_is_asked_at_the_end_alone(void **state)
{
    struct world *world = *state;
    uint16_t types[8];
    world->desk.only_when_asked = true;
    notify_desk_found(&world->desk);
    step(world);
    assert_int_equal(heard(types, world), 1);
    notify_desk_flush(&world->desk);
    step(world);
    assert_int_equal(heard(types, world), 1);
    assert_int_equal(types[0], PROTOCOL_FLUSH);
}

int main(void)
{
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, open_world, close_world)
    const struct CMUnitTest tests[] = {
        IN_WORLD(what_is_found_is_told_at_once_and_then_in_bulk),
        IN_WORLD(one_that_is_busy_hears_one_word_and_the_next_when_it_looks),
        IN_WORLD(what_is_found_before_it_is_ready_is_told_then),
        IN_WORLD(with_once_it_is_asked_at_the_end_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
