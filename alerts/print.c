#include "alerts/print.h"

#include "alerts/incident_text.h"
#include "alerts/print_json.h"

#include <stdio.h>
#include <string.h>

enum {
    SIGHTINGS_MAX = 1000,
    POSTINGS_MAX = 100, /* of one page */
    EVENTS_MAX = 1000,
    LIST_COLUMNS = 56, /* before the title */
    TITLE_COLUMNS = 78 - LIST_COLUMNS,
    DATE_SIZE = 48,
};

static size_t print_limit(const struct print_options *options)
{
    return options->max == 0 ? SIZE_MAX : options->max;
}

/* "2026-11-23", in the zone. */
static void date_text(char text[DATE_SIZE], const struct zone *zone, int64_t at_ms)
{
    struct zone_time at = zone_local(zone, at_ms);
    (void)snprintf(text, DATE_SIZE, "%04d-%02d-%02d", at.year, at.month, at.day);
}

static struct writer writer_of(
    struct buf *out, const struct print_options *options, struct err *err)
{
    return (struct writer){
        .out = out, .language = WORDS_ENGLISH, .zone = options->zone, .err = err};
}

/* ---- the list ---- */

static void list_line(struct writer *writer, const struct view_incident *view)
{
    char last[DATE_SIZE];
    const struct store_incident *row = &view->row;
    date_text(last, writer->zone, row->last_seen_ms);
    write_format(writer, "%4llu %-8s %-14s %-10s %7llu %6u  ",
        (unsigned long long)row->id, words_severity(writer->language, row->severity),
        words_state(writer->language, row->state), last,
        (unsigned long long)row->certain + row->probable, (unsigned)row->sightings);
    write_clipped(
        writer, view->title[0] != '\0' ? view->title : "(no title)", TITLE_COLUMNS);
    write_text(writer, "\n");
}

static void list_text(
    struct writer *writer, const struct view_incident *incidents, size_t count)
{
    if (count == 0) {
        write_text(writer, "No incident.\n");
        return;
    }
    write_text(
        writer, "  ID SEVERITY STATE          LAST SEEN  PERSONS PLACES  TITLE\n");
    for (size_t i = 0; i < count; i++)
        list_line(writer, &incidents[i]);
}

int print_incidents(struct buf *out, struct store *store,
    const struct print_options *options, struct err *err)
{
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, VIEW_ARENA_MAX);
    struct view_list list = {0};
    const struct store_incident_filter filter = {.max = print_limit(options),
        .changed_since_ms = options->changed_since_ms,
        .states = options->states,
        .severities = options->severities};
    if (view_incidents(&list, &arena, store, &filter, err) != 0)
        return err_in(err, "incidents");
    struct writer writer = writer_of(out, options, err);
    if (options->json)
        print_json_incidents(&writer, list.items, list.count);
    else
        list_text(&writer, list.items, list.count);
    return writer_end(&writer);
}

/* ---- one ---- */

static void show_text(struct writer *writer, const struct view_incident *view)
{
    struct text text;
    text_init(&text, writer);
    incident_text(&text, view);
    incident_text_history(&text, view);
    text_blank(&text);
    text_paragraph(&text, WORD_NOTE_CONFIDENCE);
    text_done(&text);
}

int print_incident(struct buf *out, struct store *store, uint64_t id,
    const struct print_options *options, struct err *err)
{
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, VIEW_ARENA_MAX);
    struct view_list list = {0};
    const struct store_incident_filter filter = {.id = id, .max = 1};
    const struct view_options wanted = {.defanged = !options->json,
        .sightings_max = SIGHTINGS_MAX,
        .postings_max = POSTINGS_MAX,
        .events_max = EVENTS_MAX,
        .steps_max = EVENTS_MAX};
    if (id == 0) /* the store's word for all */
        return PRINT_NO_SUCH;
    if (view_incidents(&list, &arena, store, &filter, err) != 0)
        return err_in(err, "incident");
    if (list.count == 0)
        return PRINT_NO_SUCH;
    struct view_incident *view = &list.items[0];
    if (view_fill(view, &arena, store, &wanted, err) != 0)
        return err_in(err, "incident");
    struct writer writer = writer_of(out, options, err);
    if (options->json)
        print_json_incident(&writer, view);
    else
        show_text(&writer, view);
    return writer_end(&writer);
}

/* ---- hits ---- */

struct hit_list {
    struct writer writer;
    bool json;
    size_t count;
    int (*flush)(struct buf *out, struct err *err);
    char url[TARGET_URL_SIZE]; /* of the hit before */
};

static void page_line(struct hit_list *list, const struct store_hit *hit)
{
    struct writer *writer = &list->writer;
    if (list->count > 0 && strcmp(list->url, hit->url) == 0)
        return;
    memcpy(list->url, hit->url, sizeof(list->url));
    write_text(writer, list->count > 0 ? "\n" : "");
    write_format(writer, "%s: ", hit->source);
    print_clean_url(writer, hit->url, true);
    write_text(writer, "\n");
}

static void hit_line(struct hit_list *list, const struct store_hit *hit)
{
    char record[HIT_RECORD_TEXT];
    char fields[HIT_FIELDS_TEXT];
    struct writer *writer = &list->writer;
    hit_record_text(record, hit->hit.record);
    hit_fields_text(fields, hit->hit.fields);
    write_format(writer, "  row %-6llu  %-8s  %s  %-20s  %s\n",
        (unsigned long long)hit->hit.row, confidence_name(hit->hit.confidence), record,
        hit->hit.group, fields);
    if (hit->hit.canary[0] != '\0')
        write_format(writer, "              canary: %s\n", hit->hit.canary);
}

static int print_hit(void *self, const struct store_hit *hit, struct err *err)
{
    struct hit_list *list = self;
    if (list->json) {
        write_text(&list->writer, list->count > 0 ? ",\n" : "");
        print_json_hit(&list->writer, hit);
    } else {
        page_line(list, hit);
        hit_line(list, hit);
    }
    list->count++;
    if (writer_end(&list->writer) != 0)
        return -1;
    struct buf *out = list->writer.out;
    return list->flush != NULL && out->len >= PRINT_FLUSH_BYTES ? list->flush(out, err)
                                                                : 0;
}

static int list_hits(struct hit_list *list, struct store *store, uint64_t incident,
    const struct print_options *options, struct err *err)
{
    if (incident == 0 && options->max > 0)
        return store_hits_newest(store, options->max, print_hit, list, err);
    return store_hits(store, incident, print_limit(options), print_hit, list, err);
}

int print_hits(struct buf *out, struct store *store, uint64_t incident,
    const struct print_options *options, struct err *err)
{
    struct hit_list list = {.writer = writer_of(out, options, err),
        .json = options->json,
        .flush = options->flush};
    write_text(&list.writer, options->json ? "[" : "");
    if (writer_end(&list.writer) != 0 ||
        list_hits(&list, store, incident, options, err) != 0)
        return err_in(err, "hits");
    if (!options->json && list.count == 0)
        write_text(&list.writer, "No hit.\n");
    write_text(&list.writer, options->json ? "]\n" : "");
    if (writer_end(&list.writer) != 0)
        return -1;
    return options->max > 0 && list.count >= options->max ? PRINT_CUT : 0;
}
