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
            /* Up to its first byte alone, as where a text is looked at in pieces. */
            place.at = from;
            assert_true(
                escapes_next(&found, &escapes, bytes_make(text, SIZE), &place, at + 1));
            assert_int_equal(place.at, at);
        }
    }
}

/* The place of the first escape of the text, by this form; `size`: there is none. */
static size_t first_by(classes_fn *form, const uint8_t *text, size_t size)
{
    const struct escapes escapes = {
        .fast = form != classes_scalar, .wide = classes_are_wide(form)};
    struct escapes_place place = {0};
    struct escape found;
    (void)escapes_next(&found, &escapes, bytes_make(text, size), &place, size);
    return place.at;
}

/* Each form finds the same; returns whether it is an escape. */
static bool all_find_the_same(const uint8_t *text, size_t size)
{
    classes_fn *forms[CLASSES_FORMS];
    unsigned count = classes_forms(forms);
    size_t first = first_by(classes_scalar, text, size);
    for (unsigned form = 0; form < count; form++)
        assert_int_equal(first_by(forms[form], text, size), first);
    return first < size;
}

/* A form may drop a sign by what stands beside it, but none that another does not. */
static void each_form_finds_the_same_whatever_follows_a_sign(void **state)
{
    enum { SIZE = 150, LAST_OF_BLOCK = 63, ANY_BYTE = 256, BEHIND = 6, BEFORE = 4 };
    static const char before[BEFORE + 1] = "3x+ ";
    static const char behind[][BEHIND + 1] = {
        "64;xxx", "0040xx", "t]xxxx", "oint)x", "340677", "\x8bxxxxx", "\xbfxxxxx"};
    static const uint8_t signs[] = {
        '%', '&', '(', '+', '=', '[', '\\', '_', 0xe2, 0xef, 0xc2};
    static const size_t places[] = {30, LAST_OF_BLOCK, SIZE - 2};
    size_t found = 0;
    (void)state;
    for (size_t n = 0; n < sizeof(signs) * ANY_BYTE * BEFORE; n++) {
        uint8_t text[SIZE];
        size_t at = places[n % 3];
        memset(text, 'x', sizeof(text));
        text[at - 1] = (uint8_t)before[n % BEFORE];
        text[at] = signs[n / BEFORE / ANY_BYTE];
        text[at + 1] = (uint8_t)(n / BEFORE % ANY_BYTE);
        found += all_find_the_same(text, SIZE);
        for (size_t i = 0;
             at + 2 + BEHIND < SIZE && i < sizeof(behind) / sizeof(behind[0]); i++) {
            memcpy(text + at + 2, behind[i], BEHIND);
            found += all_find_the_same(text, SIZE);
        }
    }
    assert_true(found > 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_escape_is_found_at_each_place_of_a_long_text),
        cmocka_unit_test(each_form_finds_the_same_whatever_follows_a_sign),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
