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
#include "matchers/type.h"
#include "matchers/watchlist.h"
#include "matchers/watchlist_format.h"

enum { ROW_TOKENS_MAX = 640 };

/* One that is declared, and what --map calls it. */
struct build_shape {
    char name[COLUMN_SHAPE_MAX]; /* "": nothing */
    struct local_shape shape;
};

struct row_token {
    uint8_t type;
    uint8_t length;
    bool variant;
    uint8_t value[CANDIDATE_VALUE_MAX];
};

/* In locked memory. */
struct build_keys {
    struct builder_keys derived;
    struct hmac_key record_mac;
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
    uint64_t rows_without; /* rows with nothing to look for */
    uint64_t refused_domains;
    uint64_t crowded; /* values that very many records share */
    uint64_t crowd;   /* the most records that share one value */
    size_t shape_count;
    struct build_shape shapes[DECLARED_SHAPES_MAX];
    bool dates_mixed; /* a column of dates has both orders */
    size_t token_count;
    struct row_token tokens[ROW_TOKENS_MAX]; /* of the row being read */
};

/* What a record is known by beside its tokens. */
struct record_name {
    struct bytes id; /* of the record column; empty: known by its own values */
    struct bytes group;
    struct bytes canary; /* empty: none */
};

/* Takes the tokens gathered in `build` as one record. */
MUST_USE int build_record(
    struct build *build, const struct record_name *name, struct err *err);

/* A sink that gathers tokens in `build`. */
void build_token_take(void *context, const struct token *token);

/* Reads the two inputs of the recipe. */
MUST_USE int build_input(struct build *build, struct err *err);

/* Writes the file and renames it into place. */
MUST_USE int build_output(struct build *build, struct err *err);

/* The pseudonym of a record, 64 bits: by its id, or by all its values in order. */
uint64_t build_pseudonym(struct build *build, struct bytes id);

#endif
