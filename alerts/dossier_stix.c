/* STIX 2.1 (OASIS Standard, 10 June 2021); the numbers below are its sections. */
#include "alerts/dossier_export.h"

#include "alerts/clean.h"
#include "base/json.h"

#include <stdio.h>
#include <string.h>

enum { ID_TEXT = 80, URL_MAX = EXPORT_URL_SIZE + 64 };

/* 2.9: the space of observables' names, by what tells them apart. */
static const char observable_space[] = "00abedb4-aa42-466c-9c01-fed23315a9b7";
/* An identity is the same in every export, so its times are, too. */
static const char identity_made[] = "2026-01-01T00:00:00.000Z";

struct stix {
    struct json_out out;
    const struct dossier *dossier;
    struct export_names names;
    const char *marking;
    char identity[ID_TEXT];
    char incident[ID_TEXT];
    char note[ID_TEXT];
    char report[ID_TEXT];
};

static void id_make(char text[ID_TEXT], const char *type, const char *uuid)
{
    (void)snprintf(text, ID_TEXT, "%s--%s", type, uuid);
}

/* 7.2.1.4: the markings that everybody knows, with the names the standard gives. */
static const struct {
    const char *id;
    const char *name;
} markings[TLP_COUNT] = {
    [TLP_RED] = {"marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", "TLP:RED"},
    [TLP_AMBER] = {"marking-definition--f88d31f6-486f-44da-b317-01333bde0b82",
        "TLP:AMBER"},
    [TLP_GREEN] = {"marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da",
        "TLP:GREEN"},
    [TLP_WHITE] = {"marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9",
        "TLP:WHITE"},
};

/* ---- pieces ---- */

static void open_object(struct stix *stix, const char *type, const char *id)
{
    json_open(&stix->out, NULL, '{');
    json_put(&stix->out, "type", type);
    json_put(&stix->out, "spec_version", "2.1");
    json_put(&stix->out, "id", id);
}

static void put_list(struct stix *stix, const char *name, const char *only)
{
    json_open(&stix->out, name, '[');
    json_put(&stix->out, NULL, only);
    json_close(&stix->out, '[');
}

/* 3.2: `modified` is never before `created`. */
static void put_common(struct stix *stix, int64_t created_ms, int64_t modified_ms)
{
    char created[EXPORT_MOMENT_SIZE];
    char modified[EXPORT_MOMENT_SIZE];
    export_moment(created, created_ms);
    export_moment(modified, modified_ms > created_ms ? modified_ms : created_ms);
    json_put(&stix->out, "created_by_ref", stix->identity);
    json_put(&stix->out, "created", created);
    json_put(&stix->out, "modified", modified);
    put_list(stix, "object_marking_refs", stix->marking);
}

static void put_marking(struct stix *stix, enum dossier_tlp tlp)
{
    open_object(stix, "marking-definition", markings[tlp].id);
    json_put(&stix->out, "created", "2017-01-20T00:00:00.000Z");
    json_put(&stix->out, "definition_type", "tlp");
    json_put(&stix->out, "name", markings[tlp].name);
    json_open(&stix->out, "definition", '{');
    json_put(&stix->out, "tlp", dossier_tlp_name(tlp));
    json_close(&stix->out, '{');
    json_close(&stix->out, '{');
}

/* 4.5 */
static void put_identity(struct stix *stix)
{
    open_object(stix, "identity", stix->identity);
    json_put(&stix->out, "created", identity_made);
    json_put(&stix->out, "modified", identity_made);
    json_put(&stix->out, "name", stix->names.organisation_name);
    json_put(&stix->out, "identity_class", "organization");
    json_close(&stix->out, '{');
}

/* 4.6: a name and a description are all that it has so far. */
static void put_incident(struct stix *stix)
{
    struct export_text text;
    const struct dossier *dossier = stix->dossier;
    open_object(stix, "incident", stix->incident);
    put_common(stix, dossier->view.row.first_seen_ms, export_changed_ms(dossier));
    export_title(&text, dossier);
    json_put(&stix->out, "name", text.text);
    export_summary(&text, dossier);
    json_put(&stix->out, "description", text.text);
    json_close(&stix->out, '{');
}

/* 4.12 */
static void put_note(struct stix *stix)
{
    char text[EXPORT_TEXT_SIZE];
    const struct dossier *dossier = stix->dossier;
    size_t left_out = dossier->view.sighting_total - dossier->view.sighting_count;
    open_object(stix, "note", stix->note);
    put_common(stix, dossier->view.row.first_seen_ms, export_changed_ms(dossier));
    json_put(&stix->out, "abstract", "How to read this");
    (void)snprintf(text, sizeof(text),
        "Found by vigie with keyed hashes of the organisation's records; the persons "
        "are not named. Addresses are places where the data was offered or shown, no "
        "signs of an attack: do not block or report by them alone. Places left out: "
        "%zu.",
        left_out);
    json_put(&stix->out, "content", text);
    put_list(stix, "object_refs", stix->incident);
    json_close(&stix->out, '{');
}

/* ---- places ---- */

/* 2.9 and 6.17.1: of {"value":"..."} as RFC 8785 writes it; an address here is ASCII.
 */
static int url_name(char text[ID_TEXT], const char *value, struct err *err)
{
    AUTO(buf_done) struct buf name;
    char uuid[UUID_TEXT_SIZE];
    buf_init(&name, URL_MAX);
    if (buf_add_text(&name, "{\"value\":", err) != 0 ||
        json_text(&name, bytes_of(value), err) != 0 ||
        buf_add_text(&name, "}", err) != 0 ||
        uuid_named(uuid, observable_space, buf_bytes(&name), err) != 0)
        return -1;
    id_make(text, "url", uuid);
    return 0;
}

