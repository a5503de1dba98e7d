/*
 * seal - a text under a key: AES-256 in GCM mode (NIST SP 800-38D), bound to what
 * stands beside it.
 *
 * The nonce is random and new each time; 96 random bits are good for 2^32 texts under
 * one key (SP 800-38D 8.3), which once a minute takes eight thousand years.
 */
#ifndef VIGIE_MODEL_SEAL_H
#define VIGIE_MODEL_SEAL_H

#include "base/buf.h"

enum { SEAL_KEY_SIZE = 32, SEAL_MORE = 12 + 16 /* bytes: nonce and tag */ };

/* Lets libcrypto set itself up, which wants what a sandbox refuses: call it before. */
void seal_preload(void);

/* Appends nonce, ciphertext and tag. `associated` is not in it, and must be the same
 * when it is opened. */
MUST_USE int seal_close(struct buf *out, const uint8_t key[SEAL_KEY_SIZE],
    struct bytes associated, struct bytes text, struct err *err);

enum seal_answer { SEAL_WRONG = 1 }; /* another key, changed, or of another place */

/* Appends the text; nothing unless all of it is genuine. Wipe it. */
MUST_USE int seal_open(struct buf *out, const uint8_t key[SEAL_KEY_SIZE],
    struct bytes associated, struct bytes sealed, struct err *err);

#endif
