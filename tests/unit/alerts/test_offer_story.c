#include "alerts/offer_story.h"
#include "alerts/view_many.h"
#include "alerts/zone.h"

#include "base/buf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { DAY_MS = 86400000 };

struct story {
    struct err err;
    struct buf out;
    struct zone *zone;
    struct view_step steps[10];
    struct view_incident view;
};

static int set_up(void **state)
{
    static struct story story;
    story = (struct story){.view = {.price = ""}};
    buf_init(&story.out, 4096);
    if (zone_load(&story.zone, "UTC", &story.err) != 0)
        return -1;
    story.view.steps = story.steps;
    *state = &story;
    return 0;
}

static int tear_down(void **state)
{
    struct story *story = *state;
    zone_free(story->zone);
    buf_done(&story->out);
    return 0;
}

static void step(struct story *story, enum offer_kind offer, const char *price)
{
    size_t i = story->view.step_count++;
    assert_true(i < sizeof(story->steps) / sizeof(story->steps[0]));
    story->steps[i] = (struct view_step){
        .at_ms = (int64_t)i * DAY_MS, .offer = offer, .price = price};
}

static void check(struct story *story, enum words_language language, const char *said)
{
    struct writer writer = {.out = &story->out,
        .language = language,
        .zone = story->zone,
        .err = &story->err};
    offer_story_write(&writer, &story->view);
    assert_int_equal(writer_end(&writer), 0);
    struct bytes told = buf_bytes(&story->out);
    assert_int_equal(told.len, strlen(said));
    assert_memory_equal(told.ptr, said, told.len);
}

static void test_what_was_never_offered_is_not_said(void **state)
{
    step(*state, OFFER_NONE, "");
    check(*state, WORDS_ENGLISH, "not said");
}

static void test_each_turn_is_told_once_and_nothing_behind_a_gift(void **state)
{
    step(*state, OFFER_SALE, "2000 USD");
    step(*state, OFFER_SALE, "2000 USD");
    step(*state, OFFER_FREE, "");
    step(*state, OFFER_SALE, "100 USD");
    check(*state, WORDS_ENGLISH,
        "for sale since 1 January 1970 (2000 USD); given away since 3 January 1970");
}

static void test_turns_left_out_are_shown_as_left_out(void **state)
{
    static const char *const prices[] = {"1", "2", "3", "4", "5", "6", "7"};
    for (size_t i = 0; i < 7; i++)
        step(*state, OFFER_SALE, prices[i]);
    check(*state, WORDS_ENGLISH,
        "for sale since 1 January 1970 (1); …; for sale since 3 January 1970 (3); "
        "for sale since 4 January 1970 (4); for sale since 5 January 1970 (5); "
        "for sale since 6 January 1970 (6); for sale since 7 January 1970 (7)");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            test_what_was_never_offered_is_not_said, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            test_each_turn_is_told_once_and_nothing_behind_a_gift, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            test_turns_left_out_are_shown_as_left_out, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