static int place_names(char url[ID_TEXT], char observed[ID_TEXT],
    const struct stix *stix, size_t i, struct err *err)
{
    char uuid[UUID_TEXT_SIZE];
    char value[EXPORT_URL_SIZE];
    const struct view_sighting *place = &stix->dossier->view.sightings[i];
    export_url(value, place->url);
    if (url_name(url, value, err) != 0 ||
        export_name(uuid, &stix->names, "observed", &place->page.target, err) != 0)
        return -1;
    id_make(observed, "observed-data", uuid);
    return 0;
}

/* Masked addresses of two places may be one. */
static bool is_repeated(const struct stix *stix, size_t i)
{
    const struct view_sighting *places = stix->dossier->view.sightings;
    for (size_t j = 0; j < i; j++)
        if (strcmp(places[j].url, places[i].url) == 0)
            return true;
    return false;
}

/* 4.14 */
static void put_observed(
    struct stix *stix, const struct view_sighting *place, const char *const ids[2])
{
    char first[EXPORT_MOMENT_SIZE];
    char last[EXPORT_MOMENT_SIZE];
    export_moment(first, place->first_seen_ms);
    export_moment(last, place->last_seen_ms);
    open_object(stix, "observed-data", ids[1]);
    put_common(stix, place->first_seen_ms, place->last_seen_ms);
    json_put(&stix->out, "first_observed", first);
    json_put(&stix->out, "last_observed", last);
    json_put_count(&stix->out, "number_observed", 1);
    put_list(stix, "object_refs", ids[0]);
    json_close(&stix->out, '{');
}

static void put_place(struct stix *stix, size_t i)
{
    char url[ID_TEXT];
    char observed[ID_TEXT];
    const char *const ids[] = {url, observed};
    const struct view_sighting *place = &stix->dossier->view.sightings[i];
    struct writer *writer = stix->out.writer;
    if (writer->failed || place_names(url, observed, stix, i, writer->err) != 0) {
        writer->failed = true;
        return;
    }
    if (!is_repeated(stix, i)) {
        open_object(stix, "url", url);
        put_list(stix, "object_marking_refs", stix->marking);
        char value[EXPORT_URL_SIZE];
        export_url(value, place->url);
        json_put(&stix->out, "value", value);
        json_close(&stix->out, '{');
    }
    put_observed(stix, place, ids);
}

/* 4.16: everything above, told of together. */
static void put_refs(struct stix *stix)
{
    char url[ID_TEXT];
    char observed[ID_TEXT];
    struct writer *writer = stix->out.writer;
    json_open(&stix->out, "object_refs", '[');
    json_put(&stix->out, NULL, stix->identity);
    json_put(&stix->out, NULL, stix->incident);
    json_put(&stix->out, NULL, stix->note);
    for (size_t i = 0; i < stix->dossier->view.sighting_count; i++) {
        if (writer->failed || place_names(url, observed, stix, i, writer->err) != 0) {
            writer->failed = true;
            return;
        }
        if (!is_repeated(stix, i))
            json_put(&stix->out, NULL, url);
        json_put(&stix->out, NULL, observed);
    }
    json_close(&stix->out, '[');
}

static void put_report(struct stix *stix)
{
    struct export_text text;
    char published[EXPORT_MOMENT_SIZE];
    const struct dossier *dossier = stix->dossier;
    export_moment(published, dossier->wanted.now_ms);
    open_object(stix, "report", stix->report);
    put_common(stix, dossier->view.row.first_seen_ms, export_changed_ms(dossier));
    export_title(&text, dossier);
    json_put(&stix->out, "name", text.text);
    export_summary(&text, dossier);
    json_put(&stix->out, "description", text.text);
    put_list(stix, "report_types", "observed-data");
    json_put(&stix->out, "published", published);
    put_refs(stix);
    json_close(&stix->out, '{');
}

/* ---- the bundle ---- */

static int names_make(struct stix *stix, struct err *err)
{
    char note[UUID_TEXT_SIZE];
    char report[UUID_TEXT_SIZE];
    if (export_names_make(&stix->names, stix->dossier, err) != 0 ||
        export_name(note, &stix->names, "note", NULL, err) != 0 ||
        export_name(report, &stix->names, "report", NULL, err) != 0)
        return -1;
    id_make(stix->identity, "identity", stix->names.organisation);
    id_make(stix->incident, "incident", stix->names.incident);
    id_make(stix->note, "note", note);
    id_make(stix->report, "report", report);
    return 0;
}

int dossier_stix(struct buf *out, const struct dossier *dossier, enum dossier_tlp tlp,
    struct err *err)
{
    struct writer writer = {.out = out, .language = WORDS_ENGLISH, .err = err};
    struct stix stix = {.out = {.writer = &writer, .fresh = true},
        .dossier = dossier,
        .marking = markings[tlp].id};
    char uuid[UUID_TEXT_SIZE];
    char bundle[ID_TEXT];
    if (names_make(&stix, err) != 0 ||
        export_name(uuid, &stix.names, "bundle", NULL, err) != 0)
        return -1;
    id_make(bundle, "bundle", uuid);
    json_open(&stix.out, NULL, '{');
    json_put(&stix.out, "type", "bundle");
    json_put(&stix.out, "id", bundle);
    json_open(&stix.out, "objects", '[');
    put_marking(&stix, tlp);
    put_identity(&stix);
    put_incident(&stix);
    put_note(&stix);
    for (size_t i = 0; i < dossier->view.sighting_count; i++)
        put_place(&stix, i);
    put_report(&stix);
    json_close(&stix.out, '[');
    json_close(&stix.out, '{');
    write_text(&writer, "\n");
    return writer_end(&writer);
}
