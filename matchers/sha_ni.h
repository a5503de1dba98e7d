/*
 * sha_ni - HMAC-SHA-256 of two short messages side by side, with the processor's SHA
 * instructions.
 *
 * One message after the other waits for each instruction's result; two keep the unit
 * busy, which halves the time of each, and what the inner hash gives stays in registers
 * for the outer one. libcrypto has no such form; where there are no such instructions
 * its functions are used, which give the same values (hmac.h).
 */
#ifndef VIGIE_MATCHERS_SHA_NI_H
#define VIGIE_MATCHERS_SHA_NI_H

#include <stdint.h>

enum { SHA_NI_LANES = 2, SHA_NI_WORDS = 8, SHA_NI_BLOCK = 64 };

/* Values in clear: wiped by who owns it. */
struct sha_ni {
    const uint32_t *inner[SHA_NI_LANES]; /* hashed pads (FIPS 198-1, section 6) */
    const uint32_t *outer[SHA_NI_LANES];
    /* The one block that follows the inner pad, its padding included: FIPS 180-4,
     * 5.1.1. */
    uint8_t blocks[SHA_NI_LANES][SHA_NI_BLOCK];
    uint32_t macs[SHA_NI_LANES][SHA_NI_WORDS]; /* out */
};

/* Only where processor_has_sha. */
void sha_ni_hmac(struct sha_ni *pair);

#endif
