#include "app/workers.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

void workers_init(struct workers *workers, const struct id *self,
    const struct clock *clock, const struct log *log)
{
    char machine[64] = "";
    *workers = (struct workers){.self = *self, .clock = clock, .log = log};
    (void)gethostname(machine, sizeof(machine) - 1);
    (void)snprintf(
        workers->name, sizeof(workers->name), "%s, process %d", machine, getpid());
}

static struct worker_seen *find(struct workers *workers, const struct id *id)
{
    for (size_t i = 0; i < workers->count; i++)
        if (id_equal(&workers->seen[i].id, id))
            return &workers->seen[i];
    return NULL;
}

bool workers_note(
    struct workers *workers, const struct id *id, uint64_t beats, int64_t now_ms)
{
    struct worker_seen *seen = find(workers, id);
    if (seen == NULL && workers->count < WORKERS_MAX) {
        seen = &workers->seen[workers->count++];
        *seen = (struct worker_seen){.id = *id, .beats = beats, .since_ms = now_ms};
    }
    if (seen == NULL)
        return false;
    seen->listed = true;
    if (seen->beats != beats) {
        seen->beats = beats;
        seen->since_ms = now_ms;
    }
    return now_ms - seen->since_ms >= WORKERS_DEAD_MS;
}

/* Those no longer in the store have ended in order, or others were faster. */
static void forget_unlisted(struct workers *workers)
{
    size_t kept = 0;
    for (size_t i = 0; i < workers->count; i++)
        if (workers->seen[i].listed)
            workers->seen[kept++] = workers->seen[i];
    workers->count = kept;
}

/* Who could not look for a while knows nothing of the others' counts in between. */
static void begin_look(struct workers *workers, int64_t now_ms)
{
    if (now_ms - workers->last_ms > 2 * (int64_t)WORKERS_BEAT_MS)
        workers->count = 0;
    for (size_t i = 0; i < workers->count; i++)
        workers->seen[i].listed = false;
}

struct look {
    struct workers *workers;
    struct store_worker dead[WORKERS_MAX];
    size_t count;
};

static int look_at(void *self, const struct store_worker *worker, struct err *err)
{
    struct look *look = self;
    (void)err;
    if (!id_equal(&worker->id, &look->workers->self) &&
        workers_note(look->workers, &worker->id, worker->beats,
            clock_steady(look->workers->clock)) &&
        look->count < WORKERS_MAX)
        look->dead[look->count++] = *worker;
    return 0;
}

static int reap(struct workers *workers, struct store *store, struct err *err)
{
    struct look look = {.workers = workers};
    int64_t now = clock_steady(workers->clock);
    begin_look(workers, now);
    if (store_workers(store, look_at, &look, err) != 0)
        return -1;
    forget_unlisted(workers);
    workers->last_ms = now;
    for (size_t i = 0; i < look.count; i++) {
        const struct store_worker *dead = &look.dead[i];
        if (store_worker_forget(store, &dead->id, err) != 0)
            return -1;
        log_warn(workers->log,
            "worker \"%s\" gives no sign of life; its %u leases are free again",
            dead->name, dead->leases);
    }
    return 0;
}

static int tell_tor(struct workers *workers, struct store *store,
    const struct workers_tor *tor, struct err *err)
{
    int64_t down_ms = tor->down_since_ms;
    if (down_ms != 0) /* steady time means nothing to others */
        down_ms += clock_wall(workers->clock) - clock_steady(workers->clock);
    return store_worker_tor(
        store, &workers->self, down_ms, down_ms == 0 ? NULL : tor->why, err);
}

int workers_step(struct workers *workers, struct store *store,
    const struct workers_tor *tor, struct err *err)
{
    int64_t now = clock_steady(workers->clock);
    if (now < workers->next_ms)
        return 0;
    if (store_worker_beat(store, &workers->self, workers->name,
            clock_wall(workers->clock), err) != 0 ||
        tell_tor(workers, store, tor, err) != 0 || reap(workers, store, err) != 0)
        return err_in(err, "workers");
    workers->next_ms = now + WORKERS_BEAT_MS;
    return 0;
}
