#include "alerts/dossier.h"

#include "alerts/clean.h"
#include "alerts/dossier_gather.h"
#include "model/sha256.h"
#include "storage/posting_row.h"

#include <stdio.h>
#include <string.h>

enum { FIRST_ROOM = 16, TEXT_MAX = 64 * 1024, LINES_SIZE = 64 * 1024 };

void *dossier_room(
    struct arena *arena, void *items, size_t count, size_t size, struct err *err)
{
    bool full = count == 0 || (count >= FIRST_ROOM && (count & (count - 1)) == 0);
    if (!full)
        return items;
    void *larger = arena_array(arena, count == 0 ? FIRST_ROOM : count * 2, size, err);
    if (larger != NULL && count > 0)
        memcpy(larger, items, count * size);
    return larger;
}

int dossier_keep(const char **kept, struct arena *arena, const char *text, bool is_name,
    struct err *err)
{
    AUTO(buf_done) struct buf cleaned;
    struct bytes copy = {0};
    buf_init(&cleaned, TEXT_MAX);
    int done = is_name ? clean_name(&cleaned, bytes_of(text), err)
                       : clean_text(&cleaned, bytes_of(text), err);
    if (done != 0 || arena_copy(&copy, arena, buf_bytes(&cleaned), err) != 0)
        return -1;
    *kept = (const char *)copy.ptr;
    return 0;
}

void dossier_done(struct dossier *dossier)
{
    arena_done(&dossier->arena);
}

/* ---- the incident ---- */

static int gather_view(struct dossier *dossier, struct store *store, struct err *err)
{
    const struct store_incident_filter filter = {
        .id = dossier->wanted.incident, .max = 1};
    const struct view_options options = {.defanged = false,
        .sightings_max = DOSSIER_PLACES_MAX,
        .postings_max = DOSSIER_POSTINGS_MAX,
        .events_max = DOSSIER_EVENTS_MAX,
        .steps_max = DOSSIER_STEPS_MAX};
    struct view_list list = {0};
    if (dossier->wanted.incident == 0) /* the store's word for all */
        return DOSSIER_NO_SUCH;
    if (view_incidents(&list, &dossier->arena, store, &filter, err) != 0)
        return -1;
    if (list.count == 0)
        return DOSSIER_NO_SUCH;
    dossier->view = list.items[0];
    if (view_fill(&dossier->view, &dossier->arena, store, &options, err) != 0)
        return -1;
    for (size_t i = 0; i < dossier->view.sighting_count; i++)
        dossier->rows += dossier->view.sightings[i].hit_rows;
    return 0;
}

/* ---- whose data: groups and their identifiers ---- */

static int take_group(void *self, const struct store_group *group, struct err *err)
{
    struct dossier *dossier = self;
    struct dossier_group *items = dossier_room(
        &dossier->arena, dossier->groups, dossier->group_count, sizeof(*items), err);
    if (items == NULL)
        return -1;
    dossier->groups = items;
    struct dossier_group *kept = &items[dossier->group_count++];
    *kept = (struct dossier_group){.certain = group->certain,
        .probable = group->probable,
        .weak = group->weak,
        .domains = group->domains};
    return dossier_keep(&kept->name, &dossier->arena, group->name, true, err);
}

/* Both come by name, but each in its database's order, so all are looked at. */
static int take_fields(
    void *self, const struct store_group_fields *fields, struct err *err)
{
    struct dossier *dossier = self;
    AUTO(buf_done) struct buf cleaned;
    buf_init(&cleaned, TEXT_MAX);
    if (clean_name(&cleaned, bytes_of(fields->group), err) != 0)
        return -1;
    for (size_t i = 0; i < dossier->group_count; i++)
        if (bytes_is(buf_bytes(&cleaned), dossier->groups[i].name))
            dossier->groups[i].identifiers |= fields->fields;
    return 0;
}

static int claim_kinds(void *self, const struct store_posting *posting, struct err *err)
{
    struct dossier *dossier = self;
    (void)err;
    dossier->kinds_claimed |= posting->fields;
    return 0;
}

static int gather_kinds(struct dossier *dossier, struct store *store, struct err *err)
{
    uint64_t incident = dossier->wanted.incident;
    if (store_affected_groups(store, incident, take_group, dossier, err) != 0 ||
        store_affected_fields(store, incident, take_fields, dossier, err) != 0 ||
        store_postings(store, incident, claim_kinds, dossier, err) != 0)
        return -1;
    for (size_t i = 0; i < dossier->group_count; i++)
        dossier->kinds_found |= dossier_kinds_of(dossier->groups[i].identifiers);
    uint32_t others = 0;
    if (store_other_kinds(&others, store, incident, err) != 0)
        return -1;
    dossier->kinds = dossier->kinds_found | dossier->kinds_claimed | others;
    dossier->kinds_weak = dossier->view.row.kinds & ~dossier->kinds;
    return 0;
}

/* ---- evidence ---- */

struct proving {
    struct dossier *dossier;
    size_t count;
};

static int take_evidence(
    void *self, const struct store_evidence *evidence, struct err *err)
{
    struct proving *proving = self;
    (void)err;
    if (proving->count < proving->dossier->view.sighting_count)
        proving->dossier->evidence[proving->count++] = *evidence;
    return 0;
}

