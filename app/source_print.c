#include "app/source_print.h"

#include "alerts/clean.h"
#include "alerts/writer.h"
#include "app/source_ends.h"
#include "app/source_make.h"
#include "config/durations.h"
#include "config/sizes.h"
#include "crawler/revisit.h"
#include "model/json_fields.h"

#include <stdio.h>

enum { SHORT_SIZE = 48, TEXT_MAX = 4096, DAY_MS = 24 * 60 * 60 * 1000 };

struct sheet {
    struct writer writer;
    const struct source_book *book;
};

const char *source_print_state(
    const struct source_book *book, const struct vitals *vitals)
{
    return vitals == NULL ? "new"
                          : vitals_word(vitals, vitals_judge(vitals, book->now_ms));
}

static void short_time(char text[SHORT_SIZE], const struct sheet *sheet, int64_t at_ms)
{
    struct zone_time at = zone_local(sheet->book->zone, at_ms);
    if (at_ms == 0)
        (void)snprintf(text, SHORT_SIZE, "never");
    else
        (void)snprintf(text, SHORT_SIZE, "%04d-%02d-%02d %02d:%02d", at.year, at.month,
            at.day, at.minute / 60, at.minute % 60);
}

static void list_line(struct sheet *sheet, const struct config_source *source)
{
    const struct vitals *vitals = source_book_vitals(sheet->book, source->name);
    struct writer *writer = &sheet->writer;
    char last[SHORT_SIZE];
    short_time(last, sheet, vitals == NULL ? 0 : vitals->row.last_success_ms);
    write_column(writer, source->name, 22);
    write_text(writer, " ");
    write_column(writer, source_print_state(sheet->book, vitals), 11);
    write_text(writer, " ");
    write_column(writer, last, 16);
    write_text(writer, " ");
    write_column(writer, source->owner, 12);
    write_text(writer, " ");
    write_clipped(writer, source->purpose, 15);
    write_text(writer, "\n");
}

static struct sheet sheet_of(
    struct buf *out, const struct source_book *book, struct err *err)
{
    return (struct sheet){.writer = {.out = out,
                              .language = WORDS_ENGLISH,
                              .zone = book->zone,
                              .err = err},
        .book = book};
}

int source_print_list(struct buf *out, const struct source_book *book, struct err *err)
{
    struct sheet sheet = sheet_of(out, book, err);
    write_format(&sheet.writer, "%-22s %-11s %-16s %-12s %s\n", "SOURCE", "STATE",
        "LAST READ", "OWNER", "PURPOSE");
    for (size_t i = 0; i < book->config->source_count; i++)
        list_line(&sheet, &book->config->sources[i]);
    return writer_end(&sheet.writer);
}

static void label(struct sheet *sheet, const char *name)
{
    write_format(&sheet->writer, "  %-12s", name);
}

static void line(struct sheet *sheet, const char *name, const char *text)
{
    if (text[0] == '\0')
        return;
    label(sheet, name);
    write_format(&sheet->writer, "%s\n", text);
}

/* A line for each. */
static void json_fields(struct sheet *sheet, const char *fields)
{
    char text[JSON_FIELD_PATH_MAX + 16];
    struct bytes rest = bytes_of(fields);
    struct bytes part;
    while (rest.len > 0 && bytes_split(&part, &rest, '\n'))
        if (bytes_to_text(text, sizeof(text), part))
            line(sheet, "json", text);
}

static void clean(struct sheet *sheet, const char *text)
{
    struct writer *writer = &sheet->writer;
    if (!writer->failed)
        writer->failed = clean_text(writer->out, bytes_of(text), writer->err) != 0;
}

static void state(struct sheet *sheet, const struct vitals *vitals)
{
    const struct store_health *row = &vitals->row;
    char at[SHORT_SIZE];
    short_time(at, sheet, row->paused_ms);
    if (row->paused) {
        write_format(&sheet->writer, " since %s by ", at);
        clean(sheet, row->paused_by);
    }
    short_time(at, sheet, row->paused_until_ms);
    if (row->paused && row->paused_until_ms != 0)
        write_format(&sheet->writer, ", until %s", at);
    if (row->paused && row->paused_why[0] != '\0') {
        write_text(&sheet->writer, ": ");
        clean(sheet, row->paused_why);
    }
    write_text(&sheet->writer, "\n");
    if (row->last_error[0] == '\0')
        return;
    label(sheet, "last error");
    clean(sheet, row->last_error);
    write_text(&sheet->writer, "\n");
}

static void health(struct sheet *sheet, const struct vitals *vitals)
{
    const struct store_health *row = &vitals->row;
    struct writer *writer = &sheet->writer;
    char at[SHORT_SIZE];
    if (row->watched_ms != 0) {
        short_time(at, sheet, row->watched_ms);
        label(sheet, "watched");
        write_format(writer, "since %s, for %lld days\n", at,
            (long long)((sheet->book->now_ms - row->watched_ms) / DAY_MS));
    }
    if (vitals->state_ms != 0) {
        short_time(at, sheet, vitals->state_ms);
        label(sheet, "last visit");
        write_format(writer, "%s: %s\n", at, site_state_name(vitals->state));
    }
    short_time(at, sheet, row->last_success_ms);
    label(sheet, "last read");
    write_format(writer,
        "%s; %llu pages, %llu postings; %llu waiting, %llu set aside\n", at,
        (unsigned long long)row->pages, (unsigned long long)row->postings,
        (unsigned long long)row->waiting, (unsigned long long)row->quarantined);
}

