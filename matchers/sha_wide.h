/*
 * sha_wide - HMAC-SHA-256 of sixteen short messages side by side, with AVX-512.
 *
 * Each lane of a register is a message of its own, so nothing is waited for; where
 * there is AVX-512 that takes less time than two at a time with the SHA instructions
 * (sha_ni.h). The values are the same.
 */
#ifndef VIGIE_MATCHERS_SHA_WIDE_H
#define VIGIE_MATCHERS_SHA_WIDE_H

#include <stddef.h>
#include <stdint.h>

enum { SHA_WIDE_LANES = 16, SHA_WIDE_BLOCK = 64, SHA_WIDE_WORDS = 4 };

/* Values in clear: wiped by who owns it. */
struct sha_wide {
    const void *keys; /* hashed pads lie in it (FIPS 198-1, section 6), 8 words each: */
    uint32_t inner[SHA_WIDE_LANES]; /* where, in bytes from its start */
    uint32_t outer[SHA_WIDE_LANES];
    /* The one block that follows the inner pad, its padding included: FIPS
     * 180-4, 5.1.1.
     */
    uint8_t blocks[SHA_WIDE_LANES][SHA_WIDE_BLOCK];
    uint32_t macs[SHA_WIDE_WORDS][SHA_WIDE_LANES]; /* out: the MAC's first words */
};

/* Only where processor_has_wide_vectors. */
void sha_wide_hmac(struct sha_wide *wide);

#endif
