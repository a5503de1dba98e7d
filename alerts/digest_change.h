/*
 * digest_change - what has become of an incident since its recipient was last told.
 *
 * The store keeps each incident as it was last told (storage/told.h). Of one that was
 * never told, only what has a time of its own can be said: further places, and the
 * state.
 */
#ifndef VIGIE_ALERTS_DIGEST_CHANGE_H
#define VIGIE_ALERTS_DIGEST_CHANGE_H

#include "alerts/view.h"
#include "alerts/writer.h"
#include "storage/told.h"

struct digest_incident {
    struct view_incident view;
    struct store_told now;    /* as it is told this time, but for whom and when */
    struct store_told before; /* as it was told last */
    bool known;               /* `before` is there */
    bool fresh;               /* new to the recipient */
    bool filled;              /* with all that a digest says of it */
    uint32_t new_places;      /* since the period began */
    const char *new_sources; /* of these, with commas between; "…" behind the last one
                                where there may be others */
    bool sources_cut;        /* it ends so */
};

/* Whether anything that a digest says differs; `known` wanted. */
bool digest_change_any(const struct digest_incident *incident);
/* All of it in a line: "2 new places (a, b); price: 2000 EUR → 500 EUR". */
void digest_write_change(
    struct writer *writer, const struct digest_incident *incident, int64_t since_ms);
/* "[high] Incident 7: title: closed, since ..., by ..." */
void digest_write_done(struct writer *writer, const struct view_incident *view);

#endif
