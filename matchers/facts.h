/*
 * facts - what a watchlist says of itself, believed only once it is verified.
 */
#ifndef VIGIE_MATCHERS_FACTS_H
#define VIGIE_MATCHERS_FACTS_H

#include "matchers/watchlist.h"
#include "model/candidate.h"
#include "model/id.h"

struct watchlist_facts {
    struct id id; /* of what it holds: another for every list built */
    uint64_t key_id;
    uint32_t key_epoch;
    int64_t created_ms;
    int64_t expires_ms; /* 0: never */
    uint64_t records;
    uint64_t entries[IDENTIFIER_LIMIT]; /* hashed values by type, variants included */
};

/* Verifies the header under the key. Of a merged file: sums, the latest making and the
 * earliest last day. A list past its last day has facts too. */
MUST_USE int watchlist_facts(struct watchlist_facts *out,
    const struct watchlist_source *source, struct err *err);

enum { FACTS_TEXT_MAX = 1024 };

/* Appends, without a line's end: "key 0123456789abcdef epoch 2, 5000 values (nir 1000,
 * email 4000) of 1000 records, made 2026-11-25, last day 2027-06-30". */
MUST_USE int watchlist_facts_add(
    struct buf *text, const struct watchlist_facts *facts, struct err *err);

#endif
