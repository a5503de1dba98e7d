/* What people do with incidents, and what the next pages and mails make of it. */
#include "digest_world.h"

#include "alerts/triage.h"

static const struct seen thread = {.source = "board",
    .path = "/thread/1",
    .title = "Laboratory patients, France, sample inside",
    .price = "2000",
    .records = 491840,
    .kinds = 1U << FIELD_DIAGNOSIS,
    .certain = 8,
    .is_offer = true};

static const struct seen paste = {
    .source = "pastes", .path = "/p/1", .title = "Mail Phone Name", .certain = 6};

static void act(
    struct world *world, uint64_t incident, enum triage_act what, const char *why)
{
    const struct store_act wanted = {.incident = incident,
        .act = what,
        .who = "m.darvor",
        .why = why,
        .now_ms = world->now_ms};
    enum triage_state before = TRIAGE_NEW;
    MUST(world, store_incident_act(&before, world->store, &wanted, &world->err));
}

static uint64_t split(struct world *world, uint64_t incident, const char *url)
{
    char copy[256];
    char *urls[] = {copy};
    uint64_t made = 0;
    (void)snprintf(copy, sizeof(copy), "%s", url);
    const struct triage_split wanted = {.incident = incident,
        .urls = urls,
        .count = 1,
        .who = "m.darvor",
        .why = "another leak",
        .now_ms = world->now_ms};
    MUST(world, triage_split(&made, world->store, &wanted, &world->err));
    return made;
}

static struct store_incident row_of(struct world *world, uint64_t incident)
{
    struct world_rows all = world_incidents(world);
    for (size_t i = 0; i < all.count; i++)
        if (all.rows[i].id == incident)
            return all.rows[i];
    fail_msg("there is no incident %d", (int)incident);
    return all.rows[0];
}

static void both_parts_of_a_split_are_judged_anew(void **state)
{
    struct world *world = *state;
    world_find(world, &thread);
    world_find(world, &paste);
    assert_int_equal(row_of(world, 1).severity, STORE_CRITICAL);
    uint64_t made = split(world, 1, "http://board.example/thread/1");
    assert_int_equal(row_of(world, made).severity, STORE_CRITICAL);
    assert_string_equal(row_of(world, made).title, thread.title);
    assert_int_equal(row_of(world, 1).severity, STORE_HIGH);
    assert_string_equal(row_of(world, 1).title, paste.title);
}

static void split_and_back(struct world *world, const char *place)
{
    uint64_t made = split(world, 1, place);
    const struct store_unite back = {
        .into = 1, .from = made, .who = "m", .why = "", .now_ms = world->now_ms};
    assert_int_equal(row_of(world, made).sightings, 1);
    MUST(world, store_incident_unite(world->store, &back, &world->err));
}

static void a_place_is_named_as_it_is_shown(void **state)
{
    static const char *const ways[] = {
        "http://pastes.example/p/1", "hxxp://pastes[.]example/p/1"};
    struct world *world = *state;
    world_find(world, &thread);
    world_find(world, &paste);
    for (size_t i = 0; i < 2; i++)
        split_and_back(world, ways[i]);
}

static void a_place_elsewhere_is_refused(void **state)
{
    struct world *world = *state;
    char nowhere[] = "http://pastes.example/p/2";
    char *urls[] = {nowhere};
    uint64_t made = 77;
    const struct triage_split wanted = {
        .incident = 1, .urls = urls, .count = 1, .who = "m", .why = ""};
    world_find(world, &thread);
    world_find(world, &paste);
    assert_int_equal(triage_split(&made, world->store, &wanted, &world->err), -1);
    assert_string_equal(
        world->err.text, "http://pastes.example/p/2 is no place of incident 1");
}

/* The paste changes and shows the thread's persons still: each stays where it is. */
static void what_was_taken_apart_stays_apart(void **state)
{
    struct world *world = *state;
    world_find(world, &thread);
    world->now_ms += MINUTE_MS;
    world_see_again(world, &paste, HOUR_MS);
    MUST(world, incidents_absorb(world->store, &world->clock, NULL, NULL, &world->err));
    uint64_t made = split(world, 1, "http://pastes.example/p/1");
    struct seen changed = paste;
    struct incidents_taken taken = {0};
    changed.certain = 7;
    world->now_ms += HOUR_MS;
    world_see(world, &changed);
    MUST(world,
        incidents_absorb(world->store, &world->clock, NULL, &taken, &world->err));
    assert_int_equal(taken.merged, 0);
    assert_int_equal(world_incidents(world).count, 2);
    assert_int_equal(row_of(world, made).certain, 7);
    /* A further page of the thread that has the paste's persons ties them no more. */
    struct seen page = thread;
    page.path = "/thread/1/page/2";
    page.records = 0;
    page.certain = 7;
    world_find(world, &page);
    assert_int_equal(world_incidents(world).count, 2);
}

static void a_number_that_is_gone_says_where_it_went(void **state)
{
    struct world *world = *state;
    struct seen other = paste;
    struct err err = {0};
    other.first_person = 500;
    world_find(world, &thread);
    world_find(world, &other);
    const struct store_unite unite = {.into = 1, .from = 2, .who = "m", .why = ""};
    MUST(world, store_incident_unite(world->store, &unite, &world->err));
    MUST(world, triage_find(world->store, 1, &world->err));
    assert_int_equal(triage_find(world->store, 2, &err), -1);
    assert_string_equal(
        err.text, "incident 2 was merged: it is part of incident 1 now");
    assert_int_equal(triage_find(world->store, 0, &err), -1);
    assert_non_null(strstr(err.text, "there is no incident 0"));
}

static size_t told(struct world *world, const char *wanted)
{
    struct two two;
    french(&two, NULL);
    AUTO(digest_done) struct digest digest;
    const char *text = NULL;
    compose(world, &digest, &two, 0);
    MUST(world, buf_text(&text, &digest.text, &world->err));
    size_t count = 0;
    for (const char *at = text; (at = strstr(at, wanted)) != NULL; at++)
        count++;
    return count;
}

static void mails_are_silent_of_what_was_done_with(void **state)
{
    struct world *world = *state;
    struct seen other = paste;
    other.first_person = 500;
    world_find(world, &thread);
    world_find(world, &other);
    assert_int_equal(told(world, "Incident "), 2);
    act(world, 1, TRIAGE_ACK, "");
    assert_int_equal(told(world, "pris en charge, depuis"), 1);
    world->now_ms += MINUTE_MS;
    act(world, 1, TRIAGE_CLOSE, "taken down");
    act(world, 2, TRIAGE_REJECT, "a test list");
    assert_int_equal(told(world, "Incident "), 0);
    assert_int_equal(told(world, "Rien trouv\xC3\xA9"), 1);
    struct seen copy = thread;
    copy.path = "/thread/7";
    world_find(world, &copy);
    assert_int_equal(told(world, "Incident "), 1);
    assert_int_equal(told(world, "par vigie"), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)
        IN_WORLD(both_parts_of_a_split_are_judged_anew),
        IN_WORLD(a_place_is_named_as_it_is_shown),
        IN_WORLD(a_place_elsewhere_is_refused),
        IN_WORLD(what_was_taken_apart_stays_apart),
        IN_WORLD(a_number_that_is_gone_says_where_it_went),
        IN_WORLD(mails_are_silent_of_what_was_done_with),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
