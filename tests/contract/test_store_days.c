#include "storage/days.h"
#include "storage/forgetting.h"
#include "storage/workers.h"
#include "store_visits.h"

#define DAY_MS INT64_C(86400000)

struct days {
    struct store_day at[8];
    size_t count;
};

static int take(void *self, const struct store_day *day, struct err *err)
{
    struct days *days = self;
    (void)err;
    assert_true(days->count < 8);
    days->at[days->count++] = *day;
    return 0;
}

static struct days days_since(struct fixture *fixture, int64_t day)
{
    struct days days = {.count = 0};
    MUST(fixture, store_days(fixture->store, day, take, &days, &fixture->err));
    return days;
}

/* A first visit to a page of its own on the host, that ends so. */
static void visit(struct fixture *fixture, const char *host, int64_t at_ms,
    enum store_outcome outcome, enum site_state state)
{
    static int page = 0;
    struct scene scene;
    stage_new(fixture, &scene, host, ++page, at_ms);
    scene.visit.outcome = outcome;
    scene.visit.state = state;
    scene.visit.answer_ms = state == SITE_UNREACHABLE ? 0 : 700;
    scene.page.link_count = 3;
    if (outcome != STORE_READ)
        scene.visit.page = NULL;
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(commit(fixture, &scene), 0); /* again: nothing is counted */
}

static void a_day_adds_up_what_its_visits_brought_over_all_hosts(void **state)
{
    struct fixture *fixture = *state;
    set_sources(fixture);
    visit(fixture, "board.example", 1000, STORE_READ, SITE_OK);
    visit(fixture, "mirror.example", 2000, STORE_READ, SITE_OK);
    visit(fixture, "mirror.example", 3000, STORE_FAILED, SITE_UNREACHABLE);
    visit(fixture, "board.example", 4000, STORE_GONE, SITE_OK);
    visit(fixture, "board.example", 5000, STORE_POSTPONED, SITE_UNREACHABLE);

    struct days days = days_since(fixture, 0);
    assert_int_equal(days.count, 1);
    const struct store_counts *counts = &days.at[0].counts;
    assert_string_equal(days.at[0].source, "board");
    assert_int_equal(days.at[0].day, 0);
    assert_int_equal(counts->visits, 4);
    assert_int_equal(counts->successes, 2);
    assert_int_equal(counts->failures, 1);
    assert_int_equal(counts->pages, 2);
    assert_int_equal(counts->postings, 2);
    assert_int_equal(counts->links, 6);
    assert_int_equal(counts->bytes, 4 * 1234);
    assert_int_equal(counts->walls, 0);
    for (int i = 0; i < LATENCY_SLOTS; i++)
        assert_int_equal(counts->answers[i], i == latency_slot(700) ? 3 : 0);
}

static void days_are_apart_and_the_state_is_of_the_last_visit(void **state)
{
    struct fixture *fixture = *state;
    set_sources(fixture);
    visit(fixture, "board.example", 1000, STORE_READ, SITE_OK);
    visit(fixture, "board.example", 3 * DAY_MS, STORE_FAILED, SITE_LOGIN);
    visit(fixture, "mirror.example", 3 * DAY_MS - 1, STORE_READ, SITE_OK);
    visit(fixture, "mirror.example", 3 * DAY_MS + 900, STORE_FAILED, SITE_BANNED);

    struct days days = days_since(fixture, 0);
    assert_int_equal(days.count, 3);
    assert_int_equal(days.at[0].day, 0);
    assert_int_equal(days.at[1].day, 2);
    assert_int_equal(days.at[2].day, 3);
    assert_int_equal(days.at[2].counts.walls, 2);
    assert_int_equal(days.at[2].state, SITE_BANNED);
    assert_int_equal(days.at[2].state_ms, 3 * DAY_MS + 900);
    assert_int_equal(days_since(fixture, 3).count, 1);
    assert_int_equal(days_since(fixture, 4).count, 0);
}

