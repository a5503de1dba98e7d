/*
 * incident - pages with findings become incidents that people work with.
 *
 * A dataset is posted, quoted, pasted and sold again; all of that is one incident with
 * several sightings. A page goes, in this order,
 * 1. to the incident that already has it as a sighting, or a page of the same thread;
 * 2. to the incident that shares its persons: at least three shared and at least half
 *    of the smaller set, or two when they are all of the smaller set (a quoted row or
 *    two). One shared person says nothing: one e-mail stands in many unrelated leaks;
 * 3. to the incident with the same words and the same claimed count: the title of one
 *    of its sightings, or the text of its offer (cross-posted; also where nobody's data
 *    is shown), or to the one whose title the same source said (the next page of a
 *    thread, the blog's list and its entry);
 * 4. to a new incident, when it has a certain or probable person, a canary, one of our
 *    domains, or is an offer with at least three weak hits;
 * 5. nowhere: weak hits alone are chance (one random mobile number in 400 is on a list
 *    of half a million), and an offer without any hit is somebody else's. Words
 *    that name one of our organisations and offer nothing, while people work on an
 *    incident of it, are the press and the boards repeating what is known.
 *
 * When 1 and 2 name different incidents, or 2 several, the page has shown that they are
 * one, and the newer are merged into the oldest. It never takes a sighting out of one;
 * people do (alerts/triage.h), and what they took apart it does not put together again.
 */
#ifndef VIGIE_ALERTS_INCIDENT_H
#define VIGIE_ALERTS_INCIDENT_H

#include "base/clock.h"
#include "storage/incidents.h"

struct alert_rules;

struct incidents_taken {
    size_t created;
    size_t widened; /* a further or a refreshed sighting */
    size_t merged;  /* two that a page showed to be one */
    size_t dismissed;
};

/* Takes in every finding that waits. Each is one transaction of the store, so that an
 * end at any point loses nothing and a repetition changes nothing. `*taken` (may be
 * NULL) is also right when it fails: what was done before. Alerts that `rules` (may be
 * NULL) ask for are in the same transactions (alerts/alert_raise.h). */
MUST_USE int incidents_absorb(struct store *store, const struct clock *clock,
    const struct alert_rules *rules, struct incidents_taken *taken, struct err *err);

#endif
