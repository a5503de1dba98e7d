/* Where escapes are sought, by each form that this processor has. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "matchers/classes.h"
#include "matchers/escapes.h"

#include <string.h>

/* Among signs that look like an escape and are none. */
static void an_escape_is_found_at_each_place_of_a_long_text(void **state)
{
    enum { SIZE = 5000 };
    static uint8_t text[SIZE];
    static const char escape[] = "%20";
    classes_fn *forms[CLASSES_FORMS];
    unsigned count = classes_forms(forms);
    (void)state;
    for (size_t at = 1; at + sizeof(escape) <= SIZE; at += 1 + at % 7) {
        for (size_t i = 0; i < SIZE; i++)
            text[i] = i % 97 == 0 ? '+' : 'x';
        memcpy(text + at, escape, sizeof(escape) - 1);
        for (unsigned form = 0; form < count; form++) {
            const struct escapes escapes = {.fast = forms[form] != classes_scalar,
                .wide = classes_are_wide(forms[form])};
            struct escapes_place place = {0};
            struct escape found;
            size_t from = at > 2000 ? 0 : at / 2;
            place.at = from;
            assert_true(
                escapes_next(&found, &escapes, bytes_make(text, SIZE), &place, SIZE));
            assert_int_equal(place.at, at);
            place.at = from;
            assert_false(
                escapes_next(&found, &escapes, bytes_make(text, SIZE), &place, at));
            assert_int_equal(place.at, at);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_escape_is_found_at_each_place_of_a_long_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
