#include "alerts/digest_fill.h"

#include "alerts/offer_story.h"
#include "alerts/view_many.h"
#include "storage/many.h"

#include <stdlib.h>
#include <string.h>

enum {
    SIGHTINGS_READ = 100, /* whose sources may be named */
    SIGHTINGS_SHOWN = 10,
    STEPS_MAX = 1000, /* of offers; few are told */
    NAMES_MAX = 512,
};

struct store_share digest_share_of(const struct store_incident *row)
{
    return (struct store_share){.certain = row->certain,
        .probable = row->probable,
        .weak = row->weak,
        .canaries = row->canaries,
        .domains = row->domains};
}

static int64_t since_of(const struct digest_filling *filling)
{
    return filling->facts->order->period.since_ms;
}

/* Views of the items that are not filled yet, in the arena. */
static int views_of(struct view_many *out, const struct digest_filling *filling,
    struct digest_incident *const *items, size_t count, struct err *err)
{
    *out = (struct view_many){.groups = filling->facts->groups,
        .since_ms = since_of(filling),
        .views =
            arena_array(&filling->facts->arena, count + 1, sizeof(struct view *), err)};
    if (out->views == NULL)
        return -1;
    for (size_t i = 0; i < count; i++)
        if (!items[i]->filled)
            out->views[out->count++] = &items[i]->view;
    return 0;
}

int digest_fill_parts(const struct digest_filling *filling,
    struct digest_incident *const *items, size_t count, struct err *err)
{
    struct view_many many;
    if (views_of(&many, filling, items, count, err) != 0)
        return -1;
    return view_parts(&many, filling->store, err);
}

/* ---- as it was ---- */

struct before {
    struct digest_incident *const *items;
    size_t count;
};

static int take_told(void *self, const struct store_told *told, struct err *err)
{
    const struct before *before = self;
    (void)err;
    for (size_t i = 0; i < before->count; i++) {
        struct digest_incident *incident = before->items[i];
        if (incident->view.row.id != told->incident)
            continue;
        incident->before = *told;
        incident->known = true;
    }
    return 0;
}

int digest_fill_before(const struct digest_filling *filling,
    struct digest_incident *const *items, size_t count, struct err *err)
{
    struct before before = {.items = items, .count = count};
    if (since_of(filling) == 0 || count == 0)
        return 0;
    uint64_t *numbers = calloc(count, sizeof(*numbers));
    if (numbers == NULL)
        return err_no_memory(err);
    for (size_t i = 0; i < count; i++)
        numbers[i] = items[i]->view.row.id;
    const struct store_many many = {.incidents = numbers, .count = count, .groups = ""};
    int result = store_many_told(
        filling->store, &many, filling->audience, take_told, &before, err);
    free(numbers);
    return result;
}

/* ---- as it is ---- */

static bool is_of(const struct digest_recipient *to, const char *group)
{
    for (size_t i = 0; to->groups != NULL && to->groups[i] != NULL; i++)
        if (strcmp(to->groups[i], group) == 0)
            return true;
    return false;
}

static void keep_groups(struct view_incident *view, const struct digest_recipient *to)
{
    size_t kept = 0;
    for (size_t i = 0; i < view->group_count; i++)
        if (is_of(to, view->groups[i].name))
            view->groups[kept++] = view->groups[i];
    view->group_count = kept;
}

/* Names of the sources where it was not before, each once. */
static int name_sources(struct digest_incident *incident,
    const struct digest_filling *filling, struct err *err)
{
    AUTO(buf_done) struct buf names;
    struct bytes kept = {0};
    const struct view_incident *view = &incident->view;
    buf_init(&names, NAMES_MAX);
    incident->new_places = (uint32_t)view->sighting_new;
    for (size_t i = 0; i < view->sighting_count; i++) {
        const struct view_sighting *at = &view->sightings[i];
        if (at->first_seen_ms < since_of(filling))
            continue;
        bool said = bytes_find(buf_bytes(&names), bytes_of(at->source), 0) >= 0;
        if (!said && names.len + strlen(at->source) + 2 < NAMES_MAX &&
            buf_addf(&names, err, "%s%s", names.len > 0 ? ", " : "", at->source) != 0)
            return -1;
    }
    if (arena_copy(&kept, &filling->facts->arena, buf_bytes(&names), err) != 0)
        return -1;
    incident->new_sources = (const char *)kept.ptr;
    return 0;
}

/* Of many places the newest are shown, of few all. */
static void cut_sightings(struct view_incident *view)
{
    if (view->sighting_count <= SIGHTINGS_SHOWN)
        return;
    view->sightings += view->sighting_count - SIGHTINGS_SHOWN;
    view->sighting_count = SIGHTINGS_SHOWN;
}

static enum offer_kind last_offer(const struct view_incident *view)
{
    struct offer_turn turns[OFFER_TURNS_MAX];
    size_t left_out = 0;
    size_t count = offer_turns(turns, &left_out, view);
    return count == 0 ? OFFER_NONE : turns[count - 1].offer;
}

static void set_now(struct digest_incident *incident)
{
    const struct view_incident *view = &incident->view;
    struct store_told *now = &incident->now;
    now->share = digest_share_of(&view->row); /* the groups' own, by now */
    now->offer = last_offer(view);
    now->incident = view->row.id;
    now->severity = view->row.severity;
    now->state = view->row.state;
    now->kinds = view->row.kinds;
    now->sightings = view->row.sightings;
    now->records_claimed = view->row.records_claimed;
    (void)bytes_to_text(now->price, sizeof(now->price), bytes_of(view->row.price));
}

static int finish(struct digest_incident *incident,
    const struct digest_filling *filling, struct err *err)
{
    if (filling->facts->groups[0] != '\0')
        keep_groups(&incident->view, filling->facts->order->to);
    set_now(incident);
    if (name_sources(incident, filling, err) != 0)
        return -1;
    cut_sightings(&incident->view);
    incident->filled = true;
    return 0;
}

int digest_fill_all(const struct digest_filling *filling,
    struct digest_incident *const *items, size_t count, struct err *err)
{
    const struct view_options options = {
        .defanged = true, .sightings_max = SIGHTINGS_READ, .steps_max = STEPS_MAX};
    struct view_many many;
    if (views_of(&many, filling, items, count, err) != 0 ||
        view_fill_many(&many, &filling->facts->arena, filling->store, &options, err) !=
            0)
        return -1;
    for (size_t i = 0; i < count; i++)
        if (!items[i]->filled && finish(items[i], filling, err) != 0)
            return -1;
    return 0;
}
