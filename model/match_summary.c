#include "model/hit.h"

#include "base/wire.h"

#include <stdlib.h>
#include <string.h>

void match_summary_done(struct match_summary *summary)
{
    free(summary->groups);
    memset(summary, 0, sizeof(*summary));
}

static int persons_write(
    struct buf *out, const uint64_t persons[CONFIDENCE_LIMIT], struct err *err)
{
    for (int i = CONFIDENCE_WEAK; i <= CONFIDENCE_CERTAIN; i++)
        if (wire_put_u64(out, persons[i], err) != 0)
            return -1;
    return 0;
}

static void persons_read(uint64_t persons[CONFIDENCE_LIMIT], struct wire *wire)
{
    for (int i = CONFIDENCE_WEAK; i <= CONFIDENCE_CERTAIN; i++)
        persons[i] = wire_u64(wire);
}

static int group_write(
    struct buf *out, const struct group_count *group, struct err *err)
{
    if (wire_put_bytes(out, bytes_of(group->group), err) != 0 ||
        persons_write(out, group->persons, err) != 0 ||
        wire_put_u64(out, group->mentions, err) != 0)
        return -1;
    return wire_put_u32(out, group->fields, err);
}

static void group_read(struct group_count *group, struct wire *wire)
{
    wire_text(wire, group->group, sizeof(group->group));
    persons_read(group->persons, wire);
    group->mentions = wire_u64(wire);
    group->fields = wire_u32(wire);
}

uint64_t match_summary_rows_hit(
    const struct match_summary *summary, enum confidence least)
{
    uint64_t rows = 0;
    for (unsigned level = least; level < CONFIDENCE_LIMIT; level++)
        rows += summary->rows_hit[level];
    return rows;
}

int match_summary_write(
    struct buf *out, const struct match_summary *summary, struct err *err)
{
    if (persons_write(out, summary->rows_hit, err) != 0 ||
        wire_put_u64(out, summary->hits, err) != 0 ||
        wire_put_u64(out, summary->unsent, err) != 0 ||
        wire_put_u32(out, summary->groups_known, err) != 0 ||
        wire_put_u8(out, summary->partly ? 1 : 0, err) != 0 ||
        wire_put_u64(out, summary->left_out, err) != 0 ||
        persons_write(out, summary->persons, err) != 0 ||
        wire_put_u64(out, summary->mentions, err) != 0 ||
        wire_put_u32(out, summary->fields, err) != 0 ||
        wire_put_u32(out, (uint32_t)summary->group_count, err) != 0)
        return -1;
    for (size_t i = 0; summary->groups != NULL && i < summary->group_count; i++)
        if (group_write(out, &summary->groups[i], err) != 0)
            return -1;
    return 0;
}

/* A group is at least this long on the wire, so a count cannot ask for more memory
 * than the frame pays for. */
enum { GROUP_LEAST = 4 + 24 + 8 + 4 };

static int groups_read(
    struct group_count **groups, size_t *read, struct wire *wire, struct err *err)
{
    uint32_t count = wire_u32(wire);
    if (count > MATCH_SUMMARY_GROUPS_MAX || count > wire->rest.len / GROUP_LEAST)
        wire->bad = true;
    if (wire->bad || count == 0)
        return 0;
    *groups = calloc(count, sizeof((*groups)[0]));
    if (*groups == NULL)
        return err_no_memory(err);
    *read = count;
    for (uint32_t i = 0; i < count; i++)
        group_read(&(*groups)[i], wire);
    return 0;
}

int match_summary_read(
    struct match_summary *summary, struct bytes from, struct err *err)
{
    AUTO(mem_free) struct group_count *groups = NULL;
    struct match_summary read = {0};
    struct wire wire = wire_of(from);
    persons_read(read.rows_hit, &wire);
    read.hits = wire_u64(&wire);
    read.unsent = wire_u64(&wire);
    read.groups_known = wire_u32(&wire);
    uint8_t partly = wire_u8(&wire);
    read.left_out = wire_u64(&wire);
    persons_read(read.persons, &wire);
    read.mentions = wire_u64(&wire);
    read.fields = wire_u32(&wire);
    if (partly > 1)
        wire.bad = true;
    read.partly = partly == 1;
    if (groups_read(&groups, &read.group_count, &wire, err) != 0 ||
        wire_end(&wire, "verdict", err) != 0)
        return -1;
    read.groups = groups;
    groups = NULL;
    *summary = read;
    return 0;
}
