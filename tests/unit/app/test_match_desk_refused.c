/* Watchlists that are damaged or past their last day while documents are matched. */
#include "app/match_desk.h"

#include "tests/unit/app/match_world.h"

/* ---- no good ---- */

static void put_file(const struct world *world, const char *name, size_t keep)
{
    char from[FOLDER_PATH];
    char to[FOLDER_PATH];
    folder_path(from, &world->folder, name);
    folder_path(to, &world->folder, "a.vgw");
    if (keep > 0)
        assert_int_equal(truncate(from, (off_t)keep), 0);
    assert_int_equal(rename(from, to), 0);
}

/* Looked at often, told once; the old list goes on being used, and a good one follows.
 */
static void check_refused(struct world *world, const char *why)
{
    enum { LOOKS = 6 };
    for (int i = 0; i < LOOKS; i++) {
        world->forward_ms += LIST_WATCH_LOOK_MS;
        step(world);
        assert_null(world->desk->next.lanes);
    }
    assert_int_equal(said(world, "a new watchlist is not used"), 1);
    if (said(world, why) != 1)
        fail_msg("the log does not say \"%s\" once", why);
    read_one(world, 0, old_mail);
    replace(world, new_mail);
    look(world);
    run_until_followed(world);
    read_one(world, 1, new_mail);
}

static void a_list_of_another_key_is_told_once_and_not_used(void **state)
{
    struct world *world = *state;
    must_open(world);
    lists_key(&world->folder, "b.key", 1);
    lists_build(&world->folder, &(struct lists_spec){"b.vgw", "b.key", new_mail, NULL});
    put_file(world, "b.vgw", 0);
    check_refused(world, "give the key it was made with");
}

static void a_list_that_is_cut_short_is_told_once_and_not_used(void **state)
{
    struct world *world = *state;
    must_open(world);
    lists_build(&world->folder, &(struct lists_spec){"b.vgw", "a.key", new_mail, NULL});
    put_file(world, "b.vgw", 70000);
    check_refused(world, "cut short");
}

static void a_list_with_a_flipped_bit_is_told_once_and_not_used(void **state)
{
    struct world *world = *state;
    char path[FOLDER_PATH];
    uint8_t byte = 0;
    must_open(world);
    lists_build(&world->folder, &(struct lists_spec){"b.vgw", "a.key", new_mail, NULL});
    folder_path(path, &world->folder, "b.vgw");
    AUTO(fd_close) int fd = open(path, O_RDWR | O_CLOEXEC);
    off_t end = lseek(fd, -100, SEEK_END);
    assert_int_equal(pread(fd, &byte, 1, end), 1);
    byte ^= 4;
    assert_int_equal(pwrite(fd, &byte, 1, end), 1);
    put_file(world, "b.vgw", 0);
    check_refused(world, "altered or damaged");
}

static void a_list_that_is_gone_is_told_once_and_stays_in_use(void **state)
{
    struct world *world = *state;
    must_open(world);
    assert_int_equal(unlink(world->paths[0]), 0);
    check_refused(world, "no longer there");
}

static void a_list_of_the_past_is_told_once_and_not_used(void **state)
{
    struct world *world = *state;
    char day[CLOCK_TEXT_SIZE];
    must_open(world);
    world->forward_ms += 2LL * DAY_MS;
    lists_build(&world->folder,
        &(struct lists_spec){"b.vgw", "a.key", new_mail, lists_day(day, 1)});
    put_file(world, "b.vgw", 0);
    check_refused(world, "its last day was");
}

static void the_old_file_put_back_is_forgiven(void **state)
{
    struct world *world = *state;
    char kept[FOLDER_PATH];
    must_open(world);
    folder_path(kept, &world->folder, "kept.vgw");
    assert_int_equal(rename(world->paths[0], kept), 0);
    uint32_t news = match_desk_news(world->desk);
    look(world);
    assert_true(match_desk_news(world->desk) != news);
    assert_true(world->desk->watch.lists[0].why[0] != '\0');
    assert_int_equal(rename(kept, world->paths[0]), 0);
    look(world);
    assert_string_equal(world->desk->watch.lists[0].why, "");
}

