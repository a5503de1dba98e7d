/*
 * hkdf - HKDF-SHA-256 (RFC 5869), for output of one hash: 32 bytes.
 *
 * One block is all that is ever derived here, so the expand step is a single HMAC.
 */
#ifndef VIGIE_MATCHERS_HKDF_H
#define VIGIE_MATCHERS_HKDF_H

#include "base/bytes.h"

enum { HKDF_SIZE = 32 };

/* RFC 5869 2.2: the pseudo-random key from the keying material. */
void hkdf_extract(uint8_t prk[HKDF_SIZE], struct bytes salt, struct bytes material);

/* RFC 5869 2.3 with L = 32. */
void hkdf_expand(
    uint8_t out[HKDF_SIZE], const uint8_t prk[HKDF_SIZE], struct bytes info);

#endif
