/*
 * channels - two ends of a channel in one process, and what a taken-over peer could
 * send.
 */
#ifndef VIGIE_TESTS_BASE_CHANNELS_H
#define VIGIE_TESTS_BASE_CHANNELS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>
#include <sys/socket.h>

#include "base/fd.h"
#include "base/frame.h"

struct pair {
    struct channel ours;
    struct channel theirs;
};

static inline void pair_close(struct pair *pair)
{
    channel_done(&pair->ours);
    channel_done(&pair->theirs);
}
AUTO_DEFINE_VALUE(struct pair, pair_close)

static inline struct pair pair_open(void)
{
    struct err err = {{0}};
    int fds[2] = {-1, -1};
    struct pair pair = {.ours = {.fd = -1}, .theirs = {.fd = -1}};
    assert_int_equal(channel_pair(fds, &err), 0);
    assert_int_equal(channel_init(&pair.ours, fds[0], &err), 0);
    assert_int_equal(channel_init(&pair.theirs, fds[1], &err), 0);
    return pair;
}

static inline struct message text_message(uint16_t type, const char *text)
{
    return (struct message){.type = type, .body = bytes_of(text), .fd = -1};
}

/* Any bytes, any number of descriptors. */
static inline void send_raw(
    int socket, struct bytes raw, const int *fds, size_t fd_count)
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

#endif
