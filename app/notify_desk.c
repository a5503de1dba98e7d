#include "app/notify_desk.h"

#include "app/protocol.h"

#include <poll.h>

enum {
    START_TRIES = 5,
    START_WAIT_MS = 100,
    READY_MS = 60000,
    END_MS = 10000,
    FRAMES_AT_ONCE = 16,
    WORD_GAP_MS = 2000 /* what is found in a rush is taken in together */
};

void notify_desk_init(struct notify_desk *desk, const char *config_path,
    const struct clock *clock, const struct log *log)
{
    *desk = (struct notify_desk){.config_path = config_path,
        .sealer_fd = -1,
        .runner = -1,
        .clock = clock,
        .log = log};
    buf_init(&desk->lists, FRAME_MAX);
}

/* Its channel closed, it ends by itself once the mail under way is noted. */
void notify_desk_done(struct notify_desk *desk)
{
    if (role_started(&desk->role)) {
        struct pollfd end = {.fd = desk->role.proc.pidfd, .events = POLLIN};
        channel_done(&desk->role.channel);
        (void)poll(&end, 1, END_MS);
    }
    role_stop(&desk->role, NULL);
    buf_done(&desk->lists);
}

void notify_desk_flush(struct notify_desk *desk)
{
    desk->wanted = true;
    desk->asked = false;
    desk->flushed = false;
}

void notify_desk_found(struct notify_desk *desk)
{
    desk->found = !desk->only_when_asked;
}

int64_t notify_desk_wait(const struct notify_desk *desk)
{
    int64_t wait = desk->next_word_ms - clock_steady(desk->clock);
    if (!desk->found || desk->unheard || !desk->role.ready)
        return -1;
    return wait > 0 ? wait : 0;
}

static int send_word(struct notify_desk *desk, struct err *err)
{
    if (notify_desk_wait(desk) != 0)
        return 0;
    desk->found = false;
    desk->unheard = true;
    desk->next_word_ms = clock_steady(desk->clock) + WORD_GAP_MS;
    return protocol_send(&desk->role.channel, PROTOCOL_LOOK, bytes_of(""), -1, err);
}

int notify_desk_tell(struct notify_desk *desk, struct bytes notices, struct err *err)
{
    desk->told = false;
    buf_clear(&desk->lists);
    return buf_add(&desk->lists, notices, err);
}

static int start(struct notify_desk *desk, struct err *err)
{
    const char *args[5] = {desk->config_path};
    size_t count = 1;
    if (desk->only_when_asked)
        args[count++] = "--when-asked";
    /* In this order behind its own channel. */
    int fds[2];
    size_t fd_count = 0;
    if (desk->sealer_fd >= 0) {
        args[count++] = "--sealer";
        fds[fd_count++] = desk->sealer_fd;
    }
    if (desk->runner >= 0) {
        args[count++] = "--runner";
        fds[fd_count++] = desk->runner;
    }
    /* A mail under way when the keeper dies is finished and noted, so that the next
     * notifier does not send it again. */
    const struct role_spec spec = {.name = "notifier",
        .args = args,
        .fds = fds,
        .fd_count = fd_count,
        .max_files = 256,
        .outlives = true};
    int64_t now = clock_steady(desk->clock);
    if (now < desk->next_start_ms)
        return 0;
    if (desk->failed_starts >= START_TRIES)
        return err_set(err, "the notifier does not start; `vigie doctor` tells more");
    desk->next_start_ms = now + (START_WAIT_MS << desk->failed_starts);
    desk->asked = false;
    desk->told = false;
    desk->unheard = false;
    desk->deadline_ms = now + READY_MS;
    struct err why = {0};
    if (role_start(&desk->role, &spec, &why) != 0) {
        desk->failed_starts++;
        log_warn(desk->log, "the notifier does not start: %s", why.text);
    }
    return 0;
}

static int take(struct notify_desk *desk, struct frame *frame, struct err *err)
{
    if (frame->type == PROTOCOL_READY && !desk->role.ready) {
        desk->role.ready = true;
        desk->failed_starts = 0;
        return 0;
    }
    if (frame->type == PROTOCOL_LOOKS && desk->unheard) {
        desk->unheard = false;
        return 0;
    }
    struct wire body = wire_of(frame->body);
    bool done = wire_u8(&body) != 0;
    (void)wire_bytes(&body, ERR_TEXT_MAX);
    if (frame->type != PROTOCOL_FLUSHED || wire_end(&body, "flushed", err) != 0)
        return err_set(err, "an unexpected message, type %u", frame->type);
    desk->flushed = true;
    desk->done = done;
    desk->wanted = false;
    return 0;
}

static int read_notifier(struct notify_desk *desk, struct err *err)
{
    for (int i = 0; i < FRAMES_AT_ONCE || channel_holds(&desk->role.channel); i++) {
        AUTO(frame_done) struct frame frame = FRAME_EMPTY;
        int got = frame_try_receive(&frame, &desk->role.channel, err);
        if (got == FRAME_NONE)
            return 0;
        if (got == FRAME_CLOSED)
            return err_set(err, "it ended");
        if (got != 0 || frame_refuse_fd(&frame, err) != 0 ||
            take(desk, &frame, err) != 0)
            return -1;
    }
    return 0;
}

static int ask(struct notify_desk *desk, struct err *err)
{
    if (!desk->role.ready && clock_steady(desk->clock) >= desk->deadline_ms)
        return err_set(err, "it did not get ready in time");
    if (!desk->role.ready)
        return 0;
    if (!desk->told && protocol_send(&desk->role.channel, PROTOCOL_WATCHLISTS,
                           buf_bytes(&desk->lists), -1, err) != 0)
        return -1;
    desk->told = true;
    if (send_word(desk, err) != 0)
        return -1;
    if (!desk->wanted || desk->asked)
        return 0;
    desk->asked = true;
    return protocol_send(&desk->role.channel, PROTOCOL_FLUSH, bytes_of(""), -1, err);
}

int notify_desk_step(struct notify_desk *desk, struct err *err)
{
    struct err why = {0};
    if (!role_started(&desk->role))
        return start(desk, err);
    if (read_notifier(desk, &why) == 0 && ask(desk, &why) == 0)
        return 0;
    char how[PROC_HOW_SIZE] = "";
    if (!desk->role.ready)
        desk->failed_starts++;
    role_stop(&desk->role, how);
    log_warn(desk->log, "the notifier is replaced: %s; %s", why.text, how);
    return 0;
}
