#include "alerts/dossier_gather.h"

#include <stdlib.h>
#include <string.h>

static struct dossier_entry *next_entry(struct dossier *dossier, struct err *err)
{
    struct dossier_entry *items = dossier_room(
        &dossier->arena, dossier->story, dossier->story_count, sizeof(*items), err);
    if (items == NULL)
        return NULL;
    dossier->story = items;
    return &items[dossier->story_count++];
}

int dossier_add(
    struct dossier *dossier, const struct dossier_entry *entry, struct err *err)
{
    struct dossier_entry *next = next_entry(dossier, err);
    if (next == NULL)
        return -1;
    *next = *entry;
    return 0;
}

bool dossier_is_number(const struct dossier *dossier, uint64_t number)
{
    if (number == dossier->wanted.incident)
        return true;
    for (size_t i = 0; i < dossier->view.event_count; i++)
        if (dossier->view.events[i].origin == number)
            return true;
    return false;
}

/* ---- places and what was posted there ---- */

/* What was posted without a date is told by when it was seen. */
static int add_postings(struct dossier *dossier, size_t place, struct err *err)
{
    const struct view_sighting *at = &dossier->view.sightings[place];
    for (size_t i = 0; i < at->posting_count; i++) {
        const struct dossier_entry entry = {.kind = ENTRY_POSTED,
            .at_ms = at->postings[i].posted_ms,
            .place = place,
            .posting = i};
        if (entry.at_ms != 0 && dossier_add(dossier, &entry, err) != 0)
            return -1;
    }
    return 0;
}

/* The offer that a place was found with. */
static size_t first_step(const struct dossier *dossier, size_t place)
{
    const struct view_incident *view = &dossier->view;
    const char *url = view->sightings[place].url;
    for (size_t i = 0; i < view->step_count; i++)
        if (view->steps[i].is_first && view->steps[i].offer != OFFER_NONE &&
            strcmp(view->steps[i].url, url) == 0)
            return i;
    return SIZE_MAX;
}

static int add_places(struct dossier *dossier, struct err *err)
{
    for (size_t i = 0; i < dossier->view.sighting_count; i++) {
        const struct dossier_entry seen = {.kind = ENTRY_SEEN,
            .at_ms = dossier->view.sightings[i].first_seen_ms,
            .place = i,
            .step = first_step(dossier, i)};
        if (add_postings(dossier, i, err) != 0 || dossier_add(dossier, &seen, err) != 0)
            return -1;
    }
    return 0;
}

static size_t place_of(const struct dossier *dossier, const char *url)
{
    const struct view_incident *view = &dossier->view;
    for (size_t i = 0; i < view->sighting_count; i++)
        if (strcmp(view->sightings[i].url, url) == 0)
            return i;
    return SIZE_MAX;
}

static int add_offers(struct dossier *dossier, struct err *err)
{
    const struct view_incident *view = &dossier->view;
    for (size_t i = 0; i < view->step_count; i++) {
        const struct dossier_entry changed = {.kind = ENTRY_OFFER,
            .at_ms = view->steps[i].at_ms,
            .place = place_of(dossier, view->steps[i].url),
            .step = i};
        if (!view->steps[i].is_first && changed.place != SIZE_MAX &&
            dossier_add(dossier, &changed, err) != 0)
            return -1;
    }
    return 0;
}

static int add_events(struct dossier *dossier, struct err *err)
{
    for (size_t i = 0; i < dossier->view.event_count; i++) {
        const struct dossier_entry act = {
            .kind = ENTRY_ACT, .at_ms = dossier->view.events[i].at_ms, .event = i};
        if (dossier_add(dossier, &act, err) != 0)
            return -1;
    }
    return 0;
}

/* ---- earlier reports ---- */

/* "incident 3" */
static bool is_about_it(const struct dossier *dossier, const char *object)
{
    struct bytes rest = bytes_of(object);
    struct bytes word = {0};
    uint64_t number = 0;
    return bytes_split(&word, &rest, ' ') && bytes_is(word, "incident") &&
           bytes_to_u64(&number, rest, INT64_MAX) == 0 &&
           dossier_is_number(dossier, number);
}

