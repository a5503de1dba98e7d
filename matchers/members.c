#include "matchers/members.h"

#include <sodium.h>
#include <string.h>

#include "base/fd.h"
#include "base/wire.h"

static const char MAGIC[8] = {'V', 'I', 'G', 'I', 'E', 'W', 'M', '\n'};

static int damaged(struct err *err)
{
    return err_set(
        err, "the header of the merged file is damaged: copy it again or merge anew");
}

uint64_t members_end(const struct members *members)
{
    const struct region *last = &members->list[members->count - 1].region;
    return last->offset + last->size;
}

struct watchlist_source members_source(
    const struct members *members, size_t number, const struct watchlist_source *source)
{
    struct watchlist_source one = *source;
    if (members->merged) {
        one.offset = members->list[number].region.offset;
        one.size = members->list[number].region.size;
        one.id = members->list[number].id;
    }
    return one;
}

static void fields_read(struct members *members, uint64_t *size, struct wire *wire)
{
    members->key_id = wire_u64(wire);
    members->key_epoch = wire_u32(wire);
    *size = wire_u64(wire);
    uint32_t count = wire_u32(wire);
    if (count < 1 || count > MEMBERS_MAX)
        wire->bad = true;
    for (uint32_t i = 0; i < count && !wire->bad; i++) {
        struct member *member = &members->list[i];
        for (size_t at = 0; at < sizeof(member->id); at++)
            member->id[at] = wire_u8(wire);
        member->region.offset = wire_u64(wire);
        member->region.size = wire_u64(wire);
        members->count++;
    }
}

/* Each on its border, in order, and in the file. */
static bool regions_fit(const struct members *members, uint64_t size)
{
    uint64_t end = WATCHLIST_HEADER;
    for (size_t i = 0; i < members->count; i++) {
        struct region region = members->list[i].region;
        if (region.offset != align_up(end, WATCHLIST_ALIGN) || region.offset > size ||
            region.size > size - region.offset || region.size == 0)
            return false;
        end = region.offset + region.size;
    }
    return end == size;
}

static int size_check(uint64_t there, uint64_t wanted, struct err *err)
{
    if (there < wanted)
        return err_set(err,
            "cut short: %llu of %llu bytes are there; copy the file again or merge "
            "anew",
            (unsigned long long)there, (unsigned long long)wanted);
    if (there > wanted)
        return err_set(err,
            "%llu bytes follow the end of the merged file: copy it again",
            (unsigned long long)(there - wanted));
    return 0;
}

/* `header` is what the file starts with; `length` is where the MACs start. */
static int header_parse(struct members *members, size_t *length, struct bytes header,
    uint64_t file_size, struct err *err)
{
    uint64_t size = 0;
    struct wire start = wire_of(bytes_slice(header, sizeof(MAGIC), header.len));
    uint32_t format = wire_u32(&start);
    *length = wire_u32(&start);
    if (start.bad)
        return size_check(file_size, WATCHLIST_HEADER, err);
    if (format > MEMBERS_FORMAT)
        return err_set(err,
            "merged format %u is newer than this program reads (%d): update vigie",
            (unsigned)format, MEMBERS_FORMAT);
    if (format < 1 || *length < WATCHLIST_FIXED ||
        *length > WATCHLIST_HEADER - 2 * WATCHLIST_MAC)
        return damaged(err);
    if (header.len < WATCHLIST_HEADER)
        return size_check(file_size, WATCHLIST_HEADER, err);
    struct wire wire =
        wire_of(bytes_slice(header, WATCHLIST_FIXED, *length - WATCHLIST_FIXED));
    fields_read(members, &size, &wire);
    if (wire_end(&wire, "header", NULL) != 0)
        return damaged(err);
    if (size_check(file_size, size, err) != 0)
        return -1;
    return regions_fit(members, size) ? 0 : damaged(err);
}

/* Maps the header; a file that does not start with our magic is one watchlist. */
static int box_read(struct members *members, size_t *length, struct mapping *map,
    const struct watchlist_source *source, struct err *err)
{
    uint64_t size = 0;
    *members = (struct members){.count = 1};
    *length = 0;
    if (fd_size(&size, source->fd, err) != 0)
        return -1;
    if (size == 0)
        return err_set(err, "the file is empty: copy it again or build anew");
    const struct region region = {
        .offset = 0, .size = size < WATCHLIST_HEADER ? size : WATCHLIST_HEADER};
    if (mapping_open(map, source->fd, region, err) != 0)
        return -1;
    struct bytes header = bytes_make(map->start, map->size);
    if (!bytes_equal(
            bytes_slice(header, 0, sizeof(MAGIC)), bytes_make(MAGIC, sizeof(MAGIC))))
        return 0;
    *members = (struct members){.merged = true};
    return header_parse(members, length, header, size, err);
}

