/*
 * many - what digests ask of many incidents at once: one question of each kind, however
 * many they are.
 *
 * For who is there for some groups, of their places: those where only others' records
 * were found are left out. Whose were found is noted when a page is taken in, and stays
 * known when its hits are forgotten.
 */
#ifndef VIGIE_STORAGE_MANY_H
#define VIGIE_STORAGE_MANY_H

#include "storage/offers.h"
#include "storage/told.h"

struct store_many {
    const uint64_t *incidents;
    size_t count;
    const char *groups; /* as in storage/told.h; "": all */
    size_t places_max;  /* of each incident, the newest */
    int64_t since_ms;   /* places first seen from then on are new; 0: all */
};

struct store_part {
    struct store_share share; /* of the groups; unset where all were asked for */
    uint32_t places;          /* that are not others' alone */
    uint32_t new_places;      /* of these */
    bool is_offer;            /* a place of the incident offers something */
    bool
        exact; /* else a record may be in several of the groups: store_incident_share */
};

/* Each is called for the incidents there are, in no order of theirs, and what belongs
 * to one together. `self` is the caller's; 0 goes on. */
typedef int store_part_fn(
    void *self, uint64_t incident, const struct store_part *part, struct err *err);
typedef int store_many_group_fn(
    void *self, uint64_t incident, const struct store_group *group, struct err *err);
typedef int store_many_sighting_fn(void *self, uint64_t incident,
    const struct store_finding *sighting, struct err *err);
typedef int store_many_source_fn(
    void *self, uint64_t incident, const char *source, struct err *err);
typedef int store_many_step_fn(void *self, uint64_t incident,
    const struct store_offer_step *step, struct err *err);
typedef int store_told_fn(void *self, const struct store_told *told, struct err *err);

MUST_USE int store_parts(struct store *store, const struct store_many *many,
    store_part_fn *each, void *self, struct err *err);
/* By name; all groups, whichever are asked for. */
MUST_USE int store_many_groups(struct store *store, const struct store_many *many,
    store_many_group_fn *each, void *self, struct err *err);
/* Of each incident the newest `places_max`, oldest first. */
MUST_USE int store_many_sightings(struct store *store, const struct store_many *many,
    store_many_sighting_fn *each, void *self, struct err *err);
/* The sources of each incident's newest `places_max` places first seen since
 * `since_ms`, each once, in the order in which they came. */
MUST_USE int store_many_sources(struct store *store, const struct store_many *many,
    store_many_source_fn *each, void *self, struct err *err);
/* How each incident's offer changed, by all its places, whosever they are, oldest
 * first: steps of another kind or price than the one before it, the last
 * STORE_INCIDENT_STEPS_MAX. Where is not said (`url`), nor which are a place's first
 * ones. */
MUST_USE int store_many_offers(struct store *store, const struct store_many *many,
    store_many_step_fn *each, void *self, struct err *err);
/* What somebody (as in struct store_told) was told of them. */
MUST_USE int store_many_told(struct store *store, const struct store_many *many,
    const char *audience, store_told_fn *each, void *self, struct err *err);

#endif
