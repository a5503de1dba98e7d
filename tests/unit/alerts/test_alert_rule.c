/* Which rule tells whom of an incident, and when. */
#include "alert_world.h"

static void what_is_below_the_floor_is_told_when_it_rises(void **state)
{
    struct world *world = *state;
    struct alert_rule rule = a_rule();
    rule.least = STORE_CRITICAL;
    const struct alert_rules rules = rules_of(&rule, 1);
    struct seen seen = named;
    see(world, &seen);
    take_in(world, &rules);
    assert_int_equal(letters_now(world)->count, 0);
    seen.certain = 12;
    see(world, &seen);
    take_in(world, &rules);
    struct letters *letters = letters_now(world);
    assert_int_equal(letters->count, 1);
    assert_non_null(strstr(letters->bodies[0], "\"changes\":[\"new\"]"));
}

static void a_rule_of_groups_tells_of_these_alone(void **state)
{
    static const char *const north[] = {"Lab North", NULL};
    static const char *const elsewhere[] = {"Lab of nobody", NULL};
    struct world *world = *state;
    struct alert_rule rules_all[] = {a_rule(), a_rule()};
    rules_all[0].groups = elsewhere;
    rules_all[1].groups = north;
    const struct alert_rules rules = rules_of(rules_all, 2);
    struct seen seen = sale;
    seen.first_person = 0;
    seen.certain = 8; /* two of each group */
    see_last(world, &seen);
    take_in(world, &rules);
    struct letters *letters = letters_now(world);
    assert_int_equal(letters->count, 1);
    assert_non_null(strstr(letters->head[0].about, "2 persons found"));
    assert_non_null(strstr(letters->bodies[0], "Lab North"));
    assert_null(strstr(letters->bodies[0], "Lab South"));
    seen.first_person = 1;
    seen.certain = 3; /* nobody new */
    seen.source = "pastes";
    see(world, &seen);
    take_in(world, &rules);
    assert_non_null(strstr(letters_now(world)->bodies[0], "\"changes\":[\"places\"]"));
}

static void a_rule_of_sources_waits_for_them(void **state)
{
    static const char *const pastes[] = {"pastes", NULL};
    struct world *world = *state;
    struct alert_rule rule = a_rule();
    rule.sources = pastes;
    const struct alert_rules rules = rules_of(&rule, 1);
    const struct seen pasted = again_at("pastes", "/p/1");
    see_last(world, &sale);
    take_in(world, &rules);
    assert_int_equal(letters_now(world)->count, 0);
    see(world, &pasted);
    take_in(world, &rules);
    assert_int_equal(letters_now(world)->count, 1);
}

static void a_destination_of_two_rules_is_told_once(void **state)
{
    struct world *world = *state;
    const struct alert_rule both[] = {a_rule(), a_rule()};
    const struct alert_rules rules = rules_of(both, 2);
    see(world, &sale);
    take_in(world, &rules);
    assert_int_equal(letters_now(world)->count, 1);
}

static void a_rule_of_once_is_silent_afterwards(void **state)
{
    struct world *world = *state;
    struct alert_rule rule = a_rule();
    rule.once = true;
    const struct alert_rules rules = rules_of(&rule, 1);
    struct seen seen = sale;
    see(world, &seen);
    take_in(world, &rules);
    assert_int_equal(letters_now(world)->count, 1);
    seen.price = "1";
    see(world, &seen);
    take_in(world, &rules);
    assert_int_equal(letters_now(world)->count, 0);
}

static void quiet_hours_hold_what_is_not_grave(void **state)
{
    struct world *world = *state;
    struct alert_rule rule = a_rule();
    rule.has_quiet = true;
    rule.quiet_from = 22 * 60; /* UTC; the world's clock shows 05:00 */
    rule.quiet_until = 7 * 60;
    rule.breaks_through = true;
    rule.break_through = STORE_CRITICAL;
    const struct alert_rules rules = rules_of(&rule, 1);
    int64_t seven = world->now_ms + 2 * HOUR_MS;
    struct seen seen = named;
    see(world, &seen);
    take_in(world, &rules);
    assert_int_equal(letters_now(world)->count, 0);
    assert_int_equal(letters_until(world, seven - 1)->count, 0);
    seen.certain = 12; /* critical: both are told now, in one */
    see(world, &seen);
    take_in(world, &rules);
    struct letters *letters = letters_now(world);
    assert_int_equal(letters->count, 1);
    assert_non_null(strstr(letters->bodies[0], "\"changes\":[\"new\"]"));
    assert_non_null(strstr(letters->head[0].about, "12 persons"));
}

static void act(struct world *world, enum triage_act act)
{
    enum triage_state before;
    const struct store_act wanted = {.incident = 1,
        .act = act,
        .who = "m.darvor",
        .why = "because",
        .now_ms = world->now_ms};
    MUST(world, store_incident_act(&before, world->store, &wanted, &world->err));
    world->now_ms += MINUTE_MS;
}

