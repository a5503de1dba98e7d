/* `vigie run --once`: when everything that was due is visited, told and sent. */
#include "app/keeper_inside.h"

enum {
    ONCE_PATIENCE_MS = 60000, /* --once waits so long for a rest to end, or for Tor */
    ONCE_TRIES = 3,           /* of a page; the waits in between are part of the once */
    ONCE_STORE_TRIES = 8,     /* and lets the store fail so often in a row */
};

/* A site's first failures are often Tor's: a second and a third try belong to the once.
 */
static int64_t once_patience(const struct keeper *keeper)
{
    int64_t retries = (ONCE_TRIES - 1) * keeper->config->crawl.retry_ms;
    return retries > ONCE_PATIENCE_MS ? retries : ONCE_PATIENCE_MS;
}

static int others_lease(bool *lease, struct keeper *keeper, struct err *err)
{
    uint64_t leased = 0;
    if (store_leased_by_others(&leased, keeper->store, &keeper->owner,
            clock_wall(keeper->clock), err) != 0)
        return err_in(err, "leases");
    *lease = leased > 0;
    return 0;
}

/* What others have leased is theirs, unless they die of it: then it is for us. One that
 * gives no sign of life is known after a while; who still holds leases then works. */
static int others_finish(
    bool *finished, struct keeper *keeper, bool leased_before, struct err *err)
{
    bool leased = false;
    int64_t now = keeper_steady(keeper);
    if (others_lease(&leased, keeper, err) != 0)
        return -1;
    if (keeper->idle_since_ms == 0)
        keeper->idle_since_ms = now;
    *finished = (!leased_before && !leased) ||
                now - keeper->idle_since_ms > WORKERS_DEAD_MS + 2 * WORKERS_BEAT_MS;
    return 0;
}

/* Whether --once has nothing left to wait for; sets when to look again. */
static int drained(bool *done, struct keeper *keeper, struct err *err)
{
    int64_t due = INT64_MAX;
    int64_t now = clock_wall(keeper->clock);
    *done = false;
    if (keeper_store_rests(keeper) || keeper_under_way(keeper) > 0 ||
        keeper_recalls(keeper)) {
        keeper->idle_since_ms = 0;
        return 0;
    }
    /* Asked before and behind what is due: a page that is leased then is not due, and
     * what it leads to is not known; read a moment later, it would be leased no more.
     */
    bool leased = false;
    if (others_lease(&leased, keeper, err) != 0)
        return -1;
    /* What this run has seen once is seen, however soon it would be visited again. */
    const struct store_due hopeful = {.now_ms = now,
        .tries = ONCE_TRIES,
        .until_ms = now + once_patience(keeper),
        .since_ms = keeper->began_ms};
    if (store_next_due(&due, keeper->store, &hopeful, err) != 0)
        return err_in(err, "next due");
    *done = due > now + once_patience(keeper);
    if (!*done)
        keeper->next_claim_ms = keeper_steady(keeper) + (due > now ? due - now : 0);
    else
        return others_finish(done, keeper, leased, err);
    return 0;
}

/* With --once: the end comes when everything due was visited, told and sent. */
int keeper_end_once(struct keeper *keeper, struct err *err)
{
    const char *why = NULL;
    bool done = false;
    int64_t down = fetch_desk_down_since(keeper->fetching, &why);
    if (match_desk_blind(keeper->matching))
        return err_set(err, "no watchlist is left to look for; see above");
    if (keeper->store_failures >= ONCE_STORE_TRIES)
        return err_set(err, "the store fails again and again; see above");
    if (down != 0 && keeper_steady(keeper) - down > ONCE_PATIENCE_MS)
        return err_set(err, "%s", why);
    if (keeper->notifying.flushed)
        return KEEPER_ENDED;
    if (keeper->notifying.wanted)
        return 0;
    struct err trouble = {0};
    if (drained(&done, keeper, &trouble) != 0)
        keeper_store_failed(keeper, trouble.text);
    if (!done)
        return 0;
    notify_desk_flush(&keeper->notifying);
    return notify_desk_step(&keeper->notifying, err); /* no event will say so */
}
