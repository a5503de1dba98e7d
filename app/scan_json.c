/* JSON lines of `vigie scan`. */
#include "app/scan_lines.h"
#include "base/json.h"

#include <stdio.h>

enum identifier_type scan_column_holds(const struct scan_column *column)
{
    enum identifier_type best = IDENTIFIER_NONE;
    for (unsigned type = 1; type < IDENTIFIER_LIMIT; type++)
        if (column->seen[type] > column->seen[best] &&
            column->seen[type] * 2 >= column->rows)
            best = (enum identifier_type)type;
    return best;
}

const char *scan_column_says(const struct scan_column *column)
{
    enum identifier_type holds = scan_column_holds(column);
    return holds != IDENTIFIER_NONE ? identifier_name(holds)
                                    : data_kind_name(column->kind);
}

uint64_t scan_group_persons(const struct group_count *group, enum confidence least)
{
    uint64_t persons = 0;
    for (unsigned level = least; level < CONFIDENCE_LIMIT; level++)
        persons += group->persons[level];
    return persons;
}

static int add_fields(struct buf *out, uint32_t fields, struct err *err)
{
    bool first = true;
    if (buf_add_byte(out, '[', err) != 0)
        return -1;
    for (unsigned type = 1; type < IDENTIFIER_LIMIT; type++) {
        enum identifier_type identifier = (enum identifier_type)type;
        if ((fields & identifier_bit(identifier)) == 0)
            continue;
        if (buf_addf(out, err, "%s\"%s\"", first ? "" : ",",
                identifier_name(identifier)) != 0)
            return -1;
        first = false;
    }
    return buf_add_byte(out, ']', err);
}

int scan_line_hit(
    struct buf *out, const char *path, const struct hit *hit, struct err *err)
{
    char record[HIT_RECORD_TEXT];
    hit_record_text(record, hit->record);
    if (buf_add_text(out, "{\"type\":\"hit\",\"path\":", err) != 0 ||
        json_text(out, bytes_of(path), err) != 0 ||
        buf_addf(out, err,
            ",\"member\":null,\"row\":%llu,\"offset\":%llu,\"record\":\"%s\","
            "\"group\":",
            (unsigned long long)hit->row, (unsigned long long)hit->offset,
            record) != 0 ||
        json_text(out, bytes_of(hit->group), err) != 0 ||
        buf_add_text(out, ",\"fields\":", err) != 0 ||
        add_fields(out, hit->fields, err) != 0 ||
        buf_addf(out, err, ",\"confidence\":\"%s\",\"canary\":",
            confidence_name(hit->confidence)) != 0 ||
        json_text_or_null(out, hit->canary, err) != 0)
        return -1;
    return buf_add_text(out, "}\n", err);
}

static int add_persons(struct buf *out, const struct scan_file *file, struct err *err)
{
    const struct match_summary *summary = &file->finding->summary;
    bool first = true;
    for (size_t i = 0; i < summary->group_count; i++) {
        const struct group_count *group = &summary->groups[i];
        uint64_t persons = scan_group_persons(group, file->least);
        if (persons == 0)
            continue;
        if ((!first && buf_add_byte(out, ',', err) != 0) ||
            json_text(out, bytes_of(group->group), err) != 0 ||
            buf_addf(out, err, ":%llu", (unsigned long long)persons) != 0)
            return -1;
        first = false;
    }
    return 0;
}

static int add_columns(
    struct buf *out, const struct scan_summary *scanned, struct err *err)
{
    for (uint32_t i = 0; i < scanned->column_count; i++) {
        const struct scan_column *column = &scanned->columns[i];
        if (buf_addf(out, err, "%s{\"index\":%u,\"name\":", i == 0 ? "" : ",", i) !=
                0 ||
            json_text_or_null(out, column->name, err) != 0 ||
            buf_add_text(out, ",\"holds\":", err) != 0 ||
            json_text_or_null(out, scan_column_says(column), err) != 0 ||
            buf_add_byte(out, '}', err) != 0)
            return -1;
    }
    return 0;
}

