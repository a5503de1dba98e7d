/*
 * alert_world - rules and channels that send nothing, over the world of invented leaks.
 */
#ifndef VIGIE_TESTS_ALERTS_ALERT_WORLD_H
#define VIGIE_TESTS_ALERTS_ALERT_WORLD_H

#include "alerts/alert_raise.h"
#include "world.h"

static const char *const nobody[] = {NULL};
static const char *const security[] = {"security@hospital.example", NULL};
static const char *const to_siem[] = {"siem", NULL};

static const struct alert_channel known_channels[] = {
    {"siem", &channel_webhook},
    {"chat", &channel_slack},
    {"logs", &channel_syslog},
};

/* To the SIEM, of everything, in English. */
static inline struct alert_rule a_rule(void)
{
    return (struct alert_rule){.name = "all",
        .least = STORE_LOW,
        .groups = nobody,
        .sources = nobody,
        .language = WORDS_ENGLISH,
        .to = nobody,
        .channels = to_siem};
}

static inline struct alert_rules rules_of(const struct alert_rule *items, size_t count)
{
    return (struct alert_rules){.items = items,
        .count = count,
        .channels = known_channels,
        .channel_count = sizeof(known_channels) / sizeof(known_channels[0]),
        .from = "vigie@hospital.example"};
}

static inline void take_in(struct world *world, const struct alert_rules *rules)
{
    MUST(
        world, incidents_absorb(world->store, &world->clock, rules, NULL, &world->err));
}

struct letters {
    struct store_message head[16]; /* in the order in which they are due */
    char bodies[16][65536];
    size_t count;
};

static inline void keep_letter(struct letters *letters, const struct store_message *one)
{
    assert_true(letters->count < 16);
    (void)bytes_to_text(
        letters->bodies[letters->count], sizeof(letters->bodies[0]), one->body);
    letters->head[letters->count++] = *one;
}

/* All that is due by then: claimed, kept and noted as sent. */
static inline struct letters *letters_until(struct world *world, int64_t now_ms)
{
    static struct letters letters;
    struct store_message one;
    int claimed = 0;
    letters.count = 0;
    while ((claimed = store_outbox_claim(
                &one, world->store, now_ms, now_ms + MINUTE_MS, &world->err)) == 0) {
        keep_letter(&letters, &one);
        assert_int_equal(
            store_outbox_sent(world->store, one.key, now_ms, &world->err), 0);
    }
    assert_int_equal(claimed, STORE_NOTHING);
    return &letters;
}

static inline struct letters *letters_now(struct world *world)
{
    return letters_until(world, world->now_ms);
}

static const struct seen sale = {.source = "board",
    .path = "/t/1",
    .title = "Fresh laboratory database, full",
    .author = "grey_heron",
    .price = "5000",
    .records = 491840,
    .first_person = 1,
    .certain = 4,
    .is_offer = true};

/* Medium; with persons it is critical. */
static const struct seen named = {.source = "board",
    .path = "/t/1",
    .title = "Fresh laboratory database, full",
    .first_person = 1,
    .domains = 1,
    .is_offer = true};

static inline struct seen again_at(const char *source, const char *path)
{
    struct seen seen = sale;
    seen.source = source;
    seen.path = path;
    return seen;
}

static inline void see(struct world *world, const struct seen *seen)
{
    world_see_again(world, seen, MINUTE_MS);
    world->now_ms += 2 * MINUTE_MS;
}

/* Not visited again: other pages are. */
static inline void see_last(struct world *world, const struct seen *seen)
{
    world_see(world, seen);
    world->now_ms += 2 * MINUTE_MS;
}

#endif
