#include "alerts/status.h"
#include "alerts/writer.h"

#include <stdio.h>

enum { NAME_COLUMNS = 22, REST_COLUMNS = 67, SHORT_SIZE = 48, MINUTE_MS = 60000 };

struct sheet {
    struct writer writer;
    const struct status *status;
    bool colour;
};

enum paint { PAINT_GOOD, PAINT_ODD, PAINT_BAD };

static void paint(struct sheet *sheet, enum paint how, const char *text, int columns)
{
    static const char *const codes[] = {"\033[32m", "\033[33m", "\033[1;31m"};
    write_text(&sheet->writer, sheet->colour ? codes[how] : "");
    write_format(&sheet->writer, "%-*s", columns, text);
    write_text(&sheet->writer, sheet->colour ? "\033[0m" : "");
}

static void short_time(char text[SHORT_SIZE], const struct sheet *sheet, int64_t at_ms)
{
    struct zone_time at = zone_local(sheet->writer.zone, at_ms);
    if (at_ms == 0)
        (void)snprintf(text, SHORT_SIZE, "never");
    else
        (void)snprintf(text, SHORT_SIZE, "%04d-%02d-%02d %02d:%02d", at.year, at.month,
            at.day, at.minute / 60, at.minute % 60);
}

static void summary(struct sheet *sheet)
{
    const struct status *status = sheet->status;
    struct writer *writer = &sheet->writer;
    char line[160];
    (void)snprintf(line, sizeof(line), "%zu of %zu sources healthy", status->healthy,
        status->source_count);
    if (status->paused > 0)
        (void)snprintf(line, sizeof(line), "%zu of %zu sources healthy, %zu paused",
            status->healthy, status->source_count, status->paused);
    size_t well = status->healthy + status->paused;
    enum paint how = well < status->source_count ? PAINT_BAD
                     : status->paused > 0        ? PAINT_ODD
                                                 : PAINT_GOOD;
    paint(sheet, how, line, 0);
    if (status->incidents == 0)
        write_text(writer, "; nothing found in 24 hours.\n");
    else
        write_format(writer, "; %llu incident%s in 24 hours, the gravest %s.\n",
            (unsigned long long)status->incidents, status->incidents == 1 ? "" : "s",
            words_severity(writer->language, (enum store_severity)status->worst));
}

static void percentile(
    struct sheet *sheet, const struct vitals *vitals, unsigned percent)
{
    int64_t ms = latency_percentile(vitals->recent.answers, percent);
    if (ms == 0)
        write_text(&sheet->writer, "     -");
    else
        write_format(&sheet->writer, " %4lld.%lld", (long long)(ms / 1000),
            (long long)(ms % 1000 / 100));
}

static void rate(struct sheet *sheet, const struct store_counts *counts)
{
    uint64_t all = counts->successes + counts->failures;
    if (all == 0)
        write_text(&sheet->writer, "    -");
    else
        write_format(
            &sheet->writer, " %3u%%", (unsigned)(counts->successes * 100 / all));
}

static void source_line(struct sheet *sheet, const struct status_source *source)
{
    const struct vitals *vitals = source->vitals;
    char last[SHORT_SIZE];
    enum paint how = vitals_is_alarm(source->alarm) ? PAINT_BAD
                     : source->alarm == VITALS_WELL ? PAINT_GOOD
                                                    : PAINT_ODD;
    short_time(last, sheet, vitals->row.last_success_ms);
    write_column(&sheet->writer, vitals->row.source, NAME_COLUMNS);
    write_text(&sheet->writer, " ");
    paint(sheet, how, vitals_word(vitals, source->alarm), 11);
    write_format(&sheet->writer, " %-16s", last);
    rate(sheet, &vitals->recent);
    percentile(sheet, vitals, 50);
    percentile(sheet, vitals, 95);
    write_format(&sheet->writer, " %5llu %5llu\n",
        (unsigned long long)vitals->recent.pages,
        (unsigned long long)vitals->recent.postings);
}

static void sources(struct sheet *sheet)
{
    if (sheet->status->source_count == 0)
        return;
    write_format(&sheet->writer, "\n%-22s %-11s %-16s %4s %5s %5s %5s %5s\n", "SOURCE",
        "STATE", "LAST READ", "GOOD", "P50 s", "P95 s", "PAGES", "POSTS");
    for (size_t i = 0; i < sheet->status->source_count; i++)
        source_line(sheet, &sheet->status->sources[i]);
    write_format(&sheet->writer, "(numbers of the last %d days)\n", VITALS_RECENT_DAYS);
}

static void label(struct sheet *sheet, const char *name)
{
    write_format(&sheet->writer, "%-11s", name);
}

static void worker_line(struct sheet *sheet, size_t index)
{
    const struct store_worker *worker = &sheet->status->works.workers[index];
    char text[SHORT_SIZE];
    label(sheet, "worker");
    short_time(text, sheet, worker->seen_ms);
    if (works_worker_is_dead(&sheet->status->works, index))
        paint(sheet, PAINT_BAD, "silent", 0);
    else
        paint(sheet, PAINT_GOOD, "works", 0);
    write_format(&sheet->writer, ", seen %s, leases %u: ", text, worker->leases);
    write_clipped(&sheet->writer, worker->name, 26);
    write_text(&sheet->writer, "\n");
    if (works_worker_is_dead(&sheet->status->works, index))
        return; /* nobody knows */
    label(sheet, "  tor");
    if (worker->tor_down_ms == 0) {
        paint(sheet, PAINT_GOOD, "works", 0);
        write_text(&sheet->writer, "\n");
        return;
    }
    short_time(text, sheet, worker->tor_down_ms);
    paint(sheet, PAINT_BAD, "down", 0);
    write_format(&sheet->writer, " since %s: ", text);
    write_clipped(&sheet->writer, worker->tor_why, 38);
    write_text(&sheet->writer, "\n");
}

