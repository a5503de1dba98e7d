#include "base/frame.h"

#include "base/fd.h"

#include <errno.h>
#include <poll.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>

enum {
    WANTED_SOCKET_BUFFER = 1024 * 1024,
    FDS_SEEN_MAX = 8 /* room to see, and close, descriptors that should not be there */
};

void frame_done(struct frame *frame)
{
    fd_close(frame->fd);
    frame->fd = -1;
}

int frame_take_fd(int *fd, struct frame *frame, struct err *err)
{
    if (frame->fd < 0)
        return err_set(err, "frame %u: no descriptor came with it", frame->type);
    *fd = frame->fd;
    frame->fd = -1;
    return 0;
}

int frame_refuse_fd(struct frame *frame, struct err *err)
{
    if (frame->fd < 0)
        return 0;
    frame_done(frame);
    return err_set(err, "frame %u: a descriptor came with it", frame->type);
}

/* Room is a wish: the forced form needs a privilege, the plain one has a ceiling. */
static void widen(int fd, int option, int forced_option)
{
    const int size = WANTED_SOCKET_BUFFER;
    if (setsockopt(fd, SOL_SOCKET, forced_option, &size, sizeof(size)) != 0)
        (void)setsockopt(fd, SOL_SOCKET, option, &size, sizeof(size));
}

int channel_pair(int fds[2], struct err *err)
{
    int made[2] = {-1, -1};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, made) != 0)
        return err_set(err, "socketpair: %s", strerror(errno));
    for (int i = 0; i < 2; i++) {
        widen(made[i], SO_SNDBUF, SO_SNDBUFFORCE);
        widen(made[i], SO_RCVBUF, SO_RCVBUFFORCE);
        fds[i] = made[i];
    }
    return 0;
}

int channel_init(struct channel *channel, int fd, struct err *err)
{
    AUTO(fd_close) int owned = fd;
    uint8_t *buffer = calloc(1, FRAME_HEADER + FRAME_MAX);
    if (buffer == NULL)
        return err_no_memory(err);
    *channel = (struct channel){.fd = fd_take(&owned), .buffer = buffer};
    buf_init(&channel->queued, FRAME_HEADER + FRAME_MAX);
    return 0;
}

void channel_done(struct channel *channel)
{
    if (channel->buffer == NULL)
        return;
    sodium_memzero(channel->buffer, FRAME_HEADER + FRAME_MAX);
    free(channel->buffer);
    if (channel->queued.ptr != NULL)
        sodium_memzero(channel->queued.ptr, channel->queued.cap);
    buf_done(&channel->queued);
    fd_close(channel->fd);
    *channel = (struct channel){.fd = -1};
}

void channel_wipe(struct channel *channel)
{
    size_t over = channel->rest.len == 0
                      ? channel->held
                      : (size_t)(channel->rest.ptr - channel->buffer);
    if (channel->buffer != NULL)
        sodium_memzero(channel->buffer, over);
    if (channel->rest.len == 0)
        channel->held = 0;
}

bool channel_holds(const struct channel *channel)
{
    return channel->rest.len > 0;
}

void channel_polled(struct channel *channel, short revents)
{
    channel->quiet = revents == 0;
}

static uint32_t get_number(const uint8_t *from, size_t width)
{
    uint32_t value = 0;
    for (size_t i = 0; i < width; i++)
        value |= (uint32_t)from[i] << (8 * i);
    return value;
}

int frame_parse(struct frame *frame, struct bytes *raw, struct err *err)
{
    if (raw->len < FRAME_HEADER)
        return err_set(err, "frame: only %zu bytes of its header", raw->len);
    uint32_t version = get_number(raw->ptr + 2, 2);
    if (version != FRAME_VERSION)
        return err_set(err, "frame: version %u, not %d", version, FRAME_VERSION);
    uint32_t length = get_number(raw->ptr + 4, 4);
    if (length > FRAME_MAX)
        return err_set(
            err, "frame: claims %u bytes, more than the %d allowed", length, FRAME_MAX);
    if (length > raw->len - FRAME_HEADER)
        return err_set(err, "frame: claims %u bytes and brings %zu", length,
            raw->len - FRAME_HEADER);
    *frame = (struct frame){
        .type = (uint16_t)get_number(raw->ptr, 2),
        .body = bytes_slice(*raw, FRAME_HEADER, length),
        .fd = -1,
    };
    *raw = bytes_slice(*raw, FRAME_HEADER + length, raw->len);
    return 0;
}

/* Ancillary data must be aligned as its header is. */
union control {
    struct cmsghdr align;
    uint8_t room[CMSG_SPACE(FDS_SEEN_MAX * sizeof(int))];
};

