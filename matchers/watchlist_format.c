#include "matchers/watchlist_format.h"

#include "matchers/block_mac.h"
#include "matchers/filter.h"

#include <sodium.h>
#include <string.h>

#include "base/wire.h"

static const char MAGIC[8] = {'V', 'I', 'G', 'I', 'E', 'W', 'L', '\n'};

enum { REGION_COUNT = 8 };

uint64_t align_up(uint64_t value, uint64_t align)
{
    return (value + align - 1) & ~(align - 1);
}

uint64_t lines_for(uint64_t values)
{
    enum { PART = 4, OF = 3 * LINE_SLOTS }; /* 3/4 of the slots */
    uint64_t homes = (values * PART + OF - 1) / OF;
    return (homes > 0 ? homes : 1) + LINE_SLACK;
}

uint64_t line_of(uint64_t lines, uint64_t place)
{
    __extension__ typedef unsigned __int128 wide;
    return (uint64_t)((wide)place * (lines - LINE_SLACK) >> 64);
}

uint64_t header_entries(const struct watchlist_header *header)
{
    uint64_t sum = 0;
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        sum += header->entries[type];
    return sum;
}

static void regions_of(
    struct region *regions[REGION_COUNT], struct watchlist_header *header)
{
    struct region *const all[REGION_COUNT] = {&header->filter_tags, &header->filter,
        &header->exact_tags, &header->exact, &header->lines, &header->shared,
        &header->records_table, &header->names};
    memcpy(regions, all, sizeof(all));
}

static int entries_write(
    struct buf *out, const struct watchlist_header *header, struct err *err)
{
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        if (wire_put_u64(out, header->entries[type], err) != 0)
            return -1;
    if (wire_put_u64(out, header->records, err) != 0 ||
        wire_put_u32(out, header->groups, err) != 0)
        return -1;
    return wire_put_u32(out, header->canaries, err);
}

static int declared_write(
    struct buf *out, const struct watchlist_header *header, struct err *err)
{
    if (wire_put_u32(out, header->phrase_lengths, err) != 0 ||
        wire_put_u32(out, header->shape_count, err) != 0)
        return -1;
    for (uint32_t i = 0; i < header->shape_count && i < DECLARED_SHAPES_MAX; i++)
        if (wire_put_bytes(out, bytes_of(header->shapes[i]), err) != 0)
            return -1;
    return 0;
}

static int fields_write(
    struct buf *out, const struct watchlist_header *header, struct err *err)
{
    struct watchlist_header copy = *header;
    struct region *regions[REGION_COUNT];
    regions_of(regions, &copy);
    if (wire_put_u64(out, header->key_id, err) != 0 ||
        wire_put_u32(out, header->key_epoch, err) != 0 ||
        buf_add(out, bytes_make(header->id, sizeof(header->id)), err) != 0 ||
        wire_put_i64(out, header->created_ms, err) != 0 ||
        wire_put_i64(out, header->expires_ms, err) != 0 ||
        wire_put_bytes(out, bytes_of(header->purpose), err) != 0 ||
        wire_put_bytes(out, bytes_of(header->owner), err) != 0 ||
        entries_write(out, header, err) != 0 || declared_write(out, header, err) != 0)
        return -1;
    for (int i = 0; i < REGION_COUNT; i++)
        if (wire_put_u64(out, regions[i]->offset, err) != 0 ||
            wire_put_u64(out, regions[i]->size, err) != 0)
            return -1;
    return 0;
}

int header_write(
    struct buf *out, const struct watchlist_header *header, struct err *err)
{
    AUTO(buf_done) struct buf fields;
    buf_init(&fields, WATCHLIST_HEADER - WATCHLIST_FIXED);
    if (fields_write(&fields, header, err) != 0 ||
        buf_add(out, bytes_make(MAGIC, sizeof(MAGIC)), err) != 0 ||
        wire_put_u32(out, WATCHLIST_FORMAT, err) != 0 ||
        wire_put_u32(out, (uint32_t)(WATCHLIST_FIXED + fields.len), err) != 0)
        return -1;
    return buf_add(out, buf_bytes(&fields), err);
}

static void declared_read(struct watchlist_header *header, struct wire *wire)
{
    header->phrase_lengths = wire_u32(wire);
    header->shape_count = wire_u32(wire);
    if (header->shape_count > DECLARED_SHAPES_MAX)
        wire->bad = true;
    for (uint32_t i = 0; i < header->shape_count && !wire->bad; i++)
        wire_text(wire, header->shapes[i], sizeof(header->shapes[i]));
}

static void fields_read(struct watchlist_header *header, struct wire *wire)
{
    struct region *regions[REGION_COUNT];
    regions_of(regions, header);
    header->key_id = wire_u64(wire);
    header->key_epoch = wire_u32(wire);
    for (size_t i = 0; i < sizeof(header->id); i++)
        header->id[i] = wire_u8(wire);
    header->created_ms = wire_i64(wire);
    header->expires_ms = wire_i64(wire);
    wire_text(wire, header->purpose, sizeof(header->purpose));
    wire_text(wire, header->owner, sizeof(header->owner));
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        header->entries[type] = wire_u64(wire);
    header->records = wire_u64(wire);
    header->groups = wire_u32(wire);
    header->canaries = wire_u32(wire);
    declared_read(header, wire);
    for (int i = 0; i < REGION_COUNT; i++) {
        regions[i]->offset = wire_u64(wire);
        regions[i]->size = wire_u64(wire);
    }
}

/* Whether the region lies in [0, end) on a border. */
static bool fits(const struct region *region, uint64_t end, uint64_t align)
{
    return region->offset % align == 0 && region->offset <= end &&
           region->size <= end - region->offset;
}

