/* What has become of incidents since the last mail, and for whose groups. */
#include "golden.h"

#include "alerts/view_many.h"
#include "digest_days.h"

static void each_change_since_the_last_mail_is_named(void **state)
{
    struct world *world = *state;
    struct two two;
    english(&two);
    world_find(world, &offer);
    world->now_ms += 3 * HOUR_MS;
    assert_int_equal(put(world, &two), 2);
    struct seen copy = offer;
    copy.source = "pastes";
    copy.path = "/raw/1";
    copy.price = "500";
    copy.records = 1200;
    copy.kinds |= 1U << FIELD_DIAGNOSIS;
    copy.certain = 6;
    world_find(world, &copy);
    act(world, 1, TRIAGE_ACK, "");
    AUTO(digest_done) struct digest digest;
    next_day(world, &digest, &two);
    expect(world, &digest, "Changed incidents");
    expect(world, &digest, "Changed: 1 new place (pastes)");
    expect(world, &digest, "price 2000 EUR → 500 EUR");
    expect(world, &digest, "persons 4 → 6");
    expect(world, &digest, "records claimed 1,000 → 1,200");
    expect(world, &digest, "kinds of data now also: diagnoses");
    expect(world, &digest, "state now acknowledged, by m.darvor");
    expect_not(world, &digest, "New incidents");
    /* Told once: the day after there is nothing to say of it. */
    assert_int_equal(put(world, &two), 2);
    AUTO(digest_done) struct digest later;
    next_day(world, &later, &two);
    expect(world, &later, "Nothing found");
}

static void what_is_closed_is_told_once_in_a_line(void **state)
{
    struct world *world = *state;
    struct two two;
    english(&two);
    world_find(world, &offer);
    world->now_ms += 3 * HOUR_MS;
    assert_int_equal(put(world, &two), 2);
    act(world, 1, TRIAGE_CLOSE, "taken down");
    AUTO(digest_done) struct digest digest;
    next_day(world, &digest, &two);
    expect(world, &digest, "Nothing found: no new and no changed incident");
    expect(world, &digest, "Closed or set aside");
    expect(world, &digest, "closed, since ");
    expect(world, &digest, "by m.darvor; taken down");
    assert_int_equal(put(world, &two), 2);
    AUTO(digest_done) struct digest later;
    next_day(world, &later, &two);
    expect_not(world, &later, "Closed or set aside");
}

/* Incident `number` of invented ones; all but the first are of no concern. */
static void find_another(struct world *world, uint32_t number)
{
    char path[32];
    struct seen one = offer;
    (void)snprintf(path, sizeof(path), "/thread/%u.html", 100 + number);
    one.path = path;
    one.title = path;
    one.first_person = 100 + number * 4;
    one.certain = 1;
    world_find(world, &one);
    if (number > 1)
        act(world, number, TRIAGE_REJECT, "no list of ours");
}

static void closed_ones_hide_no_open_one(void **state)
{
    enum { LOOKED_AT = 1000 };
    struct world *world = *state;
    struct two two;
    english(&two);
    for (uint32_t i = 0; i <= LOOKED_AT; i++)
        find_another(world, i + 1);
    AUTO(digest_done) struct digest digest;
    compose(world, &digest, &two, 0);
    expect(world, &digest, "Incident 1:");
    AUTO(digest_done) struct digest all;
    compose(world, &all, &two, 1);
    expect(world, &all, "Incident 1:");
    expect_not(world, &all, "More incidents changed");
    find_another(world, LOOKED_AT + 2);
    AUTO(digest_done) struct digest later;
    compose(world, &later, &two, 1);
    expect(world, &later, "Incident 1:");
    expect(world, &later, "More incidents changed than the 1,000 newest");
}

