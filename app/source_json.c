#include "app/source_print.h"

#include "alerts/clean.h"
#include "app/json_members.h"
#include "app/source_ends.h"
#include "app/source_make.h"
#include "base/clock.h"
#include "crawler/revisit.h"

enum { TEXT_MAX = 4096 };

static void number(struct writer *writer, const char *name, uint64_t value)
{
    write_format(writer, ",\"%s\":%llu", name, (unsigned long long)value);
}

static void moment(struct writer *writer, const char *name, int64_t at_ms)
{
    char at[CLOCK_TEXT_SIZE];
    clock_text(at, at_ms);
    if (at_ms == 0)
        write_format(writer, ",\"%s\":null", name);
    else
        write_format(writer, ",\"%s\":\"%s\"", name, at);
}

static void address(struct writer *writer, const struct source_book *book,
    const char *name, const char *text)
{
    static const struct store_address unknown;
    AUTO(buf_done) struct buf shown;
    const struct store_address *known = NULL;
    struct url url;
    buf_init(&shown, TEXT_MAX);
    if (!writer->failed)
        writer->failed = url_parse(&url, bytes_of(text), writer->err) != 0 ||
                         clean_url(&shown, bytes_of(url.text), false, writer->err) != 0;
    if (writer->failed)
        return;
    known = source_book_address(book, name, url.text);
    if (known == NULL)
        known = &unknown;
    write_text(writer, "{\"url\":");
    json_quoted(writer, buf_bytes(&shown));
    number(writer, "failures", known->failures);
    moment(writer, "rests_until", known->failures == 0 ? 0 : known->probe_ms);
    moment(writer, "last_success", known->success_ms);
    json_cleaned(writer, "reason", known->reason);
    write_text(writer, "}");
}

static void list(struct writer *writer, const char *name, const char *const *texts)
{
    write_format(writer, ",\"%s\":[", name);
    for (size_t i = 0; texts != NULL && texts[i] != NULL; i++) {
        write_text(writer, i == 0 ? "" : ",");
        json_quoted(writer, bytes_of(texts[i]));
    }
    write_text(writer, "]");
}

static void rules(struct writer *writer, const struct config *config,
    const struct config_source *from)
{
    static const char *const policies[] = {[CONFIG_FILES_NEVER] = "never",
        [CONFIG_FILES_TEXT] = "text",
        [CONFIG_FILES_ALL] = "all"};
    AUTO(source_done) struct source source = {0};
    if (!writer->failed)
        writer->failed = source_make(&source, from, writer->err) != 0;
    if (writer->failed)
        return;
    struct revisit_bounds bounds = revisit_bounds_of(&source);
    number(writer, "depth", from->depth);
    list(writer, "include", from->include);
    list(writer, "exclude", from->exclude);
    number(writer, "revisit_ms", (uint64_t)bounds.start_ms);
    number(writer, "revisit_min_ms", (uint64_t)bounds.min_ms);
    number(writer, "revisit_max_ms", (uint64_t)bounds.max_ms);
    number(writer, "gap_ms", (uint64_t)config->crawl.gap_ms);
    number(writer, "pages_per_day", from->pages_per_day);
    list(writer, "headers", from->headers);
    json_own(writer, "attachments", policies[from->attachments]);
    number(writer, "attachments_max", from->attachments_max);
    json_own(writer, "json", from->json_fields);
    write_format(writer, ",\"burn_after_reading\":%s",
        from->burn_after_reading ? "true" : "false");
}

static void health(struct writer *writer, const struct vitals *vitals)
{
    const struct store_health *row = &vitals->row;
    bool paused = row->paused;
    bool visited = vitals->state_ms != 0;
    json_own(writer, "site", visited ? site_state_name(vitals->state) : "");
    moment(writer, "last_success", row->last_success_ms);
    moment(writer, "last_attempt", row->last_attempt_ms);
    number(writer, "failures_in_a_row", row->failures);
    json_cleaned(writer, "last_error", row->last_error);
    number(writer, "pages", row->pages);
    number(writer, "postings", row->postings);
    number(writer, "waiting", row->waiting);
    number(writer, "quarantined", row->quarantined);
    moment(writer, "watched_since", row->watched_ms);
    moment(writer, "paused_since", paused ? row->paused_ms : 0);
    moment(writer, "paused_until", paused ? row->paused_until_ms : 0);
    json_cleaned(writer, "paused_by", paused ? row->paused_by : "");
    json_cleaned(writer, "paused_why", paused ? row->paused_why : "");
}

static void one(struct writer *writer, const struct source_book *book,
    const struct config_source *source)
{
    static const struct vitals unseen;
    const struct vitals *vitals = source_book_vitals(book, source->name);
    write_text(writer, "{\"name\":");
    json_quoted(writer, bytes_of(source->name));
    json_own(writer, "state", source_print_state(book, vitals));
    json_own(writer, "owner", source->owner);
    json_own(writer, "purpose", source->purpose);
    char day[CLOCK_TEXT_SIZE];
    (void)source_ends_day(day, source, 0);
    json_own(writer, "last_day", day[0] == '\0' ? NULL : day);
    write_text(writer, ",\"addresses\":[");
    address(writer, book, source->name, source->url);
    for (size_t i = 0; source->mirrors[i] != NULL; i++) {
        write_text(writer, ",");
        address(writer, book, source->name, source->mirrors[i]);
    }
    write_text(writer, "]");
    rules(writer, book->config, source);
    health(writer, vitals == NULL ? &unseen : vitals);
    write_text(writer, "}");
}

static struct writer writer_of(struct buf *out, struct err *err)
{
    return (struct writer){.out = out, .language = WORDS_ENGLISH, .err = err};
}

int source_json_list(struct buf *out, const struct source_book *book, struct err *err)
{
    struct writer writer = writer_of(out, err);
    write_text(&writer, "[");
    for (size_t i = 0; i < book->config->source_count; i++) {
        write_text(&writer, i == 0 ? "\n" : ",\n");
        one(&writer, book, &book->config->sources[i]);
    }
    write_text(&writer, "]\n");
    return writer_end(&writer);
}

int source_json_one(struct buf *out, const struct source_book *book,
    const struct config_source *source, struct err *err)
{
    struct writer writer = writer_of(out, err);
    one(&writer, book, source);
    write_text(&writer, "\n");
    return writer_end(&writer);
}
