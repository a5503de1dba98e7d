/*
 * spool - more bytes than should be held in memory, in a nameless temporary file.
 *
 * The file is made in the folder of the output and deleted at birth; it holds keyed
 * hashes and pseudonyms only, never clear data.
 */
#ifndef VIGIE_MATCHERS_SPOOL_H
#define VIGIE_MATCHERS_SPOOL_H

#include "base/buf.h"

struct spool {
    int fd;
    uint64_t size; /* bytes added */
    struct buf waiting;
};

/* `beside` is the path of the output. Start: zeroed with fd -1, or by this. */
MUST_USE int spool_open(struct spool *spool, const char *beside, struct err *err);
void spool_close(struct spool *spool);
AUTO_DEFINE_VALUE(struct spool, spool_close)

MUST_USE int spool_add(struct spool *spool, struct bytes more, struct err *err);

/* Reads what was added before, waiting bytes included; all of `size` must be there. */
MUST_USE int spool_read(
    struct spool *spool, uint64_t offset, void *into, size_t size, struct err *err);

#endif
