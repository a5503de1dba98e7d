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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gaps_become_one_space_and_line_ends_one_line_end),
        cmocka_unit_test(what_fits_once_folded_is_folded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
