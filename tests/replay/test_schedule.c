/*
 * Days of crawling in milliseconds: a fake network and a fake clock under the real
 * rules for pace, backoff, following and revisits.
 */
#include "crawler/frontier.h"
#include "crawler/pace.h"
#include "crawler/revisit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define MINUTE_MS (60 * INT64_C(1000))
#define HOUR_MS   (60 * MINUTE_MS)

enum {
    TARGETS_MAX = 4000,
    LINKS_MAX = 8,
    TRANSFER_MS = 800,
};

/* What the fake network answers for a page at a time; its links go to `links`. */
typedef struct reply site_fn(
    struct link *links, size_t *count, const char *url, int64_t now_ms);

struct world {
    struct source source;
    site_fn *site;
    struct pace_host host;
    struct pace_rules rules;
    struct pace_budget budget;
    struct target targets[TARGETS_MAX];
    size_t target_count;
    int64_t now_ms;
    uint32_t random;
    size_t visits;
    size_t visits_today_max;
    int64_t last_end_ms;
    int64_t smallest_gap_ms;
};

static uint32_t next_random(struct world *world)
{
    world->random = world->random * 1664525U + 1013904223U;
    return world->random;
}

static struct world *new_world(site_fn *site, uint32_t depth, uint32_t pages_per_day)
{
    struct world *world = calloc(1, sizeof(*world));
    struct err err = {0};
    const struct source_settings settings = {.name = "s",
        .url = "http://s.example/",
        .depth = depth,
        .revisit_ms = HOUR_MS,
        .pages_per_day = pages_per_day};
    assert_non_null(world);
    assert_int_equal(source_init(&world->source, &settings, &err), 0);
    world->site = site;
    world->rules = (struct pace_rules){.gap_ms = 5000, .retry_ms = MINUTE_MS};
    world->now_ms = 20000LL * PACE_DAY_MS;
    world->smallest_gap_ms = INT64_MAX;
    assert_int_equal(
        frontier_seed(&world->targets[0], &world->source, world->now_ms, &err), 0);
    world->target_count = 1;
    return world;
}

static void add_target(struct world *world, const struct target *target)
{
    for (size_t i = 0; i < world->target_count; i++)
        if (id_equal(&world->targets[i].id, &target->id))
            return;
    assert_true(world->target_count < TARGETS_MAX);
    world->targets[world->target_count++] = *target;
}

/* The due one with the highest priority, as the store claims. */
static struct target *claim(struct world *world)
{
    struct target *best = NULL;
    for (size_t i = 0; i < world->target_count; i++) {
        struct target *each = &world->targets[i];
        if (each->due_ms <= world->now_ms &&
            (best == NULL || each->priority > best->priority))
            best = each;
    }
    return best;
}

static void follow(struct world *world, const struct target *target,
    const struct link *links, size_t count)
{
    struct url url;
    struct err err = {0};
    assert_int_equal(url_parse(&url, bytes_of(target->url), &err), 0);
    const struct frontier_page page = {.source = &world->source,
        .url = &url,
        .depth = target->depth,
        .now_ms = world->now_ms};
    for (size_t i = 0; i < count; i++) {
        struct target found;
        if (frontier_target(&found, &page, &links[i]) == FRONTIER_FOLLOW)
            add_target(world, &found);
    }
}

static void visit(struct world *world, struct target *target)
{
    struct link links[LINKS_MAX];
    size_t count = 0;
    if (world->visits > 0 &&
        world->now_ms - world->last_end_ms < world->smallest_gap_ms)
        world->smallest_gap_ms = world->now_ms - world->last_end_ms;
    pace_begin(&world->host);
    assert_int_equal(pace_ready_at(&world->host), INT64_MAX);
    struct reply reply = world->site(links, &count, target->url, world->now_ms);
    struct revisit_bounds bounds = revisit_bounds_of(&world->source);
    const struct revisit_visit told = {
        .role = revisit_role_of(target), .now_ms = world->now_ms};
    if (reply.outcome == REPLY_OK)
        revisit_learn(&target->history, &bounds, &told);
    world->now_ms += TRANSFER_MS;
    world->last_end_ms = world->now_ms;
    world->visits++;
    const struct frontier_visit facts = {.source = &world->source,
        .target = target,
        .reply = &reply,
        .now_ms = world->now_ms,
        .retry_ms = world->rules.retry_ms,
        .interval_ms = target->history.interval_ms,
        .random = next_random(world)};
    target->due_ms = frontier_next_visit(&facts);
    if (reply.outcome == REPLY_FAULT && reply.fault == TOR_FAULT_DOWN) {
        pace_forget(&world->host);
        return;
    }
    target->failures = reply.outcome == REPLY_FAULT ? target->failures + 1 : 0;
    pace_end(&world->host, &world->rules, reply.outcome != REPLY_FAULT, world->now_ms,
        next_random(world));
    struct target copy = *target;
    follow(world, &copy, links, count);
}

static int64_t next_moment(const struct world *world)
{
    int64_t due = INT64_MAX;
    for (size_t i = 0; i < world->target_count; i++)
        if (world->targets[i].due_ms < due)
            due = world->targets[i].due_ms;
    int64_t ready = pace_ready_at(&world->host);
    return due > ready ? due : ready;
}

