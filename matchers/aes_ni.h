/*
 * aes_ni - AES-128 by the processor's own instructions (x86-64 with AES-NI).
 *
 * Only where processor_has_aes; aes_ni_mac_wide only where processor_has_wide_aes.
 */
#ifndef VIGIE_MATCHERS_AES_NI_H
#define VIGIE_MATCHERS_AES_NI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { AES_NI_ROUND_KEYS = 11 * 16 };

/* FIPS 197 5.2: the eleven round keys. */
void aes_ni_expand(uint8_t round_keys[AES_NI_ROUND_KEYS], const uint8_t key[16]);

enum { AES_NI_SLOT = 64 };

/* CBC-MAC of `count` slots that lie AES_NI_SLOT bytes apart, eight at a time. A slot's
 * second byte says how many bytes follow it, and so how many blocks of 16 count, two at
 * least; the rest of it is zeros. */
void aes_ni_mac_short(uint64_t *hashes, const uint8_t round_keys[AES_NI_ROUND_KEYS],
    const uint8_t *slots, size_t count);

/* The same of as many of the first slots as go by sixteen; returns how many. */
size_t aes_ni_mac_wide(uint64_t *hashes, const uint8_t round_keys[AES_NI_ROUND_KEYS],
    const uint8_t *slots, size_t count);

/* CBC-MAC of one slot of `size` bytes, a multiple of 16. */
uint64_t aes_ni_mac_long(
    const uint8_t round_keys[AES_NI_ROUND_KEYS], const uint8_t *slot, size_t size);

#endif
