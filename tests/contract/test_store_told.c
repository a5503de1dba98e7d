/* What digests ask of the store, on both databases. */
#include "storage/told.h"

#include "storage/forgetting.h"
#include "storage/triage.h"
#include "store_sql.h"
#include "store_visits.h"

static struct store_share share_of(
    struct fixture *fixture, uint64_t incident, const char *groups)
{
    struct store_share share = {0};
    MUST(fixture,
        store_incident_share(&share, fixture->store, incident, groups, &fixture->err));
    return share;
}

static uint64_t three_groups(struct fixture *fixture)
{
    struct hit hits[] = {
        a_groups(1, "Lab A", CONFIDENCE_CERTAIN),
        a_groups(2, "Lab A", CONFIDENCE_PROBABLE),
        a_groups(3, "Lab B", CONFIDENCE_CERTAIN),
        a_groups(4, "Lab", CONFIDENCE_WEAK),
        a_groups(5, "Lab B", CONFIDENCE_CERTAIN),
    };
    hits[4].person = false;
    (void)snprintf(hits[2].canary, sizeof(hits[2].canary), "planted");
    set_sources(fixture);
    return an_incident(fixture, "a.example", hits, 5, 1000);
}

static void a_share_is_of_these_groups_alone(void **state)
{
    struct fixture *fixture = *state;
    uint64_t incident = three_groups(fixture);
    struct store_share share = share_of(fixture, incident, "\nLab A\n");
    assert_int_equal(share.certain, 1);
    assert_int_equal(share.probable, 1);
    assert_int_equal(share.weak + share.canaries + share.domains, 0);
    share = share_of(fixture, incident, "\nLab B\nLab\n");
    assert_int_equal(share.certain, 1);
    assert_int_equal(share.weak, 1);
    assert_int_equal(share.canaries, 1);
    assert_int_equal(share.domains, 1);
    share = share_of(fixture, incident, "");
    assert_int_equal(share.certain, 2);
    share = share_of(fixture, incident, "\nLab C\n"); /* "Lab" is no part of a name */
    assert_int_equal(share.certain + share.probable + share.weak + share.domains, 0);
}

static int take_number(void *self, uint64_t number, struct err *err)
{
    uint64_t *numbers = self;
    (void)err;
    numbers[++numbers[0]] = number;
    return 0;
}

static void acts_since_a_moment_are_found(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(9, 9, CONFIDENCE_CERTAIN);
    uint64_t first = three_groups(fixture);
    uint64_t second = an_incident(fixture, "b.example", &hit, 1, 2000);
    struct store_act act = {
        .incident = first, .act = TRIAGE_ACK, .who = "m", .why = "", .now_ms = 3000};
    enum triage_state before = TRIAGE_NEW;
    uint64_t numbers[8] = {0};
    MUST(fixture, store_incident_act(&before, fixture->store, &act, &fixture->err));
    MUST(fixture, store_incidents_acted(
                      fixture->store, 3000, 10, take_number, numbers, &fixture->err));
    assert_int_equal(numbers[0], 1);
    assert_int_equal(numbers[1], first);
    act.incident = second;
    act.now_ms = 3001;
    MUST(fixture, store_incident_act(&before, fixture->store, &act, &fixture->err));
    numbers[0] = 0;
    MUST(fixture, store_incidents_acted(
                      fixture->store, 3000, 1, take_number, numbers, &fixture->err));
    assert_int_equal(numbers[0], 1);
    assert_int_equal(numbers[1], second); /* the newest */
}

