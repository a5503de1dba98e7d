#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parsers/grams.h"

static void what_a_text_holds_may_be_there(void **state)
{
    struct grams grams;
    (void)state;
    struct bytes text = bytes_of("<div class=\"post_body\" id=\"pid_7\">text</div>");
    grams_of(&grams, text);
    for (size_t from = 0; from < text.len; from++)
        for (size_t len = 0; from + len <= text.len; len++)
            assert_true(grams_may_have(&grams, bytes_slice(text, from, len)));
}

static void a_word_is_found_wherever_it_stands(void **state)
{
    struct grams grams;
    (void)state;
    struct bytes text = bytes_of("aab-post_post_body: __x_");
    grams_of(&grams, text);
    for (size_t from = 0; from < text.len; from++)
        for (size_t len = 0; from + len <= text.len; len++)
            assert_true(grams_find(&grams, text, bytes_slice(text, from, len)));
    assert_false(grams_find(NULL, text, bytes_of("post_body:x")));
    assert_false(grams_find(NULL, text, bytes_of("_x_ ")));
    assert_false(grams_find(NULL, text, bytes_of("x__")));
    assert_false(grams_find(NULL, bytes_of(""), bytes_of("x")));
}

static void what_it_does_not_hold_is_told(void **state)
{
    struct grams grams;
    (void)state;
    grams_of(&grams, bytes_of("<div class=\"post_body\" id=\"pid_7\">text</div>"));
    assert_false(grams_may_have(&grams, bytes_of("my_post_key")));
    assert_false(grams_may_have(&grams, bytes_of("post_bodies")));
}

static void too_short_to_tell_is_maybe(void **state)
{
    struct grams grams;
    (void)state;
    grams_of(&grams, bytes_of(""));
    assert_true(grams_may_have(&grams, bytes_of("abcd")));
    assert_false(grams_may_have(&grams, bytes_of("abcde")));
    assert_true(grams_may_have(NULL, bytes_of("abcde")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_text_holds_may_be_there),
        cmocka_unit_test(what_it_does_not_hold_is_told),
        cmocka_unit_test(too_short_to_tell_is_maybe),
        cmocka_unit_test(a_word_is_found_wherever_it_stands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
