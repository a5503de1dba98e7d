#include "alerts/digest_incidents.h"

#include "alerts/digest_fill.h"
#include "alerts/digest_when.h"
#include "alerts/triage.h"
#include "alerts/view_many.h"

#include <stdlib.h>
#include <string.h>

enum {
    INCIDENTS_MAX = 1000,                /* of each kind of question, ... */
    INCIDENTS_ASKED = INCIDENTS_MAX + 1, /* ... and whether there is another */
    INCIDENTS_SHOWN = 50,
    OVERLAP_MS = 60 * 60 * 1000,
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

/* From when on what changed is looked at. */
static int64_t looked_since(const struct gathering *gathering)
{
    int64_t since = since_of(gathering);
    return since > OVERLAP_MS ? since - OVERLAP_MS : since;
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
    if (list.count > INCIDENTS_MAX) {
        list.count = INCIDENTS_MAX;
        gathering->facts->looked_at = INCIDENTS_MAX;
    }
    return add_list(gathering, &list, err);
}

static int take_acted(void *self, uint64_t incident, struct err *err)
{
    struct gathering *gathering = self;
    (void)err;
    if (gathering->acted_count < INCIDENTS_MAX)
        gathering->acted[gathering->acted_count++] = incident;
    else
        gathering->facts->looked_at = INCIDENTS_MAX;
    return 0;
}

/* What pages changed, what people did, each with a limit of its own: a thousand closed
 * ones hide no open one. Of all that is known, nobody's acts are news. */
static int ask_all(struct gathering *gathering, struct err *err)
{
    const int64_t since = looked_since(gathering);
    const struct store_incident_filter open = {
        .changed_since_ms = since, .states = open_states, .max = INCIDENTS_ASKED};
    const struct store_incident_filter closed = {.changed_since_ms = since,
        .states = 1U << TRIAGE_CLOSED,
        .max = INCIDENTS_ASKED};
    if (ask(gathering, &open, err) != 0 || ask(gathering, &closed, err) != 0)
        return -1;
    if (since == 0)
        return 0;
    if (store_incidents_acted(
            gathering->store, since, INCIDENTS_ASKED, take_acted, gathering, err) != 0)
        return -1;
    for (size_t i = 0; i < gathering->acted_count; i++) {
        const struct store_incident_filter one = {.id = gathering->acted[i], .max = 1};
        if (ask(gathering, &one, err) != 0)
            return -1;
    }
    return 0;
}

/* ---- as it is, and as it was ---- */

static bool concerns_nobody(const struct store_incident *row)
{
    const struct store_share share = digest_share_of(row);
    return share.certain + (uint64_t)share.probable + share.weak + share.canaries +
               share.domains ==
           0;
}

static bool is_fresh(
    const struct digest_incident *incident, const struct gathering *gathering)
{
    /* To some groups it is new when it first concerns them. */
    bool unknown = !incident->known &&
                   (gathering->groups[0] != '\0' ||
                       incident->view.row.first_seen_ms >= looked_since(gathering));
    return incident->view.row.first_seen_ms >= since_of(gathering) || unknown;
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

/* Those of `items` that `wanted` says, in an array of the arena. */
struct chosen {
    struct digest_incident **items;
    size_t count;
};

static int choose(struct chosen *out, struct gathering *gathering,
    bool (*wanted)(const struct digest_incident *), struct err *err)
{
    *out = (struct chosen){
        .items = arena_array(&gathering->facts->arena, gathering->count + 1,
            sizeof(struct digest_incident *), err)};
    if (out->items == NULL)
        return -1;
    for (size_t i = 0; i < gathering->count; i++)
        if (wanted(&gathering->items[i]))
            out->items[out->count++] = &gathering->items[i];
    return 0;
}

static bool any(const struct digest_incident *incident)
{
    (void)incident;
    return true;
}

/* What may be told only for what has changed since it was told last. */
static bool may_be_same(const struct digest_incident *incident)
{
    return incident->known && !incident->fresh;
}

static struct digest_filling filling_of(const struct gathering *gathering)
{
    return (struct digest_filling){.facts = gathering->facts,
        .store = gathering->store,
        .audience = gathering->audience};
}

static void keep_concerned(struct gathering *gathering)
{
    size_t kept = 0;
    for (size_t i = 0; i < gathering->count; i++)
        if (!concerns_nobody(&gathering->items[i].view.row))
            gathering->items[kept++] = gathering->items[i];
    gathering->count = kept;
}

static void keep_changed(struct gathering *gathering)
{
    size_t kept = 0;
    for (size_t i = 0; i < gathering->count; i++)
        if (!may_be_same(&gathering->items[i]) ||
            digest_change_any(&gathering->items[i]))
            gathering->items[kept++] = gathering->items[i];
    gathering->count = kept;
}

/* Whether somebody who is there for some groups is told of each: it concerns them, and
 * what changed is not others' alone. */
static int judge_groups(struct gathering *gathering, struct err *err)
{
    struct chosen chosen = {0};
    const struct digest_filling filling = filling_of(gathering);
    if (choose(&chosen, gathering, any, err) != 0 ||
        digest_fill_parts(&filling, chosen.items, chosen.count, err) != 0)
        return -1;
    keep_concerned(gathering);
    if (choose(&chosen, gathering, any, err) != 0 ||
        digest_fill_before(&filling, chosen.items, chosen.count, err) != 0)
        return -1;
    for (size_t i = 0; i < gathering->count; i++) {
        struct digest_incident *incident = &gathering->items[i];
        incident->view.row.severity = severity_judge(&incident->view.facts);
        incident->view.state_why = "";
        incident->fresh = is_fresh(incident, gathering);
    }
    if (choose(&chosen, gathering, may_be_same, err) != 0 ||
        digest_fill_all(&filling, chosen.items, chosen.count, err) != 0)
        return -1;
    keep_changed(gathering);
    return 0;
}

/* Changed before the period, or found then: the last digest may have told it. */
static bool is_of_overlap(
    const struct digest_incident *incident, const struct gathering *gathering)
{
    const struct store_incident *row = &incident->view.row;
    const int64_t since = since_of(gathering);
    return (row->changed_ms < since && row->state_ms < since) ||
           (row->first_seen_ms < since &&
               row->first_seen_ms >= looked_since(gathering));
}

/* What changed before the period was told, unless it was stored too late for that. */
static int judge_overlap(struct gathering *gathering, struct err *err)
{
    struct chosen chosen = {0};
    const struct digest_filling filling = filling_of(gathering);
    if (choose(&chosen, gathering, any, err) != 0)
        return -1;
    chosen.count = 0;
    for (size_t i = 0; i < gathering->count; i++)
        if (is_of_overlap(&gathering->items[i], gathering))
            chosen.items[chosen.count++] = &gathering->items[i];
    if (digest_fill_before(&filling, chosen.items, chosen.count, err) != 0)
        return -1;
    for (size_t i = 0; i < gathering->count; i++)
        gathering->items[i].fresh = is_fresh(&gathering->items[i], gathering);
    size_t known = 0;
    for (size_t i = 0; i < chosen.count; i++)
        if (chosen.items[i]->known)
            chosen.items[known++] = chosen.items[i];
    if (digest_fill_parts(&filling, chosen.items, known, err) != 0 ||
        digest_fill_all(&filling, chosen.items, known, err) != 0)
        return -1;
    keep_changed(gathering);
    return 0;
}

static int judge(struct gathering *gathering, struct err *err)
{
    return gathering->groups[0] != '\0' ? judge_groups(gathering, err)
                                        : judge_overlap(gathering, err);
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

static void count_fresh(struct digest_facts *facts)
{
    for (size_t i = 0; i < facts->count; i++) {
        const struct store_incident *row = &facts->incidents[i].view.row;
        facts->fresh += facts->incidents[i].fresh;
        facts->severities[row->severity] += facts->incidents[i].fresh;
        if (row->severity > facts->worst)
            facts->worst = row->severity;
    }
}

/* Those that are told in full, then those that are done with. */
static void choose_shown(struct chosen *out, const struct digest_facts *facts)
{
    for (size_t i = 0; i < facts->shown; i++)
        out->items[out->count++] = &facts->incidents[i];
    for (size_t i = 0; i < facts->done_count; i++)
        out->items[out->count++] = &facts->done[i];
}

static int show(
    struct digest_facts *facts, struct gathering *gathering, struct err *err)
{
    bool all = gathering->groups[0] == '\0';
    struct digest_incident *shown[2 * INCIDENTS_SHOWN];
    struct chosen chosen = {.items = shown};
    const struct digest_filling filling = filling_of(gathering);
    facts->shown = facts->count < INCIDENTS_SHOWN ? facts->count : INCIDENTS_SHOWN;
    facts->done_count =
        facts->done_total < INCIDENTS_SHOWN ? facts->done_total : INCIDENTS_SHOWN;
    choose_shown(&chosen, facts);
    if (all && (digest_fill_parts(&filling, shown, chosen.count, err) != 0 ||
                   digest_fill_before(&filling, shown, facts->shown, err) != 0))
        return -1;
    if (digest_fill_all(&filling, shown, chosen.count, err) != 0)
        return -1;
    count_fresh(facts);
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
