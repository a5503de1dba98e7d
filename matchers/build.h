/*
 * build - the workshop where a watchlist is made; used by watchlist_build only.
 *
 * Rows come in as records with their tokens (build_input), are hashed and put aside as
 * entries (build_record), and in the end written out in order (build_output).
 */
#ifndef VIGIE_MATCHERS_BUILD_H
#define VIGIE_MATCHERS_BUILD_H

#include "matchers/aes_mac.h"
#include "matchers/column_map.h"
#include "matchers/confirm_hash.h"
#include "matchers/declared.h"
#include "matchers/entry_sort.h"
#include "matchers/hmac.h"
#include "matchers/names.h"
#include "matchers/refusals.h"
#include "matchers/row_tokens.h"
#include "matchers/watchlist.h"
#include "matchers/watchlist_format.h"

/* In locked memory. */
struct build_keys {
    struct builder_keys derived;
    struct hmac_key record_mac;
};

enum { PENDING_MAX = 64 };

/* Values that wait to be hashed side by side, each laid out as the filter's slot, in
 * which the value itself starts at byte 2. */
struct build_pending {
    size_t count;
    uint32_t records[PENDING_MAX];
    uint8_t slots[PENDING_MAX][AES_MAC_SHORT];
    bool is_long[PENDING_MAX];
    uint8_t long_slots[PENDING_MAX][AES_MAC_LONG];
};

struct build {
    const struct watchlist_recipe *recipe;
    struct build_keys *keys;
    struct confirm_hash *confirm;
    struct aes_mac *filter_mac;
    struct entry_sort *sort;
    struct spool records; /* RECORD_BYTES each */
    struct names *groups;
    struct names *canaries;
    struct refusals *refusals;
    struct watchlist_header header;
    uint64_t rows;
    uint64_t crowded;         /* values that very many records share */
    uint64_t crowd;           /* the most records that share one value */
    struct row_tokens tokens; /* of a domain */
    struct build_pending pending;
    struct watchlist_progress progress;
    bool dates_mixed; /* a column of dates has both orders */
    bool month_first; /* one was found to have the month first */
};

/* What a record is known by beside its tokens. */
struct record_name {
    struct bytes id; /* of the record column; empty: known by its own values */
    struct bytes group;
    struct bytes canary; /* empty: none */
};

/* Takes the tokens as one record. */
MUST_USE int build_record(struct build *build, struct row_tokens *tokens,
    const struct record_name *name, struct err *err);

/* Hashes what is still waiting. */
MUST_USE int build_flush(struct build *build, struct err *err);

/* Tells whoever wants to know how far it is. */
void build_tell(struct build *build, enum watchlist_step step);

/* Reads the two inputs of the recipe. */
MUST_USE int build_input(struct build *build, struct err *err);

/* Writes the file and renames it into place. */
MUST_USE int build_output(struct build *build, struct err *err);

#endif
