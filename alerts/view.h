/*
 * view - an incident gathered for the eye: the store's rows, cleaned, in one arena.
 *
 * The store hands rows to callbacks and keeps its connection busy meanwhile, so rows
 * are gathered first and written afterwards. Texts here are clean (alerts/clean.h).
 */
#ifndef VIGIE_ALERTS_VIEW_H
#define VIGIE_ALERTS_VIEW_H

#include "alerts/severity.h"
#include "base/arena.h"
#include "storage/triage.h"

enum { VIEW_ARENA_MAX = 256 * 1024 * 1024 };

/* One offer on a page. */
struct view_posting {
    const char *author; /* "" when it is not known; so the others */
    const char *board;
    const char *price;
    const char *victims; /* with commas between */
    int64_t posted_ms;
    uint64_t records;
    enum offer_kind offer;
};

struct view_sighting {
    struct page_ref page;
    struct view_posting *postings; /* the first ones */
    size_t posting_count;
    const char *source;
    const char *url;
    const char *title;
    const char *price;
    int64_t posted_ms;
    int64_t first_seen_ms;
    int64_t last_seen_ms;
    uint64_t records_claimed;
    uint32_t kinds;
    uint32_t certain;
    uint32_t probable;
    uint32_t weak;
    uint32_t hit_rows;
    bool is_offer;
    enum offer_kind offer;
};

/* What a place offers, from then on. */
struct view_step {
    int64_t at_ms;
    const char *source;
    const char *url;
    const char *price; /* "" when it is not said */
    uint64_t records;  /* 0: not said */
    enum offer_kind offer;
    bool is_first; /* the place was found with it */
};

/* One line of an incident's history. */
struct view_event {
    uint64_t origin; /* the incident it was said of */
    int64_t at_ms;
    const char *who;
    const char *login; /* "" where it is the same, or no person's */
    const char *said;  /* "" when nothing was */
    enum triage_act what;
};

struct view_incident {
    struct store_incident row; /* its texts are not clean; those below are */
    const char *title;         /* "" when there is none */
    const char *price;
    const char *state_by;
    const char *state_why;
    bool is_offer; /* one of its sightings is one */
    struct severity_facts facts;
    struct store_group *groups;
    size_t group_count;
    struct view_sighting *sightings; /* the first ones */
    size_t sighting_count;
    size_t sighting_total;
    size_t sighting_new;       /* since a moment, where one was asked for */
    struct view_event *events; /* the last ones */
    size_t event_count;
    size_t event_total;
    struct view_step *steps; /* the last ones, oldest first */
    size_t step_count;
    size_t step_total;
};

struct view_options {
    bool defanged;
    size_t sightings_max;
    size_t events_max;   /* 0: they are not asked for */
    size_t steps_max;    /* the same */
    size_t postings_max; /* of each sighting; 0: they are not asked for */
};

struct view_list {
    struct view_incident *items;
    size_t count;
};

/* The incidents the filter lets through, without groups and sightings. */
MUST_USE int view_incidents(struct view_list *out, struct arena *arena,
    struct store *store, const struct store_incident_filter *filter, struct err *err);
/* Adds groups, sightings and their postings. */
MUST_USE int view_fill(struct view_incident *view, struct arena *arena,
    struct store *store, const struct view_options *options, struct err *err);

#endif
