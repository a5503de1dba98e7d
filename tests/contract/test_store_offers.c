/* How what a place offers changes, and what the words of an offer lead to. */
#include "storage/forgetting.h"
#include "storage/migrations.h"
#include "storage/offers.h"
#include "storage/triage.h"
#include "store_sql.h"
#include "store_visits.h"

enum { SOME_STEPS = 8 };

struct steps {
    size_t count;
    struct store_offer_step at[SOME_STEPS];
};

static int take_step(void *self, const struct store_offer_step *step, struct err *err)
{
    struct steps *steps = self;
    (void)err;
    if (steps->count < SOME_STEPS)
        steps->at[steps->count] = *step;
    steps->count++;
    return 0;
}

static struct steps steps_of(struct fixture *fixture, uint64_t incident)
{
    struct steps steps = {0};
    const struct store_some all = {incident, SIZE_MAX};
    MUST(fixture,
        store_incident_offers(fixture->store, &all, take_step, &steps, &fixture->err));
    return steps;
}

static void assert_step(const struct store_offer_step *step, int64_t at_ms,
    enum offer_kind offer, const char *price)
{
    assert_int_equal(step->at_ms, at_ms);
    assert_int_equal(step->offer, offer);
    assert_string_equal(step->price, price);
}

/* The page of `scene` says this from now on, and its incident has taken that in. */
static uint64_t say(struct fixture *fixture, struct scene *scene, enum offer_kind offer,
    const char *amount, uint64_t incident)
{
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    struct store_finding found;
    scene->posting.offer = offer;
    scene->posting.amount = bytes_of(amount);
    scene->posting.currency = bytes_of(amount[0] == '\0' ? "" : "EUR");
    scene_hits(scene, &hit, 1);
    assert_int_equal(commit(fixture, scene), 0);
    assert_int_equal(find(fixture, &found, 1), 1);
    return absorb(fixture, &found, incident, scene->visit.at_ms + 1);
}

static uint64_t for_sale(struct fixture *fixture, struct scene *scene)
{
    set_sources(fixture);
    stage_new(fixture, scene, "a.example", 1, 1000);
    return say(fixture, scene, OFFER_SALE, "2000", 0);
}

static void close_it(struct fixture *fixture, uint64_t incident, int64_t now_ms)
{
    const struct store_act act = {.incident = incident,
        .act = TRIAGE_CLOSE,
        .who = "m.darvor",
        .why = "told",
        .now_ms = now_ms};
    enum triage_state before;
    assert_int_equal(
        store_incident_act(&before, fixture->store, &act, &fixture->err), 0);
}

static void a_places_offer_is_kept_with_each_change_and_its_time(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    uint64_t incident = for_sale(fixture, &scene);
    stage_again(fixture, &scene, 20000);
    assert_int_equal(say(fixture, &scene, OFFER_SALE, "1500", 0), incident);
    stage_again(fixture, &scene, 40000);
    assert_int_equal(say(fixture, &scene, OFFER_AUCTION, "5000", 0), incident);
    stage_again(fixture, &scene, 60000);
    assert_int_equal(say(fixture, &scene, OFFER_FREE, "", 0), incident);

    struct steps steps = steps_of(fixture, incident);
    assert_int_equal(steps.count, 4);
    assert_step(&steps.at[0], 1000, OFFER_SALE, "2000 EUR");
    assert_step(&steps.at[1], 20000, OFFER_SALE, "1500 EUR");
    assert_step(&steps.at[2], 40000, OFFER_AUCTION, "5000 EUR");
    assert_step(&steps.at[3], 60000, OFFER_FREE, "");
    assert_true(steps.at[0].is_first);
    assert_false(steps.at[3].is_first);
    assert_int_equal(steps.at[3].records_claimed, 491840);
    assert_string_equal(steps.at[3].source, "board");
    assert_string_equal(steps.at[3].url, "http://a.example/page/1");
}

static void what_says_the_same_again_is_no_step(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    uint64_t incident = for_sale(fixture, &scene);
    stage_again(fixture, &scene, 20000);
    scene.posting.fields |= 1U << FIELD_DIAGNOSIS; /* more is told, no other offer */
    (void)say(fixture, &scene, OFFER_SALE, "2000", 0);
    assert_int_equal(steps_of(fixture, incident).count, 1);
}

static void a_closed_incident_is_new_again_once_it_is_given_away(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    uint64_t incident = for_sale(fixture, &scene);
    close_it(fixture, incident, 1500);
    stage_again(fixture, &scene, 20000);
    (void)say(fixture, &scene, OFFER_SALE, "900", 0);
    assert_int_equal(incident_of(fixture, incident).state, TRIAGE_CLOSED);
    assert_int_equal(incident_of(fixture, incident).changed_ms, 20001);
    stage_again(fixture, &scene, 40000);
    (void)say(fixture, &scene, OFFER_AUCTION, "900", 0);
    assert_int_equal(incident_of(fixture, incident).state, TRIAGE_CLOSED);
    stage_again(fixture, &scene, 60000);
    (void)say(fixture, &scene, OFFER_FREE, "", 0);
    struct store_incident open = incident_of(fixture, incident);
    assert_int_equal(open.state, TRIAGE_NEW);
    assert_int_equal(open.state_ms, 60001);
    assert_string_equal(open.state_by, "vigie");
    assert_string_equal(open.state_why, "what was on offer there is given away now");
}

