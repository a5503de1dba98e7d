#include "matchers/confirm_hash.h"

#include "base/small_copy.h"
#include "matchers/hmac.h"
#include "matchers/processor.h"
#include "matchers/secret.h"
#include "matchers/sha_ni.h"
#include "matchers/sha_wide.h"

#include <assert.h>
#include <sodium.h>
#include <string.h>

enum { TYPES_USED = 32 };

struct confirm_hash {
    struct hmac_key types[TYPES_USED];
    bool side_by_side;
    bool wide;
};

int confirm_hash_new(struct confirm_hash **out, const uint8_t confirm[KEY_SIZE],
    const uint8_t watchlist_id[KEY_WATCHLIST_ID], struct err *err)
{
    struct confirm_hash *hash = secret_new(sizeof(*hash), err);
    if (hash == NULL)
        return -1;
    hash->side_by_side = processor_has_sha();
    hash->wide = processor_has_wide_vectors();
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
    sodium_memzero(message, 2 + value.len);
}

/* A message of so many bytes fits one block with its padding: FIPS 180-4, 5.1.1. */
enum { ONE_BLOCK = SHA_NI_BLOCK - 9, PADDING = 0x80, BITS = 8 };

/* A block whose message, after the pad's block, has so many bytes; they come next. */
static void block_start(uint8_t block[SHA_NI_BLOCK], size_t length)
{
    size_t bits = (SHA_NI_BLOCK + length) * BITS;
    memset(block, 0, SHA_NI_BLOCK);
    block[length] = PADDING;
    block[SHA_NI_BLOCK - 2] = (uint8_t)(bits >> 8);
    block[SHA_NI_BLOCK - 1] = (uint8_t)bits;
}

static void inner_block(uint8_t block[SHA_NI_BLOCK], const struct confirm_value *value)
{
    block_start(block, 2 + value->value.len);
    block[0] = (uint8_t)value->type;
    block[1] = (uint8_t)value->value.len;
    small_copy(block + 2, value->value.ptr, value->value.len);
}

/* The MAC's bytes, in order, are those of its words, the highest first. */
static struct fingerprint print_of(const uint32_t digest[SHA_NI_WORDS])
{
    uint64_t print =
        (uint64_t)__builtin_bswap32(digest[3]) << 32 | __builtin_bswap32(digest[2]);
    return (struct fingerprint){
        .place =
            (uint64_t)__builtin_bswap32(digest[1]) << 32 | __builtin_bswap32(digest[0]),
        .print = print == 0 ? 1 : print,
    };
}

static void two_hash(struct fingerprint *const out[SHA_NI_LANES], struct sha_ni *pair,
    const struct confirm_hash *hash,
    const struct confirm_value *const two[SHA_NI_LANES])
{
    for (size_t i = 0; i < SHA_NI_LANES; i++) {
        const struct hmac_key *key = &hash->types[two[i]->type];
        pair->inner[i] = key->inner.h;
        pair->outer[i] = key->outer.h;
        inner_block(pair->blocks[i], two[i]);
    }
    sha_ni_hmac(pair);
    for (size_t i = 0; i < SHA_NI_LANES; i++)
        *out[i] = print_of(pair->macs[i]);
}

/* A few that are left over; fewer than that are not worth all lanes. */
enum { WIDE_LEAST = 5 };

static struct fingerprint wide_print(const struct sha_wide *wide, size_t lane)
{
    uint32_t digest[SHA_NI_WORDS] = {0};
    for (size_t i = 0; i < SHA_WIDE_WORDS; i++)
        digest[i] = wide->macs[i][lane];
    return print_of(digest);
}

/* Of the first `count`, SHA_WIDE_LANES at most; lanes beyond hash the first once more.
 */
static void wide_hash(struct fingerprint *const out[SHA_WIDE_LANES],
    struct sha_wide *wide, const struct confirm_hash *hash,
    const struct confirm_value *const values[SHA_WIDE_LANES], size_t count)
{
    wide->keys = hash->types;
    for (size_t i = 0; i < SHA_WIDE_LANES; i++) {
        const struct confirm_value *value = values[i < count ? i : 0];
        const struct hmac_key *key = &hash->types[value->type];
        const uint8_t *keys = wide->keys;
        wide->inner[i] = (uint32_t)((const uint8_t *)key->inner.h - keys);
        wide->outer[i] = (uint32_t)((const uint8_t *)key->outer.h - keys);
        inner_block(wide->blocks[i], value);
    }
    sha_wide_hmac(wide);
    for (size_t i = 0; i < count; i++)
        *out[i] = wide_print(wide, i);
}

/* What the side-by-side forms had no register for, hashed pads of keys among it, is
 * left below. */
void confirm_hash_wipe(const struct confirm_hash *hash)
{
    enum { BELOW_WIDE = 8192, BELOW = 1024 };
    if (hash->wide)
        sodium_stackzero(BELOW_WIDE);
    else if (hash->side_by_side)
        sodium_stackzero(BELOW);
}

/* Those that wait for each other. */
struct queue {
    size_t count;
    struct fingerprint *prints[SHA_WIDE_LANES];
    const struct confirm_value *values[SHA_WIDE_LANES];
};

static void queue_hash(
    struct queue *queue, struct sha_wide *wide, const struct confirm_hash *hash)
{
    struct sha_ni pair;
    size_t done = 0;
    if (hash->wide && queue->count >= WIDE_LEAST) {
        wide_hash(queue->prints, wide, hash, queue->values, queue->count);
        done = queue->count;
    }
    for (; hash->side_by_side && done + SHA_NI_LANES <= queue->count;
         done += SHA_NI_LANES)
        two_hash(queue->prints + done, &pair, hash, queue->values + done);
    for (; done < queue->count; done++)
        confirm_hash_value(queue->prints[done], hash, queue->values[done]->type,
            queue->values[done]->value);
    queue->count = 0;
    sodium_memzero(&pair, sizeof(pair));
}

void confirm_hash_some(struct fingerprint *out, const struct confirm_hash *hash,
    const struct confirm_value *values, size_t count)
{
    struct queue queue = {0};
    struct sha_wide wide;
    for (size_t i = 0; i < count; i++) {
        assert((int)values[i].type < TYPES_USED);
        if (2 + values[i].value.len > ONE_BLOCK) {
            confirm_hash_value(&out[i], hash, values[i].type, values[i].value);
            continue;
        }
        queue.prints[queue.count] = &out[i];
        queue.values[queue.count++] = &values[i];
        if (queue.count == SHA_WIDE_LANES)
            queue_hash(&queue, &wide, hash);
    }
    queue_hash(&queue, &wide, hash);
    sodium_memzero(&wide, sizeof(wide));
}

void confirm_hash_batch(struct fingerprint *out, const struct confirm_hash *hash,
    const struct confirm_value *values, size_t count)
{
    confirm_hash_some(out, hash, values, count);
    confirm_hash_wipe(hash);
}
