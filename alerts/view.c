#include "alerts/view.h"

#include "alerts/clean.h"
#include "alerts/view_inside.h"
#include "storage/many.h"
#include "storage/posting_row.h"

#include <string.h>

enum { FIRST_ROOM = 16, TEXT_MAX = 64 * 1024 };

/* ---- gathering rows ---- */

/* Where the next of `count` items goes; the array doubles inside the arena. */
static void *next_item(
    void *items, size_t count, size_t size, struct arena *arena, struct err *err)
{
    bool full = count == 0 || (count >= FIRST_ROOM && (count & (count - 1)) == 0);
    if (!full)
        return items;
    void *larger = arena_array(arena, count == 0 ? FIRST_ROOM : count * 2, size, err);
    if (larger != NULL && count > 0)
        memcpy(larger, items, count * size);
    return larger;
}

typedef int cleaner(struct buf *out, struct bytes text, struct err *err);

static int clean_defanged(struct buf *out, struct bytes url, struct err *err)
{
    return clean_url(out, url, true, err);
}

static int clean_whole(struct buf *out, struct bytes url, struct err *err)
{
    return clean_url(out, url, false, err);
}

static int keep_clean(const char **kept, struct arena *arena, cleaner *clean,
    const char *text, struct err *err)
{
    AUTO(buf_done) struct buf cleaned;
    buf_init(&cleaned, TEXT_MAX);
    struct bytes copy = {0};
    if (clean(&cleaned, bytes_of(text), err) != 0 ||
        arena_copy(&copy, arena, buf_bytes(&cleaned), err) != 0)
        return -1;
    *kept = (const char *)copy.ptr;
    return 0;
}

struct gather {
    struct arena *arena;
    struct view_list list;
};

static int gather_incident(
    void *self, const struct store_incident *incident, struct err *err)
{
    struct gather *gather = self;
    struct view_list *list = &gather->list;
    struct view_incident *items =
        next_item(list->items, list->count, sizeof(*items), gather->arena, err);
    if (items == NULL)
        return -1;
    list->items = items;
    struct view_incident *view = &items[list->count];
    *view = (struct view_incident){.row = *incident};
    if (keep_clean(&view->title, gather->arena, clean_text, incident->title, err) !=
            0 ||
        keep_clean(&view->price, gather->arena, clean_text, incident->price, err) !=
            0 ||
        keep_clean(
            &view->state_by, gather->arena, clean_name, incident->state_by, err) != 0 ||
        keep_clean(
            &view->state_why, gather->arena, clean_text, incident->state_why, err) != 0)
        return -1;
    list->count++;
    return 0;
}

int view_incidents(struct view_list *out, struct arena *arena, struct store *store,
    const struct store_incident_filter *filter, struct err *err)
{
    struct gather gather = {.arena = arena};
    if (store_incidents(store, filter, gather_incident, &gather, err) != 0)
        return -1;
    *out = gather.list;
    return 0;
}

/* ---- one incident's groups and sightings ---- */

int view_take_group(void *self, const struct store_group *group, struct err *err)
{
    const struct view_filling *filling = self;
    struct view_incident *view = filling->view;
    struct store_group *items = next_item(
        view->groups, view->group_count, sizeof(*view->groups), filling->arena, err);
    if (items == NULL)
        return -1;
    view->groups = items;
    view->groups[view->group_count++] = *group;
    return 0;
}

static int clean_sighting(struct view_sighting *sighting,
    const struct view_filling *filling, const struct store_finding *from,
    struct err *err)
{
    struct arena *arena = filling->arena;
    cleaner *url = filling->options->defanged ? clean_defanged : clean_whole;
    if (keep_clean(&sighting->source, arena, clean_text, from->source, err) != 0 ||
        keep_clean(&sighting->url, arena, url, from->url, err) != 0 ||
        keep_clean(&sighting->title, arena, clean_text, from->title, err) != 0)
        return -1;
    return keep_clean(&sighting->price, arena, clean_text, from->price, err);
}

