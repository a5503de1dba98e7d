/* Pausing a source, and how its addresses fare: the same on both databases. */
#include "storage/days.h"
#include "store_fixture.h"

static void two_targets(struct fixture *fixture)
{
    const struct target targets[2] = {
        a_target("board", "board.example", 1), a_target("pastes", "pastes.example", 1)};
    set_sources(fixture);
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 2, &fixture->err));
}

static void pause_until(struct fixture *fixture, int64_t now_ms, int64_t until_ms)
{
    const struct store_pause pause = {.source = "board",
        .url = "http://board.example/",
        .now_ms = now_ms,
        .until_ms = until_ms,
        .by = "m.darvor",
        .why = "the site moves house"};
    MUST(fixture, store_source_pause(fixture->store, &pause, &fixture->err));
}

static int resume(struct fixture *fixture, int64_t now_ms)
{
    const struct store_pause pause = {
        .source = "board", .now_ms = now_ms, .by = "p.sorel"};
    return store_source_resume(fixture->store, &pause, &fixture->err);
}

static int take_board(void *self, const struct store_health *row, struct err *err)
{
    struct store_health *out = self;
    (void)err;
    if (strcmp(row->source, "board") == 0)
        *out = *row;
    return 0;
}

static struct store_health board(struct fixture *fixture)
{
    struct store_health health = {0};
    MUST(fixture, store_health(fixture->store, take_board, &health, &fixture->err));
    return health;
}

static int take_name(void *self, const char *name, struct err *err)
{
    (void)err;
    (void)snprintf(self, TARGET_SOURCE_SIZE, "%s", name);
    return 0;
}

static bool end(struct fixture *fixture, const char *source, int64_t now_ms)
{
    bool ended = false;
    const struct store_pause pause = {
        .source = source, .now_ms = now_ms, .why = "its last day was 2024-10-04"};
    MUST(fixture, store_source_end(&ended, fixture->store, &pause, &fixture->err));
    return ended;
}

static void a_source_that_ended_is_not_claimed_until_it_is_renewed(void **state)
{
    struct fixture *fixture = *state;
    struct target out[2];
    char name[TARGET_SOURCE_SIZE] = "";
    two_targets(fixture);
    assert_true(end(fixture, "board", 50));
    assert_false(end(fixture, "board", 60));
    assert_int_equal(board(fixture).paused_ms, 50);
    assert_int_equal(claim_some(fixture, out, 1, 100, 2), 1);
    assert_string_equal(out[0].source, "pastes");
    MUST(fixture, store_sources_ended(fixture->store, take_name, name, &fixture->err));
    assert_string_equal(name, "board");
    MUST(fixture, store_source_renew(fixture->store, "board", 70, &fixture->err));
    assert_int_equal(claim_some(fixture, out, 1, 100, 2), 1);
    assert_string_equal(out[0].source, "board");
}

static void a_pause_of_a_persons_is_none_that_ends_with_the_day(void **state)
{
    struct fixture *fixture = *state;
    char name[TARGET_SOURCE_SIZE] = "";
    two_targets(fixture);
    pause_until(fixture, 50, 0);
    assert_false(end(fixture, "board", 60));
    MUST(fixture, store_sources_ended(fixture->store, take_name, name, &fixture->err));
    assert_string_equal(name, "");
    assert_string_equal(board(fixture).paused_by, "m.darvor");
}

static void a_paused_source_is_not_claimed_and_the_others_are(void **state)
{
    struct fixture *fixture = *state;
    struct target out[2];
    two_targets(fixture);
    pause_until(fixture, 500, 0);
    assert_int_equal(claim_some(fixture, out, 1, 1000, 2), 1);
    assert_string_equal(out[0].source, "pastes");
    assert_int_equal(claim_some(fixture, out, 2, 1001, 2), 0);
}

static void a_resumed_source_is_claimed_at_once(void **state)
{
    struct fixture *fixture = *state;
    struct target out[2];
    two_targets(fixture);
    pause_until(fixture, 500, 0);
    assert_int_equal(claim_some(fixture, out, 1, 1000, 2), 1); /* its host sleeps now */
    MUST(fixture, resume(fixture, 1001));
    assert_int_equal(claim_some(fixture, out, 2, 1001, 2), 1);
    assert_string_equal(out[0].source, "board");
    assert_int_equal(resume(fixture, 1002), STORE_NOT_PAUSED);
}

static void what_is_paused_is_neither_due_nor_backlog(void **state)
{
    struct fixture *fixture = *state;
    const struct store_due asked = {.now_ms = 1000};
    const struct target target = a_target("board", "board.example", 1);
    struct store_backlog backlog = {0};
    int64_t due = 0;
    set_sources(fixture);
    MUST(fixture, store_targets_add(fixture->store, NULL, &target, 1, &fixture->err));
    pause_until(fixture, 500, 0);
    MUST(fixture, store_next_due(&due, fixture->store, &asked, &fixture->err));
    assert_true(due == INT64_MAX);
    MUST(fixture, store_backlog(&backlog, fixture->store, 1000, &fixture->err));
    assert_int_equal(backlog.due, 0);
    MUST(fixture, resume(fixture, 1000));
    MUST(fixture, store_next_due(&due, fixture->store, &asked, &fixture->err));
    assert_true(due == 1000);
    MUST(fixture, store_backlog(&backlog, fixture->store, 1000, &fixture->err));
    assert_int_equal(backlog.due, 1);
}

