#include "app/scan_paths.h"

#include "base/bytes.h"
#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FIRST_PATHS = 64, COPY_STEP = 1 << 16, TEXTS_MAX = 1 << 30 };

void scan_paths_init(struct scan_paths *paths)
{
    *paths = (struct scan_paths){0};
    arena_init(&paths->texts, TEXTS_MAX);
}

void scan_paths_done(struct scan_paths *paths)
{
    free(paths->items);
    arena_done(&paths->texts);
    scan_paths_init(paths);
}

static int push(struct scan_paths *paths, const char *path, struct err *err)
{
    struct bytes copy;
    if (paths->count == paths->cap) {
        size_t cap = paths->cap == 0 ? FIRST_PATHS : paths->cap * 2;
        const char **grown = reallocarray(paths->items, cap, sizeof(*grown));
        if (grown == NULL)
            return err_no_memory(err);
        paths->items = grown;
        paths->cap = cap;
    }
    if (arena_copy(&copy, &paths->texts, bytes_of(path), err) != 0)
        return err_in(err, "too many files at once");
    paths->items[paths->count++] = (const char *)copy.ptr;
    return 0;
}

static int by_name(const FTSENT **left, const FTSENT **right)
{
    return strcmp((*left)->fts_name, (*right)->fts_name);
}

static bool wanted(const FTSENT *entry)
{
    int info = entry->fts_info;
    return info == FTS_F || info == FTS_DNR || info == FTS_ERR || info == FTS_NS;
}

static int walk(struct scan_paths *paths, const char *folder, struct err *err)
{
    char *copy = strdup(folder);
    if (copy == NULL)
        return err_no_memory(err);
    char *roots[] = {copy, NULL};
    FTS *tree = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, by_name);
    int result = tree == NULL ? err_set(err, "%s: %s", folder, strerror(errno)) : 0;
    for (FTSENT *entry = tree == NULL ? NULL : fts_read(tree);
         entry != NULL && result == 0; entry = fts_read(tree))
        if (wanted(entry))
            result = push(paths, entry->fts_path, err);
    if (tree != NULL)
        (void)fts_close(tree);
    free(copy);
    return result;
}

int scan_paths_add(struct scan_paths *paths, const char *path, struct err *err)
{
    struct stat info;
    if (stat(path, &info) == 0 && S_ISDIR(info.st_mode))
        return walk(paths, path, err);
    return push(paths, path, err);
}

static int copy_stdin(int *fd, struct err *err)
{
    int raw = -1;
    uint8_t step[COPY_STEP];
    if (fd_anonymous(&raw, "stdin", err) != 0)
        return -1;
    AUTO(fd_close) int copy = raw;
    for (;;) {
        ssize_t count = read(STDIN_FILENO, step, sizeof(step));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return err_set(err, "standard input: %s", strerror(errno));
        if (count == 0)
            break;
        if (fd_write_all(copy, bytes_make(step, (size_t)count), err) != 0)
            return err_in(err, "standard input is too long for memory");
    }
    *fd = fd_take(&copy);
    return 0;
}

int scan_paths_open(int *fd, const char *path, struct err *err)
{
    struct stat info;
    if (bytes_is(bytes_of(path), "-"))
        return copy_stdin(fd, err);
    AUTO(fd_close) int opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (opened < 0)
        return err_set(err, "%s", strerror(errno));
    if (fstat(opened, &info) != 0 || !S_ISREG(info.st_mode))
        return err_set(err, "not a regular file");
    *fd = fd_take(&opened);
    return 0;
}
