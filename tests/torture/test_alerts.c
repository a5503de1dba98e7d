/* Memory that runs out while alerts are made is an error with a reason; then none is in
 * the outbox, and none is noted as told. */
#include "tests/unit/alerts/alert_world.h"

#include "nth_alloc.h"

static const char *const all_channels[] = {"siem", "chat", "logs", NULL};

static const struct seen page = {.source = "board",
    .path = "/t/1",
    .title = "Fresh laboratory database, full",
    .author = "grey_heron",
    .price = "5000",
    .first_person = 1,
    .certain = 4,
    .is_offer = true};

static int raise_it(void *self, struct store *store, struct err *err)
{
    struct world *world = self;
    struct alert_rule rule = a_rule();
    rule.channels = all_channels;
    rule.to = security;
    const struct alert_rules rules = rules_of(&rule, 1);
    return alert_raise(store, &rules, 1, world->now_ms, err);
}

static uint64_t waiting(struct world *world)
{
    struct store_outbox_state state;
    MUST(world, store_outbox_state(&state, world->store, &world->err));
    return state.waiting;
}

static bool all_or_none(void *context)
{
    struct world *world = context;
    struct err err = {.text = ""};
    int raised = store_transact(world->store, raise_it, world, &err);
    if (raised == 0)
        return true;
    assert_true(strlen(err.text) > 0);
    return false;
}

static void each_failed_allocation_is_an_error_and_tells_nobody(void **state)
{
    struct world *world = *state;
    world_find(world, &page);
    assert_int_equal(waiting(world), 0);
    long failures = nth_alloc_each(all_or_none, world, 20000);
    assert_true(failures >= 3 && failures < 20000);
    nth_alloc_arm(0);
    assert_int_equal(waiting(world), 4);
    /* It was told once, by the round that went through. */
    assert_true(all_or_none(world));
    assert_int_equal(waiting(world), 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            each_failed_allocation_is_an_error_and_tells_nobody, world_open,
            world_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
