#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "type_case.h"

/* A library's example, and those of Y and Z. */
static const struct type_case CASES[] = {
    {.value = "X2482300W",
        .fields = {"X-2482300W", "X2482300W", "x-2482300-w", "X 2482300 W",
            "X.2.482.300-W", "X-02482300-W", "X02482300W"},
        .documents = {"NIE X2482300W", "NIE:X-2482300-W"}},
    {.value = "Y2482300Q", .fields = {"Y2482300Q", "Y-2482300-Q"}},
    {.value = "Z2482300F", .fields = {"Z2482300F", "z 2482300 f"}},
};

static void every_written_form_gives_one_token(void **state)
{
    (void)state;
    cases_hold(&identifier_nie, CASES, COUNT_OF(CASES));
}

static void near_misses_are_not_taken(void **state)
{
    static const struct near_miss misses[] = {{"X2482300A", REFUSAL_KEY, false},
        {"Y2482300W", REFUSAL_KEY, false}, {"W2482300W", REFUSAL_CHARACTERS, false},
        {"XX2482300W", REFUSAL_LENGTH, false}, {"X-12482300-W", REFUSAL_LENGTH, false},
        {"X248230W", REFUSAL_LENGTH, false}, {"X2482300WZ", REFUSAL_LENGTH, false},
        {"2482300W", REFUSAL_LENGTH, false}, {"NX2482300W", REFUSAL_LENGTH, false},
        {"X2482300", REFUSAL_LENGTH, false}, {"X24823O0W", REFUSAL_CHARACTERS, false},
        {"", REFUSAL_EMPTY, false}};
    (void)state;
    near_misses_hold(&identifier_nie, misses, COUNT_OF(misses));
}

/* Mod 23 sees them all. */
static void each_wrong_digit_and_transposition_is_seen(void **state)
{
    static const char *const values[] = {"X2482300W", "Y2482300Q", "Z2482300F"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        assert_int_equal(wrong_digits_kept(&identifier_nie, values[i]), 0);
        assert_int_equal(transpositions_kept(&identifier_nie, values[i]), 0);
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
