#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "type_case.h"

/* Public examples of NIRs; the writings of HL7, CDA, FHIR and the data matrix. */
static const struct type_case CASES[] = {
    {.value = "2550814168025",
        .fields = {"255081416802538", "2 55 08 14 168 025 38", "2550814168025 38",
            "2.55.08.14.168.025.38", "2-55-08-14-168-025-38",
            "255081416802538^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS",
            "urn:oid:1.2.250.1.213.1.4.8|255081416802538"},
        .documents = {"1.2.250.1.213.1.4.8 255081416802538",
            "IS010000000000000000000000S1255081416802538S21.2.250.1.213.1.4.8S3JEANNE",
            "<id root=\"1.2.250.1.213.1.4.8\" extension=\"255081416802538\"/>",
            "{\"system\":\"urn:oid:1.2.250.1.213.1.4.9\",\"value\":"
            "\"255081416802538\"}",
            "PID|1||255081416802538^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS^^"
            "20101207||NOM"}},
    {.value = "284052A321025",
        .fields = {"284052A32102552", "2 84 05 2A 321 025 52", "284052a32102552"},
        .documents =
            {"IS010000000000000000000000S1284052A32102552S21.2.250.1.213.1.4.10"}},
    {.value = "284052B321025",
        .fields = {"284052B32102579"},
        .documents = {"S1284052B32102579S21.2.250.1.213.1.4.8"}},
    {.value = "2940375120005", .fields = {"294037512000591"}},
    {.value = "1531245007231", .fields = {"153124500723160"}},
    {.value = "2951099126111", .fields = {"295109912611193"}},
    {.value = "253072B073004", .fields = {"253072B07300470"}},
    {.value = "253072A073004", .fields = {"253072A07300443"}},
    {.value = "7990275991001", .fields = {"7 99 02 75 991 001 32"}},
    {.value = "2550814168025",
        .weak = true,
        .fields = {"2550814168025", "2 55 08 14 168 025"}},
};

static void every_written_form_gives_one_token(void **state)
{
    (void)state;
    cases_hold(&identifier_ins, CASES, COUNT_OF(CASES));
}

static void near_misses_are_not_taken(void **state)
{
    static const struct near_miss misses[] = {{"255081416802539", REFUSAL_KEY, false},
        {"299137599100170", REFUSAL_DATE, false},
        {"299197599100169", REFUSAL_DATE, false},
        {"599027599100135", REFUSAL_SHAPE, false},
        {"299020099100176", REFUSAL_SHAPE, false},
        {"2550814168025381", REFUSAL_LENGTH, true},
        {"25508141680253", REFUSAL_LENGTH, true},
        {"284052C32102552", REFUSAL_CHARACTERS, false},
        {"2,55E+14", REFUSAL_SPREADSHEET, false}, {"", REFUSAL_EMPTY, false}};
    (void)state;
    near_misses_hold(&identifier_ins, misses, COUNT_OF(misses));
}

/* Before the key, each wrong digit and transposition is seen by mod 97. */
static void each_wrong_digit_is_seen(void **state)
{
    (void)state;
    assert_int_equal(wrong_digits_kept(&identifier_ins, "255081416802538"), 0);
    assert_int_equal(wrong_digits_kept(&identifier_ins, "284052A32102552"), 0);
    assert_int_equal(transpositions_kept(&identifier_ins, "255081416802538"), 0);
}

/* What S1 glues to the number is no part of it, nor one digit that is glued elsewhere.
 */
static void a_digit_that_is_glued_to_it_is_no_part_of_it(void **state)
{
    static const char *const texts[] = {
        "S1255081416802538S2", "T1255081416802538S2", "INS255081416802538"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        case_look(texts[i]);
        assert_int_equal(collect_count(&case_found, IDENTIFIER_INS), 1);
        assert_non_null(collect_find(&case_found, IDENTIFIER_INS, "2550814168025"));
    }
}

/* "INS" ends like a data matrix's "S1" where the number starts with a 1; what follows
 * the 1 is fourteen digits that look like a number with one digit more. */
static void a_mans_number_right_behind_its_name_is_found(void **state)
{
    static const char *const texts[] = {
        "INS142117599027320", "NIRS142117599027320S", "INS142117599027320 INS"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        case_look(texts[i]);
        const struct collected *found =
            collect_find(&case_found, IDENTIFIER_INS, "1421175990273");
        assert_true(found != NULL && found->strong);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_written_form_gives_one_token),
        cmocka_unit_test(near_misses_are_not_taken),
        cmocka_unit_test(each_wrong_digit_is_seen),
        cmocka_unit_test(a_digit_that_is_glued_to_it_is_no_part_of_it),
        cmocka_unit_test(a_mans_number_right_behind_its_name_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
