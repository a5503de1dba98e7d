/* Words of somebody else, told by quotation marks. */
#include "parsers/speech.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static bool says(const char *text)
{
    return speech_in(bytes_of(text));
}

static void a_saying_of_four_words_is_told_in_each_languages_marks(void **state)
{
    (void)state;
    assert_true(says("he posts \"fresh base for sale\" daily"));
    assert_true(says("\xC2\xAB je vends une base \xC2\xBB, dit-il"));
    assert_true(says("er schreibt \xE2\x80\x9Ehabe eine Million Zeilen\xE2\x80\x9C"));
    assert_true(says("he posts \xE2\x80\x9C"
                     "fresh base for sale\xE2\x80\x9D"));
}

static void a_name_is_no_saying(void **state)
{
    (void)state;
    assert_false(says("the clinic \"Northern Light\" and its lab"));
    assert_false(says("\xC2\xABPeople and Bread\xC2\xBB"));
    assert_false(says(""));
}

static void marks_close_on_their_own_line(void **state)
{
    (void)state;
    assert_false(says("a 24\" screen for one client\nand another 24\" screen"));
    assert_false(says("an \"open mark and nothing that closes it"));
    assert_true(says("\"one\" and \"this is a long one\""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_saying_of_four_words_is_told_in_each_languages_marks),
        cmocka_unit_test(a_name_is_no_saying),
        cmocka_unit_test(marks_close_on_their_own_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
