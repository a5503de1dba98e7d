#include "app/confirm_desk.h"

#include "app/protocol.h"

enum { FRAMES_AT_ONCE = 4096, READY_MS = 60000 };

int confirm_desk_start(struct lanes *lanes, struct err *err)
{
    const struct lane_spec *spec = &lanes->spec.lane;
    const struct role_spec role = {.name = "confirmer", .max_files = 512};
    if (role_start(&lanes->desk.role, &role, err) != 0)
        return -1;
    lanes->desk.deadline_ms = clock_steady(lanes->spec.clock) + READY_MS;
    return watchlist_feed_send(
        &lanes->desk.role.channel, spec->watchlists, spec->watchlist_count, err);
}

/* False: it is of a try that was lost meanwhile. */
static bool find(
    struct lane **lane, struct work **work, struct lanes *lanes, uint64_t ticket)
{
    for (size_t i = 0; i < lanes->spec.count; i++) {
        *lane = &lanes->lane[i];
        *work = work_of_ticket(&(*lane)->works, ticket);
        if (*work != NULL)
            return true;
    }
    return false;
}

static int take(struct lanes *lanes, struct frame *frame, struct err *err)
{
    if (frame_refuse_fd(frame, err) != 0)
        return -1;
    if (frame->type == PROTOCOL_READY) {
        lanes->desk.role.ready = true;
        return 0;
    }
    struct wire body = wire_of(frame->body);
    struct lane *lane = NULL;
    struct work *work = NULL;
    bool found = find(&lane, &work, lanes, wire_u64(&body));
    if (body.bad || frame->type < PROTOCOL_HITS || frame->type > PROTOCOL_MATCHED)
        return err_set(err, "an unexpected message, type %u", frame->type);
    if (!found)
        return 0;
    /* A lane that was taken over can make its own verdict come out wrong, and no more.
     */
    struct err wrong = {0};
    channel_polled(&lane->reader.channel, POLLIN); /* by now it has said its part */
    if (finding_take(&work->finding, frame->type, &body, &wrong) != 0) {
        lanes_lose(lanes, lane, LANE_SCANNER, wrong.text);
        return 0;
    }
    if (work->finding.matched)
        lanes->groups_known = work->finding.summary.groups_known;
    lanes_complete(lanes, lane);
    return 0;
}

static int read_frames(struct lanes *lanes, struct err *err)
{
    const struct channel *channel = &lanes->desk.role.channel;
    for (int i = 0; i < FRAMES_AT_ONCE || channel_holds(channel); i++) {
        AUTO(frame_done) struct frame frame = FRAME_EMPTY;
        int got = frame_try_receive(&frame, &lanes->desk.role.channel, err);
        if (got == FRAME_NONE)
            return 0;
        if (got == FRAME_CLOSED)
            return err_set(err, "it ended");
        if (got != 0 || take(lanes, &frame, err) != 0)
            return -1;
    }
    return 0;
}

void confirm_desk_step(struct lanes *lanes)
{
    struct err err = {0};
    if (role_started(&lanes->desk.role) && read_frames(lanes, &err) != 0)
        lanes_lose_confirmer(lanes, err.text);
}
