#include "alerts/zone.h"

#include "alerts/civil.h"
#include "alerts/zone_rule.h"
#include "base/fd.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    NAME_SIZE = 64,
    FILE_MAX = 1 << 20,
    TRANSITIONS_MAX = 4096,
    TYPES_MAX = 256,
    DAY_S = 86400,
    OFFSET_MAX_S = 26 * 3600,
};

struct transition {
    int64_t at_s;
    int32_t offset_s; /* from then on */
};

struct zone {
    char name[NAME_SIZE];
    int32_t first_s; /* before the first transition */
    size_t count;
    struct transition transitions[TRANSITIONS_MAX];
    bool has_rule; /* after the last transition */
    struct zone_rule rule;
};

void zone_free(struct zone *zone)
{
    free(zone);
}

const char *zone_name(const struct zone *zone)
{
    return zone == NULL ? "UTC" : zone->name;
}

/* ---- TZif (RFC 8536) ---- */

static int64_t big_endian(struct bytes file, size_t at, size_t size)
{
    uint64_t value = at < file.len && file.ptr[at] >= 0x80 ? UINT64_MAX : 0;
    for (size_t i = 0; i < size; i++)
        value = value << 8 | (at + i < file.len ? file.ptr[at + i] : 0);
    return (int64_t)value;
}

struct block {
    size_t start; /* after its header */
    size_t time_size;
    size_t times;
    size_t types;
    size_t len;
    uint8_t version;
};

/* 3.1: the header, and from its counts the length of the data behind it. */
static int read_header(
    struct block *block, struct bytes file, size_t at, size_t time_size)
{
    enum { HEADER = 44, COUNTS = 20 };
    if (at > file.len || file.len - at < HEADER ||
        !bytes_starts(bytes_slice(file, at, 4), "TZif"))
        return -1;
    size_t counts[6] = {0};
    for (size_t i = 0; i < 6; i++) {
        int64_t count = big_endian(file, at + COUNTS + i * 4, 4);
        if (count < 0 || count > FILE_MAX)
            return -1;
        counts[i] = (size_t)count;
    }
    *block = (struct block){.start = at + HEADER,
        .time_size = time_size,
        .times = counts[3],
        .types = counts[4],
        .version = file.ptr[at + 4]};
    block->len = counts[3] * (time_size + 1) + counts[4] * 6 + counts[5] +
                 counts[2] * (time_size + 4) + counts[1] + counts[0];
    bool fits = file.len - block->start >= block->len;
    return fits && block->times <= TRANSITIONS_MAX && block->types > 0 &&
                   block->types <= TYPES_MAX
               ? 0
               : -1;
}

static int read_offset(
    int32_t *offset, const struct block *block, struct bytes file, size_t type)
{
    size_t types_at = block->start + block->times * (block->time_size + 1);
    int64_t value = big_endian(file, types_at + type * 6, 4);
    if (type >= block->types || value < -OFFSET_MAX_S || value > OFFSET_MAX_S)
        return -1;
    *offset = (int32_t)value;
    return 0;
}

static int read_block(struct zone *zone, const struct block *block, struct bytes file)
{
    if (read_offset(&zone->first_s, block, file, 0) != 0)
        return -1;
    size_t indices = block->start + block->times * block->time_size;
    for (size_t i = 0; i < block->times; i++) {
        struct transition *next = &zone->transitions[i];
        next->at_s =
            big_endian(file, block->start + i * block->time_size, block->time_size);
        if (i > 0 && next->at_s <= zone->transitions[i - 1].at_s)
            return -1;
        if (read_offset(&next->offset_s, block, file, file.ptr[indices + i]) != 0)
            return -1;
    }
    zone->count = block->times;
    return 0;
}

/* 3.3: a line feed, the rule (which may be empty), a line feed. */
static int read_footer(struct zone *zone, struct bytes file, size_t at)
{
    struct bytes footer = bytes_slice(file, at, file.len);
    if (footer.len < 2 || footer.ptr[0] != '\n' || footer.ptr[footer.len - 1] != '\n')
        return -1;
    struct bytes rule = bytes_slice(footer, 1, footer.len - 2);
    if (rule.len == 0)
        return 0;
    zone->has_rule = true;
    return zone_rule_parse(&zone->rule, rule);
}

