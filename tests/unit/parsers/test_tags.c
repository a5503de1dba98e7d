/* Attributes that are read beside libxml2, and those that are left to it. That both
 * ways give the same, the fuzz target (fuzz_tags) and its corpus show. */
#include "parsers/guard.h"
#include "parsers/html.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { LIMIT = 16 * 1024 * 1024 };

#define LONG_TEXT "ong enough to be read beside libxml2, by far"

struct passed {
    struct guard guard;
    struct tags tags;
    struct bytes safe;
};

static void passed_init(struct passed *passed, struct bytes html)
{
    guard_init(&passed->guard, LIMIT);
    tags_init(&passed->tags, html);
    passed->guard.tags = &passed->tags;
    assert_int_equal(guard_pass(&passed->safe, &passed->guard, html, NULL, NULL), 0);
}

static void passed_done(struct passed *passed)
{
    guard_done(&passed->guard);
    tags_done(&passed->tags);
}
AUTO_DEFINE_VALUE(struct passed, passed_done)

static void check_value(
    const char *html, size_t number, const char *name, const char *value)
{
    AUTO(passed_done) struct passed passed;
    struct bytes read_name;
    struct bytes read_value;
    passed_init(&passed, bytes_of(html));
    assert_int_equal(tags_count(&passed.tags), 1);
    const struct tag *tag = tags_get(&passed.tags, 0);
    assert_true(tag->count > number);
    tags_attribute(&read_name, &read_value, &passed.tags, tag, number);
    assert_true(bytes_is(read_name, name));
    assert_true(bytes_is(read_value, value));
}

static void reads_names_in_small_letters_and_values_without_references(void **state)
{
    (void)state;
    check_value("<a href='/t/1'>", 0, "href", "/t/1");
    check_value("<A HREF=/t/1>", 0, "href", "/t/1");
    check_value("<a\n\thref = \"/t?a=1&amp;b=2\" >", 0, "href", "/t?a=1&b=2");
    check_value("<a title='&lt;b&gt; &quot;c&quot;'>", 0, "title", "<b> \"c\"");
    check_value("<a href=?a=1&b=2&amp>", 0, "href", "?a=1&b=2&amp");
    check_value("<a title='&eacute;&#39;&#x41;&none;&euro'>", 0, "title",
        "\xC3\xA9'A&none;&euro");
    check_value("<input disabled value=x>", 0, "disabled", "");
    check_value("<input disabled value=x>", 1, "value", "x");
    check_value("<img src=a/b />", 0, "src", "a/b");
    check_value("<img src='a'alt='b'/>", 1, "alt", "b");
}

static void gives_libxml2_the_names_alone(void **state)
{
    (void)state;
    AUTO(passed_done) struct passed passed;
    passed_init(
        &passed, bytes_of("<p class=a>x<br clear='all'/><a href='b>c'>y</a><b >z</b>"));
    assert_true(bytes_is(passed.safe, "<p>x<br/><a>y</a><b >z</b>"));
    assert_int_equal(tags_count(&passed.tags), 3);
    assert_int_equal(tags_get(&passed.tags, 2)->at, 11);
}

static void leaves_tags_that_need_its_knowledge_to_libxml2(void **state)
{
    (void)state;
    static const char *const known[] = {"<a href='x' href='y'>", "<a href='&#39'>",
        "<a href='&#xD800;'>", "<a href='&\xC3\xA9'>"};
    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
        AUTO(passed_done) struct passed passed;
        AUTO(buf_done) struct buf html;
        buf_init(&html, LIMIT);
        assert_int_equal(buf_addf(&html, NULL, "%s<b c=d>", known[i]), 0);
        passed_init(&passed, buf_bytes(&html));
        assert_int_equal(tags_count(&passed.tags), 1);
        assert_true(bytes_starts(passed.safe, known[i]));
        assert_true(bytes_ends(passed.safe, "<b>"));
    }
}

