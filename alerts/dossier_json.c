#include "alerts/dossier.h"

#include "alerts/clean.h"
#include "alerts/json_out.h"
#include "model/candidate.h"
#include "model/sha256.h"

#include <string.h>

/* The document is {"vigie_dossier":1,"facts":FACTS,"sha256":"..."}: the hash is over
 * the bytes of FACTS as they stand there. */
enum { VERSION = 1, FACTS_MAX = 256 << 20, URL_MAX = 16 * 1024 };

static void put_kinds(struct json_out *out, const char *name, uint32_t kinds)
{
    json_open(out, name, '[');
    for (unsigned field = 0; field < DATA_FIELD_COUNT; field++)
        if ((kinds & UINT32_C(1) << field) != 0)
            json_put(out, NULL, data_field_name((enum data_field)field));
    json_close(out, '[');
}

static void put_identifiers(struct json_out *out, const char *name, uint32_t types)
{
    json_open(out, name, '[');
    for (int type = 1; type < IDENTIFIER_LIMIT; type++)
        if ((types & identifier_bit((enum identifier_type)type)) != 0)
            json_put(out, NULL, identifier_name((enum identifier_type)type));
    json_close(out, '[');
}

static void put_incident(struct json_out *out, const struct view_incident *view)
{
    const struct store_incident *row = &view->row;
    json_open(out, "incident", '{');
    json_put_count(out, "number", row->id);
    json_put_known(out, "title", view->title);
    json_put(out, "severity", words_severity(WORDS_ENGLISH, row->severity));
    json_put(out, "state", triage_state_name(row->state));
    json_put_moment(out, "state_since", row->state_ms);
    json_put_known(out, "state_by", view->state_by);
    json_put_known(out, "state_why", view->state_why);
    json_put_moment(out, "first_seen", row->first_seen_ms);
    json_put_moment(out, "last_seen", row->last_seen_ms);
    json_put_bool(out, "is_offer", view->is_offer);
    json_put_known(out, "price", view->price);
    json_close(out, '{');
}

static void put_clock(struct json_out *out, const struct dossier *dossier)
{
    const struct dossier_clock *clock = &dossier->clock;
    bool known = clock->how != AWARE_NOT_KNOWN;
    json_open(out, "clock", '{');
    json_put_moment(out, "aware", known ? clock->from_ms : 0);
    json_put(out, "aware_how", dossier_awareness_name(clock->how));
    json_put_known(out, "aware_by", clock->who);
    json_put_moment(out, "counted_from", clock->from_ms);
    json_put_moment(out, "deadline", clock->deadline_ms);
    json_put_number(out, "seconds_left", clock->left_ms / 1000);
    json_close(out, '{');
}

static void put_groups(struct json_out *out, const struct dossier *dossier)
{
    json_open(out, "groups", '[');
    for (size_t i = 0; i < dossier->group_count; i++) {
        const struct dossier_group *group = &dossier->groups[i];
        json_open(out, NULL, '{');
        json_put_known(out, "group", group->name);
        json_put_count(out, "certain", group->certain);
        json_put_count(out, "probable", group->probable);
        json_put_count(out, "weak", group->weak);
        json_put_count(out, "domains", group->domains);
        put_identifiers(out, "identifiers", group->identifiers);
        json_close(out, '{');
    }
    json_close(out, '[');
}

static void put_numbers(struct json_out *out, const struct dossier *dossier)
{
    const struct store_incident *row = &dossier->view.row;
    json_open(out, "numbers", '{');
    json_put_count(out, "persons", dossier->records);
    json_put_count(out, "persons_certain", dossier->certain);
    json_put_count(out, "persons_weak", row->weak);
    json_put_count(out, "planted", row->canaries);
    json_put_count(out, "organisations_named", row->domains);
    json_put_count(out, "rows", dossier->rows);
    json_put_count(out, "records_claimed", row->records_claimed);
    put_groups(out, dossier);
    json_close(out, '{');
}

static void put_data(struct json_out *out, const struct dossier *dossier)
{
    uint32_t all = dossier->kinds | dossier->kinds_weak;
    json_open(out, "kinds", '[');
    for (unsigned field = 0; field < DATA_FIELD_COUNT; field++) {
        uint32_t bit = UINT32_C(1) << field;
        if ((all & bit) == 0)
            continue;
        enum dossier_special special = dossier_special_of((enum data_field)field);
        json_open(out, NULL, '{');
        json_put(out, "kind", data_field_name((enum data_field)field));
        json_put_bool(out, "found", (dossier->kinds_found & bit) != 0);
        json_put_bool(out, "claimed", (dossier->kinds_claimed & bit) != 0);
        json_put_bool(out, "weak_alone", (dossier->kinds_weak & bit) != 0);
        json_put(out, "special", dossier_special_name(special));
        json_close(out, '{');
    }
    json_close(out, '[');
    json_open(out, "consequences_draft", '[');
    for (unsigned harm = 0; harm < HARM_COUNT; harm++)
        if (dossier_harm_follows((enum dossier_harm)harm, all))
            json_put(out, NULL, dossier_harm_name((enum dossier_harm)harm));
    json_close(out, '[');
}

