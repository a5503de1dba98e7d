/*
 * print - incidents and hits for the terminal and for programs.
 *
 * Text fits 80 columns where the data allows; JSON is one array or object whose keys
 * are the store's words, times RFC 3339 in UTC, unknown things null. What criminals
 * wrote is clean in both (alerts/clean.h); addresses are defanged in text only.
 */
#ifndef VIGIE_ALERTS_PRINT_H
#define VIGIE_ALERTS_PRINT_H

#include "alerts/zone.h"
#include "base/buf.h"
#include "storage/incidents.h"

struct print_options {
    bool json;
    const struct zone *zone; /* for times in text; NULL: UTC. JSON is always UTC. */
    size_t max;              /* rows; 0: all */
    /* Of a list of incidents alone, as in struct store_incident_filter. */
    int64_t changed_since_ms;
    uint32_t states;
    uint32_t severities;
    /* Of a list of hits: empties `out` to where it is printed, whenever it holds some
     * PRINT_FLUSH_BYTES, so that a list may be of any length; NULL: it stays whole. */
    int (*flush)(struct buf *out, struct err *err);
};

enum { PRINT_FLUSH_BYTES = 64 * 1024 };

enum print_answer { PRINT_NO_SUCH = 1, PRINT_CUT };

/* Appends to `out`, in one piece but for `flush`; nothing is printed by itself. */
MUST_USE int print_incidents(struct buf *out, struct store *store,
    const struct print_options *options, struct err *err);
/* Where, when, what was done with it, claimed count, persons per group, kinds of data,
 * severity and why, and each sighting; or PRINT_NO_SUCH. */
MUST_USE int print_incident(struct buf *out, struct store *store, uint64_t id,
    const struct print_options *options, struct err *err);
/* `incident` 0: those of the places found last, or all, place by place, where `max` is
 * 0. PRINT_CUT: there are as many as were asked for, so that more may be there. Records
 * are pseudonyms; no clear identifier is known here. */
MUST_USE int print_hits(struct buf *out, struct store *store, uint64_t incident,
    const struct print_options *options, struct err *err);

#endif
