#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "type_case.h"

/* A library's examples, a man and a woman, and a leap day. */
static const struct type_case CASES[] = {
    {.value = "RCCMNL83S18D969H",
        .fields = {"RCCMNL83S18D969H", "rccmnl83s18d969h", "RCC MNL 83S18 D969H",
            "RCC-MNL-83S18-D969-H", "RCCMNL 83S18 D969H"},
        .documents = {"CF RCCMNL83S18D969H", "C.F.: RCCMNL83S18D969H"}},
    {.value = "CNTCHR83T41D969D", .fields = {"CNTCHR83T41D969D"}},
    {.value = "RCCMNL83B29D969Y", .fields = {"RCCMNL83B29D969Y"}},
    {.value = "RCCMNL83T71D969W", .fields = {"RCCMNL83T71D969W"}},
};

static void every_written_form_gives_one_token(void **state)
{
    (void)state;
    cases_hold(&identifier_codice_fiscale, CASES, COUNT_OF(CASES));
}

static void near_misses_are_not_taken(void **state)
{
    static const struct near_miss misses[] = {{"RCCMNL83S18D969A", REFUSAL_KEY, false},
        {"RCCMNL83F18D969H", REFUSAL_SHAPE, false},
        {"RCCMNL83S38D969H", REFUSAL_DATE, false},
        {"RCCMNL83S31D969Q", REFUSAL_DATE, false},
        {"RCCMNL83S71D969U", REFUSAL_DATE, false},
        {"RCCMNL83S00D969O", REFUSAL_DATE, false},
        {"RCCMNL83B30D969F", REFUSAL_DATE, false},
        {"RCCMNL83T72D969B", REFUSAL_DATE, false},
        {"RCCMNL83T40D969U", REFUSAL_DATE, false},
        {"RCCMNL83S18D969HX", REFUSAL_LENGTH, false},
        {"ARCCMNL83S18D969H", REFUSAL_LENGTH, false},
        {"RCCMNL83S18D969", REFUSAL_LENGTH, false},
        {"RCCMNL83S18D9691", REFUSAL_SHAPE, false},
        {"RC1MNL83S18D969H", REFUSAL_SHAPE, false},
        {"00743110157", REFUSAL_LENGTH, false}, {"", REFUSAL_EMPTY, false}};
    (void)state;
    near_misses_hold(&identifier_codice_fiscale, misses, COUNT_OF(misses));
}

/* Each place's values differ, so a wrong digit is always seen. */
static void each_wrong_digit_is_seen(void **state)
{
    static const char *const values[] = {"RCCMNL83S18D969H", "CNTCHR83T41D969D"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        assert_int_equal(wrong_digits_kept(&identifier_codice_fiscale, values[i]), 0);
    }
}

/* Seven digits of a codice fiscale may each be a letter: all 128 are one person's own.
 */
static void every_omocodia_is_found(void **state)
{
    static const unsigned places[] = {6, 7, 9, 10, 12, 13, 14};
    static const char letters[] = "LMNPQRSTUV";
    (void)state;
    for (unsigned choice = 0; choice < 128; choice++) {
        unsigned good = 0;
        char code[] = "RCCMNL83S18D969H";
        for (unsigned i = 0; i < 7; i++)
            if ((choice >> i & 1) != 0)
                code[places[i]] = letters[code[places[i]] - '0'];
        for (int last = 'A'; last <= 'Z'; last++) {
            code[15] = (char)last;
            good += case_keeps(&identifier_codice_fiscale, code) ? 1 : 0;
        }
        assert_int_equal(good, 1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_written_form_gives_one_token),
        cmocka_unit_test(near_misses_are_not_taken),
        cmocka_unit_test(each_wrong_digit_is_seen),
        cmocka_unit_test(every_omocodia_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
