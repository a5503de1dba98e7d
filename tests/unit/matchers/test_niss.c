#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "type_case.h"

/* A library's examples: born before and from 2000 on, BIS numbers, unknown dates. */
static const struct type_case CASES[] = {
    {.value = "85073003328",
        .fields = {"85.07.30-033 28", "85073003328", "85.07.30-033.28", "850730-033-28",
            "85 07 30 033 28", "850730 033 28", "85.07.30.033.28"},
        .documents = {"NISS 85.07.30-033.28"}},
    {.value = "17073003384", .fields = {"17 07 30 033 84", "17073003384"}},
    {.value = "98472899765", .fields = {"98.47.28-997.65", "98472899765"}},
    {.value = "01490700185", .fields = {"01 49 07 001 85", "1490700185"}},
    {.value = "40000000163", .fields = {"40.00.00-001.63"}},
    {.value = "00000100195", .fields = {"00.00.01-001.95"}},
    {.value = "01012300145",
        .fields = {"01.01.23-001.45", "1012300145", "1.01.23-001.45"}},
};

static void every_written_form_gives_one_token(void **state)
{
    (void)state;
    cases_hold(&identifier_niss, CASES, COUNT_OF(CASES));
}

static void near_misses_are_not_taken(void **state)
{
    static const struct near_miss misses[] = {{"85073003329", REFUSAL_KEY, false},
        {"40130000157", REFUSAL_DATE, false}, {"40190100169", REFUSAL_DATE, false},
        {"40330100170", REFUSAL_DATE, false}, {"40600100165", REFUSAL_DATE, false},
        {"40051200030", REFUSAL_SHAPE, false}, {"40051299901", REFUSAL_SHAPE, false},
        {"00000000097", REFUSAL_SHAPE, false}, {"850730033281", REFUSAL_LENGTH, false},
        {"185073003328", REFUSAL_LENGTH, false},
        {"85073O03328", REFUSAL_CHARACTERS, false},
        {"8,51E+10", REFUSAL_SPREADSHEET, false}, {"", REFUSAL_EMPTY, false}};
    (void)state;
    near_misses_hold(&identifier_niss, misses, COUNT_OF(misses));
}

/* Mod 97 sees them all in one century. */
static void each_wrong_digit_and_transposition_is_seen(void **state)
{
    static const char *const values[] = {"85073003328", "17073003384"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        assert_int_equal(wrong_digits_kept(&identifier_niss, values[i]), 0);
        assert_int_equal(transpositions_kept(&identifier_niss, values[i]), 0);
    }
}

/* Two keys may hold, one a century: about every hundredth wrong digit is not seen. */
static void a_wrong_digit_may_fit_the_other_century(void **state)
{
    (void)state;
    assert_int_equal(wrong_digits_kept(&identifier_niss, "98472899765"), 1);
    assert_int_equal(transpositions_kept(&identifier_niss, "98472899765"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_written_form_gives_one_token),
        cmocka_unit_test(near_misses_are_not_taken),
        cmocka_unit_test(each_wrong_digit_and_transposition_is_seen),
        cmocka_unit_test(a_wrong_digit_may_fit_the_other_century),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
