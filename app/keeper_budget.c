/* The pages of the day: a source's budget holds over restarts and over all workers. */
#include "app/keeper_inside.h"

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

int keeper_look_at_budgets(struct keeper *keeper, struct err *err)
{
    int64_t today = clock_wall(keeper->clock) / PACE_DAY_MS;
    if (keeper_steady(keeper) < keeper->next_budget_ms)
        return 0;
    if (store_days(keeper->store, today, take_day, keeper, err) != 0)
        return err_in(err, "budgets");
    keeper->next_budget_ms = keeper_steady(keeper) + LOOK_MS;
    return 0;
}