/* Of what stands around the odd piece, the tag before it alone loses its attribute. */
static void reads_only_before(const char *odd, const char *head)
{
    AUTO(passed_done) struct passed passed;
    AUTO(buf_done) struct buf html;
    buf_init(&html, LIMIT);
    assert_int_equal(buf_addf(&html, NULL, "<i j=k>%s<b c=d>", odd), 0);
    passed_init(&passed, buf_bytes(&html));
    assert_int_equal(tags_count(&passed.tags), 1);
    assert_true(bytes_starts(passed.safe, head));
    assert_true(bytes_ends(passed.safe, "<b c=d>"));
}

static void leaves_all_behind_an_odd_tag_to_libxml2(void **state)
{
    (void)state;
    static const char *const odd[] = {"<a 1=x>", "<a =x>", "<a href=\"x>",
        "<a b='c'\"d>", "<a\xC3\xA9 b=c>", "<a \x0C=d>", "<a b=c\x0C>",
        "<a \xC3\xA9=c>", "<a b*=c>", "<a /b=c>"};
    for (size_t i = 0; i < sizeof(odd) / sizeof(odd[0]); i++)
        reads_only_before(odd[i], "<i><a");
}

/* Where libxml2 sees another tag than there is, or none. */
static void leaves_tags_to_libxml2_behind_what_it_reads_otherwise(void **state)
{
    (void)state;
    static const char *const odd[] = {"</_x", "<_x a='", "<:x a='", "<<!>e", "<</u>e",
        "<style/><!--</style>", "<script>x</scripts>", "<script></d</script>",
        "<!DOCTYPE a '>"};
    for (size_t i = 0; i < sizeof(odd) / sizeof(odd[0]); i++)
        reads_only_before(odd[i], "<i>");
}

static void keeps_what_stood_behind_the_name_as_it_is_written(void **state)
{
    (void)state;
    AUTO(passed_done) struct passed passed;
    passed_init(&passed, bytes_of("<p>x</p><A HREF= Jean Title=\"a&amp;b\" />y"));
    assert_int_equal(tags_count(&passed.tags), 1);
    assert_true(bytes_is(tags_written(&passed.tags, tags_get(&passed.tags, 0)),
        "HREF= Jean Title=\"a&amp;b\""));
}

static void costs_a_few_looks_at_each_byte(void **state)
{
    (void)state;
    static const char before[] = "<b>l" LONG_TEXT;
    static const char behind[] = "l" LONG_TEXT "<b>";
    static const char odd[] = "<b>l" LONG_TEXT "&<";
    static const char *const parts[] = {" a=b", " a='b>c'", " a", " =", "/", "<b>",
        "<b c=d>", "<b c='", "<b c=&amp;>", "<b c=&x;>", "<script a=b>", "</script>",
        "<!>", "</_", "<a@b>", "<b c=d c=e>", before, behind, odd};
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
        AUTO(passed_done) struct passed passed;
        AUTO(buf_done) struct buf html;
        buf_init(&html, LIMIT);
        assert_int_equal(buf_add_text(&html, "<p", NULL), 0);
        for (size_t n = 0; n < 100000; n++)
            assert_int_equal(buf_add_text(&html, parts[i], NULL), 0);
        passed_init(&passed, buf_bytes(&html));
        assert_true(passed.guard.steps <= html.len * 6);
    }
}

static void leaves_many_attributes_and_long_names_to_libxml2(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf many;
    AUTO(buf_done) struct buf longer;
    AUTO(passed_done) struct passed passed_many;
    AUTO(passed_done) struct passed passed_longer;
    buf_init(&many, LIMIT);
    buf_init(&longer, LIMIT);
    assert_int_equal(buf_add_text(&many, "<p", NULL), 0);
    for (unsigned i = 0; i <= TAG_ATTRIBUTES_MAX; i++)
        assert_int_equal(buf_addf(&many, NULL, " a%u=b", i), 0);
    assert_int_equal(buf_add_text(&many, ">", NULL), 0);
    assert_int_equal(buf_addf(&longer, NULL, "<p %0101d=b>", 0), 0);
    memset(longer.ptr + 3, 'a', 101);
    passed_init(&passed_many, buf_bytes(&many));
    passed_init(&passed_longer, buf_bytes(&longer));
    assert_int_equal(tags_count(&passed_many.tags), 0);
    assert_int_equal(tags_count(&passed_longer.tags), 0);
}

