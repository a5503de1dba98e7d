/* A claim that was made while the answer to its COMMIT was lost is the same claim when
 * it is tried again: nothing is leased to nobody. */
#include "storage/store_internal.h"
#include "store_visits.h"

enum { TARGETS = 6, NOW_MS = 1000, LEASE_MS = 1000000 };

/* The store's driver, but that its next `losses` commits say that they failed. */
static struct {
    struct driver driver;
    const struct driver *real;
    int losses;
    bool again; /* the failure is another's doing: the transaction is tried once more */
} lying;

static int lying_commit(struct db *db, struct err *err)
{
    int committed = lying.real->commit(db, err);
    if (committed != 0 || lying.losses == 0)
        return committed;
    lying.losses--;
    return err_set(err, "the connection was lost");
}

static bool lying_again(const struct db *db)
{
    return lying.again || lying.real->again(db);
}

static void lose_answers(struct fixture *fixture, int losses, bool again)
{
    struct store *store = fixture->store;
    lying.real = store->driver;
    lying.driver = *store->driver;
    lying.driver.commit = lying_commit;
    lying.driver.again = lying_again;
    lying.losses = losses;
    lying.again = again;
    store->driver = &lying.driver;
}

static void tell_the_truth(struct fixture *fixture)
{
    fixture->store->driver = lying.real;
}

static void add_hosts(struct fixture *fixture)
{
    struct target targets[TARGETS];
    set_sources(fixture);
    for (int i = 0; i < TARGETS; i++) {
        char host[32];
        (void)snprintf(host, sizeof(host), "h%d.example", i);
        targets[i] = a_target("board", host, 1);
    }
    MUST(fixture,
        store_targets_add(fixture->store, NULL, targets, TARGETS, &fixture->err));
}

static struct store_claim a_claim(int64_t now_ms, size_t max)
{
    return (struct store_claim){.owner = {{7}},
        .now_ms = now_ms,
        .lease_until_ms = now_ms + LEASE_MS,
        .max = max};
}

static void expect_different(const struct target *targets, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++)
            assert_false(id_equal(&targets[i].id, &targets[j].id));
}

static void what_is_tried_again_at_once_is_leased_once(void **state)
{
    struct fixture *fixture = *state;
    struct target out[TARGETS];
    size_t count = 0;
    struct store_claim claim = a_claim(NOW_MS, 3);
    add_hosts(fixture);
    lose_answers(fixture, 1, true);
    MUST(fixture, store_claim(out, &count, fixture->store, &claim, &fixture->err));
    tell_the_truth(fixture);
    assert_int_equal(count, 3);
    claim = a_claim(NOW_MS, TARGETS);
    MUST(fixture, store_claim(out + 3, &count, fixture->store, &claim, &fixture->err));
    assert_int_equal(count, 3); /* the others: none is leased to nobody */
    expect_different(out, TARGETS);
}

static void what_failed_is_found_by_the_next_claim(void **state)
{
    struct fixture *fixture = *state;
    struct target out[TARGETS];
    size_t count = 0;
    struct store_claim claim = a_claim(NOW_MS, 2);
    struct err err = {0};
    add_hosts(fixture);
    lose_answers(fixture, 1, false);
    assert_int_equal(store_claim(out, &count, fixture->store, &claim, &err), -1);
    tell_the_truth(fixture);
    claim = a_claim(NOW_MS + 500, TARGETS);
    MUST(fixture, store_claim(out, &count, fixture->store, &claim, &fixture->err));
    assert_int_equal(count, TARGETS);
    expect_different(out, TARGETS);
}

