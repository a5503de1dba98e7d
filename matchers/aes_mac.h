/*
 * aes_mac - AES-128 CBC-MAC over a slot: the filter's keyed hash.
 *
 * A slot is `[type][length][bytes][zeros]`, filled up to whole 16-byte blocks, two at
 * least. Since the length stands in the first block, no slot is the beginning of
 * another, which is what makes a CBC-MAC a pseudo-random function (Bellare, Kilian and
 * Rogaway, JCSS 61(3), 2000). With AES-NI eight slots are hashed side by side;
 * elsewhere libcrypto's AES gives the same values, so a watchlist fits every machine.
 */
#ifndef VIGIE_MATCHERS_AES_MAC_H
#define VIGIE_MATCHERS_AES_MAC_H

#include "base/auto.h"
#include "base/bytes.h"
#include "base/err.h"

#include <stdint.h>

enum {
    AES_MAC_KEY = 16,
    AES_MAC_BLOCK = 16,
    AES_MAC_LEAST = 32, /* the smallest slot */
    AES_MAC_SHORT = 64, /* room for a short slot: values up to 62 bytes */
    AES_MAC_LONG = 256  /* the longest slot: values up to 254 bytes */
};

struct aes_mac;

/* The portable form is for machines without AES-NI, and the tests' oracle. */
enum aes_mac_form { AES_MAC_BEST, AES_MAC_PORTABLE };

/* On success the caller owns `*out`. */
MUST_USE int aes_mac_new(struct aes_mac **out, const uint8_t key[AES_MAC_KEY],
    enum aes_mac_form form, struct err *err);

/* Wipes and frees. Accepts NULL. */
void aes_mac_free(struct aes_mac *mac);
AUTO_DEFINE(struct aes_mac, aes_mac_free)

/* The first 64 bits of the MAC of each of `count` short slots, which lie AES_MAC_SHORT
 * bytes apart, filled up with zeros. Some 3 to 6 ns each with AES-NI. */
void aes_mac_short(
    uint64_t *hashes, struct aes_mac *mac, const uint8_t *slots, size_t count);

/* The same for one slot of any length; `size` is a multiple of 16. */
uint64_t aes_mac_long(struct aes_mac *mac, const uint8_t *slot, size_t size);

/* The size of the slot of a value of so many bytes. */
size_t aes_mac_slot_size(size_t length);

/* Lays a value out as a slot of AES_MAC_LONG bytes at most; returns its size. */
size_t aes_mac_slot(uint8_t slot[AES_MAC_LONG], uint8_t type, struct bytes value);

/* The hash of one value, for callers in no hurry. */
uint64_t aes_mac_value(struct aes_mac *mac, uint8_t type, struct bytes value);

#endif
