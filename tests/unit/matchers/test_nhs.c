#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "type_case.h"

/* The NHS Data Dictionary's example, a library's, and numbers for tests. */
static const struct type_case CASES[] = {
    {.value = "9434765870",
        .fields = {"943-476-5870", "943 476 5870", "9434765870", "943.476.5870",
            "94 34 76 58 70",
            ("943\xc2\xa0"
             "476\xc2\xa0"
             "5870")}},
    {.value = "9434765919",
        .fields = {"943 476 5919"},
        .documents = {"NHS9434765919", "NHS No: 943 476 5919"}},
    {.value = "9990000018", .fields = {"999 000 0018"}},
    {.value = "3200000015", .fields = {"320 000 0015"}},
};

static void every_written_form_gives_one_token(void **state)
{
    (void)state;
    cases_hold(&identifier_nhs, CASES, COUNT_OF(CASES));
}

static void near_misses_are_not_taken(void **state)
{
    static const struct near_miss misses[] = {{"9434765871", REFUSAL_KEY, false},
        {"94347658701", REFUSAL_LENGTH, false}, {"943476587", REFUSAL_LENGTH, false},
        {"19434765870", REFUSAL_LENGTH, false},
        {"9434765A70", REFUSAL_CHARACTERS, false}, {"0639981234", REFUSAL_SHAPE, false},
        {"3101234565", REFUSAL_SHAPE, false}, {"3001234563", REFUSAL_SHAPE, false},
        {"9,43E+09", REFUSAL_SPREADSHEET, false}, {"", REFUSAL_EMPTY, false}};
    (void)state;
    near_misses_hold(&identifier_nhs, misses, COUNT_OF(misses));
}

/* Mod 11 sees them all. */
static void each_wrong_digit_and_transposition_is_seen(void **state)
{
    static const char *const values[] = {"9434765870", "9434765919", "9990000018"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        assert_int_equal(wrong_digits_kept(&identifier_nhs, values[i]), 0);
        assert_int_equal(transpositions_kept(&identifier_nhs, values[i]), 0);
    }
}

/* Where the check would be 10, no number is given out. */
static void no_check_digit_stands_for_ten(void **state)
{
    char text[32];
    (void)state;
    for (int last = 0; last <= 9; last++) {
        (void)snprintf(text, sizeof(text), "999123456%d", last);
        assert_false(case_keeps(&identifier_nhs, text));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_written_form_gives_one_token),
        cmocka_unit_test(near_misses_are_not_taken),
        cmocka_unit_test(each_wrong_digit_and_transposition_is_seen),
        cmocka_unit_test(no_check_digit_stands_for_ten),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
