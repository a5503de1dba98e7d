/* The alarms, on made-up numbers; and days of visits replayed through the store. */
#include "world.h"

#include "alerts/vitals.h"

static const int64_t now = INT64_C(1795410000000);

/* Read an hour ago, a hundred times a day for ten days, with postings. */
static struct vitals a_good_one(void)
{
    return (struct vitals){
        .row = {.last_attempt_ms = now, .last_success_ms = now - HOUR_MS},
        .recent = {.visits = 300, .successes = 300, .pages = 100, .postings = 50},
        .before = {.visits = 700, .successes = 700, .pages = 300, .postings = 150},
        .days = 10,
        .state_ms = now,
    };
}

static void a_source_that_fares_as_ever_is_well(void **state)
{
    (void)state;
    struct vitals vitals = a_good_one();
    assert_int_equal(vitals_judge(&vitals, now), VITALS_WELL);
    assert_int_equal(vitals_usual_ms(&vitals), 10 * DAY_MS / 1000);
}

static void silence_is_eight_times_the_usual_time_and_three_hours_at_least(void **state)
{
    (void)state;
    struct vitals vitals = a_good_one(); /* a success every 15 minutes: the 3 hours */
    vitals.row.last_success_ms = now - 3 * HOUR_MS;
    assert_int_equal(vitals_judge(&vitals, now), VITALS_WELL);
    assert_int_equal(vitals_judge(&vitals, now + 1), VITALS_SILENT);
    vitals.recent.successes = 0;
    vitals.before.successes = 240; /* one an hour */
    vitals.row.last_success_ms = now - 8 * HOUR_MS;
    assert_int_equal(vitals_judge(&vitals, now), VITALS_WELL);
    assert_int_equal(vitals_judge(&vitals, now + 1), VITALS_SILENT);
    vitals.before.successes = VITALS_SILENT_LEAST - 1; /* too few to know */
    assert_int_equal(vitals_judge(&vitals, now + 1), VITALS_WELL);
}

static void twenty_pages_without_a_posting_tell_where_there_were_some(void **state)
{
    (void)state;
    struct vitals vitals = a_good_one();
    vitals.recent.postings = 0;
    assert_int_equal(vitals_judge(&vitals, now), VITALS_NO_POSTINGS);
    vitals.recent.pages = VITALS_YIELD_PAGES - 1;
    assert_int_equal(vitals_judge(&vitals, now), VITALS_WELL);
    vitals.recent.pages = VITALS_YIELD_PAGES;
    assert_int_equal(vitals_judge(&vitals, now), VITALS_NO_POSTINGS);
    vitals.before.postings = 14; /* of 300 pages: it seldom gave any */
    assert_int_equal(vitals_judge(&vitals, now), VITALS_WELL);
    vitals.before =
        (struct store_counts){.pages = VITALS_YIELD_PAGES - 1, .postings = 9};
    assert_int_equal(vitals_judge(&vitals, now), VITALS_WELL);
}

static void a_wall_tells_until_something_is_read_again(void **state)
{
    (void)state;
    struct vitals vitals = a_good_one();
    vitals.state = SITE_LOGIN;
    assert_int_equal(vitals_judge(&vitals, now), VITALS_WALL);
    assert_string_equal(vitals_word(&vitals, VITALS_WALL), "login");
    vitals.row.last_success_ms = vitals.state_ms;
    assert_int_equal(vitals_judge(&vitals, now), VITALS_WELL);
    vitals.row.last_success_ms = 1;
    vitals.state = SITE_QUEUE; /* is waited out */
    assert_int_equal(vitals_judge(&vitals, now), VITALS_STALE);
}

static void an_expired_session_tells_even_where_something_is_still_read(void **state)
{
    (void)state;
    struct vitals vitals = a_good_one();
    vitals.state = SITE_EXPIRED;
    vitals.row.last_success_ms = vitals.state_ms;
    assert_int_equal(vitals_judge(&vitals, now), VITALS_WALL);
    assert_string_equal(vitals_word(&vitals, VITALS_WALL), "expired");
}

static void a_paused_source_is_told_as_paused_whatever_else_ails_it(void **state)
{
    (void)state;
    struct vitals vitals = a_good_one();
    vitals.row.paused = true;
    assert_int_equal(vitals_judge(&vitals, now), VITALS_PAUSED);
    vitals.row.last_success_ms = 1; /* silent for ever */
    vitals.state = SITE_LOGIN;
    vitals.row.failures = 99;
    assert_int_equal(vitals_judge(&vitals, now), VITALS_PAUSED);
    assert_string_equal(vitals_word(&vitals, VITALS_PAUSED), "paused");
    assert_false(vitals_is_alarm(VITALS_PAUSED));
    assert_false(vitals_is_healthy(VITALS_PAUSED));
}

static void silence_is_counted_from_the_end_of_a_pause(void **state)
{
    (void)state;
    struct vitals vitals = a_good_one();
    vitals.row.last_success_ms = now - 30 * DAY_MS;
    vitals.row.resumed_ms = now - 3 * HOUR_MS;
    assert_int_equal(vitals_judge(&vitals, now), VITALS_WELL);
    assert_int_equal(vitals_judge(&vitals, now + 1), VITALS_SILENT);
    vitals.row.resumed_ms = now - 31 * DAY_MS; /* before the last success */
    assert_int_equal(vitals_judge(&vitals, now), VITALS_STALE);
}

