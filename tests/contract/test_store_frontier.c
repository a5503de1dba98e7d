#include "store_fixture.h"

static void adds_each_address_once(void **state)
{
    struct fixture *fixture = *state;
    struct target targets[3] = {a_target("board", "board.example", 1),
        a_target("board", "board.example", 2), a_target("board", "board.example", 1)};
    size_t added = 0;

    set_sources(fixture);
    MUST(fixture, store_targets_add(fixture->store, &added, targets, 3, &fixture->err));
    assert_int_equal(added, 2);
    MUST(fixture, store_targets_add(fixture->store, &added, targets, 3, &fixture->err));
    assert_int_equal(added, 0);
}

static void a_smaller_depth_replaces_a_greater_one(void **state)
{
    struct fixture *fixture = *state;
    struct target target = a_target("board", "board.example", 1);
    struct target out;

    set_sources(fixture);
    target.depth = 5;
    MUST(fixture, store_targets_add(fixture->store, NULL, &target, 1, &fixture->err));
    target.depth = 7;
    MUST(fixture, store_targets_add(fixture->store, NULL, &target, 1, &fixture->err));
    target.depth = 3;
    target.priority = 9; /* everything else stays as it was */
    MUST(fixture, store_targets_add(fixture->store, NULL, &target, 1, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 10, 1), 1);
    assert_int_equal(out.depth, 3);
    assert_int_equal(out.priority, 0);
}

static void a_claim_gives_back_all_of_a_target(void **state)
{
    struct fixture *fixture = *state;
    struct target in = a_target("board", "board.example", 1);
    struct target out;

    set_sources(fixture);
    in.depth = 2;
    in.priority = -3;
    in.due_ms = 1234567890123;
    in.failures = 4;
    in.crashes = 1;
    in.content = an_owner(9);
    (void)bytes_to_text(in.etag, sizeof(in.etag), bytes_of("\"v1\""));
    (void)bytes_to_text(
        in.last_modified, sizeof(in.last_modified), bytes_of("Mon, 23 Nov 2026"));
    MUST(fixture, store_targets_add(fixture->store, NULL, &in, 1, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 1234567890123, 4), 1);
    assert_memory_equal(&in, &out, sizeof(in));
}

static void one_target_of_a_host_is_leased_at_a_time(void **state)
{
    struct fixture *fixture = *state;
    struct target targets[4] = {a_target("board", "board.example", 1),
        a_target("board", "board.example", 2), a_target("pastes", "pastes.example", 1),
        a_target("pastes", "board.example", 3)};
    struct target out[4];

    set_sources(fixture);
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 4, &fixture->err));
    assert_int_equal(claim_some(fixture, out, 1, 10, 4), 2);
    assert_string_not_equal(out[0].host, out[1].host);
    assert_int_equal(claim_some(fixture, out, 2, 10, 4), 0);
}

static void an_expired_lease_is_anybodys(void **state)
{
    struct fixture *fixture = *state;
    struct target target = a_target("board", "board.example", 1);
    struct target out;

    set_sources(fixture);
    MUST(fixture, store_targets_add(fixture->store, NULL, &target, 1, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 0, 1), 1);
    assert_int_equal(claim_some(fixture, &out, 2, 999, 1), 0);
    assert_int_equal(claim_some(fixture, &out, 2, 1000, 1), 1);
}

static void priority_goes_before_time(void **state)
{
    struct fixture *fixture = *state;
    struct target targets[4] = {a_target("board", "a.example", 1),
        a_target("board", "b.example", 1), a_target("board", "c.example", 1),
        a_target("board", "a.example", 2)};
    struct target out[4];

    set_sources(fixture);
    targets[0].due_ms = 5;
    targets[1].due_ms = 9;
    targets[1].priority = 10;
    targets[2].due_ms = 3;
    targets[3].due_ms = 10; /* of host a, better than its page 1, but not due yet */
    targets[3].priority = 20;
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 4, &fixture->err));
    assert_int_equal(claim_some(fixture, out, 1, 9, 4), 3);
    assert_string_equal(out[0].host, "b.example");
    assert_string_equal(out[1].host, "c.example");
    assert_string_equal(out[2].host, "a.example");
    MUST(fixture, store_release_all(fixture->store, &fixture->err));
    assert_int_equal(claim_some(fixture, out, 1, 10, 1), 1);
    assert_string_equal(out[0].url, "http://a.example/page/2");
}

static void an_inactive_source_waits(void **state)
{
    struct fixture *fixture = *state;
    const struct store_source only = {
        "pastes", "http://pastes.example/", "team", "watch"};
    struct target target = a_target("board", "board.example", 1);
    struct target out;

    set_sources(fixture);
    MUST(fixture, store_targets_add(fixture->store, NULL, &target, 1, &fixture->err));
    MUST(fixture, store_sources_set(fixture->store, &only, 1, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 10, 1), 0);
    set_sources(fixture);
    assert_int_equal(claim_some(fixture, &out, 1, 10, 1), 1);
}