static void what_an_earlier_claim_took_is_not_taken_twice(void **state)
{
    struct fixture *fixture = *state;
    struct target out[TARGETS];
    size_t count = 0;
    struct store_claim claim = a_claim(NOW_MS, 2);
    struct err err = {0};
    add_hosts(fixture);
    MUST(fixture, store_claim(out, &count, fixture->store, &claim, &fixture->err));
    assert_int_equal(count, 2);
    lose_answers(fixture, 1, false); /* in the same millisecond */
    assert_int_equal(store_claim(out + 2, &count, fixture->store, &claim, &err), -1);
    tell_the_truth(fixture);
    claim.max = TARGETS;
    MUST(fixture, store_claim(out + 2, &count, fixture->store, &claim, &fixture->err));
    assert_int_equal(count, TARGETS - 2);
    expect_different(out, TARGETS);
}

static void leases_that_are_nearly_over_are_left_alone(void **state)
{
    struct fixture *fixture = *state;
    struct target out[TARGETS];
    size_t count = 0;
    struct store_claim claim = a_claim(NOW_MS, 2);
    struct err err = {0};
    add_hosts(fixture);
    lose_answers(fixture, 1, false);
    assert_int_equal(store_claim(out, &count, fixture->store, &claim, &err), -1);
    tell_the_truth(fixture);
    claim = a_claim(NOW_MS + LEASE_MS - 10, TARGETS);
    MUST(fixture, store_claim(out, &count, fixture->store, &claim, &fixture->err));
    assert_int_equal(count, TARGETS - 2);
    claim = a_claim(NOW_MS + LEASE_MS, TARGETS);
    MUST(fixture, store_claim(out, &count, fixture->store, &claim, &fixture->err));
    assert_int_equal(count, 2); /* they ran out by themselves */
}

struct together {
    struct store_claim claim;
    struct target *out;
    size_t count;
};

static int claim_with_more(void *self, struct store *store, struct err *err)
{
    struct together *it = self;
    struct target more = a_target("board", "more.example", 1);
    more.due_ms = INT64_MAX / 2;
    if (store_targets_add(store, NULL, &more, 1, err) != 0)
        return -1;
    return store_claim(it->out, &it->count, store, &it->claim, err);
}

/* As the keeper claims with what it commits. */
static void what_was_claimed_with_more_is_found_by_the_next_claim(void **state)
{
    struct fixture *fixture = *state;
    struct target out[TARGETS];
    struct together it = {.claim = a_claim(NOW_MS, 2), .out = out};
    struct err err = {0};
    size_t count = 0;
    add_hosts(fixture);
    lose_answers(fixture, 1, false);
    assert_int_equal(store_transact(fixture->store, claim_with_more, &it, &err), -1);
    tell_the_truth(fixture);
    const struct store_claim claim = a_claim(NOW_MS + 500, TARGETS);
    MUST(fixture, store_claim(out, &count, fixture->store, &claim, &fixture->err));
    assert_int_equal(count, TARGETS);
    expect_different(out, TARGETS);
}

static void what_was_claimed_with_more_and_tried_again_is_leased_once(void **state)
{
    struct fixture *fixture = *state;
    struct target out[TARGETS];
    struct together it = {.claim = a_claim(NOW_MS, 2), .out = out};
    size_t count = 0;
    add_hosts(fixture);
    lose_answers(fixture, 1, true);
    MUST(fixture, store_transact(fixture->store, claim_with_more, &it, &fixture->err));
    tell_the_truth(fixture);
    assert_int_equal(it.count, 2);
    const struct store_claim claim = a_claim(NOW_MS, TARGETS);
    MUST(fixture, store_claim(out + 2, &count, fixture->store, &claim, &fixture->err));
    assert_int_equal(count, TARGETS - 2);
    expect_different(out, TARGETS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(what_is_tried_again_at_once_is_leased_once),
        ON_SQLITE(what_was_claimed_with_more_is_found_by_the_next_claim),
        ON_SQLITE(what_was_claimed_with_more_and_tried_again_is_leased_once),
        ON_SQLITE(what_failed_is_found_by_the_next_claim),
        ON_SQLITE(what_an_earlier_claim_took_is_not_taken_twice),
        ON_SQLITE(leases_that_are_nearly_over_are_left_alone),
    };
    return RUN_ON_BOTH(tests);
}
