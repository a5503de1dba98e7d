#include "base/frame.h"

#include "base/fd.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <fcntl.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

struct pair {
    struct channel ours;
    struct channel theirs;
};

static void pair_close(struct pair *pair)
{
    channel_done(&pair->ours);
    channel_done(&pair->theirs);
}
AUTO_DEFINE_VALUE(struct pair, pair_close)

static void pair_open(struct pair *pair)
{
    struct err err = {{0}};
    int fds[2] = {-1, -1};
    *pair = (struct pair){.ours = {.fd = -1}, .theirs = {.fd = -1}};
    assert_int_equal(channel_pair(fds, &err), 0);
    assert_int_equal(channel_init(&pair->ours, fds[0], &err), 0);
    assert_int_equal(channel_init(&pair->theirs, fds[1], &err), 0);
}

static struct message text_message(uint16_t type, const char *text)
{
    return (struct message){.type = type, .body = bytes_of(text), .fd = -1};
}

static bool is_open(int fd)
{
    return fcntl(fd, F_GETFD) >= 0;
}

static int open_count(void)
{
    int count = 0;
    for (int fd = 0; fd < 256; fd++)
        count += is_open(fd) ? 1 : 0;
    return count;
}

/* What a taken-over peer could do: any bytes, any number of descriptors. */
static void send_raw(int socket, struct bytes raw, const int *fds, size_t fd_count)
{
    union {
        struct cmsghdr align;
        uint8_t room[CMSG_SPACE(32 * sizeof(int))];
    } control = {.room = {0}};
    struct iovec part = {.iov_len = raw.len};
    memcpy(&part.iov_base, &raw.ptr, sizeof(part.iov_base));
    struct msghdr header = {.msg_iov = &part, .msg_iovlen = 1};
    if (fd_count > 0) {
        header.msg_control = &control;
        header.msg_controllen = CMSG_SPACE(fd_count * sizeof(int));
        struct cmsghdr *rights = CMSG_FIRSTHDR(&header);
        rights->cmsg_level = SOL_SOCKET;
        rights->cmsg_type = SCM_RIGHTS;
        rights->cmsg_len = CMSG_LEN(fd_count * sizeof(int));
        memcpy(CMSG_DATA(rights), fds, fd_count * sizeof(int));
    }
    assert_int_equal(sendmsg(socket, &header, 0), (ssize_t)raw.len);
}

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
    AUTO(pair_close) struct pair pair;
    pair_open(&pair);
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
    AUTO(pair_close) struct pair pair;
    pair_open(&pair);
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
    AUTO(pair_close) struct pair pair;
    pair_open(&pair);
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
    AUTO(pair_close) struct pair pair;
    pair_open(&pair);
    raw[4] = 0;
    raw[5] = 0xf0; /* claims FRAME_MAX, brings one byte more */
    assert_refuses(&pair, bytes_make(raw, sizeof(raw)), "longer than");
}

static void a_wrong_length_is_refused(void **state)
{
    (void)state;
    AUTO(pair_close) struct pair pair;
    pair_open(&pair);
    assert_refuses(
        &pair, bytes_make("\1\0\1\0\5\0\0\0abc", 11), "claims 5 bytes and brings 3");
    assert_refuses(
        &pair, bytes_make("\1\0\1\0\2\0\0\0abc", 11), "claims 2 bytes and brings 3");
    assert_refuses(&pair, bytes_make("\1\0\1\0\xff\xff\xff\xff", 8), "more than");
}

static void a_cut_header_is_refused(void **state)
{
    (void)state;
    AUTO(pair_close) struct pair pair;
    pair_open(&pair);
    for (size_t length = 1; length < FRAME_HEADER; length++)
        assert_refuses(&pair, bytes_make("\1\0\1\0\0\0\0\0", length), "header");
}

static void another_version_is_refused(void **state)
{
    (void)state;
    AUTO(pair_close) struct pair pair;
    pair_open(&pair);
    assert_refuses(&pair, bytes_make("\1\0\2\0\0\0\0\0", 8), "version 2");
}

static void a_bad_message_does_not_shift_the_next(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair;
    pair_open(&pair);
    assert_refuses(&pair, bytes_of("xx"), "header");
    const struct message message = text_message(7, "well");
    assert_int_equal(frame_send(&pair.ours, &message, &err), 0);
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), 0);
    assert_true(bytes_is(frame.body, "well"));
}

