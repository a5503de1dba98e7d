/*
 * aes_wide - aes_ni.h's CBC-MACs with four blocks in each register (VAES, AVX-512).
 * Only where processor_has_wide_aes and processor_has_wide_bytes.
 */
#ifndef VIGIE_MATCHERS_AES_WIDE_H
#define VIGIE_MATCHERS_AES_WIDE_H

#include "matchers/aes_ni.h"

/* Of as many of the first slots as go by sixteen; returns how many. */
size_t aes_wide_mac(uint64_t *hashes, const uint8_t round_keys[AES_NI_ROUND_KEYS],
    const uint8_t *slots, size_t count);

#endif
