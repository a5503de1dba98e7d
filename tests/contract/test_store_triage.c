/* What people do with incidents, and what the store makes of it, on both databases. */
#include "storage/forgetting.h"
#include "storage/triage.h"
#include "store_visits.h"

struct events {
    size_t count;
    struct store_event at[16];
};

static int take_event(void *self, const struct store_event *event, struct err *err)
{
    struct events *events = self;
    if (events->count == 16)
        return err_set(err, "too many events");
    events->at[events->count++] = *event;
    return 0;
}

static struct events events_of(struct fixture *fixture, uint64_t incident)
{
    struct events events = {0};
    MUST(fixture, store_incident_events(
                      fixture->store, incident, take_event, &events, &fixture->err));
    return events;
}

static int act(struct fixture *fixture, uint64_t incident, enum triage_act what,
    const char *why, int64_t now_ms)
{
    const struct store_act wanted = {.incident = incident,
        .act = what,
        .who = "m.darvor",
        .why = why,
        .now_ms = now_ms};
    enum triage_state before = TRIAGE_STATES;
    fixture->err.text[0] = '\0';
    return store_incident_act(&before, fixture->store, &wanted, &fixture->err);
}

static void an_act_is_kept_with_who_when_and_why(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    set_sources(fixture);
    uint64_t number = an_incident(fixture, "a.example", &hit, 1, 1000);
    assert_int_equal(incident_of(fixture, number).state, TRIAGE_NEW);
    assert_int_equal(incident_of(fixture, number).state_ms, 0);
    assert_int_equal(act(fixture, number, TRIAGE_ACK, "", 2000), 0);
    assert_int_equal(act(fixture, number, TRIAGE_NOTE, "asked the lab", 2500), 0);
    assert_int_equal(act(fixture, number, TRIAGE_CLOSE, "taken down", 3000), 0);
    struct store_incident incident = incident_of(fixture, number);
    assert_int_equal(incident.state, TRIAGE_CLOSED);
    assert_int_equal(incident.state_ms, 3000);
    assert_string_equal(incident.state_by, "m.darvor");
    assert_string_equal(incident.state_why, "taken down");
    assert_int_equal(incident.changed_ms, 1001); /* what it holds did not change */
    struct events events = events_of(fixture, number);
    assert_int_equal(events.count, 3);
    assert_int_equal(events.at[0].what, TRIAGE_ACK);
    assert_int_equal(events.at[1].what, TRIAGE_NOTE);
    assert_string_equal(events.at[1].said, "asked the lab");
    assert_int_equal(events.at[1].at_ms, 2500);
    assert_int_equal(events.at[2].what, TRIAGE_CLOSE);
    assert_int_equal(events.at[2].origin, number);
}

static void what_makes_no_sense_changes_nothing(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    char long_text[STORE_WHY_SIZE + 1];
    memset(long_text, 'x', STORE_WHY_SIZE);
    long_text[STORE_WHY_SIZE] = '\0';
    set_sources(fixture);
    uint64_t number = an_incident(fixture, "a.example", &hit, 1, 1000);
    assert_int_equal(act(fixture, number, TRIAGE_REOPEN, "", 2000), TRIAGE_ALREADY);
    assert_int_equal(act(fixture, number, TRIAGE_CONFIRM, "", 2000), 0);
    assert_int_equal(act(fixture, number, TRIAGE_ACK, "", 3000), TRIAGE_REFUSED);
    assert_int_equal(act(fixture, number, TRIAGE_CLOSE, long_text, 3000), -1);
    assert_non_null(strstr(fixture->err.text, "longer than 512 bytes"));
    assert_int_equal(act(fixture, number + 7, TRIAGE_ACK, "", 3000), -1);
    assert_non_null(strstr(fixture->err.text, "there is no incident 8"));
    assert_int_equal(incident_of(fixture, number).state_ms, 2000);
    assert_int_equal(events_of(fixture, number).count, 1);
}

static void a_closed_one_is_new_again_by_a_further_place(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    set_sources(fixture);
    uint64_t number = an_incident(fixture, "a.example", &hit, 1, 1000);
    assert_int_equal(act(fixture, number, TRIAGE_CLOSE, "done", 2000), 0);
    (void)a_further(fixture, "b.example", (struct hit_list){&hit, 1}, number, 3000);
    struct store_incident incident = incident_of(fixture, number);
    assert_int_equal(incident.state, TRIAGE_NEW);
    assert_int_equal(incident.state_ms, 3001);
    assert_string_equal(incident.state_by, "vigie");
    assert_string_equal(incident.state_why, "it was seen in a further place");
    struct events events = events_of(fixture, number);
    assert_int_equal(events.count, 2);
    assert_int_equal(events.at[1].what, TRIAGE_REOPEN);
    assert_string_equal(events.at[1].who, "vigie");
}

