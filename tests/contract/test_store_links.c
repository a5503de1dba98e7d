/* Links that a page brings again and again are written once, and none is ever lost. */
#include "store_sql.h"
#include "store_visits.h"

enum { HOUR_MS = 60 * 60 * 1000 };

struct brought {
    struct scene scene;
    struct target link;
};

/* Visits page 1 of board.example, on which page 2 is linked. Must not move. */
static void visit(struct fixture *fixture, struct brought *it, int64_t at_ms)
{
    struct target claimed;
    assert_int_equal(claim_some(fixture, &claimed, 1, at_ms, 1), 1);
    stage(&it->scene, &claimed, 1, at_ms);
    it->link.due_ms = INT64_MAX / 2;
    it->scene.visit.links = &it->link;
    it->scene.visit.link_count = 1;
}

static void begin(struct fixture *fixture, struct brought *it)
{
    struct target first = a_target("board", "board.example", 1);
    set_sources(fixture);
    it->link = a_target("board", "board.example", 2);
    it->link.depth = 3;
    MUST(fixture, store_targets_add(fixture->store, NULL, &first, 1, &fixture->err));
}

/* And the link has been brought once. */
static void begin_with_a_link(struct fixture *fixture, struct brought *it)
{
    begin(fixture, it);
    visit(fixture, it, 10);
    assert_int_equal(commit(fixture, &it->scene), 0);
}

static uint64_t links(const struct fixture *fixture)
{
    return sql_number(fixture, "SELECT count(*) FROM target WHERE url LIKE '%/page/2'");
}

static int take_and_fail(void *self, struct store *store, struct err *err)
{
    const struct store_visit *visit = self;
    if (store_visit_commit(store, visit, err) != 0)
        return -1;
    return err_set(err, "for this test");
}

static void a_link_of_a_visit_that_was_not_taken_comes_with_the_next_one(void **state)
{
    struct fixture *fixture = *state;
    struct brought it;
    begin(fixture, &it);
    visit(fixture, &it, 10);
    assert_int_equal(
        store_transact(fixture->store, take_and_fail, &it.scene.visit, &fixture->err),
        -1);
    assert_int_equal(links(fixture), 0);
    assert_int_equal(commit(fixture, &it.scene), 0);
    assert_int_equal(links(fixture), 1);
}

static void a_link_from_nearer_the_first_page_is_written_again(void **state)
{
    struct fixture *fixture = *state;
    struct brought it;
    begin_with_a_link(fixture, &it);
    it.link.depth = 1;
    visit(fixture, &it, 20000);
    assert_int_equal(commit(fixture, &it.scene), 0);
    assert_int_equal(
        sql_number(fixture, "SELECT depth FROM target WHERE url LIKE '%/page/2'"), 1);
}

static void a_key_for_a_known_link_is_taken(void **state)
{
    struct fixture *fixture = *state;
    struct brought it;
    begin_with_a_link(fixture, &it);
    visit(fixture, &it, 20000);
    (void)snprintf(it.link.key, sizeof(it.link.key), "fictitiouskey");
    assert_int_equal(commit(fixture, &it.scene), 0);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM target WHERE url LIKE"
                                         " '%/page/2' AND paste_key <> ''"),
        1);
}

static void a_link_whose_address_was_purged_is_there_again_after_an_hour(void **state)
{
    struct fixture *fixture = *state;
    struct brought it;
    begin_with_a_link(fixture, &it);
    sql(fixture, "DELETE FROM target WHERE url LIKE '%/page/2'");
    visit(fixture, &it, HOUR_MS + 20);
    assert_int_equal(commit(fixture, &it.scene), 0);
    assert_int_equal(links(fixture), 1);
}

/* A database that says that all were new is asked for no more; one was not. */
static void a_nearer_link_beside_a_new_one_is_written_again(void **state)
{
    struct fixture *fixture = *state;
    struct brought it;
    begin_with_a_link(fixture, &it);
    it.link.depth = 1;
    visit(fixture, &it, 20000);
    struct target links[] = {it.link, a_target("board", "board.example", 3)};
    links[1].due_ms = INT64_MAX / 2;
    it.scene.visit.links = links;
    it.scene.visit.link_count = 2;
    assert_int_equal(commit(fixture, &it.scene), 0);
    assert_int_equal(
        sql_number(fixture, "SELECT depth FROM target WHERE url LIKE '%/page/2'"), 1);
    assert_int_equal(
        sql_number(fixture, "SELECT count(*) FROM target WHERE url LIKE '%/page/3'"),
        1);
}

/* They share one host, which sleeps until the first of them is due, and are of three
 * priorities, each of which is claimed. */
static void links_of_one_page_are_claimed_each_in_its_turn(void **state)
{
    enum { LINKS = 30, PRIORITIES = 3 };
    struct fixture *fixture = *state;
    struct brought it;
    struct target links[LINKS];
    struct target claimed;
    begin(fixture, &it);
    visit(fixture, &it, 10);
    for (int i = 0; i < LINKS; i++) {
        links[i] = a_target("board", "board.example", i + 2);
        links[i].priority = i % PRIORITIES;
        links[i].due_ms = i == LINKS / 2 ? 20000 : 90000 + i;
    }
    it.scene.visit.due_ms = INT64_MAX / 2;
    it.scene.visit.links = links;
    it.scene.visit.link_count = LINKS;
    assert_int_equal(commit(fixture, &it.scene), 0);
    assert_int_equal(
        sql_number(fixture, "SELECT count(*) FROM queue WHERE host = 'board.example'"),
        PRIORITIES);
    assert_int_equal(claim_some(fixture, &claimed, 1, 19999, 1), 0);
    assert_int_equal(claim_some(fixture, &claimed, 1, 20000, 1), 1);
    assert_true(id_equal(&claimed.id, &links[LINKS / 2].id));
}

/* Seen by what somebody else changed: it is left as it is. */
static void a_known_link_costs_nothing(void **state)
{
    struct fixture *fixture = *state;
    struct brought it;
    begin_with_a_link(fixture, &it);
    sql(fixture, "DELETE FROM target WHERE url LIKE '%/page/2'");
    visit(fixture, &it, 20000);
    assert_int_equal(commit(fixture, &it.scene), 0);
    assert_int_equal(links(fixture), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(a_link_of_a_visit_that_was_not_taken_comes_with_the_next_one),
        ON_SQLITE(a_link_from_nearer_the_first_page_is_written_again),
        ON_SQLITE(a_nearer_link_beside_a_new_one_is_written_again),
        ON_SQLITE(links_of_one_page_are_claimed_each_in_its_turn),
        ON_SQLITE(a_key_for_a_known_link_is_taken),
        ON_SQLITE(a_link_whose_address_was_purged_is_there_again_after_an_hour),
        ON_SQLITE(a_known_link_costs_nothing),
    };
    return RUN_ON_BOTH(tests);
}
