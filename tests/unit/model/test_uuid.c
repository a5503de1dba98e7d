/* Names made of names, against the vectors of RFC 9562. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/uuid.h"

static const char dns[] = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";

static void a_name_has_the_uuid_that_the_standard_says(void **state)
{
    (void)state;
    char text[UUID_TEXT_SIZE];
    struct err err = {0};
    assert_int_equal(uuid_named(text, dns, bytes_of("www.example.com"), &err), 0);
    assert_string_equal(text, "2ed6657d-e927-568b-95e1-2665a8aea6a2"); /* A.4 */
}

/* As Python's uuid.uuid5 has it. */
static void an_empty_name_has_one_too(void **state)
{
    (void)state;
    char text[UUID_TEXT_SIZE];
    struct err err = {0};
    assert_int_equal(uuid_named(text, dns, bytes_of(""), &err), 0);
    assert_string_equal(text, "4ebd0208-8328-5d69-8c44-ec50939c0967");
}

static void what_is_no_space_is_refused(void **state)
{
    (void)state;
    static const char *const bad[] = {"", "6ba7b810",
        "zba7b810-9dad-11d1-80b4-00c04fd4", "6ba7b810-9dad-11d1-80b4-00c04fd430c8x",
        "6ba7b810-9dad-11d1-80b4-00c04fd430c8aa"};
    char text[UUID_TEXT_SIZE];
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        struct err err = {0};
        assert_int_equal(uuid_named(text, bad[i], bytes_of("a"), &err), -1);
        assert_true(err.text[0] != '\0');
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_has_the_uuid_that_the_standard_says),
        cmocka_unit_test(an_empty_name_has_one_too),
        cmocka_unit_test(what_is_no_space_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
