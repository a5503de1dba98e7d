#include "matchers/exact.h"

#include "matchers/large_pages.h"
#include "matchers/names.h"
#include "matchers/part.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/wire.h"
#include "model/hit.h"

/* Up to this size the part is copied, a block when it is verified, to where looking up
 * at random is quick. */
enum { COPIED_MOST = 128 << 20 };

struct exact {
    struct part part;    /* its data is the copy, where there is one */
    const uint8_t *file; /* the mapped file's bytes, if so */
    uint8_t *copy;
    struct confirm_hash *hash;
    uint64_t *verified; /* a bit for each block */
    struct names *groups;
    struct names *canaries;
    uint64_t lines;
};

static int damaged(struct err *err)
{
    return err_set(err, "the exact part contradicts itself: build the watchlist anew");
}

/* What is verified is the copy, which no other process can write to afterwards. */
static void block_copy(struct exact *exact, size_t at)
{
    size_t left = exact->part.data.len - at;
    memcpy(exact->copy + at, exact->file + at, left < BLOCK_SIZE ? left : BLOCK_SIZE);
}

static int block_touch(struct exact *exact, uint64_t block, struct err *err)
{
    uint64_t bit = (uint64_t)1 << (block % 64);
    if (exact->copy != NULL)
        block_copy(exact, (size_t)block * BLOCK_SIZE);
    if (part_verify_block(&exact->part, block, err) != 0)
        return -1;
    exact->verified[block / 64] |= bit;
    return 0;
}

static inline bool is_verified(const struct exact *exact, uint64_t block)
{
    return (exact->verified[block / 64] >> (block % 64) & 1) != 0;
}

/* Verifies what holds these bytes of the part, the first time. */
static inline int touch(
    struct exact *exact, uint64_t offset, uint64_t size, struct err *err)
{
    uint64_t last = (offset + size - 1) / BLOCK_SIZE;
    for (uint64_t block = offset / BLOCK_SIZE; block <= last; block++)
        if (!is_verified(exact, block) && block_touch(exact, block, err) != 0)
            return -1;
    return 0;
}

static int names_read(struct names *names, struct wire *wire, struct err *err)
{
    uint32_t count = wire_u32(wire);
    if (count > NAMES_MAX)
        wire->bad = true;
    for (uint32_t i = 0; i < count && !wire->bad; i++) {
        uint32_t number = 0;
        struct bytes name = wire_bytes(wire, HIT_NAME_SIZE - 1);
        if (!wire->bad && names_number(&number, names, name, err) != 0)
            return -1;
    }
    return wire->bad || names_count(names) != count ? damaged(err) : 0;
}

static int names_load(struct exact *exact, struct err *err)
{
    const struct watchlist_header *header = &exact->part.header;
    struct region region = header->names;
    if (names_new(&exact->groups, err) != 0 || names_new(&exact->canaries, err) != 0)
        return -1;
    if (region.size == 0)
        return damaged(err);
    if (touch(exact, region.offset, region.size, err) != 0)
        return -1;
    struct wire wire = wire_of(
        bytes_slice(exact->part.data, (size_t)region.offset, (size_t)region.size));
    if (names_read(exact->groups, &wire, err) != 0)
        return -1;
    return names_read(exact->canaries, &wire, err);
}

static int copy_start(struct exact *exact, struct err *err)
{
    struct bytes data = exact->part.data;
    if (data.len == 0 || data.len > COPIED_MOST)
        return 0;
    exact->copy = large_pages_new(data.len, err);
    if (exact->copy == NULL)
        return -1;
    exact->file = data.ptr;
    exact->part.data = bytes_make(exact->copy, data.len);
    return 0;
}

static int exact_start(struct exact *exact, const struct watchlist_source *source,
    const struct part_key *opener, const uint8_t *confirm, struct err *err)
{
    if (part_open(&exact->part, PART_EXACT, source, opener, err) != 0 ||
        confirm_hash_new(&exact->hash, confirm, exact->part.header.id, err) != 0 ||
        copy_start(exact, err) != 0)
        return -1;
    uint64_t blocks = block_count(exact->part.data.len);
    exact->verified = calloc(blocks / 64 + 1, sizeof(exact->verified[0]));
    if (exact->verified == NULL)
        return err_no_memory(err);
    exact->lines = exact->part.header.lines.size / LINE_BYTES;
    return names_load(exact, err);
}

int exact_open(struct exact **out, const struct watchlist_source *source,
    int64_t now_ms, struct err *err)
{
    struct confirmer_keys keys;
    AUTO(key_free) struct key *key = NULL;
    AUTO(exact_close) struct exact *exact = calloc(1, sizeof(*exact));
    if (exact == NULL)
        return err_no_memory(err);
    if (key_read(&key, source->key_fd, err) != 0)
        return err_in(err, source->name);
    keys_for_confirmer(&keys, key);
    const struct part_key opener = {.id = key_id(key),
        .epoch = key_epoch(key),
        .authentic = keys.authentic,
        .now_ms = now_ms};
    int started = exact_start(exact, source, &opener, keys.confirm, err);
    sodium_memzero(&keys, sizeof(keys));
    if (started != 0)
        return err_in(err, source->name);
    *out = exact;
    exact = NULL;
    return 0;
}

