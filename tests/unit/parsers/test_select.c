/* Selectors, on a page read by the parser's own HTML reader. */
#include "parsers/html.h"
#include "parsers/select.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

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
    const struct html_source source = {.html = bytes_of(html)};
    html_preload();
    arena_init(&parsed->arena, ARENA_MAX);
    text_streams_init(&parsed->text, NULL);
    assert_int_equal(dom_init(&parsed->dom, &parsed->arena, NULL), 0);
    assert_int_equal(
        html_parse(&result, &parsed->dom, &parsed->text, &source, NULL), 0);
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

enum { NAMES = 400, HTML_SIZE = 64 * 1024, SELECTOR_SIZE = 32 };

/* Elements of 400 names, ten in each of the outer ones, all of which are closed or
 * none. */
static void write_many(char *html, bool closed)
{
    size_t at = 0;
    for (unsigned i = 0; i < NAMES; i++) {
        if (i % 10 == 0)
            at += (size_t)snprintf(
                html + at, HTML_SIZE - at, "%s<div>", closed && i > 0 ? "</div>" : "");
        at += (size_t)snprintf(html + at, HTML_SIZE - at,
            "<b class='c%u x' id=i%u_%u a%u=1>t%s", i, i, i, i, closed ? "</b>" : "");
    }
}

static void check_many(const struct parsed *parsed)
{
    static const struct {
        const char *before;
        const char *behind;
    } forms[] = {{".c", ""}, {"b.c", ""}, {"#i", "_%"}, {"[a", "]"}, {"div .c", ".x"}};
    char selector[SELECTOR_SIZE];
    for (unsigned i = 0; i < NAMES; i++)
        for (size_t form = 0; form < sizeof(forms) / sizeof(forms[0]); form++) {
            (void)snprintf(selector, sizeof(selector), "%s%u%s", forms[form].before, i,
                forms[form].behind);
            if (count(parsed, selector) != 1 ||
                select_first(parsed->dom.root, selector) == NULL)
                fail_msg("%s", selector);
        }
}

static void finds_each_of_many_names_in_elements_closed_or_not(void **state)
{
    (void)state;
    for (int closed = 0; closed < 2; closed++) {
        AUTO(parsed_done) struct parsed parsed;
        AUTO(mem_free) char *html = malloc(HTML_SIZE);
        assert_non_null(html);
        write_many(html, closed == 1);
        parsed_init(&parsed, html);
        check_many(&parsed);
    }
}

static void finds_what_was_added_behind_the_page(void **state)
{
    (void)state;
    struct html_result result;
    const struct html_source source = {
        .html = bytes_of("<div class=embedded><i class=late>x</i></div>")};
    AUTO(parsed_done) struct parsed parsed;
    parsed_init(&parsed, page);
    parsed.dom.at = parsed.dom.root;
    assert_int_equal(html_parse(&result, &parsed.dom, &parsed.text, &source, NULL), 0);
    assert_int_equal(count(&parsed, ".embedded .late"), 1);
    assert_non_null(dom_find_class(parsed.dom.root, NULL, "late"));
}

static void a_selector_that_is_kept_selects_as_one_made_anew(void **state)
{
    (void)state;
    static char texts[SELECTS_MAX + 8][SELECTOR_SIZE];
    AUTO(parsed_done) struct parsed parsed;
    AUTO(mem_free) struct selects *kept = malloc(sizeof(*kept));
    AUTO(mem_free) char *html = malloc(HTML_SIZE);
    struct select spare;
    assert_true(kept != NULL && html != NULL);
    selects_init(kept);
    write_many(html, true);
    parsed_init(&parsed, html);
    for (int round = 0; round < 2; round++)
        for (unsigned i = 0; i < SELECTS_MAX + 8; i++) { /* more than are kept */
            (void)snprintf(texts[i], SELECTOR_SIZE, ".none, .c%u", i);
            const struct dom_node *node =
                select_find(parsed.dom.root, select_kept(kept, &spare, texts[i]));
            assert_ptr_equal(node, select_first(parsed.dom.root, texts[i]));
            assert_non_null(node);
        }
    assert_null(select_find(parsed.dom.root, select_kept(kept, &spare, NULL)));
}

/* As many as before elements had marks: leaks come as tables. */
static void a_large_table_fits(void **state)
{
    (void)state;
    enum { ROWS = 1000, ROOM = 4 << 20 };
    struct arena arena;
    struct dom dom;
    arena_init(&arena, ROOM);
    assert_int_equal(dom_init(&dom, &arena, NULL), 0);
    for (int row = 0; row < ROWS; row++) {
        dom_open(&dom, bytes_of("tr"), 0);
        for (int cell = 0; cell < 4; cell++) {
            dom_add_text(&dom, DOM_TEXT, bytes_of("\n"));
            dom_open(&dom, bytes_of("td"), 0);
            dom_add_text(&dom, DOM_TEXT, bytes_of("name"));
            dom_close(&dom);
        }
        dom_add_text(&dom, DOM_TEXT, bytes_of("\n"));
        dom_close(&dom);
        dom_add_text(&dom, DOM_TEXT, bytes_of("\n"));
    }
    assert_false(dom.cut);
    arena_done(&arena);
}

static void names_that_look_alike_stay_apart(void **state)
{
    (void)state;
    struct arena arena;
    struct dom dom;
    arena_init(&arena, 1 << 20);
    assert_int_equal(dom_init(&dom, &arena, NULL), 0);
    /* Of one length, with the same ends. */
    static const char *const names[] = {"section", "sextion", "section", "sectiin",
        "data-row-1", "data-row-2", "data-row", "data-ro"};
    enum { LAST = sizeof(names) / sizeof(names[0]) - 1 };
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        dom_open(&dom, bytes_of(names[i]), 0);
        dom_add_attribute(
            &dom, dom_name_of(&dom, bytes_of(names[LAST - i])), bytes_of("x"));
        assert_true(dom_is(dom.at, names[i]));
        assert_true(bytes_is(dom.at->attributes->name, names[LAST - i]));
        dom_close(&dom);
    }
    const struct dom_node *node = dom.root->first;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++, node = node->next)
        assert_true(dom_is(node, names[i]));
    arena_done(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_elements_by_tag_class_id_and_attributes),
        cmocka_unit_test(finds_what_stands_somewhere_inside),
        cmocka_unit_test(takes_the_first_way_that_finds_something),
        cmocka_unit_test(does_not_find_what_it_starts_from),
        cmocka_unit_test(finds_each_of_many_names_in_elements_closed_or_not),
        cmocka_unit_test(finds_what_was_added_behind_the_page),
        cmocka_unit_test(a_selector_that_is_kept_selects_as_one_made_anew),
        cmocka_unit_test(a_large_table_fits),
        cmocka_unit_test(names_that_look_alike_stay_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