/* Of a source with mirrors: which is asked, which rests, and why. */
static void fares(struct sheet *sheet, const struct store_address *known)
{
    char at[SHORT_SIZE];
    if (known == NULL || known->failures == 0) {
        write_text(&sheet->writer, known == NULL ? "" : " (answers)");
        return;
    }
    short_time(at, sheet, known->probe_ms);
    write_format(
        &sheet->writer, " (%u failures, resting until %s", known->failures, at);
    write_text(&sheet->writer, known->reason[0] == '\0' ? "" : ": ");
    clean(sheet, known->reason);
    write_text(&sheet->writer, ")");
}

static void address(struct sheet *sheet, const char *label_is,
    const struct config_source *source, const char *text)
{
    struct writer *writer = &sheet->writer;
    struct url url;
    label(sheet, label_is);
    if (!writer->failed)
        writer->failed =
            url_parse(&url, bytes_of(text), writer->err) != 0 ||
            clean_url(writer->out, bytes_of(url.text), true, writer->err) != 0;
    if (!writer->failed)
        fares(sheet, source_book_address(sheet->book, source->name, url.text));
    write_text(writer, "\n");
}

static void addresses(struct sheet *sheet, const struct config_source *source)
{
    address(sheet, "address", source, source->url);
    for (size_t i = 0; source->mirrors[i] != NULL; i++)
        address(sheet, "mirror", source, source->mirrors[i]);
}

static void patterns(struct sheet *sheet, const char *name, const char *const *list)
{
    if (list == NULL || list[0] == NULL)
        return;
    label(sheet, name);
    for (; *list != NULL; list++)
        write_format(&sheet->writer, "%s%s", *list, list[1] == NULL ? "\n" : " ");
}

static void files(struct sheet *sheet, const struct config_source *from)
{
    static const char *const policies[] = {[CONFIG_FILES_NEVER] = "none are fetched",
        [CONFIG_FILES_TEXT] = "text by its name is fetched",
        [CONFIG_FILES_ALL] = "all are fetched"};
    uint64_t most = from->attachments_max != 0 ? from->attachments_max
                                               : sheet->book->config->crawl.max_body;
    char size[SIZE_TEXT_SIZE];
    size_text(size, most);
    label(sheet, "files");
    write_format(&sheet->writer, "%s, up to %s\n", policies[from->attachments], size);
}

static void rules(struct sheet *sheet, const struct config_source *from)
{
    struct writer *writer = &sheet->writer;
    char first[DURATION_TEXT_SIZE];
    char least[DURATION_TEXT_SIZE];
    char most[DURATION_TEXT_SIZE];
    char gap[DURATION_TEXT_SIZE];
    AUTO(source_done) struct source source = {0};
    if (!writer->failed)
        writer->failed = source_make(&source, from, writer->err) != 0;
    if (writer->failed)
        return;
    struct revisit_bounds bounds = revisit_bounds_of(&source);
    duration_text(first, bounds.start_ms);
    duration_text(least, bounds.min_ms);
    duration_text(most, bounds.max_ms);
    duration_text(gap, sheet->book->config->crawl.gap_ms);
    label(sheet, "depth");
    write_format(writer, "%u links from the first page\n", from->depth);
    patterns(sheet, "include", from->include);
    patterns(sheet, "exclude", from->exclude);
    label(sheet, "revisit");
    write_format(writer, "%s to begin with, from %s to %s; a gap of %s\n", first, least,
        most, gap);
    label(sheet, "budget");
    if (from->pages_per_day == 0)
        write_text(writer, "none\n");
    else
        write_format(writer, "%u pages a day\n", from->pages_per_day);
    files(sheet, from);
    for (size_t i = 0; from->headers[i] != NULL; i++)
        line(sheet, "header", from->headers[i]);
    json_fields(sheet, from->json_fields);
    if (from->burn_after_reading)
        line(sheet, "pastes", "also those that are deleted by being read");
}

static void last_day(struct sheet *sheet, const struct config_source *source)
{
    char day[CLOCK_TEXT_SIZE];
    bool past = source_ends_day(day, source, sheet->book->now_ms);
    if (day[0] == '\0')
        return;
    label(sheet, "last day");
    write_format(&sheet->writer, "%s%s\n", day, past ? ": past, not visited" : "");
}

int source_print_one(struct buf *out, const struct source_book *book,
    const struct config_source *source, struct err *err)
{
    struct sheet sheet = sheet_of(out, book, err);
    const struct vitals *vitals = source_book_vitals(book, source->name);
    write_format(&sheet.writer, "%s\n", source->name);
    label(&sheet, "state");
    write_text(&sheet.writer, source_print_state(book, vitals));
    if (vitals == NULL)
        write_text(&sheet.writer, ": no run has seen it yet\n");
    else
        state(&sheet, vitals);
    line(&sheet, "owner", source->owner);
    line(&sheet, "purpose", source->purpose);
    last_day(&sheet, source);
    addresses(&sheet, source);
    rules(&sheet, source);
    if (vitals != NULL)
        health(&sheet, vitals);
    return writer_end(&sheet.writer);
}
