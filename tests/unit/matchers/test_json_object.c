/* One JSON object as paths and values: strictly, and within bounds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buf.h"
#include "matchers/json_object.h"

#include <string.h>

static int note(void *context, struct bytes path, struct bytes value, struct err *err)
{
    return buf_addf(context, err, "%.*s=%.*s;", (int)path.len, (const char *)path.ptr,
        (int)value.len, (const char *)value.ptr);
}

/* What is given, and the answer. */
static int read_into(struct buf *given, struct bytes text, struct err *err)
{
    const struct json_sink sink = {.take = note, .context = given};
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, 65536);
    return json_object_read(&sink, text, &arena, err);
}

static void assert_gives(const char *text, const char *wanted)
{
    struct err err = {{0}};
    const char *given = NULL;
    AUTO(buf_done) struct buf values;
    buf_init(&values, 4096);
    if (read_into(&values, bytes_of(text), &err) != JSON_WHOLE)
        fail_msg("%s: %s", text, err.text);
    assert_int_equal(buf_text(&given, &values, NULL), 0);
    assert_string_equal(given, wanted);
}

static void values_come_with_their_paths_as_written(void **state)
{
    (void)state;
    assert_gives("{}", "");
    assert_gives(" {\"a\" : 1 , \"b\":\t\"x\"}\r\n", "a=1;b=x;");
    assert_gives("{\"n\":255081416802538,\"m\":-0.50e+3,\"z\":0}",
        "n=255081416802538;m=-0.50e+3;z=0;");
    assert_gives(
        "{\"a\":{\"b\":{\"c\":true},\"d\":false},\"e\":null}", "a.b.c=true;a.d=false;");
    assert_gives(
        "{\"t\":[\"1\",[\"2\"],{\"k\":\"3\"}],\"u\":\"4\"}", "t=1;t=2;t.k=3;u=4;");
    assert_gives("{\"a\":\"\\u00e9\\n\\\"\\/\\ud83d\\ude00\\ud83dx\"}",
        "a=\xc3\xa9\n\"/\xf0\x9f\x98\x80\xef\xbf\xbdx;");
    assert_gives("{\"a\":1,\"a\":2}", "a=1;a=2;");
}

static void what_is_not_json_is_refused(void **state)
{
    static const char *const wrong[] = {"", " ", "[]", "1", "{", "}", "{\"a\"}",
        "{\"a\":}", "{\"a\":1,}", "{,}", "{\"a\":1 \"b\":2}", "{\"a\":[1,]}",
        "{\"a\":[1}", "{\"a\":01}", "{\"a\":1.}", "{\"a\":.5}", "{\"a\":1e}",
        "{\"a\":+1}", "{\"a\":nul}", "{\"a\":NaN}", "{\"a\":'x'}", "{\"a\":\"x}",
        "{\"a\":\"\\\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12g4\"}", "{\"a\":\"\\u12\"}",
        "{\"a\":\"\t\"}", "{\"a\":\"\xff\"}", "{a:1}", "{\"a\":1}{", "{\"a\":1} x",
        "{\"a\":[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]}"};
    (void)state;
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        struct err err = {{0}};
        AUTO(buf_done) struct buf values;
        buf_init(&values, 4096);
        if (read_into(&values, bytes_of(wrong[i]), &err) != JSON_BAD)
            fail_msg("%s was taken", wrong[i]);
        assert_non_null(strstr(err.text, "not JSON at byte"));
    }
}

static void cut_anywhere_it_is_refused(void **state)
{
    static const char text[] = "{\"a\":{\"b\":[1,\"\\u00e9\\ud83d\\ude00\",true]}}";
    (void)state;
    for (size_t length = 0; length + 1 < sizeof(text); length++) {
        AUTO(buf_done) struct buf values;
        buf_init(&values, 4096);
        struct err err = {{0}};
        assert_int_equal(read_into(&values, bytes_make(text, length), &err), JSON_BAD);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_come_with_their_paths_as_written),
        cmocka_unit_test(what_is_not_json_is_refused),
        cmocka_unit_test(cut_anywhere_it_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
