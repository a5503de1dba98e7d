#include "app/held_list.h"

#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NS_PER_S = 1000000000, FIRST_FD = 3 };

static struct file_mark mark_of(const struct stat *info)
{
    if (!S_ISREG(info->st_mode))
        return (struct file_mark){0};
    return (struct file_mark){
        .device = info->st_dev,
        .inode = info->st_ino,
        .size = info->st_size,
        .changed_ns = (int64_t)info->st_mtim.tv_sec * NS_PER_S + info->st_mtim.tv_nsec,
    };
}

static struct file_mark mark_at(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 ? mark_of(&info) : (struct file_mark){0};
}

struct list_mark list_mark_of(const struct watchlist_path *path)
{
    return (struct list_mark){mark_at(path->file), mark_at(path->key_file)};
}

static bool same_file(const struct file_mark *a, const struct file_mark *b)
{
    return a->device == b->device && a->inode == b->inode && a->size == b->size &&
           a->changed_ns == b->changed_ns;
}

bool list_mark_equal(const struct list_mark *a, const struct list_mark *b)
{
    return same_file(&a->file, &b->file) && same_file(&a->key, &b->key);
}

bool list_mark_whole(const struct list_mark *mark)
{
    return mark->file.inode != 0 && mark->key.inode != 0;
}

static int mark_open(struct file_mark *mark, int fd, const char *path, struct err *err)
{
    struct stat info;
    if (fstat(fd, &info) != 0)
        return err_set(err, "%s: %s", path, strerror(errno));
    *mark = mark_of(&info);
    return mark->inode != 0
               ? 0
               : err_set(err, "%s: is no file; name the file itself", path);
}

static int copy_bytes(int to, int from, struct err *err)
{
    enum { STEP = 65536 };
    uint8_t step[STEP];
    for (off_t at = 0;;) {
        ssize_t count = pread(from, step, sizeof(step), at);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return err_set(err, "read: %s", strerror(errno));
        if (count == 0)
            return fd_seal(to, err);
        if (fd_write_all(to, bytes_make(step, (size_t)count), err) != 0)
            return -1;
        at += count;
    }
}

/* The copy takes the file's place; what changes while it is made, the check finds. */
static int make_own(struct watchlist_path *path, struct err *err)
{
    int raw = -1;
    if (fd_anonymous(&raw, "watchlist", err) != 0)
        return -1;
    AUTO(fd_close) int copy = raw;
    if (copy_bytes(copy, path->fd, err) != 0)
        return -1;
    fd_close(path->fd);
    path->fd = fd_take(&copy);
    return 0;
}

static int open_and_check(struct held_list *list, struct err *err)
{
    struct watchlist_path *path = &list->path;
    if (watchlist_feed_hold(path, err) != 0 ||
        mark_open(&list->mark.file, path->fd, path->file, err) != 0 ||
        mark_open(&list->mark.key, path->key_fd, path->key_file, err) != 0)
        return -1;
    if (list->mark.file.size <= WATCHLIST_FEED_WHOLE && make_own(path, err) != 0)
        return err_in(err, path->file);
    return watchlist_feed_check(&list->facts, path, false, err);
}

int held_list_open(
    struct held_list *out, const char *file, const char *key_file, struct err *err)
{
    struct held_list list = {.path = {.file = file, .key_file = key_file}};
    if (open_and_check(&list, err) != 0) {
        held_list_close(&list);
        return -1;
    }
    *out = list;
    return 0;
}

static int share_fd(int *out, int fd, struct err *err)
{
    int shared = fcntl(fd, F_DUPFD_CLOEXEC, FIRST_FD);
    if (shared < 0)
        return err_set(err, "share a descriptor: %s", strerror(errno));
    *out = shared;
    return 0;
}

int held_list_share(
    struct held_list *out, const struct held_list *from, struct err *err)
{
    struct held_list list = *from;
    list.path.fd = 0;
    list.path.key_fd = 0;
    if (share_fd(&list.path.fd, from->path.fd, err) != 0 ||
        share_fd(&list.path.key_fd, from->path.key_fd, err) != 0) {
        held_list_close(&list);
        return err_in(err, from->path.file);
    }
    *out = list;
    return 0;
}

void held_list_close(struct held_list *list)
{
    watchlist_feed_release(&list->path);
    *list = (struct held_list){0};
}
