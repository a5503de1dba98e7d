#include "matchers/part.h"

#include <errno.h>
#include <sodium.h>
#include <string.h>
#include <sys/mman.h>

#include "base/clock.h"
#include "base/fd.h"

void mapping_done(struct mapping *map)
{
    if (map->start != NULL)
        (void)munmap(map->start, map->size);
    *map = (struct mapping){0};
}

int mapping_open(struct mapping *map, int fd, struct region region, struct err *err)
{
    void *start =
        mmap(NULL, region.size, PROT_READ, MAP_PRIVATE, fd, (off_t)region.offset);
    if (start == MAP_FAILED)
        return err_set(err, "cannot map the file: %s", strerror(errno));
    *map = (struct mapping){.start = start, .size = region.size};
    return 0;
}

static int map_bytes(struct mapping *map, const struct watchlist_source *source,
    struct region region, struct err *err)
{
    region.offset += source->offset;
    return mapping_open(map, source->fd, region, err);
}

int part_read_header(struct watchlist_header *header, size_t *length,
    struct mapping *map, const struct watchlist_source *source, struct err *err)
{
    uint64_t size = source->size;
    if (size == 0 && fd_size(&size, source->fd, err) != 0)
        return -1;
    if (size == 0)
        return err_set(err, "the file is empty: copy it again or build anew");
    struct region region = {
        .offset = 0, .size = size < WATCHLIST_HEADER ? size : WATCHLIST_HEADER};
    AUTO(mapping_done) struct mapping mapped = {0};
    if (map_bytes(&mapped, source, region, err) != 0 ||
        header_read(header, length, bytes_make(mapped.start, mapped.size), size, err) !=
            0)
        return -1;
    *map = mapped;
    mapped = (struct mapping){0};
    return 0;
}

int part_key_check(
    uint64_t id, uint32_t epoch, const struct part_key *key, struct err *err)
{
    if (id == key->id && epoch == key->epoch)
        return 0;
    if (id == key->id)
        return err_set(err,
            "made with epoch %u of key %016llx, and the key given is of epoch %u: give "
            "the key file of epoch %u",
            (unsigned)epoch, (unsigned long long)id, (unsigned)key->epoch,
            (unsigned)epoch);
    return err_set(err,
        "made with key %016llx epoch %u, not with the key given (%016llx epoch %u): "
        "give the key it was made with",
        (unsigned long long)id, (unsigned)epoch, (unsigned long long)key->id,
        (unsigned)key->epoch);
}

static int header_verify(
    const struct part *part, size_t length, const struct part_key *key, struct err *err)
{
    const uint8_t *header = part->header_map.start;
    const uint8_t *macs = header + length;
    uint8_t mac[WATCHLIST_MAC];
    bool filter = part->name == PART_FILTER;
    header_mac(mac, key->authentic, filter ? "filter" : "exact",
        bytes_make(header, length), part->tags);
    if (sodium_memcmp(mac, macs + (filter ? 0 : WATCHLIST_MAC), WATCHLIST_MAC) != 0)
        return err_set(err, "the header or the table of tags was altered or damaged: "
                            "copy the file again or build anew");
    const uint8_t *padding = macs + 2L * WATCHLIST_MAC;
    if (!sodium_is_zero(padding, WATCHLIST_HEADER - length - 2UL * WATCHLIST_MAC))
        return err_set(err, "the space after the header was altered or damaged: copy "
                            "the file again or build anew");
    return 0;
}

static int part_map(
    struct part *part, const struct watchlist_source *source, struct err *err)
{
    bool filter = part->name == PART_FILTER;
    struct region tags = filter ? part->header.filter_tags : part->header.exact_tags;
    struct region data = filter ? part->header.filter : part->header.exact;
    struct region both = {
        .offset = tags.offset, .size = data.offset + data.size - tags.offset};
    if (tags.offset + tags.size > data.offset)
        return err_set(err, "the header is damaged: copy the file again or build anew");
    if (map_bytes(&part->map, source, both, err) != 0)
        return -1;
    const uint8_t *start = part->map.start;
    part->tags = bytes_make(start, tags.size);
    part->data = bytes_make(start + (data.offset - tags.offset), data.size);
    part->data_offset = source->offset + data.offset;
    if (!sodium_is_zero(start + tags.size, data.offset - tags.offset - tags.size))
        return err_set(err, "the space after a table of tags was altered or damaged: "
                            "copy the file again or build anew");
    return 0;
}

