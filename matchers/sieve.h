/*
 * sieve - tokens in, candidates out: what no filter knows is dropped here.
 *
 * Tokens are laid out in slots and gathered; a full set is hashed side by side, the
 * filter blocks are fetched ahead, and only then looked at, so that memory is waited
 * for once a set and not once a token.
 */
#ifndef VIGIE_MATCHERS_SIEVE_H
#define VIGIE_MATCHERS_SIEVE_H

#include "matchers/aes_mac.h"
#include "matchers/filter.h"
#include "matchers/scanner.h"
#include "matchers/type.h"

struct sieve;

MUST_USE int sieve_new(
    struct sieve **out, const struct scanner_sink *sink, struct err *err);
/* Accepts NULL. */
void sieve_free(struct sieve *sieve);
AUTO_DEFINE(struct sieve, sieve_free)

/* One more filter, whose memory is borrowed, and the key its hashes are made with; the
 * same key twice costs only one hash. `types` are those it has entries of. */
MUST_USE int sieve_add(struct sieve *sieve, const struct filter *filter,
    const uint8_t key[AES_MAC_KEY], uint32_t types, struct err *err);

/* Types any filter has entries of. */
uint32_t sieve_types(const struct sieve *sieve);

/* A new document: counts are zero, nothing is pending. */
void sieve_begin(struct sieve *sieve);
void sieve_set_layout(struct sieve *sieve, enum layout layout);

/* One token. After the sink has failed, nothing more is taken. */
void sieve_put(
    struct sieve *sieve, const struct token *token, uint64_t row, uint64_t offset);

/* Whether the sink has failed; then `err` is its error. */
MUST_USE int sieve_state(const struct sieve *sieve, struct err *err);

/* Everything pending goes through to the sink. */
MUST_USE int sieve_end(struct sieve *sieve, struct err *err);

/* Tokens put, variants left out, by type; and candidates given to the sink. */
const uint64_t *sieve_seen(const struct sieve *sieve);
uint64_t sieve_passed(const struct sieve *sieve);

#endif