/* A weak hit more, or the same persons elsewhere, is the same false alarm. */
static void a_false_positive_is_quiet_until_further_persons_are_found(void **state)
{
    struct fixture *fixture = *state;
    struct hit hits[3] = {a_hit(1, 1, CONFIDENCE_CERTAIN), a_hit(2, 2, CONFIDENCE_WEAK),
        a_hit(2, 2, CONFIDENCE_PROBABLE)};
    set_sources(fixture);
    uint64_t number = an_incident(fixture, "a.example", hits, 1, 1000);
    assert_int_equal(act(fixture, number, TRIAGE_REJECT, "a test list", 2000), 0);
    (void)a_further(fixture, "b.example", (struct hit_list){hits, 2}, number, 3000);
    assert_int_equal(incident_of(fixture, number).state, TRIAGE_FALSE_POSITIVE);
    assert_int_equal(events_of(fixture, number).count, 1);
    (void)a_further(fixture, "c.example", (struct hit_list){&hits[2], 1}, number, 4000);
    struct store_incident incident = incident_of(fixture, number);
    assert_int_equal(incident.state, TRIAGE_NEW);
    assert_string_equal(incident.state_why, "more persons were found in it");
}

/* Persons who were all judged already are no news when two incidents become one. */
static void a_merge_keeps_the_graver_state_and_all_that_was_said(void **state)
{
    struct fixture *fixture = *state;
    struct hit hits[3] = {a_hit(1, 1, CONFIDENCE_CERTAIN),
        a_hit(2, 2, CONFIDENCE_CERTAIN), a_hit(3, 3, CONFIDENCE_CERTAIN)};
    uint64_t now = 0;
    set_sources(fixture);
    uint64_t into = an_incident(fixture, "a.example", &hits[0], 1, 1000);
    uint64_t from = an_incident(fixture, "b.example", &hits[1], 1, 1000);
    uint64_t third = an_incident(fixture, "c.example", &hits[2], 1, 1000);
    assert_int_equal(act(fixture, into, TRIAGE_REJECT, "a test", 2000), 0);
    assert_int_equal(act(fixture, from, TRIAGE_REJECT, "a test too", 2100), 0);
    MUST(
        fixture, store_incident_merge(fixture->store, into, from, 3000, &fixture->err));
    assert_int_equal(incident_of(fixture, into).state, TRIAGE_FALSE_POSITIVE);
    assert_int_equal(act(fixture, third, TRIAGE_CONFIRM, "theirs", 3500), 0);
    MUST(fixture,
        store_incident_merge(fixture->store, into, third, 4000, &fixture->err));
    struct store_incident incident = incident_of(fixture, into);
    assert_int_equal(incident.state, TRIAGE_CONFIRMED);
    assert_int_equal(incident.state_ms, 3500);
    assert_string_equal(incident.state_why, "theirs");
    struct events events = events_of(fixture, into);
    assert_int_equal(events.count, 7);
    assert_int_equal(events.at[1].origin, from);
    assert_string_equal(events.at[1].said, "a test too");
    assert_int_equal(events.at[2].what, TRIAGE_MERGE);
    assert_non_null(strstr(events.at[2].said, "merged into incident 1: a page showed"));
    assert_non_null(strstr(events.at[3].said, "incident 2 was merged into it"));
    MUST(fixture, store_incident_successor(&now, fixture->store, third, &fixture->err));
    assert_int_equal(now, into);
    MUST(fixture, store_incident_successor(&now, fixture->store, into, &fixture->err));
    assert_int_equal(now, 0);
}

struct parts {
    struct store_incident kept;
    struct store_incident made;
    uint64_t number;
};

static struct parts split_off(struct fixture *fixture, uint64_t incident,
    const struct page_ref *pages, size_t count)
{
    struct parts parts = {0};
    const struct store_split split = {.incident = incident,
        .pages = pages,
        .count = count,
        .who = "m.darvor",
        .why = "another lab",
        .now_ms = 9000};
    MUST(fixture,
        store_incident_split(&parts.number, fixture->store, &split, &fixture->err));
    parts.kept = incident_of(fixture, incident);
    parts.made = incident_of(fixture, parts.number);
    return parts;
}

