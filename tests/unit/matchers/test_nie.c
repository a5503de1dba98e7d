#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "type_case.h"

/* A library's example, those of Y and Z, and those without NIE and DNI. */
static const struct type_case CASES[] = {
    {.value = "X2482300W",
        .fields = {"X-2482300W", "X2482300W", "x-2482300-w", "X 2482300 W",
            "X.2.482.300-W", "X-02482300-W", "X02482300W"},
        .documents = {"NIE X2482300W", "NIE:X-2482300-W"}},
    {.value = "Y2482300Q", .fields = {"Y2482300Q", "Y-2482300-Q"}},
    {.value = "Z2482300F", .fields = {"Z2482300F", "z 2482300 f"}},
    {.value = "K1234567L",
        .fields = {"K1234567L", "k-1234567-l", "K 1.234.567 L"},
        .documents = {"NIF K1234567L"}},
    {.value = "L0000001R", .fields = {"L0000001R", "L-0000001-R"}},
    {.value = "M7654321J", .fields = {"M7654321J", "m7654321j"}},
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
        {"K1234567A", REFUSAL_KEY, false}, {"N1234567L", REFUSAL_CHARACTERS, false},
        {"J1234567L", REFUSAL_CHARACTERS, false}, {"K01234567L", REFUSAL_LENGTH, false},
        {"", REFUSAL_EMPTY, false}};
    (void)state;
    near_misses_hold(&identifier_nie, misses, COUNT_OF(misses));
}

/* Mod 23 sees them all. */
static void each_wrong_digit_and_transposition_is_seen(void **state)
{
    static const char *const values[] = {
        "X2482300W", "Y2482300Q", "Z2482300F", "K1234567L"};
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
