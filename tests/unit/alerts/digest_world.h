/*
 * digest_world - digests of a test's world.
 */
#ifndef VIGIE_TESTS_ALERTS_DIGEST_WORLD_H
#define VIGIE_TESTS_ALERTS_DIGEST_WORLD_H

#include "alerts/digest.h"
#include "world.h"

static const char *const both[] = {
    "security@hospital.example", "dpo@hospital.example", NULL};

/* Two recipients with the same wishes, and the first one's digest. */
struct two {
    struct digest_recipient recipients[2];
    struct digest_options options;
    struct digest_order order;
};

static inline void french(struct two *two, const struct zone *zone)
{
    const struct digest_recipient one = {.address = both[0],
        .zone = zone,
        .language = WORDS_FRENCH,
        .at_minute = 7 * 60,
        .weekday = 1,
        .daily = true};
    *two = (struct two){.recipients = {one, one},
        .options = {.from = "vigie@hospital.example", .recipient_count = 2}};
    two->recipients[1].address = both[1];
    two->options.recipients = two->recipients;
    two->order =
        (struct digest_order){.options = &two->options, .to = &two->recipients[0]};
}

static inline void speak(struct two *two, enum words_language language)
{
    two->recipients[0].language = language;
    two->recipients[1].language = language;
}

static inline void compose(
    struct world *world, struct digest *digest, struct two *two, int64_t since_ms)
{
    two->order.period =
        (struct digest_period){.since_ms = since_ms, .until_ms = world->now_ms};
    digest_init(digest);
    MUST(world, digest_compose(digest, world->store, &two->order, &world->err));
}

#endif
