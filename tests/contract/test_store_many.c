/* What digests ask of many incidents at once, on both databases. */
#include "storage/many.h"

#include "alerts/view.h"
#include "storage/forgetting.h"
#include "storage/posting_row.h"
#include "store_sql.h"
#include "store_visits.h"

enum { MOST = 16 };

/* What came of one question, as it came. */
struct answer {
    size_t count;
    uint64_t incidents[MOST];
    struct store_part parts[MOST];
    char words[MOST][64];
};

static struct store_many both_of(const uint64_t numbers[2], const char *groups)
{
    return (struct store_many){.incidents = numbers,
        .count = 2,
        .groups = groups,
        .places_max = 2,
        .since_ms = 1002};
}

/* Two of them: the first with four places, of which the last two are Lab B's alone. */
static void two_incidents(struct fixture *fixture, uint64_t numbers[2])
{
    static const char *const hosts[] = {"a.example", "b.example", "c.example"};
    struct hit hits[] = {a_groups(1, "Lab A", CONFIDENCE_CERTAIN),
        a_groups(2, "Lab B", CONFIDENCE_PROBABLE),
        a_groups(3, "Lab C", CONFIDENCE_CERTAIN)};
    hits[1].canary[0] = 'c';
    set_sources(fixture);
    numbers[0] = an_incident(fixture, hosts[0], hits, 2, 1000);
    for (int i = 1; i < 3; i++)
        (void)a_further(
            fixture, hosts[i], (struct hit_list){&hits[1], 1}, numbers[0], 1000 + i);
    numbers[1] = an_incident(fixture, "d.example", &hits[2], 1, 5000);
}

static int take_part(
    void *self, uint64_t incident, const struct store_part *part, struct err *err)
{
    struct answer *answer = self;
    (void)err;
    answer->incidents[answer->count] = incident;
    answer->parts[answer->count++] = *part;
    return 0;
}

static const struct store_part *part_of(const struct answer *answer, uint64_t incident)
{
    for (size_t i = 0; i < answer->count; i++)
        if (answer->incidents[i] == incident)
            return &answer->parts[i];
    fail_msg("nothing is said of incident %d", (int)incident);
    return NULL;
}

static struct answer parts_of(
    struct fixture *fixture, uint64_t numbers[2], const char *groups)
{
    struct answer answer = {0};
    const struct store_many many = both_of(numbers, groups);
    MUST(
        fixture, store_parts(fixture->store, &many, take_part, &answer, &fixture->err));
    return answer;
}

static void a_part_has_the_groups_numbers_and_places(void **state)
{
    struct fixture *fixture = *state;
    uint64_t numbers[2];
    two_incidents(fixture, numbers);
    struct answer answer = parts_of(fixture, numbers, "\nLab A\n");
    const struct store_part *first = part_of(&answer, numbers[0]);
    assert_int_equal(answer.count, 2);
    assert_int_equal(first->share.certain, 1);
    assert_int_equal(first->share.probable + first->share.canaries, 0);
    assert_int_equal(first->places, 1);
    assert_true(first->is_offer);
    assert_true(first->exact);
    const struct store_part *second = part_of(&answer, numbers[1]);
    assert_int_equal(second->share.certain, 0);
    assert_int_equal(second->places, 0);
    answer = parts_of(fixture, numbers, "\nLab A\nLab B\n");
    first = part_of(&answer, numbers[0]);
    assert_int_equal(first->share.certain, 1);
    assert_int_equal(first->share.probable, 1);
    assert_int_equal(first->share.canaries, 1);
    assert_int_equal(first->places, 3);
    assert_int_equal(first->new_places, 1);
    assert_true(first->exact);
    answer = parts_of(fixture, numbers, "");
    assert_int_equal(part_of(&answer, numbers[0])->places, 3);
    assert_int_equal(part_of(&answer, numbers[1])->places, 1);
}

