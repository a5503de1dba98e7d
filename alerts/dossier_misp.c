/* A MISP event (draft-dulaunoy-misp-core-format), in whose words all numbers but those
 * of booleans are texts. */
#include "alerts/dossier_export.h"

#include "base/clock.h"

#include <stdio.h>

/* 2.2.1.4: `info` should not be longer than 256 characters. */
enum { NUMBER_SIZE = 32, DAY_LENGTH = 10, INFO_MAX = 256 };

struct misp {
    struct json_out out;
    const struct dossier *dossier;
    struct export_names names;
};

static void put_as_text(struct misp *misp, const char *name, uint64_t value)
{
    char text[NUMBER_SIZE];
    (void)snprintf(text, sizeof(text), "%llu", (unsigned long long)value);
    json_put(&misp->out, name, text);
}

/* Seconds since 1970. */
static void put_stamp(struct misp *misp, const char *name, int64_t at_ms)
{
    put_as_text(misp, name, at_ms > 0 ? (uint64_t)at_ms / 1000 : 0);
}

/* 2.2.1.6: 1 high, 2 medium, 3 low. */
static uint64_t threat_level(enum store_severity severity)
{
    if (severity >= STORE_HIGH)
        return 1;
    return severity == STORE_MEDIUM ? 2 : 3;
}

/* 2.2.1.7: 0 initial, 1 ongoing, 2 complete. */
static uint64_t analysis(enum triage_state state)
{
    bool is_open = state == TRIAGE_ACKNOWLEDGED || state == TRIAGE_CONFIRMED;
    if (state == TRIAGE_NEW)
        return 0;
    return is_open ? 1 : 2;
}

/* ---- attributes ---- */

struct attribute {
    const char *what; /* names it */
    const struct id *id;
    const char *category; /* the pair is one that MISP knows */
    const char *type;
    const char *value;
    const char *comment;
    int64_t first_ms; /* 0: has no times of its own */
    int64_t last_ms;
};

/* No attribute is a sign to search one's own network for: to_ids is false. */
static void put_attribute(struct misp *misp, const struct attribute *attribute)
{
    struct writer *writer = misp->out.writer;
    char uuid[UUID_TEXT_SIZE];
    if (writer->failed || export_name(uuid, &misp->names, attribute->what,
                              attribute->id, writer->err) != 0) {
        writer->failed = true;
        return;
    }
    json_open(&misp->out, NULL, '{');
    json_put(&misp->out, "uuid", uuid);
    json_put(&misp->out, "category", attribute->category);
    json_put(&misp->out, "type", attribute->type);
    json_put(&misp->out, "value", attribute->value);
    json_put(&misp->out, "comment", attribute->comment);
    json_put_bool(&misp->out, "to_ids", false);
    json_put(&misp->out, "distribution", "5"); /* as the event's */
    json_put(&misp->out, "event_id", "0");     /* given where it is taken in */
    json_put(&misp->out, "sharing_group_id", "0");
    json_put_bool(&misp->out, "deleted", false);
    put_stamp(misp, "timestamp", export_changed_ms(misp->dossier));
    if (attribute->first_ms != 0) {
        json_put_moment(&misp->out, "first_seen", attribute->first_ms);
        json_put_moment(&misp->out, "last_seen", attribute->last_ms);
    }
    json_close(&misp->out, '{');
}

static void put_text(struct misp *misp, const char *what, const char *value)
{
    const struct attribute attribute = {.what = what,
        .category = "External analysis",
        .type = "comment",
        .value = value,
        .comment = what};
    put_attribute(misp, &attribute);
}

static void put_counter(struct misp *misp, const char *what, uint64_t count)
{
    char value[NUMBER_SIZE];
    (void)snprintf(value, sizeof(value), "%llu", (unsigned long long)count);
    const struct attribute attribute = {.what = what,
        .category = "Other",
        .type = "counter",
        .value = value,
        .comment = what};
    put_attribute(misp, &attribute);
}

static void put_place(struct misp *misp, size_t i)
{
    const struct view_sighting *place = &misp->dossier->view.sightings[i];
    struct export_text comment;
    char url[EXPORT_URL_SIZE];
    export_place(&comment, misp->dossier, i);
    export_url(url, place->url);
    const struct attribute attribute = {.what = "place",
        .id = &place->page.target,
        .category = "Network activity",
        .type = "url",
        .value = url,
        .comment = comment.text,
        .first_ms = place->first_seen_ms,
        .last_ms = place->last_seen_ms};
    put_attribute(misp, &attribute);
}

static void put_attributes(struct misp *misp)
{
    struct export_text text;
    const struct dossier *dossier = misp->dossier;
    json_open(&misp->out, "Attribute", '[');
    export_summary(&text, dossier);
    put_text(misp, "summary", text.text);
    put_counter(misp, "persons found", dossier->records);
    if (dossier->view.row.records_claimed > 0)
        put_counter(misp, "records claimed", dossier->view.row.records_claimed);
    for (size_t i = 0; i < dossier->view.sighting_count; i++)
        put_place(misp, i);
    json_close(&misp->out, '[');
}

static void put_tags(struct misp *misp, enum dossier_tlp tlp)
{
    char name[NUMBER_SIZE];
    (void)snprintf(name, sizeof(name), "tlp:%s", dossier_tlp_name(tlp));
    json_open(&misp->out, "Tag", '[');
    json_open(&misp->out, NULL, '{');
    json_put(&misp->out, "name", name);
    json_close(&misp->out, '{');
    json_close(&misp->out, '[');
}

static void put_event(struct misp *misp, enum dossier_tlp tlp)
{
    const struct store_incident *row = &misp->dossier->view.row;
    struct export_text text;
    char day[CLOCK_TEXT_SIZE];
    clock_text(day, row->first_seen_ms);
    day[DAY_LENGTH] = '\0';
    export_title(&text, misp->dossier);
    export_cut(&text, INFO_MAX);
    json_put(&misp->out, "uuid", misp->names.incident);
    json_put(&misp->out, "info", text.text);
    json_put(&misp->out, "date", day);
    put_stamp(misp, "timestamp", export_changed_ms(misp->dossier));
    put_as_text(misp, "threat_level_id", threat_level(row->severity));
    put_as_text(misp, "analysis", analysis(row->state));
    json_put(&misp->out, "distribution", "0"); /* the own organisation alone */
    json_put(&misp->out, "sharing_group_id", "0");
    json_put_bool(&misp->out, "published", false);
    json_put(&misp->out, "publish_timestamp", "0"); /* never */
    json_put(&misp->out, "org_id", "0");            /* given where it is taken in */
    json_put(&misp->out, "orgc_id", "0");
    json_open(&misp->out, "Orgc", '{');
    json_put(&misp->out, "id", "0");
    json_put(&misp->out, "name", misp->names.organisation_name);
    json_put(&misp->out, "uuid", misp->names.organisation);
    json_close(&misp->out, '{');
    put_tags(misp, tlp);
    put_attributes(misp);
}

int dossier_misp(struct buf *out, const struct dossier *dossier, enum dossier_tlp tlp,
    struct err *err)
{
    struct writer writer = {.out = out, .language = WORDS_ENGLISH, .err = err};
    struct misp misp = {.out = {.writer = &writer, .fresh = true}, .dossier = dossier};
    if (export_names_make(&misp.names, dossier, err) != 0)
        return -1;
    json_open(&misp.out, NULL, '{');
    json_open(&misp.out, "Event", '{');
    put_event(&misp, tlp);
    json_close(&misp.out, '{');
    json_close(&misp.out, '{');
    write_text(&writer, "\n");
    return writer_end(&writer);
}
