#include "app/watchlist_feed.h"

#include "app/protocol.h"
#include "base/fd.h"
#include "matchers/expiry.h"
#include "matchers/key.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>

enum { PATH_SIZE = 4096 };

static int open_for_reading(
    int *fd, const char *path, const char *what, struct err *err)
{
    /* Not waiting for whoever might one day write into a pipe of that name. */
    int opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (opened < 0)
        return err_set(err, "%s %s: %s", what, path, strerror(errno));
    *fd = opened;
    return 0;
}

int watchlist_feed_hold(struct watchlist_path *path, struct err *err)
{
    if (open_for_reading(&path->fd, path->file, "watchlist", err) != 0)
        return -1;
    return open_for_reading(&path->key_fd, path->key_file, "key file", err);
}

void watchlist_feed_release(struct watchlist_path *path)
{
    if (path->fd > 0)
        fd_close(path->fd);
    if (path->key_fd > 0)
        fd_close(path->key_fd);
    path->fd = 0;
    path->key_fd = 0;
}

static int send_path(struct channel *channel, enum protocol_type type, const char *path,
    const char *what, struct err *err)
{
    int raw = -1;
    if (open_for_reading(&raw, path, what, err) != 0)
        return -1;
    AUTO(fd_close) int fd = raw;
    return protocol_send(channel, type, bytes_of(path), fd, err);
}

static int send_list(
    struct channel *channel, const struct watchlist_path *list, struct err *err)
{
    if (list->fd > 0 && list->key_fd > 0) {
        if (protocol_send(
                channel, PROTOCOL_WATCHLIST, bytes_of(list->file), list->fd, err) != 0)
            return -1;
        return protocol_send(
            channel, PROTOCOL_KEY, bytes_of(list->key_file), list->key_fd, err);
    }
    if (send_path(channel, PROTOCOL_WATCHLIST, list->file, "watchlist", err) != 0)
        return -1;
    return send_path(channel, PROTOCOL_KEY, list->key_file, "key file", err);
}

int watchlist_feed_send(struct channel *channel, const struct watchlist_path *paths,
    size_t count, struct err *err)
{
    for (size_t i = 0; i < count; i++)
        if (send_list(channel, &paths[i], err) != 0)
            return -1;
    return protocol_send(channel, PROTOCOL_START, bytes_of(""), -1, err);
}

static int expect(struct frame *frame, struct channel *channel, struct err *err)
{
    int got = frame_receive(frame, channel, err);
    if (got == FRAME_CLOSED)
        return err_set(err, "the keeper has gone");
    return got == 0 ? 0 : -1;
}

static int take_key(struct channel *channel, struct watchlist_source *source,
    watchlist_feed_fn *each, void *self, struct err *err)
{
    AUTO(frame_done) struct frame frame = FRAME_EMPTY;
    int raw = -1;
    if (expect(&frame, channel, err) != 0)
        return -1;
    if (frame.type != PROTOCOL_KEY || frame_take_fd(&raw, &frame, err) != 0)
        return err_set(err, "a watchlist came without its key");
    AUTO(fd_close) int key = raw;
    source->key_fd = key;
    return each(self, source, err);
}

int watchlist_feed_take(
    struct channel *channel, watchlist_feed_fn *each, void *self, struct err *err)
{
    for (;;) {
        AUTO(frame_done) struct frame frame = FRAME_EMPTY;
        char name[PATH_SIZE];
        int raw = -1;
        if (expect(&frame, channel, err) != 0)
            return -1;
        if (frame.type == PROTOCOL_START)
            return 0;
        if (frame.type != PROTOCOL_WATCHLIST || frame_take_fd(&raw, &frame, err) != 0)
            return err_set(
                err, "expected a watchlist, got message type %u", frame.type);
        AUTO(fd_close) int file = raw;
        (void)bytes_to_text(name, sizeof(name), frame.body);
        struct watchlist_source source = {.name = name, .fd = file, .key_fd = -1};
        if (take_key(channel, &source, each, self, err) != 0)
            return -1;
    }
}

int watchlist_feed_key(int fd, const char *path, struct err *err)
{
    AUTO(key_free) struct key *key = NULL;
    return key_read(&key, fd, err) == 0 ? 0 : err_in(err, path);
}

static int check_open(struct watchlist_facts *facts, const struct watchlist_path *path,
    bool whole, struct err *err)
{
    const struct watchlist_source source = {
        .name = path->file, .fd = path->fd, .key_fd = path->key_fd};
    struct watchlist_facts unwanted;
    uint64_t size = 0;
    if (watchlist_feed_key(path->key_fd, path->key_file, err) != 0)
        return -1;
    if (fd_size(&size, path->fd, err) != 0)
        return err_in(err, path->file);
    if ((whole || size <= WATCHLIST_FEED_WHOLE) && watchlist_check(&source, err) != 0)
        return -1;
    return watchlist_facts(facts != NULL ? facts : &unwanted, &source, err);
}

int watchlist_feed_check(struct watchlist_facts *facts,
    const struct watchlist_path *path, bool whole, struct err *err)
{
    if (path->fd > 0 && path->key_fd > 0)
        return check_open(facts, path, whole, err);
    struct watchlist_path held = {.file = path->file, .key_file = path->key_file};
    int checked = watchlist_feed_hold(&held, err);
    if (checked == 0)
        checked = check_open(facts, &held, whole, err);
    watchlist_feed_release(&held);
    return checked;
}

int watchlist_feed_check_day(const struct watchlist_path *path,
    const struct watchlist_facts *facts, int64_t now_ms, struct err *err)
{
    char text[EXPIRY_TEXT_SIZE];
    struct expiry expiry = expiry_of(facts->expires_ms, now_ms);
    if (expiry.state != EXPIRY_PAST)
        return 0;
    expiry_text(text, &expiry);
    return err_set(err, "watchlist %s: %s", path->file, text);
}

int watchlist_feed_look(const char *file, const char *key_file, watchlist_feed_fn *each,
    void *self, struct err *err)
{
    struct watchlist_path held = {.file = file, .key_file = key_file};
    int looked = watchlist_feed_hold(&held, err);
    if (looked == 0) {
        const struct watchlist_source source = {
            .name = held.file, .fd = held.fd, .key_fd = held.key_fd};
        looked = each(self, &source, err);
    }
    watchlist_feed_release(&held);
    return looked;
}
