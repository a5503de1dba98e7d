/* What the store is looked at for once a minute: the pages of the day, as a source's
 * budget holds over restarts and over all workers, and pauses whose time is over. */
#include "app/keeper_inside.h"
#include "storage/days.h"

enum { LOOK_MS = 60000 };

static int take_day(void *self, const struct store_day *day, struct err *err)
{
    struct keeper *keeper = self;
    int64_t now = clock_wall(keeper->clock);
    const struct source *source = keeper_source(keeper, day->source);
    (void)err;
    if (source != NULL && day->day == now / PACE_DAY_MS)
        pace_budget_seen(
            &keeper->budgets[source - keeper->sources], day->counts.visits, now);
    return 0;
}

static int end_pauses(struct keeper *keeper, struct err *err)
{
    uint64_t ended = 0;
    int64_t now = clock_wall(keeper->clock);
    if (store_pauses_end(&ended, keeper->store, now, err) != 0)
        return err_in(err, "pauses");
    if (ended > 0)
        log_info(&keeper->log, "%llu sources are watched again: their pause is over",
            (unsigned long long)ended);
    return 0;
}

int keeper_look_around(struct keeper *keeper, struct err *err)
{
    int64_t today = clock_wall(keeper->clock) / PACE_DAY_MS;
    if (keeper_steady(keeper) < keeper->next_look_ms)
        return 0;
    keeper->ends.config = keeper->config;
    keeper->ends.clock = keeper->clock;
    keeper->ends.log = &keeper->log;
    if (source_ends_step(&keeper->ends, keeper->store, err) != 0)
        return err_in(err, "last days of sources");
    if (end_pauses(keeper, err) != 0 || keeper_look_at_addresses(keeper, err) != 0)
        return -1;
    if (store_days(keeper->store, today, take_day, keeper, err) != 0)
        return err_in(err, "budgets");
    keeper->next_look_ms = keeper_steady(keeper) + LOOK_MS;
    return 0;
}