/* What vigie cannot know: GDPR article 33(3)(a) to (d), 33(1), 34(2). */
static void put_missing(struct json_out *out)
{
    static const char *const missing[] = {"controller", "contact_point",
        "categories_of_persons", "cause", "measures_taken", "measures_proposed",
        "reasons_for_delay", "notified_to", "communicated_to_persons"};
    json_open(out, "to_be_filled_in", '[');
    for (size_t i = 0; i < sizeof(missing) / sizeof(missing[0]); i++)
        json_put(out, NULL, missing[i]);
    json_close(out, '[');
}

/* ---- places ---- */

static void put_url(struct json_out *out, const char *url)
{
    AUTO(buf_done) struct buf defanged;
    const char *text = NULL;
    buf_init(&defanged, URL_MAX);
    if (!out->writer->failed)
        out->writer->failed =
            clean_url(&defanged, bytes_of(url), true, out->writer->err) != 0 ||
            buf_text(&text, &defanged, out->writer->err) != 0;
    json_put(out, "url_defanged", text);
}

static void put_id(struct json_out *out, const char *name, const struct id *id)
{
    char text[ID_TEXT_SIZE];
    id_text(text, id);
    json_put(out, name, id_is_zero(id) ? NULL : text);
}

static void put_evidence(struct json_out *out, const struct store_evidence *evidence)
{
    json_open(out, "evidence", '{');
    json_put_bool(out, "is_kept", evidence->is_kept);
    put_id(out, "content_blake2b_128", &evidence->content);
    put_id(out, "findings_blake2b_128", &evidence->findings);
    json_put_moment(out, "read", evidence->read_ms);
    json_put_count(out, "body_bytes", evidence->body_bytes);
    json_close(out, '{');
}

static void put_postings(struct json_out *out, const struct view_sighting *place)
{
    json_open(out, "postings", '[');
    for (size_t i = 0; i < place->posting_count; i++) {
        const struct view_posting *posting = &place->postings[i];
        json_open(out, NULL, '{');
        json_put(out, "offer", offer_kind_name(posting->offer));
        json_put_known(out, "price", posting->price);
        json_put_known(out, "board", posting->board);
        json_put_known(out, "victims", posting->victims);
        json_put_moment(out, "posted", posting->posted_ms);
        json_put_count(out, "records_claimed", posting->records);
        json_close(out, '{');
    }
    json_close(out, '[');
}

static void put_place(struct json_out *out, const struct dossier *dossier, size_t i)
{
    const struct view_sighting *place = &dossier->view.sightings[i];
    json_open(out, NULL, '{');
    json_put_count(out, "place", i + 1);
    json_put_known(out, "source", place->source);
    put_url(out, place->url);
    json_put_known(out, "title", place->title);
    json_put_bool(out, "is_offer", place->is_offer);
    json_put_moment(out, "posted", place->posted_ms);
    json_put_moment(out, "first_seen", place->first_seen_ms);
    json_put_moment(out, "last_seen", place->last_seen_ms);
    json_put_known(out, "price", place->price);
    json_put_count(out, "records_claimed", place->records_claimed);
    json_put_count(out, "rows", place->hit_rows);
    json_put_count(out, "certain", place->certain);
    json_put_count(out, "probable", place->probable);
    json_put_count(out, "weak", place->weak);
    put_kinds(out, "kinds", place->kinds);
    put_postings(out, place);
    put_evidence(out, &dossier->evidence[i]);
    json_close(out, '{');
}

static void put_places(struct json_out *out, const struct dossier *dossier)
{
    const struct view_incident *view = &dossier->view;
    json_open(out, "places", '[');
    for (size_t i = 0; i < view->sighting_count; i++)
        put_place(out, dossier, i);
    json_close(out, '[');
    json_put_count(out, "places_left_out", view->sighting_total - view->sighting_count);
}

/* ---- chronology ---- */

static void put_act(struct json_out *out, const struct view_event *event)
{
    json_put(out, "act", triage_act_name(event->what));
    json_put(out, "who", event->who);
    json_put_known(out, "login", event->login);
    json_put_known(out, "why", event->said);
    json_put_count(out, "of_incident", event->origin);
}

static void put_posted(struct json_out *out, const struct dossier *dossier,
    const struct dossier_entry *entry)
{
    const struct view_posting *posting =
        &dossier->view.sightings[entry->place].postings[entry->posting];
    json_put_count(out, "place", entry->place + 1);
    json_put(out, "offer", offer_kind_name(posting->offer));
    json_put_known(out, "price", posting->price);
}

