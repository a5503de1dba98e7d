/* Incidents that are forgotten while something else happens; on both databases. */
#include "storage/forgetting.h"
#include "storage/triage.h"
#include "store_sql.h"
#include "store_visits.h"

#define NOW_MS INT64_C(1728000000000)

enum { MANY = 4500 };

static uint64_t an_old_one(struct fixture *fixture)
{
    struct hit *hits = calloc(MANY, sizeof(*hits));
    assert_non_null(hits);
    for (size_t i = 0; i < MANY; i++)
        hits[i] = a_hit(i + 1, i + 1, CONFIDENCE_CERTAIN);
    uint64_t incident = an_incident(fixture, "old.example", hits, MANY, 1000);
    free(hits);
    return incident;
}

static int enough(void *self)
{
    (void)self;
    return 1;
}

static struct store_purged purge_some(
    struct fixture *fixture, struct store_purge_at *at)
{
    struct store_purged purged = {.unfinished = false};
    const struct store_purge wanted = {
        .now_ms = NOW_MS, .before_ms[STORE_FORGET_INCIDENTS] = 5000, .between = enough};
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, at, &fixture->err));
    return purged;
}

/* Never one that says it has more records than are left of it. */
static void an_incident_is_forgotten_before_its_many_records(void **state)
{
    struct fixture *fixture = *state;
    struct store_purge_at at = {0};
    set_sources(fixture);
    (void)an_old_one(fixture);
    struct store_purged purged = purge_some(fixture, &at);
    assert_true(purged.unfinished);
    assert_int_equal(purged.of[STORE_FORGET_INCIDENTS].count, 1);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM incident"), 0);
    assert_true(sql_number(fixture, "SELECT count(*) FROM incident_record") > 0);
    for (int calls = 0; purged.unfinished; calls++) {
        assert_true(calls < 40);
        purged = purge_some(fixture, &at);
        assert_int_equal(purged.of[STORE_FORGET_INCIDENTS].count, 0);
    }
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM incident_record"), 0);
}

static void what_is_left_of_a_forgotten_incident_joins_nothing(void **state)
{
    struct fixture *fixture = *state;
    struct hit hits[] = {
        a_hit(MANY - 1, 1, CONFIDENCE_CERTAIN), a_hit(MANY, 2, CONFIDENCE_CERTAIN)};
    struct store_overlap overlaps[STORE_OVERLAPS_MAX];
    size_t count = 0;
    set_sources(fixture);
    (void)an_old_one(fixture);
    struct store_finding found = a_finding(fixture, "new.example", hits, 2, 9000);
    MUST(fixture,
        store_overlaps(overlaps, &count, fixture->store, &found.page, &fixture->err));
    assert_int_equal(count, 1);
    assert_true(purge_some(fixture, NULL).unfinished);
    assert_true(sql_number(fixture, "SELECT count(*) FROM incident_record WHERE"
                                    " record > 4498") > 0);
    MUST(fixture,
        store_overlaps(overlaps, &count, fixture->store, &found.page, &fixture->err));
    assert_int_equal(count, 0);
}

/* Both places had them; of the one that stays this is only known from the records. */
static void a_split_takes_nothing_from_places_whose_hits_are_forgotten(void **state)
{
    struct fixture *fixture = *state;
    struct hit hits[] = {
        a_hit(1, 1, CONFIDENCE_CERTAIN), a_hit(2, 2, CONFIDENCE_CERTAIN)};
    const struct hit_list both = {hits, 2};
    struct store_purged purged = {.unfinished = false};
    const struct store_purge wanted = {
        .now_ms = NOW_MS, .before_ms[STORE_FORGET_HITS] = 5000};
    uint64_t made = 0;
    set_sources(fixture);
    uint64_t incident = an_incident(fixture, "old.example", hits, 2, 1000);
    struct page_ref page = a_further(fixture, "new.example", both, incident, 9000);
    const struct store_split split = {.incident = incident,
        .pages = &page,
        .count = 1,
        .who = "m.darvor",
        .why = "",
        .now_ms = NOW_MS};
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_HITS].count, 2);
    MUST(fixture, store_incident_split(&made, fixture->store, &split, &fixture->err));
    assert_int_equal(
        sql_number(fixture, "SELECT count(*) FROM incident WHERE certain = 2"), 2);
    assert_int_equal(sql_number(fixture, "SELECT sum(certain) FROM incident_group"), 4);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM incident_record"), 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(an_incident_is_forgotten_before_its_many_records),
        ON_SQLITE(what_is_left_of_a_forgotten_incident_joins_nothing),
        ON_SQLITE(a_split_takes_nothing_from_places_whose_hits_are_forgotten),
    };
    return RUN_ON_BOTH(tests);
}
