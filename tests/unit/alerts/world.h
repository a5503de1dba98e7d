/*
 * world - a small store with invented leaks in it, and a clock that tests turn.
 */
#ifndef VIGIE_TESTS_ALERTS_WORLD_H
#define VIGIE_TESTS_ALERTS_WORLD_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "alerts/incident.h"
#include "base/clock.h"
#include "model/candidate.h"
#include "storage/incidents.h"
#include "storage/outbox.h"
#include "tests/contract/store_ready.h"

#define MINUTE_MS INT64_C(60000)
#define HOUR_MS   (60 * MINUTE_MS)
#define DAY_MS    (24 * HOUR_MS)

enum { WORLD_HITS = 64 };

struct world {
    struct clock clock; /* first, so that the clock can find its world */
    int64_t now_ms;
    struct store *store;
    char folder[64];
    char url[128];
    struct err err;
};

/* A call that must succeed says why when it does not. */
#define MUST(world, call)                                                              \
    do {                                                                               \
        (world)->err.text[0] = '\0';                                                   \
        if ((call) != 0)                                                               \
            fail_msg("%s: %s", #call, (world)->err.text);                              \
    } while (0)

static inline int64_t world_now(const struct clock *self)
{
    return ((const struct world *)self)->now_ms;
}

static inline void world_sources(struct world *world)
{
    static const struct store_source sources[] = {
        {"board", "http://board.example/", "team", "watch"},
        {"leaks", "http://leaks.example/", "team", "watch"},
        {"pastes", "http://pastes.example/", "team", "watch"},
    };
    MUST(world, store_sources_set(world->store, sources, 3, &world->err));
}

/* 23 November 2026, 06:00 in Paris. */
static inline int world_open(void **state)
{
    struct world *world = calloc(1, sizeof(*world));
    assert_non_null(world);
    world->clock = (struct clock){.wall_ms = world_now, .steady_ms = world_now};
    world->now_ms = INT64_C(1795410000000);
    ready_folder(world->folder, sizeof(world->folder), "alerts");
    assert_non_null(mkdtemp(world->folder));
    (void)snprintf(world->url, sizeof(world->url), "sqlite:%s/vigie.db", world->folder);
    MUST(world, store_ready(&world->store, world->url, &world->err));
    world_sources(world);
    *state = world;
    return 0;
}

static inline int world_close(void **state)
{
    static const char *const files[] = {"vigie.db", "vigie.db-wal", "vigie.db-shm"};
    struct world *world = *state;
    store_close(world->store);
    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        char path[128];
        (void)snprintf(path, sizeof(path), "%s/%s", world->folder, files[i]);
        (void)unlink(path);
    }
    assert_int_equal(rmdir(world->folder), 0);
    free(world);
    return 0;
}

/* One page with what stands on it. Persons are numbered; person n is of group n % 4. */
struct seen {
    const char *source;
    const char *path;
    const char *title;
    const char *author; /* NULL: not known, and no victims */
    const char *board;
    const char *price; /* EUR */
    uint64_t records;
    uint32_t kinds;
    uint32_t first_person;
    uint32_t
        certain; /* persons from first_person on, then the probable, then the weak */
    uint32_t probable;
    uint32_t weak;
    uint32_t domains;
    bool canary; /* the first person is a planted one */
    bool is_offer;
    enum offer_kind offer; /* OFFER_NONE: a sale, when it is an offer */
    const char *text;      /* of the posting */
    uint32_t first_domain;
};

static inline struct hit world_hit(uint32_t person, enum confidence confidence)
{
    static const char *const groups[] = {
        "Lab North", "Lab <East>", "Lab South", "Lab West"};
    struct hit hit = {
        .record = UINT64_C(0x1000) + person,
        .watchlist = 1,
        .confidence = confidence,
        .person = true,
        .row = person + 1,
        .offset = (uint64_t)person * 100,
    };
    hit.fields =
        confidence == CONFIDENCE_WEAK
            ? identifier_bit(IDENTIFIER_PHONE)
            : identifier_bit(IDENTIFIER_NIR) |
                  (confidence == CONFIDENCE_CERTAIN ? identifier_bit(IDENTIFIER_EMAIL)
                                                    : 0);
    (void)snprintf(hit.group, sizeof(hit.group), "%s", groups[person % 4]);
    return hit;
}

static inline size_t world_hits(struct hit hits[WORLD_HITS], const struct seen *seen)
{
    size_t count = 0;
    for (uint32_t i = 0; i < seen->certain + seen->probable + seen->weak; i++) {
        enum confidence confidence = i < seen->certain ? CONFIDENCE_CERTAIN
                                     : i < seen->certain + seen->probable
                                         ? CONFIDENCE_PROBABLE
                                         : CONFIDENCE_WEAK;
        assert_true(count < WORLD_HITS);
        hits[count++] = world_hit(seen->first_person + i, confidence);
    }
    if (seen->canary)
        (void)snprintf(hits[0].canary, sizeof(hits[0].canary), "planted in system A");
    for (uint32_t i = 0; i < seen->domains; i++) {
        assert_true(count < WORLD_HITS);
        hits[count] = world_hit(5000 + seen->first_domain + i, CONFIDENCE_PROBABLE);
        hits[count].fields = identifier_bit(IDENTIFIER_DOMAIN);
        hits[count++].person = false;
    }
    return count;
}

