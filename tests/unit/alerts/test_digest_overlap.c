/* What is told by one digest is not told by the next, and nothing falls between two. */
#include "golden.h"

#include "digest_days.h"

/* Made four hours late: what it told of these is not told by the next. */
static void what_a_late_digest_told_is_not_told_again(void **state)
{
    struct world *world = *state;
    struct two two;
    english(&two);
    world_find(world, &offer);
    world->now_ms += 3 * HOUR_MS;
    assert_int_equal(put(world, &two), 2);
    world->now_ms += DAY_MS + 4 * HOUR_MS;
    struct seen copy = offer;
    copy.source = "pastes";
    copy.path = "/raw/1";
    world_find(world, &copy);
    world->now_ms += MINUTE_MS;
    assert_int_equal(put(world, &two), 2);
    world->now_ms -= 4 * HOUR_MS;
    AUTO(digest_done) struct digest digest;
    next_day(world, &digest, &two);
    expect(world, &digest, "Nothing found");
    expect_not(world, &digest, "Changed incidents");
}

static void what_a_slow_clock_stored_behind_a_digest_is_told_by_the_next(void **state)
{
    struct world *world = *state;
    struct two two;
    english(&two);
    world->now_ms += 3 * HOUR_MS;
    assert_int_equal(put(world, &two), 2);
    world->now_ms -= 10 * MINUTE_MS;
    world_find(world, &offer);
    AUTO(digest_done) struct digest digest;
    next_day(world, &digest, &two);
    expect(world, &digest, "New incidents");
    assert_int_equal(put(world, &two), 2);
    world->now_ms -= 10 * MINUTE_MS;
    struct seen copy = offer;
    copy.source = "pastes";
    copy.path = "/raw/1";
    world_find(world, &copy);
    AUTO(digest_done) struct digest next;
    next_day(world, &next, &two);
    expect(world, &next, "Changed incidents");
    assert_int_equal(put(world, &two), 2);
    AUTO(digest_done) struct digest last;
    next_day(world, &last, &two);
    expect(world, &last, "Nothing found");
}

/* Within the hour that is looked at twice. */
static void what_is_closed_just_before_a_digest_is_told_once(void **state)
{
    struct world *world = *state;
    struct two two;
    english(&two);
    world_find(world, &offer);
    world->now_ms += 3 * HOUR_MS;
    assert_int_equal(put(world, &two), 2);
    world->now_ms += DAY_MS - 10 * MINUTE_MS;
    act(world, 1, TRIAGE_CLOSE, "taken down");
    world->now_ms += 10 * MINUTE_MS;
    assert_int_equal(put(world, &two), 2);
    AUTO(digest_done) struct digest later;
    next_day(world, &later, &two);
    expect_not(world, &later, "Closed or set aside");
}

static void what_is_acknowledged_just_before_a_digest_is_told_once(void **state)
{
    struct world *world = *state;
    struct two two;
    english(&two);
    world_find(world, &offer);
    world->now_ms += 3 * HOUR_MS;
    assert_int_equal(put(world, &two), 2);
    world->now_ms += DAY_MS - 10 * MINUTE_MS;
    act(world, 1, TRIAGE_ACK, "");
    world->now_ms += 10 * MINUTE_MS;
    assert_int_equal(put(world, &two), 2);
    AUTO(digest_done) struct digest later;
    next_day(world, &later, &two);
    expect(world, &later, "Nothing found");
    expect_not(world, &later, "Changed incidents");
}

static void what_is_found_between_an_early_digest_and_its_hour_is_told_next(
    void **state)
{
    struct world *world = *state;
    struct two two;
    english(&two);
    two.options.at_once = true;
    assert_int_equal(put(world, &two), 2); /* 05:00, of the day whose hour is 07:00 */
    world->now_ms += HOUR_MS;
    world_find(world, &offer);
    world->now_ms += 2 * HOUR_MS;
    assert_int_equal(put(world, &two), 0);
    AUTO(digest_done) struct digest digest;
    next_day(world, &digest, &two);
    expect(world, &digest, "New incidents");
    expect(world, &digest, "Incident 1: Lab patients");
}

int main(void)
{
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)
    const struct CMUnitTest tests[] = {
        IN_WORLD(what_a_late_digest_told_is_not_told_again),
        IN_WORLD(what_a_slow_clock_stored_behind_a_digest_is_told_by_the_next),
        IN_WORLD(what_is_closed_just_before_a_digest_is_told_once),
        IN_WORLD(what_is_acknowledged_just_before_a_digest_is_told_once),
        IN_WORLD(what_is_found_between_an_early_digest_and_its_hour_is_told_next),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
