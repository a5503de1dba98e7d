/*
 * dossier_clock - the 72 hours of article 33(1) GDPR.
 *
 * A controller notifies "not later than 72 hours after having become aware of it".
 * When that was is a person's to say. Unless one says it, it is taken to be when a
 * person first acknowledged or confirmed the incident; a program that saw a page is not
 * yet a controller who knows. When nobody has done so, the hours are counted from the
 * first sighting, so that the deadline told is never too late, and the report says so.
 *
 * The hours are elapsed ones: weekends and changes of the clock do not stop them.
 * Regulation (EEC) 1182/71, article 3, may allow somewhat more; that is left to people.
 */
#ifndef VIGIE_ALERTS_DOSSIER_CLOCK_H
#define VIGIE_ALERTS_DOSSIER_CLOCK_H

#include "storage/triage.h"

#define DOSSIER_HOUR_MS     INT64_C(3600000)
#define DOSSIER_DEADLINE_MS (72 * DOSSIER_HOUR_MS)

enum dossier_awareness {
    AWARE_NOT_KNOWN, /* nobody has said or done anything yet */
    AWARE_SAID,      /* given by who made the report */
    AWARE_ACKNOWLEDGED,
    AWARE_CONFIRMED,
    AWARE_COUNT
};

/* "acknowledged"; for programs. */
const char *dossier_awareness_name(enum dossier_awareness how);

struct dossier_clock {
    enum dossier_awareness how;
    int64_t from_ms;          /* counted from; Unix, UTC */
    int64_t deadline_ms;      /* 72 hours later */
    int64_t left_ms;          /* from now to then; negative: it is past */
    char who[STORE_WHO_SIZE]; /* acknowledged or confirmed it; empty otherwise */
};

/* Events come oldest first, all of them: the first that counts is kept. Start: zero. */
void dossier_clock_note(struct dossier_clock *clock, const struct store_event *event);

struct dossier_moments {
    int64_t said_ms; /* when they became aware, as a person says; 0: nobody does */
    int64_t first_seen_ms;
    int64_t now_ms;
};

/* After all events. */
void dossier_clock_set(
    struct dossier_clock *clock, const struct dossier_moments *moments);

#endif
