/* Elements by their names. */
#include "parsers/element.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void knows_each_element_that_means_something_for_its_text(void **state)
{
    (void)state;
    static const char *const names[] = {"address", "area", "article", "aside", "base",
        "blockquote", "body", "br", "button", "caption", "center", "code", "col", "dd",
        "details", "dialog", "div", "dl", "dt", "embed", "fieldset", "figcaption",
        "figure", "footer", "form", "frame", "h1", "h2", "h3", "h4", "h5", "h6", "head",
        "header", "hr", "html", "img", "input", "legend", "li", "link", "listing",
        "main", "menu", "meta", "nav", "noscript", "ol", "optgroup", "option", "p",
        "param", "pre", "samp", "script", "section", "select", "source", "style",
        "summary", "table", "tbody", "td", "template", "textarea", "tfoot", "th",
        "thead", "title", "tr", "track", "ul", "wbr", "xmp"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        assert_int_not_equal(element_flags(bytes_of(names[i])), 0);
}

static void knows_a_name_in_any_case(void **state)
{
    (void)state;
    assert_int_equal(element_flags(bytes_of("BlockQuote")), ELEMENT_LINE);
    assert_int_equal(element_flags(bytes_of("SCRIPT")), ELEMENT_RAW);
}

static void knows_nothing_of_other_names(void **state)
{
    (void)state;
    static const char *const names[] = {"", "br1", "bre", "divide", "di", "nom",
        "patient", "zeta", "blockquotes", "\xC3\xA9", "{", "@", "`"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        assert_int_equal(element_flags(bytes_of(names[i])), 0);
}

static void knows_what_may_stand_inside_a_word(void **state)
{
    (void)state;
    static const char *const names[] = {"a", "abbr", "b", "em", "font", "i", "ins",
        "mark", "nobr", "q", "s", "small", "span", "strong", "sub", "tt", "u", "var",
        "video"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        assert_int_equal(element_flags(bytes_of(names[i])), ELEMENT_WORD);
}

static void finds_each_name_it_has_and_tells_its_number(void **state)
{
    (void)state;
    assert_true(element_count() > 100);
    for (unsigned i = 0; i < element_count(); i++) {
        assert_int_equal(element_number(element_name(i)), i);
        assert_int_equal(element_flags(element_name(i)), element_flags_of(i));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_each_element_that_means_something_for_its_text),
        cmocka_unit_test(knows_a_name_in_any_case),
        cmocka_unit_test(knows_what_may_stand_inside_a_word),
        cmocka_unit_test(knows_nothing_of_other_names),
        cmocka_unit_test(finds_each_name_it_has_and_tells_its_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
