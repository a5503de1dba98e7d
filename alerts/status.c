#include "alerts/status.h"

#include "alerts/digest_lists.h"
#include "alerts/triage.h"

#include <stdlib.h>
#include <string.h>

enum { ARENA_MAX = 64 << 20, DAY_MS = 24 * 60 * 60 * 1000, INCIDENTS_MAX = 100000 };

void status_done(struct status *status)
{
    arena_done(&status->arena);
}

static int by_need(const void *left, const void *right)
{
    const struct status_source *a = left;
    const struct status_source *b = right;
    if (a->alarm != b->alarm)
        return a->alarm > b->alarm ? -1 : 1;
    return strcmp(a->vitals->row.source, b->vitals->row.source);
}

static int gather_sources(struct status *status, struct store *store, struct err *err)
{
    struct vitals_list list = {0};
    if (vitals_gather(&list, &status->arena, store, status->now_ms, err) != 0 ||
        vitals_count_waiting(&list, store, err) != 0)
        return -1;
    if (list.count == 0)
        return 0;
    status->sources =
        arena_array(&status->arena, list.count, sizeof(*status->sources), err);
    if (status->sources == NULL)
        return -1;
    for (size_t i = 0; i < list.count; i++) {
        enum vitals_alarm alarm = vitals_judge(&list.items[i], status->now_ms);
        status->sources[i] = (struct status_source){&list.items[i], alarm};
        status->healthy += vitals_is_healthy(alarm);
        status->paused += alarm == VITALS_PAUSED;
        status->alarm = status->alarm || vitals_is_alarm(alarm);
    }
    status->source_count = list.count;
    qsort(status->sources, list.count, sizeof(*status->sources), by_need);
    return 0;
}

static int take_incident(
    void *self, const struct store_incident *incident, struct err *err)
{
    struct status *status = self;
    (void)err;
    if (!triage_is_told(incident))
        return 0;
    status->incidents++;
    if (incident->severity > status->worst)
        status->worst = incident->severity;
    return 0;
}

bool status_mail_is_late(const struct status *status)
{
    return status->outbox.waiting > 0 &&
           status->outbox.next_due_ms < status->now_ms - STATUS_MAIL_LATE_MS;
}

bool status_list_is_well(const struct status *status, size_t list)
{
    const struct digest_lists lists = {
        .items = status->lists, .count = status->list_count, .now_ms = status->now_ms};
    return !digest_list_is_told(&lists, list);
}

/* No worker, a dead one, or one without Tor; targets that wait too long; a watchlist;
 * a rule or recipient whose group is none. */
static bool has_alarm(const struct status *status)
{
    struct works_remark remarks[WORKS_REMARKS_MAX];
    size_t count = works_remarks(remarks, &status->works);
    bool alarm = status->works.worker_count == 0 || status->groups[0] != '\0' ||
                 status_mail_is_late(status) || works_is_alarm(remarks, count);
    for (size_t i = 0; i < status->list_count; i++)
        alarm = alarm || !status_list_is_well(status, i);
    return alarm;
}

int status_gather(struct status *out, struct store *store,
    const struct status_wanted *wanted, struct err *err)
{
    int64_t now_ms = wanted->now_ms;
    const struct store_incident_filter filter = {
        .changed_since_ms = now_ms - DAY_MS, .max = INCIDENTS_MAX};
    *out = (struct status){.now_ms = now_ms,
        .lists = wanted->lists,
        .list_count = wanted->list_count,
        .groups = wanted->groups == NULL ? "" : wanted->groups};
    arena_init(&out->arena, ARENA_MAX);
    if (gather_sources(out, store, err) != 0 ||
        works_gather(&out->works, store, now_ms, err) != 0 ||
        store_outbox_state(&out->outbox, store, err) != 0 ||
        store_incidents(store, &filter, take_incident, out, err) != 0)
        return err_in(err, "status");
    out->alarm = out->alarm || has_alarm(out);
    return 0;
}
