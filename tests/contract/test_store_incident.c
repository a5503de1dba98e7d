#include "store_visits.h"

static void a_finding_tells_all_of_its_page(void **state)
{
    struct fixture *fixture = *state;
    struct hit hits[5] = {a_hit(1, 1, CONFIDENCE_CERTAIN), a_hit(1, 3, CONFIDENCE_WEAK),
        a_hit(2, 2, CONFIDENCE_PROBABLE), a_hit(3, 3, CONFIDENCE_WEAK),
        a_hit(4, 3, CONFIDENCE_PROBABLE)};

    set_sources(fixture);
    (void)bytes_to_text(hits[2].canary, HIT_NAME_SIZE, bytes_of("canary-1"));
    hits[4].person = false;
    hits[4].fields = identifier_bit(IDENTIFIER_DOMAIN);
    struct store_finding found = a_finding(fixture, "board.example", hits, 5, 1000);
    assert_string_equal(found.source, "board");
    assert_string_equal(found.url, "http://board.example/page/1");
    assert_string_equal(found.title, "FR lab database");
    assert_string_equal(found.price, "2000 EUR");
    assert_int_equal(found.first_seen_ms, 1000);
    assert_int_equal(found.posted_ms, 77);
    assert_int_equal(found.records_claimed, 491840);
    assert_int_equal(found.kinds,
        1U << FIELD_NAME | 1U << FIELD_BLOOD_GROUP | 1U << FIELD_NATIONAL_ID);
    assert_int_equal(found.hit_rows, 3);
    assert_int_equal(found.certain, 1); /* record 1 at its best */
    assert_int_equal(found.probable, 1);
    assert_int_equal(found.weak, 1);
    assert_int_equal(found.canaries, 1);
    assert_int_equal(found.domains, 1);
    assert_true(found.is_offer);
}

static void a_page_without_hits_or_offer_is_no_finding(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct store_finding found;

    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene.posting.is_dataset = false;
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(find(fixture, &found, 1), 0);
}

static void absorbing_makes_an_incident_and_repeating_it_changes_nothing(void **state)
{
    struct fixture *fixture = *state;
    struct hit hits[2] = {
        a_hit(1, 1, CONFIDENCE_CERTAIN), a_hit(2, 2, CONFIDENCE_WEAK)};
    struct store_finding more;

    set_sources(fixture);
    struct store_finding found = a_finding(fixture, "board.example", hits, 2, 1000);
    uint64_t number = absorb(fixture, &found, 0, 5000);
    assert_int_equal(number, 1);
    struct store_incident first = incident_of(fixture, number);
    assert_string_equal(first.title, "FR lab database");
    assert_int_equal(first.severity, STORE_HIGH);
    assert_int_equal(first.changed_ms, 5000);
    assert_int_equal(first.sightings, 1);
    assert_int_equal(first.certain, 1);
    assert_int_equal(first.weak, 1);
    assert_int_equal(first.records_claimed, 491840);
    assert_int_equal(find(fixture, &more, 1), 0);
    assert_int_equal(absorb(fixture, &found, 0, 9000), number);
    struct store_incident again = incident_of(fixture, number);
    assert_memory_equal(&first, &again, sizeof(first));
}

static void records_of_several_sightings_count_once_at_their_best(void **state)
{
    struct fixture *fixture = *state;
    struct hit here[2] = {
        a_hit(1, 1, CONFIDENCE_PROBABLE), a_hit(2, 2, CONFIDENCE_PROBABLE)};
    struct hit there[2] = {
        a_hit(2, 9, CONFIDENCE_CERTAIN), a_hit(3, 8, CONFIDENCE_WEAK)};

    set_sources(fixture);
    struct store_finding first = a_finding(fixture, "a.example", here, 2, 1000);
    uint64_t number = absorb(fixture, &first, 0, 5000);
    struct store_finding second = a_finding(fixture, "b.example", there, 2, 2000);
    assert_int_equal(absorb(fixture, &second, number, 6000), number);
    struct store_incident incident = incident_of(fixture, number);
    assert_int_equal(incident.sightings, 2);
    assert_int_equal(incident.certain, 1);
    assert_int_equal(incident.probable, 1);
    assert_int_equal(incident.weak, 1);
    assert_int_equal(incident.first_seen_ms, 1000);
    assert_int_equal(incident.last_seen_ms, 2000);
    assert_int_equal(incident.changed_ms, 6000);
}

