/*
 * confirmer - the role that knows: it holds the exact part and its keys.
 *
 * It sees no page: only candidates that passed the filter, with their row and place.
 * Each lane's scanner has a channel of its own here, which the keeper passes on; when a
 * lane dies its channel closes and what was begun of its document is dropped.
 */
#include "matchers/confirmer.h"

#include "app/protocol.h"
#include "app/role.h"
#include "app/roles.h"
#include "app/watchlist_feed.h"
#include "base/clock.h"
#include "base/sandbox.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    CONFIRMER_LANES = 256,
    CONFIRMER_MAX_HITS = 1000000, /* sent for one document; the rest are counted */
    VERDICT_MAX = 16 << 20,
    VERDICT_PART = FRAME_MAX - 16,
    HITS_GATHERED = FRAME_MAX - 64,
};

struct confirmer_lane {
    struct channel scanner; /* zeroed: free */
    struct confirmation *confirmation;
    uint64_t document;
    struct buf hits; /* not yet sent */
    struct confirmer_role *role;
};

struct confirmer_role {
    struct channel control;
    struct confirmer *confirmer;
    struct buf out;
    struct confirmer_lane lanes[CONFIRMER_LANES];
};

static int start_piece(struct confirmer_role *role, uint64_t document, struct err *err)
{
    buf_clear(&role->out);
    return wire_put_u64(&role->out, document, err);
}

static int add_piece(
    struct confirmer_role *role, enum protocol_type type, struct err *err)
{
    return protocol_queue(&role->control, type, buf_bytes(&role->out), err);
}

static int send_hits(struct confirmer_lane *lane, struct err *err)
{
    if (lane->hits.len == 0)
        return 0;
    if (start_piece(lane->role, lane->document, err) != 0 ||
        buf_add(&lane->role->out, buf_bytes(&lane->hits), err) != 0)
        return -1;
    buf_clear(&lane->hits);
    return add_piece(lane->role, PROTOCOL_HITS, err);
}

/* Gathered, so that a file in which every row hits costs a frame for hundreds of them.
 */
static int take_hit(void *context, const struct hit *hit, struct err *err)
{
    struct confirmer_lane *lane = context;
    struct buf *out = &lane->role->out;
    if (lane->hits.len + HIT_FRAME_MAX > HITS_GATHERED && send_hits(lane, err) != 0)
        return -1;
    buf_clear(out);
    if (hit_write(out, hit, err) != 0)
        return -1;
    return wire_put_bytes(&lane->hits, buf_bytes(out), err);
}

static int begin(struct confirmer_lane *lane, struct bytes body, struct err *err)
{
    struct wire wire = wire_of(body);
    lane->document = wire_u64(&wire);
    if (wire_end(&wire, "scan begin", err) != 0)
        return -1;
    confirmation_free(lane->confirmation);
    lane->confirmation = NULL;
    buf_clear(&lane->hits);
    const struct hit_sink sink = {
        .take = take_hit, .context = lane, .max_hits = CONFIRMER_MAX_HITS};
    return confirmation_new(&lane->confirmation, lane->role->confirmer, &sink, err);
}

static int take_batch(struct confirmer_lane *lane, struct bytes body, struct err *err)
{
    struct candidate_batch batch;
    if (candidate_batch_read(&batch, body, err) != 0)
        return -1;
    return confirmation_batch(lane->confirmation, &batch, err);
}

static int send_verdict(
    struct confirmer_lane *lane, const struct match_summary *summary, struct err *err)
{
    AUTO(buf_done) struct buf verdict;
    buf_init(&verdict, VERDICT_MAX);
    if (match_summary_write(&verdict, summary, err) != 0)
        return -1;
    for (size_t at = 0; at < verdict.len; at += VERDICT_PART)
        if (start_piece(lane->role, lane->document, err) != 0 ||
            buf_add(&lane->role->out,
                bytes_slice(buf_bytes(&verdict), at, VERDICT_PART), err) != 0 ||
            add_piece(lane->role, PROTOCOL_VERDICT, err) != 0)
            return -1;
    if (start_piece(lane->role, lane->document, err) != 0 ||
        add_piece(lane->role, PROTOCOL_MATCHED, err) != 0)
        return -1;
    return frame_flush(&lane->role->control, err);
}

static int end(struct confirmer_lane *lane, struct bytes body, struct err *err)
{
    AUTO(match_summary_done) struct match_summary summary = {0};
    struct scan_summary scanned;
    if (scan_summary_read(&scanned, body, err) != 0 ||
        confirmation_end(&summary, lane->confirmation, err) != 0)
        return -1;
    confirmation_free(lane->confirmation);
    lane->confirmation = NULL;
    if (send_hits(lane, err) != 0 ||
        start_piece(lane->role, lane->document, err) != 0 ||
        buf_add(&lane->role->out, body, err) != 0 ||
        add_piece(lane->role, PROTOCOL_SCANNED, err) != 0)
        return -1;
    return send_verdict(lane, &summary, err);
}

static int handle(struct confirmer_lane *lane, struct frame *frame, struct err *err)
{
    if (frame_refuse_fd(frame, err) != 0)
        return -1;
    if (frame->type == PROTOCOL_SCAN_BEGIN)
        return begin(lane, frame->body, err);
    if (lane->confirmation == NULL)
        return err_set(err, "message type %u outside a document", frame->type);
    if (frame->type == PROTOCOL_CANDIDATES)
        return take_batch(lane, frame->body, err);
    if (frame->type == PROTOCOL_SCAN_END)
        return end(lane, frame->body, err);
    return err_set(err, "an unexpected message, type %u", frame->type);
}