static void what_was_told_is_kept_for_each_and_goes_with_the_incident(void **state)
{
    struct fixture *fixture = *state;
    uint64_t incident = three_groups(fixture);
    struct store_told told = {.audience = "daily:1",
        .incident = incident,
        .told_ms = 5000,
        .severity = STORE_HIGH,
        .state = TRIAGE_CONFIRMED,
        .offer = OFFER_SALE,
        .kinds = UINT32_MAX,
        .sightings = 3,
        .records_claimed = 491840,
        .price = "2000 EUR",
        .share = {.certain = 1, .probable = 2, .weak = 3, .canaries = 4, .domains = 5}};
    struct store_told found = {0};
    assert_int_equal(
        store_told_get(&found, fixture->store, "daily:1", incident, &fixture->err),
        STORE_NOTHING);
    MUST(fixture, store_told_put(fixture->store, &told, &fixture->err));
    MUST(fixture, store_told_put(fixture->store, &told, &fixture->err));
    MUST(fixture,
        store_told_get(&found, fixture->store, "daily:1", incident, &fixture->err));
    assert_string_equal(found.audience, "daily:1");
    assert_string_equal(found.price, "2000 EUR");
    assert_int_equal(found.incident, incident);
    assert_int_equal(found.told_ms, 5000);
    assert_int_equal(found.severity, STORE_HIGH);
    assert_int_equal(found.state, TRIAGE_CONFIRMED);
    assert_int_equal(found.offer, OFFER_SALE);
    assert_int_equal(found.kinds, UINT32_MAX);
    assert_int_equal(found.sightings, 3);
    assert_int_equal(found.records_claimed, 491840);
    assert_memory_equal(&found.share, &told.share, sizeof(told.share));
    assert_int_equal(
        store_told_get(&found, fixture->store, "weekly:1", incident, &fixture->err),
        STORE_NOTHING);
    MUST(fixture, store_told_forget(fixture->store, &fixture->err));
    MUST(fixture,
        store_told_get(&found, fixture->store, "daily:1", incident, &fixture->err));
    told.incident = incident + 1; /* there is none */
    MUST(fixture, store_told_put(fixture->store, &told, &fixture->err));
    MUST(fixture, store_told_forget(fixture->store, &fixture->err));
    assert_int_equal(
        store_told_get(&found, fixture->store, "daily:1", incident + 1, &fixture->err),
        STORE_NOTHING);
}

static void a_purge_takes_what_was_told_along(void **state)
{
    struct fixture *fixture = *state;
    uint64_t incident = three_groups(fixture);
    struct store_told told = {.audience = "daily:1", .incident = incident};
    const struct store_purge purge = {
        .before_ms = {[STORE_FORGET_INCIDENTS] = INT64_C(1) << 40}};
    struct store_purged purged = {0};
    MUST(fixture, store_told_put(fixture->store, &told, &fixture->err));
    MUST(fixture, store_purge(&purged, fixture->store, &purge, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_INCIDENTS].count, 1);
    assert_int_equal(
        store_told_get(&told, fixture->store, "daily:1", incident, &fixture->err),
        STORE_NOTHING);
}

struct days {
    size_t count;
    struct store_found found[8];
};

static int take_found(void *self, const struct store_found *found, struct err *err)
{
    struct days *days = self;
    (void)err;
    days->found[days->count++] = *found;
    return 0;
}

static void places_are_counted_by_the_quarter_of_an_hour(void **state)
{
    struct fixture *fixture = *state;
    const int64_t later = 10 * (int64_t)STORE_QUARTER_MS;
    struct hit hit = a_groups(9, "Lab C", CONFIDENCE_CERTAIN);
    struct days days = {0};
    uint64_t first = three_groups(fixture);
    (void)an_incident(fixture, "b.example", &hit, 1, later);
    MUST(fixture,
        store_found_since(fixture->store, 0, "", take_found, &days, &fixture->err));
    assert_int_equal(days.count, 2);
    assert_int_equal(days.found[0].quarter, 0);
    assert_int_equal(days.found[0].places, 1);
    assert_int_equal(days.found[1].quarter, 10);
    days.count = 0;
    MUST(fixture, store_found_since(fixture->store, 0, "\nLab C\n", take_found, &days,
                      &fixture->err));
    assert_int_equal(days.count, 1);
    assert_int_equal(days.found[0].quarter, 10);
    const struct store_act act = {.incident = first,
        .act = TRIAGE_REJECT,
        .who = "m",
        .why = "no",
        .now_ms = later};
    enum triage_state before = TRIAGE_NEW;
    MUST(fixture, store_incident_act(&before, fixture->store, &act, &fixture->err));
    days.count = 0;
    MUST(fixture,
        store_found_since(fixture->store, 0, "", take_found, &days, &fixture->err));
    assert_int_equal(days.count, 1); /* false positives are no findings */
}

