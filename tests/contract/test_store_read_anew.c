/* A page that is as it was is not read again, unless what was read of it is forgotten:
 * then it would be watched for ever, and nothing of it known. */
#include "storage/forgetting.h"
#include "store_at_once.h"
#include "store_sql.h"
#include "store_visits.h"

#define DAY_MS  INT64_C(86400000)
#define SPAN_MS (30 * DAY_MS)
#define NOW_MS  (110 * SPAN_MS)

static void read_page(struct fixture *fixture, int64_t at_ms)
{
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    struct scene scene;
    stage_new(fixture, &scene, "board.example", 1, at_ms);
    scene.visit.content = an_owner(9);
    scene.visit.matched = an_owner(8);
    scene.visit.due_ms = at_ms + 10000;
    scene_hits(&scene, &hit, 1);
    assert_int_equal(commit(fixture, &scene), 0);
}

static void see_as_it_was(struct fixture *fixture, int64_t at_ms)
{
    struct scene scene;
    stage_again(fixture, &scene, at_ms);
    scene.visit.outcome = STORE_UNCHANGED;
    scene.visit.page = NULL;
    scene.visit.content = an_owner(9);
    scene.visit.matched = an_owner(8);
    scene.visit.due_ms = at_ms + DAY_MS;
    scene.visit.host_rest_ms = at_ms + 1;
    assert_int_equal(commit(fixture, &scene), 0);
}

static void forget(struct fixture *fixture, enum store_class which, int64_t before_ms)
{
    struct store_purged purged;
    struct store_purge wanted = {.now_ms = NOW_MS};
    wanted.before_ms[which] = before_ms;
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
    assert_int_equal(purged.of[which].count, 1);
}

/* Claims it, which is to be read at once; it is, with the hit it had. */
static void expect_read_anew(struct fixture *fixture, int64_t at_ms)
{
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    struct scene scene;
    stage_again(fixture, &scene, at_ms);
    assert_true(id_is_zero(&scene.target.content));
    assert_true(id_is_zero(&scene.target.matched));
    scene_hits(&scene, &hit, 1);
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM hit"), 1);
}

static void a_page_whose_hits_are_forgotten_is_read_anew_when_it_is_there_again(
    void **state)
{
    struct fixture *fixture = *state;
    set_sources(fixture);
    read_page(fixture, 100 * SPAN_MS);
    forget(fixture, STORE_FORGET_HITS, 105 * SPAN_MS);
    see_as_it_was(fixture, NOW_MS);
    expect_read_anew(fixture, NOW_MS + 1000);
}

static void a_page_that_is_forgotten_is_read_anew_when_it_is_there_again(void **state)
{
    struct fixture *fixture = *state;
    set_sources(fixture);
    read_page(fixture, 100 * SPAN_MS);
    forget(fixture, STORE_FORGET_PAGES, 105 * SPAN_MS);
    see_as_it_was(fixture, NOW_MS);
    expect_read_anew(fixture, NOW_MS + 1000);
}

static void a_page_of_which_all_is_kept_is_not_read_anew(void **state)
{
    struct fixture *fixture = *state;
    struct target target;
    set_sources(fixture);
    read_page(fixture, 100 * SPAN_MS);
    see_as_it_was(fixture, NOW_MS);
    assert_int_equal(claim_some(fixture, &target, 1, NOW_MS + 1000, 1), 0);
    assert_int_equal(claim_some(fixture, &target, 1, NOW_MS + 2 * DAY_MS, 1), 1);
    assert_false(id_is_zero(&target.content));
}

static void what_was_never_read_is_asked_for_no_sooner(void **state)
{
    struct fixture *fixture = *state;
    struct target target = a_target("board", "board.example", 1);
    struct scene scene;
    set_sources(fixture);
    MUST(fixture, store_targets_add(fixture->store, NULL, &target, 1, &fixture->err));
    stage_again(fixture, &scene, NOW_MS); /* it leads elsewhere */
    scene.visit.outcome = STORE_UNCHANGED;
    scene.visit.page = NULL;
    scene.visit.content = (struct id){0};
    scene.visit.due_ms = NOW_MS + DAY_MS;
    scene.visit.host_rest_ms = NOW_MS + 1;
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(claim_some(fixture, &target, 1, NOW_MS + 1000, 1), 0);
}

