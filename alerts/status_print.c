#include "alerts/status.h"
#include "base/clock.h"
#include "base/json.h"

#include <inttypes.h>
#include <stdio.h>

/* ---- for people ---- */

enum { AGE_SIZE = 32 };

/* "4 s", "12 min", "3 h", "9 d"; "never" for no time. */
static void age(char text[AGE_SIZE], int64_t now_ms, int64_t at_ms)
{
    enum { SECOND = 1000, MINUTE = 60, HOUR = 3600, DAY = 86400 };
    int64_t seconds = at_ms > now_ms ? 0 : (now_ms - at_ms) / SECOND;
    if (at_ms == 0)
        (void)snprintf(text, AGE_SIZE, "never");
    else if (seconds < MINUTE)
        (void)snprintf(text, AGE_SIZE, "%" PRId64 " s ago", seconds);
    else if (seconds < HOUR)
        (void)snprintf(text, AGE_SIZE, "%" PRId64 " min ago", seconds / MINUTE);
    else if (seconds < DAY)
        (void)snprintf(text, AGE_SIZE, "%" PRId64 " h ago", seconds / HOUR);
    else
        (void)snprintf(text, AGE_SIZE, "%" PRId64 " d ago", seconds / DAY);
}

static const char *colour_of(enum health health)
{
    switch (health) {
    case HEALTH_GOOD:
        return "\x1B[32m";
    case HEALTH_NEVER_TRIED:
        return "\x1B[33m";
    case HEALTH_NEVER_READ:
    case HEALTH_FAILING:
    case HEALTH_STALE:
        break;
    }
    return "\x1B[31m";
}

static const char no_colour[] = "\x1B[0m";

static int print_source(struct buf *out, const struct status *status,
    const struct status_source *source, bool colour, struct err *err)
{
    char read[AGE_SIZE];
    const struct store_health *row = &source->row;
    age(read, status->now_ms, row->last_success_ms);
    if (buf_addf(out, err, "%-20s %s%-13s%s %11s %8" PRIu64 " %8" PRIu64 " %8" PRIu64,
            row->source, colour ? colour_of(source->health) : "",
            status_health_name(source->health), colour ? no_colour : "", read,
            row->pages, row->postings, row->waiting) != 0)
        return -1;
    if (row->quarantined > 0 &&
        buf_addf(out, err, "  %" PRIu64 " set aside", row->quarantined) != 0)
        return -1;
    if (buf_add_text(out, "\n", err) != 0)
        return -1;
    if (source->error[0] != '\0' && row->failures > 0 &&
        buf_addf(out, err, "    %u in a row: %s\n", row->failures, source->error) != 0)
        return -1;
    return row->clone_of[0] == '\0'
               ? 0
               : buf_addf(out, err, "    clone of %s\n", row->clone_of);
}

static int print_sources(
    struct buf *out, const struct status *status, bool colour, struct err *err)
{
    if (status->source_count > 0 &&
        buf_addf(out, err, "\n%-20s %-13s %11s %8s %8s %8s\n", "source", "state",
            "last read", "pages", "postings", "waiting") != 0)
        return -1;
    for (size_t i = 0; i < status->source_count; i++)
        if (print_source(out, status, &status->sources[i], colour, err) != 0)
            return -1;
    return 0;
}

static int print_workers(struct buf *out, const struct status *status, struct err *err)
{
    for (size_t i = 0; i < status->worker_count; i++) {
        char seen[AGE_SIZE];
        const struct status_worker *worker = &status->workers[i];
        age(seen, status->now_ms, worker->row.seen_ms);
        if (buf_addf(out, err, "worker: %s, %s %s, %u hosts leased\n", worker->row.name,
                worker->silent ? "SILENT, last seen" : "seen", seen,
                worker->row.leases) != 0)
            return -1;
    }
    return 0;
}

static int print_outbox(struct buf *out, const struct status *status, struct err *err)
{
    return buf_addf(out, err, "mail: %" PRIu64 " sent, %" PRIu64 " waiting%s\n",
        status->outbox.sent, status->outbox.waiting,
        status->mail_late ? " FOR MORE THAN AN HOUR; see the log" : "");
}