static void a_seller_who_haggles_for_ever_fills_no_table(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    char price[16];
    uint64_t incident = for_sale(fixture, &scene);
    for (int i = 1; i <= STORE_OFFER_STEPS_MAX + 5; i++) {
        stage_again(fixture, &scene, 1000 + i * INT64_C(20000));
        (void)snprintf(price, sizeof(price), "%d", 2000 + i);
        (void)say(fixture, &scene, OFFER_SALE, price, 0);
    }
    struct steps steps = steps_of(fixture, incident);
    assert_int_equal(steps.count, STORE_OFFER_STEPS_MAX);
    assert_step(&steps.at[0], 1000 + 6 * 20000, OFFER_SALE, "2006 EUR");
}

/* A thread in which the offer changes from post to post, oldest first. */
static void a_threads_newest_offer_is_its_offer(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct store_finding found;
    set_sources(fixture);
    stage_new(fixture, &scene, "a.example", 1, 1000);
    struct posting posts[4] = {
        scene.posting, scene.posting, scene.posting, scene.posting};
    posts[1].offer = OFFER_AUCTION;
    posts[1].amount = bytes_of("7000");
    posts[1].records = 0;
    posts[1].posted_at_ms = 100;
    posts[2].offer = OFFER_AUCTION; /* "still there": no price */
    posts[2].amount = bytes_of("");
    posts[2].records = 0;
    posts[2].posted_at_ms = 200;
    posts[3].is_dataset = false; /* somebody asks for a better price */
    posts[3].offer = OFFER_REQUEST;
    posts[3].amount = bytes_of("10");
    posts[3].posted_at_ms = 300;
    scene.page.postings = posts;
    scene.page.posting_count = 4;
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(find(fixture, &found, 1), 1);
    assert_int_equal(found.offer, OFFER_AUCTION);
    assert_string_equal(found.price, "7000 EUR");
    assert_int_equal(found.records_claimed, 491840);

    stage_again(fixture, &scene, 20000);
    scene.page.kind = PAGE_LEAK_LIST; /* where each is an offer of its own */
    scene.page.postings = posts;
    scene.page.posting_count = 4;
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(find(fixture, &found, 1), 1);
    assert_int_equal(found.offer, OFFER_SALE);
    assert_string_equal(found.price, "2000 EUR");
}

static uint64_t by_words(struct fixture *fixture, const struct store_finding *finding)
{
    uint64_t found = 99;
    MUST(fixture,
        store_incident_of_words(&found, fixture->store, finding, &fixture->err));
    return found;
}

static void an_offer_is_known_again_by_its_words_and_its_count(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct store_finding found;
    set_sources(fixture);
    stage_new(fixture, &scene, "a.example", 1, 1000);
    scene.posting.title = bytes_of("FR laboratories, 491 840 patients");
    scene.posting.excerpt = bytes_of("Selling all patients of several laboratories in "
                                     "the west of France, blood groups included");
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(find(fixture, &found, 1), 1);
    assert_true(found.text_mark != 0);
    uint64_t incident = absorb(fixture, &found, 0, 1001);

    struct store_finding other = {.records_claimed = 491840};
    assert_int_equal(by_words(fixture, &other), 0);
    (void)snprintf(other.title, sizeof(other.title),
        "[*] Fr Laboratories -- 491.840 PATIENTS [*]");
    assert_int_equal(by_words(fixture, &other), incident);
    other.records_claimed = 491841;
    assert_int_equal(by_words(fixture, &other), 0);
    other = (struct store_finding){
        .records_claimed = 491840, .text_mark = found.text_mark, .title = "another"};
    assert_int_equal(by_words(fixture, &other), incident);
    other.records_claimed = 0;
    assert_int_equal(by_words(fixture, &other), 0);
}

static void an_organisation_leads_to_open_incidents_of_it(void **state)
{
    struct fixture *fixture = *state;
    struct hit domain = a_hit(7, 1, CONFIDENCE_PROBABLE);
    uint64_t found = 99;
    domain.person = false;
    set_sources(fixture);
    uint64_t incident = an_incident(fixture, "a.example", &domain, 1, 1000);
    struct store_finding press = a_finding(fixture, "b.example", &domain, 1, 2000);
    MUST(fixture, store_incident_of_domain(&found, fixture->store, &press.page,
                      1U << TRIAGE_NEW, &fixture->err));
    assert_int_equal(found, incident);
    close_it(fixture, incident, 3000);
    MUST(fixture, store_incident_of_domain(&found, fixture->store, &press.page,
                      1U << TRIAGE_NEW, &fixture->err));
    assert_int_equal(found, 0);
}

