/* When lanes wake who waits for them: by a verdict, not by what comes before it. The
 * clock stands still, so that nothing but a message or an end can wake anybody. */
#include "app/lanes.h"

#include "app/lanes_inside.h"
#include "tests/unit/app/fake_confirmer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { GUARD_S = 120, MEMORY = 256 << 20, DEADLINE_MS = 60000, FOREVER_MS = 90000 };

struct standing_clock {
    struct clock clock;
    int64_t steady_ms;
};

struct world {
    struct standing_clock clock;
    struct lanes *lanes;
    struct work *done;
};

static int64_t standing_wall(const struct clock *self)
{
    (void)self;
    return clock_wall(clock_system());
}

static int64_t standing_steady(const struct clock *self)
{
    struct standing_clock clock;
    memcpy(&clock, self, sizeof(clock));
    return clock.steady_ms;
}

static int set_up(void **state)
{
    struct world *world = calloc(1, sizeof(*world));
    struct err err = {{0}};
    if (world == NULL)
        return -1;
    world->clock = (struct standing_clock){{standing_wall, standing_steady}, 1000000};
    const struct lanes_spec spec = {
        .lane = {.max_memory = MEMORY},
        .count = 1,
        .deadline_ms = DEADLINE_MS,
        .clock = &world->clock.clock,
    };
    *state = world;
    return lanes_new(&world->lanes, &spec, &err);
}

static int tear_down(void **state)
{
    struct world *world = *state;
    work_free(world->done);
    lanes_free(world->lanes);
    free(world);
    return 0;
}

static void step(struct world *world)
{
    struct err err = {{0}};
    if (lanes_step(world->lanes, &err) != 0)
        fail_msg("%s", err.text);
    if (world->done == NULL)
        world->done = lanes_take(world->lanes);
}

/* Until something is to be read or has ended, however long the lanes would wait. */
static void await(struct world *world)
{
    struct pollfd fds[LANES_POLL_MAX];
    int timeout_ms = -1;
    size_t count = lanes_poll(world->lanes, fds, &timeout_ms);
    assert_int_not_equal(poll(fds, (nfds_t)count, FOREVER_MS), 0);
    assert_int_equal(lanes_polled(world->lanes, fds), count);
}

static void submit(struct world *world, const char *text)
{
    struct err err = {{0}};
    struct work *work = NULL;
    int body = -1;
    const struct protocol_document job = {.number = 1};
    assert_int_equal(fd_anonymous(&body, "document", &err), 0);
    assert_int_equal(fd_write_all(body, bytes_of(text), &err), 0);
    assert_int_equal(work_new(&work, &job, body, &err), 0);
    work->small = true;
    lanes_submit(world->lanes, work);
}

/* A document under way in the one lane. */
static void begin(struct world *world, const char *text)
{
    const struct lane *lane = &world->lanes->lane[0];
    submit(world, text);
    for (step(world); lane->works.count == 0; step(world))
        await(world);
}

static short heard_of(
    int *timeout_ms, const struct world *world, const struct role *role)
{
    struct pollfd fds[LANES_POLL_MAX];
    size_t count = lanes_poll(world->lanes, fds, timeout_ms);
    for (size_t i = 0; i < count; i++)
        if (fds[i].fd == role->channel.fd)
            return fds[i].events;
    fail_msg("nobody listens to it");
    return 0;
}

static short heard_of_the_reader(int *timeout_ms, const struct world *world)
{
    return heard_of(timeout_ms, world, &world->lanes->lane[0].reader);
}

static short heard_of_the_scanner(int *timeout_ms, const struct world *world)
{
    return heard_of(timeout_ms, world, &world->lanes->lane[0].scanner);
}

static void a_document_is_done_when_its_verdict_comes(void **state)
{
    struct world *world = *state;
    begin(world, "hit 1");
    while (world->done == NULL) {
        await(world);
        step(world);
    }
    assert_int_equal(world->done->outcome, WORK_READ);
    assert_int_equal(world->done->finding.hit_count, 1);
}

static void a_document_without_a_candidate_needs_no_verdict(void **state)
{
    struct world *world = *state;
    begin(world, "scanner NOTHING");
    while (world->done == NULL) {
        await(world);
        step(world);
    }
    assert_int_equal(world->done->outcome, WORK_READ);
    assert_int_equal(world->done->finding.hit_count, 0);
    assert_int_equal(world->done->finding.scanned.rows, 7);
}

static void a_reader_at_work_wakes_nobody_for_a_moment(void **state)
{
    enum { MOMENT_MS = 20 };
    struct world *world = *state;
    int timeout_ms = -1;
    begin(world, "hit 1");
    assert_int_equal(heard_of_the_reader(&timeout_ms, world), 0);
    assert_int_equal(timeout_ms, MOMENT_MS);
    world->clock.steady_ms += MOMENT_MS;
    assert_int_equal(heard_of_the_reader(&timeout_ms, world), POLLIN);
}

/* `count` documents in the one lane, which was heard a moment ago. */
static void begin_many(struct world *world, size_t count)
{
    begin(world, "scanner NOTHING");
    while (world->done == NULL) {
        await(world);
        step(world);
    }
    world->lanes->lane[0].heard_ms = world->clock.steady_ms;
    for (size_t i = 0; i < count; i++)
        submit(world, "reader HANG");
    step(world);
    assert_int_equal(world->lanes->lane[0].works.count, count);
}

static void a_lane_with_many_documents_wakes_nobody_for_a_moment(void **state)
{
    struct world *world = *state;
    int timeout_ms = -1;
    begin_many(world, 8);
    assert_int_equal(heard_of_the_scanner(&timeout_ms, world), 0);
    assert_int_equal(timeout_ms, 2);
    world->clock.steady_ms += 2;
    assert_int_equal(heard_of_the_scanner(&timeout_ms, world), POLLIN);
}

static void a_lane_with_few_documents_is_heard_at_once(void **state)
{
    struct world *world = *state;
    int timeout_ms = -1;
    begin_many(world, 3);
    assert_int_equal(heard_of_the_scanner(&timeout_ms, world), POLLIN);
}

static void a_reader_that_ends_is_noticed_at_once(void **state)
{
    struct world *world = *state;
    begin(world, "reader LEAVE");
    const struct work *work = world->lanes->lane[0].works.first;
    while (work->crashes == 0) {
        await(world);
        step(world);
    }
    assert_non_null(strstr(work->reason, "the reader: exit 0"));
}

#define WITH_LANE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

static int run_all(void)
{
    const struct CMUnitTest tests[] = {
        WITH_LANE(a_document_is_done_when_its_verdict_comes),
        WITH_LANE(a_document_without_a_candidate_needs_no_verdict),
        WITH_LANE(a_reader_at_work_wakes_nobody_for_a_moment),
        WITH_LANE(a_lane_with_many_documents_wakes_nobody_for_a_moment),
        WITH_LANE(a_lane_with_few_documents_is_heard_at_once),
        WITH_LANE(a_reader_that_ends_is_noticed_at_once),
    };
    (void)alarm(GUARD_S);
    return cmocka_run_group_tests(tests, NULL, NULL);
}

_Noreturn static void run_role(const char *name)
{
    if (strcmp(name, "reader") == 0)
        fake_reader();
    if (strcmp(name, "scanner") == 0)
        fake_scanner();
    fake_confirmer();
}

int main(int argc, char **argv)
{
    if (argc > 2 && strcmp(argv[1], "--role") == 0)
        run_role(argv[2]);
    return run_all();
}
