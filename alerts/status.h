/*
 * status - all of vigie at a glance, from the store: sources worst first, workers, Tor,
 * the backlog, the outbox, the watchlists.
 *
 * It reads and changes nothing, so it may be asked for while vigie runs. Text fits 80
 * columns; JSON is one object; metrics are for a monitoring system. None holds a
 * source's address or what stands on a page; the last error is cleaned
 * (alerts/clean.h).
 */
#ifndef VIGIE_ALERTS_STATUS_H
#define VIGIE_ALERTS_STATUS_H

#include "alerts/digest.h"
#include "alerts/vitals.h"
#include "alerts/works.h"
#include "storage/outbox.h"

enum { STATUS_MAIL_LATE_MS = 60 * 60 * 1000 }; /* it waits although it was due */

struct status_source {
    const struct vitals *vitals;
    enum vitals_alarm alarm;
};

struct status {
    struct arena arena; /* of what the sources are in */
    int64_t now_ms;
    struct status_source *sources; /* worst first, then by name */
    size_t source_count;
    size_t healthy; /* sources without alarm that were read */
    size_t paused;
    struct works works;
    struct store_outbox_state outbox;
    uint64_t incidents;              /* new or changed in the last 24 hours */
    uint32_t worst;                  /* enum store_severity of these */
    const struct digest_list *lists; /* borrowed */
    size_t list_count;
    const char *groups; /* borrowed: a line each of groups that no watchlist has */
    bool alarm;         /* anything at all is to be done */
};

struct status_wanted {
    int64_t now_ms;
    const struct digest_list *lists; /* borrowed; NULL: nothing is said of them */
    size_t list_count;
    const char *groups; /* borrowed; a line each; NULL: there is nothing to say */
};

/* Released by status_done also after a failure. */
MUST_USE int status_gather(struct status *out, struct store *store,
    const struct status_wanted *wanted, struct err *err);
void status_done(struct status *status);
AUTO_DEFINE_VALUE(struct status, status_done)

bool status_mail_is_late(const struct status *status);
bool status_list_is_well(const struct status *status, size_t list);

struct status_look {
    bool colour;
    const struct zone *zone; /* NULL: UTC */
};

MUST_USE int status_text(struct buf *out, const struct status *status,
    const struct status_look *look, struct err *err);
MUST_USE int status_json(struct buf *out, const struct status *status, struct err *err);
/* OpenMetrics 1.0 (the format's text form, of 2020). */
MUST_USE int status_metrics(
    struct buf *out, const struct status *status, struct err *err);

#endif
