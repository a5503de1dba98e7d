#include "app/metrics_desk.h"

#include "app/protocol.h"
#include "base/fd.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>

enum {
    BIND_TRIES = 20,
    BIND_WAIT_MS = 100,
    START_WAIT_MS = 500, /* doubling */
    START_LONGEST_MS = 60000,
    READY_MS = 60000,
    BACKLOG = 16
};

union address {
    struct sockaddr any;
    struct sockaddr_in v4;
    struct sockaddr_in6 v6;
};

static socklen_t fill(union address *out, const struct config_endpoint *at)
{
    memset(out, 0, sizeof(*out));
    if (inet_pton(AF_INET, at->host, &out->v4.sin_addr) == 1) {
        out->v4.sin_family = AF_INET;
        out->v4.sin_port = htons(at->port);
        return sizeof(out->v4);
    }
    (void)inet_pton(
        AF_INET6, at->host, &out->v6.sin6_addr); /* the config has checked */
    out->v6.sin6_family = AF_INET6;
    out->v6.sin6_port = htons(at->port);
    return sizeof(out->v6);
}

static int try_listen(int *listener, const struct config_endpoint *at)
{
    union address address;
    socklen_t len = fill(&address, at);
    int on = 1;
    AUTO(fd_close)
    int fd =
        socket(address.any.sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0 || setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)) != 0 ||
        bind(fd, &address.any, len) != 0 || listen(fd, BACKLOG) != 0)
        return -1;
    *listener = fd_take(&fd);
    return 0;
}

void metrics_desk_open(struct metrics_desk *desk, const struct config *config,
    const struct clock *clock, const struct log *log)
{
    const struct config_endpoint *at = &config->metrics.listen;
    *desk = (struct metrics_desk){
        .listener = -1, .config_path = config->path, .clock = clock, .log = log};
    buf_init(&desk->lists, FRAME_MAX);
    for (int i = 0; at->host != NULL && try_listen(&desk->listener, at) != 0; i++) {
        if (errno != EADDRINUSE || i == BIND_TRIES) {
            log_error(log,
                "no metrics: listen on %s port %u: %s; free it or choose "
                "another, then send SIGHUP or start anew",
                at->host, at->port, strerror(errno));
            return;
        }
        (void)poll(NULL, 0, BIND_WAIT_MS);
    }
}

void metrics_desk_close(struct metrics_desk *desk)
{
    role_stop(&desk->role, NULL);
    fd_close(desk->listener);
    desk->listener = -1;
    buf_done(&desk->lists);
}

int metrics_desk_tell(struct metrics_desk *desk, struct bytes notices, struct err *err)
{
    desk->told = false;
    buf_clear(&desk->lists);
    return desk->listener < 0 ? 0 : buf_add(&desk->lists, notices, err);
}

static int start(struct metrics_desk *desk, struct err *err)
{
    const char *const args[] = {desk->config_path, NULL};
    const struct role_spec spec = {
        .name = "metrics", .args = args, .fds = &desk->listener, .fd_count = 1};
    desk->deadline_ms = clock_steady(desk->clock) + READY_MS;
    desk->told = false;
    return role_start(&desk->role, &spec, err);
}

/* One that dies at each request is not started as often as it is asked. */
static void rest(struct metrics_desk *desk)
{
    bool lived = desk->ready_ms != 0 &&
                 clock_steady(desk->clock) - desk->ready_ms >= START_LONGEST_MS;
    desk->failures = lived ? 0 : desk->failures;
    desk->ready_ms = 0;
    int64_t wait = START_WAIT_MS;
    for (uint32_t i = 0; i < desk->failures && wait < START_LONGEST_MS; i++)
        wait *= 2;
    desk->failures++;
    desk->next_start_ms =
        clock_steady(desk->clock) + (wait < START_LONGEST_MS ? wait : START_LONGEST_MS);
}

static int hear(struct metrics_desk *desk, struct err *err)
{
    AUTO(frame_done) struct frame frame = FRAME_EMPTY;
    int got = frame_try_receive(&frame, &desk->role.channel, err);
    if (got == FRAME_NONE && !desk->role.ready &&
        clock_steady(desk->clock) >= desk->deadline_ms)
        return err_set(err, "they did not get ready in time");
    if (got == FRAME_NONE)
        return 0;
    if (got == FRAME_CLOSED)
        return err_set(err, "it ended");
    if (got != 0 || frame_refuse_fd(&frame, err) != 0)
        return -1;
    if (frame.type != PROTOCOL_READY || desk->role.ready)
        return err_set(err, "an unexpected message, type %u", frame.type);
    desk->role.ready = true;
    desk->ready_ms = clock_steady(desk->clock);
    return 0;
}

static int talk(struct metrics_desk *desk, struct err *err)
{
    if (hear(desk, err) != 0)
        return -1;
    if (!desk->role.ready || desk->told)
        return 0;
    desk->told = true;
    return protocol_send(
        &desk->role.channel, PROTOCOL_WATCHLISTS, buf_bytes(&desk->lists), -1, err);
}

void metrics_desk_step(struct metrics_desk *desk)
{
    struct err why = {0};
    char how[PROC_HOW_SIZE] = "";
    if (desk->listener < 0)
        return;
    if (role_started(&desk->role)) {
        if (talk(desk, &why) == 0)
            return;
        role_stop(&desk->role, how);
        log_warn(desk->log, "the metrics are replaced: %s; %s", why.text, how);
        rest(desk);
        return;
    }
    if (clock_steady(desk->clock) < desk->next_start_ms || start(desk, &why) == 0)
        return;
    log_warn(desk->log, "the metrics do not start: %s", why.text);
    rest(desk);
}