/* A dozen sources whose names do not all go into a line. */
static void find_at_many(struct world *world)
{
    enum { MANY = 12 };
    static const char long_name[] = "leaks-of-a-place-with-a-name-of-many-letters";
    char names[MANY][TARGET_SOURCE_SIZE];
    struct store_source sources[MANY];
    struct seen copy = offer;
    for (int i = 0; i < MANY; i++) {
        (void)snprintf(names[i], sizeof(names[i]), "%c-%.43s", 'a' + i, long_name);
        sources[i] =
            (struct store_source){names[i], "http://board.example/", "team", "watch"};
    }
    MUST(world, store_sources_set(world->store, sources, MANY, &world->err));
    for (int i = 0; i < MANY; i++) {
        copy.source = names[i];
        world_find(world, &copy);
    }
}

static void names_that_do_not_go_into_a_line_are_not_left_out_silently(void **state)
{
    struct world *world = *state;
    struct two two;
    english(&two);
    world_find(world, &offer);
    world->now_ms += 3 * HOUR_MS;
    assert_int_equal(put(world, &two), 2);
    find_at_many(world);
    AUTO(digest_done) struct digest digest;
    next_day(world, &digest, &two);
    expect(world, &digest, "Changed: 12 new places (a-leaks-of");
    expect(world, &digest, "…)");
}

static const char *const north[] = {"Lab North", NULL};

static void a_groups_recipient_sees_its_own_numbers_alone(void **state)
{
    struct world *world = *state;
    struct two two;
    english(&two);
    struct seen ours = offer; /* persons 0 to 4: two of Lab North */
    struct seen theirs = offer;
    ours.certain = 5;
    theirs.source = "leaks";
    theirs.path = "/victims/2";
    theirs.title = "Somebody else's";
    theirs.first_person = 41; /* of Lab <East> */
    theirs.certain = 1;
    world_find(world, &ours);
    world_find(world, &theirs);
    two.recipients[0].groups = north;
    AUTO(digest_done) struct digest digest;
    compose(world, &digest, &two, 0);
    expect(world, &digest, "Only what concerns Lab North");
    expect(world, &digest, "Incident 1: Lab patients");
    expect(world, &digest, "2 watched persons found (2 certain, 0 probable)");
    expect(world, &digest, "Found in 1 place, on 1 of 30 days.");
    expect_not(world, &digest, "Somebody else");
    expect_not(world, &digest, "East");
    expect_not(world, &digest, "Lab South");
    expect_not(world, &digest, "5 watched");
    assert_non_null(
        strstr(text_of(world, &digest.subject), "vigie: 1 new incident (critical)"));
}

/* Somebody merged or forgot it since it was listed. */
static void of_an_incident_that_is_gone_a_group_sees_nobodys_numbers(void **state)
{
    struct world *world = *state;
    struct view_incident gone = {.row = {.id = 99, .certain = 7, .weak = 2}};
    struct view_incident *views[] = {&gone};
    const struct view_many many = {
        .views = views, .count = 1, .groups = "\nLab North\n"};
    MUST(world, view_parts(&many, world->store, &world->err));
    assert_int_equal(gone.row.certain + gone.row.weak, 0);
}

static void what_changed_for_other_groups_is_no_news(void **state)
{
    struct world *world = *state;
    struct two two;
    english(&two);
    struct seen page = offer;
    page.first_person = 1; /* of these four, the last is Lab North's */
    world_find(world, &page);
    two.recipients[0].groups = north;
    world->now_ms += 3 * HOUR_MS;
    assert_int_equal(put(world, &two), 2);
    page.certain = 7; /* the same page a year later, with three of other groups */
    world->now_ms += 365 * DAY_MS;
    world_see(world, &page);
    MUST(world, incidents_absorb(world->store, &world->clock, NULL, NULL, &world->err));
    assert_int_equal(world_incidents(world).rows[0].certain, 7);
    two.order.period = (struct digest_period){
        .since_ms = world->now_ms - HOUR_MS, .until_ms = world->now_ms};
    AUTO(digest_done) struct digest digest;
    digest_init(&digest);
    MUST(world, digest_compose(&digest, world->store, &two.order, &world->err));
    expect(world, &digest, "Nothing found");
}