/* Where only others' records were found is no place of the group's. */
static void a_groups_places_are_where_its_records_are(void **state)
{
    struct fixture *fixture = *state;
    struct hit both[] = {a_groups(1, "Lab A", CONFIDENCE_CERTAIN),
        a_groups(2, "Lab B", CONFIDENCE_CERTAIN)};
    const int64_t later = 10 * (int64_t)STORE_QUARTER_MS;
    struct days days = {0};
    set_sources(fixture);
    uint64_t incident = an_incident(fixture, "a.example", both, 2, 1000);
    (void)a_further(
        fixture, "b.example", (struct hit_list){&both[1], 1}, incident, later);
    MUST(fixture, store_found_since(fixture->store, 0, "\nLab A\n", take_found, &days,
                      &fixture->err));
    assert_int_equal(days.count, 1);
    assert_int_equal(days.found[0].quarter, 0);
    days.count = 0;
    MUST(fixture, store_found_since(fixture->store, 0, "\nLab B\n", take_found, &days,
                      &fixture->err));
    assert_int_equal(days.count, 2);
}

static size_t days_of_lab_a(struct fixture *fixture)
{
    struct days days = {0};
    MUST(fixture, store_found_since(fixture->store, 0, "\nLab A\n", take_found, &days,
                      &fixture->err));
    return days.count;
}

static void whose_records_were_at_a_place_is_known_when_its_hits_are_forgotten(
    void **state)
{
    struct fixture *fixture = *state;
    struct hit both[] = {a_groups(1, "Lab A", CONFIDENCE_CERTAIN),
        a_groups(2, "Lab B", CONFIDENCE_CERTAIN)};
    const int64_t later = 10 * (int64_t)STORE_QUARTER_MS;
    set_sources(fixture);
    uint64_t incident = an_incident(fixture, "a.example", both, 2, 1000);
    (void)a_further(
        fixture, "b.example", (struct hit_list){&both[1], 1}, incident, later);
    sql(fixture, "DELETE FROM hit");
    assert_int_equal(days_of_lab_a(fixture), 1);
    /* Where nobody noted it, they may have been the group's. */
    sql(fixture, "UPDATE sighting SET group_set = 0");
    assert_int_equal(days_of_lab_a(fixture), 2);
}

static void a_page_read_without_hits_keeps_whose_records_it_had(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_groups(1, "Lab A", CONFIDENCE_CERTAIN);
    set_sources(fixture);
    struct store_finding finding = a_finding(fixture, "a.example", &hit, 1, 1000);
    uint64_t incident = absorb(fixture, &finding, 0, 1000);
    sql(fixture, "DELETE FROM hit");
    sql(fixture, "DELETE FROM incident_group");
    finding.digest.bytes[0] ^= 1;
    assert_int_equal(absorb(fixture, &finding, 0, 2000), incident);
    sql(fixture, "INSERT INTO incident_group (incident, grp, certain, probable, weak,"
                 " domains) VALUES (1, 'Lab B', 1, 0, 0, 0)");
    struct days days = {0};
    MUST(fixture, store_found_since(fixture->store, 0, "\nLab B\n", take_found, &days,
                      &fixture->err));
    assert_int_equal(days.count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(a_share_is_of_these_groups_alone),
        ON_SQLITE(acts_since_a_moment_are_found),
        ON_SQLITE(what_was_told_is_kept_for_each_and_goes_with_the_incident),
        ON_SQLITE(a_purge_takes_what_was_told_along),
        ON_SQLITE(places_are_counted_by_the_quarter_of_an_hour),
        ON_SQLITE(a_groups_places_are_where_its_records_are),
        ON_SQLITE(whose_records_were_at_a_place_is_known_when_its_hits_are_forgotten),
        ON_SQLITE(a_page_read_without_hits_keeps_whose_records_it_had),
    };
    return RUN_ON_BOTH(tests);
}
