#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

void fd_close(int fd)
{
    if (fd >= 0)
        (void)close(fd);
}

int fd_take(int *owned)
{
    int fd = *owned;
    *owned = -1;
    return fd;
}

int fd_write_all(int fd, struct bytes data, struct err *err)
{
    while (data.len > 0) {
        ssize_t count = write(fd, data.ptr, data.len);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return err_set(err, "write: %s", strerror(errno));
        data = bytes_slice(data, (size_t)count, data.len);
    }
    return 0;
}

int fd_write_at(int fd, struct bytes data, uint64_t at, struct err *err)
{
    while (data.len > 0) {
        ssize_t count = pwrite(fd, data.ptr, data.len, (off_t)at);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return err_set(err, "write: %s", strerror(errno));
        data = bytes_slice(data, (size_t)count, data.len);
        at += (uint64_t)count;
    }
    return 0;
}

int fd_read_all(struct buf *into, int fd, struct err *err)
{
    enum { STEP = 16384 };
    for (;;) {
        uint8_t step[STEP];
        ssize_t count = read(fd, step, sizeof(step));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return err_set(err, "read: %s", strerror(errno));
        if (count == 0)
            return 0;
        if (buf_add(into, bytes_make(step, (size_t)count), err) != 0)
            return -1;
    }
}

int fd_read_start(struct buf *into, int fd, size_t count, struct err *err)
{
    if (buf_reserve(into, count, err) != 0)
        return -1;
    for (size_t at = 0; at < count;) {
        ssize_t got = pread(fd, into->ptr + into->len, count - at, (off_t)at);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return err_set(err, "read: %s", strerror(errno));
        if (got == 0)
            break;
        at += (size_t)got;
        into->len += (size_t)got;
    }
    return 0;
}

int fd_read_file(struct buf *into, const char *path, struct err *err)
{
    AUTO(fd_close) int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return err_set(err, "%s: %s", path, strerror(errno));
    if (fd_read_all(into, fd, err) != 0)
        return err_in(err, path);
    return 0;
}

int fd_read_regular(struct buf *into, const char *path, struct err *err)
{
    struct stat info;
    AUTO(fd_close) int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0 || fstat(fd, &info) != 0)
        return err_set(err, "%s: %s", path, strerror(errno));
    if (!S_ISREG(info.st_mode))
        return err_set(err, "%s: not a regular file", path);
    if (fd_read_all(into, fd, err) != 0)
        return err_in(err, path);
    return 0;
}

int fd_size(uint64_t *size, int fd, struct err *err)
{
    struct stat info;
    if (fstat(fd, &info) != 0)
        return err_set(err, "stat: %s", strerror(errno));
    *size = (uint64_t)info.st_size;
    return 0;
}

int fd_anonymous(int *fd, const char *name, struct err *err)
{
    int made = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (made < 0)
        return err_set(err, "memfd_create: %s", strerror(errno));
    *fd = made;
    return 0;
}

int fd_seal(int fd, struct err *err)
{
    if (fcntl(fd, F_ADD_SEALS,
            F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) != 0)
        return err_set(err, "seal: %s", strerror(errno));
    return 0;
}
