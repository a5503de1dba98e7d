#include "crawler/pace.h"

/* `random` as a part of `whole`, 0 to whole. */
static int64_t part_of(int64_t whole, uint32_t random)
{
    return (int64_t)((double)whole * ((double)random / (double)UINT32_MAX));
}

int64_t pace_gap(int64_t gap_ms, uint32_t random)
{
    return gap_ms + part_of(gap_ms / 2, random);
}

int64_t pace_spread(int64_t wait_ms, uint32_t random)
{
    return wait_ms + part_of(wait_ms / 10, random);
}

int64_t pace_backoff(int64_t retry_ms, uint32_t failures, uint32_t random)
{
    int64_t wait = failures == 0 ? 0 : retry_ms;
    for (uint32_t i = 1; i < failures && wait < PACE_BACKOFF_MAX_MS; i++)
        wait += wait / 2 + wait % 2; /* rounded up, so that 1 ms grows too */
    if (wait > PACE_BACKOFF_MAX_MS)
        wait = PACE_BACKOFF_MAX_MS;
    return pace_spread(wait, random);
}

int64_t pace_ready_at(const struct pace_host *host)
{
    return host->busy ? INT64_MAX : host->rest_until_ms;
}

void pace_begin(struct pace_host *host)
{
    host->busy = true;
}

void pace_end(struct pace_host *host, const struct pace_rules *rules, bool answered,
    int64_t now_ms, uint32_t random)
{
    host->busy = false;
    host->failures = answered ? 0 : host->failures + 1;
    int64_t rest = pace_gap(rules->gap_ms, random);
    int64_t backoff = pace_backoff(rules->retry_ms, host->failures, random);
    host->rest_until_ms = now_ms + (backoff > rest ? backoff : rest);
}

void pace_forget(struct pace_host *host)
{
    host->busy = false;
}

static void begin_day(struct pace_budget *budget, int64_t day)
{
    if (budget->day != day)
        *budget = (struct pace_budget){.day = day, .used = 0};
}

bool pace_budget_take(
    struct pace_budget *budget, uint32_t pages_per_day, int64_t now_ms)
{
    int64_t day = now_ms / PACE_DAY_MS;
    if (pages_per_day == 0)
        return true;
    begin_day(budget, day);
    if (budget->used >= pages_per_day)
        return false;
    budget->used++;
    return true;
}

void pace_budget_seen(struct pace_budget *budget, uint64_t pages, int64_t now_ms)
{
    begin_day(budget, now_ms / PACE_DAY_MS);
    if (pages > budget->used)
        budget->used = pages < UINT32_MAX ? (uint32_t)pages : UINT32_MAX;
}

int64_t pace_budget_opens(int64_t now_ms)
{
    return (now_ms / PACE_DAY_MS + 1) * PACE_DAY_MS;
}
