/*
 * fd - file descriptors as owned things, and whole reads and writes.
 */
#ifndef VIGIE_BASE_FD_H
#define VIGIE_BASE_FD_H

#include "base/auto.h"
#include "base/buf.h"
#include "base/bytes.h"
#include "base/err.h"

/* Accepts -1. An owning local is `AUTO(fd_close) int fd`. */
void fd_close(int fd);
static inline void fd_close_auto(const int *owned)
{
    fd_close(*owned);
}

/* Hands an owned descriptor on: returns it and leaves -1 behind. */
int fd_take(int *owned);

/* All of it, through short writes and EINTR. */
MUST_USE int fd_write_all(int fd, struct bytes data, struct err *err);

/* The same from byte `at` of a file on; where it is read from next stays. */
MUST_USE int fd_write_at(int fd, struct bytes data, uint64_t at, struct err *err);

/* From here to the end of the file, appended to `into` up to its ceiling. */
MUST_USE int fd_read_all(struct buf *into, int fd, struct err *err);

/* The first `count` bytes of a file, or all it has, appended to `into`; where it is
 * read from next stays. */
MUST_USE int fd_read_start(struct buf *into, int fd, size_t count, struct err *err);

/* A whole regular file, at most `into`'s ceiling; the error names the path. */
MUST_USE int fd_read_file(struct buf *into, const char *path, struct err *err);
/* The same, but anything else of that name is an error, where a FIFO would make the
 * other wait for a writer. */
MUST_USE int fd_read_regular(struct buf *into, const char *path, struct err *err);

/* Bytes in the file behind `fd`. */
MUST_USE int fd_size(uint64_t *size, int fd, struct err *err);

/* A new anonymous file (memfd) that closes on exec; the caller owns it. */
MUST_USE int fd_anonymous(int *fd, const char *name, struct err *err);

/* No more writing, growing or shrinking, whoever holds the descriptor. */
MUST_USE int fd_seal(int fd, struct err *err);

#endif