/* Past the ceiling the oldest are written over. */
static int take_report(void *self, const struct store_audit *entry, struct err *err)
{
    struct dossier *dossier = self;
    if (strcmp(entry->what, "incident.report") != 0 ||
        !is_about_it(dossier, entry->object))
        return 0;
    if (dossier->earlier_count == DOSSIER_EARLIER_MAX)
        memmove(dossier->earlier, dossier->earlier + 1,
            --dossier->earlier_count * sizeof(*dossier->earlier));
    struct dossier_earlier *kept = &dossier->earlier[dossier->earlier_count++];
    *kept = (struct dossier_earlier){.at_ms = entry->at_ms};
    if (dossier_keep(&kept->who, &dossier->arena, entry->who, true, err) != 0)
        return -1;
    return dossier_keep(&kept->detail, &dossier->arena, entry->detail, false, err);
}

static int add_earlier(struct dossier *dossier, struct store *store, struct err *err)
{
    dossier->earlier = arena_array(
        &dossier->arena, DOSSIER_EARLIER_MAX, sizeof(*dossier->earlier), err);
    if (dossier->earlier == NULL ||
        store_audit_read(
            store, dossier->view.row.first_seen_ms, take_report, dossier, err) != 0)
        return -1;
    for (size_t i = 0; i < dossier->earlier_count; i++) {
        const struct dossier_entry entry = {
            .kind = ENTRY_REPORT, .at_ms = dossier->earlier[i].at_ms, .earlier = i};
        if (dossier_add(dossier, &entry, err) != 0)
            return -1;
    }
    return 0;
}

/* ---- order ---- */

static int compare(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b ? 1 : 0;
}

static int by_what(const struct dossier_entry *a, const struct dossier_entry *b)
{
    const int64_t pairs[][2] = {{(int64_t)a->kind, (int64_t)b->kind},
        {(int64_t)a->place, (int64_t)b->place},
        {(int64_t)a->posting, (int64_t)b->posting},
        {(int64_t)a->step, (int64_t)b->step}, {(int64_t)a->event, (int64_t)b->event},
        {(int64_t)a->earlier, (int64_t)b->earlier}, {a->sent_ms, b->sent_ms}};
    int order = 0;
    for (size_t i = 0; order == 0 && i < sizeof(pairs) / sizeof(pairs[0]); i++)
        order = compare(pairs[i][0], pairs[i][1]);
    return order;
}

/* Nothing is left to chance: the same facts have the same hash. */
static int by_time(const void *left, const void *right)
{
    const struct dossier_entry *a = left;
    const struct dossier_entry *b = right;
    int order = compare(a->at_ms, b->at_ms);
    if (order == 0)
        order = by_what(a, b);
    bool named = a->mail != NULL && b->mail != NULL;
    return order != 0 || !named ? order : strcmp(a->mail, b->mail);
}

static void sort(struct dossier *dossier)
{
    if (dossier->story_count > 0)
        qsort(dossier->story, dossier->story_count, sizeof(*dossier->story), by_time);
}

/* ---- what is new ---- */

/* What was posted counts from when it was seen here. */
static int64_t known_since(
    const struct dossier *dossier, const struct dossier_entry *entry)
{
    return entry->kind == ENTRY_POSTED
               ? dossier->view.sightings[entry->place].first_seen_ms
               : entry->at_ms;
}

static void mark_new(struct dossier *dossier)
{
    if (dossier->earlier_count == 0)
        return;
    int64_t last = dossier->earlier[dossier->earlier_count - 1].at_ms;
    for (size_t i = 0; i < dossier->story_count; i++) {
        struct dossier_entry *entry = &dossier->story[i];
        entry->is_new =
            entry->kind != ENTRY_REPORT && known_since(dossier, entry) > last;
    }
}

int dossier_story(struct dossier *dossier, struct store *store, struct err *err)
{
    if (add_places(dossier, err) != 0 || add_offers(dossier, err) != 0 ||
        add_events(dossier, err) != 0 || add_earlier(dossier, store, err) != 0)
        return -1;
    sort(dossier);
    if (dossier_sent(dossier, store, err) != 0)
        return -1;
    sort(dossier);
    mark_new(dossier);
    return 0;
}
