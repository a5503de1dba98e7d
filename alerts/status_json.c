#include "alerts/clean.h"
#include "alerts/status.h"
#include "alerts/writer.h"
#include "base/clock.h"
#include "base/json.h"

enum { TEXT_MAX = 4096 };

static void text(struct writer *writer, const char *name, const char *value)
{
    AUTO(buf_done) struct buf clean;
    buf_init(&clean, TEXT_MAX);
    write_format(writer, "\"%s\":", name);
    if (!writer->failed)
        writer->failed = clean_text(&clean, bytes_of(value), writer->err) != 0;
    if (!writer->failed && clean.len == 0)
        write_text(writer, "null");
    else if (!writer->failed)
        writer->failed = json_text(writer->out, buf_bytes(&clean), writer->err) != 0;
    write_text(writer, ",");
}

/* What the configuration calls something: to be told apart from others, so as it is. */
static void own_name(struct writer *writer, const char *value)
{
    write_text(writer, "\"name\":");
    if (!writer->failed)
        writer->failed = json_text(writer->out, bytes_of(value), writer->err) != 0;
    write_text(writer, ",");
}

static void number(struct writer *writer, const char *name, uint64_t value)
{
    write_format(writer, "\"%s\":%llu,", name, (unsigned long long)value);
}

static void moment(struct writer *writer, const char *name, int64_t at_ms)
{
    char at[CLOCK_TEXT_SIZE];
    clock_text(at, at_ms);
    if (at_ms == 0)
        write_format(writer, "\"%s\":null,", name);
    else
        write_format(writer, "\"%s\":\"%s\",", name, at);
}

static void flag(struct writer *writer, const char *name, bool value)
{
    write_format(writer, "\"%s\":%s,", name, value ? "true" : "false");
}

/* Members end in a comma, objects with one that has none. */
static void last_number(struct writer *writer, const char *name, uint64_t value)
{
    write_format(writer, "\"%s\":%llu}", name, (unsigned long long)value);
}

static void answer_time(
    struct writer *writer, const char *name, const struct vitals *vitals, unsigned at)
{
    int64_t ms = latency_percentile(vitals->recent.answers, at);
    if (ms == 0)
        write_format(writer, "\"%s\":null,", name);
    else
        number(writer, name, (uint64_t)ms);
}

static void counts(
    struct writer *writer, const char *name, const struct store_counts *of)
{
    write_format(writer, "\"%s\":{", name);
    number(writer, "visits", of->visits);
    number(writer, "successes", of->successes);
    number(writer, "failures", of->failures);
    number(writer, "pages", of->pages);
    number(writer, "postings", of->postings);
    number(writer, "links", of->links);
    number(writer, "bytes", of->bytes);
    last_number(writer, "walls", of->walls);
    write_text(writer, ",");
}

static void source(struct writer *writer, const struct status_source *source)
{
    const struct vitals *vitals = source->vitals;
    const struct store_health *row = &vitals->row;
    write_text(writer, "{");
    own_name(writer, row->source);
    text(writer, "word", vitals_word(vitals, source->alarm));
    flag(writer, "alarm", vitals_is_alarm(source->alarm));
    text(writer, "state", vitals->state_ms == 0 ? "" : site_state_name(vitals->state));
    moment(writer, "last_success", row->last_success_ms);
    moment(writer, "last_attempt", row->last_attempt_ms);
    number(writer, "failures_in_a_row", row->failures);
    text(writer, "last_error", row->last_error);
    number(writer, "successes", row->successes);
    number(writer, "failures", row->failed);
    number(writer, "pages", row->pages);
    number(writer, "postings", row->postings);
    moment(writer, "watched_since", row->watched_ms);
    flag(writer, "paused", row->paused);
    moment(writer, "paused_since", row->paused ? row->paused_ms : 0);
    moment(writer, "paused_until", row->paused ? row->paused_until_ms : 0);
    text(writer, "paused_by", row->paused ? row->paused_by : "");
    text(writer, "paused_why", row->paused ? row->paused_why : "");
    counts(writer, "recent", &vitals->recent);
    counts(writer, "before", &vitals->before);
    answer_time(writer, "p50_ms", vitals, 50);
    answer_time(writer, "p95_ms", vitals, 95);
    answer_time(writer, "p99_ms", vitals, 99);
    text(writer, "clone_of", row->clone_of);
    number(writer, "waiting", row->waiting);
    last_number(writer, "quarantined", row->quarantined);
}