static void run_for(struct world *world, int64_t span_ms)
{
    int64_t end = world->now_ms + span_ms;
    while (world->now_ms < end) {
        int64_t moment = next_moment(world);
        if (moment > world->now_ms)
            world->now_ms = moment;
        if (world->now_ms >= end)
            break;
        struct target *target = claim(world);
        assert_non_null(target);
        if (!pace_budget_take(
                &world->budget, world->source.settings.pages_per_day, world->now_ms)) {
            world->now_ms = pace_budget_opens(world->now_ms);
            continue;
        }
        if (world->budget.used > world->visits_today_max)
            world->visits_today_max = world->budget.used;
        visit(world, target);
    }
    world->now_ms = end;
}

static struct link link_to(const char *url, enum link_rel rel)
{
    return (struct link){.url = bytes_of(url), .rel = rel};
}

static struct reply ok(void)
{
    return (struct reply){.outcome = REPLY_OK, .status = 200};
}

static struct reply fault(enum tor_fault why)
{
    return (struct reply){.outcome = REPLY_FAULT, .fault = why};
}

static struct reply lone_page(
    struct link *links, size_t *count, const char *url, int64_t now_ms)
{
    (void)links, (void)url, (void)now_ms;
    *count = 0;
    return ok();
}

static void a_page_is_visited_about_every_revisit_interval(void **state)
{
    (void)state;
    AUTO(mem_free) struct world *world = new_world(lone_page, 0, 0);
    run_for(world, 10LL * PACE_DAY_MS);
    /* Hourly, with up to a tenth of spread. */
    assert_in_range(world->visits, 10 * 24 * 10 / 11 - 1, 10 * 24);
}

static const int64_t death_ms = (20000LL + 1) * PACE_DAY_MS;
static const int64_t return_ms = (20000LL + 4) * PACE_DAY_MS;

static struct reply dies_for_three_days(
    struct link *links, size_t *count, const char *url, int64_t now_ms)
{
    (void)links, (void)url;
    *count = 0;
    return now_ms >= death_ms && now_ms < return_ms ? fault(TOR_FAULT_RENDEZVOUS)
                                                    : ok();
}

static void a_dead_site_is_asked_less_and_less_and_noticed_when_it_returns(void **state)
{
    (void)state;
    AUTO(mem_free) struct world *world = new_world(dies_for_three_days, 0, 0);
    run_for(world, PACE_DAY_MS + 2 * HOUR_MS);
    size_t before = world->visits;
    run_for(world, 10 * MINUTE_MS);
    uint32_t early = world->targets[0].failures;
    assert_in_range(early, 3, 30); /* the freshly dead are rechecked quickly */
    run_for(world, 3LL * PACE_DAY_MS - 2 * HOUR_MS - 11 * MINUTE_MS);
    assert_in_range(world->visits - before, 5, 40); /* 72 h of hourly visits are 72 */
    run_for(world, 28LL * HOUR_MS);
    assert_int_equal(world->targets[0].failures, 0);
    size_t after = world->visits;
    run_for(world, PACE_DAY_MS);
    assert_in_range(world->visits - after, 20, 24); /* and back to its old pace */
}

static struct reply tor_is_down_for_a_day(
    struct link *links, size_t *count, const char *url, int64_t now_ms)
{
    (void)links, (void)url;
    *count = 0;
    bool down = now_ms >= death_ms && now_ms < death_ms + PACE_DAY_MS;
    return down ? fault(TOR_FAULT_DOWN) : ok();
}

static void while_tor_is_down_nothing_is_counted_against_a_page(void **state)
{
    (void)state;
    AUTO(mem_free) struct world *world = new_world(tor_is_down_for_a_day, 0, 0);
    run_for(world, 2LL * PACE_DAY_MS - MINUTE_MS);
    assert_int_equal(world->targets[0].failures, 0);
    assert_int_equal(world->host.failures, 0);
    size_t before = world->visits;
    run_for(world, 5 * MINUTE_MS); /* across its return */
    assert_in_range(world->targets[0].due_ms, world->now_ms + 50 * MINUTE_MS,
        world->now_ms + 70 * MINUTE_MS);
    assert_in_range(world->visits - before, 1, 4);
}

static struct reply needs_a_key(
    struct link *links, size_t *count, const char *url, int64_t now_ms)
{
    (void)links, (void)url, (void)now_ms;
    *count = 0;
    return fault(TOR_FAULT_AUTH_MISSING);
}

static void what_a_person_must_mend_is_asked_once_a_day(void **state)
{
    (void)state;
    AUTO(mem_free) struct world *world = new_world(needs_a_key, 0, 0);
    run_for(world, 30LL * PACE_DAY_MS);
    assert_in_range(world->visits, 29, 31);
}

