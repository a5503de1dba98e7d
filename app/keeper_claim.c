/* What the keeper takes from the store to work on, and how much of it. */
#include "app/commit_pace.h"
#include "app/keeper_inside.h"

enum {
    LEASE_SLACK_MS = 120000,
    CLAIM_GAP_MS = 100, /* between claims, so that each brings several; not when idle */
    OLDEST_EACH = 4,    /* every fourth turn is for what new pages push behind */
};

/* Bodies wait for the lanes in memory, one
 * descriptor each: what the lanes cannot keep up with is not fetched yet. Nor is what
 * no list is there for: it would be visited for nothing, and not again for long. */
size_t keeper_room(const struct keeper *keeper, size_t through)
{
    enum { PER_LANE = LANE_DEPTH + 4 };
    size_t enough = (size_t)keeper->config->lanes.count * PER_LANE;
    bool behind = keeper->reading.count >= enough ||
                  keeper->committing.count - through >= COMMIT_GROUP_MAX;
    if (keeper->stopping || behind || match_desk_blind(keeper->matching))
        return 0;
    return fetch_desk_room(keeper->fetching);
}

/* A source whose pages for today are used up waits until tomorrow. */
static bool within_budget(struct keeper *keeper, const struct source *source)
{
    struct pace_budget *budget = &keeper->budgets[source - keeper->sources];
    uint32_t pages = source->settings.pages_per_day;
    bool taken = pace_budget_take(budget, pages, clock_wall(keeper->clock));
    if (taken && pages != 0 && budget->used == pages)
        log_warn(&keeper->log,
            "%s: the last of today's %u pages (pages_per_day); the rest waits until "
            "tomorrow, UTC",
            source->settings.name, pages);
    return taken;
}

/* `others`: with what else of its source is due there. Page by page, each a
 * transaction, a large board would take the night. */
static int postpone(
    struct keeper *keeper, const struct target *target, bool others, struct err *err)
{
    int64_t now = clock_wall(keeper->clock);
    const struct store_visit visit = {
        .owner = keeper->owner,
        .target = target,
        .outcome = STORE_POSTPONED,
        .at_ms = now,
        .due_ms = pace_budget_opens(now),
        .host_rest_ms = now,
        .put_off_others = others,
    };
    return store_visit_commit(keeper->store, &visit, err) < 0 ? -1 : 0;
}

static int take_target(struct keeper *keeper, struct target *target, struct err *err)
{
    const struct source *source = keeper_source(keeper, target->source);
    if (source == NULL) /* another worker knows it, and whether its day is used up */
        return postpone(keeper, target, false, err);
    if (!within_budget(keeper, source))
        return postpone(keeper, target, true, err);
    target->burn = source->settings.burn;
    const struct fetch_way way = {source, keeper_address(keeper, source)};
    visit_condition(target, match_desk_watchlists(keeper->matching));
    if (way.address != 0)
        target->etag[0] = target->last_modified[0] = '\0';
    fetch_desk_submit(keeper->fetching, target, &way);
    return 0;
}

/* Nothing is due: look again when a rest ends or a page falls due, but soon enough for
 * what other workers or people have added. */
static int look_later(struct keeper *keeper, int64_t now, struct err *err)
{
    int64_t due = INT64_MAX;
    const struct store_due all = {.now_ms = now};
    if (store_next_due(&due, keeper->store, &all, err) != 0)
        return err_in(err, "next due");
    int64_t wait = due <= now ? 1 : due - now;
    keeper->next_claim_ms =
        clock_steady(keeper->clock) + (wait < KEEPER_LOOK_MS ? wait : KEEPER_LOOK_MS);
    return 0;
}

int keeper_claim_some(
    struct keeper_claims *claims, struct keeper *keeper, size_t room, struct err *err)
{
    const struct config *config = keeper->config;
    claims->now_ms = clock_wall(keeper->clock);
    claims->count = 0;
    const struct store_claim wanted = {
        .owner = keeper->owner,
        .now_ms = claims->now_ms,
        .lease_until_ms = claims->now_ms + config->crawl.deadline_ms +
                          4 * config->lanes.deadline_ms + LEASE_SLACK_MS,
        .max = room < KEEPER_CLAIM_MAX ? room : KEEPER_CLAIM_MAX,
        .oldest = ++keeper->claims % OLDEST_EACH == 0,
    };
    return store_claim(claims->targets, &claims->count, keeper->store, &wanted, err) !=
                   0
               ? err_in(err, "claim")
               : 0;
}

int keeper_take_claims(
    struct keeper *keeper, struct keeper_claims *claims, struct err *err)
{
    int taken = 0;
    for (size_t i = 0; i < claims->count; i++) /* all of them: they are leased to us */
        if (take_target(keeper, &claims->targets[i], err) != 0)
            taken = err_in(err, "postpone");
    if (taken != 0)
        return -1;
    if (claims->count == 0)
        return look_later(keeper, claims->now_ms, err);
    keeper->next_claim_ms = clock_steady(keeper->clock) + CLAIM_GAP_MS;
    return 0;
}

int keeper_claim(struct keeper *keeper, struct err *err)
{
    struct keeper_claims claims;
    size_t room = keeper_room(keeper, 0);
    if (keeper_look_around(keeper, err) != 0 ||
        keeper_claim_some(&claims, keeper, room, err) != 0)
        return -1;
    return keeper_take_claims(keeper, &claims, err);
}

bool keeper_recalls(const struct keeper *keeper)
{
    return !keeper->recall.done && !keeper->stopping &&
           !match_desk_blind(keeper->matching);
}

int keeper_recall(struct keeper *keeper, struct err *err)
{
    struct store_recall *recall = &keeper->recall;
    const struct id *lists = match_desk_watchlists(keeper->matching);
    if (!id_equal(&recall->lists, lists))
        *recall =
            (struct store_recall){.lists = *lists, .due_ms = clock_wall(keeper->clock)};
    if (!keeper_recalls(keeper))
        return 0;
    if (store_recall_step(keeper->store, recall, err) != 0)
        return err_in(err, "call back what was matched with other watchlists");
    if (recall->done)
        keeper->next_claim_ms = 0;
    return 0;
}