void exact_close(struct exact *exact)
{
    if (exact == NULL)
        return;
    names_free(exact->groups);
    names_free(exact->canaries);
    free(exact->verified);
    confirm_hash_free(exact->hash);
    large_pages_free(exact->copy, exact->part.data.len);
    part_close(&exact->part);
    free(exact);
}

const struct watchlist_header *exact_header(const struct exact *exact)
{
    return &exact->part.header;
}

const char *exact_group(const struct exact *exact, uint32_t number)
{
    return names_get(exact->groups, number);
}

const char *exact_canary(const struct exact *exact, uint32_t number)
{
    return number == 0 ? NULL : names_get(exact->canaries, number - 1);
}

void exact_hash(struct fingerprint *prints, const struct exact *exact,
    const struct confirm_value *values, size_t count)
{
    confirm_hash_some(prints, exact->hash, values, count);
}

void exact_hash_end(const struct exact *exact)
{
    confirm_hash_wipe(exact->hash);
}

static const uint8_t *line_at(const struct exact *exact, uint64_t line)
{
    return exact->part.data.ptr + exact->part.header.lines.offset + line * LINE_BYTES;
}

void exact_prefetch(const struct exact *exact, const struct fingerprint *print)
{
    __builtin_prefetch(line_at(exact, line_of(exact->lines, print->place)));
}

static int shared_get(
    struct exact_match *match, struct exact *exact, uint32_t place, struct err *err)
{
    struct region shared = exact->part.header.shared;
    uint64_t at = (uint64_t)place * sizeof(uint32_t);
    uint32_t count = 0;
    if (at + sizeof(count) > shared.size)
        return damaged(err);
    if (touch(exact, shared.offset + at, sizeof(count), err) != 0)
        return -1;
    memcpy(&count, exact->part.data.ptr + shared.offset + at, sizeof(count));
    at += sizeof(count);
    if (count == 0 || count > (shared.size - at) / sizeof(uint32_t))
        return damaged(err);
    match->count = count < CROWD ? count : CROWD;
    match->left_out = count - match->count;
    if (touch(exact, shared.offset + at, match->count * sizeof(uint32_t), err) != 0)
        return -1;
    /* The part starts on a page, the region on 64 bytes, each number on four. */
    match->records =
        (const uint32_t *)(const void *)(exact->part.data.ptr + shared.offset + at);
    return 0;
}

static int match_get(struct exact_match *match, struct exact *exact,
    const uint8_t *line, unsigned slot, struct err *err)
{
    uint32_t payload = 0;
    memcpy(&payload, line + LINE_PAYLOADS + slot * sizeof(payload), sizeof(payload));
    if ((payload & PAYLOAD_SHARED) != 0)
        return shared_get(match, exact, payload & ~PAYLOAD_SHARED, err);
    match->single = payload;
    match->records = &match->single;
    match->count = 1;
    match->left_out = 0;
    return 0;
}

/* Of the line's fingerprints, those that are `print`, a bit each. All are compared
 * before anything is decided, since where a print lies cannot be guessed. */
static unsigned slots_of(const uint8_t *line, uint64_t print)
{
    uint64_t prints[LINE_SLOTS];
    unsigned same = 0;
    memcpy(prints, line, sizeof(prints));
    for (unsigned slot = 0; slot < LINE_SLOTS; slot++)
        same |= (unsigned)(prints[slot] == print) << slot;
    return same;
}

int exact_find(struct exact_match *match, struct exact *exact,
    const struct fingerprint *print, struct err *err)
{
    for (uint64_t line = line_of(exact->lines, print->place); line < exact->lines;
         line++) {
        if (touch(exact, exact->part.header.lines.offset + line * LINE_BYTES,
                LINE_BYTES, err) != 0)
            return -1;
        const uint8_t *bytes = line_at(exact, line);
        unsigned same = slots_of(bytes, print->print);
        if (same != 0)
            return match_get(match, exact, bytes, (unsigned)__builtin_ctz(same), err);
        if (slots_of(bytes, 0) != 0)
            return EXACT_NONE; /* one is empty, so that nothing overflowed */
    }
    return EXACT_NONE;
}

void exact_record_prefetch(const struct exact *exact, uint32_t number)
{
    if (number < exact->part.header.records)
        __builtin_prefetch(exact->part.data.ptr +
                           exact->part.header.records_table.offset +
                           (uint64_t)number * RECORD_BYTES);
}

int exact_record_get(
    struct exact_record *record, struct exact *exact, uint32_t number, struct err *err)
{
    const struct watchlist_header *header = &exact->part.header;
    if (number >= header->records)
        return damaged(err);
    uint64_t offset = header->records_table.offset + (uint64_t)number * RECORD_BYTES;
    if (touch(exact, offset, RECORD_BYTES, err) != 0)
        return -1;
    const uint8_t *at = exact->part.data.ptr + offset;
    memcpy(&record->pseudonym, at, sizeof(record->pseudonym));
    memcpy(&record->group, at + 8, sizeof(record->group));
    memcpy(&record->canary, at + 12, sizeof(record->canary));
    if (exact_group(exact, record->group) == NULL ||
        (record->canary != 0 && exact_canary(exact, record->canary) == NULL))
        return damaged(err);
    return 0;
}