static bool file_regions_fit(const struct watchlist_header *header, uint64_t end)
{
    return fits(&header->filter_tags, end, WATCHLIST_ALIGN) &&
           fits(&header->filter, end, WATCHLIST_ALIGN) &&
           fits(&header->exact_tags, end, WATCHLIST_ALIGN) &&
           fits(&header->exact, end, WATCHLIST_ALIGN);
}

static bool exact_regions_fit(const struct watchlist_header *header)
{
    uint64_t end = header->exact.size;
    return fits(&header->lines, end, LINE_BYTES) &&
           fits(&header->shared, end, LINE_BYTES) &&
           fits(&header->records_table, end, LINE_BYTES) &&
           fits(&header->names, end, LINE_BYTES);
}

/* Every count agrees with the size of the region that holds it. */
static bool sizes_agree(const struct watchlist_header *header)
{
    uint64_t lines = header->lines.size / LINE_BYTES;
    return header->filter_tags.size == BLOCK_TAG * block_count(header->filter.size) &&
           header->exact_tags.size == BLOCK_TAG * block_count(header->exact.size) &&
           header->filter.size >= FILTER_BLOCK &&
           header->filter.size % FILTER_BLOCK == 0 &&
           header->filter.size / FILTER_BLOCK <= UINT32_MAX && lines > LINE_SLACK &&
           header->lines.size % LINE_BYTES == 0 &&
           header->shared.size % sizeof(uint32_t) == 0 &&
           header->records <= INT32_MAX &&
           header->records_table.size == header->records * RECORD_BYTES;
}

/* What is declared is what the entries need, and every shape can be read. */
static bool declared_agrees(const struct watchlist_header *header)
{
    const uint32_t all = ((1U << PHRASE_WORDS_MAX) - 1) << 1;
    bool phrases = header->entries[IDENTIFIER_PHRASE] > 0;
    if ((header->phrase_lengths & ~all) != 0 ||
        (header->phrase_lengths != 0) != phrases ||
        (header->shape_count == 0 && header->entries[IDENTIFIER_LOCAL] > 0))
        return false;
    for (uint32_t i = 0; i < header->shape_count; i++) {
        struct local_shape shape;
        if (local_shape_parse(&shape, bytes_of(header->shapes[i]), NULL) != 0)
            return false;
    }
    return true;
}

static int start_check(size_t *length, struct bytes region, struct err *err)
{
    struct wire wire = wire_of(bytes_slice(region, sizeof(MAGIC), region.len));
    if (region.len < WATCHLIST_FIXED ||
        !bytes_equal(
            bytes_slice(region, 0, sizeof(MAGIC)), bytes_make(MAGIC, sizeof(MAGIC))))
        return err_set(err, "not a vigie watchlist: give a file made by "
                            "\"vigie watchlist build\"");
    uint32_t format = wire_u32(&wire);
    *length = wire_u32(&wire);
    if (format > WATCHLIST_FORMAT)
        return err_set(err,
            "watchlist format %u is newer than this program reads (%d): update vigie",
            (unsigned)format, WATCHLIST_FORMAT);
    if (format < WATCHLIST_FORMAT && format > 0)
        return err_set(err,
            "watchlist format %u is older than this program reads (%d): build anew",
            (unsigned)format, WATCHLIST_FORMAT);
    if (format < 1 || *length < WATCHLIST_FIXED ||
        *length > WATCHLIST_HEADER - 2 * WATCHLIST_MAC)
        return err_set(err, "the header is damaged: copy the file again or build anew");
    return 0;
}

static int truncated(uint64_t file_size, uint64_t wanted, struct err *err)
{
    return err_set(err,
        "cut short: %llu of %llu bytes are there; copy the file again or build anew",
        (unsigned long long)file_size, (unsigned long long)wanted);
}

int header_read(struct watchlist_header *header, size_t *length, struct bytes region,
    uint64_t file_size, struct err *err)
{
    struct watchlist_header read = {0};
    size_t end = 0;
    if (start_check(&end, region, err) != 0)
        return -1;
    if (region.len < end + 2UL * WATCHLIST_MAC)
        return truncated(file_size, WATCHLIST_HEADER, err);
    struct wire wire =
        wire_of(bytes_slice(region, WATCHLIST_FIXED, end - WATCHLIST_FIXED));
    fields_read(&read, &wire);
    if (wire_end(&wire, "header", NULL) != 0)
        return err_set(err, "the header is damaged: copy the file again or build anew");
    uint64_t wanted = 0;
    if (!__builtin_add_overflow(read.exact.offset, read.exact.size, &wanted) &&
        wanted > file_size)
        return truncated(file_size, wanted, err);
    if (wanted < file_size)
        return err_set(err,
            "%llu bytes follow the end of the watchlist: copy the file again",
            (unsigned long long)(file_size - wanted));
    if (!file_regions_fit(&read, file_size) || !exact_regions_fit(&read) ||
        !sizes_agree(&read) || !declared_agrees(&read))
        return err_set(err, "the header is damaged: copy the file again or build anew");
    *header = read;
    *length = end;
    return 0;
}

void header_mac(uint8_t mac[WATCHLIST_MAC], const uint8_t authentic[KEY_SIZE],
    const char *part, struct bytes header, struct bytes tags)
{
    crypto_auth_hmacsha256_state state;
    (void)crypto_auth_hmacsha256_init(&state, authentic, KEY_SIZE);
    (void)crypto_auth_hmacsha256_update(
        &state, (const uint8_t *)part, strlen(part) + 1);
    (void)crypto_auth_hmacsha256_update(&state, header.ptr, header.len);
    (void)crypto_auth_hmacsha256_update(&state, tags.ptr, tags.len);
    (void)crypto_auth_hmacsha256_final(&state, mac);
    sodium_memzero(&state, sizeof(state));
}
