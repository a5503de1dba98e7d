/* Whose records go with the places that a person takes out of an incident, on both
 * databases, also when hits of these places are forgotten. */
#include "storage/triage.h"

#include "store_sql.h"
#include "store_visits.h"

enum { STAYS, LEAVES };

/* Places of one incident, taken in one after the other. */
struct joined {
    uint64_t incident;
    struct page_ref pages[2];
};

static struct joined join(
    struct fixture *fixture, struct hit_list stays, struct hit_list leaves)
{
    struct joined joined;
    set_sources(fixture);
    struct store_finding first =
        a_finding(fixture, "stays.example", stays.hits, stays.count, 1000);
    joined.incident = absorb(fixture, &first, 0, 1000);
    joined.pages[STAYS] = first.page;
    joined.pages[LEAVES] =
        a_further(fixture, "leaves.example", leaves, joined.incident, 2000);
    return joined;
}

static uint64_t split(struct fixture *fixture, const struct joined *joined)
{
    const struct store_split wanted = {.incident = joined->incident,
        .pages = &joined->pages[LEAVES],
        .count = 1,
        .who = "m",
        .why = "",
        .now_ms = 9000};
    uint64_t made = 0;
    MUST(fixture, store_incident_split(&made, fixture->store, &wanted, &fixture->err));
    return made;
}

/* Hits are of this one page alone from now on, or of nobody's. */
static void forget_all_but(struct fixture *fixture, const char *host)
{
    char command[256];
    (void)snprintf(command, sizeof(command),
        "DELETE FROM hit WHERE NOT EXISTS (SELECT 1 FROM target t WHERE t.bucket ="
        " hit.bucket AND t.id = hit.target AND t.host = '%s')",
        host);
    sql(fixture, command);
}

static void check_persons(
    struct fixture *fixture, uint64_t incident, const char *records)
{
    char query[256];
    (void)snprintf(query, sizeof(query),
        "SELECT count(*) * 1000 + coalesce(sum(record), 0) FROM incident_record"
        " WHERE incident = %llu",
        (unsigned long long)incident);
    uint64_t wanted = 0;
    for (const char *at = records; *at != '\0'; at++)
        wanted += 1000 + (uint64_t)(*at - '0');
    assert_int_equal(sql_number(fixture, query), wanted);
    assert_int_equal(incident_of(fixture, incident).certain, strlen(records));
}

static struct hit a(uint64_t record)
{
    return a_groups(record, "Lab A", CONFIDENCE_CERTAIN);
}

static struct hit b(uint64_t record)
{
    return a_groups(record, "Lab B", CONFIDENCE_CERTAIN);
}

static void records_of_groups_that_no_place_that_stays_had_leave(void **state)
{
    struct fixture *fixture = *state;
    const struct hit stays[] = {a(1), a(2)};
    const struct hit leaves[] = {a(2), b(3), b(4)};
    struct joined joined =
        join(fixture, (struct hit_list){stays, 2}, (struct hit_list){leaves, 3});
    forget_all_but(fixture, "leaves.example");
    uint64_t made = split(fixture, &joined);
    check_persons(fixture, made, "234");
    check_persons(fixture, joined.incident, "12"); /* 2 may be there, and is */
}

static void what_a_forgotten_place_that_leaves_may_have_had_goes_with_it(void **state)
{
    struct fixture *fixture = *state;
    const struct hit stays[] = {a(1), a(2)};
    const struct hit leaves[] = {a(2), b(3), b(4)};
    struct joined joined =
        join(fixture, (struct hit_list){stays, 2}, (struct hit_list){leaves, 3});
    forget_all_but(fixture, "stays.example");
    uint64_t made = split(fixture, &joined);
    check_persons(fixture, made, "1234"); /* of 1 nobody knows any more */
    check_persons(fixture, joined.incident, "12");
}

static void where_all_is_forgotten_only_groups_of_both_are_in_both(void **state)
{
    struct fixture *fixture = *state;
    const struct hit stays[] = {a(1), a_groups(5, "Lab C", CONFIDENCE_CERTAIN)};
    const struct hit leaves[] = {a(2), b(3)};
    struct joined joined =
        join(fixture, (struct hit_list){stays, 2}, (struct hit_list){leaves, 2});
    forget_all_but(fixture, "nowhere.example");
    uint64_t made = split(fixture, &joined);
    check_persons(fixture, made, "123");
    check_persons(fixture, joined.incident, "125");
}

static void nobody_leaves_where_nobody_noted_whose_they_were(void **state)
{
    struct fixture *fixture = *state;
    const struct hit stays[] = {a(1)};
    const struct hit leaves[] = {b(3)};
    struct joined joined =
        join(fixture, (struct hit_list){stays, 1}, (struct hit_list){leaves, 1});
    forget_all_but(fixture, "leaves.example");
    sql(fixture, "UPDATE sighting SET group_set = 0");
    uint64_t made = split(fixture, &joined);
    check_persons(fixture, made, "3");
    check_persons(fixture, joined.incident, "13");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(records_of_groups_that_no_place_that_stays_had_leave),
        ON_SQLITE(what_a_forgotten_place_that_leaves_may_have_had_goes_with_it),
        ON_SQLITE(where_all_is_forgotten_only_groups_of_both_are_in_both),
        ON_SQLITE(nobody_leaves_where_nobody_noted_whose_they_were),
    };
    return RUN_ON_BOTH(tests);
}
