#include "incident_seen.h"

static void an_offer_with_our_persons_becomes_an_incident(void **state)
{
    struct world *world = *state;
    see(world, thread);
    assert_int_equal(absorb(world).created, 1);
    struct world_rows all = world_incidents(world);
    assert_int_equal(all.count, 1);
    assert_int_equal(all.rows[0].certain, 8);
    assert_int_equal(all.rows[0].probable, 4);
    assert_int_equal(all.rows[0].weak, 2);
    assert_int_equal(all.rows[0].records_claimed, 491840);
    assert_int_equal(all.rows[0].severity, STORE_CRITICAL);
    assert_string_equal(all.rows[0].title, thread.title);
}

static void taking_in_twice_changes_nothing(void **state)
{
    struct world *world = *state;
    see(world, thread);
    (void)absorb(world);
    struct world_rows before = world_incidents(world);
    world->now_ms += HOUR_MS;
    struct incidents_taken again = absorb(world);
    assert_int_equal(again.created + again.widened + again.dismissed, 0);
    struct world_rows after = world_incidents(world);
    assert_int_equal(after.count, before.count);
    assert_int_equal(after.rows[0].changed_ms, before.rows[0].changed_ms);
}

static void the_same_persons_elsewhere_are_a_further_sighting(void **state)
{
    struct world *world = *state;
    see(world, thread);
    (void)absorb(world);
    see(world, (struct seen){.source = "pastes",
                   .path = "/p/1",
                   .title = "untitled",
                   .first_person = 6,
                   .certain = 3,
                   .probable = 3});
    struct incidents_taken taken = absorb(world);
    assert_int_equal(taken.widened, 1);
    assert_int_equal(taken.created, 0);
    struct world_rows all = world_incidents(world);
    assert_int_equal(all.count, 1);
    assert_int_equal(all.rows[0].sightings, 2);
    assert_int_equal(all.rows[0].certain, 9);
    assert_int_equal(all.rows[0].probable, 3);
}

/* A paste with one half of a thread's sample comes first, then the page with the other
 * half, and only then the page with the half that was pasted. */
static void a_page_that_ties_two_incidents_makes_them_one(void **state)
{
    struct world *world = *state;
    see(world, (struct seen){.source = "pastes",
                   .path = "/p/1",
                   .title = "Mail Phone Name",
                   .certain = 6});
    (void)absorb(world);
    struct seen page = thread;
    page.path = "/showthread?tid=1&page=2";
    page.title = "Laboratory patients, second page";
    page.records = 0;
    page.first_person = 100;
    see(world, page);
    (void)absorb(world);
    assert_int_equal(world_incidents(world).count, 2);
    page.path = "/showthread?tid=1";
    page.title = "Laboratory patients, first page";
    page.records = 491840;
    page.first_person = 0;
    see(world, page);
    struct incidents_taken taken = absorb(world);
    assert_int_equal(taken.merged, 1);
    assert_int_equal(taken.created, 0);
    struct world_rows all = world_incidents(world);
    assert_int_equal(all.count, 1);
    assert_int_equal(all.rows[0].sightings, 3);
    assert_int_equal(all.rows[0].certain, 16);
    assert_string_equal(all.rows[0].title, page.title); /* it says how many records */
}

static void pages_of_one_thread_are_one_incident(void **state)
{
    struct world *world = *state;
    see(world, thread);
    (void)absorb(world);
    see(world, (struct seen){.source = "board",
                   .path = "/thread/1/page/2",
                   .title = "lol",
                   .first_person = 200,
                   .certain = 1});
    assert_int_equal(absorb(world).widened, 1);
    assert_int_equal(world_incidents(world).count, 1);
}

static void a_quote_of_two_rows_belongs_to_what_it_quotes(void **state)
{
    struct world *world = *state;
    see(world, thread);
    (void)absorb(world);
    see(world, (struct seen){
                   .source = "pastes", .path = "/p/2", .title = "lol", .certain = 2});
    assert_int_equal(absorb(world).widened, 1);
}

