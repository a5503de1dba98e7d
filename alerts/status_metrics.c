/* The status as OpenMetrics 1.0: families one after the other, each with its samples.
 */
#include "alerts/status.h"
#include "alerts/writer.h"
#include "base/utf8.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

enum { NUMBER_SIZE = 32 };

static void family(
    struct writer *writer, const char *name, const char *type, const char *help)
{
    write_format(
        writer, "# TYPE vigie_%s %s\n# HELP vigie_%s %s\n", name, type, name, help);
}

/* A label's value, quoted and escaped as the format's ABNF has it. It is a name that
 * the configuration or a worker gave, to be told apart from others: it is not masked.
 */
static void value_of_label(struct writer *writer, const char *text)
{
    struct bytes whole = utf8_whole(bytes_of(text));
    bool valid = utf8_valid(whole);
    write_text(writer, "\"");
    for (size_t i = 0; i < whole.len; i++) {
        uint8_t byte = whole.ptr[i];
        bool control = byte < ' ' || byte == 0x7f || (!valid && byte > 0x7f);
        if (byte == '\\' || byte == '"')
            write_text(writer, "\\");
        write_format(writer, "%c", control ? '?' : (char)byte);
    }
    write_text(writer, "\"");
}

static void labelled(
    struct writer *writer, const char *name, const char *label, const char *value)
{
    write_format(writer, "vigie_%s{%s=", name, label);
    value_of_label(writer, value);
}

static void end_count(struct writer *writer, uint64_t count)
{
    write_format(writer, "} %llu\n", (unsigned long long)count);
}

static void seconds_text(char out[NUMBER_SIZE], int64_t ms)
{
    (void)snprintf(out, NUMBER_SIZE, "%lld.%03lld", (long long)(ms / 1000),
        (long long)(ms % 1000));
}

static void end_seconds(struct writer *writer, int64_t ms)
{
    char text[NUMBER_SIZE];
    seconds_text(text, ms);
    write_format(writer, "} %s\n", text);
}

static void plain(struct writer *writer, const char *name, uint64_t value)
{
    write_format(writer, "vigie_%s %llu\n", name, (unsigned long long)value);
}

/* ---- sources ---- */

/* What is one 64-bit number of a source's row. */
struct source_number {
    const char *name; /* of the family */
    const char *type; /* "counter": its sample ends in _total */
    const char *help;
    size_t at; /* in struct store_health */
};

#define ROW(field) offsetof(struct store_health, field)

static const struct source_number source_numbers[] = {
    {"source_successes", "counter", "Visits that brought the page.", ROW(successes)},
    {"source_failures", "counter", "Visits that failed.", ROW(failed)},
    {"source_pages", "counter", "Pages read.", ROW(pages)},
    {"source_postings", "counter", "Postings found.", ROW(postings)},
    {"source_waiting", "gauge", "Addresses in the frontier.", ROW(waiting)},
    {"source_quarantined", "gauge", "Documents set aside.", ROW(quarantined)},
};

static void source_number(struct writer *writer, const struct status *status,
    const struct source_number *number)
{
    bool counter = number->type[0] == 'c';
    family(writer, number->name, number->type, number->help);
    for (size_t i = 0; i < status->source_count; i++) {
        const struct store_health *row = &status->sources[i].vitals->row;
        const void *field = (const char *)row + number->at;
        write_format(
            writer, "vigie_%s%s{source=", number->name, counter ? "_total" : "");
        value_of_label(writer, row->source);
        end_count(writer, *(const uint64_t *)field);
    }
}

static void source_alarms(struct writer *writer, const struct status *status)
{
    family(writer, "source_alarm", "gauge",
        "1: something is to be done, `word` says what.");
    for (size_t i = 0; i < status->source_count; i++) {
        const struct status_source *source = &status->sources[i];
        labelled(writer, "source_alarm", "source", source->vitals->row.source);
        write_text(writer, ",word=");
        value_of_label(writer, vitals_word(source->vitals, source->alarm));
        end_count(writer, vitals_is_alarm(source->alarm) ? 1 : 0);
    }
}

static void source_failing(struct writer *writer, const struct status *status)
{
    family(writer, "source_failures_in_a_row", "gauge",
        "Failures since the last success.");
    for (size_t i = 0; i < status->source_count; i++) {
        const struct store_health *row = &status->sources[i].vitals->row;
        labelled(writer, "source_failures_in_a_row", "source", row->source);
        end_count(writer, row->failures);
    }
}

/* Left out for a source that never had one: an age since 1970 alarms nobody rightly. */
static void source_seen(struct writer *writer, const struct status *status)
{
    family(writer, "source_last_success_timestamp_seconds", "gauge",
        "When a page was last read.");
    for (size_t i = 0; i < status->source_count; i++) {
        const struct store_health *row = &status->sources[i].vitals->row;
        if (row->last_success_ms == 0)
            continue;
        labelled(
            writer, "source_last_success_timestamp_seconds", "source", row->source);
        end_seconds(writer, row->last_success_ms);
    }
}

static void source_answers(struct writer *writer, const struct status *status)
{
    static const struct {
        unsigned percent;
        const char *quantile;
    } wanted[] = {{50, "0.5"}, {95, "0.95"}, {99, "0.99"}};
    enum { WANTED = sizeof(wanted) / sizeof(wanted[0]) };
    family(
        writer, "source_answer_seconds", "summary", "Time of answers, of three days.");
    for (size_t i = 0; i < status->source_count * WANTED; i++) {
        const struct vitals *vitals = status->sources[i / WANTED].vitals;
        int64_t ms =
            latency_percentile(vitals->recent.answers, wanted[i % WANTED].percent);
        if (ms == 0)
            continue;
        labelled(writer, "source_answer_seconds", "source", vitals->row.source);
        write_format(writer, ",quantile=\"%s\"", wanted[i % WANTED].quantile);
        end_seconds(writer, ms);
    }
}

