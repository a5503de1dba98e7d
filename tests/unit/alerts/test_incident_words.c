/* What is known again by its words, with none of our persons in it. */
#include "incident_seen.h"

static void an_offer_posted_again_elsewhere_without_data_is_a_further_place(
    void **state)
{
    struct world *world = *state;
    struct seen again = {.source = "leaks",
        .path = "/again",
        .title = "** LABORATORY patients - France - sample inside **",
        .records = 491840,
        .is_offer = true};
    see(world, thread);
    (void)absorb(world);
    see(world, again);
    assert_int_equal(absorb(world).widened, 1);
    again.path = "/other";
    again.title = "Laboratory patients, France, all of them";
    see(world, again);
    assert_int_equal(absorb(world).dismissed, 1);
    again.path = "/count";
    again.title = thread.title;
    again.records = 500000;
    see(world, again);
    assert_int_equal(absorb(world).dismissed, 1);
    struct world_rows all = world_incidents(world);
    assert_int_equal(all.count, 1);
    assert_int_equal(all.rows[0].sightings, 2);
}

static void an_offers_text_is_known_again_under_another_title(void **state)
{
    struct world *world = *state;
    struct seen sold = thread;
    sold.text = "Selling the patients of several laboratories, with their doctors and "
                "blood groups; samples for serious buyers";
    struct seen again = {.source = "leaks",
        .path = "/again",
        .title = "fresh one from France",
        .text = "SELLING the patients of several laboratories * with their doctors and "
                "blood groups * samples for serious buyers!",
        .records = 491840,
        .is_offer = true};
    see(world, sold);
    see(world, again);
    (void)absorb(world);
    assert_int_equal(world_incidents(world).rows[0].sightings, 2);
}

static void the_press_that_repeats_what_is_worked_on_is_no_incident(void **state)
{
    struct world *world = *state;
    struct seen leak = thread;
    leak.domains = 1;
    struct seen press = {.source = "leaks",
        .path = "/article",
        .title = "Data of 491,840 patients is for sale",
        .records = 491840,
        .offer = OFFER_NEWS,
        .domains = 1};
    see(world, leak);
    (void)absorb(world);
    see(world, press);
    assert_int_equal(absorb(world).dismissed, 1);
    press.path = "/asked";
    press.title = "who has the data of these laboratories?";
    press.offer = OFFER_REQUEST; /* somebody wants it: that is another matter */
    see(world, press);
    assert_int_equal(absorb(world).created, 1);
    press.path = "/other";
    press.title = "Data of other laboratories is for sale";
    press.offer = OFFER_SALE; /* so it says, and offers nothing itself */
    press.first_domain = 7;   /* of which nothing was known */
    see(world, press);
    assert_int_equal(absorb(world).created, 1);
    press.path = "/data";
    press.title = "A table of patients is sold, we print some of it";
    press.first_domain = 0;
    press.first_person = 60;
    press.certain = 1; /* an article that shows somebody's data is one */
    see(world, press);
    assert_int_equal(absorb(world).created, 1);
}

int main(void)
{
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)
    const struct CMUnitTest tests[] = {
        IN_WORLD(an_offer_posted_again_elsewhere_without_data_is_a_further_place),
        IN_WORLD(an_offers_text_is_known_again_under_another_title),
        IN_WORLD(the_press_that_repeats_what_is_worked_on_is_no_incident),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
