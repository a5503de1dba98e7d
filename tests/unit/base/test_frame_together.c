/* Frames that are queued travel in one message, and are received one by one. */
#include "base/frame.h"

#include "tests/unit/base/channels.h"

#include <poll.h>
#include <unistd.h>

static bool is_readable(const struct channel *channel)
{
    struct pollfd one = {.fd = channel->fd, .events = POLLIN};
    return poll(&one, 1, 0) == 1;
}

static void queue(struct pair *pair, uint16_t type, const char *text)
{
    struct err err = {{0}};
    const struct message message = text_message(type, text);
    assert_int_equal(frame_queue(&pair->ours, &message, &err), 0);
}

static void assert_next(struct pair *pair, uint16_t type, const char *text)
{
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    assert_int_equal(frame_try_receive(&frame, &pair->theirs, &err), 0);
    assert_int_equal(frame.type, type);
    assert_true(bytes_is(frame.body, text));
    assert_int_equal(frame.fd, -1);
}

static void queued_frames_are_sent_when_they_are_flushed(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(pair_close) struct pair pair = pair_open();
    queue(&pair, 1, "one");
    queue(&pair, 2, "");
    queue(&pair, 3, "three");
    assert_false(is_readable(&pair.theirs));
    assert_int_equal(frame_flush(&pair.ours, &err), 0);
    assert_next(&pair, 1, "one");
    assert_next(&pair, 2, "");
    assert_next(&pair, 3, "three");
}

static void what_came_together_is_held_where_polling_does_not_tell(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(pair_close) struct pair pair = pair_open();
    queue(&pair, 1, "one");
    queue(&pair, 2, "two");
    assert_int_equal(frame_flush(&pair.ours, &err), 0);
    assert_next(&pair, 1, "one");
    assert_false(is_readable(&pair.theirs));
    assert_true(channel_holds(&pair.theirs));
    assert_next(&pair, 2, "two");
    assert_false(channel_holds(&pair.theirs));
}

static void a_frame_that_is_sent_comes_after_those_that_were_queued(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(pair_close) struct pair pair = pair_open();
    const struct message message = text_message(2, "at once");
    queue(&pair, 1, "queued");
    assert_int_equal(frame_send(&pair.ours, &message, &err), 0);
    assert_next(&pair, 1, "queued");
    assert_next(&pair, 2, "at once");
    assert_int_equal(frame_flush(&pair.ours, &err), 0); /* nothing twice */
    assert_false(is_readable(&pair.theirs));
}

static void more_than_fits_in_a_message_takes_several(void **state)
{
    (void)state;
    enum { FRAMES = 5 };
    static char text[FRAME_MAX / 2 + 1];
    struct err err = {{0}};
    AUTO(pair_close) struct pair pair = pair_open();
    memset(text, 'x', sizeof(text) - 1);
    for (int i = 0; i < FRAMES; i++)
        queue(&pair, (uint16_t)i, text);
    assert_int_equal(frame_flush(&pair.ours, &err), 0);
    for (int i = 0; i < FRAMES; i++)
        assert_next(&pair, (uint16_t)i, text);
    assert_false(channel_holds(&pair.theirs));
    assert_false(is_readable(&pair.theirs));
}

static void the_largest_frame_can_be_queued_and_one_byte_more_cannot(void **state)
{
    (void)state;
    static uint8_t body[FRAME_MAX + 1];
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair = pair_open();
    struct message message = {.type = 1, .body = bytes_make(body, FRAME_MAX), .fd = -1};
    queue(&pair, 7, "before");
    assert_int_equal(frame_queue(&pair.ours, &message, &err), 0);
    assert_int_equal(frame_flush(&pair.ours, &err), 0);
    assert_next(&pair, 7, "before");
    assert_int_equal(frame_try_receive(&frame, &pair.theirs, &err), 0);
    assert_int_equal(frame.body.len, FRAME_MAX);
    message.body.len++;
    assert_int_equal(frame_queue(&pair.ours, &message, &err), -1);
}

static void none_is_believed_where_one_of_them_is_bad(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair = pair_open();
    send_raw(
        pair.ours.fd, bytes_make("\1\0\1\0\1\0\0\0a\2\0\1\0\5\0\0\0bc", 19), NULL, 0);
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), -1);
    assert_non_null(strstr(err.text, "claims 5 bytes and brings 2"));
    assert_false(channel_holds(&pair.theirs));
}

