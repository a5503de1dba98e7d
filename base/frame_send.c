/* The sender's half of frame.h. */
#include "base/frame.h"

#include <assert.h>
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>

static void put_number(uint8_t *into, uint32_t value, size_t width)
{
    for (size_t i = 0; i < width; i++)
        into[i] = (uint8_t)(value >> (8 * i));
}

/* Ancillary data must be aligned as its header is. */
union control {
    struct cmsghdr align;
    uint8_t room[CMSG_SPACE(sizeof(int))];
};

static void attach_fd(struct msghdr *header, union control *control, int fd)
{
    if (fd < 0)
        return;
    *control = (union control){.room = {0}};
    header->msg_control = control;
    header->msg_controllen = CMSG_SPACE(sizeof(int));
    struct cmsghdr *part = CMSG_FIRSTHDR(header);
    part->cmsg_level = SOL_SOCKET;
    part->cmsg_type = SCM_RIGHTS;
    part->cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(part), &fd, sizeof(fd));
}

static void wait_for_room(int fd)
{
    struct pollfd one = {.fd = fd, .events = POLLOUT};
    (void)poll(&one, 1, -1);
}

static int check_size(const struct message *message, struct err *err)
{
    if (message->body.len <= FRAME_MAX)
        return 0;
    return err_set(err, "frame: %zu bytes are more than the %d allowed",
        message->body.len, FRAME_MAX);
}

static void put_head(uint8_t head[FRAME_HEADER], const struct message *message)
{
    put_number(head, message->type, 2);
    put_number(head + 2, FRAME_VERSION, 2);
    put_number(head + 4, (uint32_t)message->body.len, 4);
}

static int send_parts(
    const struct channel *channel, struct msghdr *header, int flags, struct err *err)
{
    for (;;) {
        ssize_t sent = sendmsg(channel->fd, header, flags | MSG_NOSIGNAL);
        if (sent >= 0)
            return 0; /* SOCK_SEQPACKET sends all of it or none */
        if (errno == EAGAIN && (flags & MSG_DONTWAIT) != 0)
            return FRAME_WOULD_BLOCK;
        if (errno == EAGAIN)
            wait_for_room(channel->fd);
        else if (errno != EINTR)
            return err_set(err, "frame: send: %s", strerror(errno));
    }
}

static int send_queued(struct channel *channel, int flags, struct err *err)
{
    struct iovec part = {
        .iov_base = channel->queued.ptr, .iov_len = channel->queued.len};
    struct msghdr header = {.msg_iov = &part, .msg_iovlen = 1};
    if (channel->queued.len == 0)
        return 0;
    int sent = send_parts(channel, &header, flags, err);
    if (sent == 0)
        buf_clear(&channel->queued);
    return sent;
}

static int send_message(
    struct channel *channel, const struct message *message, int flags, struct err *err)
{
    if (check_size(message, err) != 0)
        return -1;
    int before = send_queued(channel, flags, err);
    if (before != 0)
        return before;
    uint8_t head[FRAME_HEADER];
    put_head(head, message);
    struct iovec parts[2] = {{.iov_base = head, .iov_len = sizeof(head)}};
    /* iovec serves reading too, and so has no const. */
    memcpy(&parts[1].iov_base, &message->body.ptr, sizeof(parts[1].iov_base));
    parts[1].iov_len = message->body.len;

    union control control;
    struct msghdr header = {.msg_iov = parts, .msg_iovlen = 2};
    attach_fd(&header, &control, message->fd);
    return send_parts(channel, &header, flags, err);
}

int frame_send(struct channel *channel, const struct message *message, struct err *err)
{
    return send_message(channel, message, 0, err);
}

int frame_try_send(
    struct channel *channel, const struct message *message, struct err *err)
{
    return send_message(channel, message, MSG_DONTWAIT, err);
}

static int queue_message(
    struct channel *channel, const struct message *message, int flags, struct err *err)
{
    struct buf *queued = &channel->queued;
    assert(message->fd < 0);
    if (check_size(message, err) != 0)
        return -1;
    size_t room = queued->limit - queued->len;
    int sent =
        room < FRAME_HEADER + message->body.len ? send_queued(channel, flags, err) : 0;
    if (sent != 0)
        return sent;
    uint8_t head[FRAME_HEADER];
    put_head(head, message);
    if (buf_reserve(queued, queued->limit - queued->len, err) != 0 ||
        buf_add(queued, bytes_make(head, sizeof(head)), err) != 0)
        return -1;
    return buf_add(queued, message->body, err);
}

int frame_queue(struct channel *channel, const struct message *message, struct err *err)
{
    return queue_message(channel, message, 0, err);
}

int frame_flush(struct channel *channel, struct err *err)
{
    return send_queued(channel, 0, err);
}

int frame_try_queue(
    struct channel *channel, const struct message *message, struct err *err)
{
    return queue_message(channel, message, MSG_DONTWAIT, err);
}

int frame_try_flush(struct channel *channel, struct err *err)
{
    return send_queued(channel, MSG_DONTWAIT, err);
}

bool channel_owes(const struct channel *channel)
{
    return channel->queued.len > 0;
}
