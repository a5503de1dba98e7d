/* New watchlists call pages back that were seen before. */
#include "store_fixture.h"

static void pages_matched_with_other_lists_are_called_back(void **state)
{
    struct fixture *fixture = *state;
    const struct target_history once = {.visits = 1, .interval_ms = 1000000};
    static const char *const hosts[] = {"a.example", "b.example", "c.example"};
    struct target targets[3];
    struct target out[3];
    struct store_recall recall = {.lists = an_owner(50), .due_ms = 500};

    set_sources(fixture);
    for (int i = 0; i < 3; i++)
        targets[i] = a_target("board", hosts[i], 1);
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 3, &fixture->err));
    assert_int_equal(claim_some(fixture, out, 1, 10, 3), 3);
    for (int i = 0; i < 3; i++) {
        bool is_b = strcmp(out[i].host, "b.example") == 0;
        const struct store_visit visit = {.owner = an_owner(1),
            .target = &out[i],
            .outcome = STORE_UNCHANGED,
            .at_ms = 10,
            .due_ms = 1000000,
            .host_rest_ms = 10,
            .matched = is_b ? an_owner(50) : an_owner(40),
            .history = &once};
        MUST(fixture, store_visit_commit(fixture->store, &visit, &fixture->err));
    }
    assert_int_equal(claim_some(fixture, out, 1, 499, 3), 0);
    for (int steps = 0; !recall.done; steps++) {
        assert_true(steps < 10);
        MUST(fixture, store_recall_step(fixture->store, &recall, &fixture->err));
    }
    assert_int_equal(claim_some(fixture, out, 1, 500, 3), 2);
    assert_string_not_equal(out[0].host, "b.example");
    assert_string_not_equal(out[1].host, "b.example");
}

static void a_recall_goes_through_more_rows_than_one_step_takes(void **state)
{
    enum { MANY = 9000 };
    struct fixture *fixture = *state;
    struct target *targets = calloc(MANY, sizeof(*targets));
    struct store_recall recall = {.lists = an_owner(50), .due_ms = 500};
    int steps = 0;

    assert_non_null(targets);
    set_sources(fixture);
    for (int i = 0; i < MANY; i++)
        targets[i] = a_target("board", "a.example", i);
    MUST(
        fixture, store_targets_add(fixture->store, NULL, targets, MANY, &fixture->err));
    for (; !recall.done; steps++) {
        assert_true(steps < 10);
        MUST(fixture, store_recall_step(fixture->store, &recall, &fixture->err));
    }
    assert_in_range(steps, 3, 5);
    free(targets);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(pages_matched_with_other_lists_are_called_back),
        ON_SQLITE(a_recall_goes_through_more_rows_than_one_step_takes),
    };
    return RUN_ON_BOTH(tests);
}