static void a_split_takes_places_and_their_records_out(void **state)
{
    struct fixture *fixture = *state;
    struct hit here[2] = {
        a_hit(1, 1, CONFIDENCE_CERTAIN), a_hit(2, 2, CONFIDENCE_PROBABLE)};
    struct hit there[3] = {a_hit(2, 1, CONFIDENCE_CERTAIN),
        a_hit(3, 2, CONFIDENCE_CERTAIN), a_hit(4, 3, CONFIDENCE_WEAK)};
    set_sources(fixture);
    uint64_t number = an_incident(fixture, "a.example", here, 2, 1000);
    struct page_ref page =
        a_further(fixture, "b.example", (struct hit_list){there, 3}, number, 2000);
    assert_int_equal(act(fixture, number, TRIAGE_CONFIRM, "", 3000), 0);
    assert_int_equal(incident_of(fixture, number).certain, 3);
    struct parts parts = split_off(fixture, number, &page, 1);
    assert_int_equal(parts.kept.sightings, 1);
    assert_int_equal(parts.kept.certain, 1);
    assert_int_equal(parts.kept.probable, 1); /* as sure as what is left says */
    assert_int_equal(parts.kept.weak, 0);
    assert_int_equal(parts.kept.state, TRIAGE_CONFIRMED);
    assert_int_equal(parts.made.sightings, 1);
    assert_int_equal(parts.made.certain, 2);
    assert_int_equal(parts.made.weak, 1);
    assert_int_equal(parts.made.state, TRIAGE_NEW);
    assert_int_equal(parts.made.first_seen_ms, 2000);
    assert_string_equal(parts.made.title, "FR lab database");
    assert_string_equal(parts.made.price, "2000 EUR");
    struct events events = events_of(fixture, number);
    assert_int_equal(events.count, 2);
    assert_int_equal(events.at[1].what, TRIAGE_SPLIT);
    assert_string_equal(
        events.at[1].said, "1 of its places became incident 2: another lab");
    events = events_of(fixture, parts.number);
    assert_int_equal(events.count, 1);
    assert_string_equal(events.at[0].said, "1 place of incident 1: another lab");
}

static void a_split_that_leaves_nothing_is_refused_whole(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    uint64_t made = 99;
    set_sources(fixture);
    uint64_t number = an_incident(fixture, "a.example", &hit, 1, 1000);
    struct page_ref both[2] = {
        a_further(fixture, "b.example", (struct hit_list){&hit, 1}, number, 2000)};
    both[1] = both[0];
    both[1].target.bytes[0] ^= 1;
    struct store_split split = {.incident = number,
        .pages = both,
        .count = 2,
        .who = "m",
        .why = "",
        .now_ms = 9000};
    assert_int_equal(
        store_incident_split(&made, fixture->store, &split, &fixture->err), -1);
    assert_non_null(strstr(fixture->err.text, "must go and some stay"));
    split.count = 1;
    split.pages = &both[1]; /* nobody's */
    assert_int_equal(
        store_incident_split(&made, fixture->store, &split, &fixture->err), -1);
    assert_non_null(strstr(fixture->err.text, "is none of incident 1's"));
    assert_int_equal(made, 99);
    assert_int_equal(incident_of(fixture, number).sightings, 2);
    assert_int_equal(events_of(fixture, number).count, 0);
}

static bool apart(struct fixture *fixture, uint64_t left, uint64_t right)
{
    bool answer = false;
    MUST(fixture,
        store_incidents_apart(&answer, fixture->store, left, right, &fixture->err));
    return answer;
}

static void what_was_split_is_merged_by_a_person_alone(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    set_sources(fixture);
    uint64_t number = an_incident(fixture, "a.example", &hit, 1, 1000);
    struct page_ref page =
        a_further(fixture, "b.example", (struct hit_list){&hit, 1}, number, 2000);
    uint64_t other = an_incident(fixture, "c.example", &hit, 1, 2500);
    uint64_t made = split_off(fixture, number, &page, 1).number;
    assert_true(apart(fixture, number, made));
    assert_true(apart(fixture, made, number));
    assert_false(apart(fixture, other, made));
    MUST(fixture,
        store_incident_merge(fixture->store, number, made, 9500, &fixture->err));
    assert_int_equal(incident_of(fixture, made).sightings, 1);
    /* What it is merged into is apart from the other part, too. */
    MUST(fixture,
        store_incident_merge(fixture->store, other, number, 9600, &fixture->err));
    assert_true(apart(fixture, other, made));
    assert_false(apart(fixture, number, made));
    const struct store_unite unite = {.into = other,
        .from = made,
        .who = "m.darvor",
        .why = "after all",
        .now_ms = 9700};
    MUST(fixture, store_incident_unite(fixture->store, &unite, &fixture->err));
    assert_int_equal(incident_of(fixture, other).sightings, 3);
    assert_false(apart(fixture, other, made));
    struct events events = events_of(fixture, other);
    assert_string_equal(
        events.at[events.count - 1].said, "incident 3 was merged into it: after all");
}