/* Between the last look at an old part and its drop; PostgreSQL alone has parts. */
static void hits_of_a_page_that_is_seen_while_their_part_is_dropped_come_back(
    void **state)
{
    struct fixture *fixture = *state;
    if (!fixture->is_postgres)
        return;
    set_sources(fixture);
    MUST(fixture, store_spans_ahead(fixture->store, 100 * SPAN_MS, &fixture->err));
    read_page(fixture, 100 * SPAN_MS);
    struct holder visit =
        somebody_holds(fixture, "UPDATE page SET last_seen_ms = 285120000000");
    forget(fixture, STORE_FORGET_HITS, 105 * SPAN_MS);
    let_go(&visit);
    see_as_it_was(fixture, NOW_MS + 1);
    expect_read_anew(fixture, NOW_MS + 1000);
}

/* One visit more to that page, which was forgotten meanwhile, and what comes of it is
 * taken into its incident: when that changed. */
static int64_t changed_by(
    struct fixture *fixture, uint64_t incident, uint64_t records, int64_t at_ms)
{
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    struct store_finding finding;
    struct scene scene;
    sql(fixture, "DELETE FROM page");
    stage_again(fixture, &scene, at_ms);
    scene.posting.records = records;
    scene_hits(&scene, &hit, 1);
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(find(fixture, &finding, 1), 1);
    assert_int_equal(absorb(fixture, &finding, 0, at_ms), incident);
    return incident_of(fixture, incident).changed_ms;
}

static void of_a_forgotten_page_what_it_says_by_then_is_a_change_and_nothing_else(
    void **state)
{
    struct fixture *fixture = *state;
    struct store_finding finding;
    set_sources(fixture);
    read_page(fixture, NOW_MS);
    assert_int_equal(find(fixture, &finding, 1), 1);
    uint64_t incident = absorb(fixture, &finding, 0, NOW_MS);
    /* It said so before, and counts from the beginning: not as changed. */
    assert_int_equal(changed_by(fixture, incident, 491840, NOW_MS + DAY_MS), NOW_MS);
    sql(fixture, "UPDATE sighting SET revision = 7");
    assert_int_equal(
        changed_by(fixture, incident, 491840, NOW_MS + 2 * DAY_MS), NOW_MS);
    sql(fixture, "UPDATE sighting SET revision = 1");
    assert_int_equal(changed_by(fixture, incident, 600000, NOW_MS + 3 * DAY_MS),
        NOW_MS + 3 * DAY_MS);
    /* Nobody noted what it said: its count of changes decides. */
    sql(fixture, fixture->is_postgres
                     ? "UPDATE sighting SET digest = '', revision = 3"
                     : "UPDATE sighting SET digest = x'', revision = 3");
    assert_int_equal(changed_by(fixture, incident, 700000, NOW_MS + 4 * DAY_MS),
        NOW_MS + 4 * DAY_MS);
    assert_int_equal(incident_of(fixture, incident).records_claimed, 700000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(a_page_whose_hits_are_forgotten_is_read_anew_when_it_is_there_again),
        ON_SQLITE(a_page_that_is_forgotten_is_read_anew_when_it_is_there_again),
        ON_SQLITE(a_page_of_which_all_is_kept_is_not_read_anew),
        ON_SQLITE(what_was_never_read_is_asked_for_no_sooner),
        ON_SQLITE(
            of_a_forgotten_page_what_it_says_by_then_is_a_change_and_nothing_else),
        ON_SQLITE(hits_of_a_page_that_is_seen_while_their_part_is_dropped_come_back),
    };
    return RUN_ON_BOTH(tests);
}