static void a_file_written_over_takes_nothing_from_those_that_use_it(void **state)
{
    struct world *world = *state;
    must_open(world);
    pid_t reader = hold_one(world, 0);
    assert_int_equal(truncate(world->paths[0], 1000), 0);
    assert_int_equal(kill(reader, SIGKILL), 0); /* a new lane opens the list anew */
    run_until_done(world, 0);
    check_found(world, 0, old_mail);
    read_one(world, 1, old_mail);
}

/* ---- last days ---- */

static void a_list_is_not_used_after_its_last_day(void **state)
{
    struct world *world = *state;
    char day[CLOCK_TEXT_SIZE];
    add_second(world, lists_day(day, 40));
    must_open(world);
    submit(world, 0);
    run_until_done(world, 0);
    assert_int_equal(world->done[0]->finding.summary.group_count, 2);
    world->forward_ms += 41LL * DAY_MS;
    run_until_followed(world);
    assert_int_equal(said(world, "b.vgw is not used: its last day was"), 2);
    assert_int_equal(said(world, "1 of 2 watchlists are in use"), 1);
    assert_false(match_desk_blind(world->desk));
    read_one(world, 1, old_mail);
}

static void when_no_list_is_left_the_desk_is_blind_until_a_new_one_comes(void **state)
{
    struct world *world = *state;
    char day[CLOCK_TEXT_SIZE];
    lists_build(&world->folder,
        &(struct lists_spec){"a.vgw", "a.key", old_mail, lists_day(day, 1)});
    must_open(world);
    read_one(world, 0, old_mail);
    world->forward_ms += 2LL * DAY_MS;
    run_until_followed(world);
    assert_true(match_desk_blind(world->desk));
    assert_int_equal(said(world, "no watchlist is left"), 1);
    replace(world, new_mail);
    look(world);
    run_until_followed(world);
    assert_false(match_desk_blind(world->desk));
    read_one(world, 1, new_mail);
}

static void a_last_day_that_is_near_is_told_at_once_and_once_a_day(void **state)
{
    struct world *world = *state;
    char day[CLOCK_TEXT_SIZE];
    lists_build(&world->folder,
        &(struct lists_spec){"a.vgw", "a.key", old_mail, lists_day(day, 20)});
    must_open(world);
    step(world);
    step(world);
    assert_int_equal(said(world, ", in 20 days: build a new one before"), 1);
    world->forward_ms += DAY_MS;
    step(world);
    step(world);
    assert_int_equal(said(world, ", in 19 days: build a new one before"), 1);
}

static void a_start_with_nothing_but_lists_of_the_past_is_refused(void **state)
{
    struct world *world = *state;
    struct err err = {{0}};
    char day[CLOCK_TEXT_SIZE];
    lists_build(&world->folder,
        &(struct lists_spec){"a.vgw", "a.key", old_mail, lists_day(day, 1)});
    world->forward_ms += 2LL * DAY_MS;
    assert_int_equal(open_desk(world, &err), -1);
    assert_non_null(strstr(err.text, "a.vgw: its last day was"));
    add_second(world, NULL);
    must_open(world);
    read_one(world, 0, other_mail);
    assert_int_equal(said(world, "a.vgw is not used: its last day was"), 1);
}

static int run_all(void)
{
    const struct CMUnitTest tests[] = {
        WITH_WORLD(a_list_of_another_key_is_told_once_and_not_used),
        WITH_WORLD(a_list_that_is_cut_short_is_told_once_and_not_used),
        WITH_WORLD(a_list_with_a_flipped_bit_is_told_once_and_not_used),
        WITH_WORLD(a_list_that_is_gone_is_told_once_and_stays_in_use),
        WITH_WORLD(a_list_of_the_past_is_told_once_and_not_used),
        WITH_WORLD(the_old_file_put_back_is_forgiven),
        WITH_WORLD(a_file_written_over_takes_nothing_from_those_that_use_it),
        WITH_WORLD(a_list_is_not_used_after_its_last_day),
        WITH_WORLD(when_no_list_is_left_the_desk_is_blind_until_a_new_one_comes),
        WITH_WORLD(a_last_day_that_is_near_is_told_at_once_and_once_a_day),
        WITH_WORLD(a_start_with_nothing_but_lists_of_the_past_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

int main(int argc, char **argv)
{
    return match_world_main(argc, argv, run_all);
}
