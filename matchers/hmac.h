/*
 * hmac - HMAC-SHA-256 with the key's two pads hashed beforehand (FIPS 198-1, section
 * 6).
 *
 * It uses libcrypto's SHA-256 functions themselves, which run on the processor's SHA
 * instructions and keep their state in our memory; EVP would allocate for each copy.
 */
#ifndef VIGIE_MATCHERS_HMAC_H
#define VIGIE_MATCHERS_HMAC_H

#include "base/bytes.h"

/* The functions are deprecated in favour of EVP, not removed. */
#ifndef OPENSSL_SUPPRESS_DEPRECATED
#define OPENSSL_SUPPRESS_DEPRECATED
#endif
#include <openssl/sha.h>

enum { HMAC_KEY = 32, HMAC_SIZE = 32 };

/* Secret: keep it in locked memory and wipe it. */
struct hmac_key {
    SHA256_CTX inner;
    SHA256_CTX outer;
};

struct hmac {
    SHA256_CTX state;
};

void hmac_key_init(struct hmac_key *key, const uint8_t secret[HMAC_KEY]);

void hmac_start(struct hmac *hmac, const struct hmac_key *key);
void hmac_add(struct hmac *hmac, struct bytes more);
void hmac_end(uint8_t out[HMAC_SIZE], struct hmac *hmac, const struct hmac_key *key);

#endif