int view_take_sighting(void *self, const struct store_finding *from, struct err *err)
{
    const struct view_filling *filling = self;
    struct view_incident *view = filling->view;
    view->is_offer = view->is_offer || from->is_offer;
    view->sighting_total++;
    if (view->sighting_count >= filling->options->sightings_max)
        return 0;
    struct view_sighting *items = next_item(view->sightings, view->sighting_count,
        sizeof(*view->sightings), filling->arena, err);
    if (items == NULL)
        return -1;
    view->sightings = items;
    struct view_sighting *sighting = &items[view->sighting_count];
    *sighting = (struct view_sighting){
        .page = from->page,
        .posted_ms = from->posted_ms,
        .first_seen_ms = from->first_seen_ms,
        .last_seen_ms = from->last_seen_ms,
        .records_claimed = from->records_claimed,
        .kinds = from->kinds,
        .certain = from->certain,
        .probable = from->probable,
        .weak = from->weak,
        .hit_rows = from->hit_rows,
        .is_offer = from->is_offer,
        .offer = from->offer,
    };
    if (clean_sighting(sighting, filling, from, err) != 0)
        return -1;
    view->sighting_count++;
    return 0;
}

/* Victims stand a line each. */
static int keep_listed(
    const char **kept, struct arena *arena, const char *lines, struct err *err)
{
    AUTO(buf_done) struct buf listed;
    buf_init(&listed, TEXT_MAX);
    struct bytes left = bytes_of(lines);
    struct bytes line;
    while (bytes_split(&line, &left, '\n'))
        if ((listed.len > 0 && buf_add_text(&listed, ", ", err) != 0) ||
            buf_add(&listed, line, err) != 0)
            return -1;
    if (buf_add_byte(&listed, '\0', err) != 0)
        return -1;
    return keep_clean(kept, arena, clean_text, (const char *)listed.ptr, err);
}

/* Postings come in the sightings' order: the page at hand is seldom not the last. */
static struct view_sighting *sighting_of(
    const struct view_filling *filling, const struct page_ref *page)
{
    const struct view_incident *view = filling->view;
    for (size_t i = view->sighting_count; i-- > 0;)
        if (view->sightings[i].page.bucket == page->bucket &&
            id_equal(&view->sightings[i].page.target, &page->target))
            return &view->sightings[i];
    return NULL;
}

static int gather_posting(void *self, const struct store_posting *from, struct err *err)
{
    const struct view_filling *filling = self;
    struct arena *arena = filling->arena;
    struct view_sighting *at = sighting_of(filling, &from->page);
    if (at == NULL || at->posting_count >= filling->options->postings_max)
        return 0;
    struct view_posting *items =
        next_item(at->postings, at->posting_count, sizeof(*items), arena, err);
    if (items == NULL)
        return -1;
    at->postings = items;
    struct view_posting *posting = &items[at->posting_count++];
    *posting = (struct view_posting){
        .posted_ms = from->posted_ms, .records = from->records, .offer = from->offer};
    if (keep_clean(&posting->author, arena, clean_text, from->author, err) != 0 ||
        keep_clean(&posting->board, arena, clean_text, from->board, err) != 0 ||
        keep_clean(&posting->price, arena, clean_text, from->price, err) != 0)
        return -1;
    return keep_listed(&posting->victims, arena, from->victims, err);
}

/* ---- the last of many ---- */

int view_last_begin(struct view_last *last, const struct view_filling *filling,
    size_t room, struct err *err)
{
    last->filling = filling;
    last->room = room;
    last->items = arena_array(filling->arena, room, last->size, err);
    return last->items == NULL ? -1 : 0;
}

static void *last_next(struct view_last *last)
{
    return last->items + last->total++ % last->room * last->size;
}

/* Oldest first. */
void *view_last_end(size_t *count, const struct view_last *last, struct err *err)
{
    size_t start = last->total % last->room;
    *count = last->total < last->room ? last->total : last->room;
    if (last->total <= last->room || start == 0)
        return last->items;
    uint8_t *ordered = arena_array(last->filling->arena, last->room, last->size, err);
    if (ordered == NULL)
        return NULL;
    size_t older = (last->room - start) * last->size;
    memcpy(ordered, last->items + start * last->size, older);
    memcpy(ordered + older, last->items, start * last->size);
    return ordered;
}