static struct alert_rule a_quiet_rule(void)
{
    struct alert_rule rule = a_rule();
    rule.has_quiet = true;
    rule.quiet_from = 22 * 60; /* UTC; the world's clock shows 05:00 */
    rule.quiet_until = 7 * 60;
    return rule;
}

static struct store_outbox_state outbox_of(struct world *world)
{
    struct store_outbox_state state = {0};
    assert_int_equal(store_outbox_state(&state, world->store, &world->err), 0);
    return state;
}

/* Nothing is lost: who opens it again lets it wait again. */
static void act_and_reopen(
    struct world *world, const struct alert_rules *rules, enum triage_act done)
{
    act(world, done);
    struct store_outbox_state left = outbox_of(world);
    assert_int_equal(left.waiting + left.dead + left.sent, 0);
    act(world, TRIAGE_REOPEN);
    MUST(world, alert_raise(world->store, rules, 1, world->now_ms, &world->err));
    assert_int_equal(outbox_of(world).waiting, 1);
}

static void what_waits_is_not_sent_once_a_person_is_done_with_it(void **state)
{
    struct world *world = *state;
    const struct alert_rule rule = a_quiet_rule();
    const struct alert_rules rules = rules_of(&rule, 1);
    see_last(world, &named);
    take_in(world, &rules);
    act_and_reopen(world, &rules, TRIAGE_REJECT);
    act_and_reopen(world, &rules, TRIAGE_CLOSE);
    struct letters *letters = letters_until(world, world->now_ms + 3 * HOUR_MS);
    assert_int_equal(letters->count, 1);
    assert_non_null(strstr(letters->bodies[0], "\"changes\":[\"new\"]"));
}

/* What was sent stays told; what was to follow is told when it is opened again. */
static void what_waits_behind_something_sent_is_taken_back_alone(void **state)
{
    struct world *world = *state;
    struct alert_rule rule = a_rule();
    const struct alert_rules rules = rules_of(&rule, 1);
    struct seen seen = named;
    see(world, &seen);
    take_in(world, &rules);
    assert_int_equal(letters_now(world)->count, 1);
    rule = a_quiet_rule();
    seen.price = "100";
    see(world, &seen);
    take_in(world, &rules);
    act(world, TRIAGE_REJECT);
    const int64_t day_ms = 24 * HOUR_MS;
    assert_int_equal(letters_until(world, world->now_ms + day_ms)->count, 0);
    act(world, TRIAGE_REOPEN);
    MUST(world, alert_raise(world->store, &rules, 1, world->now_ms, &world->err));
    struct letters *letters = letters_until(world, world->now_ms + day_ms);
    assert_int_equal(letters->count, 1);
    assert_non_null(strstr(letters->bodies[0], "\"changes\":[\"price\"]"));
}

static void quiet_hours_end_when_they_say(void **state)
{
    (void)state;
    struct alert_rule rule = a_rule();
    const int64_t midnight = INT64_C(1795392000000); /* 23 November 2026, UTC */
    rule.has_quiet = true;
    rule.quiet_from = 22 * 60;
    rule.quiet_until = 7 * 60;
    const struct {
        int64_t at;
        int64_t due;
    } times[] = {
        {midnight, midnight + 7 * HOUR_MS},
        {midnight + 7 * HOUR_MS - 1, midnight + 7 * HOUR_MS},
        {midnight + 7 * HOUR_MS, midnight + 7 * HOUR_MS},
        {midnight + 22 * HOUR_MS - 1, midnight + 22 * HOUR_MS - 1},
        {midnight + 22 * HOUR_MS, midnight + 31 * HOUR_MS},
    };
    for (size_t i = 0; i < sizeof(times) / sizeof(times[0]); i++)
        assert_int_equal(
            alert_rule_due(&rule, STORE_CRITICAL, times[i].at), times[i].due);
    rule.quiet_from = 12 * 60;
    rule.quiet_until = 14 * 60;
    assert_int_equal(alert_rule_due(&rule, STORE_LOW, midnight + 13 * HOUR_MS),
        midnight + 14 * HOUR_MS);
    assert_int_equal(alert_rule_due(&rule, STORE_LOW, midnight + 14 * HOUR_MS),
        midnight + 14 * HOUR_MS);
}

int main(void)
{
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)
    const struct CMUnitTest tests[] = {
        IN_WORLD(what_is_below_the_floor_is_told_when_it_rises),
        IN_WORLD(a_rule_of_groups_tells_of_these_alone),
        IN_WORLD(a_rule_of_sources_waits_for_them),
        IN_WORLD(a_destination_of_two_rules_is_told_once),
        IN_WORLD(a_rule_of_once_is_silent_afterwards),
        IN_WORLD(quiet_hours_hold_what_is_not_grave),
        IN_WORLD(what_waits_is_not_sent_once_a_person_is_done_with_it),
        IN_WORLD(what_waits_behind_something_sent_is_taken_back_alone),
        cmocka_unit_test(quiet_hours_end_when_they_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
