/*
 * view_many - many incidents gathered at once, for the digest: one question of each
 * kind, however many they are.
 *
 * Of an incident of very many places the newest are shown; how many there are, and how
 * its offer changed, is right in any case. Nothing is said of events and postings.
 */
#ifndef VIGIE_ALERTS_VIEW_MANY_H
#define VIGIE_ALERTS_VIEW_MANY_H

#include "alerts/view.h"

struct view_many {
    struct view_incident **views; /* their rows are set; each incident once */
    size_t count;
    /* As in storage/told.h, whose numbers are wanted; "" for everybody's. */
    const char *groups;
    int64_t since_ms; /* places first seen from then on are new */
};

/* How many places there are, and how many new ones; whether it is an offer, and the
 * facts by which it is judged. For some groups the row's numbers become theirs, and the
 * places where only others' records were found do not count; all are 0 where it does
 * not concern them. */
MUST_USE int view_parts(
    const struct view_many *many, struct store *store, struct err *err);

/* Behind view_parts: groups, the newest sightings, the last steps. Of `options` what is
 * said of events and postings does not count. */
MUST_USE int view_fill_many(const struct view_many *many, struct arena *arena,
    struct store *store, const struct view_options *options, struct err *err);

#endif