static void a_late_commit_of_an_earlier_visit_does_not_set_the_state_back(void **state)
{
    struct fixture *fixture = *state;
    set_sources(fixture);
    visit(fixture, "board.example", 5000, STORE_FAILED, SITE_CAPTCHA);
    visit(fixture, "board.example", 6000, STORE_READ, SITE_OK);
    assert_int_equal(days_since(fixture, 0).at[0].state, SITE_OK);
    /* Same bucket, because same host; its clock is a second behind. */
    struct scene scene;
    stage_new(fixture, &scene, "board.example", 1000, 7000);
    scene.visit.at_ms = 5500;
    scene.visit.outcome = STORE_FAILED;
    scene.visit.state = SITE_BANNED;
    scene.visit.page = NULL;
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(days_since(fixture, 0).at[0].state, SITE_OK);
    assert_int_equal(days_since(fixture, 0).at[0].counts.visits, 3);
}

static int take_board(void *self, const struct store_health *health, struct err *err)
{
    (void)err;
    if (strcmp(health->source, "board") == 0)
        *(struct store_health *)self = *health;
    return 0;
}

static void successes_and_failures_are_counted_for_ever(void **state)
{
    struct fixture *fixture = *state;
    struct store_health health = {0};
    set_sources(fixture);
    visit(fixture, "board.example", 1000, STORE_READ, SITE_OK);
    visit(fixture, "board.example", 2000, STORE_FAILED, SITE_ERROR);
    visit(fixture, "mirror.example", 3000, STORE_FAILED, SITE_ERROR);
    visit(fixture, "mirror.example", 4000, STORE_GONE, SITE_OK);
    MUST(fixture, store_health(fixture->store, take_board, &health, &fixture->err));
    assert_int_equal(health.successes, 1);
    assert_int_equal(health.failed, 2);
}

static void old_days_are_forgotten(void **state)
{
    struct fixture *fixture = *state;
    const int64_t start = 20000 * DAY_MS; /* in 2024 */
    struct store_purge purge = {
        .before_ms[STORE_FORGET_DAYS] = start + 3 * DAY_MS, .dry_run = true};
    struct store_purged purged = {0};
    set_sources(fixture);
    visit(fixture, "board.example", start + 1000, STORE_FAILED, SITE_ERROR);
    visit(fixture, "mirror.example", start + DAY_MS, STORE_FAILED, SITE_ERROR);
    visit(fixture, "board.example", start + 3 * DAY_MS, STORE_FAILED, SITE_ERROR);
    for (int i = 0; i < 3; i++) {
        purge.dry_run = i == 0;
        MUST(
            fixture, store_purge(&purged, fixture->store, &purge, NULL, &fixture->err));
        assert_int_equal(purged.of[STORE_FORGET_DAYS].count, i < 2 ? 2 : 0);
    }
    assert_int_equal(days_since(fixture, 0).count, 1);
}

static void the_backlog_is_what_is_due_and_how_long(void **state)
{
    struct fixture *fixture = *state;
    struct store_backlog backlog = {.due = 7, .earliest_ms = 7};
    set_sources(fixture);
    MUST(fixture, store_backlog(&backlog, fixture->store, 10, &fixture->err));
    assert_int_equal(backlog.due, 0);
    assert_int_equal(backlog.earliest_ms, 0);
    struct target targets[3];
    for (int i = 0; i < 3; i++) {
        targets[i] = a_target(i == 2 ? "no source" : "board", "board.example", i);
        targets[i].due_ms = 1000 + i;
    }
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 3, &fixture->err));
    MUST(fixture, store_backlog(&backlog, fixture->store, 1000, &fixture->err));
    assert_int_equal(backlog.due, 1);
    MUST(fixture, store_backlog(&backlog, fixture->store, 9000, &fixture->err));
    assert_int_equal(backlog.due, 2);
    assert_int_equal(backlog.earliest_ms, 1000);
}

