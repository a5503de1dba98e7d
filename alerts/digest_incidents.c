#include "alerts/digest_incidents.h"

#include "alerts/digest_places.h"
#include "alerts/digest_when.h"
#include "alerts/offer_story.h"
#include "alerts/triage.h"

#include <stdlib.h>
#include <string.h>

enum {
    INCIDENTS_MAX = 1000, /* of each kind of question */
    INCIDENTS_SHOWN = 50,
    SIGHTINGS_READ = 500,
    SIGHTINGS_SHOWN = 10,
    STEPS_MAX = 1000, /* of offers; few are told */
    NAMES_MAX = 512,
};

static const uint32_t open_states =
    1U << TRIAGE_NEW | 1U << TRIAGE_ACKNOWLEDGED | 1U << TRIAGE_CONFIRMED;

struct gathering {
    struct digest_facts *facts;
    struct store *store;
    const char *groups; /* as the store asks for them; empty: all */
    char audience[STORE_AUDIENCE_SIZE];
    uint64_t acted[INCIDENTS_MAX];
    size_t acted_count;
    struct digest_incident *items;
    size_t count;
    size_t room;
};

static int64_t since_of(const struct gathering *gathering)
{
    return gathering->facts->order->period.since_ms;
}

static bool is_done_with(const struct store_incident *row)
{
    return !triage_is_told(row);
}

/* ---- which ---- */

static bool has(const struct gathering *gathering, uint64_t id)
{
    for (size_t i = 0; i < gathering->count; i++)
        if (gathering->items[i].view.row.id == id)
            return true;
    return false;
}

static int add_list(
    struct gathering *gathering, const struct view_list *list, struct err *err)
{
    struct arena *arena = &gathering->facts->arena;
    size_t count = gathering->count + list->count;
    if (count > gathering->room) {
        size_t room = count + INCIDENTS_MAX;
        struct digest_incident *items = arena_array(arena, room, sizeof(*items), err);
        if (items == NULL)
            return -1;
        if (gathering->count > 0)
            memcpy(items, gathering->items, gathering->count * sizeof(*items));
        gathering->items = items;
        gathering->room = room;
    }
    for (size_t i = 0; i < list->count; i++)
        if (!has(gathering, list->items[i].row.id))
            gathering->items[gathering->count++] =
                (struct digest_incident){.view = list->items[i]};
    return 0;
}

static int ask(struct gathering *gathering, const struct store_incident_filter *filter,
    struct err *err)
{
    struct view_list list = {0};
    if (view_incidents(
            &list, &gathering->facts->arena, gathering->store, filter, err) != 0)
        return -1;
    return add_list(gathering, &list, err);
}

static int take_acted(void *self, uint64_t incident, struct err *err)
{
    struct gathering *gathering = self;
    (void)err;
    if (gathering->acted_count < INCIDENTS_MAX)
        gathering->acted[gathering->acted_count++] = incident;
    return 0;
}

/* What pages changed, what people did, each with a limit of its own: a thousand closed
 * ones hide no open one. Of all that is known, nobody's acts are news. */
static int ask_all(struct gathering *gathering, struct err *err)
{
    const int64_t since = since_of(gathering);
    const struct store_incident_filter open = {
        .changed_since_ms = since, .states = open_states, .max = INCIDENTS_MAX};
    const struct store_incident_filter closed = {
        .changed_since_ms = since, .states = 1U << TRIAGE_CLOSED, .max = INCIDENTS_MAX};
    if (ask(gathering, &open, err) != 0 || ask(gathering, &closed, err) != 0)
        return -1;
    if (since == 0)
        return 0;
    if (store_incidents_acted(
            gathering->store, since, INCIDENTS_MAX, take_acted, gathering, err) != 0)
        return -1;
    for (size_t i = 0; i < gathering->acted_count; i++) {
        const struct store_incident_filter one = {.id = gathering->acted[i], .max = 1};
        if (ask(gathering, &one, err) != 0)
            return -1;
    }
    return 0;
}

/* ---- as it is, and as it was ---- */

