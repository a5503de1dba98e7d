#include "matchers/sieve.h"

#include "base/small_copy.h"
#include "matchers/secret.h"
#include "matchers/sieve_set.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

enum { FILTERS_MAX = 64 };

struct keyed {
    uint8_t key[AES_MAC_KEY];
    struct aes_mac *mac;
};

struct used_filter {
    struct filter filter;
    size_t keyed; /* which key hashes for it */
};

struct sieve {
    struct sieve_set sets[2];
    struct sieve_set *filling;
    struct sieve_set *hashed; /* its filter blocks are on their way */
    struct sieve_phone phone;
    struct scanner_sink sink;
    struct keyed *keys[SIEVE_KEYS];
    size_t key_count;
    struct used_filter filters[FILTERS_MAX];
    size_t filter_count;
    uint32_t types;
    uint32_t taken; /* types, until the sink fails */

    struct candidate_batch batch;
    uint8_t values[CANDIDATE_BATCH][CANDIDATE_VALUE_MAX];
    uint64_t seen[IDENTIFIER_LIMIT];
    uint64_t passed;
    bool failed;
    struct err failure;
};

int sieve_new(struct sieve **out, const struct scanner_sink *sink, struct err *err)
{
    struct sieve *sieve = calloc(1, sizeof(*sieve));
    if (sieve == NULL)
        return err_no_memory(err);
    sieve->sink = *sink;
    sieve->filling = &sieve->sets[0];
    sieve->hashed = &sieve->sets[1];
    *out = sieve;
    return 0;
}

/* The key is compared, so it lies beside its schedule in locked memory. */
static void keyed_free(struct keyed *keyed)
{
    if (keyed == NULL)
        return;
    aes_mac_free(keyed->mac);
    secret_free(keyed, sizeof(*keyed));
}
AUTO_DEFINE(struct keyed, keyed_free)

static void values_wipe(struct sieve *sieve)
{
    sodium_memzero(sieve->sets, sizeof(sieve->sets));
    sodium_memzero(sieve->values, sizeof(sieve->values));
    sodium_memzero(&sieve->phone, sizeof(sieve->phone));
}

void sieve_free(struct sieve *sieve)
{
    if (sieve == NULL)
        return;
    values_wipe(sieve);
    for (size_t i = 0; i < sieve->key_count; i++)
        keyed_free(sieve->keys[i]);
    free(sieve);
}

static int key_find(
    size_t *at, struct sieve *sieve, const uint8_t key[AES_MAC_KEY], struct err *err)
{
    for (*at = 0; *at < sieve->key_count; (*at)++)
        if (sodium_memcmp(sieve->keys[*at]->key, key, AES_MAC_KEY) == 0)
            return 0;
    if (sieve->key_count == SIEVE_KEYS)
        return err_set(err, "watchlists of more than %d keys", SIEVE_KEYS);
    AUTO(keyed_free) struct keyed *keyed = secret_new(sizeof(*keyed), err);
    if (keyed == NULL || aes_mac_new(&keyed->mac, key, AES_MAC_BEST, err) != 0)
        return -1;
    memcpy(keyed->key, key, AES_MAC_KEY);
    sieve->keys[sieve->key_count++] = keyed;
    keyed = NULL;
    return 0;
}

int sieve_add(struct sieve *sieve, const struct filter *filter,
    const uint8_t key[AES_MAC_KEY], uint32_t types, struct err *err)
{
    size_t keyed = 0;
    if (sieve->filter_count == FILTERS_MAX)
        return err_set(err, "more than %d watchlists", FILTERS_MAX);
    if (key_find(&keyed, sieve, key, err) != 0)
        return -1;
    sieve->filters[sieve->filter_count++] =
        (struct used_filter){.filter = *filter, .keyed = keyed};
    sieve->types |= types;
    sieve->taken = sieve->types;
    return 0;
}

uint32_t sieve_types(const struct sieve *sieve)
{
    return sieve->types;
}

static void set_empty(struct sieve_set *set)
{
    set->count = 0;
    set->has_long = false;
}

void sieve_begin(struct sieve *sieve)
{
    set_empty(sieve->filling);
    set_empty(sieve->hashed);
    sieve->batch.count = 0;
    sieve->batch.layout = LAYOUT_TEXT;
    memset(sieve->seen, 0, sizeof(sieve->seen));
    memset(&sieve->phone, 0, sizeof(sieve->phone));
    sieve->passed = 0;
    sieve->failed = false;
    sieve->taken = sieve->types;
}

void sieve_set_layout(struct sieve *sieve, enum layout layout)
{
    sieve->batch.layout = layout;
}

static void batch_send(struct sieve *sieve)
{
    if (sieve->batch.count > 0 && !sieve->failed &&
        sieve->sink.take(sieve->sink.context, &sieve->batch, &sieve->failure) != 0) {
        sieve->failed = true;
        sieve->taken = 0;
    }
    sieve->batch.count = 0;
}

static const uint8_t *value_of(const struct sieve_set *set, size_t at)
{
    return (set->pending[at].kind.is_long ? set->long_slots[at] : set->slots[at]) + 2;
}

/* "+33 6..." is also found at its 6: one candidate is enough. */
static bool is_repeated(
    const struct sieve *sieve, const struct sieve_set *set, size_t at)
{
    if (sieve->batch.count == 0)
        return false;
    const struct candidate *last = &sieve->batch.items[sieve->batch.count - 1];
    const struct sieve_pending *pending = &set->pending[at];
    return last->row == pending->row && last->type == pending->kind.type &&
           last->value.len == pending->kind.length &&
           last->strong == pending->kind.strong &&
           pending->offset - last->offset < SIEVE_NEARBY &&
           memcmp(last->value.ptr, value_of(set, at), pending->kind.length) == 0;
}

