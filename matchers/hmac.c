#include "matchers/hmac.h"

#include <sodium.h>
#include <string.h>

enum { HMAC_BLOCK = 64 };

static void pad_hash(SHA256_CTX *state, const uint8_t secret[HMAC_KEY], uint8_t pad)
{
    uint8_t block[HMAC_BLOCK];
    memset(block, pad, sizeof(block));
    for (size_t i = 0; i < HMAC_KEY; i++)
        block[i] ^= secret[i];
    (void)SHA256_Init(state);
    (void)SHA256_Update(state, block, sizeof(block));
    sodium_memzero(block, sizeof(block));
}

void hmac_key_init(struct hmac_key *key, const uint8_t secret[HMAC_KEY])
{
    pad_hash(&key->inner, secret, 0x36);
    pad_hash(&key->outer, secret, 0x5c);
}

void hmac_start(struct hmac *hmac, const struct hmac_key *key)
{
    hmac->state = key->inner;
}

void hmac_add(struct hmac *hmac, struct bytes more)
{
    if (more.len > 0)
        (void)SHA256_Update(&hmac->state, more.ptr, more.len);
}

void hmac_end(uint8_t out[HMAC_SIZE], struct hmac *hmac, const struct hmac_key *key)
{
    (void)SHA256_Final(out, &hmac->state);
    hmac->state = key->outer;
    (void)SHA256_Update(&hmac->state, out, HMAC_SIZE);
    (void)SHA256_Final(out, &hmac->state);
}
