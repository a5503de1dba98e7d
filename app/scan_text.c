/* `vigie scan` for people: a table per file, then the verdict in a sentence. */
#include "app/scan_lines.h"

#include "base/utf8.h"

#include <stdio.h>

int scan_text_path(struct buf *out, const char *path, struct err *err)
{
    struct bytes text = bytes_of(path);
    for (size_t at = 0; at < text.len;) {
        size_t length = 1;
        bool valid = false;
        uint32_t code = utf8_at(text, at, &length, &valid);
        bool control = code < 0x20 || (code >= 0x7F && code <= 0x9F) ||
                       (code >= 0x202A && code <= 0x202E); /* they turn text around */
        struct bytes shown =
            valid && !control ? bytes_slice(text, at, length) : bytes_of("?");
        if (buf_add(out, shown, err) != 0)
            return -1;
        at += length;
    }
    return 0;
}

enum { NUMBER_TEXT = 32 };

/* "12,418" */
static const char *number_text(char text[NUMBER_TEXT], uint64_t number)
{
    enum { THREE = 3 };
    char digits[NUMBER_TEXT];
    size_t at = 0;
    int length = snprintf(digits, sizeof(digits), "%llu", (unsigned long long)number);
    for (int i = 0; i < length; i++) {
        if (i > 0 && (length - i) % THREE == 0)
            text[at++] = ',';
        text[at++] = digits[i];
    }
    text[at] = '\0';
    return text;
}

static int add_group(struct buf *out, const struct group_count *group,
    enum confidence least, struct err *err)
{
    char certain[NUMBER_TEXT];
    char probable[NUMBER_TEXT];
    char weak[NUMBER_TEXT];
    char mentions[NUMBER_TEXT];
    char fields[HIT_FIELDS_TEXT];
    if (scan_group_persons(group, least) == 0 && group->mentions == 0)
        return 0;
    hit_fields_text(fields, group->fields);
    number_text(certain, group->persons[CONFIDENCE_CERTAIN]);
    number_text(probable,
        least <= CONFIDENCE_PROBABLE ? group->persons[CONFIDENCE_PROBABLE] : 0);
    number_text(weak, least <= CONFIDENCE_WEAK ? group->persons[CONFIDENCE_WEAK] : 0);
    number_text(mentions, group->mentions);
    return buf_addf(out, err, "  %-28.60s %10s %10s %10s %10s  %s\n",
        group->group[0] == '\0' ? "(no group)" : group->group, certain, probable, weak,
        mentions, fields);
}

static bool shows_something(const struct scan_file *file)
{
    const struct match_summary *summary = &file->finding->summary;
    for (size_t i = 0; i < summary->group_count; i++)
        if (scan_group_persons(&summary->groups[i], file->least) > 0 ||
            summary->groups[i].mentions > 0)
            return true;
    return false;
}

static int add_partly(struct buf *out, const struct scan_file *file, struct err *err)
{
    char text[PAGE_REASON_MAX + 1];
    const char *reason = scan_partly(text, file->finding);
    if (reason == NULL)
        return 0;
    if (scan_text_path(out, file->path, err) != 0)
        return -1;
    return buf_addf(out, err, ": in part only: %s\n", reason);
}

/* What columns are called and seem to hold, where that is known. */
static int add_columns(
    struct buf *out, const struct scan_summary *scanned, struct err *err)
{
    const char *before = "  columns: ";
    bool some = false;
    for (uint32_t i = 0; i < scanned->column_count; i++) {
        const struct scan_column *column = &scanned->columns[i];
        const char *says = scan_column_says(column);
        if (says == NULL)
            continue;
        if (buf_add_text(out, before, err) != 0 ||
            (column->name[0] == '\0' ? buf_addf(out, err, "column %u", i + 1)
                                     : scan_text_path(out, column->name, err)) != 0 ||
            buf_addf(out, err, " (%s)", says) != 0)
            return -1;
        before = ", ";
        some = true;
    }
    return some ? buf_add_byte(out, '\n', err) : 0;
}

int scan_text_file(struct buf *out, const struct scan_file *file, struct err *err)
{
    const struct finding *finding = file->finding;
    char hit[NUMBER_TEXT];
    char rows[NUMBER_TEXT];
    if (add_partly(out, file, err) != 0)
        return -1;
    if (!shows_something(file))
        return 0;
    if (scan_text_path(out, file->path, err) != 0 ||
        buf_addf(out, err,
            ": persons of ours in %s of %s rows\n  %-28s %10s %10s %10s %10s  %s\n",
            number_text(hit, match_summary_rows_hit(&finding->summary, file->least)),
            number_text(rows, finding->scanned.rows), "group", "certain", "probable",
            "weak", "mentions", "found by") != 0)
        return -1;
    for (size_t i = 0; i < finding->summary.group_count; i++)
        if (add_group(out, &finding->summary.groups[i], file->least, err) != 0)
            return -1;
    return add_columns(out, &finding->scanned, err);
}