static uint32_t failing_addresses(const struct works *works, const char *source)
{
    for (size_t i = 0; i < works->site_count; i++)
        if (strcmp(works->sites[i].source, source) == 0)
            return works->sites[i].failing;
    return 0;
}

static void source_addresses(struct writer *writer, const struct status *status)
{
    family(writer, "source_addresses_failing", "gauge",
        "Its addresses that gave no answer for a day and more.");
    for (size_t i = 0; i < status->source_count; i++) {
        const char *name = status->sources[i].vitals->row.source;
        labelled(writer, "source_addresses_failing", "source", name);
        end_count(writer, failing_addresses(&status->works, name));
    }
}

static void sources(struct writer *writer, const struct status *status)
{
    source_alarms(writer, status);
    source_seen(writer, status);
    source_failing(writer, status);
    source_answers(writer, status);
    source_addresses(writer, status);
    for (size_t i = 0; i < sizeof(source_numbers) / sizeof(source_numbers[0]); i++)
        source_number(writer, status, &source_numbers[i]);
}

/* ---- workers, watchlists, the rest ---- */

static void workers(struct writer *writer, const struct status *status)
{
    family(writer, "worker_last_seen_timestamp_seconds", "gauge",
        "Its last sign of life.");
    for (size_t i = 0; i < status->works.worker_count; i++) {
        labelled(writer, "worker_last_seen_timestamp_seconds", "worker",
            status->works.workers[i].name);
        end_seconds(writer, status->works.workers[i].seen_ms);
    }
    family(writer, "worker_tor_down", "gauge", "1: its Tor reaches nobody.");
    for (size_t i = 0; i < status->works.worker_count; i++) {
        labelled(writer, "worker_tor_down", "worker", status->works.workers[i].name);
        end_count(writer, status->works.workers[i].tor_down_ms != 0 ? 1 : 0);
    }
    family(writer, "worker_leases", "gauge", "Addresses it is at work on.");
    for (size_t i = 0; i < status->works.worker_count; i++) {
        labelled(writer, "worker_leases", "worker", status->works.workers[i].name);
        end_count(writer, status->works.workers[i].leases);
    }
}

/* Two files may have one name in two folders; their number tells them apart. */
static void of_list(
    struct writer *writer, const char *name, const struct status *status, size_t index)
{
    labelled(writer, name, "watchlist", status->lists[index].name);
    write_format(writer, ",number=\"%zu\"", index + 1);
}

static void watchlists(struct writer *writer, const struct status *status)
{
    family(writer, "watchlist_alarm", "gauge",
        "1: refused, not in use, or soon to expire.");
    for (size_t i = 0; i < status->list_count; i++) {
        of_list(writer, "watchlist_alarm", status, i);
        end_count(writer, status_list_is_well(status, i) ? 0 : 1);
    }
    family(writer, "watchlist_expiry_timestamp_seconds", "gauge",
        "When it ends, if ever.");
    for (size_t i = 0; i < status->list_count; i++) {
        if (status->lists[i].expires_ms == 0)
            continue;
        of_list(writer, "watchlist_expiry_timestamp_seconds", status, i);
        end_seconds(writer, status->lists[i].expires_ms);
    }
}

static void backlog(struct writer *writer, const struct store_backlog *backlog)
{
    char text[NUMBER_SIZE];
    family(writer, "backlog_due", "gauge", "Addresses whose time has come.");
    plain(writer, "backlog_due", backlog->due);
    family(writer, "backlog_put_off", "gauge",
        "Addresses put off to tomorrow by a source's budget.");
    plain(writer, "backlog_put_off", backlog->put_off);
    family(writer, "backlog_grows", "gauge", "1: more is left undone each day.");
    plain(writer, "backlog_grows", vitals_backlog_grows(backlog) ? 1 : 0);
    if (backlog->earliest_ms == 0)
        return;
    seconds_text(text, backlog->earliest_ms);
    family(writer, "backlog_earliest_timestamp_seconds", "gauge",
        "Due since, the longest.");
    write_format(writer, "vigie_backlog_earliest_timestamp_seconds %s\n", text);
}

int status_metrics(struct buf *out, const struct status *status, struct err *err)
{
    struct writer writer = {.out = out, .language = WORDS_ENGLISH, .err = err};
    family(&writer, "build", "info", "Which vigie this is.");
    write_text(&writer, "vigie_build_info{version=\"" VIGIE_VERSION "\"} 1\n");
    family(&writer, "alarm", "gauge",
        "1: something is to be done; `vigie status` says what.");
    plain(&writer, "alarm", status->alarm ? 1 : 0);
    family(&writer, "incidents_last_day", "gauge", "New or changed within 24 hours.");
    plain(&writer, "incidents_last_day", status->incidents);
    sources(&writer, status);
    workers(&writer, status);
    watchlists(&writer, status);
    backlog(&writer, &status->works.backlog);
    family(&writer, "outbox_waiting", "gauge",
        "Messages not yet taken by their receiver.");
    plain(&writer, "outbox_waiting", status->outbox.waiting);
    family(&writer, "outbox_dead", "gauge", "Messages that were given up.");
    plain(&writer, "outbox_dead", status->outbox.dead);
    family(&writer, "outbox_late", "gauge",
        "1: one waits although it was due an hour ago.");
    plain(&writer, "outbox_late", status_mail_is_late(status) ? 1 : 0);
    write_text(&writer, "# EOF\n");
    return writer_end(&writer);
}