static bool is_empty(const struct store_share *share)
{
    return share->certain + (uint64_t)share->probable + share->weak + share->canaries +
               share->domains ==
           0;
}

static struct store_share share_of(const struct store_incident *row)
{
    return (struct store_share){.certain = row->certain,
        .probable = row->probable,
        .weak = row->weak,
        .canaries = row->canaries,
        .domains = row->domains};
}

/* The groups' own numbers, in place of everybody's. False: it does not concern them. */
static int take_share(bool *concerned, struct digest_incident *incident,
    const struct gathering *gathering, struct err *err)
{
    struct store_incident *row = &incident->view.row;
    struct store_share share = {0};
    if (store_incident_share(
            &share, gathering->store, row->id, gathering->groups, err) != 0)
        return -1;
    *concerned = !is_empty(&share);
    row->certain = share.certain;
    row->probable = share.probable;
    row->weak = share.weak;
    row->canaries = share.canaries;
    row->domains = share.domains;
    incident->view.state_why = "";
    return 0;
}

static int take_before(
    struct digest_incident *incident, struct gathering *gathering, struct err *err)
{
    int got = STORE_NOTHING;
    if (since_of(gathering) > 0)
        got = store_told_get(&incident->before, gathering->store, gathering->audience,
            incident->view.row.id, err);
    incident->known = got == 0;
    return got < 0 ? -1 : 0;
}

