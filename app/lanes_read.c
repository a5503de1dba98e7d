/* What lanes say, and what there is to wait for. */
#include "app/lanes_inside.h"

#include "app/protocol.h"

enum {
    FRAMES_AT_ONCE = 512, /* and what came with them: then the others have their turn */
    VERDICT_MS = 20
};

static int take_ready(struct role *role, struct frame *frame, struct err *err)
{
    if (frame->type != PROTOCOL_READY || role->ready)
        return err_set(err, "an unexpected message, type %u", frame->type);
    role->ready = true;
    return 0;
}

static int take_piece(struct lane *lane, struct frame *frame, struct err *err)
{
    if (frame->type == PROTOCOL_READY)
        return take_ready(&lane->reader, frame, err);
    struct wire body = wire_of(frame->body);
    uint64_t number = wire_u64(&body);
    if (lane->work == NULL || lane->ticket != number || frame->type > PROTOCOL_CEILING)
        return err_set(
            err, "message type %u about no document of its own", frame->type);
    if (frame->type == PROTOCOL_CEILING)
        return err_set(err, "it needs more than a reader's memory ceiling");
    return finding_take(&lane->work->finding, frame->type, &body, err);
}

/* Until its next document: to ask once more would be a system call for nothing. */
static bool has_said_all(const struct lane *lane)
{
    return lane->work != NULL && lane->work->finding.page_done &&
           !channel_holds(&lane->reader.channel);
}

/* 0: nothing more now; -1: the lane is no good. */
static int read_reader(struct lane *lane, struct err *err)
{
    const struct channel *channel = &lane->reader.channel;
    for (int i = 0; i < FRAMES_AT_ONCE || channel_holds(channel); i++) {
        AUTO(frame_done) struct frame frame = FRAME_EMPTY;
        int got = frame_try_receive(&frame, &lane->reader.channel, err);
        if (got == FRAME_NONE)
            return 0;
        if (got == FRAME_CLOSED)
            return err_set(err, "the reader ended");
        if (got != 0 || frame_refuse_fd(&frame, err) != 0 ||
            take_piece(lane, &frame, err) != 0)
            return -1;
        if (has_said_all(lane)) {
            channel_polled(&lane->reader.channel, 0);
            return 0;
        }
    }
    return 0;
}

/* No candidate, and so no verdict to come: the scanner says so itself, of its lane's
 * own document alone. One that was taken over could as well keep its candidates back.
 */
static int take_nothing(
    const struct lanes *lanes, struct lane *lane, struct frame *frame, struct err *err)
{
    struct wire body = wire_of(frame->body);
    uint64_t number = wire_u64(&body);
    if (lane->work == NULL || lane->ticket != number || body.bad)
        return err_set(err, "the scanner speaks of no document of its own");
    channel_polled(&lane->reader.channel, POLLIN); /* by now it has said its part */
    lane->work->finding.summary.groups_known = lanes->groups_known;
    return finding_take(&lane->work->finding, frame->type, &body, err);
}

static int read_scanner(const struct lanes *lanes, struct lane *lane, struct err *err)
{
    AUTO(frame_done) struct frame frame = FRAME_EMPTY;
    int got = frame_try_receive(&frame, &lane->scanner.channel, err);
    if (got == FRAME_NONE)
        return 0;
    if (got == FRAME_CLOSED)
        return err_set(err, "the scanner ended");
    if (got != 0 || frame_refuse_fd(&frame, err) != 0)
        return -1;
    return frame.type == PROTOCOL_NOTHING ? take_nothing(lanes, lane, &frame, err)
                                          : take_ready(&lane->scanner, &frame, err);
}

void lanes_read(struct lanes *lanes, struct lane *lane)
{
    struct err err = {0};
    bool was_ready = lane_ready(lane);
    if (!lane_started(lane))
        return;
    if (read_reader(lane, &err) != 0 || read_scanner(lanes, lane, &err) != 0 ||
        read_reader(lane, &err) != 0) { /* again: the scanner may have ended it all */
        lanes_lose(lanes, lane, err.text);
        return;
    }
    if (!was_ready && lane_ready(lane))
        lanes->failed_starts = 0;
    lanes_complete(lanes, lane);
}

static void lower(int *timeout_ms, int64_t wait_ms)
{
    if (wait_ms < 0)
        wait_ms = 0;
    if (*timeout_ms < 0 || wait_ms < *timeout_ms)
        *timeout_ms = (int)wait_ms;
}

static size_t add_role(struct pollfd *fds, const struct role *role)
{
    if (!role_started(role))
        return 0;
    fds[0] = (struct pollfd){.fd = role->channel.fd, .events = POLLIN};
    return 1;
}

/* What it says of a page is wanted with the verdict, which comes a moment later: to be
 * woken for each of the two would cost more than to read them. One that has more to say
 * than its channel holds is heard after VERDICT_MS, and one that ends at once: poll(2)
 * tells that unasked. */
static size_t add_reader(struct pollfd *fds, const struct lane *lane, int64_t wait_ms)
{
    size_t count = add_role(fds, &lane->reader);
    if (count > 0 && wait_ms > 0)
        fds[0].events = 0;
    return count;
}

/* For so long nothing but its end is listened for. */
static int64_t reader_rests(const struct lane *lane, int64_t now_ms)
{
    return lane->work == NULL ? 0 : lane->begun_ms + VERDICT_MS - now_ms;
}

size_t lanes_poll(const struct lanes *lanes, struct pollfd *fds, int *timeout_ms)
{
    int64_t now = clock_steady(lanes->spec.clock);
    size_t count = add_role(fds, &lanes->desk.role);
    bool missing = !role_started(&lanes->desk.role);
    for (size_t i = 0; i < lanes->spec.count; i++) {
        const struct lane *lane = &lanes->lane[i];
        int64_t rest = reader_rests(lane, now);
        count += add_reader(fds + count, lane, rest);
        count += add_role(fds + count, &lane->scanner);
        if (rest > 0)
            lower(timeout_ms, rest);
        missing = missing || !lane_started(lane);
        if (lane_started(lane) && (lane->work != NULL || !lane_ready(lane)))
            lower(timeout_ms, lane->deadline_ms - now);
    }
    if (missing && !lanes->retired)
        lower(timeout_ms, lanes->next_start_ms - now);
    return count;
}

size_t lanes_polled(struct lanes *lanes, const struct pollfd *fds)
{
    size_t count = role_polled(&lanes->desk.role, fds);
    for (size_t i = 0; i < lanes->spec.count; i++) {
        count += role_polled(&lanes->lane[i].reader, fds + count);
        count += role_polled(&lanes->lane[i].scanner, fds + count);
    }
    return count;
}
