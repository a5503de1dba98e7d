/* The last thirty days, in figures and in bars: from the store, in the reader's days.
 */
#include "golden.h"

#include "alerts/digest_month.h"
#include "alerts/html.h"
#include "digest_world.h"

static struct zone *paris(void)
{
    struct err err = {0};
    struct zone *zone = NULL;
    if (zone_load(&zone, "Europe/Paris", &err) != 0)
        fail_msg("%s", err.text);
    return zone;
}

static void find_one(struct world *world, int64_t at_ms, uint32_t number)
{
    char path[32];
    const struct seen seen = {.source = "board",
        .path = path,
        .title = path,
        .first_person = number * 4,
        .certain = 1};
    (void)snprintf(path, sizeof(path), "/t/%u.html", number);
    world->now_ms = at_ms;
    world_find(world, &seen);
}

static void gather(struct world *world, struct digest_month *month,
    const struct zone *zone, const char *groups)
{
    struct two two;
    struct vitals_list vitals = {0};
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, 1 << 20);
    french(&two, zone);
    two.order.period.until_ms = world->now_ms;
    MUST(world,
        digest_month_gather(month, world->store, &two.order, groups, &world->err));
    MUST(world,
        vitals_gather(&vitals, &arena, world->store, world->now_ms, &world->err));
    digest_month_read(month, &vitals);
}

static void findings_stand_on_the_readers_day(void **state)
{
    struct world *world = *state;
    AUTO(zone_free) struct zone *zone = paris();
    struct digest_month month;
    /* 23:30 in Paris, and half an hour past midnight: UTC knows one day of both. */
    find_one(world, zone_moment(zone, 2026, 11, 3, 23 * 60 + 30), 1);
    find_one(world, zone_moment(zone, 2026, 11, 4, 30), 2);
    find_one(world, zone_moment(zone, 2026, 11, 4, 31), 3);
    world->now_ms = zone_moment(zone, 2026, 11, 23, 7 * 60);
    gather(world, &month, zone, "");
    assert_int_equal(month.found[9], 1);  /* 25 October is the first */
    assert_int_equal(month.found[10], 2); /* 4 November */
    assert_int_equal(month.total, 3);
    assert_int_equal(month.most, 2);
    assert_int_equal(month.days_found, 2);
    gather(world, &month, NULL, "");
    assert_int_equal(month.found[9], 3);
}

static void the_day_on_which_clocks_change_is_one_day(void **state)
{
    struct world *world = *state;
    AUTO(zone_free) struct zone *zone = paris();
    struct digest_month month;
    world->now_ms = zone_moment(zone, 2026, 11, 10, 7 * 60);
    gather(world, &month, zone, "");
    for (int i = 0; i < MONTH_DAYS; i++) {
        int64_t length = month.day_ms[i + 1] - month.day_ms[i];
        assert_int_equal(length, i == 13 ? 25 * HOUR_MS : DAY_MS); /* 25 October */
    }
}

static void days_without_reading_are_told_apart(void **state)
{
    struct world *world = *state;
    struct digest_month month;
    const struct seen broken = {.source = "pastes", .path = "/1", .title = "x"};
    const int64_t noon = zone_moment(NULL, 2026, 11, 20, 12 * 60);
    find_one(world, noon, 1);
    world->now_ms = noon + DAY_MS;
    world_fail(world, &broken, "it does not answer");
    world->now_ms = noon + 3 * DAY_MS;
    gather(world, &month, NULL, "");
    assert_int_equal(month.read[MONTH_DAYS - 5], MONTH_UNKNOWN); /* before the watch */
    assert_int_equal(month.read[MONTH_DAYS - 4], MONTH_READ);
    assert_int_equal(month.read[MONTH_DAYS - 3], MONTH_UNREAD);
    assert_int_equal(month.read[MONTH_DAYS - 2], MONTH_UNKNOWN);
    assert_int_equal(month.read[MONTH_DAYS - 1], MONTH_UNKNOWN); /* today */
    assert_int_equal(month.days_read, 1);
    assert_int_equal(month.days_unread, 1);
    assert_int_equal(month.days_unknown, 1); /* neither before the watch, nor today */
}

static void groups_see_their_own_findings(void **state)
{
    struct world *world = *state;
    struct digest_month month;
    find_one(world, world->now_ms, 1); /* persons 4 and 8 are Lab North's */
    find_one(world, world->now_ms, 2);
    gather(world, &month, NULL, "\nLab South\n");
    assert_int_equal(month.total, 0);
    gather(world, &month, NULL, "\nLab North\nLab South\n");
    assert_int_equal(month.total, 2);
}

static void many_places_fit_a_column(void **state)
{
    struct world *world = *state;
    struct digest_month month = {.total = 1012, .most = 1000, .days_found = 2};
    AUTO(buf_done) struct buf text;
    AUTO(buf_done) struct buf html;
    struct writer writer = {.out = &text, .err = &world->err};
    struct text lines;
    buf_init(&text, 65536);
    buf_init(&html, 65536);
    month.found[3] = 1000;
    month.found[4] = 12;
    month.found[5] = 9;
    month.read[4] = MONTH_UNREAD;
    text_init(&lines, &writer);
    digest_month_text(&lines, &month);
    text_done(&lines);
    assert_non_null(strstr(text_of(world, &text), "...++9........................"));
    assert_non_null(strstr(text_of(world, &text), "----x-------------------------"));
    writer.out = &html;
    digest_month_html(&writer, &month);
    assert_int_equal(writer_end(&writer), 0);
    const char *page = text_of(world, &html);
    assert_non_null(strstr(page, "height=\"40\" bgcolor=\"#ad4e00\""));
    assert_non_null(strstr(page, "height=\"3\" bgcolor=\"#ad4e00\"")); /* 9 of 1000 */
    assert_null(strstr(page, "<img"));
    assert_null(strstr(page, "<svg"));
    assert_null(strstr(page, "url("));
}

int main(void)
{
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)
    const struct CMUnitTest tests[] = {
        IN_WORLD(findings_stand_on_the_readers_day),
        IN_WORLD(the_day_on_which_clocks_change_is_one_day),
        IN_WORLD(days_without_reading_are_told_apart),
        IN_WORLD(groups_see_their_own_findings),
        IN_WORLD(many_places_fit_a_column),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
