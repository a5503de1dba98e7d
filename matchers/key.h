/*
 * key - the master secret of a deployment, and the keys derived from it.
 *
 * A NIR has some 10^10 possible values, so whoever holds its hash and the key holds the
 * number: key secrecy is the whole defence. The master lies in a small text file of its
 * own (mode 0600, or a container secret); each process derives from it the few keys it
 * needs (HKDF-SHA-256, RFC 5869), then wipes it. The scanner's keys open the filter,
 * the confirmer's the exact table, and neither can be computed from the other.
 *
 * The file, one field a line:
 *     vigie key 1
 *     id 0123456789abcdef
 *     epoch 1
 *     secret (64 hexadecimal digits)
 *
 * Secrets live in locked, guarded memory that core dumps leave out (sodium_malloc).
 */
#ifndef VIGIE_MATCHERS_KEY_H
#define VIGIE_MATCHERS_KEY_H

#include "base/auto.h"
#include "base/err.h"

#include <stdint.h>

struct key; /* the master */

/* Makes a new key file, mode 0600; an existing file is never overwritten. */
MUST_USE int key_create(const char *path, struct err *err);

/* Makes the key that follows `before`: the same id, the next epoch, a secret of its
 * own. Lists of both epochs can be looked for side by side until the old ones have
 * ended. */
MUST_USE int key_create_after(
    const char *path, const struct key *before, struct err *err);

/* Reads the key from its start, whatever the descriptor's offset; `fd` stays the
 * caller's. A file that others may read or write is refused, unless it lies on a
 * read-only or memory-backed file system as container secrets do. On success the caller
 * owns `*out`, and frees it as soon as its own keys are derived. */
MUST_USE int key_read(struct key **out, int fd, struct err *err);

/* Wipes and frees. Accepts NULL. */
void key_free(struct key *key);
AUTO_DEFINE(struct key, key_free)

/* Says which key a watchlist was made with; not secret. */
uint64_t key_id(const struct key *key);
uint32_t key_epoch(const struct key *key);

enum { KEY_SIZE = 32, KEY_FILTER_SIZE = 16, KEY_WATCHLIST_ID = 16 };

/* Everything below is held in locked memory by its owner and wiped with keys_wipe. */
struct scanner_keys {
    uint8_t filter[KEY_FILTER_SIZE]; /* one a deployment and epoch */
    uint8_t authentic[KEY_SIZE];     /* of the filter part */
};

struct confirmer_keys {
    uint8_t confirm[KEY_SIZE];   /* root of one key a watchlist and type */
    uint8_t authentic[KEY_SIZE]; /* of the exact part */
};

struct builder_keys {
    struct scanner_keys scanner;
    struct confirmer_keys confirmer;
    uint8_t record[KEY_SIZE]; /* pseudonyms of records */
};

void keys_for_scanner(struct scanner_keys *keys, const struct key *key);
void keys_for_confirmer(struct confirmer_keys *keys, const struct key *key);
void keys_for_builder(struct builder_keys *keys, const struct key *key);

/* What seals imported cookies (app/session_box.h). A key file of its own is meant for
 * it: who runs the crawl need not have a watchlist's. */
void key_for_sessions(uint8_t out[KEY_SIZE], const struct key *key);

/* The confirmation key of one type in one watchlist. */
void key_for_type(uint8_t out[KEY_SIZE], const uint8_t confirm[KEY_SIZE],
    const uint8_t watchlist_id[KEY_WATCHLIST_ID], uint8_t type);

/* The key that authenticates one file's blocks: fresh for each file, because block
 * numbers serve as nonces. */
void key_for_blocks(uint8_t out[KEY_SIZE], const uint8_t authentic[KEY_SIZE],
    const uint8_t watchlist_id[KEY_WATCHLIST_ID]);

#endif
