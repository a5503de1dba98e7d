/* Names in tags, eight bytes at a time, are what they are byte by byte. */
#include "parsers/tag_name.h"

#include "parsers/element.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* The name at the beginning of `tag`, wherever the page ends. */
static struct bytes name_in(const char *tag)
{
    struct bytes html = bytes_of(tag);
    return bytes_slice(html, 0, tag_name_end(html, 0));
}

static void a_name_ends_at_white_space_or_what_ends_a_tag(void **state)
{
    (void)state;
    assert_true(bytes_is(name_in("td>"), "td"));
    assert_true(bytes_is(name_in("td class=\"row\">"), "td"));
    assert_true(bytes_is(name_in("br/>  behind it"), "br"));
    assert_true(bytes_is(name_in("a\fhref=\"x\">long"), "a"));
    assert_true(bytes_is(name_in("blockquote>"), "blockquote"));
    assert_true(bytes_is(name_in("blockquote"), "blockquote"));
    assert_true(bytes_is(name_in("a\x01\x1F"
                                 "b<c='d=\" x y z"),
        "a\x01\x1F"
        "b<c='d=\""));
    assert_true(bytes_is(name_in(""), ""));
}

static void letters_and_digits_are_counted_up_to_eight(void **state)
{
    (void)state;
    assert_int_equal(tag_name_letters(bytes_of("h1 class="), 0), 2);
    assert_int_equal(tag_name_letters(bytes_of("data-row=\"7\""), 0), 4);
    assert_int_equal(tag_name_letters(bytes_of("blockquote>"), 0), 8);
    assert_int_equal(tag_name_letters(bytes_of("caf\xC3\xA9 bar"), 0), 3);
    assert_int_equal(tag_name_letters(bytes_of("short"), 0), 0);
    assert_int_equal(tag_name_letters(bytes_of("<h1 class="), 1), 2);
}

static void a_name_has_one_number_in_any_case(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {{"td", "TD"}, {"Title", "tITLE"},
        {"section", "SECTION"}, {"blockquote", "BlockQuote"}, {"x@[`", "X@[`"},
        {"t\xC3\xA9", "T\xC3\xA9"}};
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
        assert_int_equal(
            tag_name_hash(bytes_of(pairs[i][0])), tag_name_hash(bytes_of(pairs[i][1])));
}

static void short_names_of_html_have_numbers_of_their_own(void **state)
{
    (void)state;
    unsigned met[1 << TAG_NAME_HASH_BITS] = {0};
    unsigned names = 0;
    for (unsigned i = 0; i < element_count(); i++) {
        struct bytes name = element_name(i);
        if (name.len >= 8)
            continue;
        names++;
        assert_int_equal(met[tag_name_hash(name)]++, 0);
    }
    assert_true(names > 90);
}

static void what_is_no_name_of_html_is_told_from_it(void **state)
{
    (void)state;
    assert_int_not_equal(
        tag_name_hash(bytes_of("title<b")), tag_name_hash(bytes_of("title")));
    assert_int_not_equal(
        tag_name_hash(bytes_of("content:encoded")), tag_name_hash(bytes_of("pre")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_ends_at_white_space_or_what_ends_a_tag),
        cmocka_unit_test(letters_and_digits_are_counted_up_to_eight),
        cmocka_unit_test(a_name_has_one_number_in_any_case),
        cmocka_unit_test(short_names_of_html_have_numbers_of_their_own),
        cmocka_unit_test(what_is_no_name_of_html_is_told_from_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
