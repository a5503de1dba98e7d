/* store_visits - invented visits: one claimed target, a page with an offer, hits. */
#ifndef VIGIE_TESTS_STORE_VISITS_H
#define VIGIE_TESTS_STORE_VISITS_H

#include "model/candidate.h"
#include "storage/incidents.h"
#include "storage/outbox.h"
#include "store_fixture.h"

struct scene {
    struct target target;
    struct posting posting;
    struct page page;
    struct store_visit visit;
};

static inline struct hit a_hit(uint64_t record, uint64_t row, enum confidence how)
{
    struct hit hit = {.record = record,
        .watchlist = UINT64_MAX - 1,
        .group = "lab-north",
        .fields = identifier_bit(IDENTIFIER_NIR),
        .confidence = how,
        .person = true,
        .row = row,
        .offset = row * 40};
    return hit;
}

static inline struct hit a_groups(
    uint64_t record, const char *group, enum confidence how)
{
    struct hit hit = a_hit(record, record, how);
    (void)snprintf(hit.group, sizeof(hit.group), "%s", group);
    return hit;
}

/* A visit by `owner` to what it claimed; nothing offered, no hits. Must not move. */
static inline void stage(
    struct scene *scene, const struct target *target, uint8_t owner, int64_t at_ms)
{
    *scene = (struct scene){.target = *target};
    scene->posting = (struct posting){.title = bytes_of("FR lab database"),
        .author = bytes_of("vendeur"),
        .amount = bytes_of("2000"),
        .currency = bytes_of("EUR"),
        .excerpt = bytes_of("n** p** d**"),
        .posted_at_ms = 77,
        .records = 491840,
        .fields = 1U << FIELD_NAME | 1U << FIELD_BLOOD_GROUP,
        .sample_rows = 56,
        .offer = OFFER_SALE,
        .is_dataset = true};
    scene->page = (struct page){.kind = PAGE_THREAD,
        .engine = bytes_of("mybb"),
        .title = bytes_of("a thread"),
        .charset = bytes_of("utf-8"),
        .postings = &scene->posting,
        .posting_count = 1,
        .text_bytes = 1000};
    scene->visit = (struct store_visit){.owner = an_owner(owner),
        .target = &scene->target,
        .outcome = STORE_READ,
        .at_ms = at_ms,
        .due_ms = at_ms + 10000,
        .host_rest_ms = at_ms + 100,
        .http_status = 200,
        .body_bytes = 1234,
        .content = an_owner(200),
        .etag = "\"e1\"",
        .page = &scene->page};
}

/* Adds one address of the host `name`.example and claims it. */
static inline void stage_new(struct fixture *fixture, struct scene *scene,
    const char *host, int page, int64_t at_ms)
{
    struct target target = a_target("board", host, page);
    struct target claimed[8];
    MUST(fixture, store_targets_add(fixture->store, NULL, &target, 1, &fixture->err));
    size_t count = claim_some(fixture, claimed, 1, at_ms, 8);
    for (size_t i = 0; i < count; i++) {
        if (id_equal(&claimed[i].id, &target.id)) {
            stage(scene, &claimed[i], 1, at_ms);
            return;
        }
    }
    fail_msg("page %d of %s was not claimed", page, host);
}

static inline void scene_hits(struct scene *scene, const struct hit *hits, size_t count)
{
    scene->visit.hits = hits;
    scene->visit.hit_count = count;
}

static inline int commit(struct fixture *fixture, const struct scene *scene)
{
    fixture->err.text[0] = '\0';
    int answer = store_visit_commit(fixture->store, &scene->visit, &fixture->err);
    if (answer < 0)
        fail_msg("commit: %s", fixture->err.text);
    return answer;
}

/* Claims the one target that is due by then, and stages a visit to it. */
static inline void stage_again(
    struct fixture *fixture, struct scene *scene, int64_t at_ms)
{
    struct target target;
    assert_int_equal(claim_some(fixture, &target, 1, at_ms, 1), 1);
    stage(scene, &target, 1, at_ms);
}

static inline size_t find(
    struct fixture *fixture, struct store_finding *out, size_t max)
{
    size_t count = 0;
    MUST(fixture, store_findings(out, &count, max, fixture->store, &fixture->err));
    return count;
}

/* A page with these hits, committed; its finding. */
static inline struct store_finding a_finding(struct fixture *fixture, const char *host,
    const struct hit *hits, size_t count, int64_t at_ms)
{
    struct scene scene;
    struct store_finding found[8];
    stage_new(fixture, &scene, host, 1, at_ms);
    scene_hits(&scene, hits, count);
    assert_int_equal(commit(fixture, &scene), 0);
    size_t findings = find(fixture, found, 8);
    for (size_t i = 0; i < findings; i++)
        if (strstr(found[i].url, host) != NULL)
            return found[i];
    fail_msg("no finding on %s", host);
    return found[0];
}

/* The incident of a new page with these hits. */
static inline uint64_t absorb(struct fixture *fixture,
    const struct store_finding *finding, uint64_t incident, int64_t now_ms)
{
    struct store_absorb absorb = {.incident = incident,
        .finding = finding,
        .severity = STORE_HIGH,
        .now_ms = now_ms};
    uint64_t out = 0;
    MUST(fixture, store_absorb(&out, fixture->store, &absorb, &fixture->err));
    return out;
}

static inline int take_incident(
    void *self, const struct store_incident *incident, struct err *err)
{
    (void)err;
    *(struct store_incident *)self = *incident;
    return 0;
}

static inline struct store_incident incident_of(
    struct fixture *fixture, uint64_t number)
{
    struct store_incident_filter filter = {.id = number, .max = 1};
    struct store_incident incident = {0};
    MUST(fixture, store_incidents(fixture->store, &filter, take_incident, &incident,
                      &fixture->err));
    return incident;
}

struct hits_seen {
    size_t count;
    struct store_hit at[16];
};

static inline int take_hit(void *self, const struct store_hit *hit, struct err *err)
{
    struct hits_seen *seen = self;
    (void)err;
    if (seen->count < 16)
        seen->at[seen->count] = *hit;
    seen->count++;
    return 0;
}

static inline void list_hits(
    struct fixture *fixture, struct hits_seen *seen, uint64_t incident)
{
    *seen = (struct hits_seen){0};
    MUST(fixture,
        store_hits(fixture->store, incident, 1000000, take_hit, seen, &fixture->err));
}

/* An incident of one page of the host with these hits. */
static inline uint64_t an_incident(struct fixture *fixture, const char *host,
    const struct hit *hits, size_t count, int64_t at_ms)
{
    struct store_finding found = a_finding(fixture, host, hits, count, at_ms);
    return absorb(fixture, &found, 0, at_ms + 1);
}

struct hit_list {
    const struct hit *hits;
    size_t count;
};

/* A further page of that host, in the incident. */
static inline struct page_ref a_further(struct fixture *fixture, const char *host,
    struct hit_list list, uint64_t incident, int64_t at_ms)
{
    struct store_finding found = a_finding(fixture, host, list.hits, list.count, at_ms);
    assert_int_equal(absorb(fixture, &found, incident, at_ms + 1), incident);
    return found.page;
}

#endif