static void what_a_budget_puts_off_to_midnight_is_backlog_too(void **state)
{
    struct fixture *fixture = *state;
    struct store_backlog backlog = {0};
    struct target targets[4];
    const int64_t now = 100 * DAY_MS + 5;
    set_sources(fixture);
    for (int i = 0; i < 4; i++) {
        targets[i] = a_target(i == 3 ? "no source" : "board", "board.example", i);
        targets[i].due_ms =
            101 * DAY_MS + (i == 1 ? 1 : 0); /* one is due then anyway */
    }
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 4, &fixture->err));
    MUST(fixture, store_backlog(&backlog, fixture->store, now, &fixture->err));
    assert_int_equal(backlog.due, 0);
    assert_int_equal(backlog.earliest_ms, 0);
    assert_int_equal(backlog.put_off, 2);
    for (int day = 0; day < STORE_BACKLOG_DAYS; day++)
        MUST(fixture,
            store_backlog_note(fixture->store, now - day * DAY_MS, &fixture->err));
    MUST(fixture, store_backlog(&backlog, fixture->store, 101 * DAY_MS, &fixture->err));
    assert_int_equal(backlog.due, 2); /* at midnight */
    assert_int_equal(backlog.put_off, 0);
    assert_true(backlog.known);
    assert_int_equal(backlog.least[STORE_BACKLOG_DAYS - 1], 2);
    assert_int_equal(backlog.least[0], 0);
}

static void the_least_backlog_of_each_day_is_noted(void **state)
{
    struct fixture *fixture = *state;
    struct store_backlog backlog = {0};
    int64_t now = 100 * DAY_MS;
    set_sources(fixture);
    for (int day = 0; day < 5; day++, now += DAY_MS) {
        for (int64_t hour = 0; hour < 3; hour++) {
            struct target target =
                a_target("board", "board.example", day * 3 + (int)hour);
            MUST(fixture,
                store_targets_add(fixture->store, NULL, &target, 1, &fixture->err));
            MUST(fixture,
                store_backlog_note(fixture->store, now + hour * 1000, &fixture->err));
        }
        MUST(fixture, store_backlog(&backlog, fixture->store, now, &fixture->err));
        assert_int_equal(backlog.known, day == STORE_BACKLOG_DAYS);
    }
    for (int i = 0; i < STORE_BACKLOG_DAYS; i++)
        assert_int_equal(backlog.least[i], 3 * i + 1);
    /* Long after, the old days are forgotten, and none is known. */
    MUST(fixture, store_backlog_note(fixture->store, now + 70 * DAY_MS, &fixture->err));
    MUST(fixture, store_backlog(&backlog, fixture->store, now - DAY_MS, &fixture->err));
    assert_false(backlog.known);
}

static int take_worker(void *self, const struct store_worker *worker, struct err *err)
{
    (void)err;
    *(struct store_worker *)self = *worker;
    return 0;
}

static void a_worker_tells_what_it_knows_of_tor(void **state)
{
    struct fixture *fixture = *state;
    struct id id = an_owner(1);
    struct store_worker worker = {0};
    MUST(fixture, store_worker_beat(fixture->store, &id, "one", 50, &fixture->err));
    MUST(fixture, store_worker_tor(fixture->store, &id, 40, "refused", &fixture->err));
    MUST(fixture, store_worker_beat(fixture->store, &id, "one", 60, &fixture->err));
    MUST(fixture, store_workers(fixture->store, take_worker, &worker, &fixture->err));
    assert_int_equal(worker.tor_down_ms, 40);
    assert_string_equal(worker.tor_why, "refused");
    MUST(fixture, store_worker_tor(fixture->store, &id, 0, NULL, &fixture->err));
    MUST(fixture, store_workers(fixture->store, take_worker, &worker, &fixture->err));
    assert_int_equal(worker.tor_down_ms, 0);
    assert_string_equal(worker.tor_why, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(a_day_adds_up_what_its_visits_brought_over_all_hosts),
        ON_SQLITE(days_are_apart_and_the_state_is_of_the_last_visit),
        ON_SQLITE(a_late_commit_of_an_earlier_visit_does_not_set_the_state_back),
        ON_SQLITE(successes_and_failures_are_counted_for_ever),
        ON_SQLITE(old_days_are_forgotten),
        ON_SQLITE(the_backlog_is_what_is_due_and_how_long),
        ON_SQLITE(what_a_budget_puts_off_to_midnight_is_backlog_too),
        ON_SQLITE(the_least_backlog_of_each_day_is_noted),
        ON_SQLITE(a_worker_tells_what_it_knows_of_tor),
    };
    return RUN_ON_BOTH(tests);
}
