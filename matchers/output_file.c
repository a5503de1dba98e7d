#include "matchers/output_file.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/bytes.h"
#include "base/fd.h"

void output_done(struct output *output)
{
    if (output->map != NULL)
        (void)munmap(output->map, output->size);
    fd_close(output->fd);
    if (output->path[0] != '\0')
        (void)unlink(output->path);
}

/* Space is taken beforehand: a full disk is an error here, not a signal later. */
int output_open(struct output *output, const char *path, size_t size, struct err *err)
{
    int length = snprintf(output->path, sizeof(output->path), "%s.making.XXXXXX", path);
    if (length < 0 || (size_t)length >= sizeof(output->path)) {
        output->path[0] = '\0';
        return err_set(err, "%s: the path is too long", path);
    }
    output->fd = mkostemp(output->path, O_CLOEXEC); /* mode 0600 */
    if (output->fd < 0) {
        output->path[0] = '\0';
        return err_set(err, "cannot make a file beside %s: %s", path, strerror(errno));
    }
    int full = posix_fallocate(output->fd, 0, (off_t)size);
    if (full != 0)
        return err_set(
            err, "%s: cannot make room for %zu bytes: %s", path, size, strerror(full));
    void *map = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, output->fd, 0);
    if (map == MAP_FAILED)
        return err_set(
            err, "%s: cannot map %zu bytes: %s", path, size, strerror(errno));
    output->map = map;
    output->size = size;
    return 0;
}

void output_release(const struct output *output, uint64_t from, uint64_t to)
{
    enum { PAGE = 65536 }; /* a multiple of every page's size */
    from = (from + PAGE - 1) / PAGE * PAGE;
    to = to / PAGE * PAGE;
    if (from >= to)
        return;
    (void)sync_file_range(
        output->fd, (off_t)from, (off_t)(to - from), SYNC_FILE_RANGE_WRITE);
    (void)madvise(output->map + from, (size_t)(to - from), MADV_DONTNEED);
}

static int folder_sync(const char *path)
{
    char copy[4096];
    (void)bytes_to_text(copy, sizeof(copy), bytes_of(path));
    AUTO(fd_close) int fd = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return fd < 0 ? -1 : fsync(fd);
}

/* Both kinds of watchlist begin with these. */
static const char WATCHLIST_START[] = "VIGIEW";

int output_may_replace(const char *path, struct err *err)
{
    char start[sizeof(WATCHLIST_START) - 1];
    struct stat info;
    AUTO(fd_close) int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0 || fstat(fd, &info) != 0)
        return 0; /* there is nothing, or writing will tell */
    if (S_ISREG(info.st_mode) && info.st_size == 0)
        return 0;
    if (S_ISREG(info.st_mode) && pread(fd, start, sizeof(start), 0) == sizeof(start) &&
        memcmp(start, WATCHLIST_START, sizeof(start)) == 0)
        return 0;
    return err_set(err,
        "%s: is there already and is no watchlist, so it is not replaced: give another "
        "name behind -o",
        path);
}

int output_publish(struct output *output, const char *path, struct err *err)
{
    if (output_may_replace(path, err) != 0)
        return -1;
    if (fsync(output->fd) != 0)
        return err_set(err, "%s: cannot write: %s", path, strerror(errno));
    if (rename(output->path, path) != 0)
        return err_set(err, "%s: cannot rename into place: %s", path, strerror(errno));
    output->path[0] = '\0';
    (void)folder_sync(path);
    return 0;
}
