/*
 * buf - bytes that grow up to a ceiling set at birth.
 *
 * Everything that gathers bytes from outside uses one, so that no input can make the
 * program larger than its author decided. Going past the ceiling is an ordinary error.
 */
#ifndef VIGIE_BASE_BUF_H
#define VIGIE_BASE_BUF_H

#include "base/auto.h"
#include "base/bytes.h"
#include "base/err.h"

struct buf {
    uint8_t *ptr;
    size_t len;
    size_t cap;
    size_t limit; /* bytes; never exceeded by len */
};

/* Allocates nothing yet. `limit`: bytes, a hard ceiling on len. */
void buf_init(struct buf *buf, size_t limit);
/* Frees the memory; the buf is empty and usable again with the same ceiling. */
void buf_done(struct buf *buf);
AUTO_DEFINE_VALUE(struct buf, buf_done)

/* Each fails, leaving the contents as they were, past the ceiling or out of memory. */
MUST_USE int buf_add(struct buf *buf, struct bytes more, struct err *err);
MUST_USE int buf_add_text(struct buf *buf, const char *text, struct err *err);
MUST_USE int buf_add_byte(struct buf *buf, uint8_t byte, struct err *err);
MUST_USE int buf_addf(struct buf *buf, struct err *err, const char *format, ...)
    PRINTF_LIKE(3, 4);
/* Room for `count` more bytes at ptr+len; the caller adds what it wrote to len. */
MUST_USE int buf_reserve(struct buf *buf, size_t count, struct err *err);

/* Empties it and keeps the memory. */
void buf_clear(struct buf *buf);
/* Valid until the next change. */
struct bytes buf_bytes(const struct buf *buf);
/* The contents with a terminator after them (not counted in len). */
MUST_USE int buf_text(const char **text, struct buf *buf, struct err *err);

#endif
