#include "store_likeness.h"

static void many_pages_of_another_host_make_a_clone_of_it(void **state)
{
    struct fixture *fixture = *state;
    struct target targets[CROWD];
    struct store_clone clone;
    set_sources(fixture);
    read_crowd(fixture, "a.example", targets);
    read_crowd(fixture, "b.example", targets);
    MUST(fixture,
        store_clone_look(&clone, fixture->store, &targets[0], 9000, &fixture->err));
    assert_string_equal(clone.of_host, "a.example");
    assert_int_equal(clone.shared, CROWD);
    assert_int_equal(clone.pages, CROWD);
}

static int take_clone(void *self, const struct store_health *health, struct err *err)
{
    (void)err;
    if (strcmp(health->source, "board") == 0)
        (void)bytes_to_text(self, TARGET_HOST_SIZE, bytes_of(health->clone_of));
    return 0;
}

static void a_host_that_shows_anothers_pages_is_told_as_a_clone(void **state)
{
    struct fixture *fixture = *state;
    struct store_clone clone;
    char told[TARGET_HOST_SIZE] = "?";
    struct target front = {0}, lone = {0};
    set_sources(fixture);
    for (int i = 0; i < 5; i++) {
        uint64_t hash = UINT64_C(0x9e3779b97f4a7c15) * (uint64_t)(i + 1);
        front = read_page(fixture, "a.example", i, hash, 1000 + i * 1000);
        (void)read_page(fixture, "b.example", i, hash ^ 3U, 1500 + i * 1000);
        lone = read_page(fixture, "c.example", i, ~hash, 1700 + i * 1000);
    }
    MUST(fixture, store_clone_look(&clone, fixture->store, &lone, 9000, &fixture->err));
    assert_string_equal(clone.of_host, "");
    MUST(
        fixture, store_clone_look(&clone, fixture->store, &front, 9000, &fixture->err));
    assert_string_equal(clone.of_host, "b.example");
    assert_int_equal(clone.shared, 5);
    assert_int_equal(clone.pages, 5);
    MUST(fixture, store_health(fixture->store, take_clone, told, &fixture->err));
    assert_string_equal(told, "b.example");
}

/* So many hosts with a few pages each that no trees have yet; in SQLite, PostgreSQL has
 * all in its trees. */
static void let_wait(struct fixture *fixture, int hosts, int pages)
{
    char text[1024];
    if (fixture->is_postgres)
        return;
    (void)snprintf(text, sizeof(text),
        "WITH RECURSIVE h (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM h WHERE n < %d),"
        " p (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM p WHERE n < %d)"
        " INSERT INTO likeness (bucket, host, placed, target, size_class, simhash)"
        " SELECT h.n, 'w' || h.n || '.example', 0, randomblob(16), 9, random()"
        " FROM h CROSS JOIN p",
        hosts, pages);
    sql(fixture, text);
    sql(fixture, "INSERT OR IGNORE INTO likeness_waiting SELECT DISTINCT bucket, host"
                 " FROM likeness WHERE placed = 0");
}

static struct target read_five(
    struct fixture *fixture, const char *host, uint64_t difference, int64_t at_ms)
{
    struct target front = {0};
    for (int i = 0; i < 5; i++)
        front = read_page(
            fixture, host, i, hash_of(i) ^ difference, at_ms + (int64_t)i * 1000);
    return front;
}

static void expect_clone(
    struct fixture *fixture, const struct target *front, const char *of_host)
{
    struct store_clone clone;
    MUST(fixture, store_clone_look(&clone, fixture->store, front, 9000, &fixture->err));
    assert_string_equal(clone.of_host, of_host);
}

static void clones_are_found_among_hosts_whose_pages_wait_and_among_those_that_do_not(
    void **state)
{
    enum { HOSTS = 600, PAGES = 5, MAY_WAIT = 2048 };
    struct fixture *fixture = *state;
    set_sources(fixture);
    let_wait(fixture, HOSTS, PAGES);
    struct target first = read_five(fixture, "a.example", 0, 1000);
    expect_clone(fixture, &first, "");
    struct target second = read_five(fixture, "b.example", 3, 11000);
    expect_clone(fixture, &second, "a.example");
    expect_clone(fixture, &first, "b.example");
    let_wait(fixture, HOSTS, PAGES * 2);
    expect_clone(fixture, &first, "b.example");
    if (fixture->is_postgres)
        return;
    assert_in_range(
        sql_number(fixture, "SELECT count(*) FROM likeness WHERE placed = 0"), 1,
        MAY_WAIT);
    assert_int_equal(
        sql_number(fixture, "SELECT count(*) FROM likeness l WHERE placed = 0 AND NOT"
                            " EXISTS (SELECT 1 FROM likeness_waiting w WHERE"
                            " w.bucket = l.bucket AND w.host = l.host)"),
        0);
}

static void a_host_waits_for_the_trees_while_it_has_pages_that_they_do_not_have(
    void **state)
{
    struct fixture *fixture = *state;
    set_sources(fixture);
    struct target front = read_five(fixture, "a.example", 0, 1000);
    if (!fixture->is_postgres)
        assert_int_equal(
            sql_number(fixture, "SELECT count(*) FROM likeness_waiting"), 1);
    let_wait(fixture, 900, 3);
    expect_clone(fixture, &front, "");
    let_wait(fixture, 900, 3);
    expect_clone(fixture, &front, "");
    struct target later = read_five(fixture, "b.example", 3, 11000);
    expect_clone(fixture, &later, "a.example");
}

static void a_host_that_shares_little_is_no_clone(void **state)
{
    struct fixture *fixture = *state;
    struct store_clone clone;
    struct target front = {0};
    set_sources(fixture);
    for (int i = 0; i < 6; i++) {
        uint64_t hash = UINT64_C(0x9e3779b97f4a7c15) * (uint64_t)(i + 1);
        front = read_page(fixture, "a.example", i, hash, 1000 + i * 1000);
        (void)read_page(fixture, "b.example", i, i < 3 ? hash : ~hash, 1500 + i * 1000);
    }
    MUST(
        fixture, store_clone_look(&clone, fixture->store, &front, 9000, &fixture->err));
    assert_string_equal(clone.of_host, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(a_host_that_shows_anothers_pages_is_told_as_a_clone),
        ON_SQLITE(a_host_that_shares_little_is_no_clone),
        ON_SQLITE(many_pages_of_another_host_make_a_clone_of_it),
        ON_SQLITE(
            clones_are_found_among_hosts_whose_pages_wait_and_among_those_that_do_not),
        ON_SQLITE(a_host_waits_for_the_trees_while_it_has_pages_that_they_do_not_have),
    };
    return RUN_ON_BOTH(tests);
}