static bool is_fresh(
    const struct digest_incident *incident, const struct gathering *gathering)
{
    /* To some groups it is new when it first concerns them. */
    return incident->view.row.first_seen_ms >= since_of(gathering) ||
           (gathering->groups[0] != '\0' && !incident->known);
}

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
    const struct gathering *gathering, struct err *err)
{
    AUTO(buf_done) struct buf names;
    struct bytes kept = {0};
    const struct view_incident *view = &incident->view;
    buf_init(&names, NAMES_MAX);
    for (size_t i = 0; i < view->sighting_count; i++) {
        const struct view_sighting *at = &view->sightings[i];
        if (at->first_seen_ms < since_of(gathering))
            continue;
        incident->new_places++;
        bool said = bytes_find(buf_bytes(&names), bytes_of(at->source), 0) >= 0;
        if (!said && names.len + strlen(at->source) + 2 < NAMES_MAX &&
            buf_addf(&names, err, "%s%s", names.len > 0 ? ", " : "", at->source) != 0)
            return -1;
    }
    if (arena_copy(&kept, &gathering->facts->arena, buf_bytes(&names), err) != 0)
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

static int fill(
    struct digest_incident *incident, struct gathering *gathering, struct err *err)
{
    const struct view_options options = {
        .defanged = true, .sightings_max = SIGHTINGS_READ, .steps_max = STEPS_MAX};
    struct view_incident *view = &incident->view;
    struct store_told *now = &incident->now;
    if (view_fill(view, &gathering->facts->arena, gathering->store, &options, err) != 0)
        return -1;
    if (gathering->groups[0] != '\0') {
        keep_groups(view, gathering->facts->order->to);
        if (digest_places_keep(view, gathering->store, gathering->groups, err) != 0)
            return -1;
        view->row.severity = severity_judge(&view->facts);
    }
    now->share = share_of(&view->row); /* the groups' own, by now */
    now->offer = last_offer(view);
    now->incident = view->row.id;
    now->severity = view->row.severity;
    now->state = view->row.state;
    now->kinds = view->row.kinds;
    now->sightings = view->row.sightings;
    now->records_claimed = view->row.records_claimed;
    (void)bytes_to_text(now->price, sizeof(now->price), bytes_of(view->row.price));
    if (name_sources(incident, gathering, err) != 0)
        return -1;
    cut_sightings(view);
    return 0;
}

/* ---- in order ---- */

static int compare(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b ? 1 : 0;
}

static int by_urgency(const void *left, const void *right)
{
    const struct digest_incident *a = left;
    const struct digest_incident *b = right;
    int order = compare(b->fresh, a->fresh);
    if (order == 0)
        order = compare(b->view.row.severity, a->view.row.severity);
    if (order == 0)
        order = compare(b->view.row.changed_ms, a->view.row.changed_ms);
    return order != 0 ? order
                      : compare((int64_t)a->view.row.id, (int64_t)b->view.row.id);
}

/* Whether somebody who is there for some groups is told of it: it concerns them, and
 * what changed is not others' alone. */
static int judge_groups(bool *told, struct digest_incident *incident,
    struct gathering *gathering, struct err *err)
{
    bool concerned = true;
    *told = false;
    if (take_share(&concerned, incident, gathering, err) != 0)
        return -1;
    if (!concerned)
        return 0;
    if (take_before(incident, gathering, err) != 0 ||
        fill(incident, gathering, err) != 0)
        return -1;
    incident->fresh = is_fresh(incident, gathering);
    *told = !incident->known || incident->fresh || digest_change_any(incident);
    return 0;
}

/* Groups are counted anew, so severity needs all of an incident; otherwise only those
 * that are shown are filled, later. */
static int judge(struct gathering *gathering, struct err *err)
{
    size_t kept = 0;
    for (size_t i = 0; i < gathering->count; i++) {
        struct digest_incident *incident = &gathering->items[i];
        bool told = true;
        if (gathering->groups[0] == '\0')
            incident->fresh = is_fresh(incident, gathering);
        else if (judge_groups(&told, incident, gathering, err) != 0)
            return -1;
        if (told)
            gathering->items[kept++] = *incident;
    }
    gathering->count = kept;
    return 0;
}

/* What is told in full, and what is done with: a line each, unless all is told. */
static int split_done(
    struct digest_facts *facts, const struct gathering *gathering, struct err *err)
{
    facts->incidents = arena_array(
        &facts->arena, gathering->count + 1, sizeof(*facts->incidents), err);
    facts->done =
        arena_array(&facts->arena, gathering->count + 1, sizeof(*facts->done), err);
    if (facts->incidents == NULL || facts->done == NULL)
        return -1;
    for (size_t i = 0; i < gathering->count; i++)
        if (!is_done_with(&gathering->items[i].view.row))
            facts->incidents[facts->count++] = gathering->items[i];
        else if (since_of(gathering) > 0)
            facts->done[facts->done_total++] = gathering->items[i];
    return 0;
}

static int show(
    struct digest_facts *facts, struct gathering *gathering, struct err *err)
{
    bool all = gathering->groups[0] == '\0';
    facts->shown = facts->count < INCIDENTS_SHOWN ? facts->count : INCIDENTS_SHOWN;
    facts->done_count =
        facts->done_total < INCIDENTS_SHOWN ? facts->done_total : INCIDENTS_SHOWN;
    for (size_t i = 0; all && i < facts->shown; i++)
        if (take_before(&facts->incidents[i], gathering, err) != 0 ||
            fill(&facts->incidents[i], gathering, err) != 0)
            return -1;
    for (size_t i = 0; all && i < facts->done_count; i++)
        if (fill(&facts->done[i], gathering, err) != 0)
            return -1;
    for (size_t i = 0; i < facts->count; i++) {
        const struct store_incident *row = &facts->incidents[i].view.row;
        facts->fresh += facts->incidents[i].fresh;
        facts->severities[row->severity] += facts->incidents[i].fresh;
        if (row->severity > facts->worst)
            facts->worst = row->severity;
    }
    return 0;
}

int digest_incidents_gather(
    struct digest_facts *facts, struct store *store, struct err *err)
{
    struct gathering gathering = {
        .facts = facts, .store = store, .groups = facts->groups};
    if (digest_audience(gathering.audience, facts->order, err) != 0 ||
        ask_all(&gathering, err) != 0 || judge(&gathering, err) != 0 ||
        split_done(facts, &gathering, err) != 0)
        return -1;
    if (facts->count > 0)
        qsort(facts->incidents, facts->count, sizeof(*facts->incidents), by_urgency);
    return show(facts, &gathering, err);
}