static void wait_for_message(int fd)
{
    struct pollfd one = {.fd = fd, .events = POLLIN};
    (void)poll(&one, 1, -1);
}

struct fds {
    int all[FDS_SEEN_MAX];
    size_t count;
    int flags; /* of the message they came with */
};

static void fds_close(struct fds *fds)
{
    for (size_t i = 0; i < fds->count; i++)
        fd_close(fds->all[i]);
    fds->count = 0;
}
AUTO_DEFINE_VALUE(struct fds, fds_close)

static void gather_fds(struct fds *fds, struct msghdr *header)
{
    for (struct cmsghdr *part = CMSG_FIRSTHDR(header); part != NULL;
         part = CMSG_NXTHDR(header, part)) {
        if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SCM_RIGHTS)
            continue;
        size_t count = (part->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (size_t i = 0; i < count && fds->count < FDS_SEEN_MAX; i++)
            memcpy(&fds->all[fds->count++], CMSG_DATA(part) + i * sizeof(int),
                sizeof(int));
    }
}

/* As recvmsg(2), into the channel's buffer; what came beside the bytes is in `fds`. */
static ssize_t receive_raw(struct fds *fds, struct channel *channel, int flags)
{
    struct iovec part = {
        .iov_base = channel->buffer, .iov_len = FRAME_HEADER + FRAME_MAX};
    union control control = {.room = {0}};
    struct msghdr header = {
        .msg_iov = &part,
        .msg_iovlen = 1,
        .msg_control = &control,
        .msg_controllen = sizeof(control),
    };
    ssize_t count = recvmsg(channel->fd, &header, flags | MSG_CMSG_CLOEXEC);
    if (count < 0)
        return -1;
    if ((size_t)count > channel->held)
        channel->held = (size_t)count;
    fds->flags = header.msg_flags;
    gather_fds(fds, &header);
    return count;
}

/* All of a message is looked at before any of it is believed. */
static int check_whole(struct bytes raw, struct err *err)
{
    struct frame each = FRAME_EMPTY;
    do {
        if (frame_parse(&each, &raw, err) != 0)
            return -1;
    } while (raw.len > 0);
    return 0;
}

static int check_received(const struct fds *fds, struct bytes raw, struct err *err)
{
    if ((fds->flags & MSG_TRUNC) != 0)
        return err_set(err, "frame: longer than the %d bytes allowed", FRAME_MAX);
    if (fds->count > 1 || (fds->flags & MSG_CTRUNC) != 0)
        return err_set(err, "frame: more than one descriptor came with it");
    return check_whole(raw, err);
}

/* The next one of those that came together; a descriptor is the first one's. */
static int hand_out(
    struct frame *frame, struct channel *channel, struct fds *fds, struct err *err)
{
    struct frame parsed = FRAME_EMPTY;
    if (frame_parse(&parsed, &channel->rest, err) != 0)
        return -1;
    if (fds->count == 1) {
        parsed.fd = fds->all[0];
        fds->count = 0;
    }
    *frame = parsed;
    return 0;
}

static int take_message(struct frame *frame, struct channel *channel, struct fds *fds,
    struct bytes raw, struct err *err)
{
    if (check_received(fds, raw, err) != 0)
        return -1;
    channel->rest = raw;
    return hand_out(frame, channel, fds, err);
}

static int receive_message(
    struct frame *frame, struct channel *channel, int flags, struct err *err)
{
    struct fds none = {.count = 0};
    if (channel_holds(channel))
        return hand_out(frame, channel, &none, err);
    for (;;) {
        AUTO(fds_close) struct fds fds = {.count = 0};
        ssize_t count = receive_raw(&fds, channel, flags);
        /* No frame of ours is empty, so nothing is always the end. */
        if (count == 0 || (count < 0 && errno == ECONNRESET))
            return FRAME_CLOSED;
        if (count > 0)
            return take_message(
                frame, channel, &fds, bytes_make(channel->buffer, (size_t)count), err);
        if (errno == EAGAIN && (flags & MSG_DONTWAIT) != 0)
            return FRAME_NONE;
        if (errno == EAGAIN)
            wait_for_message(channel->fd);
        else if (errno != EINTR)
            return err_set(err, "frame: receive: %s", strerror(errno));
    }
}

int frame_receive(struct frame *frame, struct channel *channel, struct err *err)
{
    return receive_message(frame, channel, 0, err);
}

int frame_try_receive(struct frame *frame, struct channel *channel, struct err *err)
{
    if (channel->quiet && !channel_holds(channel))
        return FRAME_NONE;
    return receive_message(frame, channel, MSG_DONTWAIT, err);
}
