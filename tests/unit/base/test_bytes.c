#include "base/bytes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void a_slice_is_clipped_to_what_is_there(void **state)
{
    (void)state;
    struct bytes word = bytes_of("abcdef");
    assert_true(bytes_is(bytes_slice(word, 2, 3), "cde"));
    assert_true(bytes_is(bytes_slice(word, 4, SIZE_MAX), "ef"));
    assert_int_equal(bytes_slice(word, 7, 1).len, 0);
    assert_int_equal(bytes_slice(word, SIZE_MAX, SIZE_MAX).len, 0);
}

static void nothing_has_no_slice(void **state)
{
    (void)state;
    assert_int_equal(bytes_of(NULL).len, 0);
    assert_int_equal(bytes_slice(bytes_make(NULL, 0), 0, 5).len, 0);
    assert_true(bytes_equal(bytes_of(NULL), bytes_of("")));
}

static void bytes_compare_with_their_nuls(void **state)
{
    (void)state;
    assert_false(bytes_equal(bytes_make("a\0b", 3), bytes_make("a\0c", 3)));
    assert_true(bytes_equal(bytes_make("a\0b", 3), bytes_make("a\0b", 3)));
    assert_false(bytes_is(bytes_make("a\0", 2), "a"));
}

static void only_ascii_letters_compare_without_case(void **state)
{
    (void)state;
    assert_true(bytes_equal_nocase(bytes_of("HoST"), bytes_of("hOst")));
    assert_false(bytes_equal_nocase(bytes_of("\xc3\x89"), bytes_of("\xc3\xa9")));
    assert_false(bytes_equal_nocase(bytes_of("@"), bytes_of("`")));
}

static void prefixes_and_suffixes_may_be_the_whole(void **state)
{
    (void)state;
    struct bytes name = bytes_of("index.html");
    assert_true(bytes_starts(name, "index"));
    assert_true(bytes_starts(name, "index.html"));
    assert_false(bytes_starts(name, "index.html5"));
    assert_true(bytes_ends(name, ".html"));
    assert_false(bytes_ends(name, ".htm"));
    assert_true(bytes_starts_nocase(name, "INDEX"));
    assert_true(bytes_ends(name, ""));
}

static void finding_tells_where(void **state)
{
    (void)state;
    struct bytes text = bytes_of("abcabc");
    assert_int_equal(bytes_find(text, bytes_of("bc"), 0), 1);
    assert_int_equal(bytes_find(text, bytes_of("bc"), 2), 4);
    assert_int_equal(bytes_find(text, bytes_of("bc"), 5), BYTES_NONE);
    assert_int_equal(bytes_find(text, bytes_of("abcabcd"), 0), BYTES_NONE);
    assert_int_equal(bytes_find(text, bytes_of(""), 6), 6);
    assert_int_equal(bytes_find(text, bytes_of(""), 7), BYTES_NONE);
    assert_int_equal(bytes_find_byte(text, 'c', 3), 5);
    assert_int_equal(bytes_find_byte(text, 'c', 6), BYTES_NONE);
    assert_int_equal(bytes_find_nocase(text, bytes_of("CA"), 0), 2);
    assert_int_equal(bytes_find_nocase(text, bytes_of("x"), 0), BYTES_NONE);
}

/* As one looks for it who takes each place in turn. */
static ptrdiff_t found_slowly(
    struct bytes in, struct bytes wanted, size_t start, bool nocase)
{
    for (size_t at = start; at + wanted.len <= in.len; at++) {
        struct bytes there = bytes_slice(in, at, wanted.len);
        if (nocase ? bytes_equal_nocase(there, wanted) : bytes_equal(there, wanted))
            return (ptrdiff_t)at;
    }
    return BYTES_NONE;
}

/* Of few different bytes, so that beginnings are met again and again. */
static void a_run_is_found_at_its_first_place_in_texts_of_any_length(void **state)
{
    (void)state;
    static const char few[] = "aAb@`";
    uint8_t text[160];
    uint32_t number = 7;
    for (unsigned n = 0; n < 30000; n++) {
        for (size_t i = 0; i < sizeof(text); i++) {
            number = number * 1664525U + 1013904223U;
            text[i] = (uint8_t)few[(number >> 16) % (sizeof(few) - 1)];
        }
        struct bytes in = bytes_make(text, n % 80);
        struct bytes wanted = bytes_make(text + 80, n % 7 == 6 ? 70 : 1 + n % 7);
        size_t start = n % 3;
        if (n % 7 == 6)
            in = bytes_make(text, 80 + (n % 80));
        assert_int_equal(
            bytes_find(in, wanted, start), found_slowly(in, wanted, start, false));
        assert_int_equal(bytes_find_nocase(in, wanted, start),
            found_slowly(in, wanted, start, true));
    }
}

static void trimming_takes_white_space_off_both_ends(void **state)
{
    (void)state;
    assert_true(bytes_is(bytes_trim(bytes_of(" \t a b \r\n")), "a b"));
    assert_int_equal(bytes_trim(bytes_of(" \n ")).len, 0);
}

static void splitting_yields_every_part_also_the_empty_ones(void **state)
{
    (void)state;
    struct bytes part = {0};
    struct bytes rest = bytes_of("a,,b,");
    const char *const wanted[] = {"a", "", "b", ""};
    for (size_t i = 0; i < 4; i++) {
        assert_true(bytes_split(&part, &rest, ','));
        assert_true(bytes_is(part, wanted[i]));
    }
    assert_false(bytes_split(&part, &rest, ','));
}

static void numbers_are_digits_only_and_bounded(void **state)
{
    (void)state;
    uint64_t value = 7;
    assert_int_equal(bytes_to_u64(&value, bytes_of("007"), 100), 0);
    assert_int_equal(value, 7);
    assert_int_equal(
        bytes_to_u64(&value, bytes_of("18446744073709551615"), UINT64_MAX), 0);
    assert_true(value == UINT64_MAX);
    static const char *const bad[] = {"", "-1", "+1", " 1", "1 ", "1x", "0x1",
        "18446744073709551616", "99999999999999999999999"};
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
        assert_int_equal(bytes_to_u64(&value, bytes_of(bad[i]), UINT64_MAX), -1);
    assert_int_equal(bytes_to_u64(&value, bytes_of("101"), 100), -1);
    assert_true(value == UINT64_MAX);
}

static void text_is_cut_ended_and_shows_its_nuls(void **state)
{
    (void)state;
    char text[4];
    assert_true(bytes_to_text(text, sizeof(text), bytes_make("a\0b", 3)));
    assert_string_equal(text, "a?b");
    assert_false(bytes_to_text(text, sizeof(text), bytes_of("abcd")));
    assert_string_equal(text, "abc");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_slice_is_clipped_to_what_is_there),
        cmocka_unit_test(nothing_has_no_slice),
        cmocka_unit_test(bytes_compare_with_their_nuls),
        cmocka_unit_test(only_ascii_letters_compare_without_case),
        cmocka_unit_test(prefixes_and_suffixes_may_be_the_whole),
        cmocka_unit_test(finding_tells_where),
        cmocka_unit_test(a_run_is_found_at_its_first_place_in_texts_of_any_length),
        cmocka_unit_test(trimming_takes_white_space_off_both_ends),
        cmocka_unit_test(splitting_yields_every_part_also_the_empty_ones),
        cmocka_unit_test(numbers_are_digits_only_and_bounded),
        cmocka_unit_test(text_is_cut_ended_and_shows_its_nuls),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
