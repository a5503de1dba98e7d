/*
 * sealed - a message sealed with a password: PBKDF2-HMAC-SHA256 (RFC 8018 5.2), then
 * AES in GCM mode (NIST SP 800-38D), the tag behind the ciphertext, as WebCrypto does.
 *
 * How it was sealed is said by a stranger, so each number has bounds, and what it may
 * cost is the caller's: an iteration is about a microsecond.
 */
#ifndef VIGIE_PARSERS_SEALED_H
#define VIGIE_PARSERS_SEALED_H

#include "base/buf.h"

struct sealed {
    struct bytes iv;     /* 1 to 64 bytes */
    struct bytes salt;   /* 1 to 64 bytes */
    uint32_t iterations; /* from 1 on; the caller's ceiling holds */
    uint32_t key_bits;   /* 128, 192 or 256 */
    uint32_t tag_bits;   /* 96, 104, 112, 120 or 128: shorter ones are refused */
    struct bytes associated;
    struct bytes text; /* ciphertext and tag */
};

enum sealed_answer {
    SEALED_WRONG = 1, /* the password does not open it, or it was changed */
    SEALED_ODD = 2,   /* a number is out of its bounds; nothing was tried */
};

/* Lets libcrypto set itself up, which wants what a sandbox refuses: call it before. */
void sealed_preload(void);

/* Appends the message; `out` gets nothing unless all of it is genuine. -1: no memory,
 * or past the buf's ceiling. */
MUST_USE int sealed_open(struct buf *out, const struct sealed *sealed,
    struct bytes password, struct err *err);

#endif