static void what_is_new_or_set_aside_is_told_without_alarm(void **state)
{
    (void)state;
    struct vitals vitals = a_good_one();
    vitals.row.quarantined = 1;
    assert_int_equal(vitals_judge(&vitals, now), VITALS_SET_ASIDE);
    assert_false(vitals_is_alarm(VITALS_SET_ASIDE));
    vitals = (struct vitals){.days = 0};
    assert_int_equal(vitals_judge(&vitals, now), VITALS_NEVER_TRIED);
    assert_false(vitals_is_alarm(VITALS_NEVER_TRIED));
    vitals.row.last_attempt_ms = now;
    assert_int_equal(vitals_judge(&vitals, now), VITALS_NEVER_READ);
    assert_true(vitals_is_alarm(VITALS_NEVER_READ));
}

static void a_backlog_grows_when_each_day_leaves_more_undone(void **state)
{
    (void)state;
    struct store_backlog backlog = {.least = {50, 60, 80, 100}, .known = true};
    assert_true(vitals_backlog_grows(&backlog));
    backlog.known = false;
    assert_false(vitals_backlog_grows(&backlog));
    backlog = (struct store_backlog){.least = {50, 60, 60, 100}, .known = true};
    assert_false(vitals_backlog_grows(&backlog));
    backlog = (struct store_backlog){.least = {51, 60, 80, 100}, .known = true};
    assert_false(vitals_backlog_grows(&backlog));
    backlog = (struct store_backlog){.least = {0, 1, 2, 99}, .known = true};
    assert_false(vitals_backlog_grows(&backlog));
}

/* ---- replay: the source "board" is visited once an hour ---- */

static struct posting one_posting = {.offer = OFFER_NONE};

static void visit_hourly(
    struct world *world, enum store_outcome outcome, enum site_state how, bool posts)
{
    static int number = 0;
    char url[64];
    struct target target;
    struct target claimed;
    size_t count = 0;
    struct page page = {.kind = PAGE_THREAD,
        .engine = bytes_of("mybb"),
        .charset = bytes_of("utf-8"),
        .postings = posts ? &one_posting : NULL,
        .posting_count = posts ? 1 : 0};
    world->now_ms += HOUR_MS;
    (void)snprintf(url, sizeof(url), "http://board.example/%d", ++number);
    assert_int_equal(target_init(&target, bytes_of(url), bytes_of("board.example")), 0);
    (void)bytes_to_text(target.source, sizeof(target.source), bytes_of("board"));
    const struct store_claim claim = {.owner = {{1}},
        .now_ms = world->now_ms,
        .lease_until_ms = world->now_ms + 1,
        .max = 1};
    MUST(world, store_targets_add(world->store, NULL, &target, 1, &world->err));
    MUST(world, store_claim(&claimed, &count, world->store, &claim, &world->err));
    assert_int_equal(count, 1);
    const struct store_visit visit = {.owner = claim.owner,
        .target = &claimed,
        .outcome = outcome,
        .state = how,
        .answer_ms = 500,
        .at_ms = world->now_ms,
        .due_ms = world->now_ms + 1000 * DAY_MS,
        .page = outcome == STORE_READ ? &page : NULL};
    MUST(world, store_visit_commit(world->store, &visit, &world->err));
}

static enum vitals_alarm board(struct world *world, int64_t later_ms)
{
    AUTO(arena_done) struct arena arena;
    struct vitals_list list = {0};
    arena_init(&arena, 1 << 20);
    MUST(world, vitals_gather(&list, &arena, world->store, world->now_ms + later_ms,
                    &world->err));
    assert_int_equal(list.count, 3);
    assert_string_equal(list.items[0].row.source, "board");
    return vitals_judge(&list.items[0], world->now_ms + later_ms);
}

static void replayed_days_raise_each_alarm_at_its_time(void **state)
{
    struct world *world = *state;
    for (int i = 0; i < 10 * 24; i++)
        visit_hourly(world, STORE_READ, SITE_OK, true);
    assert_int_equal(board(world, 0), VITALS_WELL);
    /* Eleven begun days of 240 successes: a little over an hour's usual time. */
    assert_int_equal(board(world, 8 * HOUR_MS), VITALS_WELL);
    assert_int_equal(board(world, 9 * HOUR_MS), VITALS_SILENT);
    assert_int_equal(board(world, 25 * HOUR_MS), VITALS_STALE);

    /* Postings end: told when no recent day has any. */
    for (int i = 0; i < 48; i++)
        visit_hourly(world, STORE_READ, SITE_OK, false);
    assert_int_equal(board(world, 0), VITALS_WELL);
    for (int i = 0; i < 24; i++)
        visit_hourly(world, STORE_READ, SITE_OK, false);
    assert_int_equal(board(world, 0), VITALS_NO_POSTINGS);

    visit_hourly(world, STORE_FAILED, SITE_LOGIN, false);
    assert_int_equal(board(world, 0), VITALS_WALL);
    visit_hourly(world, STORE_READ, SITE_OK, true);
    assert_int_equal(board(world, 0), VITALS_WELL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_source_that_fares_as_ever_is_well),
        cmocka_unit_test(
            silence_is_eight_times_the_usual_time_and_three_hours_at_least),
        cmocka_unit_test(twenty_pages_without_a_posting_tell_where_there_were_some),
        cmocka_unit_test(a_wall_tells_until_something_is_read_again),
        cmocka_unit_test(an_expired_session_tells_even_where_something_is_still_read),
        cmocka_unit_test(a_paused_source_is_told_as_paused_whatever_else_ails_it),
        cmocka_unit_test(silence_is_counted_from_the_end_of_a_pause),
        cmocka_unit_test(what_is_new_or_set_aside_is_told_without_alarm),
        cmocka_unit_test(a_backlog_grows_when_each_day_leaves_more_undone),
        cmocka_unit_test_setup_teardown(
            replayed_days_raise_each_alarm_at_its_time, world_open, world_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
