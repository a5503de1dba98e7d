/* What the store remembers of pastes: that they need no second reading, and the key
 * that a link to an encrypted one carries. */
#include "store_visits.h"

static const char key[] = "4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vigw";

static void add(
    struct fixture *fixture, struct target *target, const char *with, int64_t due_ms)
{
    (void)bytes_to_text(target->key, sizeof(target->key), bytes_of(with));
    target->due_ms = due_ms;
    MUST(fixture, store_targets_add(fixture->store, NULL, target, 1, &fixture->err));
}

static void a_target_keeps_its_key_until_it_is_gone(void **state)
{
    struct fixture *fixture = *state;
    struct target target = a_target("board", "board.example", 1);
    struct scene scene;
    set_sources(fixture);
    add(fixture, &target, key, 0);
    stage_again(fixture, &scene, 1000);
    assert_string_equal(scene.target.key, key);
    assert_int_equal(commit(fixture, &scene), 0);
    stage_again(fixture, &scene, 20000);
    assert_string_equal(scene.target.key, key);
    scene.visit.outcome = STORE_GONE;
    scene.visit.page = NULL;
    assert_int_equal(commit(fixture, &scene), 0);
    stage_again(fixture, &scene, 40000);
    assert_string_equal(scene.target.key, "");
    assert_int_equal(commit(fixture, &scene), 0);
    /* Nor is it taken again, however often it is posted. */
    add(fixture, &target, key, 0);
    stage_again(fixture, &scene, 60000);
    assert_string_equal(scene.target.key, "");
}

static void a_key_that_comes_later_makes_its_paste_due(void **state)
{
    struct fixture *fixture = *state;
    struct target target = a_target("board", "board.example", 1);
    struct scene scene;
    set_sources(fixture);
    add(fixture, &target, "", 0);
    stage_again(fixture, &scene, 1000);
    scene.visit.settled = true;
    scene.visit.due_ms = 1000000;
    assert_int_equal(commit(fixture, &scene), 0);
    add(fixture, &target, key, 5000);
    stage_again(fixture, &scene, 6000);
    assert_string_equal(scene.target.key, key);
    assert_false(scene.target.settled);
    scene.visit.due_ms = 1000000;
    assert_int_equal(commit(fixture, &scene), 0);
    /* The same link again, or another key, is no news. */
    add(fixture, &target, "55555pZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vigw", 7000);
    assert_int_equal(claim_some(fixture, &target, 1, 999999, 1), 0);
    stage_again(fixture, &scene, 1000000);
    assert_string_equal(scene.target.key, key);
}

static void what_is_settled_stays_so_until_it_is_read_as_something_else(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    assert_false(scene.target.settled);
    scene.visit.settled = true;
    assert_int_equal(commit(fixture, &scene), 0);
    stage_again(fixture, &scene, 20000);
    assert_true(scene.target.settled);
    scene.visit.outcome = STORE_UNCHANGED;
    scene.visit.page = NULL;
    assert_int_equal(commit(fixture, &scene), 0);
    stage_again(fixture, &scene, 40000);
    assert_true(scene.target.settled);
    assert_int_equal(commit(fixture, &scene), 0);
    stage_again(fixture, &scene, 60000);
    assert_false(scene.target.settled);
}

static void recall(struct fixture *fixture, uint8_t lists, int64_t due_ms)
{
    struct store_recall recall = {.lists = an_owner(lists), .due_ms = due_ms};
    while (!recall.done)
        MUST(fixture, store_recall_step(fixture->store, &recall, &fixture->err));
}

/* It says nothing more, whatever it is compared with. */
static void new_watchlists_call_a_paste_back_but_not_one_that_is_gone(void **state)
{
    struct fixture *fixture = *state;
    struct target_history history = {.visits = 1};
    struct scene scene;
    struct target out;
    set_sources(fixture);
    for (int page = 1; page <= 2; page++) {
        stage_new(fixture, &scene, "board.example", page, INT64_C(1000) * page);
        scene.visit.settled = true;
        scene.visit.matched = an_owner(1);
        scene.visit.history = &history;
        scene.visit.due_ms = page == 1 ? 1000000 : INT64_C(36500) * 86400000;
        assert_int_equal(commit(fixture, &scene), 0);
    }
    recall(fixture, 2, 5000);
    stage_again(fixture, &scene, 6000);
    assert_string_equal(scene.target.url, "http://board.example/page/1");
    scene.visit.due_ms = 1000000;
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(claim_some(fixture, &out, 1, 999999, 1), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(a_target_keeps_its_key_until_it_is_gone),
        ON_SQLITE(a_key_that_comes_later_makes_its_paste_due),
        ON_SQLITE(new_watchlists_call_a_paste_back_but_not_one_that_is_gone),
        ON_SQLITE(what_is_settled_stays_so_until_it_is_read_as_something_else),
    };
    return RUN_ON_BOTH(tests);
}