static int gather_evidence(
    struct dossier *dossier, struct store *store, struct err *err)
{
    struct proving proving = {.dossier = dossier};
    size_t count = dossier->view.sighting_count;
    dossier->evidence =
        arena_array(&dossier->arena, count + 1, sizeof(*dossier->evidence), err);
    if (dossier->evidence == NULL || store_evidence(store, dossier->wanted.incident,
                                         take_evidence, &proving, err) != 0)
        return -1;
    return store_audit_check(&dossier->audit, store, err);
}

/* ---- the list of records ---- */

struct lines {
    dossier_lines_fn *each;
    void *self;
    uint64_t certain; /* handed out so far */
    size_t len;
    char text[LINES_SIZE];
};

static int lines_out(struct lines *lines, struct err *err)
{
    size_t len = lines->len;
    lines->len = 0;
    return len == 0 ? 0 : lines->each(lines->self, bytes_make(lines->text, len), err);
}

static int add_line(
    void *self, uint64_t record, enum confidence confidence, struct err *err)
{
    struct lines *lines = self;
    lines->certain += confidence == CONFIDENCE_CERTAIN;
    if (LINES_SIZE - lines->len <= HIT_RECORD_TEXT && lines_out(lines, err) != 0)
        return -1;
    hit_record_text(lines->text + lines->len, record);
    lines->len += HIT_RECORD_TEXT;
    lines->text[lines->len - 1] = '\n';
    return 0;
}

static int walk_records(
    struct lines *lines, struct store *store, uint64_t incident, struct err *err)
{
    if (store_affected_records(store, incident, add_line, lines, err) != 0)
        return -1;
    return lines_out(lines, err);
}

int dossier_records(struct store *store, uint64_t incident, dossier_lines_fn *each,
    void *self, struct err *err)
{
    struct lines lines = {.each = each, .self = self};
    return walk_records(&lines, store, incident, err);
}

struct counting {
    struct dossier *dossier;
    struct sha256 *hash;
};

static int count_lines(void *self, struct bytes lines, struct err *err)
{
    const struct counting *counting = self;
    counting->dossier->records += lines.len / HIT_RECORD_TEXT;
    return sha256_add(counting->hash, lines, err);
}

static uint32_t clip(uint64_t count)
{
    return count > UINT32_MAX ? UINT32_MAX : (uint32_t)count;
}

static int gather_records(struct dossier *dossier, struct store *store, struct err *err)
{
    AUTO(sha256_free) struct sha256 *hash = NULL;
    if (sha256_new(&hash, err) != 0)
        return -1;
    struct counting counting = {.dossier = dossier, .hash = hash};
    struct lines lines = {.each = count_lines, .self = &counting};
    if (walk_records(&lines, store, dossier->wanted.incident, err) != 0)
        return -1;
    dossier->certain = lines.certain;
    dossier->why = dossier->view.facts;
    dossier->why.certain = clip(dossier->certain);
    dossier->why.probable = clip(dossier->records - dossier->certain);
    return sha256_end(dossier->records_hash, hash, err);
}

/* ---- the clock ---- */

static int note_event(void *self, const struct store_event *event, struct err *err)
{
    (void)err;
    dossier_clock_note(self, event);
    return 0;
}

/* The view has the last events, and the first one counts. */
static int gather_clock(struct dossier *dossier, struct store *store, struct err *err)
{
    const struct dossier_moments moments = {.said_ms = dossier->wanted.aware_ms,
        .first_seen_ms = dossier->view.row.first_seen_ms,
        .now_ms = dossier->wanted.now_ms};
    if (store_incident_events(
            store, dossier->wanted.incident, note_event, &dossier->clock, err) != 0)
        return -1;
    dossier_clock_set(&dossier->clock, &moments);
    return 0;
}

/* ---- is it still so ---- */

static int take_row(void *self, const struct store_incident *incident, struct err *err)
{
    struct store_incident *row = self;
    (void)err;
    *row = *incident;
    return 0;
}

int dossier_check(const struct dossier *dossier, struct store *store, struct err *err)
{
    const struct store_incident_filter one = {.id = dossier->wanted.incident, .max = 1};
    const struct store_incident *then = &dossier->view.row;
    struct store_incident now = {0};
    if (store_incidents(store, &one, take_row, &now, err) != 0)
        return -1;
    bool same = now.id == then->id && now.changed_ms == then->changed_ms &&
                now.state_ms == then->state_ms && now.sightings == then->sightings &&
                now.certain == then->certain && now.probable == then->probable;
    return same ? 0 : DOSSIER_STALE;
}

int dossier_gather(struct dossier *dossier, struct store *store,
    const struct dossier_wanted *wanted, struct err *err)
{
    *dossier = (struct dossier){.wanted = *wanted};
    arena_init(&dossier->arena, VIEW_ARENA_MAX);
    const char *organisation = wanted->organisation == NULL ? "" : wanted->organisation;
    int found = gather_view(dossier, store, err);
    if (found != 0)
        return found == DOSSIER_NO_SUCH ? DOSSIER_NO_SUCH : err_in(err, "dossier");
    if (dossier_keep(
            &dossier->organisation, &dossier->arena, organisation, true, err) != 0 ||
        gather_kinds(dossier, store, err) != 0 ||
        gather_evidence(dossier, store, err) != 0 ||
        gather_records(dossier, store, err) != 0 ||
        gather_clock(dossier, store, err) != 0 ||
        dossier_story(dossier, store, err) != 0)
        return err_in(err, "dossier");
    return dossier_seal(dossier, err);
}
