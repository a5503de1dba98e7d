/* The other end may be slow, full or gone. */
#include "base/frame.h"

#include "tests/unit/base/channels.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

static void nothing_there_is_an_answer(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair = pair_open();
    assert_int_equal(frame_try_receive(&frame, &pair.theirs, &err), FRAME_NONE);
}

static void a_peer_that_has_gone_is_an_answer(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair = pair_open();
    const struct message last = text_message(1, "last");
    assert_int_equal(frame_send(&pair.ours, &last, &err), 0);
    channel_done(&pair.ours);
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), 0);
    assert_true(bytes_is(frame.body, "last"));
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), FRAME_CLOSED);
    assert_int_equal(frame_try_receive(&frame, &pair.theirs, &err), FRAME_CLOSED);
}

static bool holds(const struct channel *channel, const char *text)
{
    return bytes_find(bytes_make(channel->buffer, FRAME_HEADER + FRAME_MAX),
               bytes_of(text), 0) != BYTES_NONE;
}

static void a_wiped_channel_holds_nothing_of_what_came(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair = pair_open();
    const struct message longer = text_message(1, "sid=a fictitious cookie");
    const struct message shorter = text_message(1, "ok");
    assert_int_equal(frame_send(&pair.ours, &longer, &err), 0);
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), 0);
    assert_int_equal(frame_send(&pair.ours, &shorter, &err), 0);
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), 0);
    assert_true(holds(&pair.theirs, "fictitious")); /* behind the shorter one */
    channel_wipe(&pair.theirs);
    assert_false(holds(&pair.theirs, "fictitious"));
    assert_false(holds(&pair.theirs, "ok"));
    assert_int_equal(frame_send(&pair.ours, &shorter, &err), 0);
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), 0);
    assert_true(bytes_is(frame.body, "ok"));
}

/* The test program would die of SIGPIPE otherwise. */
static void sending_to_a_peer_that_has_gone_is_an_error(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(pair_close) struct pair pair = pair_open();
    channel_done(&pair.theirs);
    const struct message message = text_message(1, "anyone?");
    assert_int_equal(frame_send(&pair.ours, &message, &err), -1);
    assert_int_equal(frame_try_send(&pair.ours, &message, &err), -1);
    assert_non_null(strstr(err.text, "send"));
}

static void a_full_channel_says_so_and_loses_nothing(void **state)
{
    (void)state;
    static uint8_t body[FRAME_MAX];
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair = pair_open();
    const struct message message = {
        .type = 9, .body = bytes_make(body, sizeof(body)), .fd = -1};
    int sent = 0;
    int answer = 0;
    while ((answer = frame_try_send(&pair.ours, &message, &err)) == 0)
        sent++;
    assert_int_equal(answer, FRAME_WOULD_BLOCK);
    assert_true(sent > 0);
    for (int i = 0; i < sent; i++)
        assert_int_equal(frame_try_receive(&frame, &pair.theirs, &err), 0);
    assert_int_equal(frame_try_receive(&frame, &pair.theirs, &err), FRAME_NONE);
    assert_int_equal(frame_try_send(&pair.ours, &message, &err), 0);
}

/* A sender that waits for room needs a reader elsewhere: a child. Neither end minds
 * that its socket was made non-blocking. */
static void a_sender_waits_for_a_slow_reader(void **state)
{
    (void)state;
    enum { FRAMES = 200 };
    static uint8_t body[FRAME_MAX];
    struct err err = {{0}};
    AUTO(pair_close) struct pair pair = pair_open();
    assert_int_equal(fcntl(pair.ours.fd, F_SETFL, O_NONBLOCK), 0);
    assert_int_equal(fcntl(pair.theirs.fd, F_SETFL, O_NONBLOCK), 0);
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0) {
        struct frame frame = FRAME_EMPTY;
        int count = 0;
        (void)close(pair.ours.fd);
        while (frame_receive(&frame, &pair.theirs, &err) == 0)
            count++;
        _exit(count == FRAMES ? 0 : 1);
    }
    const struct message message = {
        .type = 9, .body = bytes_make(body, sizeof(body)), .fd = -1};
    for (int i = 0; i < FRAMES; i++)
        assert_int_equal(frame_send(&pair.ours, &message, &err), 0);
    channel_done(&pair.ours);
    int status = 0;
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_there_is_an_answer),
        cmocka_unit_test(a_peer_that_has_gone_is_an_answer),
        cmocka_unit_test(a_wiped_channel_holds_nothing_of_what_came),
        cmocka_unit_test(sending_to_a_peer_that_has_gone_is_an_error),
        cmocka_unit_test(a_full_channel_says_so_and_loses_nothing),
        cmocka_unit_test(a_sender_waits_for_a_slow_reader),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