static int blocks_start(struct part *part, const struct part_key *key, struct err *err)
{
    uint8_t secret[KEY_SIZE];
    key_for_blocks(secret, key->authentic, part->header.id);
    int made = block_mac_new(&part->blocks, secret, err);
    sodium_memzero(secret, sizeof(secret));
    return made;
}

static int expiry_check(
    const struct watchlist_header *header, int64_t now_ms, struct err *err)
{
    if (header->expires_ms == 0 || now_ms < header->expires_ms)
        return 0;
    char day[CLOCK_TEXT_SIZE];
    clock_text(day, header->expires_ms - 1);
    return err_set(
        err, "its last day was %.10s: build a new one from the current data", day);
}

static int id_check(const struct watchlist_header *header,
    const struct watchlist_source *source, struct err *err)
{
    if (source->id == NULL || memcmp(header->id, source->id, sizeof(header->id)) == 0)
        return 0;
    return err_set(err, "another watchlist lies where the merged file says this one "
                        "does: copy the file again or merge anew");
}

int part_open(struct part *part, enum part_name name,
    const struct watchlist_source *source, const struct part_key *key, struct err *err)
{
    AUTO(part_close) struct part open = {.name = name};
    size_t length = 0;
    if (part_read_header(&open.header, &length, &open.header_map, source, err) != 0 ||
        part_key_check(open.header.key_id, open.header.key_epoch, key, err) != 0 ||
        part_map(&open, source, err) != 0 ||
        header_verify(&open, length, key, err) != 0 ||
        id_check(&open.header, source, err) != 0 ||
        expiry_check(&open.header, key->now_ms, err) != 0 ||
        blocks_start(&open, key, err) != 0)
        return -1;
    *part = open;
    open = (struct part){0};
    return 0;
}

void part_close(struct part *part)
{
    block_mac_free(part->blocks);
    mapping_done(&part->map);
    mapping_done(&part->header_map);
    *part = (struct part){0};
}

int part_verify_block(struct part *part, uint64_t number, struct err *err)
{
    struct bytes block =
        bytes_slice(part->data, (size_t)number * BLOCK_SIZE, BLOCK_SIZE);
    const uint8_t *tag = part->tags.ptr + number * BLOCK_TAG;
    if (block_mac_holds(part->blocks, number, block, tag))
        return 0;
    uint64_t first = part->data_offset + number * BLOCK_SIZE;
    return err_set(err,
        "block %llu of the %s part (bytes %llu to %llu of the file) was altered or "
        "damaged: copy the file again or build anew",
        (unsigned long long)number, part->name == PART_FILTER ? "filter" : "exact",
        (unsigned long long)first, (unsigned long long)(first + block.len - 1));
}

int part_verify_all(struct part *part, struct err *err)
{
    uint64_t count = block_count(part->data.len);
    for (uint64_t number = 0; number < count; number++)
        if (part_verify_block(part, number, err) != 0)
            return -1;
    return 0;
}

static int zeros_check(
    const uint8_t *file, struct region before, uint64_t end, struct err *err)
{
    uint64_t start = before.offset + before.size;
    if (end >= start && sodium_is_zero(file + start, (size_t)(end - start)))
        return 0;
    return err_set(err,
        "the empty space from byte %llu on was altered or damaged: copy the file again "
        "or build anew",
        (unsigned long long)start);
}

int part_gap_check(const struct watchlist_header *header,
    const struct watchlist_source *source, struct err *err)
{
    AUTO(mapping_done) struct mapping map = {0};
    struct region all = {.offset = 0, .size = header->exact.offset};
    if (map_bytes(&map, source, all, err) != 0 ||
        zeros_check(map.start, header->filter_tags, header->filter.offset, err) != 0 ||
        zeros_check(map.start, header->filter, header->exact_tags.offset, err) != 0)
        return -1;
    return zeros_check(map.start, header->exact_tags, header->exact.offset, err);
}
