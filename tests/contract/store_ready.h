/*
 * store_ready - a store of SQLite with all its tables in it, for tests of what is done
 * with them: the tables of a program's first one are copied for the others, since
 * making them takes longer than most tests do.
 */
#ifndef VIGIE_TESTS_STORE_READY_H
#define VIGIE_TESTS_STORE_READY_H

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "base/fd.h"
#include "storage/store.h"

/* Where a store's folder of `what` is to be made, for mkdtemp: in memory where there is
 * room for it, as a disk is waited for at each commit. */
static inline void ready_folder(char *out, size_t size, const char *what)
{
    const uint64_t room = UINT64_C(1) << 30U;
    struct statvfs info;
    bool memory = access("/dev/shm", W_OK) == 0 && statvfs("/dev/shm", &info) == 0 &&
                  (uint64_t)info.f_bavail * info.f_frsize >= room;
    (void)snprintf(out, size, "%s/vigie-%s-XXXXXX", memory ? "/dev/shm" : "/tmp", what);
}

/* Closed, a store is one file. */
static inline int ready_make(struct buf *out, const char *url, struct err *err)
{
    struct store *store = NULL;
    int made = store_open(&store, url, NULL, err) == 0 ? store_migrate(store, err) : -1;
    store_close(store);
    return made == 0 ? fd_read_file(out, url + strlen("sqlite:"), err) : -1;
}

static inline int ready_copy(const struct buf *tables, const char *url, struct err *err)
{
    const char *path = url + strlen("sqlite:");
    AUTO(fd_close) int out = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    return fd_write_all(out, buf_bytes(tables), err);
}

/* Opens the store of `url`, "sqlite:PATH", of which there is nothing yet. */
static inline MUST_USE int store_ready(
    struct store **out, const char *url, struct err *err)
{
    static struct buf tables;
    bool first = tables.len == 0;
    if (first)
        buf_init(&tables, 1U << 24U);
    if ((first ? ready_make(&tables, url, err) : ready_copy(&tables, url, err)) != 0)
        return -1;
    return store_open(out, url, NULL, err);
}

#endif
