#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "collect.h"

static struct collect found;

static bool names(const char *text, const char *domain)
{
    assert_int_equal(collect_with(&found, bytes_of(text), classes_best()), 0);
    return collect_find(&found, IDENTIFIER_DOMAIN, domain) != NULL;
}

static void a_domain_is_found_wherever_it_stands(void **state)
{
    static const char *const forms[] = {"foo.example", "mail.foo.example",
        "x@foo.example", "https://a.b.foo.example:8080/x?y=z", "FOO.Example.",
        "url:https://foo.example/login:moi:secret", "//foo.example/", "*.foo.example",
        "voir foo.example, vite", "foo.example.12", "...foo.example",
        "_dmarc.foo.example", "u=a.b%40foo.example&x=1", "to%3Dfoo.example",
        "{\"text\":\"Bonjour\\nfoo.example\"}", "a\\tfoo.example",
        "\\u003cfoo.example\\u003e",
        ("l\xe2\x80\x99"
         "adresse foo.example\xc2\xbb")};
    (void)state;
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
        if (!names(forms[i], "foo.example"))
            fail_msg("not found in: %s", forms[i]);
}

static void only_whole_labels_match(void **state)
{
    (void)state;
    assert_false(names("myfoo.example", "foo.example"));
    assert_false(names("my-foo.example", "foo.example"));
    assert_false(names("foo.examples", "foo.example"));
    assert_false(names("foo.example.test", "foo.example"));
    assert_false(names("f\xc3\xb4o.example", "foo.example"));
}

static void a_name_beyond_ascii_becomes_an_a_label(void **state)
{
    (void)state;
    assert_true(names("www.h\xc3\xb4pital.example", "xn--hpital-ixa.example"));
}

static void fields_are_put_in_canonical_form_or_refused(void **state)
{
    struct field_tokens tokens;
    (void)state;
    assert_string_equal(
        field_of(&tokens, &identifier_domain, "https://WWW.Foo.example/accueil"),
        "foo.example");
    assert_string_equal(
        field_of(&tokens, &identifier_domain, "www.example"), "www.example");
    assert_string_equal(
        field_of(&tokens, &identifier_domain, "wwwfoo.example"), "wwwfoo.example");
    assert_string_equal(
        field_of(&tokens, &identifier_domain, "@foo.example"), "foo.example");
    assert_string_equal(
        field_of(&tokens, &identifier_domain, "*.foo.example"), "foo.example");
    assert_string_equal(
        field_of(&tokens, &identifier_domain, "example"), "not of the right shape");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_domain_is_found_wherever_it_stands),
        cmocka_unit_test(only_whole_labels_match),
        cmocka_unit_test(a_name_beyond_ascii_becomes_an_a_label),
        cmocka_unit_test(fields_are_put_in_canonical_form_or_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
