/*
 * digest_world - digests of a test's world.
 */
#ifndef VIGIE_TESTS_ALERTS_DIGEST_WORLD_H
#define VIGIE_TESTS_ALERTS_DIGEST_WORLD_H

#include "alerts/digest.h"
#include "world.h"

static const char *const both[] = {
    "security@hospital.example", "dpo@hospital.example", NULL};

static inline struct digest_options french(const struct zone *zone)
{
    return (struct digest_options){.at_minute = 7 * 60,
        .zone = zone,
        .language = WORDS_FRENCH,
        .from = "vigie@hospital.example",
        .to = both};
}

static inline void compose(struct world *world, struct digest *digest,
    const struct digest_options *options, int64_t since_ms)
{
    const struct digest_period period = {
        .since_ms = since_ms, .until_ms = world->now_ms};
    digest_init(digest);
    MUST(world, digest_compose(digest, world->store, options, &period, &world->err));
}

#endif
