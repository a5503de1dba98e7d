/*
 * sha_ni - SHA-256's compression of two blocks side by side, with the processor's SHA
 * instructions.
 *
 * One block after the other waits for each instruction's result; two keep the unit
 * busy, which halves the time of each. libcrypto has no such form; where there are no
 * such instructions its functions are used, which give the same values (hmac.h).
 */
#ifndef VIGIE_MATCHERS_SHA_NI_H
#define VIGIE_MATCHERS_SHA_NI_H

#include <stdint.h>

enum { SHA_NI_LANES = 2, SHA_NI_WORDS = 8, SHA_NI_BLOCK = 64 };

/* FIPS 180-4, 6.2.2: takes one block of 64 bytes into each lane's state. Only where
 * processor_has_sha. */
void sha_ni_compress(uint32_t states[SHA_NI_LANES][SHA_NI_WORDS],
    uint8_t blocks[SHA_NI_LANES][SHA_NI_BLOCK]);

#endif
