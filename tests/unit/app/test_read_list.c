#include "app/read_list.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { NOW_MS = 1000 };

static struct read_list list_of(const char *text)
{
    return (struct read_list){.rest = bytes_of(text), .now_ms = NOW_MS};
}

static void a_line_is_a_time_an_address_and_a_path(void **state)
{
    (void)state;
    struct read_entry entry;
    struct read_list list =
        list_of("2026-05-03T14:19:00Z\thttp://board.example/t?id=2\ta b.html\n");
    assert_int_equal(read_list_next(&entry, &list, NULL), 0);
    assert_int_equal(entry.fetched_at_ms, 1777817940000);
    assert_true(entry.has_url);
    assert_string_equal(entry.address.text, "http://board.example/t?id=2");
    assert_string_equal(entry.path, "a b.html");
    assert_int_equal(read_list_next(&entry, &list, NULL), READ_LIST_END);
}

static void a_page_without_a_time_is_not_given_the_one_above(void **state)
{
    (void)state;
    struct read_entry entry;
    struct read_list list =
        list_of("2026-05-03T14:19:00Z\thttp://board.example/\ta\n\n\t\tb\n");
    assert_int_equal(read_list_next(&entry, &list, NULL), 0);
    assert_int_equal(read_list_next(&entry, &list, NULL), 0);
    assert_int_equal(entry.fetched_at_ms, NOW_MS);
    assert_false(entry.has_url);
    assert_string_equal(entry.path, "b");
    assert_int_equal(list.line, 3);
}

static void the_key_of_a_paste_is_kept_apart_from_its_address(void **state)
{
    (void)state;
    struct read_entry entry;
    struct read_list list =
        list_of("\thttp://bin.example/?0123456789abcdef#"
                "4SK3yGjNzmWNXrcBaTGJQ9mWmnNhZ5rMZ4i1pVuMPvWG\tp\n");
    assert_int_equal(read_list_next(&entry, &list, NULL), 0);
    assert_string_equal(entry.address.text, "http://bin.example/?0123456789abcdef");
    assert_string_equal(entry.key, "4SK3yGjNzmWNXrcBaTGJQ9mWmnNhZ5rMZ4i1pVuMPvWG");
}

static void a_wrong_line_is_named_and_leaves_the_page_as_it_was(void **state)
{
    (void)state;
    static char long_path[2 + PATH_MAX + 1];
    memset(long_path, 'a', sizeof(long_path) - 1);
    memset(long_path, '\t', 2);
    static const char *const cases[] = {"a.html", "\ta.html", "\t\t",
        "tomorrow\t\ta.html", "\tnot an address\ta.html", "\t\t", long_path};
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct read_entry entry = {.path = "as before"};
        struct read_list list = list_of(cases[i]);
        struct err err = {{0}};
        assert_int_equal(read_list_next(&entry, &list, &err), -1);
        assert_non_null(strstr(err.text, "line 1 of the list: "));
        assert_string_equal(entry.path, "as before");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_is_a_time_an_address_and_a_path),
        cmocka_unit_test(a_page_without_a_time_is_not_given_the_one_above),
        cmocka_unit_test(the_key_of_a_paste_is_kept_apart_from_its_address),
        cmocka_unit_test(a_wrong_line_is_named_and_leaves_the_page_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
