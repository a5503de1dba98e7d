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
    static const char *const forms[] = {"jean.dupont@poste.example",
        "Jean.DUPONT@Poste.Example", "<jean.dupont@poste.example>",
        "mailto:jean.dupont@poste.example", "jean.dupont@poste.example.",
        "jean.dupont@poste.example:motdepasse", "jean.dupont@@poste.example",
        "https://site.test/login:jean.dupont@poste.example:secret",
        "'jean.dupont@poste.example'", "email=jean.dupont@poste.example&x=1",
        "|jean.dupont@poste.example|", "a;jean.dupont@poste.example;b",
        "...jean.dupont@poste.example", "-jean.dupont@poste.example",
        "jean.dupont@poste.example\xe2\x80\x99s", "(jean.dupont@poste.example)",
        "jean.dupont@poste.example,autre@poste.example",
        "jean.dupont+labo@poste.example", "{\"mail\":\"jean.dupont@poste.example\"}",
        "{\"text\":\"Bonjour\\njean.dupont@poste.example\"}",
        "'a\\tjean.dupont@poste.example\\r\\n'", "user=jean.dupont%40poste.example&x=1",
        "?jean.dupont%40poste.example",
        "{\"html\":\"\\u003cjean.dupont@poste.example\\u003e\"}"};
    (void)state;
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        look(forms[i]);
        if (collect_find(&found, IDENTIFIER_EMAIL, "jean.dupont@poste.example") == NULL)
            fail_msg("not found in: %s", forms[i]);
    }
}

static void rare_characters_of_the_local_part_are_found(void **state)
{
    (void)state;
    look("x o'brien@poste.example y");
    assert_non_null(collect_find(&found, IDENTIFIER_EMAIL, "o'brien@poste.example"));
    look("'o'brien@poste.example'");
    assert_non_null(collect_find(&found, IDENTIFIER_EMAIL, "o'brien@poste.example"));
}

static void a_gmail_address_is_also_found_without_its_dots(void **state)
{
    struct field_tokens tokens;
    (void)state;
    assert_string_equal(
        field_of(&tokens, &identifier_email, "Jean.Du.Pont+x@googlemail.com"),
        "jean.du.pont+x@googlemail.com jeandupont@gmail.com");
    look("j.e.a.n.dupont@gmail.com");
    assert_non_null(collect_find(&found, IDENTIFIER_EMAIL, "jeandupont@gmail.com"));
}

static void a_domain_beyond_ascii_becomes_an_a_label(void **state)
{
    struct field_tokens tokens;
    (void)state;
    assert_string_equal(
        field_of(&tokens, &identifier_email, "x@h\xc3\xb4pital.example"),
        "x@xn--hpital-ixa.example");
    look("ecrire a x@H\xc3\x94PITAL.example vite");
    assert_non_null(collect_find(&found, IDENTIFIER_EMAIL, "x@xn--hpital-ixa.example"));
}

static void a_very_long_address_is_found(void **state)
{
    static const char address[] =
        "prenom.nom-compose.tres.long-encore.plus.long.jusqua-soixante.ok@"
        "un.sous-domaine.qui.ne.finit.pas.de.durer.et.durer.encore.un.peu.poste."
        "example";
    (void)state;
    look(address);
    assert_non_null(collect_find(&found, IDENTIFIER_EMAIL, address));
}

static void what_is_glued_to_an_address_is_no_part_of_it(void **state)
{
    static const char *const texts[] = {"0639981234jean@poste.example",
        "DARVORjean@poste.example", "jean@poste.example0639981234",
        "jean@poste.exampleDarvor", "jean@poste.example----secret",
        "jean @ poste.example"};
    (void)state;
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        char text[512]; /* far from both ends, where the fast form reads */
        (void)snprintf(text, sizeof(text), "%200s;%s;%200s", "", texts[i], "");
        look(text);
        if (collect_find(&found, IDENTIFIER_EMAIL, "jean@poste.example") == NULL)
            fail_msg("not found: %s", texts[i]);
    }
}

/* Before the sign all of it may be one mailbox, behind it there is no such domain. */
static void an_address_that_something_is_glued_before_is_a_weak_sign(void **state)
{
    (void)state;
    look("20031204jean@poste.example;20031204jean@poste.example0639981234");
    for (size_t i = 0; i < found.count; i++) {
        bool alone = strcmp(found.items[i].value, "jean@poste.example") == 0;
        bool whole = strcmp(found.items[i].value, "20031204jean@poste.example") == 0;
        if (alone || whole)
            assert_int_equal(found.items[i].strong, whole);
    }
    assert_non_null(collect_find(&found, IDENTIFIER_EMAIL, "jean@poste.example"));
}

static void what_is_no_address_is_not_taken(void **state)
{
    static const char *const misses[] = {"@poste.example", "jean@", "jean@poste",
        "jean @poste.example", "jean@.example", "a@b@", "jean@123.45"};
    struct field_tokens tokens;
    (void)state;
    for (size_t i = 0; i < sizeof(misses) / sizeof(misses[0]); i++) {
        look(misses[i]);
        if (collect_count(&found, IDENTIFIER_EMAIL) != 0)
            fail_msg("taken: %s", misses[i]);
        tokens.text[0] = '\0';
        (void)field_of(&tokens, &identifier_email, misses[i]);
        assert_string_equal(tokens.text, "");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_written_form_gives_one_token),
        cmocka_unit_test(rare_characters_of_the_local_part_are_found),
        cmocka_unit_test(a_gmail_address_is_also_found_without_its_dots),
        cmocka_unit_test(a_domain_beyond_ascii_becomes_an_a_label),
        cmocka_unit_test(a_very_long_address_is_found),
        cmocka_unit_test(what_is_glued_to_an_address_is_no_part_of_it),
        cmocka_unit_test(an_address_that_something_is_glued_before_is_a_weak_sign),
        cmocka_unit_test(what_is_no_address_is_not_taken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
