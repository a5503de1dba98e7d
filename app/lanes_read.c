/* What lanes say, and what there is to wait for. */
#include "app/lanes_inside.h"

#include "app/protocol.h"

enum {
    FRAMES_AT_ONCE = 512, /* and what came with them: then the others have their turn */
    VERDICT_MS = 20,
    WORKS_A_MS = 4, /* that a lane reads at most, or nearly */
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
    struct work *work = work_of_ticket(&lane->works, number);
    if (work == NULL || body.bad || frame->type > PROTOCOL_CEILING)
        return err_set(
            err, "message type %u about no document of its own", frame->type);
    if (frame->type == PROTOCOL_CEILING)
        return err_set(err, "it needs more than a reader's memory ceiling");
    return finding_take(&work->finding, frame->type, &body, err);
}

/* Until its next document: to ask once more would be a system call for nothing. */
static bool has_said_all(const struct lane *lane)
{
    return lane->works.count > 0 && lanes_at_reader(lane) == NULL &&
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
    struct work *work = work_of_ticket(&lane->works, wire_u64(&body));
    if (work == NULL || body.bad)
        return err_set(err, "the scanner speaks of no document of its own");
    channel_polled(&lane->reader.channel, POLLIN); /* by now it has said its part */
    work->finding.summary.groups_known = lanes->groups_known;
    return finding_take(&work->finding, frame->type, &body, err);
}

/* 0: nothing more now; -1: the lane is no good. */
static int read_scanner(const struct lanes *lanes, struct lane *lane, struct err *err)
{
    for (int i = 0; i < FRAMES_AT_ONCE; i++) {
        AUTO(frame_done) struct frame frame = FRAME_EMPTY;
        int got = frame_try_receive(&frame, &lane->scanner.channel, err);
        if (got == FRAME_NONE)
            return 0;
        if (got == FRAME_CLOSED)
            return err_set(err, "the scanner ended");
        if (got != 0 || frame_refuse_fd(&frame, err) != 0)
            return -1;
        int taken = frame.type == PROTOCOL_NOTHING
                        ? take_nothing(lanes, lane, &frame, err)
                        : take_ready(&lane->scanner, &frame, err);
        if (taken != 0)
            return -1;
    }
    return 0;
}

/* Which half is no good; LANE_NEITHER: both are. */
static enum lane_half read_halves(
    const struct lanes *lanes, struct lane *lane, struct err *err)
{
    if (read_reader(lane, err) != 0)
        return LANE_READER;
    struct err ignored = {0};
    bool scanner_bad = read_scanner(lanes, lane, err) != 0;
    if (scanner_bad) /* how far the reader was tells whose fault it is */
        channel_polled(&lane->reader.channel, POLLIN);
    /* Again: the scanner may have ended it all. */
    bool reader_bad = read_reader(lane, scanner_bad ? &ignored : err) != 0;
    if (scanner_bad)
        return LANE_SCANNER;
    return reader_bad ? LANE_READER : LANE_NEITHER;
}

void lanes_read(struct lanes *lanes, struct lane *lane)
{
    struct err err = {0};
    bool was_ready = lane_ready(lane);
    if (!lane_started(lane))
        return;
    enum lane_half bad = read_halves(lanes, lane, &err);
    if (bad != LANE_NEITHER) {
        lanes_lose(lanes, lane, bad, err.text);
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

/* While it rests nothing but its end is listened for, which poll(2) tells unasked. */
static size_t add_role(struct pollfd *fds, const struct role *role, int64_t rest_ms)
{
    if (!role_started(role))
        return 0;
    fds[0] = (struct pollfd){
        .fd = role->channel.fd, .events = (short)(rest_ms > 0 ? 0 : POLLIN)};
    return 1;
}

/* What it says of a page is wanted with the verdict, which comes a moment later: to be
 * woken for each of the two would cost more than to read them. One that has more to say
 * than its channel holds is heard after VERDICT_MS. */
static int64_t reader_rests(const struct lane *lane, int64_t now_ms)
{
    return lane->works.count == 0 ? 0 : lane->begun_ms + VERDICT_MS - now_ms;
}

/* One with works for a while wakes nobody with each of them: what it says is heard
 * when half of them may be done at the earliest. */
static int64_t lane_rests(const struct lane *lane, int64_t now_ms)
{
    int64_t works = (int64_t)lane->works.count;
    return lane->heard_ms + works / WORKS_A_MS - now_ms;
}

static size_t add_lane(
    struct pollfd *fds, const struct lane *lane, int64_t now_ms, int *timeout_ms)
{
    int64_t rest = lane_rests(lane, now_ms);
    int64_t reader_rest = reader_rests(lane, now_ms);
    reader_rest = reader_rest > rest ? reader_rest : rest;
    size_t count = add_role(fds, &lane->reader, reader_rest);
    count += add_role(fds + count, &lane->scanner, rest);
    if (count > 0 && rest > 0)
        lower(timeout_ms, rest);
    if (count > 0 && reader_rest > 0)
        lower(timeout_ms, reader_rest);
    return count;
}

size_t lanes_poll(const struct lanes *lanes, struct pollfd *fds, int *timeout_ms)
{
    int64_t now = clock_steady(lanes->spec.clock);
    size_t count = add_role(fds, &lanes->desk.role, 0);
    bool missing = !role_started(&lanes->desk.role);
    for (size_t i = 0; i < lanes->spec.count; i++) {
        const struct lane *lane = &lanes->lane[i];
        count += add_lane(fds + count, lane, now, timeout_ms);
        missing = missing || !lane_started(lane);
        if (lane_started(lane) && (lane->works.count > 0 || !lane_ready(lane)))
            lower(timeout_ms, lane->deadline_ms - now);
    }
    if (missing && !lanes->retired)
        lower(timeout_ms, lanes->next_start_ms - now);
    return count;
}

size_t lanes_polled(struct lanes *lanes, const struct pollfd *fds)
{
    int64_t now = clock_steady(lanes->spec.clock);
    size_t count = role_polled(&lanes->desk.role, fds);
    for (size_t i = 0; i < lanes->spec.count; i++) {
        struct lane *lane = &lanes->lane[i];
        count += role_polled(&lane->reader, fds + count);
        if (role_started(&lane->scanner) && fds[count].events != 0)
            lane->heard_ms = now;
        count += role_polled(&lane->scanner, fds + count);
    }
    return count;
}
