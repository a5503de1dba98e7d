/* What the guard costs is counted in bytes looked at, not in time. */
#include "parsers/guard.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { LIMIT = 64 * 1024 * 1024 };

static void repeat(struct buf *out, const char *part, size_t times)
{
    for (size_t i = 0; i < times; i++)
        assert_int_equal(buf_add_text(out, part, NULL), 0);
}

static uint64_t steps_of(struct bytes html)
{
    AUTO(guard_done) struct guard guard;
    struct bytes safe;
    guard_init(&guard, LIMIT);
    assert_int_equal(guard_pass(&safe, &guard, html, NULL, NULL), 0);
    return guard.steps;
}

static void looks_at_each_byte_a_few_times_however_many_attributes(void **state)
{
    (void)state;
    static const char *const parts[] = {" a=b", " a=\"b>c\"", " a = 'b'", " a", " =",
        "/", "<!-- - --!>", "<!-", "<b>", "</i>", "<!>", "<?", "<", "<a b=\"",
        "<script>", "</script>", "--", "<![CDATA[", "]]", "<a@b>"};
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
        AUTO(buf_done) struct buf html;
        buf_init(&html, LIMIT);
        repeat(&html, "<p", 1);
        repeat(&html, parts[i], 100000);
        assert_true(steps_of(buf_bytes(&html)) <= html.len * 4);
    }
}

static void keeps_256_attributes_and_takes_the_others_out(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf html;
    AUTO(guard_done) struct guard guard;
    struct bytes safe;
    buf_init(&html, LIMIT);
    guard_init(&guard, LIMIT);
    repeat(&html, "<p", 1);
    repeat(&html, " a=b", 300);
    repeat(&html, ">text", 1);
    assert_int_equal(guard_pass(&safe, &guard, buf_bytes(&html), NULL, NULL), 0);
    assert_int_equal(guard.attributes_dropped, 44);
    assert_true(bytes_ends(safe, " a=b >text"));
    assert_int_equal(safe.len, 2 + 256 * 4 + 1 + 5);
}

static void does_not_copy_a_page_that_is_in_order(void **state)
{
    (void)state;
    static const char page[] =
        "<!DOCTYPE html><html><body class=x><!-- c --><p>a &lt; b"
        "<br/><script>if (a < b) '</p>';</script></body></html>";
    AUTO(guard_done) struct guard guard;
    struct bytes safe;
    guard_init(&guard, LIMIT);
    assert_int_equal(guard_pass(&safe, &guard, bytes_of(page), NULL, NULL), 0);
    assert_ptr_equal(safe.ptr, page);
    assert_int_equal(guard.copy.len, 0);
}

static void drops_end_tags_that_end_nothing(void **state)
{
    (void)state;
    AUTO(guard_done) struct guard guard;
    struct bytes safe;
    guard_init(&guard, LIMIT);
    assert_int_equal(
        guard_pass(&safe, &guard, bytes_of("<b>a</i></B>b</b>c"), NULL, NULL), 0);
    assert_true(bytes_is(safe, "<b>a</B>bc"));
    assert_int_equal(guard.end_tags_dropped, 2);
}

static void flattens_what_is_deeper_than_its_ceiling(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf html;
    AUTO(guard_done) struct guard guard;
    struct bytes safe;
    buf_init(&html, LIMIT);
    guard_init(&guard, LIMIT);
    repeat(&html, "<div>", GUARD_DEPTH_MAX + 10);
    repeat(&html, "text", 1);
    repeat(&html, "</div>", GUARD_DEPTH_MAX + 10);
    assert_int_equal(guard_pass(&safe, &guard, buf_bytes(&html), NULL, NULL), 0);
    assert_int_equal(guard.start_tags_dropped, 10);
    assert_int_equal(guard.end_tags_dropped, 10);
    assert_int_equal(safe.len, GUARD_DEPTH_MAX * 11 + 4);
}

static void lets_any_number_of_list_items_without_ends_pass(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf html;
    AUTO(guard_done) struct guard guard;
    struct bytes safe;
    buf_init(&html, LIMIT);
    guard_init(&guard, LIMIT);
    repeat(&html, "<li>a", (size_t)GUARD_DEPTH_MAX * 3);
    assert_int_equal(guard_pass(&safe, &guard, buf_bytes(&html), NULL, NULL), 0);
    assert_int_equal(guard.start_tags_dropped, 0);
}

static void fails_past_the_ceiling_of_its_copy(void **state)
{
    (void)state;
    AUTO(guard_done) struct guard guard;
    struct bytes safe;
    struct err err = {.text = ""};
    guard_init(&guard, 3);
    assert_int_equal(
        guard_pass(&safe, &guard, bytes_of("<b>long</i>"), NULL, &err), -1);
    assert_non_null(strstr(err.text, "3 bytes"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(looks_at_each_byte_a_few_times_however_many_attributes),
        cmocka_unit_test(keeps_256_attributes_and_takes_the_others_out),
        cmocka_unit_test(does_not_copy_a_page_that_is_in_order),
        cmocka_unit_test(drops_end_tags_that_end_nothing),
        cmocka_unit_test(flattens_what_is_deeper_than_its_ceiling),
        cmocka_unit_test(lets_any_number_of_list_items_without_ends_pass),
        cmocka_unit_test(fails_past_the_ceiling_of_its_copy),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