static int print_verdict(struct buf *out, const struct status *status, struct err *err)
{
    const char *running = status->working > 0 ? ""
                          : status->worker_count > 0
                              ? "No worker gives a sign of life: vigie does not run. "
                              : "vigie does not run. ";
    if (status->source_count == 0)
        return buf_addf(out, err, "%sThere are no sources yet.\n", running);
    return buf_addf(out, err, "%s%zu of %zu sources healthy.\n", running,
        status->healthy, status->source_count);
}

static int print_text(
    struct buf *out, const struct status *status, bool colour, struct err *err)
{
    if (print_verdict(out, status, err) != 0 ||
        print_sources(out, status, colour, err) != 0 ||
        buf_add_text(out, "\n", err) != 0 || print_workers(out, status, err) != 0)
        return -1;
    return print_outbox(out, status, err);
}

/* ---- for programs ---- */

static int json_time(struct buf *out, int64_t at_ms, struct err *err)
{
    char text[CLOCK_TEXT_SIZE];
    if (at_ms == 0)
        return buf_add_text(out, "null", err);
    clock_text(text, at_ms);
    return buf_addf(out, err, "\"%s\"", text);
}

static int json_named(
    struct buf *out, const char *name, const char *text, struct err *err)
{
    return buf_addf(out, err, "\"%s\":", name) != 0 ? -1
                                                    : json_text_or_null(out, text, err);
}

static int json_source(
    struct buf *out, const struct status_source *source, struct err *err)
{
    const struct store_health *row = &source->row;
    if (buf_add_text(out, "{", err) != 0 ||
        json_named(out, "source", row->source, err) != 0 ||
        buf_addf(out, err, ",\"state\":\"%s\",\"last_read\":",
            status_health_name(source->health)) != 0 ||
        json_time(out, row->last_success_ms, err) != 0 ||
        buf_add_text(out, ",\"last_attempt\":", err) != 0 ||
        json_time(out, row->last_attempt_ms, err) != 0 ||
        buf_addf(out, err,
            ",\"failures\":%u,\"pages\":%" PRIu64 ",\"postings\":%" PRIu64
            ",\"waiting\":%" PRIu64 ",\"quarantined\":%" PRIu64 ",",
            row->failures, row->pages, row->postings, row->waiting,
            row->quarantined) != 0 ||
        json_named(out, "clone_of", row->clone_of, err) != 0 ||
        buf_add_text(out, ",", err) != 0 ||
        json_named(out, "last_error", source->error, err) != 0)
        return -1;
    return buf_add_text(out, "}", err);
}

static int json_sources(struct buf *out, const struct status *status, struct err *err)
{
    for (size_t i = 0; i < status->source_count; i++)
        if ((i > 0 && buf_add_text(out, ",", err) != 0) ||
            json_source(out, &status->sources[i], err) != 0)
            return -1;
    return 0;
}

static int json_workers(struct buf *out, const struct status *status, struct err *err)
{
    for (size_t i = 0; i < status->worker_count; i++) {
        const struct status_worker *worker = &status->workers[i];
        if (buf_add_text(out, i > 0 ? ",{" : "{", err) != 0 ||
            json_named(out, "name", worker->row.name, err) != 0 ||
            buf_add_text(out, ",\"seen\":", err) != 0 ||
            json_time(out, worker->row.seen_ms, err) != 0 ||
            buf_addf(out, err, ",\"silent\":%s,\"leases\":%u}",
                worker->silent ? "true" : "false", worker->row.leases) != 0)
            return -1;
    }
    return 0;
}

static int print_json(struct buf *out, const struct status *status, struct err *err)
{
    if (buf_add_text(out, "{\"at\":", err) != 0 ||
        json_time(out, status->now_ms, err) != 0 ||
        buf_addf(out, err, ",\"alarm\":%s,\"healthy\":%zu,\"sources\":[",
            status_is_alarming(status) ? "true" : "false", status->healthy) != 0 ||
        json_sources(out, status, err) != 0 ||
        buf_add_text(out, "],\"workers\":[", err) != 0 ||
        json_workers(out, status, err) != 0)
        return -1;
    return buf_addf(out, err,
        "],\"mail\":{\"sent\":%" PRIu64 ",\"waiting\":%" PRIu64 ",\"late\":%s}}\n",
        status->outbox.sent, status->outbox.waiting,
        status->mail_late ? "true" : "false");
}

int status_print(struct buf *out, const struct status *status,
    const struct status_print *how, struct err *err)
{
    return how->json ? print_json(out, status, err)
                     : print_text(out, status, how->colour, err);
}
