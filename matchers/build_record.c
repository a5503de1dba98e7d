#include "matchers/build.h"

#include <stdlib.h>
#include <string.h>

#include "base/wire.h"

void build_token_take(void *context, const struct token *token)
{
    struct build *build = context;
    if (build->token_count == ROW_TOKENS_MAX)
        return; /* 64 columns and 4 persons give at most 544 tokens */
    struct row_token *kept = &build->tokens[build->token_count++];
    kept->type = (uint8_t)token->type;
    kept->length = (uint8_t)token->value.len;
    kept->variant = token->variant;
    memcpy(kept->value, token->value.ptr, token->value.len);
}

static int compare_tokens(const void *left, const void *right)
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
static void hash_values(struct hmac *hmac, struct build *build)
{
    if (build->token_count > 1)
        qsort(build->tokens, build->token_count, sizeof(build->tokens[0]),
            compare_tokens);
    for (size_t i = 0; i < build->token_count; i++) {
        const struct row_token *token = &build->tokens[i];
        const uint8_t head[2] = {token->type, token->length};
        if (token->variant)
            continue;
        hmac_add(hmac, bytes_make(head, sizeof(head)));
        hmac_add(hmac, bytes_make(token->value, token->length));
    }
}

uint64_t build_pseudonym(struct build *build, struct bytes id)
{
    static const uint8_t by_id = 'i';
    static const uint8_t by_values = 'v';
    struct hmac hmac;
    uint8_t mac[HMAC_SIZE];
    uint64_t pseudonym = 0;
    hmac_start(&hmac, &build->keys->record_mac);
    hmac_add(&hmac, bytes_make(id.len > 0 ? &by_id : &by_values, 1));
    if (id.len > 0)
        hmac_add(&hmac, id);
    else
        hash_values(&hmac, build);
    hmac_end(mac, &hmac, &build->keys->record_mac);
    for (size_t i = 0; i < 8; i++)
        pseudonym |= (uint64_t)mac[i] << (8 * i);
    return pseudonym;
}

static int record_write(struct build *build, uint64_t pseudonym,
    const struct record_name *name, struct err *err)
{
    AUTO(buf_done) struct buf record;
    uint32_t group = 0;
    uint32_t canary = 0;
    buf_init(&record, RECORD_BYTES);
    if (names_number(&group, build->groups, name->group, err) != 0)
        return err_in(err, "group");
    if (name->canary.len > 0) {
        if (names_number(&canary, build->canaries, name->canary, err) != 0)
            return err_in(err, "canary");
        canary++;
    }
    if (wire_put_u64(&record, pseudonym, err) != 0 ||
        wire_put_u32(&record, group, err) != 0 ||
        wire_put_u32(&record, canary, err) != 0)
        return -1;
    return spool_add(&build->records, buf_bytes(&record), err);
}

static int entry_add(struct build *build, const struct row_token *token,
    uint32_t record, struct err *err)
{
    struct fingerprint print;
    struct bytes value = bytes_make(token->value, token->length);
    confirm_hash_value(
        &print, build->confirm, (enum identifier_type)token->type, value);
    const struct entry entry = {
        .place = print.place,
        .print = print.print,
        .filter_hash = aes_mac_value(build->filter_mac, token->type, value),
        .record = record,
        .type = token->type,
    };
    return entry_sort_add(build->sort, &entry, err);
}

int build_record(struct build *build, const struct record_name *name, struct err *err)
{
    if (build->header.records == INT32_MAX)
        return err_set(err, "more than %d records: split the list", INT32_MAX);
    uint32_t record = (uint32_t)build->header.records;
    uint64_t pseudonym = build_pseudonym(build, name->id);
    if (record_write(build, pseudonym, name, err) != 0)
        return -1;
    for (size_t i = 0; i < build->token_count; i++)
        if (entry_add(build, &build->tokens[i], record, err) != 0)
            return -1;
    build->header.records++;
    return 0;
}
