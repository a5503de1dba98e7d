/* What is sealed opens whole, in its place, under its key, or not at all. */
#include "model/seal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const uint8_t key[SEAL_KEY_SIZE] = {1, 2, 3};
static const uint8_t other[SEAL_KEY_SIZE] = {1, 2, 4};

static void seal(struct buf *out, const char *text)
{
    struct err err = {0};
    buf_init(out, 4096);
    if (seal_close(out, key, bytes_of("board/default"), bytes_of(text), &err) != 0)
        fail_msg("%s", err.text);
}

static int opens(
    const uint8_t *with, const char *place, struct bytes sealed, const char *wanted)
{
    AUTO(buf_done) struct buf text;
    struct err err = {0};
    buf_init(&text, 4096);
    int answer = seal_open(&text, with, bytes_of(place), sealed, &err);
    assert_true(answer == 0 ? bytes_is(buf_bytes(&text), wanted) : text.len == 0);
    return answer;
}

static void a_sealed_text_opens_under_its_key_in_its_place_alone(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf sealed;
    seal(&sealed, "sid=secret");
    struct bytes bytes = buf_bytes(&sealed);
    assert_int_equal(bytes.len, strlen("sid=secret") + SEAL_MORE);
    assert_int_equal(bytes_find(bytes, bytes_of("secret"), 0), BYTES_NONE);
    assert_int_equal(opens(key, "board/default", bytes, "sid=secret"), 0);
    assert_int_equal(opens(other, "board/default", bytes, ""), SEAL_WRONG);
    assert_int_equal(opens(key, "board/other", bytes, ""), SEAL_WRONG);
    assert_int_equal(opens(key, "", bytes, ""), SEAL_WRONG);
}

static void no_changed_bit_and_no_cut_goes_unseen(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf sealed;
    seal(&sealed, "sid=secret");
    for (size_t bit = 0; bit < sealed.len * 8; bit++) {
        sealed.ptr[bit / 8] ^= (uint8_t)(1U << (bit % 8));
        assert_int_equal(
            opens(key, "board/default", buf_bytes(&sealed), ""), SEAL_WRONG);
        sealed.ptr[bit / 8] ^= (uint8_t)(1U << (bit % 8));
    }
    for (size_t len = 0; len < sealed.len; len++)
        assert_int_equal(
            opens(key, "board/default", bytes_make(sealed.ptr, len), ""), SEAL_WRONG);
}

static void the_same_text_is_sealed_anew_each_time(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf one;
    AUTO(buf_done) struct buf two;
    seal(&one, "");
    seal(&two, "");
    assert_int_equal(one.len, SEAL_MORE);
    assert_int_equal(opens(key, "board/default", buf_bytes(&one), ""), 0);
    assert_false(bytes_equal(buf_bytes(&one), buf_bytes(&two)));
}

static void a_ceiling_is_an_error_and_adds_nothing(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf small;
    struct err err = {0};
    buf_init(&small, SEAL_MORE);
    assert_int_equal(seal_close(&small, key, bytes_of(""), bytes_of("a"), &err), -1);
    assert_int_equal(small.len, 0);
}

int main(void)
{
    seal_preload();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sealed_text_opens_under_its_key_in_its_place_alone),
        cmocka_unit_test(no_changed_bit_and_no_cut_goes_unseen),
        cmocka_unit_test(the_same_text_is_sealed_anew_each_time),
        cmocka_unit_test(a_ceiling_is_an_error_and_adds_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
