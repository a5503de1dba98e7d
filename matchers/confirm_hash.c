#include "matchers/confirm_hash.h"

#include "matchers/hmac.h"
#include "matchers/secret.h"

#include <assert.h>
#include <sodium.h>
#include <string.h>

enum { TYPES_USED = 32 };

struct confirm_hash {
    struct hmac_key types[TYPES_USED];
};

int confirm_hash_new(struct confirm_hash **out, const uint8_t confirm[KEY_SIZE],
    const uint8_t watchlist_id[KEY_WATCHLIST_ID], struct err *err)
{
    struct confirm_hash *hash = secret_new(sizeof(*hash), err);
    if (hash == NULL)
        return -1;
    for (unsigned type = 0; type < TYPES_USED; type++) {
        uint8_t key[KEY_SIZE];
        key_for_type(key, confirm, watchlist_id, (uint8_t)type);
        hmac_key_init(&hash->types[type], key);
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
    uint8_t mac[HMAC_SIZE];
    struct hmac hmac;
    assert(value.len <= CANDIDATE_VALUE_MAX && (int)type < TYPES_USED);
    message[0] = (uint8_t)type;
    message[1] = (uint8_t)value.len;
    memcpy(message + 2, value.ptr, value.len);
    hmac_start(&hmac, &hash->types[type]);
    hmac_add(&hmac, bytes_make(message, 2 + value.len));
    hmac_end(mac, &hmac, &hash->types[type]);
    out->place = load_u64(mac);
    out->print = load_u64(mac + 8);
    if (out->print == 0)
        out->print = 1;
}
