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

static const char *const VECTORS[] = {"255081416802538", "294037512000591",
    "153124500723160", "284052A32102552", "284052B32102579", "295109912611193",
    "253072B07300470", "253072A07300443"};

enum { VECTOR_COUNT = sizeof(VECTORS) / sizeof(VECTORS[0]) };

static void public_vectors_are_found_with_their_key(void **state)
{
    (void)state;
    for (size_t i = 0; i < VECTOR_COUNT; i++) {
        char nir[14];
        look(VECTORS[i]);
        (void)snprintf(nir, sizeof(nir), "%.13s", VECTORS[i]);
        const struct collected *token = collect_find(&found, IDENTIFIER_NIR, nir);
        assert_non_null(token);
        assert_true(token->strong);
    }
}

static void every_written_form_gives_one_token(void **state)
{
    static const char *const forms[] = {"2 55 08 14 168 025 38",
        "2.55.08.14.168.025.38", "2-55-08-14-168-025-38",
        "2%2055%2008%2014%20168%20025%2038", "2+55+08+14+168+025+38",
        "2_55_08_14_168_025_38", "2 -- 55 08 14 168 025    38", "2 55 08 14 168 025-38",
        "2\xc2\xa0"
        "55\xc2\xa0"
        "08\xc2\xa0"
        "14\xc2\xa0"
        "168\xc2\xa0"
        "025\xc2\xa0"
        "38",
        "2\xe2\x80\xaf"
        "55\xe2\x80\xaf"
        "08\xe2\x80\xaf"
        "14\xe2\x80\xaf"
        "168\xe2\x80\xaf"
        "025\xe2\x80\xaf"
        "38",
        "NIR:255081416802538;", "\"255081416802538\"",
        "patient 3 2 55 08 14 168 025 38",
        "2\xa0"
        "55\xa0"
        "08\xa0"
        "14\xa0"
        "168\xa0"
        "025\xa0"
        "38"};
    (void)state;
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        look(forms[i]);
        const struct collected *token =
            collect_find(&found, IDENTIFIER_NIR, "2550814168025");
        if (token == NULL || !token->strong)
            fail_msg("not found in form %zu", i);
    }
}

static void corsican_letters_may_be_small(void **state)
{
    (void)state;
    look("2 84 05 2a 321 025 52 et 284052b32102579");
    assert_non_null(collect_find(&found, IDENTIFIER_NIR, "284052A321025"));
    assert_non_null(collect_find(&found, IDENTIFIER_NIR, "284052B321025"));
}

static void thirteen_alone_are_a_weaker_sign(void **state)
{
    (void)state;
    look("x 2550814168025 y");
    const struct collected *token =
        collect_find(&found, IDENTIFIER_NIR, "2550814168025");
    assert_non_null(token);
    assert_false(token->strong);
}

static void near_misses_are_not_taken(void **state)
{
    static const char *const misses[] = {
        "255081416802539",           /* the key is wrong */
        "255131416802538",           /* there is no month 13 */
        "555081416802538",           /* nor a sex 5 */
        "255081416802",              /* one short of thirteen */
        "12550814168025382",         /* a digit on both sides */
        "2550814168025391",          /* a digit too many, and the key is wrong */
        "2 55 08 14     168 025 38", /* five spaces */
    };
    (void)state;
    for (size_t i = 0; i < sizeof(misses) / sizeof(misses[0]); i++) {
        look(misses[i]);
        if (collect_count(&found, IDENTIFIER_NIR) != 0)
            fail_msg("taken: %s", misses[i]);
    }
}

static void a_nir_glued_to_one_digit_is_a_weak_sign(void **state)
{
    static const char *const texts[] = {"2550814168025381", "1255081416802538",
        "25508141680251", "12550814168025", "284052A321025521"};
    (void)state;
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        look(texts[i]);
        const char *nir = i == 4 ? "284052A321025" : "2550814168025";
        const struct collected *token = collect_find(&found, IDENTIFIER_NIR, nir);
        if (token == NULL)
            fail_msg("not taken: %s", texts[i]);
        assert_false(token->strong);
    }
}

static void a_nir_slides_inside_a_long_run_of_digits(void **state)
{
    (void)state;
    /* PMSI: NIR 13, key 2, date of birth 8, sex 1, with the stay's number before. */
    look("0007712550814168025381908195520001234567890123456789");
    const struct collected *token =
        collect_find(&found, IDENTIFIER_NIR, "2550814168025");
    assert_non_null(token);
    assert_true(token->strong);
    assert_int_equal(token->offset, 6);
}

static void a_corsican_nir_is_found_in_a_long_run_too(void **state)
{
    static const struct {
        const char *text;
        size_t offset;
    } runs[] = {
        {"284052A32102552198405121", 0},
        {"1284052A32102552198405121", 1},
        {"000000000000284052A32102552", 12},
        {"x;00000000000000284052A3210255206399812341984;", 16},
        {"x 000123456284052a32102552198405121", 11},
        {"284052A321025521984051210639981234", 0},
    };
    (void)state;
    for (size_t i = 0; i < sizeof(runs) / sizeof(runs[0]); i++) {
        look(runs[i].text);
        const struct collected *token =
            collect_find(&found, IDENTIFIER_NIR, "284052A321025");
        if (token == NULL || !token->strong || token->offset != runs[i].offset)
            fail_msg("run %zu", i);
    }
    look("7284052A32102552"); /* too short to be glued fields */
    assert_int_equal(collect_count(&found, IDENTIFIER_NIR), 0);
}

static void fields_are_put_in_canonical_form_or_refused(void **state)
{
    struct field_tokens tokens;
    (void)state;
    assert_string_equal(
        field_of(&tokens, &identifier_nir, " 2 84 05 2a 321 025 52 "), "284052A321025");
    assert_string_equal(
        field_of(&tokens, &identifier_nir, "2550814168025"), "2550814168025");
    assert_string_equal(field_of(&tokens, &identifier_nir, "255081416802539"),
        "the check key does not hold");
    assert_string_equal(field_of(&tokens, &identifier_nir, "2,55081E+14"),
        "a spreadsheet rounded it (1,85E+14): export as text");
    assert_string_equal(
        field_of(&tokens, &identifier_nir, "255131416802538"), "no such month");
    assert_string_equal(field_of(&tokens, &identifier_nir, "123"), "wrong length");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(public_vectors_are_found_with_their_key),
        cmocka_unit_test(every_written_form_gives_one_token),
        cmocka_unit_test(corsican_letters_may_be_small),
        cmocka_unit_test(thirteen_alone_are_a_weaker_sign),
        cmocka_unit_test(near_misses_are_not_taken),
        cmocka_unit_test(a_nir_glued_to_one_digit_is_a_weak_sign),
        cmocka_unit_test(a_nir_slides_inside_a_long_run_of_digits),
        cmocka_unit_test(a_corsican_nir_is_found_in_a_long_run_too),
        cmocka_unit_test(fields_are_put_in_canonical_form_or_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
