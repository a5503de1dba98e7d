#include "base/wire.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <string.h>

static int put_one_of_each(struct buf *out, struct err *err)
{
    if (wire_put_u8(out, 0xfe, err) != 0 || wire_put_u16(out, 0xfedc, err) != 0 ||
        wire_put_u32(out, 0xfedcba98, err) != 0 ||
        wire_put_u64(out, 0xfedcba9876543210, err) != 0)
        return -1;
    if (wire_put_i64(out, -2, err) != 0)
        return -1;
    return wire_put_bytes(out, bytes_of("text"), err);
}

static void what_is_put_comes_back(void **state)
{
    (void)state;
    struct err err = {{0}};
    char text[8];
    AUTO(buf_done) struct buf buf;
    buf_init(&buf, 100);
    assert_int_equal(put_one_of_each(&buf, &err), 0);
    struct wire wire = wire_of(buf_bytes(&buf));
    assert_int_equal(wire_u8(&wire), 0xfe);
    assert_int_equal(wire_u16(&wire), 0xfedc);
    assert_int_equal(wire_u32(&wire), 0xfedcba98);
    assert_true(wire_u64(&wire) == 0xfedcba9876543210);
    assert_int_equal(wire_i64(&wire), -2);
    wire_text(&wire, text, sizeof(text));
    assert_string_equal(text, "text");
    assert_int_equal(wire_end(&wire, "all", &err), 0);
}

static void numbers_are_little_endian(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(buf_done) struct buf buf;
    buf_init(&buf, 100);
    assert_int_equal(wire_put_u32(&buf, 0x01020304, &err), 0);
    assert_memory_equal(buf.ptr, "\4\3\2\1", 4);
}

static void cut_anywhere_it_is_refused(void **state)
{
    (void)state;
    struct err err = {{0}};
    char text[8];
    AUTO(buf_done) struct buf buf;
    buf_init(&buf, 100);
    assert_int_equal(put_one_of_each(&buf, &err), 0);
    for (size_t length = 0; length < buf.len; length++) {
        struct wire wire = wire_of(bytes_slice(buf_bytes(&buf), 0, length));
        (void)wire_u8(&wire);
        (void)wire_u16(&wire);
        (void)wire_u32(&wire);
        (void)wire_u64(&wire);
        (void)wire_i64(&wire);
        wire_text(&wire, text, sizeof(text));
        assert_string_equal(text, "");
        assert_int_equal(wire_end(&wire, "cut", &err), -1);
    }
}

static void a_bad_reader_stays_bad_and_yields_zeroes(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct wire wire = wire_of(bytes_make("\1\2\3", 3));
    assert_int_equal(wire_u32(&wire), 0);
    assert_int_equal(wire_u8(&wire), 0);
    assert_int_equal(wire_bytes(&wire, 10).len, 0);
    assert_int_equal(wire_end(&wire, "thing", &err), -1);
    assert_string_equal(err.text, "thing: a field is missing or too long");
}

static void a_field_longer_than_allowed_is_bad(void **state)
{
    (void)state;
    char text[4];
    struct wire bytes = wire_of(bytes_make("\4\0\0\0abcd", 8));
    assert_int_equal(wire_bytes(&bytes, 3).len, 0);
    assert_true(bytes.bad);
    struct wire longer = wire_of(bytes_make("\4\0\0\0abcd", 8));
    wire_text(&longer, text, sizeof(text));
    assert_true(longer.bad);
    assert_string_equal(text, "");
}

static void a_length_beyond_the_end_is_bad(void **state)
{
    (void)state;
    struct wire wire = wire_of(bytes_make("\xff\xff\xff\xff"
                                          "abcd",
        8));
    assert_int_equal(wire_bytes(&wire, SIZE_MAX).len, 0);
    assert_true(wire.bad);
}

static void text_with_a_nul_is_bad(void **state)
{
    (void)state;
    char text[8];
    struct wire wire = wire_of(bytes_make("\3\0\0\0a\0b", 7));
    wire_text(&wire, text, sizeof(text));
    assert_true(wire.bad);
    assert_string_equal(text, "");
}

static void what_is_left_over_is_an_error(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct wire wire = wire_of(bytes_of("abc"));
    assert_int_equal(wire_u8(&wire), 'a');
    assert_int_equal(wire_end(&wire, "thing", &err), -1);
    assert_string_equal(err.text, "thing: 2 bytes too many");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_put_comes_back),
        cmocka_unit_test(numbers_are_little_endian),
        cmocka_unit_test(cut_anywhere_it_is_refused),
        cmocka_unit_test(a_bad_reader_stays_bad_and_yields_zeroes),
        cmocka_unit_test(a_field_longer_than_allowed_is_bad),
        cmocka_unit_test(a_length_beyond_the_end_is_bad),
        cmocka_unit_test(text_with_a_nul_is_bad),
        cmocka_unit_test(what_is_left_over_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
