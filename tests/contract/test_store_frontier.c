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

static void a_shorter_chain_replaces_a_longer_one_at_the_same_depth(void **state)
{
    struct fixture *fixture = *state;
    struct target targets[2] = {
        a_target("board", "board.example", 1), a_target("board", "board.example", 1)};
    struct target out;

    set_sources(fixture);
    targets[0].depth = targets[1].depth = 2;
    targets[0].chain = 50;
    targets[1].chain = 40; /* of the same page twice, the nearer one */
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 2, &fixture->err));
    targets[0].depth = 3;
    targets[0].chain = 0; /* deeper, so that no longer chain begins there */
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 1, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 10, 1), 1);
    assert_int_equal(out.depth, 2);
    assert_int_equal(out.chain, 40);
    targets[1].chain = 7;
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 2, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 2, 5000, 1), 1);
    assert_int_equal(out.chain, 7);
    targets[0].depth = 1;
    targets[0].chain = 99;
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 1, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 3, 9000, 1), 1);
    assert_int_equal(out.depth, 1);
    assert_int_equal(out.chain, 99);
}

static void a_claim_gives_back_all_of_a_target(void **state)
{
    struct fixture *fixture = *state;
    struct target in = a_target("board", "board.example", 1);
    struct target out;

    set_sources(fixture);
    in.depth = 2;
    in.chain = 17;
    in.hops = 5;
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

static void of_a_host_priority_goes_before_time(void **state)
{
    struct fixture *fixture = *state;
    struct target targets[3] = {a_target("board", "a.example", 1),
        a_target("board", "a.example", 2), a_target("board", "a.example", 3)};
    struct target out;

    set_sources(fixture);
    targets[0].due_ms = 5;
    targets[1].due_ms = 9;
    targets[1].priority = 10;
    targets[2].due_ms = 10; /* better still, but not due yet */
    targets[2].priority = 20;
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 3, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 9, 1), 1);
    assert_string_equal(out.url, "http://a.example/page/2");
    MUST(fixture, store_release_all(fixture->store, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 10, 1), 1);
    assert_string_equal(out.url, "http://a.example/page/3");
}

static void what_is_due_longest_has_its_turn_too(void **state)
{
    struct fixture *fixture = *state;
    struct target targets[2] = {
        a_target("board", "a.example", 1), a_target("board", "a.example", 2)};
    struct target out;
    size_t count = 0;
    const struct store_claim oldest = {.owner = an_owner(1),
        .now_ms = 10,
        .lease_until_ms = 20,
        .max = 1,
        .oldest = true};

    set_sources(fixture);
    targets[0].due_ms = 5;
    targets[1].due_ms = 9;
    targets[1].priority = 10;
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 2, &fixture->err));
    MUST(fixture, store_claim(&out, &count, fixture->store, &oldest, &fixture->err));
    assert_int_equal(count, 1);
    assert_string_equal(out.url, "http://a.example/page/1");
}

/* Visits what was claimed; its host may be asked again at once. */
static void visit_again_in(struct fixture *fixture, const struct target *target,
    int64_t now_ms, int64_t wait_ms)
{
    const struct store_visit visit = {.owner = an_owner(1),
        .target = target,
        .outcome = STORE_UNCHANGED,
        .at_ms = now_ms,
        .due_ms = now_ms + wait_ms,
        .host_rest_ms = now_ms + 1};
    MUST(fixture, store_visit_commit(fixture->store, &visit, &fixture->err));
}

static void one_hosts_many_links_starve_no_other_host(void **state)
{
    enum { MANY = 300, OTHERS = 4 };
    struct fixture *fixture = *state;
    struct target *targets = calloc(MANY + OTHERS, sizeof(*targets));
    struct target out;
    int others = 0;

    assert_non_null(targets);
    set_sources(fixture);
    for (int i = 0; i < MANY + OTHERS; i++) {
        char host[32];
        (void)snprintf(host, sizeof(host), "h%d.example", i < MANY ? 0 : i);
        targets[i] = a_target("board", host, i);
        targets[i].priority = i < MANY ? 900 : 1; /* theirs come first, by priority */
    }
    MUST(fixture,
        store_targets_add(fixture->store, NULL, targets, MANY + OTHERS, &fixture->err));
    for (int turn = 0; turn < 2 * (OTHERS + 1); turn++) {
        assert_int_equal(claim_some(fixture, &out, 1, 100 + turn * 10, 1), 1);
        others += strcmp(out.host, "h0.example") == 0 ? 0 : 1;
        visit_again_in(fixture, &out, 100 + turn * 10, 1000000);
    }
    assert_int_equal(others, OTHERS);
    free(targets);
}