static void one_shared_person_joins_nothing(void **state)
{
    struct world *world = *state;
    see(world, thread);
    (void)absorb(world);
    see(world, (struct seen){
                   .source = "pastes", .path = "/p/3", .title = "combo", .certain = 1});
    see(world, (struct seen){.source = "pastes",
                   .path = "/p/4",
                   .title = "other list",
                   .first_person = 11,
                   .probable = 10});
    struct incidents_taken taken = absorb(world);
    assert_int_equal(taken.created, 2);
    assert_int_equal(world_incidents(world).count, 3);
}

static void weak_hits_alone_are_dismissed(void **state)
{
    struct world *world = *state;
    see(world, (struct seen){
                   .source = "pastes", .path = "/p/5", .title = "phones", .weak = 9});
    see(world, (struct seen){.source = "board",
                   .path = "/thread/5",
                   .title = "somebody else's data",
                   .weak = 2,
                   .is_offer = true});
    struct incidents_taken taken = absorb(world);
    assert_int_equal(taken.dismissed, 2);
    assert_int_equal(world_incidents(world).count, 0);
    assert_int_equal(absorb(world).dismissed, 0);
}

static void an_offer_without_any_hit_is_dismissed(void **state)
{
    struct world *world = *state;
    see(world, (struct seen){.source = "board",
                   .path = "/thread/6",
                   .title = "somebody else's data",
                   .is_offer = true});
    assert_int_equal(absorb(world).dismissed, 1);
    assert_int_equal(world_incidents(world).count, 0);
}

static void an_offer_with_several_weak_hits_is_a_low_incident(void **state)
{
    struct world *world = *state;
    see(world, (struct seen){.source = "board",
                   .path = "/thread/7",
                   .title = "phones of a city",
                   .weak = 3,
                   .is_offer = true});
    assert_int_equal(absorb(world).created, 1);
    assert_int_equal(world_incidents(world).rows[0].severity, STORE_LOW);
}

static void an_organisation_named_is_an_incident(void **state)
{
    struct world *world = *state;
    see(world, (struct seen){.source = "leaks",
                   .path = "/hospital",
                   .title = "hospital.example",
                   .domains = 1,
                   .is_offer = true});
    assert_int_equal(absorb(world).created, 1);
    struct world_rows all = world_incidents(world);
    assert_int_equal(all.rows[0].severity, STORE_MEDIUM);
    assert_int_equal(all.rows[0].domains, 1);
}

static void a_canary_alone_is_a_high_incident(void **state)
{
    struct world *world = *state;
    see(world, (struct seen){.source = "pastes",
                   .path = "/p/6",
                   .title = "x",
                   .weak = 1,
                   .canary = true});
    assert_int_equal(absorb(world).created, 1);
    assert_int_equal(world_incidents(world).rows[0].severity, STORE_HIGH);
}

static void the_same_title_in_the_same_source_is_the_same_incident(void **state)
{
    struct world *world = *state;
    see(world, thread);
    (void)absorb(world);
    struct seen next = thread;
    next.path = "/thread/1?page=2";
    next.first_person = 30;
    next.records = 0;
    see(world, next);
    assert_int_equal(absorb(world).widened, 1);
    assert_int_equal(world_incidents(world).rows[0].certain, 16);
}

static void the_same_title_elsewhere_needs_the_same_count(void **state)
{
    struct world *world = *state;
    see(world, thread);
    (void)absorb(world);
    struct seen copy = thread;
    copy.source = "leaks";
    copy.first_person = 30;
    see(world, copy);
    assert_int_equal(absorb(world).widened, 1);
    copy.path = "/other";
    copy.source = "pastes";
    copy.first_person = 45;
    copy.records = 12;
    see(world, copy);
    assert_int_equal(absorb(world).created, 1);
}

static void a_short_title_says_nothing(void **state)
{
    struct world *world = *state;
    struct seen seen = {
        .source = "pastes", .path = "/a", .title = "database", .certain = 1};
    see(world, seen);
    seen.path = "/b";
    seen.first_person = 20;
    see(world, seen);
    assert_int_equal(absorb(world).created, 2);
}