static void a_merge_that_a_person_asks_for_says_what_is_not_there(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    set_sources(fixture);
    uint64_t number = an_incident(fixture, "a.example", &hit, 1, 1000);
    struct store_unite unite = {.into = number, .from = number, .who = "m", .why = ""};
    assert_int_equal(store_incident_unite(fixture->store, &unite, &fixture->err), -1);
    assert_non_null(strstr(fixture->err.text, "into itself"));
    unite.from = 77;
    assert_int_equal(store_incident_unite(fixture->store, &unite, &fixture->err), -1);
    assert_non_null(strstr(fixture->err.text, "there is no incident 77"));
    unite = (struct store_unite){.into = 77, .from = number, .who = "m", .why = ""};
    assert_int_equal(store_incident_unite(fixture->store, &unite, &fixture->err), -1);
    assert_int_equal(incident_of(fixture, number).sightings, 1);
}

static int count_one(void *self, const struct store_incident *incident, struct err *err)
{
    (void)incident;
    (void)err;
    ++*(size_t *)self;
    return 0;
}

static size_t count_of(struct fixture *fixture, uint32_t states, uint32_t severities)
{
    const struct store_incident_filter filter = {
        .max = 10, .states = states, .severities = severities};
    size_t count = 0;
    MUST(fixture,
        store_incidents(fixture->store, &filter, count_one, &count, &fixture->err));
    return count;
}

static void incidents_are_listed_by_state_and_severity(void **state)
{
    struct fixture *fixture = *state;
    struct hit hits[2] = {
        a_hit(1, 1, CONFIDENCE_CERTAIN), a_hit(2, 1, CONFIDENCE_CERTAIN)};
    set_sources(fixture);
    uint64_t one = an_incident(fixture, "a.example", &hits[0], 1, 1000);
    (void)an_incident(fixture, "b.example", &hits[1], 1, 1000);
    assert_int_equal(act(fixture, one, TRIAGE_CLOSE, "done", 2000), 0);
    MUST(fixture, store_incident_grade(fixture->store, one, STORE_LOW, &fixture->err));
    assert_int_equal(count_of(fixture, 0, 0), 2);
    assert_int_equal(count_of(fixture, 1U << TRIAGE_CLOSED, 0), 1);
    assert_int_equal(count_of(fixture, 1U << TRIAGE_CLOSED | 1U << TRIAGE_NEW, 0), 2);
    assert_int_equal(count_of(fixture, 1U << TRIAGE_CONFIRMED, 0), 0);
    assert_int_equal(count_of(fixture, 0, 1U << STORE_LOW), 1);
    assert_int_equal(count_of(fixture, 1U << TRIAGE_NEW, 1U << STORE_LOW), 0);
    assert_int_equal(count_of(fixture, 0, 1U << STORE_HIGH | 1U << STORE_LOW), 2);
}

static void forgetting_an_incident_forgets_what_was_said_of_it(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    struct store_purged purged = {0};
    const struct store_purge all = {.before_ms[STORE_FORGET_PAGES] = 100000,
        .before_ms[STORE_FORGET_HITS] = 100000,
        .before_ms[STORE_FORGET_INCIDENTS] = 100000};
    set_sources(fixture);
    uint64_t number = an_incident(fixture, "a.example", &hit, 1, 1000);
    struct page_ref page =
        a_further(fixture, "b.example", (struct hit_list){&hit, 1}, number, 2000);
    uint64_t made = split_off(fixture, number, &page, 1).number;
    assert_int_equal(act(fixture, number, TRIAGE_NOTE, "a note", 3000), 0);
    MUST(fixture, store_purge(&purged, fixture->store, &all, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_INCIDENTS].count, 2);
    assert_int_equal(events_of(fixture, number).count, 0);
    assert_int_equal(events_of(fixture, made).count, 0);
    assert_false(apart(fixture, number, made));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(an_act_is_kept_with_who_when_and_why),
        ON_SQLITE(what_makes_no_sense_changes_nothing),
        ON_SQLITE(a_closed_one_is_new_again_by_a_further_place),
        ON_SQLITE(a_false_positive_is_quiet_until_further_persons_are_found),
        ON_SQLITE(a_merge_keeps_the_graver_state_and_all_that_was_said),
        ON_SQLITE(a_split_takes_places_and_their_records_out),
        ON_SQLITE(a_split_that_leaves_nothing_is_refused_whole),
        ON_SQLITE(what_was_split_is_merged_by_a_person_alone),
        ON_SQLITE(a_merge_that_a_person_asks_for_says_what_is_not_there),
        ON_SQLITE(incidents_are_listed_by_state_and_severity),
        ON_SQLITE(forgetting_an_incident_forgets_what_was_said_of_it),
    };
    return RUN_ON_BOTH(tests);
}
