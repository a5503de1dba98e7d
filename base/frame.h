/*
 * frame - capped, length-checked messages between two of our processes.
 *
 * A channel is one end of an AF_UNIX SOCK_SEQPACKET pair: the kernel keeps each message
 * whole, so a peer that was taken over can send a bad message but never shift the next
 * one. A frame is an 8-byte header (type u16, version u16, body length u32, little-
 * endian), a body of at most FRAME_MAX bytes, and at most one file descriptor. Small
 * frames that go together may be queued, and then travel in one message, back to back:
 * a system call and a wakeup for all of them. The lengths are checked against what
 * really arrived; a cut, longer or shorter message, or one with a second descriptor, is
 * an error, after which the peer should be replaced.
 *
 * It does not say what the types mean or what is in a body (see base/wire.h), does not
 * carry bulk bytes, and is not for use from several threads.
 */
#ifndef VIGIE_BASE_FRAME_H
#define VIGIE_BASE_FRAME_H

#include "base/auto.h"
#include "base/buf.h"
#include "base/bytes.h"
#include "base/err.h"

enum {
    FRAME_HEADER = 8,  /* bytes */
    FRAME_MAX = 61440, /* bytes of body */
    FRAME_VERSION = 1
};

/* Answers of frame_receive and frame_try_receive. */
enum {
    FRAME_CLOSED = 1, /* the peer has gone; nothing more will come */
    FRAME_NONE = 2    /* nothing is there now (frame_try_receive only) */
};

/* Answer of frame_try_send: the peer is not keeping up; nothing was sent. */
enum { FRAME_WOULD_BLOCK = 1 };

struct frame {
    uint16_t type;
    struct bytes body; /* borrowed from the channel until its next receive */
    int fd;            /* -1, or owned by whoever received the frame */
};

/* Closes the descriptor nobody took. Accepts a frame that was never filled in only when
 * it was made by FRAME_EMPTY. */
void frame_done(struct frame *frame);
AUTO_DEFINE_VALUE(struct frame, frame_done)
#define FRAME_EMPTY                                                                    \
    {                                                                                  \
        .fd = -1                                                                       \
    }

/* Hands the frame's descriptor to the caller; -1 when the frame brought none. */
MUST_USE int frame_take_fd(int *fd, struct frame *frame, struct err *err);
/* For types that never bring one: closes a descriptor that came and fails. */
MUST_USE int frame_refuse_fd(struct frame *frame, struct err *err);

struct channel {
    int fd;            /* owned; -1 when closed; may be polled */
    uint8_t *buffer;   /* FRAME_HEADER + FRAME_MAX bytes, wiped when released */
    size_t held;       /* of these, what may be left of messages that were received */
    struct bytes rest; /* in the buffer: frames that came and were not received yet */
    struct buf queued; /* frames that are to be sent together */
    bool quiet;        /* a poll said that nothing is there (channel_polled) */
};

/* Two connected ends, close-on-exec, with room for a good many frames where the kernel
 * allows. The caller owns both. */
MUST_USE int channel_pair(int fds[2], struct err *err);

/* Takes `fd` over, also when it fails (it is then closed). */
MUST_USE int channel_init(struct channel *channel, int fd, struct err *err);
/* Accepts a zeroed channel (no buffer: nothing to do). */
void channel_done(struct channel *channel);
AUTO_DEFINE_VALUE(struct channel, channel_done)

/* Wipes the frame received last, whose body is then gone: for those with a secret in
 * them, which would stay until a longer message comes. */
void channel_wipe(struct channel *channel);

/* Whether a frame is there that came together with the one received last: polling the
 * descriptor does not tell. Whoever stops receiving before there is none, must ask. */
bool channel_holds(const struct channel *channel);

/* What poll(2) said of the channel's descriptor in `revents`. Where that is nothing,
 * frame_try_receive answers FRAME_NONE without asking the kernel again, until the next
 * word. */
void channel_polled(struct channel *channel, short revents);

struct message {
    uint16_t type;
    struct bytes body; /* borrowed; at most FRAME_MAX bytes */
    int fd;            /* -1, or a descriptor to pass; the sender keeps its own copy */
};

/* Waits for room. A peer that has gone is an error, never a SIGPIPE. */
MUST_USE int frame_send(
    struct channel *channel, const struct message *message, struct err *err);
/* Never waits: 0, FRAME_WOULD_BLOCK, or -1. */
MUST_USE int frame_try_send(
    struct channel *channel, const struct message *message, struct err *err);

/* As frame_send, with what is queued after it in one message: it goes when there is no
 * more room, before anything else is sent, and with frame_flush, which the sender must
 * not forget. Takes no descriptor. */
MUST_USE int frame_queue(
    struct channel *channel, const struct message *message, struct err *err);
MUST_USE int frame_flush(struct channel *channel, struct err *err);

/* Both without ever waiting: 0, FRAME_WOULD_BLOCK (the frame was not queued; what is
 * queued stays so), or -1. */
MUST_USE int frame_try_queue(
    struct channel *channel, const struct message *message, struct err *err);
MUST_USE int frame_try_flush(struct channel *channel, struct err *err);
/* Whether something is queued. */
bool channel_owes(const struct channel *channel);

/* Waits for the next frame: 0, FRAME_CLOSED, or -1. `frame->fd` must not own anything
 * beforehand. */
MUST_USE int frame_receive(
    struct frame *frame, struct channel *channel, struct err *err);
/* Never waits: 0, FRAME_CLOSED, FRAME_NONE, or -1. */
MUST_USE int frame_try_receive(
    struct frame *frame, struct channel *channel, struct err *err);

/* Takes the first frame off a raw message; pure. The body borrows from it; `fd` is set
 * to -1. */
MUST_USE int frame_parse(struct frame *frame, struct bytes *raw, struct err *err);

#endif
