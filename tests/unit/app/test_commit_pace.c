/* When visits go into the store together. */
#include "app/commit_pace.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const struct commit_moment first = {
    .waiting = 1, .oldest_ms = 7000, .now_ms = 7000, .more_to_come = true};

static void a_visit_waits_a_moment_for_others(void **state)
{
    (void)state;
    struct commit_moment moment = first;
    assert_int_equal(commit_pace_wait(&moment), COMMIT_WAIT_MS);
    moment.now_ms += COMMIT_WAIT_MS - 1;
    moment.waiting = COMMIT_GROUP_MAX - 1;
    assert_int_equal(commit_pace_wait(&moment), 1);
}

static void it_never_waits_longer_than_that(void **state)
{
    (void)state;
    struct commit_moment moment = first;
    moment.now_ms += COMMIT_WAIT_MS;
    assert_int_equal(commit_pace_wait(&moment), 0);
    moment.now_ms += 3600000;
    assert_int_equal(commit_pace_wait(&moment), 0);
}

static void a_full_group_does_not_wait(void **state)
{
    (void)state;
    struct commit_moment moment = first;
    moment.waiting = COMMIT_GROUP_MAX;
    assert_int_equal(commit_pace_wait(&moment), 0);
}

static void nor_does_one_with_nothing_else_on_its_way(void **state)
{
    (void)state;
    struct commit_moment moment = first;
    moment.more_to_come = false;
    assert_int_equal(commit_pace_wait(&moment), 0);
}

static void nor_does_a_worker_that_ends(void **state)
{
    (void)state;
    struct commit_moment moment = first;
    moment.in_haste = true;
    assert_int_equal(commit_pace_wait(&moment), 0);
}

static void where_nothing_waits_nothing_is_due(void **state)
{
    (void)state;
    const struct commit_moment moment = {.in_haste = true};
    assert_int_equal(commit_pace_wait(&moment), -1);
}

static void a_visit_is_blamed_when_it_fails_alone(void **state)
{
    (void)state;
    assert_true(commit_pace_blames(&(struct commit_try){.visits = 1}));
    assert_false(commit_pace_blames(&(struct commit_try){.visits = 2}));
}

/* Else the only visit under way is set aside where nothing can be claimed. */
static void a_visit_is_not_blamed_for_the_claim_beside_it(void **state)
{
    (void)state;
    assert_false(commit_pace_blames(&(struct commit_try){.visits = 1, .claims = true}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_visit_waits_a_moment_for_others),
        cmocka_unit_test(it_never_waits_longer_than_that),
        cmocka_unit_test(a_full_group_does_not_wait),
        cmocka_unit_test(nor_does_one_with_nothing_else_on_its_way),
        cmocka_unit_test(nor_does_a_worker_that_ends),
        cmocka_unit_test(where_nothing_waits_nothing_is_due),
        cmocka_unit_test(a_visit_is_blamed_when_it_fails_alone),
        cmocka_unit_test(a_visit_is_not_blamed_for_the_claim_beside_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