static void an_incident_is_new_to_a_group_when_it_first_concerns_it(void **state)
{
    struct world *world = *state;
    struct two two;
    english(&two);
    struct seen theirs = offer;
    theirs.first_person = 1; /* of Lab <East>, South and West */
    theirs.certain = 3;
    world_find(world, &theirs);
    two.recipients[0].groups = north;
    world->now_ms += 3 * HOUR_MS;
    assert_int_equal(put(world, &two), 2);
    struct seen wider = theirs;
    wider.path = "/thread/1.html?page=2";
    wider.certain = 4; /* person 4 is Lab North's */
    world_find(world, &wider);
    AUTO(digest_done) struct digest digest;
    next_day(world, &digest, &two);
    expect(world, &digest, "New incidents");
    expect(world, &digest, "1 watched person found (1 certain, 0 probable)");
}

static void a_colleagues_words_are_not_for_other_groups(void **state)
{
    struct world *world = *state;
    struct two two;
    english(&two);
    world_find(world, &offer);
    act(world, 1, TRIAGE_ACK, "Lab South counts 1");
    AUTO(digest_done) struct digest all;
    compose(world, &all, &two, 0);
    expect(world, &all, "Lab South counts 1");
    two.recipients[0].groups = north;
    AUTO(digest_done) struct digest some;
    compose(world, &some, &two, 0);
    expect(world, &some, "acknowledged");
    expect_not(world, &some, "Lab South");
}

/* One incident of two pages: on the second is nobody of Lab North. */
static void a_place_that_shows_others_alone_is_no_groups_business(void **state)
{
    struct world *world = *state;
    struct two two;
    english(&two);
    world_find(world, &offer);
    two.recipients[0].groups = north;
    world->now_ms += 3 * HOUR_MS;
    assert_int_equal(put(world, &two), 2);
    struct seen theirs = offer;
    theirs.path = "/thread/1.html?page=2";
    theirs.first_person = 1; /* of Lab <East>, South and West */
    theirs.certain = 3;
    world_find(world, &theirs);
    assert_int_equal(world_incidents(world).count, 1);
    AUTO(digest_done) struct digest ours;
    next_day(world, &ours, &two);
    expect(world, &ours, "Nothing found");
    AUTO(digest_done) struct digest whole;
    compose(world, &whole, &two, 0);
    expect(world, &whole, "Incident 1: Lab patients");
    expect_not(world, &whole, "page=2");
    two.order.to = &two.recipients[1];
    AUTO(digest_done) struct digest all;
    compose(world, &all, &two, 0);
    expect(world, &all, "page=2");
}

/* What is quoted without data speaks of all that the incident is. */
static void a_place_without_findings_is_every_groups(void **state)
{
    struct world *world = *state;
    struct two two;
    english(&two);
    world_find(world, &offer);
    two.recipients[0].groups = north;
    struct seen quoted = offer;
    quoted.path = "/thread/1.html?page=3";
    quoted.certain = 0;
    world_find(world, &quoted);
    AUTO(digest_done) struct digest whole;
    compose(world, &whole, &two, 0);
    expect(world, &whole, "page=3");
}

int main(void)
{
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)
    const struct CMUnitTest tests[] = {
        IN_WORLD(each_change_since_the_last_mail_is_named),
        IN_WORLD(what_is_closed_is_told_once_in_a_line),
        IN_WORLD(closed_ones_hide_no_open_one),
        IN_WORLD(names_that_do_not_go_into_a_line_are_not_left_out_silently),
        IN_WORLD(a_groups_recipient_sees_its_own_numbers_alone),
        IN_WORLD(of_an_incident_that_is_gone_a_group_sees_nobodys_numbers),
        IN_WORLD(what_changed_for_other_groups_is_no_news),
        IN_WORLD(a_place_that_shows_others_alone_is_no_groups_business),
        IN_WORLD(a_place_without_findings_is_every_groups),
        IN_WORLD(an_incident_is_new_to_a_group_when_it_first_concerns_it),
        IN_WORLD(a_colleagues_words_are_not_for_other_groups),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
