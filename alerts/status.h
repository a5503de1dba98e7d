/*
 * status - how vigie is, at a glance: its sources, worst first, who works, what waits.
 *
 * Judged from the store alone, so that it can be asked beside a running vigie, or of
 * one that no longer runs. Silence is no success: no sign of life from any worker is an
 * alarm, and so is a source that was not read.
 */
#ifndef VIGIE_ALERTS_STATUS_H
#define VIGIE_ALERTS_STATUS_H

#include "alerts/health.h"
#include "base/arena.h"
#include "base/buf.h"

enum {
    STATUS_WORKER_SILENT_MS =
        60000,                    /* since its last sign of life, by the wall clock */
    STATUS_MAIL_LATE_MS = 3600000 /* a mail that waits although it was due */
};

struct status_source {
    struct store_health row;
    enum health health;
    const char *error; /* clean (alerts/clean.h); "" for none */
};

struct status_worker {
    struct store_worker row;
    bool silent;
};

struct status {
    struct arena arena;
    int64_t now_ms;
    struct status_source *sources; /* worst first, then by name */
    size_t source_count;
    size_t healthy;
    struct status_worker *workers;
    size_t worker_count;
    size_t working; /* of which gave a sign of life lately */
    struct store_outbox_state outbox;
    bool mail_late;
};

/* Fills `out`; status_done also after -1. */
MUST_USE int status_gather(
    struct status *out, struct store *store, int64_t now_ms, struct err *err);
void status_done(struct status *status);

/* Is anything an alarm? A source that was added and not yet tried is none. */
bool status_is_alarming(const struct status *status);

struct status_print {
    bool json;
    bool colour;
};

/* Appends to `out`; text fits 80 columns but for long names and errors. */
MUST_USE int status_print(struct buf *out, const struct status *status,
    const struct status_print *how, struct err *err);

/* "ok", "never tried", "never read", "failing", "stale": static. */
const char *status_health_name(enum health health);

#endif
