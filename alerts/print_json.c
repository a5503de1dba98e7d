#include "alerts/print_json.h"

#include "alerts/clean.h"
#include "base/clock.h"
#include "base/json.h"
#include "model/candidate.h"

enum { URL_MAX = 16 * 1024 };

static void key(struct writer *writer, const char *name)
{
    write_format(writer, "\"%s\":", name);
}

static void text(struct writer *writer, const char *name, const char *value)
{
    key(writer, name);
    if (!writer->failed)
        writer->failed = json_text_or_null(writer->out, value, writer->err) != 0;
    write_text(writer, ",");
}

/* What another writer made, which may have failed. */
static void made(struct writer *writer, const char *name, const struct writer *inner)
{
    writer->failed = inner->failed;
    key(writer, name);
    if (!writer->failed)
        writer->failed =
            json_text(writer->out, buf_bytes(inner->out), writer->err) != 0;
    write_text(writer, ",");
}

static void number(struct writer *writer, const char *name, uint64_t value)
{
    key(writer, name);
    write_format(writer, "%llu,", (unsigned long long)value);
}

static void number_or_null(struct writer *writer, const char *name, uint64_t value)
{
    if (value != 0)
        number(writer, name, value);
    else
        text(writer, name, NULL);
}

static void moment(struct writer *writer, const char *name, int64_t at_ms)
{
    char at[CLOCK_TEXT_SIZE];
    clock_text(at, at_ms);
    text(writer, name, at_ms == 0 ? NULL : at);
}

/* The names of the vocabulary itself, which do not change with a language. */
static void kinds(struct writer *writer, uint32_t bits)
{
    const char *between = "";
    key(writer, "kinds");
    write_text(writer, "[");
    for (unsigned field = 0; field < DATA_FIELD_COUNT; field++) {
        if ((bits & UINT32_C(1) << field) == 0)
            continue;
        write_format(
            writer, "%s\"%s\"", between, data_field_name((enum data_field)field));
        between = ",";
    }
    write_text(writer, "],");
}

/* Ends an object whose members all end in a comma, with one that is always there. */
static void close_with(struct writer *writer, const char *name, uint64_t value)
{
    key(writer, name);
    write_format(writer, "%llu}", (unsigned long long)value);
}

static void persons(struct writer *writer, const struct store_incident *row)
{
    number(writer, "certain", row->certain);
    number(writer, "probable", row->probable);
    number(writer, "weak", row->weak);
    number(writer, "canaries", row->canaries);
    number(writer, "domains", row->domains);
}

static void common(struct writer *writer, const struct view_incident *view)
{
    const struct store_incident *row = &view->row;
    number(writer, "id", row->id);
    text(writer, "title", view->title);
    text(writer, "severity", words_severity(WORDS_ENGLISH, row->severity));
    text(writer, "state", triage_state_name(row->state));
    moment(writer, "state_since", row->state_ms);
    text(writer, "state_by", view->state_by);
    text(writer, "state_why", view->state_why);
    moment(writer, "first_seen", row->first_seen_ms);
    moment(writer, "last_seen", row->last_seen_ms);
    moment(writer, "changed", row->changed_ms);
    number_or_null(writer, "records_claimed", row->records_claimed);
    text(writer, "price", view->price);
    kinds(writer, row->kinds);
    persons(writer, row);
}

void print_json_incidents(
    struct writer *writer, const struct view_incident *incidents, size_t count)
{
    write_text(writer, "[");
    for (size_t i = 0; i < count; i++) {
        write_text(writer, i > 0 ? ",\n{" : "{");
        common(writer, &incidents[i]);
        close_with(writer, "sightings", incidents[i].row.sightings);
    }
    write_text(writer, "]\n");
}

static void groups(struct writer *writer, const struct view_incident *view)
{
    key(writer, "groups");
    write_text(writer, "[");
    for (size_t i = 0; i < view->group_count; i++) {
        const struct store_group *group = &view->groups[i];
        write_text(writer, i > 0 ? ",\n{" : "{");
        text(writer, "group", group->name);
        number(writer, "certain", group->certain);
        number(writer, "probable", group->probable);
        number(writer, "weak", group->weak);
        close_with(writer, "domains", group->domains);
    }
    write_text(writer, "],\n");
}

static void postings(struct writer *writer, const struct view_sighting *at)
{
    key(writer, "postings");
    write_text(writer, "[");
    for (size_t i = 0; i < at->posting_count; i++) {
        const struct view_posting *posting = &at->postings[i];
        write_text(writer, i > 0 ? ",{" : "{");
        text(writer, "author", posting->author);
        text(writer, "board", posting->board);
        text(writer, "victims", posting->victims);
        text(writer, "price", posting->price);
        moment(writer, "posted", posting->posted_ms);
        number_or_null(writer, "records_claimed", posting->records);
        key(writer, "offer");
        write_format(writer, "\"%s\"}", offer_kind_name(posting->offer));
    }
    write_text(writer, "],");
}

static void offer(struct writer *writer, const char *name, enum offer_kind kind)
{
    key(writer, name);
    write_format(writer, "\"%s\",", offer_kind_name(kind));
}

