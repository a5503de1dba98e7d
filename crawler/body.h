/*
 * body - what a site sends, on its way into an anonymous file with a ceiling.
 *
 * Counted decoded, so a gzip bomb ends at the ceiling like any other endless body;
 * hashed on the way, so the keeper can tell an unchanged page without seeing it. Sealed
 * at the end: whoever gets the descriptor can read it and nobody can write it.
 */
#ifndef VIGIE_CRAWLER_BODY_H
#define VIGIE_CRAWLER_BODY_H

#include "base/bytes.h"
#include "base/err.h"
#include "model/reply.h"
#include "model/sha256.h"

struct body {
    int fd; /* -1 until the first byte */
    uint64_t len;
    uint64_t max;
    bool cut; /* there was more than max */
    struct sha256 *hash;
};

/* `max`: bytes kept. No file is made before the first byte. body_done also after -1. */
MUST_USE int body_init(struct body *body, uint64_t max, struct err *err);
/* Accepts a zeroed one. */
void body_done(struct body *body);

enum body_answer { BODY_FULL = 1 };

/* Appends what fits. BODY_FULL: the ceiling is reached and there was more. */
MUST_USE int body_add(struct body *body, struct bytes more, struct err *err);

/* Fills the reply's body_len, cut and hash, and hands over the sealed file, positioned
 * at its start; `*fd` is -1 when nothing came. */
MUST_USE int body_finish(
    int *fd, struct reply *reply, struct body *body, struct err *err);

#endif