static void overlaps_are_the_incidents_that_share_records_most_first(void **state)
{
    struct fixture *fixture = *state;
    struct hit one[2] = {
        a_hit(1, 1, CONFIDENCE_CERTAIN), a_hit(2, 2, CONFIDENCE_CERTAIN)};
    struct hit two[2] = {
        a_hit(3, 1, CONFIDENCE_CERTAIN), a_hit(4, 2, CONFIDENCE_CERTAIN)};
    struct hit both[4] = {a_hit(2, 1, CONFIDENCE_CERTAIN),
        a_hit(3, 2, CONFIDENCE_PROBABLE), a_hit(4, 3, CONFIDENCE_CERTAIN),
        a_hit(1, 4, CONFIDENCE_WEAK)}; /* weak ones do not bind */
    struct store_overlap overlaps[STORE_OVERLAPS_MAX] = {0};
    size_t count = 99;
    uint64_t of = 99;

    set_sources(fixture);
    struct store_finding found = a_finding(fixture, "a.example", one, 2, 1000);
    MUST(fixture,
        store_overlaps(overlaps, &count, fixture->store, &found.page, &fixture->err));
    assert_int_equal(count, 0);
    uint64_t first = absorb(fixture, &found, 0, 5000);
    found = a_finding(fixture, "b.example", two, 2, 1000);
    uint64_t number = absorb(fixture, &found, 0, 5000);
    found = a_finding(fixture, "c.example", both, 4, 1000);
    MUST(fixture,
        store_overlaps(overlaps, &count, fixture->store, &found.page, &fixture->err));
    assert_int_equal(count, 2);
    assert_int_equal(overlaps[0].incident, number);
    assert_int_equal(overlaps[0].shared, 2);
    assert_int_equal(overlaps[0].incident_records, 2);
    assert_int_equal(overlaps[0].page_records, 3);
    assert_int_equal(overlaps[1].incident, first);
    assert_int_equal(overlaps[1].shared, 1);
    MUST(fixture, store_incident_of(&of, fixture->store, &found.page, &fixture->err));
    assert_int_equal(of, 0);
    (void)absorb(fixture, &found, number, 5000);
    MUST(fixture, store_incident_of(&of, fixture->store, &found.page, &fixture->err));
    assert_int_equal(of, number);
}

static void a_page_that_changed_meanwhile_comes_again(void **state)
{
    struct fixture *fixture = *state;
    struct hit hits[2] = {
        a_hit(1, 1, CONFIDENCE_CERTAIN), a_hit(2, 2, CONFIDENCE_CERTAIN)};
    struct scene scene;
    struct store_finding more;

    set_sources(fixture);
    struct store_finding found = a_finding(fixture, "board.example", hits, 1, 1000);
    stage_again(fixture, &scene, 20000);
    scene_hits(&scene, hits, 2);
    assert_int_equal(commit(fixture, &scene), 0);
    uint64_t number = absorb(fixture, &found, 0, 21000);
    assert_int_equal(find(fixture, &more, 1), 1);
    assert_int_equal(absorb(fixture, &more, 0, 22000), number);
    assert_int_equal(incident_of(fixture, number).certain, 2);
    assert_int_equal(find(fixture, &more, 1), 0);
}