static void place(struct writer *writer, const struct view_sighting *at)
{
    text(writer, "source", at->source);
    text(writer, "url", at->url);
    text(writer, "title", at->title);
    key(writer, "offer");
    write_text(writer, at->is_offer ? "true," : "false,");
    offer(writer, "offer_kind", at->offer);
    moment(writer, "posted", at->posted_ms);
    moment(writer, "first_seen", at->first_seen_ms);
    moment(writer, "last_seen", at->last_seen_ms);
    number_or_null(writer, "records_claimed", at->records_claimed);
    text(writer, "price", at->price);
    kinds(writer, at->kinds);
    postings(writer, at);
    number(writer, "certain", at->certain);
    number(writer, "probable", at->probable);
    number(writer, "weak", at->weak);
    close_with(writer, "rows_hit", at->hit_rows);
}

static void places(struct writer *writer, const struct view_incident *view)
{
    key(writer, "places");
    write_text(writer, "[");
    for (size_t i = 0; i < view->sighting_count; i++) {
        write_text(writer, i > 0 ? ",\n{" : "{");
        place(writer, &view->sightings[i]);
    }
    write_text(writer, "],\n");
}

/* How what the places offer has changed, oldest first. */
static void offers(struct writer *writer, const struct view_incident *view)
{
    key(writer, "offers");
    write_text(writer, "[");
    for (size_t i = 0; i < view->step_count; i++) {
        const struct view_step *step = &view->steps[i];
        write_text(writer, i > 0 ? ",\n{" : "{");
        moment(writer, "at", step->at_ms);
        text(writer, "source", step->source);
        text(writer, "url", step->url);
        offer(writer, "offer", step->offer);
        text(writer, "price", step->price);
        number_or_null(writer, "records_claimed", step->records);
        key(writer, "found");
        write_text(writer, step->is_first ? "true}" : "false}");
    }
    write_text(writer, "],\n");
}

static void events(struct writer *writer, const struct view_incident *view)
{
    key(writer, "events");
    write_text(writer, "[");
    for (size_t i = 0; i < view->event_count; i++) {
        const struct view_event *event = &view->events[i];
        write_text(writer, i > 0 ? ",\n{" : "{");
        moment(writer, "at", event->at_ms);
        text(writer, "who", event->who);
        text(writer, "login", event->login);
        text(writer, "what", triage_act_name(event->what));
        text(writer, "said", event->said);
        close_with(writer, "incident", event->origin);
    }
    write_text(writer, "],\n");
}

static void why(struct writer *writer, const struct view_incident *view)
{
    AUTO(buf_done) struct buf sentence;
    buf_init(&sentence, URL_MAX);
    struct writer inner = *writer;
    inner.out = &sentence;
    write_why(&inner, &view->facts);
    made(writer, "why", &inner);
}

void print_json_incident(struct writer *writer, const struct view_incident *view)
{
    write_text(writer, "{");
    common(writer, view);
    why(writer, view);
    write_text(writer, "\n");
    groups(writer, view);
    places(writer, view);
    offers(writer, view);
    events(writer, view);
    close_with(writer, "sightings", view->row.sightings);
    write_text(writer, "\n");
}

/* ---- hits ---- */

void print_clean_url(struct writer *writer, const char *url, bool defanged)
{
    if (!writer->failed)
        writer->failed =
            clean_url(writer->out, bytes_of(url), defanged, writer->err) != 0;
}

static void url(struct writer *writer, const char *value)
{
    AUTO(buf_done) struct buf clean;
    buf_init(&clean, URL_MAX);
    struct writer inner = *writer;
    inner.out = &clean;
    print_clean_url(&inner, value, false);
    made(writer, "url", &inner);
}

static void fields(struct writer *writer, uint32_t bits)
{
    const char *between = "";
    key(writer, "fields");
    write_text(writer, "[");
    for (int type = 1; type < IDENTIFIER_LIMIT; type++) {
        if ((bits & identifier_bit((enum identifier_type)type)) == 0)
            continue;
        write_format(
            writer, "%s\"%s\"", between, identifier_name((enum identifier_type)type));
        between = ",";
    }
    write_text(writer, "],");
}

void print_json_hit(struct writer *writer, const struct store_hit *hit)
{
    char record[HIT_RECORD_TEXT];
    hit_record_text(record, hit->hit.record);
    write_text(writer, "{");
    text(writer, "source", hit->source);
    url(writer, hit->url);
    text(writer, "record", record);
    text(writer, "group", hit->hit.group);
    fields(writer, hit->hit.fields);
    text(writer, "confidence", confidence_name(hit->hit.confidence));
    text(writer, "canary", hit->hit.canary);
    key(writer, "person");
    write_text(writer, hit->hit.person ? "true," : "false,");
    moment(writer, "first_seen", hit->first_seen_ms);
    moment(writer, "last_seen", hit->last_seen_ms);
    number(writer, "offset", hit->hit.offset);
    close_with(writer, "row", hit->hit.row);
}