const char *scan_partly(char *text, const struct finding *finding)
{
    const struct match_summary *summary = &finding->summary;
    if (finding->page.partly_read)
        (void)bytes_to_text(text, PAGE_REASON_MAX + 1, finding->page.partly_reason);
    else if (summary->partly)
        (void)snprintf(text, PAGE_REASON_MAX + 1,
            "more distinct persons than memory allows: counted in part only");
    else if (summary->left_out > 0)
        (void)snprintf(text, PAGE_REASON_MAX + 1,
            "%llu times a record was left out: its value is shared by hundreds of "
            "records, or a row has more than a thousand; do not list such values",
            (unsigned long long)summary->left_out);
    else if (summary->unsent > 0)
        (void)snprintf(text, PAGE_REASON_MAX + 1,
            "%llu hits are counted in the file, but not listed nor in the total",
            (unsigned long long)summary->unsent);
    else
        return NULL;
    return text;
}

static int add_status(struct buf *out, const struct finding *finding, struct err *err)
{
    char text[PAGE_REASON_MAX + 1];
    const char *reason = scan_partly(text, finding);
    if (buf_addf(out, err, ",\"status\":\"%s\",\"reason\":",
            reason == NULL ? "read" : "partly") != 0 ||
        json_text_or_null(out, reason, err) != 0)
        return -1;
    return buf_add_text(out, "}\n", err);
}

int scan_line_file(struct buf *out, const struct scan_file *file, struct err *err)
{
    const struct finding *finding = file->finding;
    if (buf_add_text(out, "{\"type\":\"file\",\"path\":", err) != 0 ||
        json_text(out, bytes_of(file->path), err) != 0 ||
        buf_addf(out, err,
            ",\"member\":null,\"bytes\":%llu,\"rows\":%llu,\"rows_hit\":%llu,"
            "\"persons\":{",
            (unsigned long long)finding->scanned.bytes,
            (unsigned long long)finding->scanned.rows,
            (unsigned long long)match_summary_rows_hit(
                &finding->summary, file->least)) != 0 ||
        add_persons(out, file, err) != 0 ||
        buf_add_text(out, "},\"columns\":[", err) != 0 ||
        add_columns(out, &finding->scanned, err) != 0 ||
        buf_add_byte(out, ']', err) != 0)
        return -1;
    return add_status(out, finding, err);
}

int scan_line_unread(
    struct buf *out, const char *path, const char *reason, struct err *err)
{
    if (buf_add_text(out, "{\"type\":\"file\",\"path\":", err) != 0 ||
        json_text(out, bytes_of(path), err) != 0 ||
        buf_add_text(out,
            ",\"member\":null,\"bytes\":0,\"rows\":0,\"rows_hit\":0,\"persons\":{},"
            "\"columns\":[],\"status\":\"unread\",\"reason\":",
            err) != 0 ||
        json_text(out, bytes_of(reason), err) != 0)
        return -1;
    return buf_add_text(out, "}\n", err);
}

int scan_line_total(struct buf *out, const struct scan_totals *totals,
    const struct tally *persons, struct err *err)
{
    enum { MS = 1000 };
    if (buf_addf(out, err,
            "{\"type\":\"total\",\"files\":%llu,\"bytes\":%llu,\"rows\":%llu,"
            "\"persons\":{",
            (unsigned long long)totals->files, (unsigned long long)totals->bytes,
            (unsigned long long)totals->rows) != 0)
        return -1;
    for (size_t i = 0; i < persons->group_count; i++)
        if ((i > 0 && buf_add_byte(out, ',', err) != 0) ||
            json_text(out, bytes_of(persons->groups[i]), err) != 0 ||
            buf_addf(out, err, ":%llu", (unsigned long long)persons->counts[i]) != 0)
            return -1;
    return buf_addf(out, err, "},\"seconds\":%lld.%03lld}\n",
        (long long)(totals->milliseconds / MS), (long long)(totals->milliseconds % MS));
}
