/* A frame hands over one descriptor and never leaks one. */
#include "base/frame.h"

#include "tests/unit/base/channels.h"

#include <fcntl.h>
#include <unistd.h>

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

static void a_descriptor_travels_with_its_frame(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(frame_done) struct frame frame = FRAME_EMPTY;
    AUTO(pair_close) struct pair pair = pair_open();
    AUTO(fd_close) int memory = -1;
    AUTO(fd_close) int received = -1;
    char text[8] = "";
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
    AUTO(pair_close) struct pair pair = pair_open();
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
    AUTO(pair_close) struct pair pair = pair_open();
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
    AUTO(pair_close) struct pair pair = pair_open();
    int before = open_count();
    send_raw(pair.ours.fd, bytes_of("bad"), &pair.ours.fd, 1);
    assert_int_equal(frame_receive(&frame, &pair.theirs, &err), -1);
    assert_int_equal(open_count(), before);
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
        cmocka_unit_test(a_descriptor_travels_with_its_frame),
        cmocka_unit_test(a_missing_descriptor_is_an_error),
        cmocka_unit_test(an_unexpected_descriptor_is_closed),
        cmocka_unit_test(surplus_descriptors_are_closed_and_refused),
        cmocka_unit_test(a_descriptor_of_a_bad_frame_is_closed),
        cmocka_unit_test(a_channel_owns_its_descriptor),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
