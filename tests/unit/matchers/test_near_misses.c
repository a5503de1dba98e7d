/* What is nearly a NIR, a phone, a mail address or a domain that is listed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "type_case.h"

static const char *const NIRS[] = {"255081416802538", "294037512000591",
    "153124500723160", "284052A32102552", "284052B32102579", "295109912611193",
    "253072B07300470", "253072A07300443"};

static void each_wrong_digit_of_a_nir_and_each_transposition_is_seen(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(NIRS); i++) {
        assert_int_equal(wrong_digits_kept(&identifier_nir, NIRS[i]), 0);
        assert_int_equal(transpositions_kept(&identifier_nir, NIRS[i]), 0);
    }
}

static void a_table_says_what_is_wrong_with_a_nir(void **state)
{
    static const struct near_miss misses[] = {{"255081416802539", REFUSAL_KEY, false},
        {"299137599100170", REFUSAL_DATE, false},
        {"299197599100169", REFUSAL_DATE, false},
        {"599027599100135", REFUSAL_SHAPE, false},
        {"299020099100176", REFUSAL_SHAPE, false},
        {"2550814168025381", REFUSAL_LENGTH, true},
        {"1255081416802538", REFUSAL_LENGTH, true},
        {"25508141680253", REFUSAL_LENGTH, true},
        {"284052C32102552", REFUSAL_CHARACTERS, false},
        {"2,55E+14", REFUSAL_SPREADSHEET, false}, {"", REFUSAL_EMPTY, false}};
    (void)state;
    near_misses_hold(&identifier_nir, misses, COUNT_OF(misses));
}

/* No check digit: another digit is another telephone, but never this one. */
static bool is_taken_for(
    const struct identifier_kind *kind, const char *text, const char *value)
{
    case_look(text);
    return collect_find(&case_found, kind->type, value) != NULL;
}

static void what_is_nearly_a_telephone_is_not_that_telephone(void **state)
{
    static const char *const misses[] = {"0639981235", "0639981243", "0639891234",
        "063998123", "06399812345", "10639981234", "00639981234", "+330639981",
        "+34639981234", "+336399812345", "0033639981", "003306399812345",
        "06 39 98 12 3 45", "06 39 98 12", "+33(0)63998123", "6399812345"};
    (void)state;
    assert_true(is_taken_for(&identifier_phone, "0639981234", "+33639981234"));
    for (size_t i = 0; i < COUNT_OF(misses); i++)
        if (is_taken_for(&identifier_phone, misses[i], "+33639981234"))
            fail_msg("taken: %s", misses[i]);
}

static void what_is_nearly_an_address_is_not_that_address(void **state)
{
    static const char *const misses[] = {"jean.dupond@poste.example",
        "jean.dupnot@poste.example", "xjean.dupont@poste.example",
        "jean.dupont@poste.example.test", "jean.dupont@poste.examples",
        "jean.dupont@mail.poste.example", "jean.dupont@post.example",
        "jean.dupont@poste-example", "jean.dupont@poste,example",
        "jean.dupont poste.example", "dupont@poste.example",
        "jean..dupont@poste.example"};
    static const char value[] = "jean.dupont@poste.example";
    (void)state;
    assert_true(is_taken_for(&identifier_email, value, value));
    for (size_t i = 0; i < COUNT_OF(misses); i++)
        if (is_taken_for(&identifier_email, misses[i], value))
            fail_msg("taken: %s", misses[i]);
}

static void what_is_nearly_a_domain_is_not_that_domain(void **state)
{
    static const char *const misses[] = {"myfoo.example", "my-foo.example",
        "foo.examples", "foo.example.test", "fooexample", "foo-example", "foo..example",
        "fo.example", "ofo.example", "foo.example-site.test",
        "https://foo.example.test/foo_example", "x@myfoo.example", "foo_example",
        "1foo.example"};
    (void)state;
    assert_true(is_taken_for(&identifier_domain, "www.foo.example", "foo.example"));
    for (size_t i = 0; i < COUNT_OF(misses); i++)
        if (is_taken_for(&identifier_domain, misses[i], "foo.example"))
            fail_msg("taken: %s", misses[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_wrong_digit_of_a_nir_and_each_transposition_is_seen),
        cmocka_unit_test(a_table_says_what_is_wrong_with_a_nir),
        cmocka_unit_test(what_is_nearly_a_telephone_is_not_that_telephone),
        cmocka_unit_test(what_is_nearly_an_address_is_not_that_address),
        cmocka_unit_test(what_is_nearly_a_domain_is_not_that_domain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
