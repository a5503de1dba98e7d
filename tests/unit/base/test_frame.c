/* What arrives is what was sent, or is refused. */
#include "base/frame.h"

#include "tests/unit/base/channels.h"

static void assert_refuses(struct pair *pair, struct bytes raw, const char *why)
{
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    send_raw(pair->ours.fd, raw, NULL, 0);
    assert_int_equal(frame_receive(&frame, &pair->theirs, &err), -1);
    assert_non_null(strstr(err.text, why));
    assert_int_equal(frame.fd, -1);
}

static void a_frame_arrives_as_it_was_sent(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair = pair_open();
    const struct message message = text_message(513, "bonjour");
    assert_int_equal(frame_send(&pair.ours, &message, &err), 0);
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), 0);
    assert_int_equal(frame.type, 513);
    assert_true(bytes_is(frame.body, "bonjour"));
    assert_int_equal(frame.fd, -1);
}

static void frames_keep_their_bounds_and_order(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair = pair_open();
    const struct message first = text_message(1, "one");
    const struct message second = text_message(2, "");
    assert_int_equal(frame_send(&pair.ours, &first, &err), 0);
    assert_int_equal(frame_send(&pair.ours, &second, &err), 0);
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), 0);
    assert_true(bytes_is(frame.body, "one"));
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), 0);
    assert_int_equal(frame.type, 2);
    assert_int_equal(frame.body.len, 0);
}

static void the_largest_frame_passes_and_one_byte_more_does_not(void **state)
{
    (void)state;
    static uint8_t body[FRAME_MAX + 1];
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair = pair_open();
    memset(body, 'x', sizeof(body));
    struct message message = {.type = 1, .body = bytes_make(body, FRAME_MAX), .fd = -1};
    assert_int_equal(frame_send(&pair.ours, &message, &err), 0);
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), 0);
    assert_true(bytes_equal(frame.body, message.body));
    message.body.len++;
    assert_int_equal(frame_send(&pair.ours, &message, &err), -1);
    assert_int_equal(
        frame_try_receive(&frame, &pair.theirs, &err), FRAME_NONE); /* nothing left */
}

static void an_oversized_message_is_refused(void **state)
{
    (void)state;
    static uint8_t raw[FRAME_HEADER + FRAME_MAX + 1] = {1, 0, FRAME_VERSION, 0};
    AUTO(pair_close) struct pair pair = pair_open();
    raw[4] = 0;
    raw[5] = 0xf0; /* claims FRAME_MAX, brings one byte more */
    assert_refuses(&pair, bytes_make(raw, sizeof(raw)), "longer than");
}

static void a_wrong_length_is_refused(void **state)
{
    (void)state;
    AUTO(pair_close) struct pair pair = pair_open();
    assert_refuses(
        &pair, bytes_make("\1\0\1\0\5\0\0\0abc", 11), "claims 5 bytes and brings 3");
    assert_refuses(
        &pair, bytes_make("\1\0\1\0\2\0\0\0abc", 11), "only 1 bytes of its header");
    assert_refuses(&pair, bytes_make("\1\0\1\0\xff\xff\xff\xff", 8), "more than");
}

static void a_cut_header_is_refused(void **state)
{
    (void)state;
    AUTO(pair_close) struct pair pair = pair_open();
    for (size_t length = 1; length < FRAME_HEADER; length++)
        assert_refuses(&pair, bytes_make("\1\0\1\0\0\0\0\0", length), "header");
}

static void another_version_is_refused(void **state)
{
    (void)state;
    AUTO(pair_close) struct pair pair = pair_open();
    assert_refuses(&pair, bytes_make("\1\0\2\0\0\0\0\0", 8), "version 2");
}

static void a_bad_message_does_not_shift_the_next(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair = pair_open();
    assert_refuses(&pair, bytes_of("xx"), "header");
    const struct message message = text_message(7, "well");
    assert_int_equal(frame_send(&pair.ours, &message, &err), 0);
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), 0);
    assert_true(bytes_is(frame.body, "well"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_frame_arrives_as_it_was_sent),
        cmocka_unit_test(frames_keep_their_bounds_and_order),
        cmocka_unit_test(the_largest_frame_passes_and_one_byte_more_does_not),
        cmocka_unit_test(an_oversized_message_is_refused),
        cmocka_unit_test(a_wrong_length_is_refused),
        cmocka_unit_test(a_cut_header_is_refused),
        cmocka_unit_test(another_version_is_refused),
        cmocka_unit_test(a_bad_message_does_not_shift_the_next),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
