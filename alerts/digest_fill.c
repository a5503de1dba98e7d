#include "alerts/digest_fill.h"

#include "alerts/clean.h"
#include "alerts/offer_story.h"
#include "alerts/view_many.h"
#include "storage/many.h"

#include <stdlib.h>
#include <string.h>

enum {
    SOURCES_OF_MAX = 100, /* new places whose sources are named */
    SIGHTINGS_SHOWN = 10, /* the newest */
    STEPS_MAX = 1000,     /* of offers; few are told */
    NAMES_MAX = 512,
};

static const char more_names[] = "…";

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

/* ---- where it was not before ---- */

struct naming {
    const struct digest_filling *filling;
    struct digest_incident **items; /* those that are not filled yet */
    uint64_t *numbers;
    size_t count;
};

static void naming_done(struct naming *naming)
{
    free(naming->items);
    free(naming->numbers);
}
AUTO_DEFINE_VALUE(struct naming, naming_done)

/* "a, b" and one more; "a, b, …" where that is too long for a line. */
static int add_name(struct digest_incident *incident, const char *name,
    struct arena *arena, struct err *err)
{
    AUTO(buf_done) struct buf names;
    struct bytes kept = {0};
    const char *before = incident->new_sources;
    bool room = strlen(before) + strlen(name) + sizeof(", ") <= NAMES_MAX;
    buf_init(&names, NAMES_MAX + sizeof(more_names));
    if (incident->sources_cut)
        return 0;
    incident->sources_cut = !room || name == more_names;
    if (buf_addf(&names, err, "%s%s%s", before, before[0] == '\0' ? "" : ", ",
            room ? name : more_names) != 0 ||
        arena_copy(&kept, arena, buf_bytes(&names), err) != 0)
        return -1;
    incident->new_sources = (const char *)kept.ptr;
    return 0;
}

static int take_source(void *self, uint64_t number, const char *source, struct err *err)
{
    const struct naming *naming = self;
    struct arena *arena = &naming->filling->facts->arena;
    AUTO(buf_done) struct buf clean;
    const char *name = NULL;
    buf_init(&clean, NAMES_MAX);
    if (clean_text(&clean, bytes_of(source), err) != 0 ||
        buf_text(&name, &clean, err) != 0)
        return -1;
    for (size_t i = 0; i < naming->count; i++)
        if (naming->numbers[i] == number)
            return add_name(naming->items[i], name, arena, err);
    return 0;
}

static int naming_begin(struct naming *naming, struct digest_incident *const *items,
    size_t count, struct err *err)
{
    naming->items = calloc(count + 1, sizeof(struct digest_incident *));
    naming->numbers = calloc(count + 1, sizeof(*naming->numbers));
    if (naming->items == NULL || naming->numbers == NULL)
        return err_no_memory(err);
    for (size_t i = 0; i < count; i++) {
        if (items[i]->filled)
            continue;
        items[i]->new_sources = "";
        items[i]->new_places = (uint32_t)items[i]->view.sighting_new;
        naming->numbers[naming->count] = items[i]->view.row.id;
        naming->items[naming->count++] = items[i];
    }
    return 0;
}

/* Of many new places the newest are asked: others may be of further sources. */
static int name_sources(const struct digest_filling *filling,
    struct digest_incident *const *items, size_t count, struct err *err)
{
    AUTO(naming_done) struct naming naming = {.filling = filling};
    if (naming_begin(&naming, items, count, err) != 0)
        return -1;
    const struct store_many many = {.incidents = naming.numbers,
        .count = naming.count,
        .groups = filling->facts->groups,
        .places_max = SOURCES_OF_MAX,
        .since_ms = since_of(filling)};
    if (naming.count > 0 &&
        store_many_sources(filling->store, &many, take_source, &naming, err) != 0)
        return -1;
    for (size_t i = 0; i < naming.count; i++)
        if (naming.items[i]->new_places > SOURCES_OF_MAX &&
            add_name(naming.items[i], more_names, &filling->facts->arena, err) != 0)
            return -1;
    return 0;
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

static void finish(
    struct digest_incident *incident, const struct digest_filling *filling)
{
    if (filling->facts->groups[0] != '\0')
        keep_groups(&incident->view, filling->facts->order->to);
    set_now(incident);
    incident->filled = true;
}

int digest_fill_all(const struct digest_filling *filling,
    struct digest_incident *const *items, size_t count, struct err *err)
{
    const struct view_options options = {
        .defanged = true, .sightings_max = SIGHTINGS_SHOWN, .steps_max = STEPS_MAX};
    struct view_many many;
    if (views_of(&many, filling, items, count, err) != 0 ||
        view_fill_many(&many, &filling->facts->arena, filling->store, &options, err) !=
            0 ||
        name_sources(filling, items, count, err) != 0)
        return -1;
    for (size_t i = 0; i < count; i++)
        if (!items[i]->filled)
            finish(items[i], filling);
    return 0;
}
