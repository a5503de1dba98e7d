/* The 72 hours of article 33(1): who sets them going, and what the clocks say. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "alerts/dossier_clock.h"
#include "alerts/zone.h"

#define MINUTE_MS INT64_C(60000)

static struct store_event an_event(enum triage_act what, const char *who, int64_t at_ms)
{
    struct store_event event = {.what = what, .at_ms = at_ms};
    (void)snprintf(event.who, sizeof(event.who), "%s", who);
    return event;
}

static void the_first_person_who_acts_sets_it_going(void **state)
{
    (void)state;
    struct dossier_clock clock = {0};
    const struct dossier_moments moments = {.first_seen_ms = 500, .now_ms = 9000};
    const struct store_event events[] = {an_event(TRIAGE_NOTE, "a", 1000),
        an_event(TRIAGE_REJECT, "a", 1500), an_event(TRIAGE_ACK, "b", 2000),
        an_event(TRIAGE_CONFIRM, "c", 3000)};
    for (size_t i = 0; i < sizeof(events) / sizeof(events[0]); i++)
        dossier_clock_note(&clock, &events[i]);
    dossier_clock_set(&clock, &moments);
    assert_int_equal(clock.how, AWARE_ACKNOWLEDGED);
    assert_int_equal(clock.from_ms, 2000);
    assert_string_equal(clock.who, "b");
    assert_int_equal(clock.deadline_ms, 2000 + INT64_C(72) * 3600 * 1000);
    assert_int_equal(clock.left_ms, clock.deadline_ms - 9000);
}

static void confirming_without_acknowledging_counts_too(void **state)
{
    (void)state;
    struct dossier_clock clock = {0};
    const struct dossier_moments moments = {.first_seen_ms = 500, .now_ms = 9000};
    const struct store_event event = an_event(TRIAGE_CONFIRM, "c", 3000);
    dossier_clock_note(&clock, &event);
    dossier_clock_set(&clock, &moments);
    assert_int_equal(clock.how, AWARE_CONFIRMED);
    assert_int_equal(clock.from_ms, 3000);
}

/* What the program did by itself is nobody's knowledge. */
static void vigie_itself_is_not_aware(void **state)
{
    (void)state;
    struct dossier_clock clock = {0};
    const struct dossier_moments moments = {.first_seen_ms = 500, .now_ms = 9000};
    const struct store_event event = an_event(TRIAGE_ACK, "vigie", 3000);
    dossier_clock_note(&clock, &event);
    dossier_clock_set(&clock, &moments);
    assert_int_equal(clock.how, AWARE_NOT_KNOWN);
    assert_int_equal(clock.from_ms, 500); /* the earliest that it can be */
    assert_string_equal(clock.who, "");
}

static void what_a_person_says_wins(void **state)
{
    (void)state;
    struct dossier_clock clock = {0};
    const struct dossier_moments moments = {
        .said_ms = 1200, .first_seen_ms = 500, .now_ms = 9000};
    const struct store_event event = an_event(TRIAGE_ACK, "b", 3000);
    dossier_clock_note(&clock, &event);
    dossier_clock_set(&clock, &moments);
    assert_int_equal(clock.how, AWARE_SAID);
    assert_int_equal(clock.from_ms, 1200);
    assert_string_equal(clock.who, "");
}

static void past_the_deadline_the_time_left_is_negative(void **state)
{
    (void)state;
    struct dossier_clock clock = {0};
    const struct dossier_moments moments = {
        .said_ms = 1000, .first_seen_ms = 500, .now_ms = 1000 + 73 * DOSSIER_HOUR_MS};
    dossier_clock_set(&clock, &moments);
    assert_int_equal(clock.left_ms, -DOSSIER_HOUR_MS);
}

struct moved {
    int from[4];  /* year, month, day, minute of the day, by the clocks of Paris */
    int until[3]; /* day, hour, minute */
};

static void check_deadline(const struct zone *zone, const struct moved *moved)
{
    struct dossier_clock clock = {0};
    const struct dossier_moments moments = {
        .said_ms = zone_moment(
            zone, moved->from[0], moved->from[1], moved->from[2], moved->from[3])};
    dossier_clock_set(&clock, &moments);
    struct zone_time at = zone_local(zone, clock.deadline_ms);
    assert_int_equal(at.day, moved->until[0]);
    assert_int_equal(at.minute, moved->until[1] * 60 + moved->until[2]);
}

/* 72 hours that pass: when the clocks are put forward the deadline reads an hour later,
 * put back an hour earlier, and in other weeks the same. */
static void hours_pass_while_clocks_are_changed(void **state)
{
    (void)state;
    static const struct moved moved[] = {
        {{2026, 3, 27, 10 * 60 + 30}, {30, 11, 30}}, /* forward on the 29th */
        {{2026, 10, 23, 10 * 60 + 30}, {26, 9, 30}}, /* back on the 25th */
        {{2026, 11, 23, 10 * 60 + 30}, {26, 10, 30}},
        {{2026, 3, 26, 2 * 60 + 30}, {29, 3, 30}},  /* 02:30 is not there that night */
        {{2026, 10, 22, 3 * 60 + 30}, {25, 2, 30}}, /* the second 02:30 of the night */
    };
    struct zone *loaded = NULL;
    struct err err = {0};
    assert_int_equal(zone_load(&loaded, "Europe/Paris", &err), 0);
    AUTO(zone_free) struct zone *zone = loaded;
    for (size_t i = 0; i < sizeof(moved) / sizeof(moved[0]); i++)
        check_deadline(zone, &moved[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_person_who_acts_sets_it_going),
        cmocka_unit_test(confirming_without_acknowledging_counts_too),
        cmocka_unit_test(vigie_itself_is_not_aware),
        cmocka_unit_test(what_a_person_says_wins),
        cmocka_unit_test(past_the_deadline_the_time_left_is_negative),
        cmocka_unit_test(hours_pass_while_clocks_are_changed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