static void a_changed_page_stays_in_its_incident_and_is_never_less_grave(void **state)
{
    struct world *world = *state;
    struct seen seen = {
        .source = "pastes", .path = "/a", .title = "list", .certain = 2};
    world->now_ms += MINUTE_MS;
    world_see_again(world, &seen, HOUR_MS);
    (void)absorb(world);
    assert_int_equal(world_incidents(world).rows[0].severity, STORE_HIGH);
    world->now_ms += 2 * HOUR_MS;
    seen.first_person = 40;
    world_see_again(world, &seen, HOUR_MS);
    assert_int_equal(absorb(world).widened, 1);
    struct world_rows all = world_incidents(world);
    assert_int_equal(all.count, 1);
    assert_int_equal(all.rows[0].certain, 4);
    assert_int_equal(all.rows[0].sightings, 1);
    world->now_ms += 2 * HOUR_MS;
    seen.certain = 0;
    seen.title = "list, emptied";
    world_see_again(world, &seen, HOUR_MS);
    (void)absorb(world);
    assert_int_equal(world_incidents(world).rows[0].severity, STORE_HIGH);
}

static void many_sightings_add_up_to_a_graver_incident(void **state)
{
    struct world *world = *state;
    struct seen seen = {.source = "pastes", .path = "/a", .title = "x", .certain = 6};
    see(world, seen);
    (void)absorb(world);
    enum store_severity before = world_incidents(world).rows[0].severity;
    seen.path = "/b";
    seen.first_person = 3;
    seen.certain = 0;
    seen.probable = 8;
    see(world, seen);
    assert_int_equal(absorb(world).widened, 1);
    struct world_rows all = world_incidents(world);
    assert_int_equal(all.rows[0].certain + all.rows[0].probable, 11);
    assert_true(all.rows[0].severity > before);
}

/* 3 persons each, which a later page shows together. */
static void a_page_that_ties_several_incidents_makes_them_all_one(void **state)
{
    struct world *world = *state;
    static const char *const paths[] = {"/a", "/b", "/c", "/d"};
    for (uint32_t i = 0; i < 4; i++) {
        struct seen part = {.source = "pastes",
            .path = paths[i],
            .title = paths[i],
            .first_person = 10 * i,
            .certain = 3};
        see(world, part);
    }
    assert_int_equal(absorb(world).created, 4);
    struct seen whole = {.source = "leaks", .path = "/all", .certain = 43};
    see(world, whole);
    assert_int_equal(absorb(world).merged, 3);
    struct world_rows all = world_incidents(world);
    assert_int_equal(all.count, 1);
    assert_int_equal(all.rows[0].id, 1);
    assert_int_equal(all.rows[0].sightings, 5);
    assert_int_equal(all.rows[0].certain, 43);
}

int main(void)
{
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)
    const struct CMUnitTest tests[] = {
        IN_WORLD(an_offer_with_our_persons_becomes_an_incident),
        IN_WORLD(taking_in_twice_changes_nothing),
        IN_WORLD(the_same_persons_elsewhere_are_a_further_sighting),
        IN_WORLD(a_quote_of_two_rows_belongs_to_what_it_quotes),
        IN_WORLD(one_shared_person_joins_nothing),
        IN_WORLD(weak_hits_alone_are_dismissed),
        IN_WORLD(an_offer_without_any_hit_is_dismissed),
        IN_WORLD(an_offer_with_several_weak_hits_is_a_low_incident),
        IN_WORLD(an_organisation_named_is_an_incident),
        IN_WORLD(a_canary_alone_is_a_high_incident),
        IN_WORLD(a_page_that_ties_two_incidents_makes_them_one),
        IN_WORLD(pages_of_one_thread_are_one_incident),
        IN_WORLD(the_same_title_in_the_same_source_is_the_same_incident),
        IN_WORLD(the_same_title_elsewhere_needs_the_same_count),
        IN_WORLD(a_short_title_says_nothing),
        IN_WORLD(a_changed_page_stays_in_its_incident_and_is_never_less_grave),
        IN_WORLD(many_sightings_add_up_to_a_graver_incident),
        IN_WORLD(a_page_that_ties_several_incidents_makes_them_all_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