static void let_through(struct sieve *sieve, const struct sieve_set *set, size_t at)
{
    const struct sieve_pending *pending = &set->pending[at];
    if (is_repeated(sieve, set, at))
        return;
    size_t place = sieve->batch.count++;
    if (pending->kind.is_long)
        memcpy(sieve->values[place], value_of(set, at), pending->kind.length);
    else
        memcpy(sieve->values[place], value_of(set, at), AES_MAC_SHORT - 2);
    sieve->batch.items[place] = (struct candidate){
        .type = (enum identifier_type)pending->kind.type,
        .strong = pending->kind.strong,
        .value = bytes_make(sieve->values[place], pending->kind.length),
        .row = pending->row,
        .offset = pending->offset,
    };
    sieve->passed++;
    if (sieve->batch.count == CANDIDATE_BATCH)
        batch_send(sieve);
}

static void hash_all(uint64_t *hashes, const struct sieve_set *set, struct aes_mac *mac)
{
    aes_mac_short(hashes, mac, set->slots[0], set->count);
    for (size_t i = 0; set->has_long && i < set->count; i++) {
        if (!set->pending[i].kind.is_long)
            continue;
        size_t size = aes_mac_slot_size(set->pending[i].kind.length);
        hashes[i] = aes_mac_long(mac, set->long_slots[i], size);
    }
}

static void set_look_up(struct sieve *sieve, struct sieve_set *set)
{
    uint64_t passed = 0;
    for (size_t i = 0; i < sieve->filter_count; i++) {
        const struct used_filter *used = &sieve->filters[i];
        passed |= filter_has_set(&used->filter, set->hashes[used->keyed], set->count);
    }
    for (; passed != 0; passed &= passed - 1)
        let_through(sieve, set, (size_t)__builtin_ctzll(passed));
    set_empty(set);
}

static void set_hash(const struct sieve *sieve, struct sieve_set *set)
{
    for (size_t i = 0; i < sieve->key_count; i++)
        hash_all(set->hashes[i], set, sieve->keys[i]->mac);
    for (size_t i = 0; i < sieve->filter_count; i++) {
        const struct used_filter *used = &sieve->filters[i];
        filter_prefetch_set(&used->filter, set->hashes[used->keyed], set->count);
    }
}

/* While one set's filter blocks are on their way from memory, the next is filled. */
static void sets_move(struct sieve *sieve)
{
    struct sieve_set *hashed = sieve->hashed;
    set_look_up(sieve, hashed);
    set_hash(sieve, sieve->filling);
    sieve->hashed = sieve->filling;
    sieve->filling = hashed;
}

static void slot_put(uint8_t slot[AES_MAC_SHORT], const struct token *token)
{
    memset(slot, 0, AES_MAC_SHORT);
    slot[0] = (uint8_t)token->type;
    slot[1] = (uint8_t)token->value.len;
    small_copy(slot + 2, token->value.ptr, token->value.len);
}

/* Whether the phone was put last, nearby in the same row; else it is the last one. */
static bool is_phone_again(
    struct sieve *sieve, const struct token *token, uint64_t row, uint64_t offset)
{
    struct sieve_phone *last = &sieve->phone;
    uint8_t slot[AES_MAC_SHORT];
    slot_put(slot, token);
    if (last->row == row && offset - last->offset < SIEVE_NEARBY &&
        memcmp(last->slot, slot, AES_MAC_LEAST) == 0)
        return true;
    *last = (struct sieve_phone){.row = row, .offset = offset};
    memcpy(last->slot, slot, AES_MAC_LEAST);
    return false;
}

void sieve_put(
    struct sieve *sieve, const struct token *token, uint64_t row, uint64_t offset)
{
    sieve->seen[token->type] += !token->variant;
    if ((sieve->taken >> token->type & 1) == 0)
        return;
    if (token->type == IDENTIFIER_PHONE && is_phone_again(sieve, token, row, offset))
        return;
    struct sieve_set *set = sieve->filling;
    size_t at = set->count++;
    set->pending[at] = (struct sieve_pending){
        .row = row,
        .offset = offset,
        .kind = {.type = (uint8_t)token->type,
            .length = (uint8_t)token->value.len,
            .strong = token->strong,
            .is_long = token->value.len + 2 > AES_MAC_SHORT},
    };
    set->has_long |= set->pending[at].kind.is_long;
    if (set->pending[at].kind.is_long)
        (void)aes_mac_slot(set->long_slots[at], (uint8_t)token->type, token->value);
    else
        slot_put(set->slots[at], token);
    if (set->count == SIEVE_SET)
        sets_move(sieve);
}

struct sieve_set *sieve_filling(struct sieve *sieve)
{
    return sieve->filling;
}

void sieve_filled(struct sieve *sieve)
{
    sets_move(sieve);
}

struct sieve_phone *sieve_phone(struct sieve *sieve)
{
    return &sieve->phone;
}

uint64_t *sieve_counts(struct sieve *sieve)
{
    return sieve->seen;
}

uint32_t sieve_taken(const struct sieve *sieve)
{
    return sieve->taken;
}

int sieve_state(const struct sieve *sieve, struct err *err)
{
    return sieve->failed ? err_set(err, "%s", sieve->failure.text) : 0;
}

int sieve_end(struct sieve *sieve, struct err *err)
{
    sets_move(sieve);
    sets_move(sieve);
    batch_send(sieve);
    values_wipe(sieve);
    return sieve_state(sieve, err);
}

const uint64_t *sieve_seen(const struct sieve *sieve)
{
    return sieve->seen;
}

uint64_t sieve_passed(const struct sieve *sieve)
{
    return sieve->passed;
}
