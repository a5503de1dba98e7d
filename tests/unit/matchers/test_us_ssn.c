#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "type_case.h"

/* A library's example; the lowest and the highest parts that are issued. */
static const struct type_case CASES[] = {
    {.value = "536904399",
        .weak = true,
        .fields = {"536-90-4399", "536904399", "536 90 4399", "536.90.4399"},
        .documents = {"SSN536904399", "SSN: 536-90-4399"}},
    {.value = "001010001", .weak = true, .fields = {"001-01-0001", "001010001"}},
    {.value = "899999999", .weak = true, .fields = {"899-99-9999"}},
};

static void every_written_form_gives_one_token(void **state)
{
    (void)state;
    cases_hold(&identifier_us_ssn, CASES, COUNT_OF(CASES));
}

static void near_misses_are_not_taken(void **state)
{
    static const struct near_miss misses[] = {{"000-12-3456", REFUSAL_SHAPE, false},
        {"666-12-3456", REFUSAL_SHAPE, false}, {"900-12-3456", REFUSAL_SHAPE, false},
        {"987-65-4320", REFUSAL_SHAPE, false}, {"123-00-3456", REFUSAL_SHAPE, false},
        {"123-12-0000", REFUSAL_SHAPE, false}, {"078-05-1120", REFUSAL_SHAPE, false},
        {"219-09-9999", REFUSAL_SHAPE, false}, {"536-90-43991", REFUSAL_LENGTH, false},
        {"53690", REFUSAL_LENGTH, false}, {"536-9O-4399", REFUSAL_CHARACTERS, false},
        {"", REFUSAL_EMPTY, false}};
    (void)state;
    near_misses_hold(&identifier_us_ssn, misses, COUNT_OF(misses));
}

static void dropped_zeros_are_put_back_in_tables(void **state)
{
    struct field_tokens tokens;
    (void)state;
    assert_string_equal(field_of(&tokens, &identifier_us_ssn, "1122333"), "001122333");
    assert_string_equal(field_of(&tokens, &identifier_us_ssn, "12345678"), "012345678");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_written_form_gives_one_token),
        cmocka_unit_test(near_misses_are_not_taken),
        cmocka_unit_test(dropped_zeros_are_put_back_in_tables),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
