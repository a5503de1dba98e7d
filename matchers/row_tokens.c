#include "matchers/row_tokens.h"

#include <stdlib.h>
#include <string.h>

void row_tokens_take(void *context, const struct token *token)
{
    struct row_tokens *tokens = context;
    if (tokens->count == ROW_TOKENS_MAX) {
        tokens->left_out++;
        return;
    }
    struct row_token *kept = &tokens->items[tokens->count++];
    kept->type = (uint8_t)token->type;
    kept->length = (uint8_t)token->value.len;
    kept->variant = token->variant;
    memcpy(kept->value, token->value.ptr, token->value.len);
}

static int compare(const void *left, const void *right)
{
    const struct row_token *a = left;
    const struct row_token *b = right;
    if (a->type != b->type)
        return a->type < b->type ? -1 : 1;
    if (a->length != b->length)
        return a->length < b->length ? -1 : 1;
    return memcmp(a->value, b->value, a->length);
}

/* Sorted, so that the order of columns does not matter; variants follow from values. */
static void hash_values(struct hmac *hmac, struct row_tokens *tokens)
{
    if (tokens->count > 1)
        qsort(tokens->items, tokens->count, sizeof(tokens->items[0]), compare);
    for (size_t i = 0; i < tokens->count; i++) {
        const struct row_token *token = &tokens->items[i];
        const uint8_t head[2] = {token->type, token->length};
        if (token->variant)
            continue;
        hmac_add(hmac, bytes_make(head, sizeof(head)));
        hmac_add(hmac, bytes_make(token->value, token->length));
    }
}

uint64_t row_tokens_pseudonym(
    struct row_tokens *tokens, const struct hmac_key *key, struct bytes id)
{
    static const uint8_t by_id = 'i';
    static const uint8_t by_values = 'v';
    struct hmac hmac;
    uint8_t mac[HMAC_SIZE];
    uint64_t pseudonym = 0;
    hmac_start(&hmac, key);
    hmac_add(&hmac, bytes_make(id.len > 0 ? &by_id : &by_values, 1));
    if (id.len > 0)
        hmac_add(&hmac, id);
    else
        hash_values(&hmac, tokens);
    hmac_end(mac, &hmac, key);
    for (size_t i = 0; i < 8; i++)
        pseudonym |= (uint64_t)mac[i] << (8 * i);
    return pseudonym;
}
