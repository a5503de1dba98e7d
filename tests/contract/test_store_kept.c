/* What is kept of an incident's places is what they say together, whatever happened to
 * them, on both databases. */
#include "alerts/view_many.h"
#include "storage/forgetting.h"
#include "storage/many.h"
#include "storage/triage.h"
#include "store_kept.h"
#include "store_visits.h"

enum { STEPS = 80, SEEDS = 2, HITS = 3, FINDINGS = 8, NUMBERS = 64 };

struct life {
    struct fixture *place;
    uint64_t random;
    int64_t now_ms;
    int hosts;
};

/* splitmix64: the same numbers everywhere, from the seed alone. */
static int below(struct life *life, int limit)
{
    life->random += 0x9E3779B97F4A7C15U;
    uint64_t mixed = life->random;
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBU;
    return (int)((mixed ^ mixed >> 31) % (uint64_t)limit);
}

/* An incident that there is, or 0. */
static uint64_t any_incident(struct life *life)
{
    char query[128];
    (void)snprintf(query, sizeof(query),
        "SELECT coalesce(max(id), 0) FROM incident WHERE id <= %d",
        below(life, NUMBERS));
    return sql_number(life->place, query);
}

static void say_anything(struct life *life, struct scene *scene)
{
    static const char *const prices[] = {"", "500", "2000"};
    static const enum offer_kind offers[] = {OFFER_SALE, OFFER_AUCTION, OFFER_FREE};
    static const char *const groups[] = {"Lab A", "Lab B", "Lab C"};
    struct hit hits[HITS];
    scene->posting.offer = offers[below(life, 3)];
    scene->posting.amount = bytes_of(prices[below(life, 3)]);
    scene->posting.is_dataset = below(life, 4) > 0;
    for (int i = 0; i < HITS; i++)
        hits[i] = a_groups(
            (uint64_t)below(life, 9), groups[below(life, 3)], CONFIDENCE_CERTAIN);
    scene_hits(scene, hits, (size_t)below(life, HITS) + 1);
    assert_int_equal(commit(life->place, scene), 0);
}

static void live_new_place(struct life *life)
{
    struct scene scene;
    char host[32];
    (void)snprintf(host, sizeof(host), "h%d.example", life->hosts++);
    stage_new(life->place, &scene, host, 1, life->now_ms);
    say_anything(life, &scene);
}

static void live_read_anew(struct life *life)
{
    struct target target;
    struct scene scene;
    if (claim_some(life->place, &target, 1, life->now_ms, 1) == 0)
        return;
    stage(&scene, &target, 1, life->now_ms);
    say_anything(life, &scene);
}

/* The newest first, now and then: steps come between others then. */
static void live_absorb(struct life *life)
{
    struct store_finding found[FINDINGS];
    size_t count = find(life->place, found, FINDINGS);
    bool backwards = below(life, 2) == 0;
    uint64_t home = any_incident(life);
    for (size_t i = 0; i < count; i++)
        (void)absorb(life->place, &found[backwards ? count - 1 - i : i],
            below(life, 3) == 0 ? 0 : home, life->now_ms);
}

static void live_merge(struct life *life)
{
    uint64_t into = any_incident(life);
    uint64_t from = any_incident(life);
    if (into == 0 || from == 0)
        return;
    MUST(life->place, store_incident_merge(life->place->store, into, from, life->now_ms,
                          &life->place->err));
}

static int take_page(void *self, const struct store_finding *sighting, struct err *err)
{
    (void)err;
    *(struct page_ref *)self = sighting->page;
    return 0;
}

static void live_split(struct life *life)
{
    struct page_ref page = {0};
    struct store_split split = {.incident = any_incident(life),
        .pages = &page,
        .count = 1,
        .who = "m",
        .why = "",
        .now_ms = life->now_ms};
    uint64_t made = 0;
    if (split.incident == 0 || incident_of(life->place, split.incident).sightings < 2)
        return;
    MUST(life->place, store_sightings(life->place->store, split.incident, take_page,
                          &page, &life->place->err));
    MUST(life->place,
        store_incident_split(&made, life->place->store, &split, &life->place->err));
}