static void who_is_in_two_groups_makes_a_sum_inexact(void **state)
{
    struct fixture *fixture = *state;
    struct hit hits[] = {a_groups(1, "Lab A", CONFIDENCE_CERTAIN),
        a_groups(1, "Lab B", CONFIDENCE_CERTAIN),
        a_groups(2, "Lab B", CONFIDENCE_CERTAIN)};
    uint64_t numbers[2] = {0, 1000};
    hits[1].row = 7;
    set_sources(fixture);
    numbers[0] = an_incident(fixture, "a.example", hits, 3, 1000);
    struct answer answer = parts_of(fixture, numbers, "\nLab A\nLab B\n");
    assert_int_equal(answer.count, 1);
    assert_false(answer.parts[0].exact);
    answer = parts_of(fixture, numbers, "\nLab A\n");
    assert_true(answer.parts[0].exact);
}

static int take_group(
    void *self, uint64_t incident, const struct store_group *group, struct err *err)
{
    struct answer *answer = self;
    (void)err;
    answer->incidents[answer->count] = incident;
    (void)snprintf(answer->words[answer->count++], 64, "%.60s", group->name);
    return 0;
}

static int take_sighting(void *self, uint64_t incident,
    const struct store_finding *sighting, struct err *err)
{
    struct answer *answer = self;
    (void)err;
    answer->incidents[answer->count] = incident;
    (void)snprintf(answer->words[answer->count++], 64, "%.60s", sighting->url);
    return 0;
}

static int take_step(
    void *self, uint64_t incident, const struct store_offer_step *step, struct err *err)
{
    struct answer *answer = self;
    (void)err;
    answer->incidents[answer->count] = incident;
    (void)snprintf(answer->words[answer->count++], 64, "%d %.50s of %lld",
        (int)step->offer, step->price, (long long)step->at_ms);
    return 0;
}

static void each_incidents_groups_are_told_by_name(void **state)
{
    struct fixture *fixture = *state;
    struct answer answer = {0};
    uint64_t numbers[2];
    two_incidents(fixture, numbers);
    const struct store_many many = both_of(numbers, "");
    MUST(fixture,
        store_many_groups(fixture->store, &many, take_group, &answer, &fixture->err));
    assert_int_equal(answer.count, 3);
    assert_string_equal(answer.words[0], "Lab A");
    assert_string_equal(answer.words[1], "Lab B");
    assert_string_equal(answer.words[2], "Lab C");
    assert_int_equal(answer.incidents[1], numbers[0]);
    assert_int_equal(answer.incidents[2], numbers[1]);
}

static void of_each_incident_the_newest_places_are_told_in_order(void **state)
{
    struct fixture *fixture = *state;
    struct answer answer = {0};
    uint64_t numbers[2];
    two_incidents(fixture, numbers);
    const struct store_many many = both_of(numbers, "");
    MUST(fixture, store_many_sightings(
                      fixture->store, &many, take_sighting, &answer, &fixture->err));
    assert_int_equal(answer.count, 3);
    assert_non_null(strstr(answer.words[0], "b.example"));
    assert_non_null(strstr(answer.words[1], "c.example"));
    assert_non_null(strstr(answer.words[2], "d.example"));
    assert_int_equal(answer.incidents[2], numbers[1]);
}

static void places_of_others_alone_are_left_out_also_when_hits_are_forgotten(
    void **state)
{
    struct fixture *fixture = *state;
    struct answer answer = {0};
    uint64_t numbers[2];
    two_incidents(fixture, numbers);
    sql(fixture, "DELETE FROM hit");
    const struct store_many many = both_of(numbers, "\nLab A\nLab C\n");
    MUST(fixture, store_many_sightings(
                      fixture->store, &many, take_sighting, &answer, &fixture->err));
    assert_int_equal(answer.count, 2);
    assert_non_null(strstr(answer.words[0], "a.example"));
    assert_non_null(strstr(answer.words[1], "d.example"));
}

static int take_source(
    void *self, uint64_t incident, const char *source, struct err *err)
{
    struct answer *answer = self;
    (void)err;
    answer->incidents[answer->count] = incident;
    (void)snprintf(answer->words[answer->count++], 64, "%.60s", source);
    return 0;
}

static struct answer sources_of(
    struct fixture *fixture, const uint64_t numbers[2], const char *groups)
{
    struct answer answer = {0};
    const struct store_many many = both_of(numbers, groups);
    MUST(fixture,
        store_many_sources(fixture->store, &many, take_source, &answer, &fixture->err));
    return answer;
}

