/*
 * sieve_set - the tokens that wait in a sieve to be hashed, side by side. For sieve.c,
 * and for the walk, which writes plain values straight into their slots (plain.h).
 */
#ifndef VIGIE_MATCHERS_SIEVE_SET_H
#define VIGIE_MATCHERS_SIEVE_SET_H

#include "matchers/aes_mac.h"
#include "matchers/filter.h"
#include "matchers/sieve.h"

enum { SIEVE_SET = 16, SIEVE_KEYS = 16 };

struct sieve_kind {
    uint8_t type;
    uint8_t length;
    bool strong;
    bool is_long;
};

struct sieve_pending {
    uint64_t row;
    uint64_t offset;
    struct sieve_kind kind;
};

/* Slots are filled up with zeros to the end. */
struct sieve_set {
    size_t count;  /* below SIEVE_SET */
    bool has_long; /* whether any of them is */
    struct sieve_pending pending[SIEVE_SET];
    uint8_t slots[SIEVE_SET][AES_MAC_SHORT];
    uint8_t long_slots[SIEVE_SET][AES_MAC_LONG];
    uint64_t hashes[SIEVE_KEYS][SIEVE_SET]; /* once the set is hashed */
};

/* The last phone that was put. One that is found twice ("+33 6..." also at its 6), or
 * stands twice side by side, is hashed and looked up once. */
struct sieve_phone {
    uint64_t row;
    uint64_t offset;
    uint8_t slot[AES_MAC_LEAST];
};

enum { SIEVE_NEARBY = 32 }; /* bytes from one to the other */

struct sieve_phone *sieve_phone(struct sieve *sieve);

/* Where the next tokens go; until the next sieve_filled or sieve_put. */
struct sieve_set *sieve_filling(struct sieve *sieve);

/* The set has SIEVE_SET tokens; another is filled next. */
void sieve_filled(struct sieve *sieve);

/* Tokens by type, for who puts them in itself to count; and which types it is to put.
 */
uint64_t *sieve_counts(struct sieve *sieve);
uint32_t sieve_taken(const struct sieve *sieve);

#endif
