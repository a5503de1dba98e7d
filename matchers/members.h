/*
 * members - the watchlists that one file holds: itself, or those merged into it.
 *
 * Values are hashed under a key of their own watchlist, so two lists cannot become one
 * table without the clear data. A merged file is therefore a box: a header of its own,
 * then each list whole and unchanged on a 64 KiB border. Scanner and confirmer map only
 * their part of each, as they do of several files.
 *
 *   header   magic "VIGIEWM\n", u32 format, u32 length of the header without its MACs,
 *            u64 key id, u32 epoch, u64 size of the file, u32 count, then for each list
 *            16 bytes of its id, u64 offset, u64 size; then two HMAC-SHA-256 over it,
 *            as in a watchlist (watchlist_format.h), so that either process sees that
 *            no list was taken out or exchanged; zeros up to 64 KiB
 *   lists    one after the other, each followed by zeros up to the next border
 */
#ifndef VIGIE_MATCHERS_MEMBERS_H
#define VIGIE_MATCHERS_MEMBERS_H

#include "matchers/part.h"

enum { MEMBERS_MAX = 64, MEMBERS_FORMAT = 1 };

struct member {
    uint8_t id[KEY_WATCHLIST_ID];
    struct region region; /* of the file */
};

struct members {
    bool merged; /* else the file is one watchlist, and `list` says nothing of its id */
    uint64_t key_id; /* of a merged file */
    uint32_t key_epoch;
    size_t count;
    struct member list[MEMBERS_MAX];
};

/* Reads what the file holds, without verifying it. */
MUST_USE int members_read(
    struct members *members, const struct watchlist_source *source, struct err *err);

/* The same, and verifies the header of a merged file for the holder of that part's key.
 */
MUST_USE int members_open(struct members *members, enum part_name name,
    const struct watchlist_source *source, const struct part_key *key, struct err *err);

/* The same for the exact part, with the key that comes with the source. */
MUST_USE int members_open_exact(
    struct members *members, const struct watchlist_source *source, struct err *err);

/* Whether the space between lists is zeros, which no MAC covers. */
MUST_USE int members_gap_check(const struct members *members, int fd, struct err *err);

/* One of them, as a source of its own; borrows from both. */
struct watchlist_source members_source(const struct members *members, size_t number,
    const struct watchlist_source *source);

/* Appends the header with both MACs. */
MUST_USE int members_write(struct buf *out, const struct members *members,
    const struct builder_keys *keys, struct err *err);

/* The end of the last one. */
uint64_t members_end(const struct members *members);

#endif
