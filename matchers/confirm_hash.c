/* SHA-256's own functions: EVP's cannot keep a half-done state without allocating. */
#define OPENSSL_SUPPRESS_DEPRECATED

#include "matchers/confirm_hash.h"

#include "matchers/secret.h"

#include <assert.h>
#include <openssl/sha.h>
#include <sodium.h>
#include <string.h>

enum { HMAC_BLOCK = 64, TYPES_USED = 32 };

struct pads {
    SHA256_CTX inner;
    SHA256_CTX outer;
};

struct confirm_hash {
    struct pads types[TYPES_USED];
};

static void pad_start(SHA256_CTX *state, const uint8_t key[KEY_SIZE], uint8_t pad)
{
    uint8_t block[HMAC_BLOCK];
    memset(block, pad, sizeof(block));
    for (size_t i = 0; i < KEY_SIZE; i++)
        block[i] ^= key[i];
    (void)SHA256_Init(state);
    (void)SHA256_Update(state, block, sizeof(block));
    sodium_memzero(block, sizeof(block));
}

int confirm_hash_new(struct confirm_hash **out, const uint8_t confirm[KEY_SIZE],
    const uint8_t watchlist_id[KEY_WATCHLIST_ID], struct err *err)
{
    struct confirm_hash *hash = secret_new(sizeof(*hash), err);
    if (hash == NULL)
        return -1;
    for (unsigned type = 0; type < TYPES_USED; type++) {
        uint8_t key[KEY_SIZE];
        key_for_type(key, confirm, watchlist_id, (uint8_t)type);
        pad_start(&hash->types[type].inner, key, 0x36);
        pad_start(&hash->types[type].outer, key, 0x5c);
        sodium_memzero(key, sizeof(key));
    }
    *out = hash;
    return 0;
}

void confirm_hash_free(struct confirm_hash *hash)
{
    secret_free(hash, sizeof(*hash));
}

static uint64_t load_u64(const uint8_t *at)
{
    uint64_t value = 0;
    for (size_t i = 0; i < 8; i++)
        value |= (uint64_t)at[i] << (8 * i);
    return value;
}

void confirm_hash_value(struct fingerprint *out, const struct confirm_hash *hash,
    enum identifier_type type, struct bytes value)
{
    uint8_t message[2 + CANDIDATE_VALUE_MAX];
    uint8_t mac[SHA256_DIGEST_LENGTH];
    assert(value.len <= CANDIDATE_VALUE_MAX && (int)type < TYPES_USED);
    message[0] = (uint8_t)type;
    message[1] = (uint8_t)value.len;
    memcpy(message + 2, value.ptr, value.len);
    SHA256_CTX state = hash->types[type].inner;
    (void)SHA256_Update(&state, message, 2 + value.len);
    (void)SHA256_Final(mac, &state);
    state = hash->types[type].outer;
    (void)SHA256_Update(&state, mac, sizeof(mac));
    (void)SHA256_Final(mac, &state);
    out->place = load_u64(mac);
    out->print = load_u64(mac + 8);
    if (out->print == 0)
        out->print = 1;
}