void scan_totals_add(struct scan_totals *totals, const struct scan_file *file)
{
    const struct finding *finding = file->finding;
    totals->files++;
    totals->bytes += finding->scanned.bytes;
    totals->rows += finding->scanned.rows;
    totals->mentions += finding->summary.mentions;
    if (finding->summary.groups_known > totals->groups_known)
        totals->groups_known = finding->summary.groups_known;
    if (finding->summary.persons[CONFIDENCE_CERTAIN] +
            finding->summary.persons[CONFIDENCE_PROBABLE] ==
        0)
        return;
    totals->fields |= finding->summary.fields & ~identifier_bit(IDENTIFIER_DOMAIN);
    for (uint32_t i = 0; i < finding->scanned.column_count; i++) {
        const struct scan_column *column = &finding->scanned.columns[i];
        enum identifier_type holds = scan_column_holds(column);
        if (holds != IDENTIFIER_NONE)
            totals->fields |= identifier_bit(holds);
        else if (column->kind != DATA_NONE)
            totals->kinds |= (uint32_t)1 << column->kind;
    }
}

/* "nir, phone, birth_date" */
static int add_kinds(struct buf *out, const struct scan_totals *totals, struct err *err)
{
    const char *before = "";
    for (unsigned i = 0; i < IDENTIFIER_LIMIT + DATA_KIND_LIMIT; i++) {
        bool kind = i >= IDENTIFIER_LIMIT;
        unsigned bit = kind ? i - IDENTIFIER_LIMIT : i;
        if (((kind ? totals->kinds : totals->fields) >> bit & 1) == 0)
            continue;
        if (buf_addf(out, err, "%s%s", before,
                kind ? data_kind_name((enum data_kind)bit)
                     : identifier_name((enum identifier_type)bit)) != 0)
            return -1;
        before = ", ";
    }
    return 0;
}

static int add_where(struct buf *out, const struct scan_totals *totals, struct err *err)
{
    enum { MS = 1000, TENTH = 100 };
    char files[NUMBER_TEXT];
    char rows[NUMBER_TEXT];
    return buf_addf(out, err, "%s %s (%s rows, %lld.%lld s)",
        number_text(files, totals->files), totals->files == 1 ? "file" : "files",
        number_text(rows, totals->rows), (long long)(totals->milliseconds / MS),
        (long long)(totals->milliseconds % MS / TENTH));
}

static int add_patients(struct buf *out, const struct scan_totals *totals,
    const struct tally *persons, struct err *err)
{
    uint64_t patients =
        persons->persons[CONFIDENCE_PROBABLE] + persons->persons[CONFIDENCE_CERTAIN];
    char number[NUMBER_TEXT];
    if (patients == 0)
        return buf_add_text(out, "None of our patients for sure in ", err);
    if (buf_addf(out, err,
            "%s of our patients, from %zu of %u groups, with these "
            "kinds of data: ",
            number_text(number, patients), persons->patient_groups,
            totals->groups_known) != 0 ||
        add_kinds(out, totals, err) != 0)
        return -1;
    return buf_add_text(out, "; in ", err);
}

int scan_text_total(struct buf *out, const struct scan_totals *totals,
    const struct tally *persons, struct err *err)
{
    uint64_t weak = persons->persons[CONFIDENCE_WEAK];
    uint64_t probable = persons->persons[CONFIDENCE_PROBABLE];
    char number[NUMBER_TEXT];
    if ((totals->hits == 0 ? buf_add_text(out, "Nothing of ours in ", err)
                           : add_patients(out, totals, persons, err)) != 0 ||
        add_where(out, totals, err) != 0 || buf_add_text(out, ".\n", err) != 0)
        return -1;
    /* A NIR alone may be that of the parent a child is insured with. */
    if (probable > 0 && buf_addf(out, err,
                            "%s of them by one strong sign alone, such as a NIR or a "
                            "mail address: probable.\n",
                            number_text(number, probable)) != 0)
        return -1;
    if (totals->several_keys && totals->hits > 0 &&
        buf_add_text(out,
            "The lists have several keys or epochs: whoever is on lists of two counts "
            "as two.\n",
            err) != 0)
        return -1;
    if (weak > 0 &&
        buf_addf(out, err,
            "%s more by a weak sign alone, such as a phone: not counted as patients.\n",
            number_text(number, weak)) != 0)
        return -1;
    if (totals->mentions > 0 &&
        buf_addf(out, err, "Our names and domains stand there %s %s.\n",
            number_text(number, totals->mentions),
            totals->mentions == 1 ? "time" : "times") != 0)
        return -1;
    if (totals->unread == 0)
        return 0;
    return buf_addf(out, err, "%s of them %s not read.\n",
        number_text(number, totals->unread), totals->unread == 1 ? "was" : "were");
}
