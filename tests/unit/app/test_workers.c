/* Who is taken for dead, and what becomes of it; two workers on one database, and a
 * clock that the test moves. */
#include "app/workers.h"

#include "tests/contract/store_ready.h"
#include "tests/unit/app/folder.h"
#include "tests/unit/app/moved_clock.h"

struct world {
    struct folder folder;
    struct moved_clock clock;
    struct store *store;
    struct workers one;
    struct workers two;
};

static const struct workers_tor tor_works = {0};

static struct id id_of(uint8_t number)
{
    struct id id = {{0}};
    id.bytes[0] = number;
    return id;
}

static int set_up(void **state)
{
    static struct world world;
    struct err err = {{0}};
    char path[FOLDER_PATH];
    char url[FOLDER_PATH + 8];
    struct id one = id_of(1);
    struct id two = id_of(2);
    memset(&world, 0, sizeof(world));
    folder_make(&world.folder);
    folder_path(path, &world.folder, "workers.db");
    (void)snprintf(url, sizeof(url), "sqlite:%s", path);
    world.clock.clock = (struct clock){moved_wall, moved_steady};
    workers_init(&world.one, &one, &world.clock.clock, NULL);
    workers_init(&world.two, &two, &world.clock.clock, NULL);
    *state = &world;
    return store_ready(&world.store, url, &err);
}

static int tear_down(void **state)
{
    struct world *world = *state;
    store_close(world->store);
    folder_remove(&world->folder);
    return 0;
}

static void step(struct world *world, struct workers *workers)
{
    struct err err = {{0}};
    if (workers_step(workers, world->store, &tor_works, &err) != 0)
        fail_msg("%s", err.text);
}

static int count_one(void *self, const struct store_worker *worker, struct err *err)
{
    (void)worker;
    (void)err;
    ++*(size_t *)self;
    return 0;
}

static size_t workers_there(struct world *world)
{
    struct err err = {{0}};
    size_t count = 0;
    assert_int_equal(store_workers(world->store, count_one, &count, &err), 0);
    return count;
}

static void a_count_that_moves_is_life_and_one_that_stands_still_is_not(void **state)
{
    (void)state;
    static struct workers workers;
    struct id self = id_of(1);
    struct id other = id_of(2);
    int64_t now = 5000;
    uint64_t beats = 7;
    workers_init(&workers, &self, clock_system(), NULL);
    for (int i = 0; i < 100; i++, now += WORKERS_DEAD_MS - 1)
        assert_false(workers_note(&workers, &other, ++beats, now));
    now -= WORKERS_DEAD_MS - 1;
    assert_false(workers_note(&workers, &other, beats, now + WORKERS_DEAD_MS - 1));
    assert_true(workers_note(&workers, &other, beats, now + WORKERS_DEAD_MS));
}

static void one_seen_for_the_first_time_is_alive_whatever_it_counts(void **state)
{
    (void)state;
    static struct workers workers;
    struct id self = id_of(1);
    workers_init(&workers, &self, clock_system(), NULL);
    for (unsigned i = 2; i < 200; i++) {
        struct id other = id_of((uint8_t)i);
        assert_false(workers_note(&workers, &other, 0, INT64_MAX / 2));
    }
}

static void the_dead_are_reaped_by_the_living(void **state)
{
    struct world *world = *state;
    step(world, &world->two);
    step(world, &world->one);
    assert_int_equal(workers_there(world), 2);
    for (int64_t gone = 0; gone < WORKERS_DEAD_MS; gone += WORKERS_BEAT_MS) {
        assert_int_equal(workers_there(world), 2);
        world->clock.forward_ms += WORKERS_BEAT_MS;
        step(world, &world->one);
    }
    assert_int_equal(workers_there(world), 1);
    /* It was only asleep: with its next beat it is back, and nobody's enemy. */
    step(world, &world->two);
    step(world, &world->one);
    assert_int_equal(workers_there(world), 2);
}

static void those_that_beat_are_never_reaped(void **state)
{
    struct world *world = *state;
    for (int i = 0; i < 30; i++) {
        step(world, &world->one);
        step(world, &world->two);
        world->clock.forward_ms += WORKERS_BEAT_MS;
        assert_int_equal(workers_there(world), 2);
    }
}

/* The database was away: nobody's count could be seen, nor moved. */
static void who_could_not_look_takes_nobody_for_dead(void **state)
{
    struct world *world = *state;
    step(world, &world->two);
    step(world, &world->one);
    world->clock.forward_ms += 10 * (int64_t)WORKERS_DEAD_MS;
    step(world, &world->one);
    assert_int_equal(workers_there(world), 2);
    for (int64_t gone = 0; gone < WORKERS_DEAD_MS; gone += WORKERS_BEAT_MS) {
        world->clock.forward_ms += WORKERS_BEAT_MS;
        step(world, &world->one);
    }
    assert_int_equal(workers_there(world), 1);
}

static void those_that_ended_make_room_for_others(void **state)
{
    struct world *world = *state;
    struct err err = {{0}};
    for (unsigned i = 0; i < 3 * WORKERS_MAX; i++) {
        struct id other = id_of((uint8_t)(10 + i));
        assert_int_equal(
            store_worker_beat(world->store, &other, "other", 1000, &err), 0);
        world->clock.forward_ms += WORKERS_BEAT_MS;
        step(world, &world->one);
        assert_int_equal(store_worker_forget(world->store, &other, &err), 0);
    }
    assert_in_range(world->one.count, 0, 1);
}

#define WITH_STORE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_count_that_moves_is_life_and_one_that_stands_still_is_not),
        cmocka_unit_test(one_seen_for_the_first_time_is_alive_whatever_it_counts),
        WITH_STORE(the_dead_are_reaped_by_the_living),
        WITH_STORE(those_that_beat_are_never_reaped),
        WITH_STORE(who_could_not_look_takes_nobody_for_dead),
        WITH_STORE(those_that_ended_make_room_for_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
