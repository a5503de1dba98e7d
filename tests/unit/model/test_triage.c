#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/triage.h"

enum { N = TRIAGE_NEW, A, F, C, Z }; /* in the order of the states */

static void check_act(enum triage_state from, enum triage_act act, int wanted)
{
    enum triage_state next = TRIAGE_STATES;
    int answer = triage_act(&next, from, act);
    int got = answer == 0 ? (int)next : -answer;
    if (got != wanted)
        fail_msg("%s, %s: %d", triage_state_name(from), triage_act_name(act), got);
    if (answer != 0)
        assert_int_equal(next, TRIAGE_STATES);
}

/* What each act leads to; -1: already, -2: refused. */
static void what_may_follow_what_is_a_table(void **state)
{
    static const int after[TRIAGE_STATES][TRIAGE_ACTS] = {
        /*        note ack confirm reject close reopen merge split */
        [N] = {N, A, C, F, Z, -1, N, N},
        [A] = {A, -1, C, F, Z, -2, A, A},
        [F] = {F, -2, C, -1, Z, N, F, F},
        [C] = {C, -2, -1, F, Z, -2, C, C},
        [Z] = {Z, -2, C, F, -1, N, Z, Z},
    };
    (void)state;
    for (int from = 0; from < TRIAGE_STATES; from++)
        for (int act = 0; act < TRIAGE_ACTS; act++)
            check_act((enum triage_state)from, (enum triage_act)act, after[from][act]);
}

static void news_wake_what_was_done_with(void **state)
{
    static const struct triage_news news[] = {{0}, {.sighting = true},
        {.persons = true}, {.sighting = true, .persons = true}, {.freed = true}};
    enum { NEWS = sizeof(news) / sizeof(news[0]) };
    static const int after[TRIAGE_STATES][NEWS] = {
        [N] = {N, N, N, N, N},
        [A] = {A, A, A, A, A},
        [F] = {F, F, N, N, F}, /* a further place says nothing new of it */
        [C] = {C, C, C, C, C},
        [Z] = {Z, N, N, N, N},
    };
    (void)state;
    for (int from = 0; from < TRIAGE_STATES; from++)
        for (size_t i = 0; i < NEWS; i++)
            assert_int_equal(
                triage_after((enum triage_state)from, &news[i]), after[from][i]);
    assert_string_equal(triage_news_reason(&news[1]), "it was seen in a further place");
    assert_string_equal(triage_news_reason(&news[3]), "more persons were found in it");
    assert_string_equal(
        triage_news_reason(&news[4]), "what was on offer there is given away now");
}

static void of_two_that_are_one_the_graver_state_stays(void **state)
{
    static const int order[] = {F, Z, N, A, C};
    (void)state;
    for (size_t i = 0; i < 5; i++)
        for (size_t j = 0; j < 5; j++)
            assert_int_equal(
                triage_merged((enum triage_state)order[i], (enum triage_state)order[j]),
                order[i > j ? i : j]);
}

static void names_lead_back_to_states(void **state)
{
    (void)state;
    for (int i = 0; i < TRIAGE_STATES; i++) {
        enum triage_state found = TRIAGE_STATES;
        assert_true(triage_state_find(
            &found, bytes_of(triage_state_name((enum triage_state)i))));
        assert_int_equal(found, i);
    }
    enum triage_state untouched = TRIAGE_CLOSED;
    assert_false(triage_state_find(&untouched, bytes_of("New")));
    assert_false(triage_state_find(&untouched, bytes_of("")));
    assert_int_equal(untouched, TRIAGE_CLOSED);
    assert_string_equal(triage_state_name(TRIAGE_STATES), "?");
    assert_string_equal(triage_act_name(TRIAGE_ACTS), "?");
}

static void ends_and_notes_need_a_reason(void **state)
{
    (void)state;
    for (int i = 0; i < TRIAGE_ACTS; i++)
        assert_int_equal(triage_needs_reason((enum triage_act)i),
            i == TRIAGE_NOTE || i == TRIAGE_REJECT || i == TRIAGE_CLOSE);
    assert_false(triage_needs_reason(TRIAGE_ACTS));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_may_follow_what_is_a_table),
        cmocka_unit_test(news_wake_what_was_done_with),
        cmocka_unit_test(of_two_that_are_one_the_graver_state_stays),
        cmocka_unit_test(names_lead_back_to_states),
        cmocka_unit_test(ends_and_notes_need_a_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
