#include "alerts/view_many.h"

#include "alerts/view_inside.h"
#include "storage/many.h"

#include <stdlib.h>

struct gathering {
    const struct view_many *many;
    struct store *store;
    struct store_many asked;
    size_t
        at; /* the view that a row was for last: mostly the next one is for it, too */
    struct view_filling filling;
    struct view_last steps; /* of the view at hand */
};

static struct view_incident *find(struct gathering *gathering, uint64_t incident)
{
    const struct view_many *many = gathering->many;
    for (size_t i = 0; i < many->count; i++) {
        size_t at = (gathering->at + i) % many->count;
        if (many->views[at]->row.id != incident)
            continue;
        gathering->at = at;
        return many->views[at];
    }
    return NULL;
}

/* The numbers are the caller's to free. */
static int number_all(uint64_t **numbers, const struct view_many *many, struct err *err)
{
    uint64_t *all = calloc(many->count + 1, sizeof(*all));
    if (all == NULL)
        return err_no_memory(err);
    for (size_t i = 0; i < many->count; i++)
        all[i] = many->views[i]->row.id;
    *numbers = all;
    return 0;
}

static void take_share(struct store_incident *row, const struct store_share *share)
{
    row->certain = share->certain;
    row->probable = share->probable;
    row->weak = share->weak;
    row->canaries = share->canaries;
    row->domains = share->domains;
}

struct parting {
    struct gathering gathering;
    size_t *inexact; /* views to be counted one by one */
    size_t inexact_count;
};

static int take_part(
    void *self, uint64_t incident, const struct store_part *part, struct err *err)
{
    struct parting *parting = self;
    struct gathering *gathering = &parting->gathering;
    struct view_incident *view = find(gathering, incident);
    (void)err;
    if (view == NULL)
        return 0;
    view->is_offer = part->is_offer;
    view->sighting_total = part->places;
    view->sighting_new = part->new_places;
    if (gathering->asked.groups[0] == '\0')
        return 0;
    view->row.sightings = part->places;
    take_share(&view->row, &part->share);
    if (!part->exact)
        parting->inexact[parting->inexact_count++] = gathering->at;
    return 0;
}

/* Somebody is in two of the groups: counted person by person. */
static int count_inexact(const struct parting *parting, struct err *err)
{
    const struct gathering *gathering = &parting->gathering;
    for (size_t i = 0; i < parting->inexact_count; i++) {
        struct store_share share = {0};
        struct store_incident *row = &gathering->many->views[parting->inexact[i]]->row;
        if (store_incident_share(
                &share, gathering->store, row->id, gathering->asked.groups, err) != 0)
            return -1;
        take_share(row, &share);
    }
    return 0;
}

static int part_all(struct parting *parting, const uint64_t *numbers, struct err *err)
{
    struct gathering *gathering = &parting->gathering;
    const struct view_many *many = gathering->many;
    gathering->asked.incidents = numbers;
    /* One that is gone by now has nothing left, and no group sees others' numbers. */
    for (size_t i = 0; i < many->count; i++) {
        many->views[i]->sighting_total = 0;
        if (many->groups[0] != '\0')
            take_share(&many->views[i]->row, &(struct store_share){0});
    }
    if (store_parts(gathering->store, &gathering->asked, take_part, parting, err) !=
            0 ||
        count_inexact(parting, err) != 0)
        return -1;
    for (size_t i = 0; i < many->count; i++)
        many->views[i]->facts =
            severity_of_incident(&many->views[i]->row, many->views[i]->is_offer);
    return 0;
}

int view_parts(const struct view_many *many, struct store *store, struct err *err)
{
    uint64_t *numbers = NULL;
    struct parting parting = {.gathering = {.many = many,
                                  .store = store,
                                  .asked = {.count = many->count,
                                      .groups = many->groups,
                                      .since_ms = many->since_ms}}};
    if (many->count == 0)
        return 0;
    parting.inexact = calloc(many->count, sizeof(*parting.inexact));
    int result =
        parting.inexact == NULL ? err_no_memory(err) : number_all(&numbers, many, err);
    if (result == 0)
        result = part_all(&parting, numbers, err);
    free(parting.inexact);
    free(numbers);
    return result;
}

/* ---- what is told of each ---- */

static int take_group(
    void *self, uint64_t incident, const struct store_group *group, struct err *err)
{
    struct gathering *gathering = self;
    gathering->filling.view = find(gathering, incident);
    return gathering->filling.view == NULL
               ? 0
               : view_take_group(&gathering->filling, group, err);
}

static int take_sighting(
    void *self, uint64_t incident, const struct store_finding *from, struct err *err)
{
    struct gathering *gathering = self;
    struct view_incident *view = find(gathering, incident);
    gathering->filling.view = view;
    if (view == NULL)
        return 0;
    /* All of them were counted, also those that are not read; but none that an older
     * vigie took in. */
    size_t total = view->sighting_total;
    if (view_take_sighting(&gathering->filling, from, err) != 0)
        return -1;
    view->sighting_total = total > view->sighting_count ? total : view->sighting_count;
    return 0;
}

static int end_steps(struct gathering *gathering, struct err *err)
{
    struct view_incident *view = gathering->filling.view;
    if (view == NULL || gathering->steps.items == NULL)
        return 0;
    view->step_total = gathering->steps.total;
    view->steps = view_last_end(&view->step_count, &gathering->steps, err);
    gathering->steps.items = NULL;
    return view->steps == NULL ? -1 : 0;
}

static int take_step(
    void *self, uint64_t incident, const struct store_offer_step *from, struct err *err)
{
    struct gathering *gathering = self;
    struct view_incident *view = find(gathering, incident);
    if (view == NULL)
        return 0;
    if (gathering->filling.view != view) {
        if (end_steps(gathering, err) != 0)
            return -1;
        gathering->filling.view = view;
        gathering->steps = (struct view_last){.size = sizeof(struct view_step)};
        if (view_last_begin(&gathering->steps, &gathering->filling,
                gathering->filling.options->steps_max, err) != 0)
            return -1;
    }
    return view_take_step(&gathering->steps, from, err);
}

static int fill_all(struct gathering *gathering, struct err *err)
{
    struct store *store = gathering->store;
    struct store_many *asked = &gathering->asked;
    const struct view_options *options = gathering->filling.options;
    asked->places_max = options->sightings_max;
    if (store_many_groups(store, asked, take_group, gathering, err) != 0 ||
        store_many_sightings(store, asked, take_sighting, gathering, err) != 0)
        return -1;
    if (options->steps_max == 0)
        return 0;
    gathering->filling.view = NULL;
    if (store_many_offers(store, asked, take_step, gathering, err) != 0)
        return -1;
    return end_steps(gathering, err);
}

int view_fill_many(const struct view_many *many, struct arena *arena,
    struct store *store, const struct view_options *options, struct err *err)
{
    uint64_t *numbers = NULL;
    struct gathering gathering = {.many = many,
        .store = store,
        .asked = {.count = many->count, .groups = many->groups},
        .filling = {.arena = arena, .options = options}};
    if (many->count == 0)
        return 0;
    if (number_all(&numbers, many, err) != 0)
        return -1;
    gathering.asked.incidents = numbers;
    int result = fill_all(&gathering, err);
    free(numbers);
    return result;
}
