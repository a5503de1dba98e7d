#include "matchers/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fd.h"

enum { WAITING_MAX = 1 << 20 };

int spool_open(struct spool *spool, const char *beside, struct err *err)
{
    char path[4096];
    *spool = (struct spool){.fd = -1};
    buf_init(&spool->waiting, WAITING_MAX);
    int length = snprintf(path, sizeof(path), "%s.sorting.XXXXXX", beside);
    if (length < 0 || (size_t)length >= sizeof(path))
        return err_set(err, "the path is too long");
    spool->fd = mkostemp(path, O_CLOEXEC);
    if (spool->fd < 0)
        return err_set(
            err, "cannot make a temporary file beside %s: %s", beside, strerror(errno));
    (void)unlink(path);
    return 0;
}

void spool_close(struct spool *spool)
{
    fd_close(spool->fd);
    spool->fd = -1;
    buf_done(&spool->waiting);
}

static int flush(struct spool *spool, struct err *err)
{
    if (fd_write_all(spool->fd, buf_bytes(&spool->waiting), err) != 0)
        return err_in(err, "temporary file");
    buf_clear(&spool->waiting);
    return 0;
}

int spool_add(struct spool *spool, struct bytes more, struct err *err)
{
    spool->size += more.len;
    if (more.len > WAITING_MAX - spool->waiting.len && flush(spool, err) != 0)
        return -1;
    if (more.len > WAITING_MAX)
        return fd_write_all(spool->fd, more, err);
    return buf_add(&spool->waiting, more, err);
}

int spool_read(
    struct spool *spool, uint64_t offset, void *into, size_t size, struct err *err)
{
    uint8_t *at = into;
    if (spool->waiting.len > 0 && flush(spool, err) != 0)
        return -1;
    while (size > 0) {
        ssize_t got = pread(spool->fd, at, size, (off_t)offset);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return err_set(err, "cannot read a temporary file: %s",
                got == 0 ? "it ends early" : strerror(errno));
        at += got;
        offset += (uint64_t)got;
        size -= (size_t)got;
    }
    return 0;
}
