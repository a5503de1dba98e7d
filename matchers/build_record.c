#include "matchers/build.h"

#include <string.h>

#include "base/small_copy.h"
#include "model/hit.h"

/* Names are shown to people: a line break or a terminal's escape in one could forge
 * what is said beside it. */
static struct bytes name_clean(uint8_t into[HIT_NAME_SIZE], struct bytes name)
{
    if (name.len >= HIT_NAME_SIZE)
        return name; /* refused as too long */
    for (size_t i = 0; i < name.len; i++)
        into[i] = name.ptr[i] < ' ' || name.ptr[i] == 0x7f ? ' ' : name.ptr[i];
    return bytes_make(into, name.len);
}

static void note_one(void *context, const struct token *token)
{
    (void)token;
    *(bool *)context = true;
}

/* Whether it is a number of a person: any NIR, and a phone as one is written, since
 * nine digits may be a place's FINESS. */
static const struct identifier_kind *identifies(struct bytes name)
{
    enum { LEAST_DIGITS = 9 };
    static const struct identifier_kind *const kinds[] = {
        &identifier_nir, &identifier_email, &identifier_phone};
    bool found = false;
    const struct token_sink sink = {.take = note_one, .context = &found};
    size_t digits = 0;
    for (size_t i = 0; i < name.len; i++)
        digits += byte_is_digit(name.ptr[i]) ? 1 : 0;
    bool phone = name.len > 0 && (name.ptr[0] == '0' || name.ptr[0] == '+') &&
                 digits > LEAST_DIGITS;
    bool address = bytes_find_byte(name, '@', 0) != BYTES_NONE;
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if ((kinds[i] != &identifier_phone || phone) &&
            (address || digits > LEAST_DIGITS) &&
            kinds[i]->canonical(&sink, name) == REFUSAL_NONE && found)
            return kinds[i];
    return NULL;
}

/* Names lie in the watchlist in clear and are shown in every alert. */
static int name_check(struct bytes name, const char *what, struct err *err)
{
    const struct identifier_kind *kind = identifies(name);
    return kind == NULL
               ? 0
               : err_set(err,
                     "the %s is written as a person's %s, and would stand in the "
                     "watchlist in clear: name another column",
                     what, kind->name);
}

static int record_write(struct build *build, uint64_t pseudonym,
    const struct record_name *name, struct err *err)
{
    uint8_t record[RECORD_BYTES];
    uint32_t group = 0;
    uint32_t canary = 0;
    uint8_t text[HIT_NAME_SIZE];
    if (name_check(name->group, "group's name", err) != 0 ||
        name_check(name->canary, "canary's label", err) != 0)
        return -1;
    if (names_number(&group, build->groups, name_clean(text, name->group), err) != 0)
        return err_in(err, "group");
    if (name->canary.len > 0) {
        if (names_number(
                &canary, build->canaries, name_clean(text, name->canary), err) != 0)
            return err_in(err, "canary");
        canary++;
    }
    /* Little-endian, as the whole file (filter.c). */
    memcpy(record, &pseudonym, sizeof(pseudonym));
    memcpy(record + 8, &group, sizeof(group));
    memcpy(record + 12, &canary, sizeof(canary));
    return spool_add(&build->records, bytes_make(record, sizeof(record)), err);
}

static const uint8_t *slot_of(const struct build_pending *pending, size_t at)
{
    return pending->is_long[at] ? pending->long_slots[at] : pending->slots[at];
}

static void filter_hashes(
    uint64_t *hashes, const struct build_pending *pending, struct aes_mac *mac)
{
    aes_mac_short(hashes, mac, pending->slots[0], pending->count);
    for (size_t i = 0; i < pending->count; i++) {
        const uint8_t *slot = slot_of(pending, i);
        if (pending->is_long[i])
            hashes[i] = aes_mac_long(mac, slot, aes_mac_slot_size(slot[1]));
    }
}

static void prints_make(struct fingerprint *prints, const struct build_pending *pending,
    const struct confirm_hash *hash)
{
    struct confirm_value values[PENDING_MAX];
    for (size_t i = 0; i < pending->count; i++) {
        const uint8_t *slot = slot_of(pending, i);
        values[i] = (struct confirm_value){
            .type = (enum identifier_type)slot[0],
            .value = bytes_make(slot + 2, slot[1]),
        };
    }
    confirm_hash_batch(prints, hash, values, pending->count);
}

int build_flush(struct build *build, struct err *err)
{
    struct build_pending *pending = &build->pending;
    struct fingerprint prints[PENDING_MAX];
    uint64_t hashes[PENDING_MAX];
    if (pending->count == 0)
        return 0;
    filter_hashes(hashes, pending, build->filter_mac);
    prints_make(prints, pending, build->confirm);
    for (size_t i = 0; i < pending->count; i++) {
        const struct entry entry = {
            .place = prints[i].place,
            .print = prints[i].print,
            .filter_hash = hashes[i],
            .record = pending->records[i],
            .type = slot_of(pending, i)[0],
        };
        if (entry_sort_add(build->sort, &entry, err) != 0)
            return -1;
    }
    build->progress.entries += pending->count;
    pending->count = 0;
    return 0;
}

static int entry_add(struct build *build, const struct row_token *token,
    uint32_t record, struct err *err)
{
    struct build_pending *pending = &build->pending;
    if (pending->count == PENDING_MAX && build_flush(build, err) != 0)
        return -1;
    size_t at = pending->count++;
    pending->records[at] = record;
    pending->is_long[at] = token->length + 2 > AES_MAC_SHORT;
    memset(pending->slots[at], 0, AES_MAC_SHORT);
    if (pending->is_long[at]) {
        (void)aes_mac_slot(pending->long_slots[at], token->type,
            bytes_make(token->value, token->length));
        return 0;
    }
    pending->slots[at][0] = token->type;
    pending->slots[at][1] = token->length;
    small_copy(pending->slots[at] + 2, token->value, token->length);
    return 0;
}

int build_record(struct build *build, struct row_tokens *tokens,
    const struct record_name *name, struct err *err)
{
    if (build->header.records == INT32_MAX)
        return err_set(err, "more than %d records: split the list", INT32_MAX);
    uint32_t record = (uint32_t)build->header.records;
    uint64_t pseudonym =
        row_tokens_pseudonym(tokens, &build->keys->record_mac, name->id);
    if (record_write(build, pseudonym, name, err) != 0)
        return -1;
    for (size_t i = 0; i < tokens->count; i++)
        if (entry_add(build, &tokens->items[i], record, err) != 0)
            return -1;
    build->header.records++;
    return 0;
}
