/* Lanes whose roles crash, hang, grow, talk nonsense or break out. The roles are real
 * processes in the real sandboxes; fake_roles.h and fake_confirmer.h say who they are.
 */
#include "tests/unit/app/lanes_world.h"

static void documents_are_read_and_their_hits_come_back(void **state)
{
    struct world *world = *state;
    for (uint64_t number = 0; number < 12; number++) {
        char hit[16];
        (void)snprintf(hit, sizeof(hit), "hit %u", (unsigned)number);
        submit(world, number, hit);
    }
    run(world);
    for (uint64_t number = 0; number < 12; number++)
        check_read(world, number);
}

static void a_reader_that_dereferences_null_is_replaced(void **state)
{
    check_quarantined(*state, "reader CRASH",
        BUILD_SANITIZED != 0 ? "the reader: exit 1" : "the reader: killed by SIGSEGV");
}

static void a_reader_that_aborts_is_replaced(void **state)
{
    check_quarantined(*state, "reader ABORT", "the reader: killed by SIGABRT");
}

static void a_reader_that_leaves_without_an_answer_is_replaced(void **state)
{
    check_quarantined(*state, "reader LEAVE", "the reader: exit 0");
}

static void a_reader_past_its_memory_ceiling_is_replaced(void **state)
{
    if (BUILD_SANITIZED != 0)
        skip(); /* its shadow memory allows no ceiling */
    check_quarantined(*state, "reader EAT", "the reader: exit 60");
}

static void a_reader_that_opens_a_file_is_refused(void **state)
{
    check_quarantined(*state, "reader OPEN", "the reader: exit 40");
}

static void a_reader_that_makes_a_socket_is_killed(void **state)
{
    check_quarantined(*state, "reader SOCKET", "the reader: killed by SIGSYS");
}

static void a_reader_that_executes_a_program_is_killed(void **state)
{
    check_quarantined(*state, "reader EXEC", "the reader: killed by SIGSYS");
}

static void a_page_that_is_no_page_costs_its_lane(void **state)
{
    check_quarantined(*state, "reader NONSENSE", "page");
}

static void more_links_than_announced_cost_their_lane(void **state)
{
    check_quarantined(*state, "reader MORE", "a link that was not announced");
}

static void fewer_links_than_announced_cost_their_lane(void **state)
{
    check_quarantined(*state, "reader FEWER", "ends before all of it came");
}

static void a_message_about_another_document_costs_its_lane(void **state)
{
    check_quarantined(*state, "reader OTHER", "about no document of its own");
}

static void a_second_ready_costs_its_lane(void **state)
{
    check_quarantined(*state, "reader READY", "an unexpected message");
}

static void a_reader_cannot_speak_for_the_confirmer(void **state)
{
    check_quarantined(*state, "reader HITS", "about no document of its own");
}

static void a_message_without_a_number_costs_its_lane(void **state)
{
    check_quarantined(*state, "reader SHORT", "about no document of its own");
}

static void a_cut_frame_costs_its_lane(void **state)
{
    check_quarantined(*state, "reader CUT", "frame");
}

static void a_descriptor_nobody_asked_for_costs_its_lane(void **state)
{
    check_quarantined(*state, "reader DESCRIPTOR", "descriptor");
}

static void a_scanner_that_crashes_is_replaced(void **state)
{
    check_quarantined(*state, "scanner CRASH",
        BUILD_SANITIZED != 0 ? "the scanner: exit 1"
                             : "the scanner: killed by SIGSEGV");
}

static void a_scanner_that_makes_a_socket_is_killed(void **state)
{
    check_quarantined(*state, "scanner SOCKET", "the scanner: killed by SIGSYS");
}

static void a_scanner_cannot_speak_of_another_document(void **state)
{
    check_quarantined(*state, "scanner OTHER", "no document of its own");
}

static void what_a_lost_lane_had_found_is_not_counted_twice(void **state)
{
    /* The scanner aborts on the first try; the confirmer tells that try's hit only when
     * the second one is under way. */
    struct world *world = *state;
    submit(world, 1, "hit 1");
    submit(world, 2, "once scanner ABORT");
    submit(world, 3, "hit 3");
    run(world);
    check_read(world, 1);
    check_read(world, 2);
    check_read(world, 3);
    assert_int_equal(world->done[2]->crashes, 1);
}

static void a_document_that_kills_the_confirmer_is_given_up_alone(void **state)
{
    struct world *world = *state;
    submit(world, 0, "hit 0");
    submit(world, 1, "confirmer ABORT");
    submit(world, 2, "hit 2");
    submit(world, 3, "hit 3");
    run(world);
    check_read(world, 0);
    check_read(world, 2);
    check_read(world, 3);
    assert_int_equal(world->done[1]->outcome, WORK_QUARANTINED);
    assert_int_equal(world->done[1]->losses, 3);
    assert_non_null(strstr(world->done[1]->reason, "the confirmer was lost"));
}

