#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "type_case.h"

/* A library's example, and numbers with a zero in front. */
static const struct type_case CASES[] = {
    {.value = "111222333",
        .weak = true,
        .fields = {"111222333", "1112.22.333", "111 222 333", "111-222-333",
            "1112 22 333"},
        .documents = {"BSN111222333", "BSN: 1112.22.333"}},
    {.value = "012345672", .weak = true, .fields = {"012345672", "0123.45.672"}},
};

static void every_written_form_gives_one_token(void **state)
{
    (void)state;
    cases_hold(&identifier_bsn, CASES, COUNT_OF(CASES));
}

static void near_misses_are_not_taken(void **state)
{
    static const struct near_miss misses[] = {{"111222334", REFUSAL_KEY, false},
        {"111252333", REFUSAL_KEY, false}, {"000000000", REFUSAL_SHAPE, false},
        {"1112223330", REFUSAL_LENGTH, false}, {"1112223334", REFUSAL_LENGTH, false},
        {"1112223", REFUSAL_LENGTH, false}, {"11122233A", REFUSAL_CHARACTERS, false},
        {"", REFUSAL_EMPTY, false}};
    (void)state;
    near_misses_hold(&identifier_bsn, misses, COUNT_OF(misses));
}

/* The test of 11 sees them all. */
static void each_wrong_digit_and_transposition_is_seen(void **state)
{
    static const char *const values[] = {"111222333", "012345672"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        assert_int_equal(wrong_digits_kept(&identifier_bsn, values[i]), 0);
        assert_int_equal(transpositions_kept(&identifier_bsn, values[i]), 0);
    }
}

/* In a document, eight digits are too common to be looked at. */
static void a_dropped_zero_is_put_back_in_tables_only(void **state)
{
    struct field_tokens tokens;
    (void)state;
    assert_string_equal(field_of(&tokens, &identifier_bsn, "12345672"), "012345672");
    assert_string_equal(field_of(&tokens, &identifier_bsn, "123.45.672"), "012345672");
    case_look("x;12345672;y");
    assert_int_equal(collect_count(&case_found, IDENTIFIER_BSN), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_written_form_gives_one_token),
        cmocka_unit_test(near_misses_are_not_taken),
        cmocka_unit_test(each_wrong_digit_and_transposition_is_seen),
        cmocka_unit_test(a_dropped_zero_is_put_back_in_tables_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
