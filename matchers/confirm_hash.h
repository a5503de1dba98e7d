/*
 * confirm_hash - HMAC-SHA-256 of candidates, under one key a watchlist and type.
 *
 * The two pads are hashed once (FIPS 198-1, section 6), so a candidate costs two
 * compressions. Of the MAC 128 bits are used: 64 choose the bucket, 64 are stored.
 */
#ifndef VIGIE_MATCHERS_CONFIRM_HASH_H
#define VIGIE_MATCHERS_CONFIRM_HASH_H

#include "matchers/key.h"
#include "model/candidate.h"

struct confirm_hash;

struct fingerprint {
    uint64_t place; /* scaled to the number of buckets */
    uint64_t print; /* never 0 */
};

/* On success the caller owns `*out`, which lies in locked memory. */
MUST_USE int confirm_hash_new(struct confirm_hash **out,
    const uint8_t confirm[KEY_SIZE], const uint8_t watchlist_id[KEY_WATCHLIST_ID],
    struct err *err);

/* Wipes and frees. Accepts NULL. */
void confirm_hash_free(struct confirm_hash *hash);
AUTO_DEFINE(struct confirm_hash, confirm_hash_free)

void confirm_hash_value(struct fingerprint *out, const struct confirm_hash *hash,
    enum identifier_type type, struct bytes value);

/* A canonical value to hash; at most CANDIDATE_VALUE_MAX bytes, borrowed. */
struct confirm_value {
    enum identifier_type type;
    struct bytes value;
};

/* The same for many, and in less than half the time of each where the processor has SHA
 * instructions. `out` has `count` places. */
void confirm_hash_batch(struct fingerprint *out, const struct confirm_hash *hash,
    const struct confirm_value *values, size_t count);

/* A batch in several calls, and what they leave on the stack wiped after the last. */
void confirm_hash_some(struct fingerprint *out, const struct confirm_hash *hash,
    const struct confirm_value *values, size_t count);
void confirm_hash_wipe(const struct confirm_hash *hash);

#endif
