#include "matchers/build.h"

#include "matchers/block_mac.h"
#include "matchers/filter.h"
#include "matchers/output_file.h"
#include "matchers/values.h"

#include <sodium.h>
#include <string.h>

enum { FILTER_WAITING = 32 };

/* Where everything goes, once it is known how much there is. */
struct plan {
    uint64_t values;
    uint64_t shared; /* u32 in the table of shared values */
    uint64_t size;   /* of the file */
};

static int values_count(struct plan *plan, struct build *build, struct err *err)
{
    AUTO(values_done) struct values values = {0};
    int next = values_start(&values, build->sort, err) == 0 ? ENTRY_NEXT : -1;
    while (next == ENTRY_NEXT && (next = values_next(&values, err)) == ENTRY_NEXT) {
        plan->values++;
        build->header.entries[values.value.type]++;
        if (values.record_count > 1)
            plan->shared += 1 + values.record_count;
        if (values.record_count > CROWD)
            build->crowded++;
        if (values.record_count > build->crowd)
            build->crowd = values.record_count;
    }
    if (next < 0)
        return -1;
    if (plan->shared >= PAYLOAD_SHARED)
        return err_set(err, "too many values are shared by several records: is a "
                            "column filled with one and the same value?");
    return 0;
}

/* Regions follow one another from `*end` on. */
static struct region region_at(uint64_t *end, uint64_t size, uint64_t align)
{
    struct region region = {.offset = align_up(*end, align), .size = size};
    *end = region.offset + size;
    return region;
}

static void regions_plan(struct plan *plan, struct build *build, uint64_t names_size)
{
    struct watchlist_header *header = &build->header;
    uint64_t lines = lines_for(plan->values);
    uint64_t inner = 0;
    uint64_t end = WATCHLIST_HEADER;
    header->lines = region_at(&inner, lines * LINE_BYTES, LINE_BYTES);
    header->shared = region_at(&inner, plan->shared * sizeof(uint32_t), LINE_BYTES);
    header->records_table =
        region_at(&inner, header->records * RECORD_BYTES, LINE_BYTES);
    header->names = region_at(&inner, names_size, LINE_BYTES);

    uint64_t filter = filter_blocks(plan->values) * FILTER_BLOCK;
    header->filter_tags =
        region_at(&end, block_count(filter) * BLOCK_TAG, WATCHLIST_ALIGN);
    header->filter = region_at(&end, filter, WATCHLIST_ALIGN);
    header->exact_tags =
        region_at(&end, block_count(inner) * BLOCK_TAG, WATCHLIST_ALIGN);
    header->exact = region_at(&end, inner, WATCHLIST_ALIGN);
    plan->size = end;
}

/* Values come in the order of their homes, so the table is filled front to back. */
struct filling {
    uint8_t *exact;
    const struct watchlist_header *header;
    uint32_t *filter;
    uint64_t filter_blocks;
    uint64_t line;
    uint64_t slot;
    uint64_t shared; /* u32 used so far */
    uint64_t values; /* placed so far */
    uint64_t waiting[FILTER_WAITING];
};

/* The filter's blocks lie anywhere: each is fetched a while before it is changed. */
static void filter_put(struct filling *filling, uint64_t hash)
{
    const struct filter filter = {
        .words = filling->filter, .blocks = filling->filter_blocks};
    uint64_t *place = &filling->waiting[filling->values % FILTER_WAITING];
    if (filling->values >= FILTER_WAITING)
        filter_add(filling->filter, filling->filter_blocks, *place);
    filter_prefetch(&filter, hash);
    *place = hash;
    filling->values++;
}

static void filter_finish(struct filling *filling)
{
    for (uint64_t i = 0; i < FILTER_WAITING && i < filling->values; i++)
        filter_add(filling->filter, filling->filter_blocks, filling->waiting[i]);
}

static uint32_t payload_of(struct filling *filling, const struct values *values)
{
    uint32_t payload = 0;
    uint32_t count = (uint32_t)values->record_count;
    if (count == 1) {
        memcpy(&payload, values->records.ptr, sizeof(payload));
        return payload;
    }
    uint8_t *at = filling->exact + filling->header->shared.offset +
                  filling->shared * sizeof(uint32_t);
    memcpy(at, &count, sizeof(count));
    memcpy(at + sizeof(count), values->records.ptr, values->records.len);
    payload = PAYLOAD_SHARED | (uint32_t)filling->shared;
    filling->shared += 1 + values->record_count;
    return payload;
}

static int value_place(
    struct filling *filling, const struct values *values, struct err *err)
{
    uint64_t lines = filling->header->lines.size / LINE_BYTES;
    uint64_t home = line_of(lines, values->value.place);
    if (filling->line < home) {
        filling->line = home;
        filling->slot = 0;
    }
    if (filling->slot == LINE_SLOTS) {
        filling->line++;
        filling->slot = 0;
    }
    if (filling->line >= lines)
        return err_set(err, "the table overflows its end: build again");
    uint32_t payload = payload_of(filling, values);
    uint8_t *line =
        filling->exact + filling->header->lines.offset + filling->line * LINE_BYTES;
    uint8_t *payloads = line + LINE_PAYLOADS;
    memcpy(line + filling->slot * sizeof(uint64_t), &values->value.print,
        sizeof(uint64_t));
    memcpy(payloads + filling->slot * sizeof(payload), &payload, sizeof(payload));
    filling->slot++;
    filter_put(filling, values->value.filter_hash);
    return 0;
}

