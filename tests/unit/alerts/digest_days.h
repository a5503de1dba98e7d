/*
 * digest_days - one day's digest after another, of a world in which an offer is found.
 */
#ifndef VIGIE_TESTS_ALERTS_DIGEST_DAYS_H
#define VIGIE_TESTS_ALERTS_DIGEST_DAYS_H

#include "alerts/incident.h"
#include "alerts/triage.h"
#include "digest_world.h"

static const struct seen offer = {.source = "board",
    .path = "/thread/1.html",
    .title = "Lab patients",
    .price = "2000",
    .records = 1000,
    .kinds = 1U << FIELD_NAME,
    .certain = 4,
    .is_offer = true};

static inline size_t put(struct world *world, struct two *two)
{
    size_t count = 0;
    MUST(world, digest_put_due(
                    &count, world->store, &two->options, world->now_ms, &world->err));
    return count;
}

/* The digest that falls due next, as its first recipient gets it. */
static inline void next_day(struct world *world, struct digest *digest, struct two *two)
{
    world->now_ms += DAY_MS;
    MUST(world, digest_period(&two->order, world->store, world->now_ms, &world->err));
    digest_init(digest);
    MUST(world, digest_compose(digest, world->store, &two->order, &world->err));
}

/* Lines are broken anywhere: blanks count as one. */
static inline void expect(struct world *world, struct digest *digest, const char *what)
{
    AUTO(buf_done) struct buf flat;
    const char *text = text_of(world, &digest->text);
    buf_init(&flat, 1 << 20);
    for (const char *at = text; *at != '\0'; at++)
        if ((*at != ' ' && *at != '\n') || (at[1] != ' ' && at[1] != '\n'))
            MUST(world,
                buf_add_byte(&flat, *at == '\n' ? ' ' : (uint8_t)*at, &world->err));
    if (strstr(text_of(world, &flat), what) == NULL)
        fail_msg("\"%s\" is not in:\n%s", what, text);
}

static inline void expect_not(
    struct world *world, struct digest *digest, const char *what)
{
    const char *const parts[] = {text_of(world, &digest->subject),
        text_of(world, &digest->text), text_of(world, &digest->html)};
    for (size_t i = 0; i < 3; i++)
        if (strstr(parts[i], what) != NULL)
            fail_msg("\"%s\" is in:\n%s", what, parts[i]);
}

static inline void english(struct two *two)
{
    french(two, NULL);
    speak(two, WORDS_ENGLISH);
}

static inline void act(
    struct world *world, uint64_t incident, enum triage_act what, const char *why)
{
    enum triage_state before = TRIAGE_NEW;
    const struct store_act wanted = {.incident = incident,
        .act = what,
        .who = "m.darvor",
        .why = why,
        .now_ms = world->now_ms};
    MUST(world, store_incident_act(&before, world->store, &wanted, &world->err));
}

#endif
