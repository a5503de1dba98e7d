#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "type_case.h"

/* A library's example, and numbers with zeros in front. */
static const struct type_case CASES[] = {
    {.value = "54362315K",
        .fields = {"54362315-K", "54362315K", "54362315k", "54.362.315-K",
            "54 362 315 K", "54362315\xc2\xa0K", "54.362.315 K"},
        .documents = {"DNI54362315K", "NIF 54362315-K"}},
    {.value = "01234567L",
        .fields = {"1234567L", "1.234.567-L", "01234567-l", "1 234 567 L"}},
    {.value = "12345678Z", .fields = {"12345678Z"}},
};

static void every_written_form_gives_one_token(void **state)
{
    (void)state;
    cases_hold(&identifier_dni, CASES, COUNT_OF(CASES));
}

static void near_misses_are_not_taken(void **state)
{
    static const struct near_miss misses[] = {{"54362315A", REFUSAL_KEY, false},
        {"54362315I", REFUSAL_KEY, false}, {"154362315K", REFUSAL_LENGTH, false},
        {"54362315KO", REFUSAL_LENGTH, false}, {"5436231K", REFUSAL_KEY, false},
        {"X1234567L", REFUSAL_CHARACTERS, false},
        {"54362315", REFUSAL_CHARACTERS, false}, {"5436231", REFUSAL_LENGTH, false},
        {"54362315\xc3\x91", REFUSAL_LENGTH, false}, {"", REFUSAL_EMPTY, false}};
    (void)state;
    near_misses_hold(&identifier_dni, misses, COUNT_OF(misses));
}

/* Mod 23 sees them all. */
static void each_wrong_digit_and_transposition_is_seen(void **state)
{
    static const char *const values[] = {"54362315K", "01234567L", "12345678Z"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        assert_int_equal(wrong_digits_kept(&identifier_dni, values[i]), 0);
        assert_int_equal(transpositions_kept(&identifier_dni, values[i]), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_written_form_gives_one_token),
        cmocka_unit_test(near_misses_are_not_taken),
        cmocka_unit_test(each_wrong_digit_and_transposition_is_seen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
