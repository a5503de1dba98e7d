#include "model/candidate.h"

#include <stddef.h>
#include <string.h>

/* Counts by type: how many, then type and count of those that are not zero. */
static int counts_write(
    struct buf *out, const uint64_t counts[IDENTIFIER_LIMIT], struct err *err)
{
    uint8_t used = 0;
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        used = (uint8_t)(used + (counts[type] != 0));
    if (wire_put_u8(out, used, err) != 0)
        return -1;
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        if (counts[type] != 0 && (wire_put_u8(out, (uint8_t)type, err) != 0 ||
                                     wire_put_u64(out, counts[type], err) != 0))
            return -1;
    return 0;
}

static void counts_read(uint64_t counts[IDENTIFIER_LIMIT], struct wire *wire)
{
    uint8_t used = wire_u8(wire);
    memset(counts, 0, IDENTIFIER_LIMIT * sizeof(counts[0]));
    for (uint8_t i = 0; i < used && !wire->bad; i++) {
        uint8_t type = wire_u8(wire);
        uint64_t count = wire_u64(wire);
        if (type < IDENTIFIER_LIMIT)
            counts[type] = count;
        else
            wire->bad = true;
    }
}

static int column_write(
    struct buf *out, const struct scan_column *column, struct err *err)
{
    uint64_t seen[IDENTIFIER_LIMIT];
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        seen[type] = column->seen[type];
    if (wire_put_bytes(out, bytes_of(column->name), err) != 0 ||
        wire_put_u32(out, column->rows, err) != 0 ||
        wire_put_u8(out, (uint8_t)column->kind, err) != 0)
        return -1;
    return counts_write(out, seen, err);
}

static void column_read(struct scan_column *column, struct wire *wire)
{
    uint64_t seen[IDENTIFIER_LIMIT];
    wire_text(wire, column->name, sizeof(column->name));
    column->rows = wire_u32(wire);
    uint8_t kind = wire_u8(wire);
    if (kind >= DATA_KIND_LIMIT)
        wire->bad = true;
    column->kind = kind < DATA_KIND_LIMIT ? (enum data_kind)kind : DATA_NONE;
    counts_read(seen, wire);
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        column->seen[type] = (uint32_t)seen[type];
}

int scan_summary_write(
    struct buf *out, const struct scan_summary *summary, struct err *err)
{
    if (wire_put_u64(out, summary->bytes, err) != 0 ||
        wire_put_u64(out, summary->start, err) != 0 ||
        wire_put_u64(out, summary->end, err) != 0 ||
        wire_put_u64(out, summary->start_mark, err) != 0 ||
        wire_put_u64(out, summary->end_mark, err) != 0 ||
        wire_put_u8(out, summary->more ? 1 : 0, err) != 0 ||
        wire_put_u64(out, summary->rows, err) != 0 ||
        wire_put_u8(out, (uint8_t)summary->layout, err) != 0 ||
        wire_put_u64(out, summary->passed, err) != 0 ||
        counts_write(out, summary->seen, err) != 0 ||
        wire_put_u32(out, summary->column_count, err) != 0)
        return -1;
    for (uint32_t i = 0; i < summary->column_count; i++)
        if (column_write(out, &summary->columns[i], err) != 0)
            return -1;
    return 0;
}

int scan_summary_read(struct scan_summary *summary, struct bytes from, struct err *err)
{
    struct wire wire = wire_of(from);
    memset(summary, 0, offsetof(struct scan_summary, columns));
    summary->bytes = wire_u64(&wire);
    summary->start = wire_u64(&wire);
    summary->end = wire_u64(&wire);
    summary->start_mark = wire_u64(&wire);
    summary->end_mark = wire_u64(&wire);
    summary->more = wire_u8(&wire) != 0;
    summary->rows = wire_u64(&wire);
    uint8_t layout = wire_u8(&wire);
    summary->passed = wire_u64(&wire);
    counts_read(summary->seen, &wire);
    uint32_t columns = wire_u32(&wire);
    if (layout > LAYOUT_TUPLES || columns > SCAN_COLUMNS_MAX)
        wire.bad = true;
    for (uint32_t i = 0; i < columns && !wire.bad; i++)
        column_read(&summary->columns[i], &wire);
    if (wire_end(&wire, "summary of a scan", err) != 0)
        return -1;
    summary->layout = (enum layout)layout;
    summary->column_count = columns;
    return 0;
}
