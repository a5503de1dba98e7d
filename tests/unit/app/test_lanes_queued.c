/* Small documents that wait in their lane for their turn: whoever dies, stalls or lies,
 * it is the one document's fault that was under way. The roles are fake (fake_roles.h).
 */
#include "tests/unit/app/lanes_world.h"

static size_t in_first_lane(const struct world *world)
{
    return world->lanes->lane[0].works.count;
}

/* Both lanes ready, and nothing under way. */
static void get_ready(struct world *world)
{
    const struct lanes *lanes = world->lanes;
    for (step(world); !lane_ready(&lanes->lane[0]) || !lane_ready(&lanes->lane[1]) ||
                      !lanes->desk.role.ready;
         step(world))
        await(world);
}

static void submit_hits(struct world *world, uint64_t first, uint64_t last)
{
    for (uint64_t number = first; number <= last; number++) {
        char hit[16];
        (void)snprintf(hit, sizeof(hit), "hit %u", (unsigned)number);
        submit(world, number, hit);
    }
}

static void small_documents_wait_in_their_lanes(void **state)
{
    struct world *world = *state;
    get_ready(world);
    submit_hits(world, 0, 5);
    step(world);
    assert_int_equal(world->lanes->waiting.count, 0);
    run(world);
    for (uint64_t number = 0; number < 6; number++)
        check_read(world, number);
}

static void others_wait_before_the_lanes(void **state)
{
    struct world *world = *state;
    get_ready(world);
    submit_hits(world, 0, 1);
    world->small = false;
    submit_hits(world, 2, 2);
    world->small = true;
    submit_hits(world, 3, 3);
    step(world);
    assert_int_equal(in_first_lane(world), 1);
    assert_int_equal(world->lanes->waiting.count, 2);
    run(world);
    for (uint64_t number = 0; number < 4; number++)
        check_read(world, number);
}

static void a_document_begins_when_the_one_before_it_is_done(void **state)
{
    enum { LATER_MS = 1000 };
    struct world *world = *state;
    const struct lane *lane = &world->lanes->lane[0];
    get_ready(world);
    submit_hits(world, 0, 3); /* two in each lane */
    step(world);
    int64_t begun_ms = lane->begun_ms;
    world->clock.forward_ms += LATER_MS;
    run(world);
    assert_true(lane->begun_ms >= begun_ms + LATER_MS);
    assert_true(lane->deadline_ms >= begun_ms + LATER_MS + DEADLINE_MS);
}

static void what_waits_behind_a_reader_that_crashes_is_not_to_blame(void **state)
{
    struct world *world = *state;
    submit(world, 0, "hit 0");
    run(world); /* else its verdict may be on its way, and it is to blame */
    submit(world, 1, "reader CRASH");
    submit_hits(world, 2, 7);
    run(world);
    assert_int_equal(world->done[1]->outcome, WORK_QUARANTINED);
    for (uint64_t number = 0; number < 8; number++)
        assert_int_equal(world->done[number]->crashes, number == 1 ? 2 : 0);
}

/* Time passes only while the hanging document has nothing but what waits for it; where
 * more waits than that, as lanes get ready one by one, the deadline itself does. */
static void what_waits_behind_a_reader_that_hangs_is_not_to_blame(void **state)
{
    enum { SHORT_MS = 4000 };
    struct world *world = *state;
    world->lanes->spec.deadline_ms = SHORT_MS;
    submit(world, 0, "reader HANG");
    submit(world, 1, "hit 1");
    submit(world, 2, "hit 2"); /* in the lane of the first */
    submit(world, 3, "hit 3");
    for (step(world); lanes_load(world->lanes) > 0; step(world)) {
        bool hangs = world->done_count == 2 && world->lanes->busy > 0;
        if (hangs)
            world->clock.forward_ms += SHORT_MS;
        else
            await(world);
    }
    check_read(world, 2);
    assert_int_equal(world->done[2]->crashes, 0);
    assert_int_equal(world->done[0]->outcome, WORK_QUARANTINED);
    assert_int_equal(world->done[0]->crashes, 2);
}

static void a_reader_that_crashes_costs_its_document(void **state)
{
    check_quarantined(*state, "reader CRASH",
        BUILD_SANITIZED != 0 ? "the reader: exit 1" : "the reader: killed by SIGSEGV");
}

static void a_page_that_is_no_page_costs_its_document(void **state)
{
    check_quarantined(*state, "reader NONSENSE", "page");
}

static void a_message_about_another_document_costs_its_own(void **state)
{
    check_quarantined(*state, "reader OTHER", "about no document of its own");
}

static void a_scanner_that_crashes_costs_its_document(void **state)
{
    check_quarantined(*state, "scanner CRASH",
        BUILD_SANITIZED != 0 ? "the scanner: exit 1"
                             : "the scanner: killed by SIGSEGV");
}

static void what_a_lost_lane_had_found_is_not_counted_twice(void **state)
{
    struct world *world = *state;
    submit(world, 1, "hit 1");
    submit(world, 2, "once scanner ABORT");
    submit_hits(world, 3, 6);
    run(world);
    for (uint64_t number = 1; number <= 6; number++)
        check_read(world, number);
}

static void a_document_that_kills_the_confirmer_is_given_up(void **state)
{
    struct world *world = *state;
    submit(world, 0, "hit 0");
    submit(world, 1, "confirmer ABORT");
    submit_hits(world, 2, 5);
    run(world);
    for (uint64_t number = 0; number <= 5; number++)
        if (number != 1)
            check_read(world, number);
    assert_int_equal(world->done[1]->outcome, WORK_QUARANTINED);
    assert_int_equal(world->done[1]->losses, 3);
}

#define WITH_SMALL(test) cmocka_unit_test_setup_teardown(test, set_up_small, tear_down)

static int run_all(void)
{
    const struct CMUnitTest tests[] = {
        WITH_SMALL(small_documents_wait_in_their_lanes),
        WITH_SMALL(others_wait_before_the_lanes),
        WITH_SMALL(a_document_begins_when_the_one_before_it_is_done),
        WITH_SMALL(what_waits_behind_a_reader_that_crashes_is_not_to_blame),
        WITH_SMALL(what_waits_behind_a_reader_that_hangs_is_not_to_blame),
        WITH_SMALL(a_reader_that_crashes_costs_its_document),
        WITH_SMALL(a_page_that_is_no_page_costs_its_document),
        WITH_SMALL(a_message_about_another_document_costs_its_own),
        WITH_SMALL(a_scanner_that_crashes_costs_its_document),
        WITH_SMALL(what_a_lost_lane_had_found_is_not_counted_twice),
        WITH_SMALL(a_document_that_kills_the_confirmer_is_given_up),
    };
    (void)alarm(GUARD_S);
    return cmocka_run_group_tests(tests, NULL, NULL);
}

int main(int argc, char **argv)
{
    if (argc > 2 && strcmp(argv[1], "--role") == 0)
        run_role(argv[2]);
    return run_all();
}