static void a_pause_with_an_end_ends_then_and_not_before(void **state)
{
    struct fixture *fixture = *state;
    struct target out[2];
    uint64_t ended = 7;
    two_targets(fixture);
    pause_until(fixture, 500, 1900);
    assert_int_equal(claim_some(fixture, out, 1, 1000, 2), 1);
    MUST(fixture, store_pauses_end(&ended, fixture->store, 1899, &fixture->err));
    assert_int_equal(ended, 0);
    assert_int_equal(claim_some(fixture, out, 2, 1899, 1), 0);
    MUST(fixture, store_pauses_end(&ended, fixture->store, 1900, &fixture->err));
    assert_int_equal(ended, 1);
    assert_int_equal(claim_some(fixture, out, 2, 1900, 1), 1);
    assert_string_equal(out[0].source, "board");
    assert_int_equal(board(fixture).resumed_ms, 1900);
    assert_string_equal(board(fixture).resumed_by, "");
}

static void a_pause_without_end_never_ends_by_itself(void **state)
{
    struct fixture *fixture = *state;
    uint64_t ended = 7;
    set_sources(fixture);
    pause_until(fixture, 500, 0);
    MUST(fixture,
        store_pauses_end(&ended, fixture->store, INT64_MAX - 1, &fixture->err));
    assert_int_equal(ended, 0);
    assert_true(board(fixture).paused);
}

static void who_when_and_why_is_kept_also_when_it_is_over(void **state)
{
    struct fixture *fixture = *state;
    set_sources(fixture);
    assert_false(board(fixture).paused);
    pause_until(fixture, 500, 9000);
    struct store_health row = board(fixture);
    assert_true(row.paused);
    assert_int_equal(row.paused_ms, 500);
    assert_int_equal(row.paused_until_ms, 9000);
    assert_string_equal(row.paused_by, "m.darvor");
    assert_string_equal(row.paused_why, "the site moves house");
    MUST(fixture, resume(fixture, 700));
    row = board(fixture);
    assert_false(row.paused);
    assert_int_equal(row.paused_ms, 500);
    assert_string_equal(row.paused_why, "the site moves house");
    assert_int_equal(row.resumed_ms, 700);
    assert_string_equal(row.resumed_by, "p.sorel");
}

static void a_restart_with_the_configuration_ends_no_pause(void **state)
{
    struct fixture *fixture = *state;
    struct target out[2];
    two_targets(fixture);
    pause_until(fixture, 500, 0);
    set_sources(fixture);
    assert_true(board(fixture).paused);
    assert_int_equal(claim_some(fixture, out, 1, 1000, 2), 1);
    assert_string_equal(out[0].source, "pastes");
}

static void a_source_that_no_run_has_seen_can_be_paused(void **state)
{
    struct fixture *fixture = *state;
    struct target out[2];
    pause_until(fixture, 500, 0);
    assert_true(board(fixture).paused); /* and told already */
    two_targets(fixture);
    assert_true(board(fixture).paused);
    assert_int_equal(claim_some(fixture, out, 1, 1000, 2), 1);
    assert_string_equal(out[0].source, "pastes");
}

static void the_day_a_source_was_first_watched_stays(void **state)
{
    struct fixture *fixture = *state;
    set_sources(fixture);
    assert_int_equal(board(fixture).watched_ms, 0);
    MUST(fixture, store_sources_watched(fixture->store, 1000, &fixture->err));
    set_sources(fixture);
    MUST(fixture, store_sources_watched(fixture->store, 2000, &fixture->err));
    assert_int_equal(board(fixture).watched_ms, 1000);
}

struct addresses {
    struct store_address at[4];
    size_t count;
};

static int take_address(void *self, const struct store_address *row, struct err *err)
{
    struct addresses *out = self;
    (void)err;
    assert_true(out->count < 4);
    out->at[out->count++] = *row;
    return 0;
}

static void how_addresses_fare_is_remembered_for_all_workers(void **state)
{
    struct fixture *fixture = *state;
    struct addresses all = {.count = 0};
    struct store_address address = {.source = "board",
        .url = "http://b.example/",
        .failures = 2,
        .probe_ms = 900,
        .success_ms = 100,
        .reason = "no answer"};
    set_sources(fixture);
    MUST(fixture, store_address_put(fixture->store, &address, &fixture->err));
    address.success_ms = 0; /* as it was */
    address.failures = 3;
    MUST(fixture, store_address_put(fixture->store, &address, &fixture->err));
    (void)snprintf(address.source, sizeof(address.source), "nobody's");
    MUST(fixture, store_address_put(fixture->store, &address, &fixture->err));
    MUST(fixture, store_addresses(fixture->store, take_address, &all, &fixture->err));
    assert_int_equal(all.count, 1);
    assert_string_equal(all.at[0].source, "board");
    assert_string_equal(all.at[0].url, "http://b.example/");
    assert_int_equal(all.at[0].failures, 3);
    assert_int_equal(all.at[0].probe_ms, 900);
    assert_int_equal(all.at[0].success_ms, 100);
    assert_string_equal(all.at[0].reason, "no answer");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(a_source_that_ended_is_not_claimed_until_it_is_renewed),
        ON_SQLITE(a_pause_of_a_persons_is_none_that_ends_with_the_day),
        ON_SQLITE(a_paused_source_is_not_claimed_and_the_others_are),
        ON_SQLITE(a_resumed_source_is_claimed_at_once),
        ON_SQLITE(what_is_paused_is_neither_due_nor_backlog),
        ON_SQLITE(a_pause_with_an_end_ends_then_and_not_before),
        ON_SQLITE(a_pause_without_end_never_ends_by_itself),
        ON_SQLITE(who_when_and_why_is_kept_also_when_it_is_over),
        ON_SQLITE(a_restart_with_the_configuration_ends_no_pause),
        ON_SQLITE(a_source_that_no_run_has_seen_can_be_paused),
        ON_SQLITE(the_day_a_source_was_first_watched_stays),
        ON_SQLITE(how_addresses_fare_is_remembered_for_all_workers),
    };
    return RUN_ON_BOTH(tests);
}
