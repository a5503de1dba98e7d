/*
 * outbox_list - the outbox for the eye and for programs: what waits, what was given up,
 * and what was sent lately.
 */
#ifndef VIGIE_ALERTS_OUTBOX_LIST_H
#define VIGIE_ALERTS_OUTBOX_LIST_H

#include "alerts/zone.h"
#include "base/buf.h"
#include "storage/outbox.h"

struct outbox_list_options {
    bool json;
    const struct zone *zone; /* for text; NULL: UTC */
    int64_t now_ms;
    int64_t sent_since_ms;
};

/* Appends to `out`. Reasons come from other machines and are cleaned and masked, but
 * for IPv4 addresses. */
MUST_USE int outbox_list(struct buf *out, struct store *store,
    const struct outbox_list_options *options, struct err *err);

#endif