static void worker(struct writer *writer, const struct status *status, size_t index)
{
    const struct store_worker *worker = &status->works.workers[index];
    write_text(writer, "{");
    own_name(writer, worker->name);
    flag(writer, "alarm",
        works_worker_is_dead(&status->works, index) || worker->tor_down_ms != 0);
    moment(writer, "started", worker->started_ms);
    moment(writer, "seen", worker->seen_ms);
    moment(writer, "tor_down_since", worker->tor_down_ms);
    text(writer, "tor_why", worker->tor_why);
    last_number(writer, "leases", worker->leases);
}

static void list(struct writer *writer, const struct status *status, size_t index)
{
    const struct digest_list *list = &status->lists[index];
    write_text(writer, "{");
    own_name(writer, list->name);
    moment(writer, "expires", list->expires_ms);
    text(writer, "refused", list->refused);
    flag(writer, "alarm", !status_list_is_well(status, index));
    write_format(writer, "\"in_use\":%s}", list->absent ? "false" : "true");
}

static void mirrors(struct writer *writer, const struct status *status, size_t index)
{
    write_text(writer, "{");
    own_name(writer, status->works.sites[index].source);
    last_number(writer, "failing", status->works.sites[index].failing);
}

typedef void item_fn(struct writer *writer, const struct status *status, size_t index);

static void source_at(struct writer *writer, const struct status *status, size_t index)
{
    source(writer, &status->sources[index]);
}

static void array(struct writer *writer, const char *name, const struct status *status,
    size_t count, item_fn *item)
{
    write_format(writer, "\"%s\":[", name);
    for (size_t i = 0; i < count; i++) {
        write_text(writer, i == 0 ? "\n" : ",\n");
        item(writer, status, i);
    }
    write_text(writer, "],\n");
}

static void groups(struct writer *writer, const char *lines)
{
    struct bytes rest = bytes_of(lines);
    struct bytes line;
    const char *before = "";
    write_text(writer, "\"groups\":[");
    while (rest.len > 0 && bytes_split(&line, &rest, '\n')) {
        char said[ERR_TEXT_MAX];
        (void)bytes_to_text(said, sizeof(said), line);
        write_format(writer, "%s{", before);
        text(writer, "unknown", said);
        write_text(writer, "\"alarm\":true}");
        before = ",";
    }
    write_text(writer, "],\n");
}

int status_json(struct buf *out, const struct status *status, struct err *err)
{
    struct writer writer = {.out = out, .language = WORDS_ENGLISH, .err = err};
    write_text(&writer, "{");
    moment(&writer, "at", status->now_ms);
    flag(&writer, "alarm", status->alarm);
    number(&writer, "healthy", status->healthy);
    number(&writer, "paused", status->paused);
    number(&writer, "incidents_24h", status->incidents);
    array(&writer, "sources", status, status->source_count, source_at);
    array(&writer, "workers", status, status->works.worker_count, worker);
    array(&writer, "watchlists", status, status->list_count, list);
    groups(&writer, status->groups);
    array(&writer, "mirrors", status, status->works.site_count, mirrors);
    write_text(&writer, "\"backlog\":{");
    moment(&writer, "earliest", status->works.backlog.earliest_ms);
    flag(&writer, "alarm",
        works_backlog_is_late(&status->works) ||
            vitals_backlog_grows(&status->works.backlog));
    flag(&writer, "grows", vitals_backlog_grows(&status->works.backlog));
    number(&writer, "put_off", status->works.backlog.put_off);
    last_number(&writer, "due", status->works.backlog.due);
    write_text(&writer, ",\"outbox\":{");
    flag(&writer, "late", status_mail_is_late(status));
    number(&writer, "sent", status->outbox.sent);
    number(&writer, "dead", status->outbox.dead);
    last_number(&writer, "waiting", status->outbox.waiting);
    write_text(&writer, "}\n");
    return writer_end(&writer);
}