static void a_descriptor_is_the_first_ones(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair = pair_open();
    AUTO(fd_close) int received = -1;
    send_raw(pair.ours.fd, bytes_make("\1\0\1\0\1\0\0\0a\2\0\1\0\1\0\0\0b", 18),
        &pair.ours.fd, 1);
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), 0);
    assert_int_equal(frame_take_fd(&received, &frame, &err), 0);
    assert_next(&pair, 2, "b");
}

static void wiping_a_frame_leaves_those_that_came_with_it(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(pair_close) struct pair pair = pair_open();
    queue(&pair, 1, "sid=fictitious");
    queue(&pair, 2, "two");
    assert_int_equal(frame_flush(&pair.ours, &err), 0);
    assert_next(&pair, 1, "sid=fictitious");
    channel_wipe(&pair.theirs);
    struct bytes all = bytes_make(pair.theirs.buffer, FRAME_HEADER + FRAME_MAX);
    assert_true(bytes_find(all, bytes_of("fictitious"), 0) == BYTES_NONE);
    assert_next(&pair, 2, "two");
    channel_wipe(&pair.theirs);
    assert_true(bytes_find(all, bytes_of("two"), 0) == BYTES_NONE);
}

static void what_a_poll_found_quiet_is_not_asked_until_the_next_poll(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair = pair_open();
    channel_polled(&pair.theirs, 0);
    queue(&pair, 1, "one");
    queue(&pair, 2, "two");
    assert_int_equal(frame_flush(&pair.ours, &err), 0);
    assert_int_equal(frame_try_receive(&frame, &pair.theirs, &err), FRAME_NONE);
    channel_polled(&pair.theirs, POLLIN);
    assert_next(&pair, 1, "one");
    channel_polled(&pair.theirs, 0); /* but what came with it is there */
    assert_next(&pair, 2, "two");
}

static void the_end_of_a_channel_is_heard_from_a_poll(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair = pair_open();
    channel_done(&pair.ours);
    channel_polled(&pair.theirs, POLLHUP);
    assert_int_equal(frame_try_receive(&frame, &pair.theirs, &err), FRAME_CLOSED);
}

/* A peer that never reads keeps nobody waiting, and loses nothing by it. */
static void what_a_slow_peer_has_no_room_for_stays_queued(void **state)
{
    (void)state;
    static char text[FRAME_MAX / 2];
    struct err err = {{0}};
    AUTO(pair_close) struct pair pair = pair_open();
    const struct message message = {
        .type = 1, .body = bytes_make(text, sizeof(text)), .fd = -1};
    size_t queued = 0;
    size_t received = 0;
    assert_false(channel_owes(&pair.ours));
    while (frame_try_queue(&pair.ours, &message, &err) == 0)
        queued++;
    assert_int_equal(frame_try_queue(&pair.ours, &message, &err), FRAME_WOULD_BLOCK);
    assert_int_equal(frame_try_flush(&pair.ours, &err), FRAME_WOULD_BLOCK);
    assert_true(channel_owes(&pair.ours));
    for (;;) {
        struct frame frame = FRAME_EMPTY;
        if (frame_try_receive(&frame, &pair.theirs, &err) == 0) {
            received++;
            continue;
        }
        if (!channel_owes(&pair.ours))
            break;
        assert_int_equal(frame_try_flush(&pair.ours, &err), 0);
    }
    assert_int_equal(received, queued);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(queued_frames_are_sent_when_they_are_flushed),
        cmocka_unit_test(what_came_together_is_held_where_polling_does_not_tell),
        cmocka_unit_test(a_frame_that_is_sent_comes_after_those_that_were_queued),
        cmocka_unit_test(more_than_fits_in_a_message_takes_several),
        cmocka_unit_test(the_largest_frame_can_be_queued_and_one_byte_more_cannot),
        cmocka_unit_test(none_is_believed_where_one_of_them_is_bad),
        cmocka_unit_test(a_descriptor_is_the_first_ones),
        cmocka_unit_test(wiping_a_frame_leaves_those_that_came_with_it),
        cmocka_unit_test(what_a_poll_found_quiet_is_not_asked_until_the_next_poll),
        cmocka_unit_test(the_end_of_a_channel_is_heard_from_a_poll),
        cmocka_unit_test(what_a_slow_peer_has_no_room_for_stays_queued),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