static void live_purge(struct life *life)
{
    struct store_purged purged = {0};
    const struct store_purge purge = {
        .before_ms = {[STORE_FORGET_HITS] = life->now_ms - 20000,
            [STORE_FORGET_INCIDENTS] = life->now_ms - 30000}};
    MUST(life->place,
        store_purge(&purged, life->place->store, &purge, NULL, &life->place->err));
}

static void what_is_kept_of_places_is_what_they_say_together(void **state)
{
    static void (*const acts[])(struct life *) = {live_new_place, live_new_place,
        live_read_anew, live_read_anew, live_absorb, live_absorb, live_merge,
        live_split, live_split, live_purge};
    struct fixture *fixture = *state;
    uint64_t steps = 0;
    set_sources(fixture);
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        struct life life = {.place = fixture,
            .random = seed,
            .now_ms = (int64_t)seed * 10000000,
            .hosts = (int)seed * 1000};
        for (int i = 0; i < STEPS; i++) {
            life.now_ms += 700;
            acts[below(&life, (int)(sizeof(acts) / sizeof(acts[0])))](&life);
            check_kept(fixture);
        }
        steps += sql_number(fixture, "SELECT count(*) FROM incident_offer");
    }
    assert_true(steps > 10);
}

static int count_step(
    void *self, uint64_t incident, const struct store_offer_step *step, struct err *err)
{
    int64_t *last_ms = self;
    (void)incident;
    if (step->at_ms <= *last_ms)
        return err_set(err, "out of order");
    *last_ms = step->at_ms;
    return 0;
}

/* A price that goes to and fro for ever, at two places. */
static void no_more_than_the_last_thousand_steps_are_kept(void **state)
{
    struct fixture *fixture = *state;
    const struct hit hit = a_groups(1, "Lab A", CONFIDENCE_CERTAIN);
    uint64_t both[2] = {0};
    int64_t last_ms = 0;
    set_sources(fixture);
    for (int i = 0; i < 2; i++)
        both[i] =
            an_incident(fixture, i == 0 ? "a.example" : "b.example", &hit, 1, 1000 + i);
    sql(fixture, "DELETE FROM sighting_offer");
    sql(fixture, "INSERT INTO sighting_offer (bucket, target, at_ms, offer, price,"
                 " records_claimed) WITH RECURSIVE step (n) AS (SELECT 1 UNION ALL"
                 " SELECT n + 1 FROM step WHERE n < 700) SELECT f.bucket, f.target,"
                 " f.first_seen_ms + step.n * 2, 1, CAST(f.first_seen_ms AS text), 0"
                 " FROM sighting f, step");
    MUST(fixture,
        store_incident_merge(fixture->store, both[0], both[1], 5000, &fixture->err));
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM incident_offer"), 1000);
    const struct store_many many = {.incidents = both, .count = 1, .groups = ""};
    MUST(fixture,
        store_many_offers(fixture->store, &many, count_step, &last_ms, &fixture->err));
    assert_int_equal(last_ms, 1001 + 1400);
    assert_int_equal(sql_number(fixture, "SELECT min(at_ms) FROM incident_offer"),
        1001 + 1400 - 999);
}

/* Its new step, which says what another place said before, puts its first one out. */
static void a_step_that_its_place_has_no_more_is_kept_no_more(void **state)
{
    struct fixture *fixture = *state;
    const struct hit hit = a_groups(1, "Lab A", CONFIDENCE_CERTAIN);
    set_sources(fixture);
    struct store_finding found = a_finding(fixture, "a.example", &hit, 1, 1000);
    uint64_t incident = absorb(fixture, &found, 0, 1000);
    uint64_t other = an_incident(fixture, "b.example", &hit, 1, 2000);
    sql(fixture, "DELETE FROM sighting_offer WHERE at_ms = 1000;"
                 " INSERT INTO sighting_offer (bucket, target, at_ms, offer, price,"
                 " records_claimed) WITH RECURSIVE step (n) AS (SELECT 1 UNION ALL"
                 " SELECT n + 1 FROM step WHERE n < 200) SELECT f.bucket, f.target,"
                 " step.n, 1, CAST(step.n AS text), 0 FROM sighting f, step"
                 " WHERE f.first_seen_ms = 1000");
    MUST(fixture,
        store_incident_merge(fixture->store, incident, other, 5000, &fixture->err));
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM incident_offer"), 201);
    found.digest.bytes[0] ^= 1;
    found.revision++;
    found.last_seen_ms = 9000;
    (void)absorb(fixture, &found, 0, 9000);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM incident_offer"), 200);
    check_kept(fixture);
}

