#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "collect.h"

static struct collect found;

static void look(const char *text)
{
    assert_int_equal(collect_with(&found, bytes_of(text), classes_best()), 0);
}

static void every_written_form_gives_one_token(void **state)
{
    static const char *const forms[] = {"0639981234", "06 39 98 12 34",
        "06.39.98.12.34", "06-39-98-12-34", "+33639981234", "+33 6 39 98 12 34",
        "+33 (0)6 39 98 12 34", "+33(0)639981234", "+33 (0) 6.39.98.12.34",
        "+330639981234", "0033639981234", "0033 6 39 98 12 34", "00 33 6 39 98 12 34",
        "33639981234", "33 6 39 98 12 34", "639981234", "6 39 98 12 34",
        "06\xc2\xa0"
        "39\xc2\xa0"
        "98\xc2\xa0"
        "12\xc2\xa0"
        "34",
        "06\xe2\x80\xaf"
        "39\xe2\x80\xaf"
        "98\xe2\x80\xaf"
        "12\xe2\x80\xaf"
        "34",
        "tel:+33639981234", "\"0639981234\",", "(0639981234)", "12 06 39 98 12 34",
        "0639981234;0639980000", "06/39/98/12/34", "(06) 39 98 12 34",
        "06  39  98  12  34", "06 - 39 - 98 - 12 - 34", "06 -- 39 -- 98 -- 12 -- 34",
        "06    39 98 12    34", "06%2039%2098%2012%2034", "06_39_98_12_34",
        "?t=06+39+98+12+34", "?t=%2B33+6+39+98+12+34", "33_6_39_98_12_34.pdf",
        "06\342\200\22339\342\200\22398\342\200\22312\342\200\22334",
        "06\342\200\21339981234", "06\302\26739\302\26798\302\26712\302\26734",
        "01 99 00 00 00 06 39 98 12 34", "06 399 812 34"};
    (void)state;
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        look(forms[i]);
        if (collect_find(&found, IDENTIFIER_PHONE, "+33639981234") == NULL)
            fail_msg("not found in: %s", forms[i]);
    }
}

static void near_misses_are_not_taken(void **state)
{
    static const char *const misses[] = {"06399812345", "063998123", "0039981234",
        "06     39 98 12 34", "1063998123456", "06___39_98_12_34",
        "06%2139%2198%2112%2134", "06_39_98_12_34@patient.example"};
    (void)state;
    for (size_t i = 0; i < sizeof(misses) / sizeof(misses[0]); i++) {
        look(misses[i]);
        if (collect_find(&found, IDENTIFIER_PHONE, "+33639981234") != NULL)
            fail_msg("taken: %s", misses[i]);
    }
}

static void a_foreign_number_is_taken_as_it_is(void **state)
{
    struct field_tokens tokens;
    (void)state;
    look("call +32 470 00 00 00 now");
    assert_non_null(collect_find(&found, IDENTIFIER_PHONE, "+32470000000"));
    assert_string_equal(
        field_of(&tokens, &identifier_phone, "0032 470 00 00 00"), "+32470000000");
}

static void a_zero_behind_a_country_code_is_left_out(void **state)
{
    static const char *const forms[] = {"+49 (0)1529 0112345", "+49(0)15290112345",
        "0049 (0) 1529 0112345", "+49 0 1529 0112345", "+ 49 1529 0112345"};
    struct field_tokens tokens;
    (void)state;
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        look(forms[i]);
        if (collect_find(&found, IDENTIFIER_PHONE, "+4915290112345") == NULL)
            fail_msg("not found: %s", forms[i]);
    }
    assert_string_equal(
        field_of(&tokens, &identifier_phone, "+49 (0)1529 0112345"), "+4915290112345");
}

static void what_separates_may_be_beyond_ascii(void **state)
{
    static const char *const signs[] = {"\xc2\xa0", "\xe2\x80\xaf", "\xe3\x80\x80",
        "\xe2\x80\x8b", "\xe2\x80\xa2", "\xc2\xad", "\xc3\x82\xc2\xa0", "\x95", "\x96",
        "\x97", "\xa0"};
    (void)state;
    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
        char text[64];
        (void)snprintf(text, sizeof(text), "06%s39%s98%s12%s34", signs[i], signs[i],
            signs[i], signs[i]);
        look(text);
        if (collect_find(&found, IDENTIFIER_PHONE, "+33639981234") == NULL)
            fail_msg("not found with separator %zu", i);
    }
}

static void fields_are_put_in_canonical_form_or_refused(void **state)
{
    struct field_tokens tokens;
    (void)state;
    assert_string_equal(
        field_of(&tokens, &identifier_phone, "06.39.98.12.34"), "+33639981234");
    assert_string_equal(
        field_of(&tokens, &identifier_phone, "+33 (0)6 39 98 12 34"), "+33639981234");
    assert_string_equal(
        field_of(&tokens, &identifier_phone, "639981234"), "+33639981234");
    assert_string_equal(field_of(&tokens, &identifier_phone, "06 39"), "wrong length");
    assert_string_equal(field_of(&tokens, &identifier_phone, "voir dossier"),
        "a character that does not belong there");
    assert_string_equal(field_of(&tokens, &identifier_phone, "6,4E+08"),
        "a spreadsheet rounded it (1,85E+14): export as text");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_written_form_gives_one_token),
        cmocka_unit_test(near_misses_are_not_taken),
        cmocka_unit_test(a_foreign_number_is_taken_as_it_is),
        cmocka_unit_test(a_zero_behind_a_country_code_is_left_out),
        cmocka_unit_test(what_separates_may_be_beyond_ascii),
        cmocka_unit_test(fields_are_put_in_canonical_form_or_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
