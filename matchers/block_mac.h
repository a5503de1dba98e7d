/*
 * block_mac - proof that a 64 KiB block of a watchlist is as it was made.
 *
 * GMAC (NIST SP 800-38D) with AES-256 runs at memory speed, so that a whole filter can
 * be checked at load. The nonce is the block's number: the key is fresh for every file
 * and part (key_for_blocks), so no nonce is ever used twice under one key.
 */
#ifndef VIGIE_MATCHERS_BLOCK_MAC_H
#define VIGIE_MATCHERS_BLOCK_MAC_H

#include "matchers/key.h"

#include "base/bytes.h"

#include <stdbool.h>

enum { BLOCK_SIZE = 65536, BLOCK_TAG = 16 };

struct block_mac;

/* On success the caller owns `*out`. */
MUST_USE int block_mac_new(
    struct block_mac **out, const uint8_t key[KEY_SIZE], struct err *err);
/* Accepts NULL. */
void block_mac_free(struct block_mac *mac);
AUTO_DEFINE(struct block_mac, block_mac_free)

/* At most BLOCK_SIZE bytes; only the last block of a part is shorter. */
MUST_USE int block_mac_tag(uint8_t tag[BLOCK_TAG], struct block_mac *mac,
    uint64_t number, struct bytes block, struct err *err);

/* Whether the block has this tag. */
bool block_mac_holds(struct block_mac *mac, uint64_t number, struct bytes block,
    const uint8_t tag[BLOCK_TAG]);

/* Blocks in a part of `size` bytes. */
uint64_t block_count(uint64_t size);

#endif
