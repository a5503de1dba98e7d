#include "parsers/fold.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void check(const char *text, size_t limit, const char *folded)
{
    AUTO(buf_done) struct buf out;
    const char *got = NULL;
    buf_init(&out, limit);
    assert_int_equal(fold_text(&out, bytes_of(text), NULL), 0);
    assert_int_equal(buf_text(&got, &out, NULL), 0);
    assert_string_equal(got, folded);
}

static void gaps_become_one_space_and_line_ends_one_line_end(void **state)
{
    (void)state;
    check("A__b \t C\n\n \nd", 64, "a b c\nd");
    check("  x", 64, "x");
    check("\xC3\x89t\xC3\xA9_ ", 64, "ete ");
    check("a\xC2\xA0 b\xE2\x80\x8B c", 64, "a b c");
}

static void what_fits_once_folded_is_folded(void **state)
{
    (void)state;
    check("A          B\n\n\n\n", 4, "a b\n");
    AUTO(buf_done) struct buf out;
    buf_init(&out, 3);
    assert_int_equal(fold_text(&out, bytes_of("abcd"), NULL), -1);
}

/* Some ASCII text, another for each number, with all that is not left as it is. */
static struct bytes some_text(uint8_t *room, size_t len, uint32_t number)
{
    static const char letters[] = "abcDEFghi09 AZ@[`{ ,. \t\n_ \x01\x7F";
    for (size_t i = 0; i < len; i++) {
        number = number * 1664525U + 1013904223U;
        room[i] = (uint8_t)letters[(number >> 16) % (sizeof(letters) - 1)];
    }
    return bytes_make(room, len);
}

static void a_text_is_folded_as_its_bytes_are_one_by_one(void **state)
{
    enum { LEN_MAX = 40 };
    (void)state;
    for (uint32_t n = 0; n < 20000; n++) {
        uint8_t room[LEN_MAX];
        AUTO(buf_done) struct buf whole;
        AUTO(buf_done) struct buf parts;
        struct bytes text = some_text(room, n % LEN_MAX, n);
        buf_init(&whole, LEN_MAX);
        buf_init(&parts, LEN_MAX);
        assert_int_equal(fold_text(&whole, text, NULL), 0);
        for (size_t i = 0; i < text.len; i++)
            assert_int_equal(fold_text(&parts, bytes_slice(text, i, 1), NULL), 0);
        assert_true(bytes_equal(buf_bytes(&whole), buf_bytes(&parts)));
    }
}

static void a_phrase_that_stands_there_may_stand_there(void **state)
{
    (void)state;
    struct fold_starts starts;
    fold_starts_of(&starts, bytes_of("you-are not logged in, see faq"));
    assert_true(fold_starts_may(&starts, "you-are"));
    assert_true(fold_starts_may(&starts, "logged in"));
    assert_true(fold_starts_may(&starts, "not"));
    assert_true(fold_starts_may(&starts, "see"));
    assert_true(fold_starts_may(&starts, "faq"));
    assert_true(fold_starts_may(&starts, "in")); /* too short to tell */
}

/* Also where eight bytes are looked at, at once, and at the text's end. */
static void a_phrase_may_begin_with_any_word_of_a_text(void **state)
{
    enum { LEN_MAX = 40 };
    (void)state;
    for (uint32_t n = 0; n < 20000; n++) {
        uint8_t room[LEN_MAX];
        struct bytes text = some_text(room, n % LEN_MAX, n);
        struct fold_starts starts;
        fold_starts_of(&starts, text);
        for (size_t at = 0; at < text.len; at++) {
            char phrase[LEN_MAX + 1];
            bool begins =
                !fold_is_gap(text, at) && (at == 0 || fold_is_gap(text, at - 1));
            if (begins &&
                bytes_to_text(phrase, sizeof(phrase), bytes_slice(text, at, text.len)))
                assert_true(fold_starts_may(&starts, phrase));
        }
    }
}

static void words_of_several_texts_may_begin_a_phrase(void **state)
{
    (void)state;
    struct fold_starts starts;
    fold_starts_of(&starts, bytes_of("reply noted"));
    fold_starts_add(&starts, bytes_of("hidden here"));
    assert_true(fold_starts_may(&starts, "reply"));
    assert_true(fold_starts_may(&starts, "hidden here"));
    assert_false(fold_starts_may(&starts, "unlock"));
}

static void a_phrase_is_ruled_out_by_its_first_four_letters(void **state)
{
    (void)state;
    struct fold_starts starts;
    fold_starts_of(&starts, bytes_of("reply noted"));
    assert_false(fold_starts_may(&starts, "report"));
    assert_false(fold_starts_may(&starts, "not"));
    assert_false(fold_starts_may(&starts, "eply"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gaps_become_one_space_and_line_ends_one_line_end),
        cmocka_unit_test(what_fits_once_folded_is_folded),
        cmocka_unit_test(a_text_is_folded_as_its_bytes_are_one_by_one),
        cmocka_unit_test(a_phrase_that_stands_there_may_stand_there),
        cmocka_unit_test(a_phrase_may_begin_with_any_word_of_a_text),
        cmocka_unit_test(words_of_several_texts_may_begin_a_phrase),
        cmocka_unit_test(a_phrase_is_ruled_out_by_its_first_four_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