static void drop_lane(struct confirmer_lane *lane)
{
    confirmation_free(lane->confirmation);
    lane->confirmation = NULL;
    buf_done(&lane->hits);
    channel_done(&lane->scanner);
    lane->scanner = (struct channel){0};
}

/* A scanner that talks nonsense was taken over: its lane is dropped, the keeper's
 * deadline replaces it. Only trouble of our own ends the confirmer. */
static void take_frame(struct confirmer_lane *lane)
{
    AUTO(frame_done) struct frame frame = FRAME_EMPTY;
    struct err err = {0};
    int got = frame_try_receive(&frame, &lane->scanner, &err);
    if (got == FRAME_NONE)
        return;
    if (got == 0 && handle(lane, &frame, &err) == 0)
        return;
    if (got != FRAME_CLOSED)
        (void)fprintf(stderr, "vigie confirmer: a lane is dropped: %s\n", err.text);
    drop_lane(lane);
}

/* A message's frames, and then the other lanes have their turn. */
static void step_lane(struct confirmer_lane *lane)
{
    do
        take_frame(lane);
    while (channel_holds(&lane->scanner));
}

static int add_lane(struct confirmer_role *role, struct frame *frame, struct err *err)
{
    int fd = -1;
    if (frame->type != PROTOCOL_LANE || frame_take_fd(&fd, frame, err) != 0)
        return err_set(err, "an unexpected message, type %u", frame->type);
    for (size_t i = 0; i < CONFIRMER_LANES; i++) {
        struct confirmer_lane *lane = &role->lanes[i];
        if (lane->scanner.buffer != NULL)
            continue;
        lane->role = role;
        buf_init(&lane->hits, FRAME_MAX);
        return channel_init(&lane->scanner, fd, err);
    }
    struct channel surplus = {.fd = fd, .buffer = NULL};
    channel_done(&surplus);
    return err_set(err, "more than %d lanes", CONFIRMER_LANES);
}

enum { CONTROL_CLOSED = 1 };

static int step_control(struct confirmer_role *role, struct err *err)
{
    AUTO(frame_done) struct frame frame = FRAME_EMPTY;
    int got = frame_try_receive(&frame, &role->control, err);
    if (got == FRAME_NONE)
        return 0;
    if (got == FRAME_CLOSED)
        return CONTROL_CLOSED;
    return got == 0 ? add_lane(role, &frame, err) : -1;
}

static nfds_t fill_poll(struct pollfd *fds, const struct confirmer_role *role,
    struct confirmer_lane *const *order, size_t count)
{
    fds[0] = (struct pollfd){.fd = role->control.fd, .events = POLLIN};
    for (size_t i = 0; i < count; i++)
        fds[i + 1] = (struct pollfd){.fd = order[i]->scanner.fd, .events = POLLIN};
    return (nfds_t)count + 1;
}

static size_t live_lanes(struct confirmer_lane **order, struct confirmer_role *role)
{
    size_t count = 0;
    for (size_t i = 0; i < CONFIRMER_LANES; i++)
        if (role->lanes[i].scanner.buffer != NULL)
            order[count++] = &role->lanes[i];
    return count;
}

static int serve(struct confirmer_role *role, struct err *err)
{
    if (protocol_send(&role->control, PROTOCOL_READY, bytes_of(""), -1, err) != 0)
        return -1;
    for (;;) {
        struct pollfd fds[CONFIRMER_LANES + 1];
        struct confirmer_lane *order[CONFIRMER_LANES];
        size_t count = live_lanes(order, role);
        (void)poll(fds, fill_poll(fds, role, order, count), -1);
        for (size_t i = 0; i < count; i++)
            if (fds[i + 1].revents != 0)
                step_lane(order[i]);
        int stepped = fds[0].revents != 0 ? step_control(role, err) : 0;
        if (stepped != 0)
            return stepped == CONTROL_CLOSED ? 0 : -1;
    }
}

static int add_watchlist(
    void *self, const struct watchlist_source *source, struct err *err)
{
    struct confirmer_role *role = self;
    return confirmer_add_watchlist(
        role->confirmer, source, clock_wall(clock_system()), err);
}

static int prepare(struct confirmer_role *role, struct err *err)
{
    const struct sandbox_rules rules = {.role = SANDBOX_CONFIRMER};
    buf_init(&role->out, FRAME_MAX);
    if (role_control(&role->control, err) != 0 ||
        confirmer_new(&role->confirmer, err) != 0 ||
        watchlist_feed_take(&role->control, add_watchlist, role, err) != 0)
        return -1;
    return sandbox_enter(&rules, err);
}

int confirmer_main(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    struct err err = {0};
    struct confirmer_role *role = calloc(1, sizeof(*role));
    int status =
        role != NULL && prepare(role, &err) == 0 && serve(role, &err) == 0 ? 0 : 1;
    if (status != 0)
        (void)fprintf(
            stderr, "vigie confirmer: %s\n", role == NULL ? "out of memory" : err.text);
    if (role != NULL)
        confirmer_free(role->confirmer); /* wipes its keys */
    free(role);
    return status;
}
