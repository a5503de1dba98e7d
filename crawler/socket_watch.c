#include "crawler/socket_watch.h"

#include "base/clock.h"

#include <stdlib.h>

enum { ROOM_FIRST = 64 };

static int64_t now_ms(void)
{
    return clock_steady(clock_system());
}

static size_t find(const struct socket_watch *watch, curl_socket_t fd)
{
    size_t at = 0;
    while (at < watch->count && watch->fds[at].fd != fd)
        at++;
    return at;
}

static int grow(struct pollfd **fds, size_t room)
{
    struct pollfd *more = reallocarray(*fds, room, sizeof(*more));
    if (more == NULL)
        return -1;
    *fds = more;
    return 0;
}

/* There is always room for one more than libcurl has. */
static int make_room(struct socket_watch *watch, size_t count)
{
    size_t room = watch->room == 0 ? ROOM_FIRST : 2 * watch->room;
    if (count < watch->room)
        return 0;
    if (grow(&watch->fds, room) != 0 || grow(&watch->ready, room) != 0)
        return -1;
    watch->room = room;
    return 0;
}

static short events_of(int what)
{
    bool reads = what == CURL_POLL_IN || what == CURL_POLL_INOUT;
    bool writes = what == CURL_POLL_OUT || what == CURL_POLL_INOUT;
    return (short)((reads ? POLLIN : 0) | (writes ? POLLOUT : 0));
}

static int on_socket(CURL *easy, curl_socket_t fd, int what, void *self, void *unused)
{
    struct socket_watch *watch = self;
    size_t at = find(watch, fd);
    (void)easy, (void)unused;
    if (what == CURL_POLL_REMOVE) {
        if (at < watch->count)
            watch->fds[at] = watch->fds[--watch->count];
        return 0;
    }
    if (at == watch->count) {
        if (make_room(watch, watch->count + 1) != 0)
            return -1;
        watch->count++;
    }
    watch->fds[at] = (struct pollfd){.fd = fd, .events = events_of(what)};
    return 0;
}

static int on_timer(CURLM *multi, long timeout_ms, void *self)
{
    struct socket_watch *watch = self;
    (void)multi;
    watch->due_ms = timeout_ms < 0 ? -1 : now_ms() + timeout_ms;
    return 0;
}

int socket_watch_init(struct socket_watch *watch, CURLM *multi, struct err *err)
{
    *watch = (struct socket_watch){.multi = multi, .due_ms = -1};
    if (make_room(watch, 0) != 0)
        return err_no_memory(err);
    if (curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, on_socket) != CURLM_OK ||
        curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, watch) != CURLM_OK ||
        curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, on_timer) != CURLM_OK ||
        curl_multi_setopt(multi, CURLMOPT_TIMERDATA, watch) != CURLM_OK)
        return err_set(err, "libcurl tells nobody what it waits for");
    return 0;
}

void socket_watch_done(struct socket_watch *watch)
{
    free(watch->fds);
    free(watch->ready);
    *watch = (struct socket_watch){.due_ms = -1};
}

static int act(struct socket_watch *watch, curl_socket_t fd, int what, struct err *err)
{
    int running = 0; /* libcurl wants to tell; nobody asks */
    CURLMcode code = curl_multi_socket_action(watch->multi, fd, what, &running);
    return code == CURLM_OK ? 0
                            : err_set(err, "libcurl: %s", curl_multi_strerror(code));
}

int socket_watch_tick(struct socket_watch *watch, struct err *err)
{
    if (watch->due_ms < 0 || watch->due_ms > now_ms())
        return 0;
    watch->due_ms = -1; /* libcurl says so when there is another */
    return act(watch, CURL_SOCKET_TIMEOUT, 0, err);
}

static int patience(const struct socket_watch *watch, int timeout_ms)
{
    if (watch->due_ms < 0)
        return timeout_ms;
    int64_t left = watch->due_ms - now_ms();
    if (left < 0)
        return 0;
    return left < timeout_ms ? (int)left : timeout_ms;
}

static int bits_of(short revents)
{
    return ((revents & (POLLIN | POLLHUP)) != 0 ? CURL_CSELECT_IN : 0) |
           ((revents & POLLOUT) != 0 ? CURL_CSELECT_OUT : 0) |
           ((revents & (POLLERR | POLLNVAL)) != 0 ? CURL_CSELECT_ERR : 0);
}

/* What moves on may end, and others come in its place: by number, not by place. One
 * that has gone meanwhile libcurl passes over. */
static int act_on_ready(struct socket_watch *watch, struct err *err)
{
    size_t count = 0;
    for (size_t i = 0; i < watch->count; i++)
        if (watch->fds[i].revents != 0)
            watch->ready[count++] = watch->fds[i];
    for (size_t i = 0; i < count; i++) {
        struct pollfd ready = watch->ready[i];
        if (act(watch, ready.fd, bits_of(ready.revents), err) != 0)
            return -1;
    }
    return 0;
}

int socket_watch_wait(struct socket_watch *watch, int extra_fd, bool *extra_ready,
    int timeout_ms, struct err *err)
{
    struct pollfd *extra = &watch->fds[watch->count];
    *extra = (struct pollfd){.fd = extra_fd, .events = POLLIN};
    int ready = poll(watch->fds, (nfds_t)watch->count + 1, patience(watch, timeout_ms));
    *extra_ready = ready > 0 && extra->revents != 0;
    if (ready > 0 && act_on_ready(watch, err) != 0)
        return -1;
    return socket_watch_tick(watch, err);
}
