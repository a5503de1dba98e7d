#include "alerts/works.h"

#include "alerts/vitals.h"
#include "storage/outbox.h"

#include <string.h>

static int take_worker(void *self, const struct store_worker *worker, struct err *err)
{
    struct works *works = self;
    (void)err;
    if (works->worker_count < WORKS_WORKERS_MAX)
        works->workers[works->worker_count++] = *worker;
    return 0;
}

bool works_address_fails(const struct store_address *address, int64_t now_ms)
{
    return address->failures >= WORKS_ADDRESS_FAILURES &&
           now_ms - address->success_ms >= WORKS_ADDRESS_MS &&
           now_ms - address->probe_ms < WORKS_ADDRESS_ASKED_MS;
}

/* They come source by source. */
static int take_address(
    void *self, const struct store_address *address, struct err *err)
{
    struct works *works = self;
    size_t count = works->site_count;
    (void)err;
    if (!works_address_fails(address, works->now_ms))
        return 0;
    if (count > 0 && strcmp(works->sites[count - 1].source, address->source) == 0) {
        works->sites[count - 1].failing++;
        return 0;
    }
    if (count == WORKS_SITES_MAX)
        return 0;
    struct works_site *site = &works->sites[works->site_count++];
    site->failing = 1;
    memcpy(site->source, address->source, sizeof(site->source));
    return 0;
}

int works_gather(
    struct works *out, struct store *store, int64_t now_ms, struct err *err)
{
    *out = (struct works){.now_ms = now_ms};
    if (store_workers(store, take_worker, out, err) != 0 ||
        store_addresses(store, take_address, out, err) != 0)
        return -1;
    struct store_outbox_state outbox;
    if (store_outbox_state(&outbox, store, err) != 0)
        return -1;
    out->dead_letters = outbox.dead;
    return store_backlog(&out->backlog, store, now_ms, err);
}

bool works_worker_is_dead(const struct works *works, size_t worker)
{
    return works->now_ms - works->workers[worker].seen_ms > WORKS_DEAD_MS;
}

bool works_tor_is_down(const struct works *works, size_t worker)
{
    return works->workers[worker].tor_down_ms != 0 &&
           !works_worker_is_dead(works, worker);
}

bool works_backlog_is_late(const struct works *works)
{
    return works->backlog.due > 0 &&
           works->now_ms - works->backlog.earliest_ms > WORKS_LATE_MS;
}

size_t works_remarks(
    struct works_remark out[WORKS_REMARKS_MAX], const struct works *works)
{
    size_t count = 0;
    for (size_t i = 0; i < works->worker_count; i++)
        if (works_worker_is_dead(works, i))
            out[count++] = (struct works_remark){WORKS_SILENT, i};
        else if (works_tor_is_down(works, i))
            out[count++] = (struct works_remark){WORKS_NO_TOR, i};
    if (works_backlog_is_late(works))
        out[count++] = (struct works_remark){.trouble = WORKS_LATE};
    if (vitals_backlog_grows(&works->backlog))
        out[count++] = (struct works_remark){.trouble = WORKS_GROWS};
    if (works->dead_letters > 0)
        out[count++] = (struct works_remark){.trouble = WORKS_DEAD_LETTERS};
    for (size_t i = 0; i < works->site_count; i++)
        out[count++] = (struct works_remark){WORKS_ADDRESSES, i};
    return count;
}

bool works_is_alarm(const struct works_remark *remarks, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (remarks[i].trouble != WORKS_ADDRESSES)
            return true;
    return false;
}
