#include "base/json.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void check(struct bytes text, const char *wanted)
{
    AUTO(buf_done) struct buf out;
    const char *written = NULL;
    buf_init(&out, 1000);
    assert_int_equal(json_text(&out, text, NULL), 0);
    assert_int_equal(buf_text(&written, &out, NULL), 0);
    assert_string_equal(written, wanted);
}

static void writes_text_in_quotes(void **state)
{
    (void)state;
    check(bytes_of(""), "\"\"");
    check(bytes_of("H\xc3\xb4pital"), "\"H\xc3\xb4pital\"");
    check(bytes_of("\xf0\x9f\x92\x8a"), "\"\xf0\x9f\x92\x8a\"");
}

static void escapes_what_would_end_or_break_the_string(void **state)
{
    (void)state;
    check(bytes_of("a\"b\\c"), "\"a\\\"b\\\\c\"");
    check(bytes_of("a\nb\tc\rd\x01"), "\"a\\nb\\tc\\u000dd\\u0001\"");
    check(bytes_make("a\0b", 3), "\"a\\u0000b\"");
    check(bytes_of("\xe2\x80\xa8"), "\"\\u2028\"");
}

static void replaces_what_is_no_utf8(void **state)
{
    (void)state;
    check(bytes_of("\xff"), "\"\xef\xbf\xbd\"");
    check(bytes_of("caf\xe9"), "\"caf\xef\xbf\xbd\"");           /* Latin-1 */
    check(bytes_of("\xc0\xaf"), "\"\xef\xbf\xbd\xef\xbf\xbd\""); /* overlong */
    check(bytes_of("\xed\xa0\x80"),
        "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\""); /* a surrogate */
}

static void says_null_for_no_text(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    buf_init(&out, 4);
    assert_int_equal(json_text_or_null(&out, NULL, NULL), 0);
    assert_true(bytes_is(buf_bytes(&out), "null"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_text_in_quotes),
        cmocka_unit_test(escapes_what_would_end_or_break_the_string),
        cmocka_unit_test(replaces_what_is_no_utf8),
        cmocka_unit_test(says_null_for_no_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