static void put_seen(struct json_out *out, const struct dossier *dossier,
    const struct dossier_entry *entry)
{
    json_put_count(out, "place", entry->place + 1);
    if (entry->step == SIZE_MAX)
        return;
    const struct view_step *step = &dossier->view.steps[entry->step];
    json_put(out, "offer", offer_kind_name(step->offer));
    json_put_known(out, "price", step->price);
    json_put_count(out, "records_claimed", step->records);
}

static void put_entry(struct json_out *out, const struct dossier *dossier,
    const struct dossier_entry *entry)
{
    static const char *const names[ENTRY_KINDS] = {
        "posted", "seen", "offer", "act", "mail", "alert", "report"};
    json_open(out, NULL, '{');
    json_put_moment(out, "at", entry->at_ms);
    json_put(out, "what", names[entry->kind]);
    if (entry->kind == ENTRY_POSTED)
        put_posted(out, dossier, entry);
    if (entry->kind == ENTRY_SEEN || entry->kind == ENTRY_OFFER)
        put_seen(out, dossier, entry);
    if (entry->kind == ENTRY_ACT)
        put_act(out, &dossier->view.events[entry->event]);
    if (entry->kind == ENTRY_MAIL || entry->kind == ENTRY_ALERT) {
        json_put(out, entry->kind == ENTRY_MAIL ? "mail" : "channel", entry->mail);
        json_put_moment(out, "sent", entry->sent_ms);
    }
    if (entry->kind == ENTRY_REPORT) {
        json_put(out, "who", dossier->earlier[entry->earlier].who);
        json_put_known(out, "detail", dossier->earlier[entry->earlier].detail);
    }
    json_put_bool(out, "is_new", entry->is_new);
    json_close(out, '{');
}

static void put_story(struct json_out *out, const struct dossier *dossier)
{
    const struct view_incident *view = &dossier->view;
    json_open(out, "chronology", '[');
    for (size_t i = 0; i < dossier->story_count; i++)
        put_entry(out, dossier, &dossier->story[i]);
    json_close(out, '[');
    json_put_count(out, "acts_left_out", view->event_total - view->event_count);
    json_put_count(out, "offers_left_out", view->step_total - view->step_count);
}

static void put_proof(struct json_out *out, const struct dossier *dossier)
{
    const struct store_audit_check *audit = &dossier->audit;
    json_open(out, "records", '{');
    json_put_count(out, "count", dossier->records);
    json_put_hex(out, "sha256", bytes_make(dossier->records_hash, DOSSIER_HASH_SIZE));
    json_close(out, '{');
    json_open(out, "audit", '{');
    json_put_bool(out, "is_whole", audit->state == STORE_AUDIT_WHOLE);
    json_put_count(out, "last", audit->last);
    json_put_hex(out, "head_sha256", bytes_make(audit->head, STORE_AUDIT_HASH));
    json_close(out, '{');
}

static int write_facts(
    struct buf *facts, const struct dossier *dossier, struct err *err)
{
    struct writer writer = {.out = facts, .language = WORDS_ENGLISH, .err = err};
    struct json_out out = {.writer = &writer, .fresh = true};
    json_open(&out, NULL, '{');
    json_put_moment(&out, "made", dossier->wanted.now_ms);
    json_put(&out, "time_zone", zone_name(dossier->wanted.zone));
    json_put_known(&out, "organisation", dossier->organisation);
    put_incident(&out, &dossier->view);
    put_clock(&out, dossier);
    put_numbers(&out, dossier);
    put_data(&out, dossier);
    put_missing(&out);
    put_story(&out, dossier);
    put_places(&out, dossier);
    put_proof(&out, dossier);
    json_close(&out, '{');
    return writer_end(&writer);
}

int dossier_seal(struct dossier *dossier, struct err *err)
{
    AUTO(buf_done) struct buf facts;
    AUTO(sha256_free) struct sha256 *hash = NULL;
    buf_init(&facts, FACTS_MAX);
    if (write_facts(&facts, dossier, err) != 0 || sha256_new(&hash, err) != 0 ||
        sha256_add(hash, buf_bytes(&facts), err) != 0)
        return -1;
    return sha256_end(dossier->hash, hash, err);
}

int dossier_json(struct buf *out, const struct dossier *dossier, struct err *err)
{
    struct writer writer = {.out = out, .language = WORDS_ENGLISH, .err = err};
    struct json_out json = {.writer = &writer, .fresh = true};
    json_open(&json, NULL, '{');
    json_put_count(&json, "vigie_dossier", VERSION);
    write_text(&writer, ",\"facts\":");
    if (writer_end(&writer) != 0 || write_facts(out, dossier, err) != 0)
        return -1;
    json_put_hex(&json, "sha256", bytes_make(dossier->hash, DOSSIER_HASH_SIZE));
    json_close(&json, '{');
    write_text(&writer, "\n");
    return writer_end(&writer);
}
