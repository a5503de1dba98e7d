#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void assert_first(const char *text, uint32_t wanted, size_t wanted_length)
{
    size_t length = 0;
    bool valid = false;
    assert_int_equal(utf8_at(bytes_of(text), 0, &length, &valid), wanted);
    assert_int_equal(length, wanted_length);
    assert_true(valid);
}

static void assert_none(const char *text)
{
    size_t length = 0;
    bool valid = true;
    assert_int_equal(utf8_at(bytes_of(text), 0, &length, &valid), UTF8_REPLACEMENT);
    assert_int_equal(length, 1);
    assert_false(valid);
}

static void reads_the_first_and_last_of_each_length(void **state)
{
    (void)state;
    assert_first("\x7f", 0x7F, 1);
    assert_first("\xc2\x80", 0x80, 2);
    assert_first("\xdf\xbf", 0x7FF, 2);
    assert_first("\xe0\xa0\x80", 0x800, 3);
    assert_first("\xed\x9f\xbf", 0xD7FF, 3);
    assert_first("\xee\x80\x80", 0xE000, 3);
    assert_first("\xef\xbf\xbf", 0xFFFF, 3);
    assert_first("\xf0\x90\x80\x80", 0x10000, 4);
    assert_first("\xf4\x8f\xbf\xbf", 0x10FFFF, 4);
}

static void a_replacement_that_was_written_is_valid(void **state)
{
    (void)state;
    assert_first("\xef\xbf\xbd", UTF8_REPLACEMENT, 3);
}

/* RFC 3629 3: overlong forms, surrogates, values past the last, and half characters. */
static void refuses_what_begins_no_character(void **state)
{
    (void)state;
    static const char *const wrong[] = {"\x80", "\xbf", "\xc0\xaf", "\xc1\xbf",
        "\xe0\x9f\xbf", "\xed\xa0\x80", "\xed\xbf\xbf", "\xf0\x8f\xbf\xbf",
        "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "\xc3", "\xe2\x82", "\xe2\x82z",
        "\xf0\x9f\x92"};
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        assert_none(wrong[i]);
        assert_false(utf8_valid(bytes_of(wrong[i])));
    }
}

static void writes_what_it_reads(void **state)
{
    (void)state;
    for (uint32_t code = 0; code <= 0x10FFFF; code++) {
        uint8_t raw[UTF8_MAX_BYTES];
        size_t length = 0;
        bool valid = false;
        size_t written = utf8_put(raw, code);
        bool surrogate = code >= 0xD800 && code <= 0xDFFF;
        uint32_t wanted = surrogate ? UTF8_REPLACEMENT : code;
        assert_true(
            utf8_at(bytes_make(raw, written), 0, &length, &valid) == wanted && valid);
        assert_true(length == written);
    }
}

static void cuts_between_characters(void **state)
{
    (void)state;
    struct bytes text = bytes_of("a\xc3\xa9\xf0\x9f\x92\x8a");
    static const size_t kept[] = {0, 1, 1, 3, 3, 3, 3, 7, 7};
    for (size_t max = 0; max < sizeof(kept) / sizeof(kept[0]); max++)
        assert_int_equal(utf8_cut(text, max).len, kept[max]);
}

static void drops_only_a_character_that_is_cut_off(void **state)
{
    (void)state;
    assert_true(bytes_is(utf8_whole(bytes_of("a\xc3")), "a"));
    assert_true(bytes_is(utf8_whole(bytes_of("a\xf0\x9f\x92")), "a"));
    assert_true(bytes_is(utf8_whole(bytes_of("a\xc3\xa9")), "a\xc3\xa9"));
    assert_true(bytes_is(utf8_whole(bytes_of("a")), "a"));
    assert_int_equal(utf8_whole(bytes_of("")).len, 0);
}

static void finds_the_end_of_ascii_wherever_it_is(void **state)
{
    (void)state;
    uint8_t text[40];
    for (size_t at = 0; at < sizeof(text); at++) {
        for (size_t i = 0; i < sizeof(text); i++)
            text[i] = i == at ? 0xC3 : 'a';
        assert_int_equal(utf8_ascii_run(bytes_make(text, sizeof(text)), 0), at);
        assert_int_equal(utf8_ascii_run(bytes_make(text, sizeof(text)), at), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_the_first_and_last_of_each_length),
        cmocka_unit_test(a_replacement_that_was_written_is_valid),
        cmocka_unit_test(refuses_what_begins_no_character),
        cmocka_unit_test(writes_what_it_reads),
        cmocka_unit_test(cuts_between_characters),
        cmocka_unit_test(drops_only_a_character_that_is_cut_off),
        cmocka_unit_test(finds_the_end_of_ascii_wherever_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