static int read_file(struct zone *zone, struct bytes file)
{
    struct block old;
    struct block block;
    if (read_header(&old, file, 0, 4) != 0)
        return -1;
    if (old.version < '2') /* 32-bit times end in 2038, so such a file is refused */
        return -1;
    size_t second = old.start + old.len;
    if (read_header(&block, file, second, 8) != 0 ||
        read_block(zone, &block, file) != 0)
        return -1;
    return read_footer(zone, file, block.start + block.len);
}

int zone_parse(struct zone **out, const char *name, struct bytes file, struct err *err)
{
    AUTO(zone_free) struct zone *zone = calloc(1, sizeof(*zone));
    if (zone == NULL)
        return err_no_memory(err);
    (void)snprintf(zone->name, sizeof(zone->name), "%s", name);
    if (read_file(zone, file) != 0)
        return err_set(err,
            "time zone %s: its file is damaged or of an old format; reinstall tzdata",
            name);
    *out = zone;
    zone = NULL;
    return 0;
}

static bool is_zone_name(const char *name)
{
    struct bytes text = bytes_of(name);
    if (text.len == 0 || text.len >= NAME_SIZE || text.ptr[0] == '/' ||
        bytes_find(text, bytes_of(".."), 0) != BYTES_NONE)
        return false;
    for (size_t i = 0; i < text.len; i++)
        if (!byte_is_alpha(text.ptr[i]) && !byte_is_digit(text.ptr[i]) &&
            strchr("/_+-", text.ptr[i]) == NULL)
            return false;
    return true;
}

int zone_load(struct zone **out, const char *name, struct err *err)
{
    if (!is_zone_name(name))
        return err_set(
            err, "time zone \"%s\": not a name like Europe/Paris or UTC", name);
    if (strcmp(name, "UTC") == 0) {
        /* An empty table with no rule is UTC; it needs no tzdata. */
        struct zone *zone = calloc(1, sizeof(*zone));
        if (zone == NULL)
            return err_no_memory(err);
        (void)snprintf(zone->name, sizeof(zone->name), "UTC");
        *out = zone;
        return 0;
    }
    char path[NAME_SIZE + 32];
    (void)snprintf(path, sizeof(path), "/usr/share/zoneinfo/%s", name);
    AUTO(buf_done) struct buf file;
    buf_init(&file, FILE_MAX);
    if (fd_read_file(&file, path, err) != 0) {
        (void)err_in(err, "time zone");
        return err_in(err, "check the name, and that tzdata is installed");
    }
    return zone_parse(out, name, buf_bytes(&file), err);
}

/* ---- arithmetic ---- */

static int32_t offset_at(const struct zone *zone, int64_t at_s)
{
    if (zone == NULL)
        return 0;
    size_t low = 0, high = zone->count; /* transitions at or before at_s: [0, low) */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (zone->transitions[middle].at_s <= at_s)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == zone->count && zone->has_rule)
        return zone_rule_offset(&zone->rule, at_s);
    return low == 0 ? zone->first_s : zone->transitions[low - 1].offset_s;
}

struct zone_time zone_local(const struct zone *zone, int64_t at_ms)
{
    int64_t at_s = civil_floor_div(at_ms, 1000);
    int32_t offset = offset_at(zone, at_s);
    int64_t local = at_s + offset;
    int64_t days = civil_floor_div(local, DAY_S);
    int second_of_day = (int)(local - days * DAY_S);
    struct civil date = civil_of_days(days);
    return (struct zone_time){
        .year = date.year,
        .month = date.month,
        .day = date.day,
        .weekday = civil_weekday(days),
        .minute = second_of_day / 60,
        .second = second_of_day % 60,
        .offset_s = offset,
    };
}

int64_t zone_moment(const struct zone *zone, int year, int month, int day, int minute)
{
    int64_t local = civil_days(year, month, day) * DAY_S + (int64_t)minute * 60;
    /* No zone changes twice within two days, so these are the only two candidates. */
    int32_t before = offset_at(zone, local - DAY_S);
    int32_t after = offset_at(zone, local + DAY_S);
    int64_t at_s = local - before;
    if (offset_at(zone, at_s) != before && offset_at(zone, local - after) == after)
        at_s = local - after;
    return at_s * 1000;
}
