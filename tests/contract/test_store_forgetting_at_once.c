/* What is old, and is somebody's again just while it is forgotten; PostgreSQL alone. */
#include "storage/forgetting.h"
#include "store_at_once.h"
#include "store_sql.h"
#include "store_visits.h"

enum { OLD_MS = 1000, BEFORE_MS = 5000, NOW_MS = 100000 };

/* How many of the class went. */
static uint64_t forget(struct fixture *fixture, enum store_class which)
{
    struct store_purged purged;
    struct store_purge wanted = {.now_ms = NOW_MS};
    wanted.before_ms[which] = BEFORE_MS;
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
    return purged.of[which].count;
}

/* While somebody is seeing it, and when they are done. */
static void stays_when_seen_again(
    struct fixture *fixture, const char *seen, enum store_class which)
{
    struct holder holder = somebody_holds(fixture, seen);
    assert_int_equal(forget(fixture, which), 0);
    let_go(&holder);
    assert_int_equal(forget(fixture, which), 0);
}

static void a_hit_that_is_found_again_just_now_stays(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    set_sources(fixture);
    (void)a_finding(fixture, "board.example", &hit, 1, OLD_MS);
    /* For which all would wait. */
    MUST(fixture, store_spans_ahead(fixture->store, NOW_MS, &fixture->err));
    stays_when_seen_again(
        fixture, "UPDATE hit SET last_seen_ms = 90000", STORE_FORGET_HITS);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM hit"), 1);
}

static void a_page_that_is_seen_again_just_now_stays_whole(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    set_sources(fixture);
    (void)a_finding(fixture, "board.example", &hit, 1, OLD_MS);
    stays_when_seen_again(
        fixture, "UPDATE page SET last_seen_ms = 90000", STORE_FORGET_PAGES);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM page"), 1);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM posting"), 1);
}

static void an_excerpt_that_is_written_anew_just_now_is_waited_for_by_nobody(
    void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    set_sources(fixture);
    (void)a_finding(fixture, "board.example", &hit, 1, OLD_MS);
    stays_when_seen_again(
        fixture, "UPDATE excerpt SET read_ms = 90000", STORE_FORGET_EXCERPTS);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM excerpt"), 1);
}

/* Two visits in one transaction take their pages in their own order, a purge in its
 * own: it waits for neither. */
static void a_purge_waits_for_no_page_that_a_visit_has_its_hand_on(void **state)
{
    struct fixture *fixture = *state;
    set_sources(fixture);
    for (int i = 0; i < 8; i++) {
        char host[32];
        struct scene scene;
        (void)snprintf(host, sizeof(host), "h%d.example", i);
        stage_new(fixture, &scene, host, 1, OLD_MS);
        assert_int_equal(commit(fixture, &scene), 0);
    }
    struct holder holder = somebody_holds(fixture,
        "SELECT 1 FROM page WHERE bucket = (SELECT max(bucket) FROM page) FOR UPDATE");
    uint64_t went = forget(fixture, STORE_FORGET_PAGES);
    let_go(&holder);
    assert_true(went > 0 && went < 8);
    assert_int_equal(forget(fixture, STORE_FORGET_PAGES), 8 - went);
}

static void an_incident_whose_place_is_seen_again_just_now_stays(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    set_sources(fixture);
    (void)an_incident(fixture, "board.example", &hit, 1, OLD_MS);
    stays_when_seen_again(
        fixture, "UPDATE sighting SET last_seen_ms = 90000", STORE_FORGET_INCIDENTS);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM incident"), 1);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM sighting"), 1);
}

/* Each would wait for the other, until the server ended one of them. */
static void a_visit_takes_its_page_before_the_pages_postings_as_a_purge_does(
    void **state)
{
    struct fixture *fixture = *state;
    static const struct doing purge = {
        "SELECT 1 FROM page FOR UPDATE", "SELECT 1 FROM posting FOR UPDATE NOWAIT"};
    struct scene scene;
    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, OLD_MS);
    assert_int_equal(commit(fixture, &scene), 0);
    stage_again(fixture, &scene, 90000);
    pid_t child = somebody_else_does(fixture, &purge);
    assert_int_equal(commit(fixture, &scene), 0);
    did_it(child);
}

static void an_address_that_a_source_takes_over_just_now_stays(void **state)
{
    struct fixture *fixture = *state;
    static const struct store_source other = {"other", "http://o.example/", "", ""};
    struct target target = a_target("board", "board.example", 1);
    set_sources(fixture);
    MUST(fixture, store_targets_add(fixture->store, NULL, &target, 1, &fixture->err));
    MUST(fixture, store_sources_set(fixture->store, &other, 1, &fixture->err));
    pid_t child = somebody_else(fixture, "UPDATE target SET source = 'other'");
    assert_int_equal(forget(fixture, STORE_FORGET_ADDRESSES), 0);
    did_it(child);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM target"), 1);
}

static void a_session_that_is_saved_just_now_stays(void **state)
{
    struct fixture *fixture = *state;
    sql(fixture, "INSERT INTO session (bucket, source, account, revision, saved_ms,"
                 " cookies, expires_ms, sealed)"
                 " VALUES (7, 'board', 'a', 1, 1000, 1, 0, '')");
    pid_t child = somebody_else(fixture, "UPDATE session SET saved_ms = 90000");
    assert_int_equal(forget(fixture, STORE_FORGET_SESSIONS), 0);
    did_it(child);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM session"), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_POSTGRES(a_hit_that_is_found_again_just_now_stays),
        ON_POSTGRES(a_page_that_is_seen_again_just_now_stays_whole),
        ON_POSTGRES(an_excerpt_that_is_written_anew_just_now_is_waited_for_by_nobody),
        ON_POSTGRES(a_purge_waits_for_no_page_that_a_visit_has_its_hand_on),
        ON_POSTGRES(an_incident_whose_place_is_seen_again_just_now_stays),
        ON_POSTGRES(a_visit_takes_its_page_before_the_pages_postings_as_a_purge_does),
        ON_POSTGRES(an_address_that_a_source_takes_over_just_now_stays),
        ON_POSTGRES(a_session_that_is_saved_just_now_stays),
    };
    const struct CMUnitTest skipped[] = {cmocka_unit_test(postgres_is_skipped)};
    return test_server() == NULL ? cmocka_run_group_tests(skipped, NULL, NULL)
                                 : cmocka_run_group_tests(tests, NULL, NULL);
}
