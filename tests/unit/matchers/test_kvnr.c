#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "type_case.h"

/* The example of the GKV's guideline, alone and in both long forms. */
static const struct type_case CASES[] = {
    {.value = "A123456780",
        .fields = {"A123456780", "a123456780", "A 123 456 780", "A-123456780",
            "A1234567801015755190", "A123456780101575519A1234567801"},
        .documents = {"KVNR A123456780", "KVNR:A 123456780"}},
};

static void every_written_form_gives_one_token(void **state)
{
    (void)state;
    cases_hold(&identifier_kvnr, CASES, COUNT_OF(CASES));
}

static void near_misses_are_not_taken(void **state)
{
    static const struct near_miss misses[] = {{"A123456781", REFUSAL_KEY, false},
        {"B123456780", REFUSAL_KEY, false}, {"1123456780", REFUSAL_CHARACTERS, false},
        {"AA123456780", REFUSAL_LENGTH, false}, {"A12345678", REFUSAL_LENGTH, false},
        {"A12345678012", REFUSAL_LENGTH, false},
        {"A12345678O", REFUSAL_CHARACTERS, false}, {"", REFUSAL_EMPTY, false}};
    (void)state;
    near_misses_hold(&identifier_kvnr, misses, COUNT_OF(misses));
}

/* Each wrong digit is seen, and transpositions but for 0 and 9. */
static void each_wrong_digit_and_transposition_is_seen(void **state)
{
    static const char *const values[] = {"A123456780"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        assert_int_equal(wrong_digits_kept(&identifier_kvnr, values[i]), 0);
        assert_int_equal(transpositions_kept(&identifier_kvnr, values[i]), 0);
    }
}

/* The main insured person's number stands in the long form, too. */
static void both_persons_of_a_long_form_are_found(void **state)
{
    struct field_tokens tokens;
    (void)state;
    case_look("x;A123456780101575519M0223307350;y");
    assert_non_null(collect_find(&case_found, IDENTIFIER_KVNR, "A123456780"));
    assert_non_null(collect_find(&case_found, IDENTIFIER_KVNR, "M022330735"));
    assert_string_equal(
        field_of(&tokens, &identifier_kvnr, "A1234567801015755190"), "A123456780");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_written_form_gives_one_token),
        cmocka_unit_test(near_misses_are_not_taken),
        cmocka_unit_test(each_wrong_digit_and_transposition_is_seen),
        cmocka_unit_test(both_persons_of_a_long_form_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