static void a_host_is_awake_again_when_something_of_it_falls_due(void **state)
{
    struct fixture *fixture = *state;
    struct target target = a_target("board", "a.example", 1);
    struct target late = a_target("board", "a.example", 2);
    struct target out;

    set_sources(fixture);
    MUST(fixture, store_targets_add(fixture->store, NULL, &target, 1, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 10, 1), 1);
    visit_again_in(fixture, &out, 10, 5000);
    assert_int_equal(claim_some(fixture, &out, 1, 5009, 1), 0);
    late.due_ms = 4000; /* found meanwhile, on another host */
    MUST(fixture, store_targets_add(fixture->store, NULL, &late, 1, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 3999, 1), 0);
    assert_int_equal(claim_some(fixture, &out, 1, 4000, 1), 1);
    visit_again_in(fixture, &out, 4000, 50000);
    assert_int_equal(claim_some(fixture, &out, 1, 5010, 1), 1);
    assert_string_equal(out.url, target.url);
}

static void a_visit_may_change_a_targets_priority(void **state)
{
    struct fixture *fixture = *state;
    struct target targets[2] = {
        a_target("board", "a.example", 1), a_target("board", "a.example", 2)};
    struct target out;
    const int32_t lower = -40;

    set_sources(fixture);
    targets[0].priority = 7;
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 2, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 10, 1), 1);
    assert_int_equal(out.priority, 7);
    const struct store_visit visit = {.owner = an_owner(1),
        .target = &out,
        .outcome = STORE_UNCHANGED,
        .at_ms = 10,
        .due_ms = 10,
        .host_rest_ms = 10,
        .priority = &lower};
    MUST(fixture, store_visit_commit(fixture->store, &visit, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 11, 1), 1);
    assert_string_equal(out.url, targets[1].url);
    visit_again_in(fixture, &out, 11, 1000000);
    assert_int_equal(claim_some(fixture, &out, 1, 20, 1), 1);
    assert_string_equal(out.url, targets[0].url);
    assert_int_equal(out.priority, -40);
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

/* While one worker is at it, another begins whose configuration calls its source
 * something else. */
static void a_target_whose_source_is_renamed_during_a_visit_is_visited_again(
    void **state)
{
    struct fixture *fixture = *state;
    const struct store_source renamed = {
        "forum", "http://board.example/", "team", "watch"};
    struct target target = a_target("board", "board.example", 1);
    struct target out;
    const int32_t settled = 7;

    set_sources(fixture);
    target.priority = settled;
    MUST(fixture, store_targets_add(fixture->store, NULL, &target, 1, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 10, 1), 1);
    MUST(fixture, store_sources_set(fixture->store, &renamed, 1, &fixture->err));
    target = a_target("forum", "board.example", 1);
    target.priority = 100;
    MUST(fixture, store_targets_add(fixture->store, NULL, &target, 1, &fixture->err));
    const struct store_visit visit = {.owner = an_owner(1),
        .target = &out,
        .outcome = STORE_UNCHANGED,
        .at_ms = 10,
        .due_ms = 20,
        .host_rest_ms = 10,
        .priority = &settled};
    MUST(fixture, store_visit_commit(fixture->store, &visit, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 30, 1), 1);
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
        ON_SQLITE(a_shorter_chain_replaces_a_longer_one_at_the_same_depth),
        ON_SQLITE(a_claim_gives_back_all_of_a_target),
        ON_SQLITE(one_target_of_a_host_is_leased_at_a_time),
        ON_SQLITE(an_expired_lease_is_anybodys),
        ON_SQLITE(of_a_host_priority_goes_before_time),
        ON_SQLITE(what_is_due_longest_has_its_turn_too),
        ON_SQLITE(one_hosts_many_links_starve_no_other_host),
        ON_SQLITE(a_host_is_awake_again_when_something_of_it_falls_due),
        ON_SQLITE(a_visit_may_change_a_targets_priority),
        ON_SQLITE(an_inactive_source_waits),
        ON_SQLITE(a_renamed_source_keeps_its_addresses),
        ON_SQLITE(a_target_whose_source_is_renamed_during_a_visit_is_visited_again),
        ON_SQLITE(leases_are_given_back),
        ON_SQLITE(a_claim_finds_the_due_among_many_that_are_not),
    };
    return RUN_ON_BOTH(tests);
}
