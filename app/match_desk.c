#include "app/match_desk.h"

#include "app/match_desk_inside.h"
#include "app/notices.h"

#include <stdlib.h>

/* ---- generations ---- */

static void generation_end(struct generation *generation)
{
    lanes_free(generation->lanes);
    list_set_free(generation->set);
    *generation = (struct generation){0};
}

/* Takes the set over, also on failure. */
static int generation_make(struct generation *out, struct list_set *set,
    const struct match_desk *desk, struct err *err)
{
    AUTO(list_set_free) struct list_set *owned = set;
    const struct config *config = desk->spec.config;
    const struct lanes_spec spec = {
        .lane =
            {
                .watchlists = set->paths,
                .watchlist_count = set->used,
                .max_memory = config->lanes.max_memory,
                .lexicon_dir = config->lexicon_dir,
                .weights_dir = config->weights_dir,
            },
        .count = config->lanes.count,
        .deadline_ms = config->lanes.deadline_ms,
        .clock = desk->spec.clock,
        .log = desk->spec.log,
    };
    if (lanes_new(&out->lanes, &spec, err) != 0)
        return -1;
    out->set = owned;
    owned = NULL;
    return 0;
}

/* ---- the desk ---- */

/* Past its last day every list is useless; the error is the first one's. */
static int check_use(const struct list_set *set, int64_t now_ms, struct err *err)
{
    if (set->used > 0 || set->count == 0)
        return 0;
    const struct held_list *first = &set->lists[0];
    return watchlist_feed_check_day(&first->path, &first->facts, now_ms, err);
}

int match_desk_new(
    struct match_desk **out, const struct match_desk_spec *spec, struct err *err)
{
    AUTO(match_desk_free) struct match_desk *desk = calloc(1, sizeof(*desk));
    struct list_set *set = NULL;
    int64_t now = clock_wall(spec->clock);
    if (desk == NULL)
        return err_no_memory(err);
    desk->spec = *spec;
    if (list_set_open(&set, spec->config, now, err) != 0 ||
        generation_make(&desk->current, set, desk, err) != 0 ||
        check_use(desk->current.set, now, err) != 0 ||
        list_watch_init(&desk->watch, desk->current.set, spec->clock, spec->log, err) !=
            0)
        return -1;
    *out = desk;
    desk = NULL;
    return 0;
}

void match_desk_free(struct match_desk *desk)
{
    if (desk == NULL)
        return;
    generation_end(&desk->past);
    generation_end(&desk->next);
    generation_end(&desk->current);
    list_watch_done(&desk->watch);
    free(desk);
}

void match_desk_submit(struct match_desk *desk, struct work *work)
{
    lanes_submit(desk->current.lanes, work);
}

struct work *match_desk_take(struct match_desk *desk, struct id *watchlists)
{
    const struct generation *generations[] = {&desk->past, &desk->current};
    for (size_t i = 0; i < sizeof(generations) / sizeof(generations[0]); i++) {
        const struct generation *generation = generations[i];
        struct work *work =
            generation->lanes == NULL ? NULL : lanes_take(generation->lanes);
        if (work == NULL)
            continue;
        *watchlists = generation->set->id;
        return work;
    }
    return NULL;
}

const struct id *match_desk_watchlists(const struct match_desk *desk)
{
    return &desk->current.set->id;
}

bool match_desk_blind(const struct match_desk *desk)
{
    return desk->current.set->count > 0 && desk->current.set->used == 0;
}

void match_desk_look(struct match_desk *desk)
{
    desk->watch.asked = true;
}

static void lower(int *timeout_ms, int64_t wait_ms)
{
    if (wait_ms < 0)
        wait_ms = 0;
    if (*timeout_ms < 0 || wait_ms < *timeout_ms)
        *timeout_ms = (int)wait_ms;
}

static bool in_change(const struct match_desk *desk)
{
    return desk->next.lanes != NULL || desk->past.lanes != NULL;
}

