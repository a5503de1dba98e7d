#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "type_case.h"

/* The examples of the Agence du Numérique en Santé, and invented ADELIs. */
static const struct type_case CASES[] = {
    {.value = "99700218896",
        .fields = {"99700218896", "899700218896", "997 0021 8896", "9970-021-8896"},
        .documents = {"RPPS99700218896", "RPPS : 99700218896",
            "899700218896^Nom^Prenom^^^^^^&1.2.250.1.71.4.2.1&ISO^D^^^IDNPS"}},
    {.value = "10002909371",
        .fields = {"10002909371", "810002909371", "10 00 29 09 371"}},
    {.value = "759312341",
        .weak = true,
        .fields = {"759312341", "0759312341", "75 93 1234 1", "75 9 31234 1"},
        .documents = {"ADELI759312341", "ADELI : 75 93 1234 1"}},
    {.value = "059312348",
        .weak = true,
        .fields = {"059312348", "0059312348", "05 93 1234 8"}},
    {.value = "2A9312341",
        .weak = true,
        .fields = {"2A9312341", "02A9312341", "2a 93 1234 1"},
        .documents = {"N\xc2\xb0 ADELI 2A9312341"}},
    {.value = "9B9312341", .weak = true, .fields = {"9B9312341", "9B 93 1234 1"}},
};

static void every_written_form_gives_one_token(void **state)
{
    (void)state;
    cases_hold(&identifier_rpps, CASES, COUNT_OF(CASES));
}

static void near_misses_are_not_taken(void **state)
{
    static const struct near_miss misses[] = {{"99700218897", REFUSAL_KEY, false},
        {"09700218896", REFUSAL_SHAPE, false}, {"997002188960", REFUSAL_LENGTH, false},
        {"9970021889", REFUSAL_LENGTH, false}, {"799700218896", REFUSAL_LENGTH, false},
        {"9970021889X", REFUSAL_CHARACTERS, false}, {"759312342", REFUSAL_KEY, false},
        {"009312349", REFUSAL_SHAPE, false}, {"1759312341", REFUSAL_LENGTH, false},
        {"9C9312341", REFUSAL_CHARACTERS, false},
        {"1A9312341", REFUSAL_CHARACTERS, false},
        {"2A931234", REFUSAL_CHARACTERS, false},
        {"9,97E+10", REFUSAL_SPREADSHEET, false}, {"", REFUSAL_EMPTY, false}};
    (void)state;
    near_misses_hold(&identifier_rpps, misses, COUNT_OF(misses));
}

/* Luhn sees each wrong digit. */
static void each_wrong_digit_is_seen(void **state)
{
    static const char *const values[] = {"99700218896", "10002909371", "759312341"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        assert_int_equal(wrong_digits_kept(&identifier_rpps, values[i]), 0);
    }
}

static void transpositions_are_seen_but_for_nought_and_nine(void **state)
{
    (void)state;
    assert_int_equal(transpositions_kept(&identifier_rpps, "99700218896"), 0);
    assert_int_equal(transpositions_kept(&identifier_rpps, "10002909371"), 2);
}

static void an_adeli_without_its_zero_is_taken_from_tables_only(void **state)
{
    struct field_tokens tokens;
    (void)state;
    assert_string_equal(field_of(&tokens, &identifier_rpps, "59312348"), "059312348");
    case_look("x;59312348;y");
    assert_int_equal(collect_count(&case_found, IDENTIFIER_RPPS), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_written_form_gives_one_token),
        cmocka_unit_test(near_misses_are_not_taken),
        cmocka_unit_test(each_wrong_digit_is_seen),
        cmocka_unit_test(transpositions_are_seen_but_for_nought_and_nine),
        cmocka_unit_test(an_adeli_without_its_zero_is_taken_from_tables_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