static void a_confirmer_that_talks_nonsense_is_replaced(void **state)
{
    struct world *world = *state;
    submit(world, 0, "confirmer NONSENSE");
    submit(world, 1, "hit 1");
    run(world);
    check_read(world, 1);
    assert_int_equal(world->done[0]->outcome, WORK_QUARANTINED);
}

static void a_hit_on_a_document_nobody_has_is_passed_over(void **state)
{
    struct world *world = *state;
    submit(world, 0, "confirmer OTHER");
    submit(world, 1, "hit 1");
    run(world);
    check_read(world, 1);
    assert_int_equal(world->done[0]->outcome, WORK_READ);
    assert_int_equal(world->done[0]->finding.hit_count, 0);
}

/* Time passes only while the hanging document is the only one under way. */
static void run_forward(struct world *world)
{
    for (step(world); lanes_load(world->lanes) > 0; step(world)) {
        bool hangs = world->done_count == 4 && world->lanes->busy == 1;
        if (hangs)
            world->clock.forward_ms += DEADLINE_MS;
        else
            await(world);
    }
}

static void check_deadline(struct world *world, const char *text)
{
    submit(world, 0, "hit 0");
    submit(world, 1, text);
    submit(world, 2, "hit 2");
    submit(world, 3, "hit 3");
    submit(world, 4, "hit 4");
    run_forward(world);
    check_read(world, 0);
    check_read(world, 2);
    check_read(world, 3);
    check_read(world, 4);
    assert_int_equal(world->done[1]->outcome, WORK_QUARANTINED);
    assert_int_equal(world->done[1]->crashes, 2);
    assert_string_equal(world->done[1]->reason, "it took longer than its deadline");
}

static void a_reader_that_loops_for_ever_is_ended_at_its_deadline(void **state)
{
    check_deadline(*state, "reader HANG");
}

static void a_scanner_that_loops_for_ever_is_ended_at_its_deadline(void **state)
{
    check_deadline(*state, "scanner HANG");
}

static void as_many_lanes_as_were_asked_for_or_none(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct lanes *lanes = NULL;
    struct lanes_spec spec = {.count = 0, .clock = clock_system()};
    assert_int_equal(lanes_new(&lanes, &spec, &err), -1);
    spec.count = LANES_MAX + 1;
    assert_int_equal(lanes_new(&lanes, &spec, &err), -1);
    assert_null(lanes);
    lanes_free(NULL);
}

#define WITH_LANES(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

static int run_all(void)
{
    const struct CMUnitTest tests[] = {
        WITH_LANES(documents_are_read_and_their_hits_come_back),
        WITH_LANES(a_reader_that_dereferences_null_is_replaced),
        WITH_LANES(a_reader_that_aborts_is_replaced),
        WITH_LANES(a_reader_that_leaves_without_an_answer_is_replaced),
        WITH_LANES(a_reader_past_its_memory_ceiling_is_replaced),
        WITH_LANES(a_reader_that_opens_a_file_is_refused),
        WITH_LANES(a_reader_that_makes_a_socket_is_killed),
        WITH_LANES(a_reader_that_executes_a_program_is_killed),
        WITH_LANES(a_page_that_is_no_page_costs_its_lane),
        WITH_LANES(more_links_than_announced_cost_their_lane),
        WITH_LANES(fewer_links_than_announced_cost_their_lane),
        WITH_LANES(a_message_about_another_document_costs_its_lane),
        WITH_LANES(a_second_ready_costs_its_lane),
        WITH_LANES(a_reader_cannot_speak_for_the_confirmer),
        WITH_LANES(a_message_without_a_number_costs_its_lane),
        WITH_LANES(a_cut_frame_costs_its_lane),
        WITH_LANES(a_descriptor_nobody_asked_for_costs_its_lane),
        WITH_LANES(a_scanner_that_crashes_is_replaced),
        WITH_LANES(a_scanner_that_makes_a_socket_is_killed),
        WITH_LANES(a_scanner_cannot_speak_of_another_document),
        WITH_LANES(what_a_lost_lane_had_found_is_not_counted_twice),
        WITH_LANES(a_document_that_kills_the_confirmer_is_given_up_alone),
        WITH_LANES(a_confirmer_that_talks_nonsense_is_replaced),
        WITH_LANES(a_hit_on_a_document_nobody_has_is_passed_over),
        WITH_LANES(a_reader_that_loops_for_ever_is_ended_at_its_deadline),
        WITH_LANES(a_scanner_that_loops_for_ever_is_ended_at_its_deadline),
        cmocka_unit_test(as_many_lanes_as_were_asked_for_or_none),
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
