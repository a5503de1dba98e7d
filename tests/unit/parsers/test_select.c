/* Selectors, on a page read by the parser's own HTML reader. */
#include "parsers/html.h"
#include "parsers/select.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { ARENA_MAX = 16 * 1024 * 1024 };

static const char page[] =
    "<body id=main><div class='post first' id=post_12><p class=author>by <a "
    "href='member.php?u=7' rel=author>somebody</a></p><div class=content>text"
    "<blockquote class='quote cited'><p class=author>other</p></blockquote></div></div>"
    "<div class=post id=post_x><a class=posted data-time=1>later</a></div></body>";

struct parsed {
    struct arena arena;
    struct text text;
    struct dom dom;
};

static void parsed_init(struct parsed *parsed, const char *html)
{
    struct html_result result;
    html_preload();
    arena_init(&parsed->arena, ARENA_MAX);
    text_streams_init(&parsed->text, NULL);
    assert_int_equal(dom_init(&parsed->dom, &parsed->arena, NULL), 0);
    assert_int_equal(
        html_parse(&result, &parsed->dom, &parsed->text, bytes_of(html), NULL), 0);
}

static void parsed_done(struct parsed *parsed)
{
    text_streams_done(&parsed->text);
    arena_done(&parsed->arena);
}
AUTO_DEFINE_VALUE(struct parsed, parsed_done)

static unsigned count(const struct parsed *parsed, const char *selector)
{
    unsigned found = 0;
    struct select select = select_make(selector);
    const struct dom_node *node = NULL;
    while ((node = select_next(parsed->dom.root, node, &select)) != NULL)
        found++;
    return found;
}

static void finds_elements_by_tag_class_id_and_attributes(void **state)
{
    (void)state;
    static const struct {
        const char *selector;
        unsigned found;
    } cases[] = {{"div", 3}, {".post", 2}, {"div.post.first", 1}, {"p.post", 0},
        {".pos", 0}, {"#post_12", 1}, {"#post_%", 1}, {"#post_12%", 0}, {"#main", 1},
        {"[data-time]", 1}, {"a[data-time=1]", 1}, {"a[data-time=2]", 0},
        {"a[href^=member]", 1}, {"a[href$=u=7]", 1}, {"a[href*=.php?u]", 1},
        {"a[href^=u]", 0}, {"[rel=author][href]", 1}, {"", 0}};
    AUTO(parsed_done) struct parsed parsed;
    parsed_init(&parsed, page);
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        if (count(&parsed, cases[i].selector) != cases[i].found)
            fail_msg("%s: %u", cases[i].selector, count(&parsed, cases[i].selector));
}

static void finds_what_stands_somewhere_inside(void **state)
{
    (void)state;
    AUTO(parsed_done) struct parsed parsed;
    parsed_init(&parsed, page);
    assert_int_equal(count(&parsed, ".author"), 2);
    assert_int_equal(count(&parsed, "blockquote .author"), 1);
    assert_int_equal(count(&parsed, "body .post .quote .author"), 1);
    assert_int_equal(count(&parsed, ".quote .post .author"), 0);
    assert_int_equal(count(&parsed, ".author .author"), 0);
}

static void takes_the_first_way_that_finds_something(void **state)
{
    (void)state;
    AUTO(parsed_done) struct parsed parsed;
    parsed_init(&parsed, page);
    const struct dom_node *root = parsed.dom.root;
    assert_true(dom_is(select_first(root, ".nothing, a.posted, div.content"), "a"));
    assert_true(dom_is(select_first(root, "div.content, a.posted"), "div"));
    assert_null(select_first(root, ".nothing, .neither"));
    assert_null(select_first(root, NULL));
    /* In the page's order when all ways count. */
    struct select both = select_make("a.posted, div.content");
    assert_true(dom_is(select_next(root, NULL, &both), "div"));
}

static void does_not_find_what_it_starts_from(void **state)
{
    (void)state;
    AUTO(parsed_done) struct parsed parsed;
    parsed_init(&parsed, page);
    const struct dom_node *post = select_first(parsed.dom.root, "#post_12");
    assert_null(select_first(post, "#post_12"));
    assert_null(select_first(post, "a.posted"));
    assert_non_null(select_first(post, ".first a"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_elements_by_tag_class_id_and_attributes),
        cmocka_unit_test(finds_what_stands_somewhere_inside),
        cmocka_unit_test(takes_the_first_way_that_finds_something),
        cmocka_unit_test(does_not_find_what_it_starts_from),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