static void the_same_content_read_again_is_no_news(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    struct scene scene;
    struct store_finding more;

    set_sources(fixture);
    struct store_finding found = a_finding(fixture, "board.example", &hit, 1, 1000);
    uint64_t number = absorb(fixture, &found, 0, 5000);
    stage_again(fixture, &scene, 20000);
    hit.row = 7; /* a new answer above has moved it down */
    scene_hits(&scene, &hit, 1);
    scene.visit.content = an_owner(201);
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(find(fixture, &more, 1), 0);
    struct store_incident incident = incident_of(fixture, number);
    assert_int_equal(incident.changed_ms, 5000);
    assert_int_equal(incident.last_seen_ms, 20000);
}

struct groups {
    size_t count;
    struct store_group at[8];
};

static int take_group(void *self, const struct store_group *group, struct err *err)
{
    struct groups *groups = self;
    if (groups->count == 8)
        return err_set(err, "too many groups");
    groups->at[groups->count++] = *group;
    return 0;
}

static void groups_are_told_apart_and_sorted_by_name(void **state)
{
    struct fixture *fixture = *state;
    struct hit hits[4] = {a_hit(1, 1, CONFIDENCE_CERTAIN),
        a_hit(2, 2, CONFIDENCE_CERTAIN), a_hit(3, 3, CONFIDENCE_WEAK),
        a_hit(4, 4, CONFIDENCE_PROBABLE)};
    struct groups groups = {0};

    set_sources(fixture);
    (void)bytes_to_text(hits[0].group, HIT_NAME_SIZE, bytes_of("zoo"));
    (void)bytes_to_text(hits[1].group, HIT_NAME_SIZE, bytes_of("Lab"));
    (void)bytes_to_text(hits[3].group, HIT_NAME_SIZE, bytes_of("zoo"));
    hits[3].person = false;
    struct store_finding found = a_finding(fixture, "board.example", hits, 4, 1000);
    uint64_t number = absorb(fixture, &found, 0, 5000);
    MUST(fixture, store_incident_groups(
                      fixture->store, number, take_group, &groups, &fixture->err));
    assert_int_equal(groups.count, 3);
    assert_string_equal(groups.at[0].name, "Lab");
    assert_int_equal(groups.at[0].certain, 1);
    assert_string_equal(groups.at[1].name, "lab-north");
    assert_int_equal(groups.at[1].weak, 1);
    assert_string_equal(groups.at[2].name, "zoo");
    assert_int_equal(groups.at[2].certain, 1);
    assert_int_equal(groups.at[2].domains, 1);
}

struct chain {
    struct fixture *fixture;
    size_t sightings;
};

static int count_sighting(
    void *self, const struct store_finding *sighting, struct err *err)
{
    struct chain *chain = self;
    (void)err;
    assert_int_equal(sighting->certain, 1);
    chain->sightings++;
    return 0;
}

static int ask_for_sightings(
    void *self, const struct store_incident *incident, struct err *err)
{
    struct chain *chain = self;
    return store_sightings(
        chain->fixture->store, incident->id, count_sighting, chain, err);
}

static void a_callback_may_ask_the_store_again(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    struct store_incident_filter all = {.max = 10};
    struct chain chain = {.fixture = fixture};

    set_sources(fixture);
    struct store_finding found = a_finding(fixture, "a.example", &hit, 1, 1000);
    uint64_t number = absorb(fixture, &found, 0, 5000);
    found = a_finding(fixture, "b.example", &hit, 1, 1000);
    (void)absorb(fixture, &found, number, 5000);
    found = a_finding(fixture, "c.example", &hit, 1, 1000);
    (void)absorb(fixture, &found, 0, 5000);
    MUST(fixture, store_incidents(
                      fixture->store, &all, ask_for_sightings, &chain, &fixture->err));
    assert_int_equal(chain.sightings, 3);
}

static int give_up(void *self, const struct store_hit *hit, struct err *err)
{
    (void)self;
    (void)hit;
    return err_set(err, "enough");
}

