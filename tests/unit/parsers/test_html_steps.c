/* What is made of a page's markup without libxml2. That both make the same of it, the
 * fuzz target (fuzz_tags) and its corpus show. */
#include "parsers/element.h"
#include "parsers/html_steps.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { LIMIT = 1 << 20 };

static struct bytes name_of(const struct html_step *step, struct bytes html)
{
    return step->element == ELEMENT_UNKNOWN
               ? bytes_slice(html, step->from, step->to - step->from)
               : element_name(step->element);
}

static int write_step(struct buf *out, const struct html_step *step, struct bytes html)
{
    static const char *const marks[] = {"<", "<+", "</", "[", "&", "{"};
    struct bytes text = bytes_slice(html, step->from, step->to - step->from);
    if (buf_add_text(out, marks[step->kind], NULL) != 0)
        return -1;
    if (step->kind == HTML_STEP_CHARACTER)
        return buf_addf(out, NULL, "%u", step->from);
    return buf_add(out, step->kind <= HTML_STEP_END ? name_of(step, html) : text, NULL);
}

static void check_steps(const char *page, const char *expected)
{
    AUTO(buf_done) struct buf steps;
    AUTO(buf_done) struct buf written;
    struct bytes html = bytes_of(page);
    buf_init(&steps, LIMIT);
    buf_init(&written, LIMIT);
    assert_true(html_steps_of(&steps, html));
    const void *all = steps.ptr;
    const struct html_step *step = all;
    for (size_t i = 0; i < steps.len / sizeof(*step); i++)
        assert_int_equal(write_step(&written, step + i, html), 0);
    assert_int_equal(buf_add_byte(&written, 0, NULL), 0);
    assert_string_equal((const char *)written.ptr, expected);
}

static void implies_what_a_page_leaves_out(void **state)
{
    (void)state;
    check_steps("<title>a</title>b",
        "<+html<+head<title[a</title</head<+body<+p[b</p</body</html");
    check_steps(" <html> <p>a", "<html[ <+body<p[a</p</body</html");
    check_steps("a", "<+html<+body<+p[a</p</body</html");
}

static void ends_what_another_beginning_ends(void **state)
{
    (void)state;
    check_steps("<body><ul><li>a<li>b</ul>",
        "<+html<body<ul<li[a</li<li[b</li</ul</body</html");
    check_steps("<body><p>a<div>b", "<+html<body<p[a</p<div[b</div</body</html");
    check_steps(
        "<body><BR>a<br/><wbr>b", "<+html<body<br</br[a<br</br<wbr[b</wbr</body</html");
    check_steps(
        "<body><nom>a<nom>b</nom>", "<+html<body<nom[a<nom[b</nom</nom</body</html");
}

static void lets_an_end_tag_end_no_element_that_counts_for_more(void **state)
{
    (void)state;
    check_steps("<body><div><b>a</div>", "<+html<body<div<b[a</b</div</body</html");
    check_steps("<body><b><div>a</b>c", "<+html<body<b<div[a[c</div</b</body</html");
    check_steps("<body>a</p>b", "<+html<body[a[b</body</html");
}

static void resolves_references_one_by_one(void **state)
{
    (void)state;
    check_steps("<body>a&eacute;&#39;&#x3a;", "<+html<body[a&233&39&58</body</html");
    check_steps(
        "<body>a & b&none;&amp c", "<+html<body[a [&[ b[&[none[;[&[amp[ c</body</html");
}

static void passes_comments_the_document_type_and_scripts_whole(void **state)
{
    (void)state;
    check_steps("<!-- a --> <!DOCTYPE html PUBLIC '-//x' 'y'> <!--b--><body>c",
        "{ a {b<+html<body[c</body</html");
    check_steps("<body><script>a<b></i></SCRIPT>c",
        "<+html<body<script[a<b></i></script[c</body</html");
}

static void leaves_a_page_with_anything_odd_to_libxml2(void **state)
{
    (void)state;
    static const char *const odd[] = {"<a href=x>", "a < b", "a&#39", "a&#xD800;",
        "<!-- a", "<!-- a --!> -->", "<!-->", "<!a>", "<?a?>", "<p></p x>", "<p><html>",
        "<body><body>", "<script>a", "<script></b></script>", "<style><body></style>",
        "<script/>", "<p\f>", "a\x01", "a\xEF\xBF\xBE", "<Nom>", "<colgroup>",
        "<!doctype html '>", "</>", "<", "\xEF\xBB\xBF<div>a"};
    for (size_t i = 0; i < sizeof(odd) / sizeof(odd[0]); i++) {
        AUTO(buf_done) struct buf steps;
        buf_init(&steps, LIMIT);
        if (html_steps_of(&steps, bytes_of(odd[i])))
            fail_msg("%s was not odd", odd[i]);
    }
}

static void leaves_what_is_too_deep_or_too_much_to_libxml2(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf html;
    AUTO(buf_done) struct buf steps;
    buf_init(&html, LIMIT);
    buf_init(&steps, LIMIT);
    for (int i = 0; i < HTML_STEPS_DEPTH; i++)
        assert_int_equal(buf_add_text(&html, "<b>", NULL), 0);
    assert_false(html_steps_of(&steps, buf_bytes(&html)));
    buf_done(&steps);
    buf_init(&steps, sizeof(struct html_step));
    assert_false(html_steps_of(&steps, bytes_of("<b>a")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(implies_what_a_page_leaves_out),
        cmocka_unit_test(ends_what_another_beginning_ends),
        cmocka_unit_test(lets_an_end_tag_end_no_element_that_counts_for_more),
        cmocka_unit_test(resolves_references_one_by_one),
        cmocka_unit_test(passes_comments_the_document_type_and_scripts_whole),
        cmocka_unit_test(leaves_a_page_with_anything_odd_to_libxml2),
        cmocka_unit_test(leaves_what_is_too_deep_or_too_much_to_libxml2),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
