#include "app/seal_folder.h"

#include "base/auto.h"
#include "base/fd.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static const char prefix[] = "vigie-sealer-";

enum { DEPTH_MAX = 4 };

static void close_folder(DIR *folder)
{
    if (folder != NULL)
        (void)closedir(folder);
}
AUTO_DEFINE(DIR, close_folder)

static bool is_dots(const char *name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

/* No link is followed. */
/* NOLINTNEXTLINE(misc-no-recursion): no deeper than DEPTH_MAX */
static void empty_folder(int at, const char *name, int depth)
{
    int fd = openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    AUTO(close_folder) DIR *folder = fd < 0 ? NULL : fdopendir(fd);
    if (folder == NULL) {
        fd_close(fd);
        return;
    }
    for (;;) {
        /* NOLINTNEXTLINE(concurrency-mt-unsafe): a stream of our own */
        const struct dirent *entry = readdir(folder);
        if (entry == NULL)
            return;
        if (is_dots(entry->d_name) || unlinkat(fd, entry->d_name, 0) == 0)
            continue;
        if (depth < DEPTH_MAX)
            empty_folder(fd, entry->d_name, depth + 1);
        (void)unlinkat(fd, entry->d_name, AT_REMOVEDIR);
    }
}

void seal_folder_clear(const char *path)
{
    empty_folder(AT_FDCWD, path, 0);
    (void)rmdir(path);
}

/* One whose lock nobody holds is a dead sealer's. */
static void clear_stale(const char *parent)
{
    AUTO(close_folder) DIR *folder = opendir(parent);
    while (folder != NULL) {
        char path[SEAL_FOLDER_PATH];
        struct stat info;
        /* NOLINTNEXTLINE(concurrency-mt-unsafe): a stream of our own */
        const struct dirent *entry = readdir(folder);
        if (entry == NULL)
            return;
        int len = snprintf(path, sizeof(path), "%s/%s", parent, entry->d_name);
        if (strncmp(entry->d_name, prefix, strlen(prefix)) != 0 || len < 0 ||
            (size_t)len >= sizeof(path) || lstat(path, &info) != 0 ||
            !S_ISDIR(info.st_mode) || info.st_uid != geteuid())
            continue;
        AUTO(fd_close) int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0)
            seal_folder_clear(path);
    }
}

static int open_in(struct seal_folder *folder, const char *parent, struct err *err)
{
    (void)snprintf(folder->path, sizeof(folder->path), "%s/%sXXXXXX", parent, prefix);
    if (mkdtemp(folder->path) == NULL)
        return err_set(err, "%s: %s", parent, strerror(errno));
    folder->lock = open(folder->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder->lock < 0 || flock(folder->lock, LOCK_EX | LOCK_NB) != 0)
        return err_set(err, "%s: %s", folder->path, strerror(errno));
    return 0;
}

static const char *const parents[] = {"/dev/shm", "/tmp"};

enum { PARENTS = sizeof(parents) / sizeof(parents[0]) };

void seal_folder_sweep(void)
{
    for (size_t i = 0; i < PARENTS; i++)
        clear_stale(parents[i]);
}

int seal_folder_open(struct seal_folder *folder, struct err *err)
{
    for (size_t i = 0; i < PARENTS; i++) {
        clear_stale(parents[i]);
        if (open_in(folder, parents[i], err) == 0)
            return 0;
    }
    return err_in(err, "a folder to seal mails in");
}

void seal_folder_close(struct seal_folder *folder)
{
    if (folder->lock < 0)
        return;
    seal_folder_clear(folder->path);
    fd_close(fd_take(&folder->lock));
}

int seal_folder_make(
    char path[SEAL_FOLDER_PATH], struct seal_folder *folder, struct err *err)
{
    int len = snprintf(path, SEAL_FOLDER_PATH, "%s/%llu", folder->path,
        (unsigned long long)++folder->made);
    if (len < 0 || len >= SEAL_FOLDER_PATH || mkdir(path, S_IRWXU) != 0)
        return err_set(err, "%s: %s", folder->path, strerror(errno));
    return 0;
}