static void a_renamed_source_keeps_its_addresses(void **state)
{
    struct fixture *fixture = *state;
    const struct store_source renamed = {
        "forum", "http://board.example/", "team", "watch"};
    struct target target = a_target("board", "board.example", 1);
    struct target out;

    set_sources(fixture);
    MUST(fixture, store_targets_add(fixture->store, NULL, &target, 1, &fixture->err));
    MUST(fixture, store_sources_set(fixture->store, &renamed, 1, &fixture->err));
    target = a_target("forum", "board.example", 1);
    MUST(fixture, store_targets_add(fixture->store, NULL, &target, 1, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 10, 1), 1);
    assert_string_equal(out.source, "forum");
}

static void leases_are_given_back(void **state)
{
    struct fixture *fixture = *state;
    struct target targets[2] = {
        a_target("board", "a.example", 1), a_target("board", "b.example", 1)};
    struct target out[2];
    struct id first = an_owner(1);

    set_sources(fixture);
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 2, &fixture->err));
    assert_int_equal(claim_some(fixture, out, 1, 10, 1), 1);
    assert_int_equal(claim_some(fixture, out, 2, 10, 1), 1);
    MUST(fixture, store_release(fixture->store, &first, &fixture->err));
    assert_int_equal(claim_some(fixture, out, 3, 10, 2), 1); /* only the first's */
    MUST(fixture, store_release_all(fixture->store, &fixture->err));
    assert_int_equal(claim_some(fixture, out, 4, 10, 2), 2);
}

static int64_t next_due(struct fixture *fixture, int64_t now_ms)
{
    int64_t due_ms = 0;
    MUST(fixture, store_next_due(&due_ms, fixture->store,
                      &(struct store_due){.now_ms = now_ms}, &fixture->err));
    return due_ms;
}

static void what_failed_too_often_can_be_left_out_of_what_is_due(void **state)
{
    struct fixture *fixture = *state;
    struct target failing = a_target("board", "a.example", 1);
    const struct store_due hopeful = {.now_ms = 10, .tries = 3};
    int64_t due_ms = 0;

    set_sources(fixture);
    failing.failures = 3;
    failing.due_ms = 500;
    MUST(fixture, store_targets_add(fixture->store, NULL, &failing, 1, &fixture->err));
    assert_int_equal(next_due(fixture, 10), 500);
    MUST(fixture, store_next_due(&due_ms, fixture->store, &hopeful, &fixture->err));
    assert_int_equal(due_ms, INT64_MAX);
}

static void says_when_something_falls_due(void **state)
{
    struct fixture *fixture = *state;
    struct target targets[2] = {
        a_target("board", "a.example", 1), a_target("board", "a.example", 2)};
    struct target out;

    set_sources(fixture);
    assert_int_equal(next_due(fixture, 10), INT64_MAX);
    targets[0].due_ms = 500;
    targets[1].due_ms = 400;
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 2, &fixture->err));
    assert_int_equal(next_due(fixture, 10), 400);
    assert_int_equal(next_due(fixture, 450), 450);
    assert_int_equal(claim_some(fixture, &out, 1, 450, 1), 1);
    assert_int_equal(next_due(fixture, 450), 1450); /* the lease's end */
}

static void a_claim_finds_the_due_among_many_that_are_not(void **state)
{
    enum { MANY = 2000 };
    struct fixture *fixture = *state;
    struct target *targets = calloc(MANY, sizeof(*targets));
    struct target out;

    assert_non_null(targets);
    set_sources(fixture);
    for (int i = 0; i < MANY; i++) {
        targets[i] = a_target("board", "a.example", i);
        targets[i].due_ms = i == 777 ? 5 : 1000000;
        targets[i].priority = i % 7;
    }
    MUST(
        fixture, store_targets_add(fixture->store, NULL, targets, MANY, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 10, 1), 1);
    assert_string_equal(out.url, "http://a.example/page/777");
    free(targets);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(adds_each_address_once),
        ON_SQLITE(a_smaller_depth_replaces_a_greater_one),
        ON_SQLITE(a_claim_gives_back_all_of_a_target),
        ON_SQLITE(one_target_of_a_host_is_leased_at_a_time),
        ON_SQLITE(an_expired_lease_is_anybodys),
        ON_SQLITE(priority_goes_before_time),
        ON_SQLITE(an_inactive_source_waits),
        ON_SQLITE(a_renamed_source_keeps_its_addresses),
        ON_SQLITE(leases_are_given_back),
        ON_SQLITE(says_when_something_falls_due),
        ON_SQLITE(what_failed_too_often_can_be_left_out_of_what_is_due),
        ON_SQLITE(a_claim_finds_the_due_among_many_that_are_not),
    };
    return RUN_ON_BOTH(tests);
}