static void a_callback_that_fails_ends_the_call(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    struct err err = {0};
    struct hits_seen seen;

    set_sources(fixture);
    (void)a_finding(fixture, "a.example", &hit, 1, 1000);
    assert_int_equal(store_hits(fixture->store, 0, 10, give_up, NULL, &err), -1);
    assert_string_equal(err.text, "enough");
    list_hits(fixture, &seen, 0);
    assert_int_equal(seen.count, 1);
}

static void two_incidents_become_one_with_all_that_both_had(void **state)
{
    struct fixture *fixture = *state;
    struct hit one[2] = {a_hit(1, 1, CONFIDENCE_CERTAIN), a_hit(2, 2, CONFIDENCE_WEAK)};
    struct hit two[2] = {
        a_hit(2, 1, CONFIDENCE_PROBABLE), a_hit(3, 2, CONFIDENCE_CERTAIN)};
    struct store_incident both;

    set_sources(fixture);
    struct store_finding first = a_finding(fixture, "a.example", one, 2, 1000);
    uint64_t into = absorb(fixture, &first, 0, 5000);
    struct store_finding second = a_finding(fixture, "b.example", two, 2, 2000);
    uint64_t from = absorb(fixture, &second, 0, 6000);
    assert_int_not_equal(into, from);
    for (int again = 0; again < 2; again++) {
        MUST(fixture,
            store_incident_merge(fixture->store, into, from, 7000, &fixture->err));
        both = incident_of(fixture, into);
        assert_int_equal(both.sightings, 2);
        assert_int_equal(both.certain, 2);
        assert_int_equal(both.probable, 1);
        assert_int_equal(both.weak, 0);
        assert_int_equal(both.first_seen_ms, 1000);
        assert_int_equal(both.changed_ms, 7000);
    }
    uint64_t of = 0;
    MUST(fixture, store_incident_of(&of, fixture->store, &second.page, &fixture->err));
    assert_int_equal(of, into);
    assert_int_equal(absorb(fixture, &second, 0, 8000), into);
}

static void a_thread_leads_to_the_incident_of_its_pages(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    uint64_t incident = 0;
    uint64_t found = 99;

    set_sources(fixture);
    struct store_finding finding = a_finding(fixture, "a.example", &hit, 1, 1000);
    struct store_absorb wanted = {
        .finding = &finding, .thread = "http://a.example/thread?tid=1", .now_ms = 5000};
    MUST(fixture, store_absorb(&incident, fixture->store, &wanted, &fixture->err));
    MUST(fixture,
        store_incident_of_thread(&found, fixture->store, wanted.thread, &fixture->err));
    assert_int_equal(found, incident);
    MUST(fixture, store_incident_of_thread(&found, fixture->store,
                      "http://a.example/thread?tid=2", &fixture->err));
    assert_int_equal(found, 0);
    MUST(fixture, store_incident_of_thread(&found, fixture->store, "", &fixture->err));
    assert_int_equal(found, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(a_finding_tells_all_of_its_page),
        ON_SQLITE(a_page_without_hits_or_offer_is_no_finding),
        ON_SQLITE(absorbing_makes_an_incident_and_repeating_it_changes_nothing),
        ON_SQLITE(records_of_several_sightings_count_once_at_their_best),
        ON_SQLITE(overlaps_are_the_incidents_that_share_records_most_first),
        ON_SQLITE(a_page_that_changed_meanwhile_comes_again),
        ON_SQLITE(the_same_content_read_again_is_no_news),
        ON_SQLITE(groups_are_told_apart_and_sorted_by_name),
        ON_SQLITE(a_callback_may_ask_the_store_again),
        ON_SQLITE(a_callback_that_fails_ends_the_call),
        ON_SQLITE(two_incidents_become_one_with_all_that_both_had),
        ON_SQLITE(a_thread_leads_to_the_incident_of_its_pages),
    };
    return RUN_ON_BOTH(tests);
}