static void keeps_no_more_than_its_ceiling(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf html;
    AUTO(passed_done) struct passed passed;
    buf_init(&html, LIMIT);
    for (size_t i = 0; i < TAGS_MAX + 8; i++)
        assert_int_equal(buf_add_text(&html, "<br a=b>", NULL), 0);
    passed_init(&passed, buf_bytes(&html));
    assert_true(tags_count(&passed.tags) <= TAGS_MAX);
    assert_true(tags_count(&passed.tags) + TAG_ATTRIBUTES_MAX >= TAGS_ATTRIBUTES_MAX);
    assert_true(bytes_ends(passed.safe, "<br a=b><br a=b>"));
}

static void gives_libxml2_the_first_letter_of_a_long_plain_text(void **state)
{
    (void)state;
    AUTO(passed_done) struct passed passed;
    static const char html[] =
        "<p class=a> \n l" LONG_TEXT "</p><b>short</b><i>l" LONG_TEXT "<br></i>";
    passed_init(&passed, bytes_of(html));
    assert_true(bytes_is(passed.safe, "<p> \n l</p><b>short</b><i>l<br></i>"));
    assert_int_equal(tags_text_count(&passed.tags), 2);
    const struct tag_text *text = tags_text_get(&passed.tags, 0);
    assert_int_equal(text->at, 7);
    assert_true(bytes_is(
        bytes_slice(bytes_of(html), text->kept, text->end - text->kept), LONG_TEXT));
    assert_int_equal(tags_text_get(&passed.tags, 1)->at, 27);
}

/* References, controls, what begins beyond ASCII or not behind a tag, and what does not
 * end at a tag that stays. */
static void leaves_texts_to_libxml2_that_need_its_knowledge(void **state)
{
    (void)state;
    static const char *const texts[] = {"<p>l" LONG_TEXT "&amp;</p>",
        "<p>l" LONG_TEXT "\x01</p>", "<p>l" LONG_TEXT "\r</p>",
        "<p>l" LONG_TEXT "\xEF\xBF\xBE</p>", "<p>\xC3\xA9" LONG_TEXT "</p>",
        "l" LONG_TEXT "<p>", "<p>l" LONG_TEXT "</b>", "<p>l" LONG_TEXT "<!b></p>",
        "<p>l" LONG_TEXT "<so@host.example></p>", "<p>l" LONG_TEXT " < a</p>",
        "<p></b>l" LONG_TEXT "</p>", "<p>l" LONG_TEXT, "<p>l</p>",
        "<p a=\"b>l" LONG_TEXT "<b>x</b>", "<_a><p>l" LONG_TEXT "</p>"};
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        AUTO(passed_done) struct passed passed;
        passed_init(&passed, bytes_of(texts[i]));
        assert_int_equal(tags_text_count(&passed.tags), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_names_in_small_letters_and_values_without_references),
        cmocka_unit_test(gives_libxml2_the_names_alone),
        cmocka_unit_test(leaves_tags_that_need_its_knowledge_to_libxml2),
        cmocka_unit_test(leaves_all_behind_an_odd_tag_to_libxml2),
        cmocka_unit_test(leaves_tags_to_libxml2_behind_what_it_reads_otherwise),
        cmocka_unit_test(keeps_what_stood_behind_the_name_as_it_is_written),
        cmocka_unit_test(costs_a_few_looks_at_each_byte),
        cmocka_unit_test(leaves_many_attributes_and_long_names_to_libxml2),
        cmocka_unit_test(keeps_no_more_than_its_ceiling),
        cmocka_unit_test(gives_libxml2_the_first_letter_of_a_long_plain_text),
        cmocka_unit_test(leaves_texts_to_libxml2_that_need_its_knowledge),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
