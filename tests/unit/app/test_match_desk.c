/* Watchlists that are replaced while documents are matched with them. */
#include "app/match_desk.h"

#include "tests/unit/app/match_world.h"

/* ---- replaced ---- */

static void a_document_under_way_is_finished_with_the_list_it_began_with(void **state)
{
    struct world *world = *state;
    must_open(world);
    pid_t reader = hold_one(world, 0);
    replace(world, new_mail);
    look(world);
    run_until_followed(world);
    read_one(world, 1, new_mail);
    assert_null(world->done[0]);
    assert_int_equal(kill(reader, SIGCONT), 0);
    run_until_done(world, 0);
    check_found(world, 0, old_mail);
    assert_false(id_equal(&world->lists_of[0], &world->lists_of[1]));
    while (world->desk->past.lanes != NULL)
        turn(world);
    read_one(world, 2, new_mail);
}

static void what_waits_is_matched_with_the_new_list(void **state)
{
    struct world *world = *state;
    must_open(world);
    pid_t reader = hold_one(world, 0);
    submit(world, 1);
    submit(world, 2);
    replace(world, new_mail);
    look(world);
    run_until_done(world, 1);
    run_until_done(world, 2);
    check_found(world, 1, new_mail);
    check_found(world, 2, new_mail);
    assert_true(id_equal(&world->lists_of[2], match_desk_watchlists(world->desk)));
    assert_int_equal(kill(reader, SIGCONT), 0);
    run_until_done(world, 0);
    check_found(world, 0, old_mail);
}

static void a_document_whose_old_lane_dies_is_read_with_the_new_list(void **state)
{
    struct world *world = *state;
    must_open(world);
    pid_t reader = hold_one(world, 0);
    replace(world, new_mail);
    look(world);
    run_until_followed(world);
    assert_int_equal(kill(reader, SIGKILL), 0);
    run_until_done(world, 0);
    check_found(world, 0, new_mail);
    assert_int_equal(world->done[0]->crashes, 1);
}

static void the_old_confirmer_may_die_too(void **state)
{
    struct world *world = *state;
    must_open(world);
    (void)hold_one(world, 0);
    pid_t confirmer = world->desk->current.lanes->desk.role.proc.pid;
    replace(world, new_mail);
    look(world);
    run_until_followed(world);
    assert_int_equal(kill(confirmer, SIGKILL), 0);
    run_until_done(world, 0);
    check_found(world, 0, new_mail);
}

static void a_new_file_is_noticed_and_taken_up_when_it_has_settled(void **state)
{
    struct world *world = *state;
    must_open(world);
    read_one(world, 0, old_mail);
    replace(world, new_mail);
    world->forward_ms += LIST_WATCH_LOOK_MS;
    step(world);
    assert_null(world->desk->next.lanes); /* seen once: it may still be written */
    world->forward_ms += LIST_WATCH_LOOK_MS;
    run_until_followed(world);
    read_one(world, 1, new_mail);
    assert_int_equal(said(world, "a new file is taken up"), 1);
}

static void files_that_stay_as_they_are_change_nothing(void **state)
{
    struct world *world = *state;
    must_open(world);
    look(world);
    for (int i = 0; i < 5; i++) {
        world->forward_ms += LIST_WATCH_LOOK_MS;
        step(world);
        assert_null(world->desk->next.lanes);
    }
    assert_int_equal(said(world, "no new watchlist"), 1);
}

/* ---- several ---- */

static void lists_of_two_key_epochs_are_used_side_by_side(void **state)
{
    struct world *world = *state;
    add_second(world, NULL);
    must_open(world);
    assert_int_equal(world->desk->current.set->lists[0].facts.key_epoch, 1);
    assert_int_equal(world->desk->current.set->lists[1].facts.key_epoch, 2);
    submit(world, 0);
    run_until_done(world, 0);
    assert_int_equal(world->done[0]->finding.hit_count, 2);
    assert_int_equal(world->done[0]->finding.summary.group_count, 2);
    replace(world, new_mail);
    look(world);
    run_until_followed(world);
    submit(world, 1);
    run_until_done(world, 1);
    assert_int_equal(world->done[1]->finding.summary.group_count, 2);
    assert_int_equal(world->done[1]->finding.hits[0].row, 2);
    assert_int_equal(world->done[1]->finding.hits[1].row, 3);
}

static void a_bad_file_does_not_keep_a_good_one_from_being_used(void **state)
{
    struct world *world = *state;
    add_second(world, NULL);
    must_open(world);
    assert_int_equal(truncate(world->paths[2], 70000), 0);
    replace(world, new_mail);
    look(world);
    run_until_followed(world);
    submit(world, 0);
    run_until_done(world, 0);
    assert_int_equal(world->done[0]->finding.hit_count, 2);
    assert_int_equal(said(world, "a new watchlist is not used"), 1);
}

static int run_all(void)
{
    const struct CMUnitTest tests[] = {
        WITH_WORLD(a_document_under_way_is_finished_with_the_list_it_began_with),
        WITH_WORLD(what_waits_is_matched_with_the_new_list),
        WITH_WORLD(a_document_whose_old_lane_dies_is_read_with_the_new_list),
        WITH_WORLD(the_old_confirmer_may_die_too),
        WITH_WORLD(a_new_file_is_noticed_and_taken_up_when_it_has_settled),
        WITH_WORLD(files_that_stay_as_they_are_change_nothing),
        WITH_WORLD(lists_of_two_key_epochs_are_used_side_by_side),
        WITH_WORLD(a_bad_file_does_not_keep_a_good_one_from_being_used),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

int main(int argc, char **argv)
{
    return match_world_main(argc, argv, run_all);
}
