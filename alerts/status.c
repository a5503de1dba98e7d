#include "alerts/status.h"

#include "alerts/clean.h"

#include <stdlib.h>
#include <string.h>

enum { ARENA_MAX = 64 << 20, SOURCES_MAX = 10000, ERROR_MAX = 4096 };

const char *status_health_name(enum health health)
{
    static const char *const names[] = {
        [HEALTH_GOOD] = "ok",
        [HEALTH_NEVER_TRIED] = "not tried yet",
        [HEALTH_NEVER_READ] = "never read",
        [HEALTH_FAILING] = "failing",
        [HEALTH_STALE] = "stale",
    };
    return names[health];
}

/* ---- gathering ---- */

struct gather {
    struct status *status;
    size_t room;
};

static int count(void *self, const struct store_health *row, struct err *err)
{
    struct gather *gather = self;
    (void)row;
    return ++gather->room > SOURCES_MAX
               ? err_set(err, "more than %d sources", (int)SOURCES_MAX)
               : 0;
}

static int take_source(void *self, const struct store_health *row, struct err *err)
{
    const struct gather *gather = self;
    struct status *status = gather->status;
    AUTO(buf_done) struct buf error;
    struct bytes kept = {0};
    buf_init(&error, ERROR_MAX);
    if (status->source_count == gather->room)
        return 0;
    if (clean_text(&error, bytes_of(row->last_error), err) != 0 ||
        arena_copy(&kept, &status->arena, buf_bytes(&error), err) != 0)
        return -1;
    status->sources[status->source_count++] = (struct status_source){.row = *row,
        .health = health_judge(row, status->now_ms),
        .error = (const char *)kept.ptr};
    return 0;
}

static bool is_well(const struct status_source *source)
{
    return source->health == HEALTH_GOOD || source->health == HEALTH_NEVER_TRIED;
}

/* How bad: what was never read is worse than what fails now. */
static int badness(enum health health)
{
    static const int badnesses[] = {
        [HEALTH_NEVER_READ] = 4,
        [HEALTH_STALE] = 3,
        [HEALTH_FAILING] = 2,
        [HEALTH_NEVER_TRIED] = 1,
        [HEALTH_GOOD] = 0,
    };
    return badnesses[health];
}

static int worst_first(const void *a, const void *b)
{
    const struct status_source *one = a;
    const struct status_source *other = b;
    int apart = badness(other->health) - badness(one->health);
    return apart != 0 ? apart : strcmp(one->row.source, other->row.source);
}

static int gather_sources(struct status *status, struct store *store, struct err *err)
{
    struct gather gather = {.status = status};
    if (store_health(store, count, &gather, err) != 0)
        return -1;
    if (gather.room == 0)
        return 0;
    status->sources =
        arena_array(&status->arena, gather.room, sizeof(*status->sources), err);
    if (status->sources == NULL || store_health(store, take_source, &gather, err) != 0)
        return -1;
    for (size_t i = 0; i < status->source_count; i++)
        status->healthy += is_well(&status->sources[i]) ? 1U : 0U;
    qsort(status->sources, status->source_count, sizeof(*status->sources), worst_first);
    return 0;
}

enum { WORKERS_MAX = 64 };

static int take_worker(void *self, const struct store_worker *row, struct err *err)
{
    struct status *status = self;
    (void)err;
    if (status->worker_count == WORKERS_MAX)
        return 0;
    struct status_worker *worker = &status->workers[status->worker_count++];
    worker->row = *row;
    worker->silent = status->now_ms - row->seen_ms > STATUS_WORKER_SILENT_MS;
    status->working += worker->silent ? 0U : 1U;
    return 0;
}

static int gather_workers(struct status *status, struct store *store, struct err *err)
{
    status->workers =
        arena_array(&status->arena, WORKERS_MAX, sizeof(*status->workers), err);
    if (status->workers == NULL)
        return -1;
    return store_workers(store, take_worker, status, err);
}

static int gather_outbox(struct status *status, struct store *store, struct err *err)
{
    if (store_outbox_state(&status->outbox, store, err) != 0)
        return -1;
    status->mail_late =
        status->outbox.waiting > 0 &&
        status->now_ms - status->outbox.next_due_ms > STATUS_MAIL_LATE_MS;
    return 0;
}

int status_gather(
    struct status *out, struct store *store, int64_t now_ms, struct err *err)
{
    *out = (struct status){.now_ms = now_ms};
    arena_init(&out->arena, ARENA_MAX);
    if (gather_sources(out, store, err) != 0 || gather_workers(out, store, err) != 0 ||
        gather_outbox(out, store, err) != 0)
        return err_in(err, "status");
    return 0;
}

void status_done(struct status *status)
{
    arena_done(&status->arena);
}

bool status_is_alarming(const struct status *status)
{
    return status->working == 0 || status->healthy < status->source_count ||
           status->working < status->worker_count || status->mail_late;
}