static struct reply board(
    struct link *links, size_t *count, const char *url, int64_t now_ms)
{
    (void)now_ms;
    *count = 0;
    if (strstr(url, "logout") != NULL || strstr(url, "other.example") != NULL)
        fail_msg("%s was asked for", url);
    if (strcmp(url, "http://s.example/") == 0) {
        links[(*count)++] = link_to("board?id=1", LINK_BOARD);
        links[(*count)++] = link_to("member.php?action=logout", LINK_OTHER);
        links[(*count)++] = link_to("http://other.example/", LINK_OTHER);
    } else if (strcmp(url, "http://s.example/board?id=1") == 0) {
        links[(*count)++] = link_to("thread?id=1", LINK_THREAD);
        links[(*count)++] = link_to("thread?id=2&utm_source=x#new", LINK_THREAD);
        links[(*count)++] = link_to("board?id=1&page=2", LINK_NEXT);
    } else if (strstr(url, "thread") != NULL) {
        links[(*count)++] = link_to("/", LINK_OTHER);
        links[(*count)++] = link_to("deeper?than=allowed", LINK_OTHER);
    }
    return ok();
}

static void a_board_is_walked_through_by_its_rules_once(void **state)
{
    (void)state;
    AUTO(mem_free) struct world *world = new_world(board, 2, 0);
    run_for(world, 10 * MINUTE_MS);
    assert_int_equal(world->target_count, 5); /* index, board, its page 2, 2 threads */
    assert_int_equal(world->visits, 5);
    assert_true(world->smallest_gap_ms >= world->rules.gap_ms);
}

/* Each day leads to the next one, for ever. */
static struct reply calendar(
    struct link *links, size_t *count, const char *url, int64_t now_ms)
{
    static char next[64];
    const char *day = strstr(url, "day=");
    uint64_t number = 0;
    (void)now_ms;
    if (day != NULL &&
        bytes_to_u64(&number, bytes_of(day + strlen("day=")), 1000000) != 0)
        fail();
    (void)snprintf(next, sizeof(next), "?day=%u", (unsigned)number + 1);
    links[0] = link_to(next, LINK_NEXT);
    *count = 1;
    return ok();
}

static void an_endless_site_costs_no_more_than_its_days_budget(void **state)
{
    (void)state;
    AUTO(mem_free) struct world *world = new_world(calendar, 1, 300);
    run_for(world, 10LL * PACE_DAY_MS);
    assert_int_equal(world->visits_today_max, 300);
    assert_in_range(world->visits, 9 * 300, 10 * 300);
}

static void waits_grow_by_half_up_to_a_day(void **state)
{
    (void)state;
    assert_int_equal(pace_backoff(1000, 0, 0), 0);
    assert_int_equal(pace_backoff(1000, 1, 0), 1000);
    assert_int_equal(pace_backoff(1000, 2, 0), 1500);
    assert_int_equal(pace_backoff(1000, 3, 0), 2250);
    assert_int_equal(pace_backoff(1000, UINT32_MAX, 0), PACE_BACKOFF_MAX_MS);
    assert_int_equal(
        pace_backoff(1000, 100, UINT32_MAX), PACE_BACKOFF_MAX_MS / 10 * 11);
    for (uint32_t i = 1; i < 60; i++)
        assert_true(pace_backoff(1, i + 1, 0) > pace_backoff(1, i, 0) ||
                    pace_backoff(1, i, 0) == PACE_BACKOFF_MAX_MS);
}

static void gaps_are_never_shorter_than_asked_for(void **state)
{
    (void)state;
    assert_int_equal(pace_gap(5000, 0), 5000);
    assert_int_equal(pace_gap(5000, UINT32_MAX), 7500);
    assert_int_equal(pace_gap(0, UINT32_MAX), 0);
}

static void pages_used_before_a_restart_or_by_others_count_for_the_day(void **state)
{
    const int64_t noon = 20000 * (int64_t)PACE_DAY_MS + PACE_DAY_MS / 2;
    struct pace_budget budget = {0};
    (void)state;
    pace_budget_seen(&budget, 7, noon);
    for (int i = 0; i < 3; i++)
        assert_true(pace_budget_take(&budget, 10, noon));
    assert_false(pace_budget_take(&budget, 10, noon));
    pace_budget_seen(&budget, 2, noon); /* what is still under way is not seen yet */
    assert_false(pace_budget_take(&budget, 10, noon));
    assert_true(pace_budget_take(&budget, 10, noon + PACE_DAY_MS));
    pace_budget_seen(&budget, UINT64_MAX, noon + PACE_DAY_MS);
    assert_false(pace_budget_take(&budget, UINT32_MAX, noon + PACE_DAY_MS));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_is_visited_about_every_revisit_interval),
        cmocka_unit_test(
            a_dead_site_is_asked_less_and_less_and_noticed_when_it_returns),
        cmocka_unit_test(while_tor_is_down_nothing_is_counted_against_a_page),
        cmocka_unit_test(what_a_person_must_mend_is_asked_once_a_day),
        cmocka_unit_test(a_board_is_walked_through_by_its_rules_once),
        cmocka_unit_test(an_endless_site_costs_no_more_than_its_days_budget),
        cmocka_unit_test(pages_used_before_a_restart_or_by_others_count_for_the_day),
        cmocka_unit_test(waits_grow_by_half_up_to_a_day),
        cmocka_unit_test(gaps_are_never_shorter_than_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
