#include "storage/workers.h"
#include "store_fixture.h"

struct list {
    struct store_worker workers[8];
    size_t count;
};

static int take(void *self, const struct store_worker *worker, struct err *err)
{
    struct list *list = self;
    (void)err;
    assert_true(list->count < 8);
    list->workers[list->count++] = *worker;
    return 0;
}

static struct list all(struct fixture *fixture)
{
    struct list list = {.count = 0};
    MUST(fixture, store_workers(fixture->store, take, &list, &fixture->err));
    return list;
}

static void beat(struct fixture *fixture, uint8_t number, const char *name, int64_t now)
{
    struct id id = an_owner(number);
    MUST(fixture, store_worker_beat(fixture->store, &id, name, now, &fixture->err));
}

static void each_beat_counts_ones_own_row_up(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(all(fixture).count, 0);
    beat(fixture, 1, "one", 1000);
    beat(fixture, 2, "two", 900);
    beat(fixture, 1, "one", 2000);
    struct list list = all(fixture);
    assert_int_equal(list.count, 2);
    assert_string_equal(list.workers[0].name, "two"); /* the oldest */
    assert_int_equal(list.workers[0].beats, 1);
    assert_string_equal(list.workers[1].name, "one");
    assert_int_equal(list.workers[1].beats, 2);
    assert_int_equal(list.workers[1].started_ms, 1000);
    assert_int_equal(list.workers[1].seen_ms, 2000);
    assert_int_equal(list.workers[1].leases, 0);
}

static void who_is_forgotten_leaves_its_hosts_to_the_others_at_once(void **state)
{
    struct fixture *fixture = *state;
    struct target targets[2] = {
        a_target("board", "board.example", 1), a_target("board", "other.example", 1)};
    struct target out[2];
    struct id dead = an_owner(1);
    struct id living = an_owner(2);
    uint64_t others = 0;

    set_sources(fixture);
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 2, &fixture->err));
    beat(fixture, 1, "dead", 1000);
    beat(fixture, 2, "living", 1000);
    assert_int_equal(claim_some(fixture, out, 1, 1000, 2), 2);
    assert_int_equal(all(fixture).workers[0].leases, 2);
    MUST(fixture,
        store_leased_by_others(&others, fixture->store, &living, 1000, &fixture->err));
    assert_int_equal(others, 2);
    MUST(fixture,
        store_leased_by_others(&others, fixture->store, &dead, 1000, &fixture->err));
    assert_int_equal(others, 0);
    assert_int_equal(claim_some(fixture, out, 2, 1001, 2), 0);

    MUST(fixture, store_worker_forget(fixture->store, &dead, &fixture->err));
    assert_int_equal(all(fixture).count, 1);
    MUST(fixture,
        store_leased_by_others(&others, fixture->store, &living, 1001, &fixture->err));
    assert_int_equal(others, 0);
    assert_int_equal(claim_some(fixture, out, 2, 1001, 2), 2);
    assert_int_equal(all(fixture).workers[0].leases, 2);
}

static void a_lease_that_ran_out_is_nobodys(void **state)
{
    struct fixture *fixture = *state;
    struct target target = a_target("board", "board.example", 1);
    struct target out;
    struct id living = an_owner(2);
    uint64_t others = 7;

    set_sources(fixture);
    MUST(fixture, store_targets_add(fixture->store, NULL, &target, 1, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 1000, 1), 1);
    MUST(fixture, store_leased_by_others(
                      &others, fixture->store, &living, INT64_MAX - 1, &fixture->err));
    assert_int_equal(others, 0);
}

static void forgetting_a_stranger_changes_nothing(void **state)
{
    struct fixture *fixture = *state;
    struct id stranger = an_owner(9);
    beat(fixture, 1, "one", 1000);
    MUST(fixture, store_worker_forget(fixture->store, &stranger, &fixture->err));
    assert_int_equal(all(fixture).count, 1);
}

static void whether_anybody_works_is_told(void **state)
{
    struct fixture *fixture = *state;
    struct id one = an_owner(1);
    bool any = true;
    MUST(fixture, store_worker_any(&any, fixture->store, &fixture->err));
    assert_false(any);
    beat(fixture, 1, "one", 1000);
    MUST(fixture, store_worker_any(&any, fixture->store, &fixture->err));
    assert_true(any);
    MUST(fixture, store_worker_forget(fixture->store, &one, &fixture->err));
    MUST(fixture, store_worker_any(&any, fixture->store, &fixture->err));
    assert_false(any);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(each_beat_counts_ones_own_row_up),
        ON_SQLITE(who_is_forgotten_leaves_its_hosts_to_the_others_at_once),
        ON_SQLITE(a_lease_that_ran_out_is_nobodys),
        ON_SQLITE(forgetting_a_stranger_changes_nothing),
        ON_SQLITE(whether_anybody_works_is_told),
    };
    return RUN_ON_BOTH(tests);
}