static int gather_event(void *self, const struct store_event *from, struct err *err)
{
    struct view_last *last = self;
    struct arena *arena = last->filling->arena;
    struct view_event *event = last_next(last);
    *event = (struct view_event){
        .origin = from->origin, .at_ms = from->at_ms, .what = from->what};
    if (keep_clean(&event->who, arena, clean_name, from->who, err) != 0 ||
        keep_clean(&event->login, arena, clean_name, from->login, err) != 0)
        return -1;
    return keep_clean(&event->said, arena, clean_text, from->said, err);
}

static int gather_events(
    const struct view_filling *filling, struct store *store, struct err *err)
{
    struct view_incident *view = filling->view;
    struct view_last last = {.size = sizeof(struct view_event)};
    if (filling->options->events_max == 0)
        return 0;
    if (view_last_begin(&last, filling, filling->options->events_max, err) != 0 ||
        store_incident_events(store, view->row.id, gather_event, &last, err) != 0)
        return -1;
    view->event_total = last.total;
    view->events = view_last_end(&view->event_count, &last, err);
    return view->events == NULL ? -1 : 0;
}

int view_take_step(void *self, const struct store_offer_step *from, struct err *err)
{
    struct view_last *last = self;
    struct arena *arena = last->filling->arena;
    cleaner *url = last->filling->options->defanged ? clean_defanged : clean_whole;
    struct view_step *step = last_next(last);
    *step = (struct view_step){.at_ms = from->at_ms,
        .records = from->records_claimed,
        .offer = from->offer,
        .is_first = from->is_first};
    last->of_all = from->of_all;
    if (keep_clean(&step->source, arena, clean_text, from->source, err) != 0 ||
        keep_clean(&step->price, arena, clean_text, from->price, err) != 0)
        return -1;
    return keep_clean(&step->url, arena, url, from->url, err);
}

static int gather_steps(
    const struct view_filling *filling, struct store *store, struct err *err)
{
    struct view_incident *view = filling->view;
    struct view_last last = {.size = sizeof(struct view_step)};
    if (filling->options->steps_max == 0)
        return 0;
    const struct store_some some = {view->row.id, filling->options->steps_max};
    if (view_last_begin(&last, filling, some.most, err) != 0 ||
        store_incident_offers(store, &some, view_take_step, &last, err) != 0)
        return -1;
    view->step_total = last.of_all;
    view->steps = view_last_end(&view->step_count, &last, err);
    return view->steps == NULL ? -1 : 0;
}

static int take_part(
    void *self, uint64_t incident, const struct store_part *part, struct err *err)
{
    struct view_incident *view = self;
    (void)incident;
    (void)err;
    view->is_offer = view->is_offer || part->is_offer;
    if (part->places > view->sighting_total)
        view->sighting_total = part->places;
    return 0;
}

/* Where more places may be than are shown, how many is asked, and whether one of them
 * is an offer. */
static int gather_places(
    struct view_filling *filling, struct store *store, struct err *err)
{
    struct view_incident *view = filling->view;
    const struct store_some some = {view->row.id, filling->options->sightings_max};
    const struct store_many one = {
        .incidents = &view->row.id, .count = 1, .groups = ""};
    if (store_sightings_first(store, &some, view_take_sighting, filling, err) != 0)
        return -1;
    if (view->sighting_total >= some.most &&
        store_parts(store, &one, take_part, view, err) != 0)
        return -1;
    return filling->options->postings_max == 0
               ? 0
               : store_postings_first(store, &some, gather_posting, filling, err);
}

int view_fill(struct view_incident *view, struct arena *arena, struct store *store,
    const struct view_options *options, struct err *err)
{
    struct view_filling filling = {.view = view, .arena = arena, .options = options};
    if (store_incident_groups(store, view->row.id, view_take_group, &filling, err) !=
            0 ||
        gather_places(&filling, store, err) != 0)
        return -1;
    if (gather_events(&filling, store, err) != 0 ||
        gather_steps(&filling, store, err) != 0)
        return -1;
    view->facts = severity_of_incident(&view->row, view->is_offer);
    return 0;
}
