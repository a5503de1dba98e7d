/* incident_seen - pages as they are found, for the tests of incidents. */
#ifndef VIGIE_TESTS_ALERTS_INCIDENT_SEEN_H
#define VIGIE_TESTS_ALERTS_INCIDENT_SEEN_H

#include "world.h"

#include "alerts/incident.h"

static const struct seen thread = {.source = "board",
    .path = "/thread/1",
    .title = "Laboratory patients, France, sample inside",
    .price = "2000",
    .records = 491840,
    .kinds = 1U << FIELD_DIAGNOSIS,
    .certain = 8,
    .probable = 4,
    .weak = 2,
    .is_offer = true};

static struct incidents_taken absorb(struct world *world)
{
    struct incidents_taken taken = {0};
    MUST(world,
        incidents_absorb(world->store, &world->clock, NULL, &taken, &world->err));
    return taken;
}

static void see(struct world *world, struct seen seen)
{
    world->now_ms += MINUTE_MS;
    world_see(world, &seen);
}

#endif