static int values_write(
    struct build *build, const struct output *output, struct err *err)
{
    AUTO(values_done) struct values values = {0};
    struct filling filling = {
        .exact = output->map + build->header.exact.offset,
        .header = &build->header,
        .filter = (uint32_t *)(void *)(output->map + build->header.filter.offset),
        .filter_blocks = build->header.filter.size / FILTER_BLOCK,
    };
    uint64_t lines = build->header.exact.offset + build->header.lines.offset;
    uint64_t released = lines;
    int next = values_start(&values, build->sort, err) == 0 ? ENTRY_NEXT : -1;
    while (next == ENTRY_NEXT && (next = values_next(&values, err)) == ENTRY_NEXT) {
        if (value_place(&filling, &values, err) != 0)
            return -1;
        uint64_t written = lines + filling.line * LINE_BYTES;
        if (written - released < OUTPUT_STEP)
            continue;
        output_release(output, released, written);
        released = written;
    }
    filter_finish(&filling);
    return next == ENTRY_END ? 0 : -1;
}

static struct bytes region_bytes(const struct output *output, struct region region)
{
    return bytes_make(output->map + region.offset, (size_t)region.size);
}

static int tags_write(const struct output *output, const struct build *build,
    const uint8_t *authentic, const struct region regions[2], struct err *err)
{
    struct bytes part = region_bytes(output, regions[1]);
    uint8_t *tags = output->map + regions[0].offset;
    uint8_t secret[KEY_SIZE];
    AUTO(block_mac_free) struct block_mac *mac = NULL;
    key_for_blocks(secret, authentic, build->header.id);
    int made = block_mac_new(&mac, secret, err);
    sodium_memzero(secret, sizeof(secret));
    if (made != 0)
        return -1;
    for (uint64_t i = 0; i < block_count(part.len); i++) {
        uint64_t end = (i + 1) * BLOCK_SIZE;
        if (block_mac_tag(tags + i * BLOCK_TAG, mac, i,
                bytes_slice(part, (size_t)(i * BLOCK_SIZE), BLOCK_SIZE), err) != 0)
            return -1;
        if (end % OUTPUT_STEP == 0)
            output_release(
                output, regions[1].offset + end - OUTPUT_STEP, regions[1].offset + end);
    }
    return 0;
}

/* Tags first, then the header's two MACs over them. */
static int seal(const struct build *build, const struct output *output, struct err *err)
{
    const struct watchlist_header *header = &build->header;
    const uint8_t *filter_key = build->keys->derived.scanner.authentic;
    const uint8_t *exact_key = build->keys->derived.confirmer.authentic;
    AUTO(buf_done) struct buf text;
    buf_init(&text, WATCHLIST_HEADER - 2UL * WATCHLIST_MAC);
    const struct region filter[2] = {header->filter_tags, header->filter};
    const struct region exact[2] = {header->exact_tags, header->exact};
    if (tags_write(output, build, filter_key, filter, err) != 0 ||
        tags_write(output, build, exact_key, exact, err) != 0 ||
        header_write(&text, header, err) != 0)
        return -1;
    memcpy(output->map, text.ptr, text.len);
    struct bytes written = bytes_make(output->map, text.len);
    uint8_t *macs = output->map + text.len;
    header_mac(
        macs, filter_key, "filter", written, region_bytes(output, header->filter_tags));
    header_mac(macs + WATCHLIST_MAC, exact_key, "exact", written,
        region_bytes(output, header->exact_tags));
    return 0;
}

static int records_write(
    struct build *build, const struct output *output, struct err *err)
{
    uint64_t start = build->header.exact.offset + build->header.records_table.offset;
    uint64_t size = build->header.records_table.size;
    for (uint64_t at = 0; at < size; at += OUTPUT_STEP) {
        uint64_t length = size - at < OUTPUT_STEP ? size - at : OUTPUT_STEP;
        if (spool_read(&build->records, at, output->map + start + at, (size_t)length,
                err) != 0)
            return -1;
        output_release(output, start + at, start + at + length);
    }
    return 0;
}

static int content_write(struct build *build, const struct output *output,
    struct bytes names, struct err *err)
{
    uint8_t *exact = output->map + build->header.exact.offset;
    if (values_write(build, output, err) != 0 || records_write(build, output, err) != 0)
        return -1;
    memcpy(exact + build->header.names.offset, names.ptr, names.len);
    return 0;
}

int build_output(struct build *build, struct err *err)
{
    struct plan plan = {0};
    AUTO(buf_done) struct buf names;
    AUTO(output_done) struct output output = {.fd = -1};
    buf_init(&names, 2UL * NAMES_MAX * 256);
    build_tell(build, WATCHLIST_SORTING);
    build->header.groups = names_count(build->groups);
    build->header.canaries = names_count(build->canaries);
    if (names_write(&names, build->groups, err) != 0 ||
        names_write(&names, build->canaries, err) != 0 ||
        values_count(&plan, build, err) != 0)
        return -1;
    build_tell(build, WATCHLIST_WRITING);
    regions_plan(&plan, build, names.len);
    if (output_open(&output, build->recipe->out_path, (size_t)plan.size, err) != 0 ||
        content_write(build, &output, buf_bytes(&names), err) != 0 ||
        seal(build, &output, err) != 0)
        return -1;
    return output_publish(&output, build->recipe->out_path, err);
}