static void sources_of_new_places_are_told_once_in_the_order_in_which_they_came(
    void **state)
{
    struct fixture *fixture = *state;
    uint64_t numbers[2];
    two_incidents(fixture, numbers);
    sql(fixture, "UPDATE sighting SET first_seen_ms = 1002, source = 'older'"
                 " WHERE url LIKE '%a.example%'");
    sql(fixture, "UPDATE sighting SET first_seen_ms = 1003, source = 'later'"
                 " WHERE url LIKE '%b.example%'");
    sql(fixture, "UPDATE sighting SET first_seen_ms = 1004, source = 'later'"
                 " WHERE url LIKE '%c.example%'");
    struct answer answer = sources_of(fixture, numbers, "");
    assert_int_equal(answer.count, 2); /* the oldest is past the newest two */
    assert_string_equal(answer.words[0], "later");
    assert_int_equal(answer.incidents[0], numbers[0]);
    assert_int_equal(answer.incidents[1], numbers[1]);
    answer = sources_of(fixture, numbers, "\nLab A\n");
    assert_int_equal(answer.count, 1);
    assert_string_equal(answer.words[0], "older");
}

static struct answer steps_of(struct fixture *fixture, const uint64_t numbers[2])
{
    struct answer answer = {0};
    const struct store_many many = both_of(numbers, "");
    MUST(fixture,
        store_many_offers(fixture->store, &many, take_step, &answer, &fixture->err));
    return answer;
}

/* What is offered as before is no step, at whichever place. */
static void an_incidents_steps_are_those_of_all_its_places(void **state)
{
    struct fixture *fixture = *state;
    uint64_t numbers[2];
    two_incidents(fixture, numbers);
    struct answer answer = steps_of(fixture, numbers);
    assert_int_equal(answer.count, 2); /* one of each incident */
    assert_string_equal(answer.words[0], "1 2000 EUR of 1000");
    assert_int_equal(answer.incidents[0], numbers[0]);
    assert_string_equal(answer.words[1], "1 2000 EUR of 5000");
    assert_int_equal(answer.incidents[1], numbers[1]);
    sql(fixture, "UPDATE sighting_offer SET price = '5 EUR' WHERE at_ms >= 1002");
    MUST(fixture, store_incident_merge(
                      fixture->store, numbers[0], numbers[1], 9000, &fixture->err));
    answer = steps_of(fixture, numbers);
    assert_int_equal(answer.count, 2);
    assert_string_equal(answer.words[0], "1 2000 EUR of 1000");
    assert_string_equal(answer.words[1], "1 5 EUR of 1002");
    assert_int_equal(answer.incidents[1], numbers[0]);
}

static int take_posting(
    void *self, const struct store_posting *posting, struct err *err)
{
    struct answer *answer = self;
    (void)err;
    (void)snprintf(answer->words[answer->count++], 64, "%d", (int)posting->page.bucket);
    return 0;
}

static int take_found(void *self, const struct store_finding *sighting, struct err *err)
{
    return take_sighting(self, 0, sighting, err);
}

static int take_last(void *self, const struct store_offer_step *step, struct err *err)
{
    return take_step(self, step->of_all, step, err);
}

static void of_one_incident_the_first_places_are_told_and_the_last_steps(void **state)
{
    struct fixture *fixture = *state;
    struct answer places = {0};
    struct answer postings = {0};
    struct answer steps = {0};
    uint64_t numbers[2];
    two_incidents(fixture, numbers);
    const struct store_some two = {numbers[0], 2};
    MUST(fixture, store_sightings_first(
                      fixture->store, &two, take_found, &places, &fixture->err));
    assert_int_equal(places.count, 2);
    assert_non_null(strstr(places.words[0], "a.example"));
    assert_non_null(strstr(places.words[1], "b.example"));
    MUST(fixture, store_postings_first(
                      fixture->store, &two, take_posting, &postings, &fixture->err));
    assert_int_equal(postings.count, 2); /* each place has one */
    MUST(fixture,
        store_incident_offers(fixture->store, &two, take_last, &steps, &fixture->err));
    assert_int_equal(steps.count, 2);
    assert_string_equal(steps.words[0], "1 2000 EUR of 1001");
    assert_string_equal(steps.words[1], "1 2000 EUR of 1002");
    assert_int_equal(steps.incidents[0], 3); /* so many in all */
}