static int64_t count_steps(struct fixture *fixture)
{
    uint64_t count = 0;
    for (uint64_t incident = 1; incident < 9; incident++)
        count += steps_of(fixture, incident).count;
    return (int64_t)count;
}

static void a_merge_keeps_the_steps_of_both_and_forgetting_drops_them(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    uint64_t one = for_sale(fixture, &scene);
    struct hit hit = a_hit(5, 1, CONFIDENCE_CERTAIN);
    uint64_t other = an_incident(fixture, "b.example", &hit, 1, 2000);
    MUST(
        fixture, store_incident_merge(fixture->store, one, other, 3000, &fixture->err));
    assert_int_equal(steps_of(fixture, one).count, 2);
    struct store_purged purged = {0};
    const struct store_purge all = {.before_ms[STORE_FORGET_PAGES] = 100000,
        .before_ms[STORE_FORGET_HITS] = 100000,
        .before_ms[STORE_FORGET_INCIDENTS] = 100000};
    MUST(fixture, store_purge(&purged, fixture->store, &all, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_INCIDENTS].count, 1);
    assert_int_equal(count_steps(fixture), 0);
    sql(fixture, "CREATE TABLE left_over (rows INTEGER CHECK (rows = 0));"
                 "INSERT INTO left_over SELECT count(*) FROM sighting_offer");
}

static void what_an_earlier_vigie_found_has_its_first_step(void **state)
{
    enum { BEFORE = 11 };
    struct fixture *fixture = *state;
    const struct embedded_migration *list =
        fixture->is_postgres ? migrations_postgres() : migrations_sqlite();
    char text[256];
    for (size_t i = 0; i < BEFORE; i++) {
        sql(fixture, list[i].sql);
        (void)snprintf(text, sizeof(text),
            "INSERT INTO vigie_schema (number, name) VALUES (%zu, 'x')", i + 1);
        sql(fixture, text);
    }
    sql(fixture,
        "INSERT INTO incident (id, title, severity, first_seen_ms, last_seen_ms,"
        " changed_ms, records_claimed, price, kinds, sightings, certain, probable,"
        " weak, canaries, domains) VALUES (1, 't', 1, 5, 9, 9, 28, '2 EUR', 1, 1, 1, 0,"
        " 0, 0, 0)");
    sql(fixture,
        fixture->is_postgres
            ? "INSERT INTO sighting VALUES (3, '\\x01', 1, 's', 'u', 't', 't', 5, 9, 0,"
              " 28, '2 EUR', 1, 1, 1, 1, 0, 0, 0, 0, 1);"
              "INSERT INTO posting (bucket, target, number, title, author, victim,"
              " amount, currency, excerpt, posted_ms, records, fields, sample_rows,"
              " offer, is_dataset, quoted) VALUES (3, '\\x01', 0, 't', '', '', '2',"
              " 'EUR', '', 0, 28, 1, 0, 6, 1, 0)"
            : "INSERT INTO sighting VALUES (3, x'01', 1, 's', 'u', 't', 't', 5, 9, 0,"
              " 28, '2 EUR', 1, 1, 1, 1, 0, 0, 0, 0, 1);"
              "INSERT INTO posting (bucket, target, number, title, author, victim,"
              " amount, currency, excerpt, posted_ms, records, fields, sample_rows,"
              " offer, is_dataset, quoted) VALUES (3, x'01', 0, 't', '', '', '2',"
              " 'EUR', '', 0, 28, 1, 0, 6, 1, 0)");
    MUST(fixture, store_migrate(fixture->store, &fixture->err));
    struct steps steps = steps_of(fixture, 1);
    assert_int_equal(steps.count, 1);
    assert_step(&steps.at[0], 5, OFFER_AUCTION, "2 EUR");
    assert_int_equal(steps.at[0].records_claimed, 28);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(a_places_offer_is_kept_with_each_change_and_its_time),
        ON_SQLITE(what_says_the_same_again_is_no_step),
        ON_SQLITE(a_closed_incident_is_new_again_once_it_is_given_away),
        ON_SQLITE(a_seller_who_haggles_for_ever_fills_no_table),
        ON_SQLITE(a_threads_newest_offer_is_its_offer),
        ON_SQLITE(an_offer_is_known_again_by_its_words_and_its_count),
        ON_SQLITE(an_organisation_leads_to_open_incidents_of_it),
        ON_SQLITE(a_merge_keeps_the_steps_of_both_and_forgetting_drops_them),
    };
    const struct CMUnitTest empty[] = {
        ON_SQLITE(what_an_earlier_vigie_found_has_its_first_step),
    };
    int failed = RUN_ON_BOTH(tests);
    return failed + run_on_both(empty, 1, set_up_empty_sqlite, set_up_empty_postgres);
}
