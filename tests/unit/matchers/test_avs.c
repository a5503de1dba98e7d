#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "type_case.h"

/* The Federal Social Insurance Office's example, and an invented number. */
static const struct type_case CASES[] = {
    {.value = "7569217076985",
        .fields = {"756.9217.0769.85", "7569217076985", "756 9217 0769 85",
            "756-9217-0769-85",
            ("756\xe2\x80\xaf"
             "9217\xe2\x80\xaf"
             "0769\xe2\x80\xaf"
             "85")},
        .documents = {"AVS 756.9217.0769.85", "AHV:7569217076985"}},
    {.value = "7561234567897", .fields = {"756.1234.5678.97"}},
};

static void every_written_form_gives_one_token(void **state)
{
    (void)state;
    cases_hold(&identifier_avs, CASES, COUNT_OF(CASES));
}

static void near_misses_are_not_taken(void **state)
{
    static const struct near_miss misses[] = {{"7569217076984", REFUSAL_KEY, false},
        {"7559217076985", REFUSAL_SHAPE, false},
        {"756921707698", REFUSAL_LENGTH, false},
        {"75692170769850", REFUSAL_LENGTH, false},
        {"17569217076985", REFUSAL_LENGTH, false},
        {"756921707698X", REFUSAL_CHARACTERS, false},
        {"7,57E+12", REFUSAL_SPREADSHEET, false}, {"", REFUSAL_EMPTY, false}};
    (void)state;
    near_misses_hold(&identifier_avs, misses, COUNT_OF(misses));
}

/* EAN-13 sees each wrong digit, and transpositions unless the digits are apart by 5, as
 * '16' and '61' are. */
static void each_wrong_digit_is_seen(void **state)
{
    static const char *const values[] = {"7569217076985"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        assert_int_equal(wrong_digits_kept(&identifier_avs, values[i]), 0);
    }
}

static void transpositions_are_seen_but_for_digits_apart_by_five(void **state)
{
    (void)state;
    assert_int_equal(transpositions_kept(&identifier_avs, "7569217076985"), 0);
    assert_int_equal(transpositions_kept(&identifier_avs, "7561234567897"), 0);
    /* the 5 and the 0 */
    assert_int_equal(transpositions_kept(&identifier_avs, "7565012345677"), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_written_form_gives_one_token),
        cmocka_unit_test(near_misses_are_not_taken),
        cmocka_unit_test(each_wrong_digit_is_seen),
        cmocka_unit_test(transpositions_are_seen_but_for_digits_apart_by_five),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
