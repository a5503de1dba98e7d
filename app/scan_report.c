#include "app/scan_report.h"

#include "app/scan_lines.h"
#include "app/tally.h"

#include <errno.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>

enum { OUTPUT_MAX = 64 << 20, OUTPUT_FLUSH = 1 << 20, SHOWN_MAX = 64 << 10 };

struct scan_report {
    struct scan_report_spec spec;
    struct tally persons;
    struct scan_totals totals;
    struct buf out;
    bool lost; /* a part of a file could not be read */
};

int scan_report_new(
    struct scan_report **out, const struct scan_report_spec *spec, struct err *err)
{
    struct scan_report *report = calloc(1, sizeof(*report));
    if (report == NULL)
        return err_no_memory(err);
    report->spec = *spec;
    buf_init(&report->out, OUTPUT_MAX);
    *out = report;
    return 0;
}

void scan_report_free(struct scan_report *report)
{
    if (report == NULL)
        return;
    tally_done(&report->persons);
    buf_done(&report->out);
    free(report);
}

bool scan_report_found(const struct scan_report *report)
{
    return report->totals.hits > 0;
}

bool scan_report_troubled(const struct scan_report *report)
{
    return report->totals.unread > 0 || report->lost;
}

static int flush(struct scan_report *report, struct err *err)
{
    size_t length = report->out.len;
    if (length > 0 && fwrite(report->out.ptr, 1, length, stdout) != length) {
        int why = errno;
        __fpurge(stdout); /* told here, and so not at the command's end again */
        clearerr(stdout);
        return err_set(err, "cannot write the output: %s", strerror(why));
    }
    buf_clear(&report->out);
    return 0;
}

int scan_report_hits(struct scan_report *report, const char *path,
    const struct finding *finding, struct err *err)
{
    for (size_t i = 0; i < finding->hit_count; i++) {
        const struct hit *hit = &finding->hits[i];
        if (hit->confidence < report->spec.least)
            continue;
        report->totals.hits++;
        if (tally_add(&report->persons, hit, err) != 0)
            return -1;
        if (report->spec.json && scan_line_hit(&report->out, path, hit, err) != 0)
            return -1;
        if (report->out.len > OUTPUT_FLUSH && flush(report, err) != 0)
            return -1;
    }
    return flush(report, err);
}

int scan_report_file(struct scan_report *report, const char *path,
    const struct finding *whole, struct err *err)
{
    char reason[PAGE_REASON_MAX + 1];
    const struct scan_file file = {
        .path = path, .finding = whole, .least = report->spec.least};
    report->lost = report->lost || scan_partly(reason, whole) != NULL;
    scan_totals_add(&report->totals, &file);
    int written = report->spec.json ? scan_line_file(&report->out, &file, err)
                                    : scan_text_file(&report->out, &file, err);
    return written != 0 ? -1 : flush(report, err);
}

static int tell(const char *path, const char *how, const char *reason, struct err *err)
{
    AUTO(buf_done) struct buf shown;
    const char *text = NULL;
    buf_init(&shown, SHOWN_MAX);
    if (scan_text_path(&shown, path, err) != 0 || buf_text(&text, &shown, err) != 0)
        return -1;
    (void)fprintf(stderr, "vigie scan: %s: %s: %s\n", text, how, reason);
    return 0;
}

int scan_report_unread(
    struct scan_report *report, const char *path, const char *reason, struct err *err)
{
    report->totals.files++;
    report->totals.unread++;
    if (tell(path, "not read", reason, err) != 0)
        return -1;
    if (!report->spec.json)
        return 0;
    if (scan_line_unread(&report->out, path, reason, err) != 0)
        return -1;
    return flush(report, err);
}

int scan_report_lost(
    struct scan_report *report, const char *path, const char *reason, struct err *err)
{
    report->lost = true;
    return tell(path, "in part only", reason, err);
}

int scan_report_end(struct scan_report *report, int64_t milliseconds, struct err *err)
{
    report->totals.milliseconds = milliseconds;
    report->totals.several_keys = report->spec.several_keys;
    if (tally_count(&report->persons, err) != 0)
        return -1;
    int written =
        report->spec.json
            ? scan_line_total(&report->out, &report->totals, &report->persons, err)
            : scan_text_total(&report->out, &report->totals, &report->persons, err);
    return written != 0 ? -1 : flush(report, err);
}
