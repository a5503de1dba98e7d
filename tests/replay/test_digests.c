/*
 * Months of digests in milliseconds: a clock that is turned, zones that change theirs,
 * and a vigie that is switched off. Each day's and each week's mail is made once.
 */
#include "../unit/alerts/world.h"

#include "alerts/digest.h"

static struct zone *zone_of(const char *name)
{
    struct err err = {0};
    struct zone *zone = NULL;
    if (zone_load(&zone, name, &err) != 0)
        fail_msg("%s", err.text);
    return zone;
}

static struct digest_recipient recipient(const struct zone *zone)
{
    return (struct digest_recipient){.address = "security@hospital.example",
        .zone = zone,
        .language = WORDS_ENGLISH,
        .at_minute = 7 * 60,
        .weekday = 1};
}

static size_t look(struct world *world, const struct digest_recipient *to)
{
    const struct digest_options options = {
        .from = "vigie@hospital.example", .recipients = to, .recipient_count = 1};
    size_t put = 0;
    MUST(world,
        digest_put_due(&put, world->store, &options, world->now_ms, &world->err));
    return put;
}

/* Looks every half hour until then; how many were made. */
static size_t run_until(
    struct world *world, const struct digest_recipient *to, int64_t end_ms)
{
    size_t made = 0;
    for (; world->now_ms < end_ms; world->now_ms += HOUR_MS / 2)
        made += look(world, to);
    return made;
}

static bool is_in_outbox(struct world *world, const char *key)
{
    bool has = false;
    MUST(world, store_outbox_has(&has, world->store, key, &world->err));
    return has;
}

static void a_daily_one_comes_every_day_over_both_clock_changes(void **state)
{
    struct world *world = *state;
    AUTO(zone_free) struct zone *paris = zone_of("Europe/Paris");
    struct digest_recipient to = recipient(paris);
    to.daily = true;
    to.at_minute = 150; /* 02:30 */
    world->now_ms = zone_moment(paris, 2026, 3, 27, 0);
    assert_int_equal(run_until(world, &to, zone_moment(paris, 2026, 4, 1, 0)), 5);
    assert_true(is_in_outbox(world, "digest:2026-03-29:security@hospital.example"));
    world->now_ms = zone_moment(paris, 2026, 10, 24, 0);
    assert_int_equal(run_until(world, &to, zone_moment(paris, 2026, 10, 28, 0)), 4);
    assert_true(is_in_outbox(world, "digest:2026-10-25:security@hospital.example"));
}

static void a_weekly_one_comes_once_a_week_at_its_weekday_and_hour(void **state)
{
    struct world *world = *state;
    AUTO(zone_free) struct zone *paris = zone_of("Europe/Paris");
    struct digest_recipient to = recipient(paris);
    to.weekly = true;
    world->now_ms = zone_moment(paris, 2026, 3, 2, 6 * 60 + 30); /* a Monday */
    assert_int_equal(look(world, &to), 1); /* of the week before: the first of all */
    assert_true(is_in_outbox(world, "weekly:2026-02-23:security@hospital.example"));
    world->now_ms += HOUR_MS / 2;
    assert_int_equal(look(world, &to), 1);
    assert_true(is_in_outbox(world, "weekly:2026-03-02:security@hospital.example"));
    assert_int_equal(run_until(world, &to, zone_moment(paris, 2026, 4, 6, 7 * 60)), 4);
    assert_int_equal(look(world, &to), 1);
    assert_true(is_in_outbox(world, "weekly:2026-04-06:security@hospital.example"));
    assert_false(is_in_outbox(world, "digest:2026-04-06:security@hospital.example"));
}

static void a_week_that_was_slept_through_is_told_at_the_next_start(void **state)
{
    struct world *world = *state;
    struct digest_recipient to = recipient(NULL);
    const struct digest_options options = {
        .from = "vigie@hospital.example", .recipients = &to, .recipient_count = 1};
    struct digest_order order = {
        .options = &options, .to = &to, .rhythm = DIGEST_WEEKLY};
    to.weekly = true;
    world->now_ms = zone_moment(NULL, 2026, 6, 1, 7 * 60); /* a Monday */
    assert_int_equal(look(world, &to), 1);
    world->now_ms = zone_moment(NULL, 2026, 6, 17, 15 * 60); /* a Wednesday */
    MUST(world, digest_period(&order, world->store, world->now_ms, &world->err));
    assert_int_equal(order.period.since_ms, zone_moment(NULL, 2026, 6, 1, 7 * 60));
    assert_int_equal(look(world, &to), 1);
    assert_true(is_in_outbox(world, "weekly:2026-06-15:security@hospital.example"));
    int64_t made = world->now_ms;
    world->now_ms += HOUR_MS;
    assert_int_equal(look(world, &to), 0);
    MUST(world, digest_period(&order, world->store,
                    zone_moment(NULL, 2026, 6, 22, 7 * 60), &world->err));
    assert_int_equal(order.period.since_ms, made); /* late, and the next goes on */
}

static void who_wants_both_gets_both(void **state)
{
    struct world *world = *state;
    struct digest_recipient to = recipient(NULL);
    to.daily = true;
    to.weekly = true;
    world->now_ms = zone_moment(NULL, 2026, 6, 1, 7 * 60);
    assert_int_equal(
        run_until(world, &to, zone_moment(NULL, 2026, 6, 29, 7 * 60)), 28 + 4);
}

static void each_recipients_hour_is_its_own_zones(void **state)
{
    struct world *world = *state;
    AUTO(zone_free) struct zone *reunion = zone_of("Indian/Reunion");
    struct digest_recipient there = recipient(reunion);
    struct digest_recipient here = recipient(NULL);
    there.daily = true;
    here.daily = true;
    here.address = "dpo@hospital.example";
    world->now_ms = zone_moment(NULL, 2026, 6, 1, 3 * 60); /* 07:00 there */
    assert_int_equal(look(world, &here), 0);
    assert_int_equal(look(world, &there), 1);
    world->now_ms += 4 * HOUR_MS;
    assert_int_equal(look(world, &here), 1);
}

static void one_that_cannot_be_made_holds_up_no_other(void **state)
{
    struct world *world = *state;
    struct digest_recipient both[] = {recipient(NULL), recipient(NULL)};
    const struct digest_options options = {
        .from = "vigie@hospital.example", .recipients = both, .recipient_count = 2};
    size_t put = 0;
    both[0].daily = true;
    both[0].address = "no address";
    both[1].daily = true;
    world->now_ms = zone_moment(NULL, 2026, 6, 1, 8 * 60);
    assert_int_equal(
        digest_put_due(&put, world->store, &options, world->now_ms, &world->err), -1);
    assert_non_null(strstr(world->err.text, "a mail address must be like"));
    assert_int_equal(put, 1);
}

int main(void)
{
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)
    const struct CMUnitTest tests[] = {
        IN_WORLD(a_daily_one_comes_every_day_over_both_clock_changes),
        IN_WORLD(a_weekly_one_comes_once_a_week_at_its_weekday_and_hour),
        IN_WORLD(a_week_that_was_slept_through_is_told_at_the_next_start),
        IN_WORLD(who_wants_both_gets_both),
        IN_WORLD(each_recipients_hour_is_its_own_zones),
        IN_WORLD(one_that_cannot_be_made_holds_up_no_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