int members_read(
    struct members *members, const struct watchlist_source *source, struct err *err)
{
    AUTO(mapping_done) struct mapping map = {0};
    size_t length = 0;
    return box_read(members, &length, &map, source, err);
}

static int verify(const struct mapping *map, size_t length, enum part_name name,
    const struct part_key *key, struct err *err)
{
    uint8_t mac[WATCHLIST_MAC];
    const uint8_t *macs = (const uint8_t *)map->start + length;
    bool filter = name == PART_FILTER;
    header_mac(mac, key->authentic, filter ? "merged filter" : "merged exact",
        bytes_make(map->start, length), bytes_make("", 0));
    if (sodium_memcmp(mac, macs + (filter ? 0 : WATCHLIST_MAC), WATCHLIST_MAC) != 0 ||
        !sodium_is_zero(
            macs + 2L * WATCHLIST_MAC, WATCHLIST_HEADER - length - 2UL * WATCHLIST_MAC))
        return err_set(err, "the header of the merged file was altered or damaged: "
                            "copy it again or merge anew");
    return 0;
}

int members_open(struct members *members, enum part_name name,
    const struct watchlist_source *source, const struct part_key *key, struct err *err)
{
    AUTO(mapping_done) struct mapping map = {0};
    struct members read;
    size_t length = 0;
    if (box_read(&read, &length, &map, source, err) != 0)
        return -1;
    if (read.merged && (part_key_check(read.key_id, read.key_epoch, key, err) != 0 ||
                           verify(&map, length, name, key, err) != 0))
        return -1;
    *members = read;
    return 0;
}

int members_open_exact(
    struct members *members, const struct watchlist_source *source, struct err *err)
{
    struct confirmer_keys keys;
    AUTO(key_free) struct key *key = NULL;
    if (key_read(&key, source->key_fd, err) != 0)
        return err_in(err, source->name);
    keys_for_confirmer(&keys, key);
    const struct part_key opener = {
        .id = key_id(key), .epoch = key_epoch(key), .authentic = keys.authentic};
    int opened = members_open(members, PART_EXACT, source, &opener, err);
    sodium_memzero(&keys, sizeof(keys));
    return opened == 0 ? 0 : err_in(err, source->name);
}

int members_gap_check(const struct members *members, int fd, struct err *err)
{
    for (size_t i = 0; members->merged && i + 1 < members->count; i++) {
        AUTO(mapping_done) struct mapping map = {0};
        struct region before = members->list[i].region;
        uint64_t from = before.offset + before.size;
        uint64_t border = from / WATCHLIST_ALIGN * WATCHLIST_ALIGN;
        uint64_t to = members->list[i + 1].region.offset;
        if (from == to)
            continue;
        const struct region region = {.offset = border, .size = to - border};
        if (mapping_open(&map, fd, region, err) != 0)
            return -1;
        if (!sodium_is_zero((const uint8_t *)map.start + (from - border), to - from))
            return err_set(err,
                "the empty space from byte %llu on was altered or damaged: copy the "
                "file again or merge anew",
                (unsigned long long)from);
    }
    return 0;
}

static int fields_write(struct buf *out, const struct members *members, struct err *err)
{
    if (wire_put_u64(out, members->key_id, err) != 0 ||
        wire_put_u32(out, members->key_epoch, err) != 0 ||
        wire_put_u64(out, members_end(members), err) != 0 ||
        wire_put_u32(out, (uint32_t)members->count, err) != 0)
        return -1;
    for (size_t i = 0; i < members->count; i++) {
        const struct member *member = &members->list[i];
        if (buf_add(out, bytes_make(member->id, sizeof(member->id)), err) != 0 ||
            wire_put_u64(out, member->region.offset, err) != 0 ||
            wire_put_u64(out, member->region.size, err) != 0)
            return -1;
    }
    return 0;
}

int members_write(struct buf *out, const struct members *members,
    const struct builder_keys *keys, struct err *err)
{
    uint8_t macs[2 * WATCHLIST_MAC];
    AUTO(buf_done) struct buf fields;
    buf_init(&fields, WATCHLIST_HEADER - WATCHLIST_FIXED);
    if (fields_write(&fields, members, err) != 0 ||
        buf_add(out, bytes_make(MAGIC, sizeof(MAGIC)), err) != 0 ||
        wire_put_u32(out, MEMBERS_FORMAT, err) != 0 ||
        wire_put_u32(out, (uint32_t)(WATCHLIST_FIXED + fields.len), err) != 0 ||
        buf_add(out, buf_bytes(&fields), err) != 0)
        return -1;
    struct bytes nothing = bytes_make("", 0);
    header_mac(macs, keys->scanner.authentic, "merged filter", buf_bytes(out), nothing);
    header_mac(macs + WATCHLIST_MAC, keys->confirmer.authentic, "merged exact",
        buf_bytes(out), nothing);
    return buf_add(out, bytes_make(macs, sizeof(macs)), err);
}
