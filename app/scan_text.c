/* `vigie scan` for people: a table per file, then the verdict in a sentence. */
#include "app/scan_lines.h"

#include "base/utf8.h"

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

static int add_group(struct buf *out, const struct group_count *group,
    enum confidence least, struct err *err)
{
    uint64_t persons = scan_group_persons(group, least);
    char fields[HIT_FIELDS_TEXT];
    if (persons == 0 && group->mentions == 0)
        return 0;
    hit_fields_text(fields, group->fields);
    return buf_addf(out, err, "  %-28.60s %8llu %8llu %8llu %9llu  %s\n",
        group->group[0] == '\0' ? "(no group)" : group->group,
        (unsigned long long)group->persons[CONFIDENCE_CERTAIN],
        (unsigned long long)(least <= CONFIDENCE_PROBABLE
                                 ? group->persons[CONFIDENCE_PROBABLE]
                                 : 0),
        (unsigned long long)(least <= CONFIDENCE_WEAK ? group->persons[CONFIDENCE_WEAK]
                                                      : 0),
        (unsigned long long)group->mentions, fields);
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
    const struct page *page = &file->finding->page;
    if (page->partly_read && (scan_text_path(out, file->path, err) != 0 ||
                                 buf_addf(out, err, ": read in part only: %.*s\n",
                                     (int)page->partly_reason.len,
                                     (const char *)page->partly_reason.ptr) != 0))
        return -1;
    if (!file->finding->summary.partly)
        return 0;
    if (scan_text_path(out, file->path, err) != 0)
        return -1;
    return buf_add_text(
        out, ": counted in part only: more distinct persons than memory allows\n", err);
}

int scan_text_file(struct buf *out, const struct scan_file *file, struct err *err)
{
    const struct finding *finding = file->finding;
    if (add_partly(out, file, err) != 0)
        return -1;
    if (!shows_something(file))
        return 0;
    if (scan_text_path(out, file->path, err) != 0 ||
        buf_addf(out, err, ": %llu of %llu rows\n  %-28s %8s %8s %8s %9s  %s\n",
            (unsigned long long)finding->summary.rows_hit,
            (unsigned long long)finding->scanned.rows, "group", "certain", "probable",
            "weak", "mentions", "found by") != 0)
        return -1;
    for (size_t i = 0; i < finding->summary.group_count; i++)
        if (add_group(out, &finding->summary.groups[i], file->least, err) != 0)
            return -1;
    return 0;
}

int scan_text_total(struct buf *out, const struct scan_totals *totals,
    const struct tally *persons, struct err *err)
{
    enum { MS = 1000 };
    uint64_t all = 0;
    for (size_t i = 0; i < persons->group_count; i++)
        all += persons->counts[i];
    if (totals->hits == 0)
        return buf_addf(out, err, "Nothing of ours in %llu files (%llu rows).\n",
            (unsigned long long)totals->files, (unsigned long long)totals->rows);
    return buf_addf(out, err,
        "%llu of our persons, from %zu groups, in %llu files (%llu rows, %lld.%lld "
        "s).\n",
        (unsigned long long)all, persons->group_count,
        (unsigned long long)totals->files, (unsigned long long)totals->rows,
        (long long)(totals->milliseconds / MS),
        (long long)(totals->milliseconds % MS / 100));
}
