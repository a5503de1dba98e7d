#include "app/tor_control.h"

#include "base/fd.h"

#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

enum { ASK_MS = 10000, PATIENCE_MS = 10000, AGAIN_MS = 30000 };

void tor_control_init(struct tor_control *tor, const struct config_endpoint *place,
    const char *cookie_file, const struct clock *clock, const struct log *log)
{
    *tor = (struct tor_control){
        .clock = clock, .log = log, .cookie_file = cookie_file, .fd = -1};
    dial_init(&tor->dial, place->host, place->port);
}

void tor_control_done(struct tor_control *tor)
{
    fd_close(tor->fd);
    tor->fd = -1;
    control_forget(&tor->control);
}

static int64_t now_ms(const struct tor_control *tor)
{
    return clock_steady(tor->clock);
}

static void hang_up(struct tor_control *tor, const char *why)
{
    tor_control_done(tor);
    tor->next_ms = now_ms(tor) + AGAIN_MS;
    tor->word = TOR_CONTROL_SILENT;
    (void)snprintf(tor->why, sizeof(tor->why), "Tor's ControlPort at %s port %u: %s",
        tor->dial.host, tor->dial.port, why);
    if (!tor->complained)
        log_warn(tor->log, "%s; its state is not known", tor->why);
    tor->complained = true;
}

static int send_all(struct tor_control *tor, const struct buf *say, struct err *err)
{
    struct bytes text = buf_bytes(say);
    if (text.len == 0)
        return 0;
    tor->next_ms = now_ms(tor) + PATIENCE_MS;
    /* A few hundred bytes into an empty socket: all or a fault. */
    if (send(tor->fd, text.ptr, text.len, MSG_NOSIGNAL | MSG_DONTWAIT) !=
        (ssize_t)text.len)
        return err_set(err, "send: %s", strerror(errno));
    return 0;
}

/* A new one with each start of Tor's: read anew for each conversation. */
static int read_cookie(
    struct buf *cookie, const struct tor_control *tor, struct err *err)
{
    if (tor->cookie_file == NULL)
        return 0;
    if (fd_read_file(cookie, tor->cookie_file, err) != 0)
        return err_in(err, tor->cookie_file);
    if (buf_bytes(cookie).len != CONTROL_COOKIE_SIZE)
        return err_set(err, "%s is no cookie of Tor's: it has not %d bytes",
            tor->cookie_file, CONTROL_COOKIE_SIZE);
    return 0;
}

static int begin(struct tor_control *tor, struct err *err)
{
    AUTO(buf_done) struct buf say;
    AUTO(buf_done) struct buf cookie;
    buf_init(&say, CONTROL_SAY_MAX);
    buf_init(&cookie, (size_t)CONTROL_COOKIE_SIZE + 1);
    if (dial_end(&tor->dial, tor->fd, err) != 0 || read_cookie(&cookie, tor, err) != 0)
        return -1;
    const uint8_t *secret = tor->cookie_file == NULL ? NULL : buf_bytes(&cookie).ptr;
    tor->connected = true;
    int begun = control_begin(&tor->control, secret, &say, err);
    sodium_memzero(cookie.ptr, cookie.len);
    return begun != 0 ? -1 : send_all(tor, &say, err);
}

static void conclude(struct tor_control *tor)
{
    const struct control *control = &tor->control;
    tor->next_ms = now_ms(tor) + ASK_MS;
    tor->complained = false;
    tor->word = control_ready(control) ? TOR_CONTROL_READY : TOR_CONTROL_STARTING;
    (void)snprintf(tor->why, sizeof(tor->why), "Tor at %s is at %u %% of its start%s%s",
        tor->dial.host, control->progress,
        control->progress == 100 ? ", and has no circuit that works" : ": ",
        control->progress == 100 ? "" : control->summary);
}

/* Everything that is there. */
static int take(struct tor_control *tor, struct err *err)
{
    uint8_t said[1024];
    AUTO(buf_done) struct buf say;
    buf_init(&say, CONTROL_SAY_MAX);
    ssize_t got = recv(tor->fd, said, sizeof(said), MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return 0;
    if (got < 0)
        return err_set(err, "%s", strerror(errno));
    if (got == 0)
        return err_set(err, "it hung up");
    if (control_take(&tor->control, bytes_make(said, (size_t)got), &say, err) != 0 ||
        send_all(tor, &say, err) != 0)
        return -1;
    if (tor->control.state == CONTROL_IDLE)
        conclude(tor);
    return 0;
}

static int ask_again(struct tor_control *tor, struct err *err)
{
    AUTO(buf_done) struct buf say;
    buf_init(&say, CONTROL_SAY_MAX);
    if (tor->control.state != CONTROL_IDLE || !tor->connected)
        return err_set(err, "it does not answer in ten seconds");
    return control_ask(&tor->control, &say, err) != 0 ? -1 : send_all(tor, &say, err);
}

static int dial(struct tor_control *tor, struct err *err)
{
    tor->connected = false;
    tor->next_ms = now_ms(tor) + PATIENCE_MS;
    return dial_begin(&tor->fd, &tor->dial, err);
}

static int step(struct tor_control *tor, struct err *err)
{
    struct pollfd fd = {.fd = tor->fd, .events = tor->connected ? POLLIN : POLLOUT};
    if (tor->fd >= 0 && poll(&fd, 1, 0) > 0)
        return tor->connected ? take(tor, err) : begin(tor, err);
    if (now_ms(tor) < tor->next_ms)
        return 0;
    return tor->fd < 0 ? dial(tor, err) : ask_again(tor, err);
}

bool tor_control_step(struct tor_control *tor)
{
    struct err why = {{0}};
    enum tor_control_word before = tor->word;
    if (tor->dial.host == NULL)
        return false;
    if (step(tor, &why) != 0)
        hang_up(tor, why.text);
    return tor->word != before || tor->word == TOR_CONTROL_STARTING;
}

size_t tor_control_poll(
    const struct tor_control *tor, struct pollfd *fds, int *timeout_ms)
{
    if (tor->dial.host == NULL)
        return 0;
    int64_t wait = tor->next_ms - now_ms(tor);
    if (wait < 0)
        wait = 0;
    if (*timeout_ms < 0 || wait < *timeout_ms)
        *timeout_ms = (int)wait;
    if (tor->fd < 0)
        return 0;
    fds[0] =
        (struct pollfd){.fd = tor->fd, .events = tor->connected ? POLLIN : POLLOUT};
    return 1;
}