size_t match_desk_poll(
    const struct match_desk *desk, struct pollfd *fds, int *timeout_ms)
{
    size_t count = lanes_poll(desk->current.lanes, fds, timeout_ms);
    /* One of the two at most. */
    if (desk->next.lanes != NULL)
        count += lanes_poll(desk->next.lanes, fds + count, timeout_ms);
    else if (desk->past.lanes != NULL)
        count += lanes_poll(desk->past.lanes, fds + count, timeout_ms);
    if (desk->past.lanes != NULL && lanes_drained(desk->past.lanes))
        lower(timeout_ms, 0); /* it has nothing more to say and can end */
    if (!in_change(desk))
        lower(timeout_ms, list_watch_due(&desk->watch, desk->current.set) -
                              clock_steady(desk->spec.clock));
    return count;
}

size_t match_desk_polled(struct match_desk *desk, const struct pollfd *fds)
{
    size_t count = lanes_polled(desk->current.lanes, fds);
    if (desk->next.lanes != NULL)
        count += lanes_polled(desk->next.lanes, fds + count);
    else if (desk->past.lanes != NULL)
        count += lanes_polled(desk->past.lanes, fds + count);
    return count;
}

/* ---- from one generation to the next ---- */

/* What stands in the way of looking is told and tried again, not died of. */
static void look_for_news(struct match_desk *desk)
{
    struct list_set *set = NULL;
    struct err why = {0};
    if (in_change(desk))
        return;
    int found = list_watch_step(&set, &desk->watch, desk->current.set, &why);
    if (found == LIST_WATCH_NEW)
        found = generation_make(&desk->next, set, desk, &why);
    if (found < 0)
        log_error(desk->spec.log, "new watchlists cannot be taken up: %s; trying again",
            why.text);
}

static void take_over(struct match_desk *desk)
{
    desk->past = desk->current;
    desk->current = desk->next;
    desk->next = (struct generation){0};
    lanes_retire(desk->past.lanes, desk->current.lanes);
    log_info(desk->spec.log, "%zu of %zu watchlists are in use from now on",
        desk->current.set->used, desk->current.set->count);
    if (match_desk_blind(desk))
        log_error(desk->spec.log,
            "no watchlist is left to look for: no page is visited before there is a "
            "new one");
}

/* Lists that no lane can start with leave everything as it is. */
static void step_next(struct match_desk *desk)
{
    struct err why = {0};
    if (desk->next.lanes == NULL)
        return;
    if (lanes_step(desk->next.lanes, &why) != 0) {
        list_watch_refuse(&desk->watch, desk->next.set, desk->current.set, why.text);
        generation_end(&desk->next);
        return;
    }
    if (lanes_usable(desk->next.lanes))
        take_over(desk);
}

static int step_past(struct match_desk *desk, struct err *err)
{
    if (desk->past.lanes == NULL)
        return 0;
    if (lanes_step(desk->past.lanes, err) != 0)
        return -1;
    lanes_retire(desk->past.lanes, desk->current.lanes);
    return 0;
}

/* Not before everything it finished was taken. */
static void end_past(struct match_desk *desk)
{
    if (desk->past.lanes == NULL || !lanes_drained(desk->past.lanes))
        return;
    generation_end(&desk->past);
    log_info(desk->spec.log, "the watchlists used before are closed");
}

int match_desk_step(struct match_desk *desk, struct err *err)
{
    look_for_news(desk);
    step_next(desk);
    if (step_past(desk, err) != 0)
        return -1;
    end_past(desk);
    return lanes_step(desk->current.lanes, err);
}

/* ---- what the digest says of the lists ---- */

uint32_t match_desk_news(const struct match_desk *desk)
{
    return desk->watch.news;
}

int match_desk_notices(struct buf *out, const struct match_desk *desk, struct err *err)
{
    const struct list_set *set = desk->current.set;
    for (size_t i = 0; i < set->count; i++) {
        struct digest_list list;
        notices_fill(
            &list, &set->lists[i].path, &set->lists[i].facts, desk->watch.lists[i].why);
        if (notices_add(out, &list, err) != 0)
            return -1;
    }
    return 0;
}