/* As the digest asks; of one alone when `groups` is NULL. */
static void view_one(struct fixture *fixture, struct arena *arena,
    struct view_incident *one, const char *groups, size_t shown)
{
    struct view_list list = {0};
    struct view_incident *at = NULL;
    const struct store_incident_filter all = {.max = 8};
    const struct view_options options = {.sightings_max = shown};
    const struct view_many many = {.views = &at, .count = 1, .groups = groups};
    MUST(fixture, view_incidents(&list, arena, fixture->store, &all, &fixture->err));
    at = &list.items[0];
    if (groups == NULL) {
        MUST(fixture, view_fill(at, arena, fixture->store, &options, &fixture->err));
    } else {
        MUST(fixture, view_parts(&many, fixture->store, &fixture->err));
        MUST(fixture,
            view_fill_many(&many, arena, fixture->store, &options, &fixture->err));
    }
    *one = *at;
}

/* An older vigie takes places in without counting them by what was found there. */
static void places_that_were_not_counted_are_no_fewer_than_those_shown(void **state)
{
    static const char *const asked[] = {NULL, "", "\nLab A\n"};
    struct fixture *fixture = *state;
    AUTO(arena_done) struct arena arena;
    const struct hit hit = a_groups(1, "Lab A", CONFIDENCE_CERTAIN);
    arena_init(&arena, 1 << 20);
    set_sources(fixture);
    uint64_t incident = an_incident(fixture, "a.example", &hit, 1, 1000);
    (void)a_further(fixture, "b.example", (struct hit_list){&hit, 1}, incident, 2000);
    sql(fixture, "DELETE FROM incident_place");
    for (size_t shown = 1; shown <= 3; shown++)
        for (size_t i = 0; i < sizeof(asked) / sizeof(asked[0]); i++) {
            struct view_incident one;
            view_one(fixture, &arena, &one, asked[i], shown);
            assert_int_equal(one.sighting_count, shown < 2 ? 1 : 2);
            assert_int_equal(one.sighting_total, i < 2 ? 2 : one.sighting_count);
            assert_true(one.is_offer);
        }
}

/* An older vigie that merges or forgets incidents knows nothing of what is kept. */
static void what_is_kept_of_an_incident_that_is_none_any_more_is_forgotten(void **state)
{
    struct fixture *fixture = *state;
    const struct hit hit = a_groups(1, "Lab A", CONFIDENCE_CERTAIN);
    struct store_purged purged = {0};
    const struct store_purge purge = {.before_ms = {[STORE_FORGET_INCIDENTS] = 500}};
    set_sources(fixture);
    (void)an_incident(fixture, "a.example", &hit, 1, 1000);
    (void)an_incident(fixture, "b.example", &hit, 1, 2000);
    sql(fixture, "UPDATE incident_place SET incident = 1000 WHERE incident = 1;"
                 " UPDATE incident_offer SET incident = 1000 WHERE incident = 1");
    MUST(fixture, store_purge(&purged, fixture->store, &purge, NULL, &fixture->err));
    assert_int_equal(sql_number(fixture, "SELECT min(incident) * 10 + count(*) FROM"
                                         " incident_place"),
        21);
    assert_int_equal(sql_number(fixture, "SELECT min(incident) * 10 + count(*) FROM"
                                         " incident_offer"),
        21);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(what_is_kept_of_places_is_what_they_say_together),
        ON_SQLITE(no_more_than_the_last_thousand_steps_are_kept),
        ON_SQLITE(a_step_that_its_place_has_no_more_is_kept_no_more),
        ON_SQLITE(places_that_were_not_counted_are_no_fewer_than_those_shown),
        ON_SQLITE(what_is_kept_of_an_incident_that_is_none_any_more_is_forgotten),
    };
    return RUN_ON_BOTH(tests);
}