static void backlog(struct sheet *sheet)
{
    const struct store_backlog *backlog = &sheet->status->works.backlog;
    char text[SHORT_SIZE];
    label(sheet, "backlog");
    if (backlog->due == 0)
        write_text(&sheet->writer, "nothing is due");
    else {
        short_time(text, sheet, backlog->earliest_ms);
        write_format(&sheet->writer, "%llu due, ", (unsigned long long)backlog->due);
        paint(sheet,
            works_backlog_is_late(&sheet->status->works) ? PAINT_BAD : PAINT_GOOD,
            "the longest since", 0);
        write_format(&sheet->writer, " %s", text);
    }
    if (backlog->put_off > 0)
        write_format(&sheet->writer, "; %llu put off to tomorrow",
            (unsigned long long)backlog->put_off);
    if (vitals_backlog_grows(backlog))
        paint(sheet, PAINT_BAD, "; more each day", 0);
    write_text(&sheet->writer, "\n");
}

static void site_line(struct sheet *sheet, const struct works_site *site)
{
    char said[SHORT_SIZE];
    (void)snprintf(said, sizeof(said), "%u address%s", site->failing,
        site->failing == 1 ? " gives" : "es give");
    label(sheet, "mirrors");
    write_clipped(&sheet->writer, site->source, NAME_COLUMNS);
    write_text(&sheet->writer, ": ");
    paint(sheet, PAINT_ODD, said, 0);
    write_text(&sheet->writer, " no answer for a day\n");
}

static void outbox(struct sheet *sheet)
{
    const struct store_outbox_state *state = &sheet->status->outbox;
    label(sheet, "outbox");
    write_format(&sheet->writer, "%llu sent, %llu waiting",
        (unsigned long long)state->sent, (unsigned long long)state->waiting);
    if (status_mail_is_late(sheet->status))
        paint(
            sheet, PAINT_BAD, " for more than an hour; `vigie alert list` says why", 0);
    if (state->dead > 0) {
        write_format(&sheet->writer, ", %llu ", (unsigned long long)state->dead);
        paint(sheet, PAINT_BAD, "given up", 0);
        write_text(&sheet->writer, ": see `vigie alert list`");
    }
    write_text(&sheet->writer, "\n");
}

static void list_line(struct sheet *sheet, size_t index)
{
    const struct digest_list *list = &sheet->status->lists[index];
    char text[SHORT_SIZE];
    label(sheet, "watchlist");
    paint(sheet, status_list_is_well(sheet->status, index) ? PAINT_GOOD : PAINT_BAD,
        list->absent ? "missing" : "in use", 0);
    if (!list->absent && list->expires_ms != 0) {
        short_time(text, sheet, list->expires_ms - 1);
        text[sizeof("2026-11-23") - 1] = '\0';
        write_format(&sheet->writer, " until %s", text);
    }
    write_text(&sheet->writer, ": ");
    write_clipped(&sheet->writer, list->name, 40);
    write_text(&sheet->writer, "\n");
    if (list->refused[0] == '\0')
        return;
    label(sheet, "");
    write_clipped(&sheet->writer, list->refused, REST_COLUMNS);
    write_text(&sheet->writer, "\n");
}

static void group_lines(struct sheet *sheet)
{
    struct bytes rest = bytes_of(sheet->status->groups);
    struct bytes line;
    while (rest.len > 0 && bytes_split(&line, &rest, '\n')) {
        char text[ERR_TEXT_MAX];
        (void)bytes_to_text(text, sizeof(text), line);
        label(sheet, "group");
        write_clipped(&sheet->writer, text, REST_COLUMNS);
        write_text(&sheet->writer, "\n");
    }
}

int status_text(struct buf *out, const struct status *status,
    const struct status_look *look, struct err *err)
{
    struct sheet sheet = {.status = status, .colour = look->colour};
    sheet.writer = (struct writer){
        .out = out, .language = WORDS_ENGLISH, .zone = look->zone, .err = err};
    summary(&sheet);
    sources(&sheet);
    write_text(&sheet.writer, "\n");
    for (size_t i = 0; i < status->works.worker_count; i++)
        worker_line(&sheet, i);
    if (status->works.worker_count == 0) {
        label(&sheet, "worker");
        paint(&sheet, PAINT_BAD, "none", 0);
        write_text(&sheet.writer, ": start `vigie run`\n");
    }
    backlog(&sheet);
    for (size_t i = 0; i < status->works.site_count; i++)
        site_line(&sheet, &status->works.sites[i]);
    outbox(&sheet);
    for (size_t i = 0; i < status->list_count; i++)
        list_line(&sheet, i);
    group_lines(&sheet);
    return writer_end(&sheet.writer);
}