static void a_descriptor_travels_with_its_frame(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(frame_done) struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair;
    AUTO(fd_close) int memory = -1;
    AUTO(fd_close) int received = -1;
    char text[8] = "";
    pair_open(&pair);
    assert_int_equal(fd_anonymous(&memory, "test", &err), 0);
    assert_int_equal(fd_write_all(memory, bytes_of("inside"), &err), 0);
    struct message message = text_message(3, "see");
    message.fd = memory;
    assert_int_equal(frame_send(&pair.ours, &message, &err), 0);
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), 0);
    assert_int_equal(frame_take_fd(&received, &frame, &err), 0);
    assert_int_equal(frame.fd, -1);
    assert_true(received != memory);
    assert_int_equal(fcntl(received, F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
    assert_int_equal(pread(received, text, 6, 0), 6);
    assert_string_equal(text, "inside");
}

static void a_missing_descriptor_is_an_error(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    int fd = -1;
    assert_int_equal(frame_take_fd(&fd, &frame, &err), -1);
    assert_int_equal(fd, -1);
    assert_int_equal(frame_refuse_fd(&frame, &err), 0);
}

static void an_unexpected_descriptor_is_closed(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair;
    pair_open(&pair);
    int before = open_count();
    struct message message = text_message(3, "see");
    message.fd = pair.ours.fd;
    assert_int_equal(frame_send(&pair.ours, &message, &err), 0);
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), 0);
    assert_int_equal(open_count(), before + 1);
    assert_int_equal(frame_refuse_fd(&frame, &err), -1);
    assert_int_equal(open_count(), before);
    assert_int_equal(frame.fd, -1);
}

static void surplus_descriptors_are_closed_and_refused(void **state)
{
    (void)state;
    AUTO(pair_close) struct pair pair;
    pair_open(&pair);
    int before = open_count();
    int many[32];
    for (size_t i = 0; i < 32; i++)
        many[i] = pair.ours.fd;
    for (size_t count = 2; count <= 32; count++) {
        struct err err = {{0}};
        struct frame frame = FRAME_EMPTY;
        send_raw(pair.ours.fd, bytes_make("\1\0\1\0\0\0\0\0", 8), many, count);
        assert_int_equal(frame_receive(&frame, &pair.theirs, &err), -1);
        assert_non_null(strstr(err.text, "more than one descriptor"));
        assert_int_equal(open_count(), before);
    }
}

static void a_descriptor_of_a_bad_frame_is_closed(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair;
    pair_open(&pair);
    int before = open_count();
    send_raw(pair.ours.fd, bytes_of("bad"), &pair.ours.fd, 1);
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), -1);
    assert_int_equal(open_count(), before);
}

static void nothing_there_is_an_answer(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair;
    pair_open(&pair);
    assert_int_equal(frame_try_receive(&frame, &pair.theirs, &err), FRAME_NONE);
}

static void a_peer_that_has_gone_is_an_answer(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair;
    pair_open(&pair);
    const struct message last = text_message(1, "last");
    assert_int_equal(frame_send(&pair.ours, &last, &err), 0);
    channel_done(&pair.ours);
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), 0);
    assert_true(bytes_is(frame.body, "last"));
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), FRAME_CLOSED);
    assert_int_equal(frame_try_receive(&frame, &pair.theirs, &err), FRAME_CLOSED);
}

/* The test program would die of SIGPIPE otherwise. */
static void sending_to_a_peer_that_has_gone_is_an_error(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(pair_close) struct pair pair;
    pair_open(&pair);
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
    AUTO(pair_close) struct pair pair;
    pair_open(&pair);
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
    AUTO(pair_close) struct pair pair;
    pair_open(&pair);
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

static void a_channel_owns_its_descriptor(void **state)
{
    (void)state;
    struct err err = {{0}};
    int fds[2] = {-1, -1};
    struct channel channel = {.fd = -1};
    assert_int_equal(channel_pair(fds, &err), 0);
    assert_int_equal(fcntl(fds[0], F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
    assert_int_equal(channel_init(&channel, fds[0], &err), 0);
    channel_done(&channel);
    assert_false(is_open(fds[0]));
    channel_done(&channel); /* once more does no harm */
    fd_close(fds[1]);
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
        cmocka_unit_test(a_descriptor_travels_with_its_frame),
        cmocka_unit_test(a_missing_descriptor_is_an_error),
        cmocka_unit_test(an_unexpected_descriptor_is_closed),
        cmocka_unit_test(surplus_descriptors_are_closed_and_refused),
        cmocka_unit_test(a_descriptor_of_a_bad_frame_is_closed),
        cmocka_unit_test(nothing_there_is_an_answer),
        cmocka_unit_test(a_peer_that_has_gone_is_an_answer),
        cmocka_unit_test(sending_to_a_peer_that_has_gone_is_an_error),
        cmocka_unit_test(a_full_channel_says_so_and_loses_nothing),
        cmocka_unit_test(a_sender_waits_for_a_slow_reader),
        cmocka_unit_test(a_channel_owns_its_descriptor),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
