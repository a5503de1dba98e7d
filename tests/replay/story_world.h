/*
 * story_world - the leak of tests/fixtures/story lived through, day by day. The clock
 * is the test's.
 */
#ifndef VIGIE_TESTS_STORY_WORLD_H
#define VIGIE_TESTS_STORY_WORLD_H

#include "story_messages.h"
#include "story_worker.h"

#include "alerts/print.h"
#include "storage/offers.h"

/* ---- looking ---- */

static inline bool story_tells(const struct story_day *day, const char *words)
{
    return bytes_find(buf_bytes(&day->text), bytes_of(words), 0) != BYTES_NONE;
}

static inline int story_count(
    void *self, const struct store_incident *incident, struct err *err)
{
    (void)incident;
    (void)err;
    ++*(size_t *)self;
    return 0;
}

static inline size_t story_incidents(struct story *story)
{
    size_t count = 0;
    const struct store_incident_filter all = {.max = 100};
    TRY(story,
        store_incidents(story->place->store, &all, story_count, &count, &story->err));
    return count;
}

static inline int story_keep(
    void *self, const struct store_incident *incident, struct err *err)
{
    (void)err;
    *(struct store_incident *)self = *incident;
    return 0;
}

static inline struct store_incident story_incident(struct story *story)
{
    struct store_incident incident = {0};
    const struct store_incident_filter one = {.id = 1, .max = 1};
    TRY(story,
        store_incidents(story->place->store, &one, story_keep, &incident, &story->err));
    return incident;
}

/* ---- days ---- */

/* The sites are asked at 6 in Paris, the mail goes at 7. */
static inline void story_morning(struct story *story, int64_t day_ms)
{
    struct incidents_taken taken = {0};
    story->now_ms = day_ms + 5 * HOUR_MS;
    story_crawl(story);
    story_absorb(story, &taken);
    while (story_take_alert(story))
        continue;
    story->taken.created += taken.created;
    story->taken.widened += taken.widened;
    story->taken.merged += taken.merged;
    story->taken.dismissed += taken.dismissed;
    size_t incidents = story_incidents(story);
    if (incidents > story->incidents_most)
        story->incidents_most = incidents;
    story->now_ms = day_ms + 6 * HOUR_MS;
    story_digest(story);
    story->days[story->day_count - 1].state = story_incident(story).state;
}

/* Somebody at the hospital, at 10. */
static inline void story_act(
    struct story *story, int64_t day_ms, enum triage_act what, const char *why)
{
    enum triage_state before = TRIAGE_NEW;
    story->now_ms = day_ms + 9 * HOUR_MS;
    const struct store_act act = {.incident = 1,
        .act = what,
        .who = "m.darvor",
        .why = why,
        .now_ms = story->now_ms};
    TRY(story, store_incident_act(&before, story->place->store, &act, &story->err));
}

static inline void story_desk(struct story *story)
{
    AUTO(buf_done) struct buf persons;
    AUTO(buf_done) struct buf domains;
    const char *csv = NULL;
    const char *names = NULL;
    struct watchlist_recipe recipe = {.map = "nir=nir,email=mail,phone=tel",
        .group_column = "site",
        .record_column = "record"};
    buf_init(&persons, 1 << 20);
    buf_init(&domains, 1 << 20);
    story_file(story, &persons, "persons.csv");
    story_file(story, &domains, "domains.csv");
    TRY(story, buf_text(&csv, &persons, &story->err));
    TRY(story, buf_text(&names, &domains, &story->err));
    TRY(story, desk_open(&story->desk, &story->err));
    TRY(story, desk_build(story->desk, &recipe, csv, names, &story->err));
    TRY(story, desk_load(story->desk, &story->err));
}

static inline struct story *story_begin(struct fixture *place)
{
    struct story *story = calloc(1, sizeof(*story));
    assert_non_null(story);
    story->clock = (struct clock){.wall_ms = story_now, .steady_ms = story_now};
    story->place = place;
    parser_preload();
    story_pages(story);
    story_desk(story);
    story_sources(story);
    TRY(story, zone_load(&story->zone, "Europe/Paris", &story->err));
    return story;
}

static inline void story_end(struct story *story)
{
    for (size_t i = 0; i < story->day_count; i++)
        buf_done(&story->days[i].text);
    for (size_t i = 0; i < story->alert_count; i++)
        buf_done(&story->alerts[i].body);
    zone_free(story->zone);
    desk_close(story->desk);
    free(story);
}

#endif