static void a_view_of_some_places_counts_all_of_them(void **state)
{
    struct fixture *fixture = *state;
    AUTO(arena_done) struct arena arena;
    struct view_list list = {0};
    uint64_t numbers[2];
    two_incidents(fixture, numbers);
    sql(fixture, "UPDATE sighting SET is_offer = 0 WHERE url NOT LIKE '%c.example%'");
    const struct store_incident_filter first = {.id = numbers[0], .max = 1};
    const struct view_options options = {
        .sightings_max = 2, .postings_max = 8, .events_max = 8, .steps_max = 2};
    arena_init(&arena, 1 << 20);
    MUST(fixture, view_incidents(&list, &arena, fixture->store, &first, &fixture->err));
    MUST(fixture,
        view_fill(&list.items[0], &arena, fixture->store, &options, &fixture->err));
    assert_int_equal(list.items[0].sighting_count, 2);
    assert_int_equal(list.items[0].sighting_total, 3);
    assert_true(list.items[0].is_offer);
    assert_int_equal(list.items[0].sightings[1].posting_count, 1);
    assert_int_equal(list.items[0].step_count, 2);
    assert_int_equal(list.items[0].step_total, 3);
}

static int take_told(void *self, const struct store_told *told, struct err *err)
{
    struct answer *answer = self;
    (void)err;
    answer->incidents[answer->count++] = told->incident;
    return 0;
}

static void what_one_was_told_is_told_of_these_alone(void **state)
{
    struct fixture *fixture = *state;
    struct answer answer = {0};
    uint64_t numbers[2];
    two_incidents(fixture, numbers);
    for (int i = 0; i < 4; i++) {
        const struct store_told told = {.incident = (uint64_t)i + numbers[0]};
        struct store_told whose = told;
        (void)snprintf(whose.audience, sizeof(whose.audience), "daily:%d", i < 3);
        MUST(fixture, store_told_put(fixture->store, &whose, &fixture->err));
    }
    const struct store_many many = both_of(numbers, "");
    MUST(fixture, store_many_told(fixture->store, &many, "daily:1", take_told, &answer,
                      &fixture->err));
    assert_int_equal(answer.count, 2);
    assert_int_equal(
        answer.incidents[0] + answer.incidents[1], numbers[0] + numbers[1]);
}

static void sets_of_groups_go_with_the_last_place_that_has_them(void **state)
{
    struct fixture *fixture = *state;
    uint64_t numbers[2];
    const struct store_purge purge = {
        .before_ms = {[STORE_FORGET_INCIDENTS] = INT64_C(1) << 40}};
    struct store_purged purged = {0};
    two_incidents(fixture, numbers);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM group_set"), 4);
    sql(fixture, "UPDATE sighting SET last_seen_ms = 9000000000000000"
                 " WHERE incident = 2");
    MUST(fixture, store_purge(&purged, fixture->store, &purge, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_INCIDENTS].count, 1);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM group_set"), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(a_part_has_the_groups_numbers_and_places),
        ON_SQLITE(who_is_in_two_groups_makes_a_sum_inexact),
        ON_SQLITE(each_incidents_groups_are_told_by_name),
        ON_SQLITE(of_each_incident_the_newest_places_are_told_in_order),
        ON_SQLITE(places_of_others_alone_are_left_out_also_when_hits_are_forgotten),
        ON_SQLITE(an_incidents_steps_are_those_of_all_its_places),
        ON_SQLITE(a_view_of_some_places_counts_all_of_them),
        ON_SQLITE(of_one_incident_the_first_places_are_told_and_the_last_steps),
        ON_SQLITE(sources_of_new_places_are_told_once_in_the_order_in_which_they_came),
        ON_SQLITE(what_one_was_told_is_told_of_these_alone),
        ON_SQLITE(sets_of_groups_go_with_the_last_place_that_has_them),
    };
    return RUN_ON_BOTH(tests);
}
