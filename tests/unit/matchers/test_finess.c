#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "type_case.h"

/* Numbers of public establishments, as in FHIR's and the open data's examples. */
static const struct type_case CASES[] = {
    {.value = "060016219",
        .weak = true,
        .fields = {"060016219", "1060016219", "06 0 01621 9", "060 016 219"},
        .documents = {"FINESS060016219", "FINESS : 060016219",
            "Structure^^^^^ASIP-SANTE-ST&1.2.250.1.71.4.2.2&ISO^IDNST^^^1060016219"}},
    {.value = "920008059", .weak = true, .fields = {"920008059", "92 0008059"}},
    {.value = "2A0000014",
        .weak = true,
        .fields = {"2A0000014", "2a 000 0014", "12A0000014", "2A 0 00001 4"},
        .documents = {"FINESS 2A0000014"}},
    {.value = "2B0000020", .weak = true, .fields = {"2B0000020", "12b0000020"}},
};

static void every_written_form_gives_one_token(void **state)
{
    (void)state;
    cases_hold(&identifier_finess, CASES, COUNT_OF(CASES));
}

static void near_misses_are_not_taken(void **state)
{
    static const struct near_miss misses[] = {{"2C0000014", REFUSAL_CHARACTERS, false},
        {"1A0000014", REFUSAL_CHARACTERS, false}, {"920008058", REFUSAL_KEY, false},
        {"001234566", REFUSAL_SHAPE, false}, {"2920008059", REFUSAL_LENGTH, false},
        {"11920008059", REFUSAL_LENGTH, false}, {"9200080", REFUSAL_LENGTH, false},
        {"92000805X", REFUSAL_CHARACTERS, false},
        {"2A000001", REFUSAL_CHARACTERS, false}, {"22A0000014", REFUSAL_LENGTH, false},
        {"9,2E+08", REFUSAL_SPREADSHEET, false}, {"", REFUSAL_EMPTY, false}};
    (void)state;
    near_misses_hold(&identifier_finess, misses, COUNT_OF(misses));
}

/* Luhn sees each wrong digit. */
static void each_wrong_digit_is_seen(void **state)
{
    static const char *const values[] = {"060016219", "920008059"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        assert_int_equal(wrong_digits_kept(&identifier_finess, values[i]), 0);
    }
}

static void a_dropped_zero_is_put_back_in_tables_only(void **state)
{
    struct field_tokens tokens;
    (void)state;
    assert_string_equal(field_of(&tokens, &identifier_finess, "60016219"), "060016219");
    case_look("x;60016219;y");
    assert_int_equal(collect_count(&case_found, IDENTIFIER_FINESS), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_written_form_gives_one_token),
        cmocka_unit_test(near_misses_are_not_taken),
        cmocka_unit_test(each_wrong_digit_is_seen),
        cmocka_unit_test(a_dropped_zero_is_put_back_in_tables_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