static inline struct target world_target(const struct seen *seen)
{
    char host[64];
    char url[256];
    struct target target;
    (void)snprintf(host, sizeof(host), "%s.example", seen->source);
    (void)snprintf(url, sizeof(url), "http://%s%s", host, seen->path);
    assert_int_equal(target_init(&target, bytes_of(url), bytes_of(host)), 0);
    (void)snprintf(target.source, sizeof(target.source), "%s", seen->source);
    return target;
}

/* Adds the page if it is new, and leases it. Other pages of its host wait. */
static inline struct target world_claim(struct world *world, const struct seen *seen)
{
    struct target wanted = world_target(seen);
    wanted.due_ms = world->now_ms;
    MUST(world, store_targets_add(world->store, NULL, &wanted, 1, &world->err));
    struct target target = {0};
    size_t count = 0;
    const struct store_claim claim = {.owner = id_hash(bytes_of("worker")),
        .now_ms = world->now_ms,
        .lease_until_ms = world->now_ms + MINUTE_MS,
        .max = 1};
    MUST(world, store_claim(&target, &count, world->store, &claim, &world->err));
    assert_int_equal(count, 1);
    assert_true(id_equal(&target.id, &wanted.id));
    return target;
}

/* The page is visited now, and next in a year unless `again_ms` says sooner. */
static inline void world_see_again(
    struct world *world, const struct seen *seen, int64_t again_ms)
{
    struct hit hits[WORLD_HITS];
    struct target target = world_claim(world, seen);
    struct posting posting = {
        .title = bytes_of(seen->title),
        .author = bytes_of(seen->author),
        .board = bytes_of(seen->board),
        .victims = {bytes_of("Lab of the Example"), bytes_of("lab.example")},
        .victim_count = seen->author == NULL ? 0 : 2,
        .amount = bytes_of(seen->price),
        .currency = bytes_of(seen->price == NULL ? "" : "EUR"),
        .records = seen->records,
        .fields = seen->kinds,
        .is_dataset = seen->is_offer,
        .offer = seen->offer == OFFER_NONE && seen->is_offer ? OFFER_SALE : seen->offer,
        .excerpt = bytes_of(seen->text),
    };
    struct page page = {.kind = PAGE_THREAD,
        .title = bytes_of(seen->title),
        .postings = &posting,
        .posting_count = 1};
    struct store_visit visit = {
        .owner = id_hash(bytes_of("worker")),
        .target = &target,
        .outcome = STORE_READ,
        .at_ms = world->now_ms,
        .due_ms = world->now_ms + again_ms,
        .http_status = 200,
        .content = id_random(),
        .page = &page,
        .hits = hits,
        .hit_count = world_hits(hits, seen),
    };
    MUST(world, store_visit_commit(world->store, &visit, &world->err));
}

static inline void world_see(struct world *world, const struct seen *seen)
{
    world_see_again(world, seen, 365 * DAY_MS);
}

/* A minute later: seen, and made an incident of. */
static inline void world_find(struct world *world, const struct seen *seen)
{
    world->now_ms += MINUTE_MS;
    world_see(world, seen);
    MUST(world, incidents_absorb(world->store, &world->clock, NULL, NULL, &world->err));
}

/* A visit that failed; the page is tried again in a year. */
static inline void world_fail(
    struct world *world, const struct seen *seen, const char *reason)
{
    struct target target = world_claim(world, seen);
    const struct store_visit visit = {.owner = id_hash(bytes_of("worker")),
        .target = &target,
        .outcome = STORE_FAILED,
        .reason = reason,
        .at_ms = world->now_ms,
        .due_ms = world->now_ms + 365 * DAY_MS};
    MUST(world, store_visit_commit(world->store, &visit, &world->err));
}

struct world_rows {
    struct store_incident rows[32];
    size_t count;
};

static inline int world_keep(
    void *self, const struct store_incident *incident, struct err *err)
{
    (void)err;
    struct world_rows *rows = self;
    assert_true(rows->count < 32);
    rows->rows[rows->count++] = *incident;
    return 0;
}

/* Newest change first. */
static inline struct world_rows world_incidents(struct world *world)
{
    struct world_rows rows = {0};
    const struct store_incident_filter all = {.max = 32};
    MUST(world, store_incidents(world->store, &all, world_keep, &rows, &world->err));
    return rows;
}

#endif
