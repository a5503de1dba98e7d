/*
 * row_tokens - the canonical values of one row, and the name that they give its record.
 *
 * The pseudonym is 64 bits of an HMAC under the key's record key: of what the record
 * column says, or, without one, of all values in an order that does not depend on that
 * of the columns. Build and resolve must come to the same, so it is made here only.
 */
#ifndef VIGIE_MATCHERS_ROW_TOKENS_H
#define VIGIE_MATCHERS_ROW_TOKENS_H

#include "matchers/hmac.h"
#include "matchers/type.h"

enum { ROW_TOKENS_MAX = 640 };

struct row_token {
    uint8_t type;
    uint8_t length;
    bool variant;
    uint8_t value[CANDIDATE_VALUE_MAX];
};

struct row_tokens {
    size_t count;
    uint64_t left_out; /* of a row that has more than fit */
    struct row_token items[ROW_TOKENS_MAX];
};

/* A token_sink's `take`; `context` is the struct row_tokens. */
void row_tokens_take(void *context, const struct token *token);

/* By `id` if it is not empty, else by the values, which are sorted for it. */
uint64_t row_tokens_pseudonym(
    struct row_tokens *tokens, const struct hmac_key *key, struct bytes id);

#endif
