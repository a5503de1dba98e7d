#include "base/buf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdint.h>
#include <string.h>

static void what_is_added_is_there_in_order(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(buf_done) struct buf buf;
    buf_init(&buf, 100);
    assert_int_equal(buf_add_text(&buf, "ab", &err), 0);
    assert_int_equal(buf_add_byte(&buf, 'c', &err), 0);
    assert_int_equal(buf_addf(&buf, &err, "-%d-%s", 5, "x"), 0);
    assert_true(bytes_is(buf_bytes(&buf), "abc-5-x"));
}

static void the_ceiling_is_reached_and_not_passed(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(buf_done) struct buf buf;
    buf_init(&buf, 5);
    assert_int_equal(buf_addf(&buf, &err, "%s", "12345"), 0);
    assert_int_equal(buf_add_byte(&buf, 'x', &err), -1);
    assert_non_null(strstr(err.text, "5 bytes"));
    assert_int_equal(buf_addf(&buf, &err, "%d", 6), -1);
    assert_true(bytes_is(buf_bytes(&buf), "12345"));
    assert_int_equal(buf.limit, 5);
}

static void a_length_beyond_all_memory_is_refused(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(buf_done) struct buf buf;
    buf_init(&buf, SIZE_MAX);
    assert_int_equal(buf_add_byte(&buf, 'x', &err), 0);
    assert_int_equal(buf_reserve(&buf, SIZE_MAX, &err), -1);
    assert_int_equal(buf.len, 1);
}

static void memory_stays_within_the_ceiling(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(buf_done) struct buf buf;
    buf_init(&buf, 1000);
    for (int i = 0; i < 1000; i++)
        assert_int_equal(buf_add_byte(&buf, 'x', &err), 0);
    assert_true(buf.cap <= 1000);
}

static void the_terminator_does_not_count(void **state)
{
    (void)state;
    struct err err = {{0}};
    const char *text = NULL;
    AUTO(buf_done) struct buf buf;
    buf_init(&buf, 3);
    assert_int_equal(buf_text(&text, &buf, &err), 0);
    assert_string_equal(text, "");
    assert_int_equal(buf_add_text(&buf, "abc", &err), 0);
    assert_int_equal(buf_text(&text, &buf, &err), 0);
    assert_string_equal(text, "abc");
    assert_int_equal(buf.len, 3);
}

static void clearing_empties_and_done_frees(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(buf_done) struct buf buf;
    buf_init(&buf, 10);
    assert_int_equal(buf_add_text(&buf, "abc", &err), 0);
    buf_clear(&buf);
    assert_int_equal(buf_bytes(&buf).len, 0);
    assert_non_null(buf.ptr);
    buf_done(&buf);
    assert_null(buf.ptr);
    assert_int_equal(buf_add_text(&buf, "again", &err), 0);
    assert_true(bytes_is(buf_bytes(&buf), "again"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_added_is_there_in_order),
        cmocka_unit_test(the_ceiling_is_reached_and_not_passed),
        cmocka_unit_test(a_length_beyond_all_memory_is_refused),
        cmocka_unit_test(memory_stays_within_the_ceiling),
        cmocka_unit_test(the_terminator_does_not_count),
        cmocka_unit_test(clearing_empties_and_done_frees),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
