/* When the next target falls due, and which count. */
#include "store_sql.h"

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

static void what_was_visited_well_can_be_left_out_of_what_is_due(void **state)
{
    struct fixture *fixture = *state;
    struct target targets[2] = {
        a_target("board", "a.example", 1), a_target("board", "b.example", 1)};
    struct target out[2];
    struct store_due once = {.now_ms = 100, .until_ms = 1000, .since_ms = 50};
    int64_t due_ms = 0;

    set_sources(fixture);
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 2, &fixture->err));
    assert_int_equal(claim_some(fixture, out, 1, 50, 2), 2);
    for (size_t i = 0; i < 2; i++) {
        const struct store_visit visit = {.owner = an_owner(1),
            .target = &out[i],
            .outcome = i == 0 ? STORE_UNCHANGED : STORE_FAILED,
            .at_ms = 50,
            .due_ms = i == 0 ? 200 : 900};
        MUST(fixture, store_visit_commit(fixture->store, &visit, &fixture->err));
    }
    assert_int_equal(next_due(fixture, 100), 200);
    MUST(fixture, store_next_due(&due_ms, fixture->store, &once, &fixture->err));
    assert_int_equal(due_ms, 900); /* it failed, and is tried again */
    once.until_ms = 800;
    MUST(fixture, store_next_due(&due_ms, fixture->store, &once, &fixture->err));
    assert_int_equal(due_ms, INT64_MAX);
    once.since_ms = 51; /* visited before that: it counts */
    MUST(fixture, store_next_due(&due_ms, fixture->store, &once, &fixture->err));
    assert_int_equal(due_ms, 200);
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

static void what_is_put_off_takes_along_what_its_source_has_due_on_its_host(
    void **state)
{
    struct fixture *fixture = *state;
    struct target targets[6] = {a_target("board", "a.example", 1),
        a_target("board", "a.example", 2), a_target("board", "a.example", 3),
        a_target("board", "a.example", 4), a_target("pastes", "a.example", 5),
        a_target("board", "b.example", 6)};
    struct target out[2];

    set_sources(fixture);
    targets[0].priority = 9; /* is claimed */
    targets[2].priority = 5;
    targets[3].due_ms = 200; /* is not due yet */
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 6, &fixture->err));
    assert_int_equal(claim_some(fixture, out, 1, 100, 2), 2);
    size_t first = strcmp(out[0].host, "a.example") == 0 ? 0 : 1;
    const struct store_visit visit = {.owner = an_owner(1),
        .target = &out[first],
        .outcome = STORE_POSTPONED,
        .at_ms = 100,
        .due_ms = 5000,
        .host_rest_ms = 100,
        .put_off_others = true};
    MUST(fixture, store_visit_commit(fixture->store, &visit, &fixture->err));
    static const int64_t due[] = {5000, 5000, 5000, 200, 0, 0};
    for (int i = 0; i < 6; i++) {
        char query[128];
        (void)snprintf(query, sizeof(query),
            "SELECT due_ms FROM target WHERE url LIKE '%%/page/%d'", i + 1);
        assert_int_equal(sql_number(fixture, query), due[i]);
    }
    assert_int_equal(claim_some(fixture, out, 2, 150, 2), 1); /* the host is awake */
    assert_string_equal(out[0].source, "pastes");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(what_failed_too_often_can_be_left_out_of_what_is_due),
        ON_SQLITE(what_was_visited_well_can_be_left_out_of_what_is_due),
        ON_SQLITE(says_when_something_falls_due),
        ON_SQLITE(what_is_put_off_takes_along_what_its_source_has_due_on_its_host),
    };
    return RUN_ON_BOTH(tests);
}
