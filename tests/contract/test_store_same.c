/*
 * The same random life lived on both databases must be told in the same words. Each run
 * writes down every answer and, now and then, every listing; then the two are compared.
 */
#include "storage/forgetting.h"
#include "store_visits.h"

enum {
    STEPS = 400,
    SEEDS = 4,
    HELD_MAX = 32,
    HITS_MAX = 6,
    TOLD_MAX = 64 * 1024 * 1024,
};

struct life {
    struct fixture place;
    struct buf told;
    uint64_t random;
    int64_t now_ms;
    struct target held[HELD_MAX]; /* claimed once; perhaps no longer ours */
    uint8_t owners[HELD_MAX];
    size_t held_count;
};

/* splitmix64: the same numbers everywhere, from the seed alone. */
static uint64_t next_random(struct life *life)
{
    life->random += 0x9E3779B97F4A7C15U;
    uint64_t mixed = life->random;
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBU;
    return mixed ^ mixed >> 31;
}

static int below(struct life *life, int limit)
{
    return (int)(next_random(life) % (uint64_t)limit);
}

#define TELL(life, ...) MUST(&(life)->place, buf_addf(&(life)->told, NULL, __VA_ARGS__))

static struct target any_target(struct life *life)
{
    static const char *const sources[] = {"board", "pastes", "blog"};
    char host[32];
    (void)snprintf(host, sizeof(host), "h%d.example", below(life, 5));
    struct target target = a_target(sources[below(life, 3)], host, below(life, 12));
    target.depth = (uint32_t)below(life, 4);
    target.priority = below(life, 3) - 1;
    target.due_ms = life->now_ms + below(life, 2000) - 1500;
    return target;
}

static void live_sources(struct life *life)
{
    static const struct store_source all[] = {
        {"board", "http://h0.example/", "team", "watch"},
        {"pastes", "http://h1.example/", NULL, NULL},
        {"blog", "http://h2.example/", "team", "watch"},
    };
    size_t first = (size_t)below(life, 2);
    MUST(&life->place, store_sources_set(life->place.store, all + first,
                           3 - first - (size_t)below(life, 2), &life->place.err));
}

static void live_add(struct life *life)
{
    struct target targets[5];
    size_t added = 0;
    for (size_t i = 0; i < 5; i++)
        targets[i] = any_target(life);
    MUST(&life->place,
        store_targets_add(life->place.store, &added, targets, 5, &life->place.err));
    TELL(life, "added %zu\n", added);
}

static void live_claim(struct life *life)
{
    struct target out[4];
    uint8_t owner = (uint8_t)(1 + below(life, 3));
    size_t wanted = 1 + (size_t)below(life, 4);
    size_t count = claim_some(&life->place, out, owner, life->now_ms, wanted);
    for (size_t i = 0; i < count; i++) {
        TELL(life, "claimed %u %s %s %u %d %ld %u %u %s\n", owner, out[i].source,
            out[i].url, out[i].depth, out[i].priority, (long)out[i].due_ms,
            out[i].failures, out[i].crashes, out[i].etag);
        size_t slot = life->held_count < HELD_MAX ? life->held_count++
                                                  : (size_t)below(life, HELD_MAX);
        life->held[slot] = out[i];
        life->owners[slot] = owner;
    }
}

static void any_hits(struct life *life, struct hit *hits, size_t count)
{
    static const char *const groups[] = {"lab-north", "lab-south", "Z", "é"};
    for (size_t i = 0; i < count; i++) {
        hits[i] = a_hit((uint64_t)below(life, 9), 1 + (uint64_t)below(life, 4),
            (enum confidence)(1 + below(life, 3)));
        hits[i].person = hits[i].record < 7;
        hits[i].fields = 1U << (1 + below(life, 4));
        (void)bytes_to_text(
            hits[i].group, HIT_NAME_SIZE, bytes_of(groups[hits[i].record % 4]));
        if (hits[i].record == 3)
            (void)bytes_to_text(hits[i].canary, HIT_NAME_SIZE, bytes_of("planted"));
    }
}

static void live_visit(struct life *life)
{
    struct scene scene;
    struct hit hits[HITS_MAX];
    struct target links[2];
    if (life->held_count == 0)
        return;
    size_t slot = life->held_count - 1;
    if (below(life, 4) == 0)
        slot = (size_t)below(life, (int)life->held_count);
    stage(&scene, &life->held[slot], life->owners[slot], life->now_ms);
    scene.visit.outcome = (enum store_outcome)below(life, 7);
    scene.visit.due_ms = life->now_ms + below(life, 3000);
    scene.visit.host_rest_ms = life->now_ms + below(life, 200);
    scene.visit.reason = below(life, 2) == 0 ? NULL : "it said\nno";
    if (scene.visit.outcome != STORE_READ)
        scene.visit.page = NULL;
    scene.posting.records = (uint64_t)below(life, 3) * 1000;
    scene.posting.is_dataset = below(life, 3) != 0;
    scene.page.posting_count = (uint32_t)below(life, 2);
    if (scene.visit.page != NULL)
        scene.visit.hit_count = (size_t)below(life, HITS_MAX + 1);
    any_hits(life, hits, HITS_MAX);
    for (size_t i = 0; i < 2; i++)
        links[i] = any_target(life);
    scene.visit.hits = hits;
    scene.visit.links = links;
    scene.visit.link_count = (size_t)below(life, 3);
    TELL(life, "visit %s %d: %d\n", scene.target.url, (int)scene.visit.outcome,
        commit(&life->place, &scene));
    if (below(life, 4) == 0)
        TELL(life, "twice: %d\n", commit(&life->place, &scene));
    if (below(life, 8) == 0) /* a lease long lost is tried again later */
        return;
    life->held_count--;
    life->held[slot] = life->held[life->held_count];
    life->owners[slot] = life->owners[life->held_count];
}

static void tell_finding(struct life *life, const struct store_finding *f)
{
    TELL(life, "  %u %s %s '%s' %ld %ld %ld %lu '%s' %x %u %u/%u/%u %u %u %d %lu\n",
        f->page.bucket, f->source, f->url, f->title, (long)f->first_seen_ms,
        (long)f->last_seen_ms, (long)f->posted_ms, (unsigned long)f->records_claimed,
        f->price, f->kinds, f->hit_rows, f->certain, f->probable, f->weak, f->canaries,
        f->domains, f->is_offer, (unsigned long)f->revision);
}

static void live_finding(struct life *life)
{
    struct store_finding found[3];
    size_t count = find(&life->place, found, 3);
    for (size_t i = 0; i < count; i++) {
        struct store_overlap overlaps[STORE_OVERLAPS_MAX] = {0};
        size_t others = 0;
        tell_finding(life, &found[i]);
        MUST(&life->place, store_overlaps(overlaps, &others, life->place.store,
                               &found[i].page, &life->place.err));
        for (size_t at = 0; at < others; at++)
            TELL(life, "overlap %lu %u %u %u\n", (unsigned long)overlaps[at].incident,
                overlaps[at].shared, overlaps[at].incident_records,
                overlaps[at].page_records);
        if (below(life, 4) == 0)
            MUST(&life->place,
                store_dismiss(life->place.store, &found[i], &life->place.err));
        else
            TELL(life, "absorbed %lu\n",
                (unsigned long)absorb(
                    &life->place, &found[i], overlaps[0].incident, life->now_ms));
    }
}

static void live_letters(struct life *life)
{
    struct store_message letter = {.body = bytes_make("a\0b", 3)};
    (void)snprintf(letter.key, sizeof(letter.key), "k%d", below(life, 9));
    (void)snprintf(letter.recipient, sizeof(letter.recipient), "r@lab.example");
    TELL(life, "put %s %d\n", letter.key,
        store_outbox_put(life->place.store, &letter, life->now_ms, &life->place.err));
    int found = store_outbox_claim(
        &letter, life->place.store, life->now_ms, life->now_ms + 300, &life->place.err);
    TELL(life, "letter %d %s %zu %u\n", found, letter.key, letter.body.len,
        letter.attempts);
    if (found == 0 && below(life, 2) == 0)
        MUST(&life->place, store_outbox_sent(life->place.store, letter.key,
                               life->now_ms, &life->place.err));
    else if (found == 0) {
        const struct store_failure failure = {.key = letter.key,
            .reason = "no",
            .due_ms = life->now_ms + 700,
            .unsure = below(life, 2) == 0};
        MUST(&life->place,
            store_outbox_failed(life->place.store, &failure, &life->place.err));
    }
}

static void live_release(struct life *life)
{
    struct id owner = an_owner((uint8_t)(1 + below(life, 3)));
    if (below(life, 3) != 0)
        return;
    if (below(life, 3) == 0)
        MUST(&life->place, store_release_all(life->place.store, &life->place.err));
    else
        MUST(&life->place, store_release(life->place.store, &owner, &life->place.err));
}

static void live_purge(struct life *life)
{
    struct store_purge purge = {.now_ms = life->now_ms};
    struct store_purged purged[2] = {0};
    if (below(life, 10) != 0)
        return;
    for (enum store_class which = 0; which < STORE_CLASSES; which++)
        purge.before_ms[which] = life->now_ms - 6000 - 1000 * (int64_t)(which % 4);
    for (int i = 0; i < 2; i++) {
        purge.dry_run = i == 0;
        MUST(&life->place,
            store_purge(&purged[i], life->place.store, &purge, NULL, &life->place.err));
    }
    for (enum store_class which = 0; which < STORE_CLASSES; which++) {
        assert_int_equal(purged[0].of[which].count, purged[1].of[which].count);
        TELL(life, "purged %s %lu since %lld\n", store_class_name(which),
            (unsigned long)purged[1].of[which].count,
            (long long)purged[0].of[which].oldest_ms);
    }
}

static int tell_sighting(void *self, const struct store_finding *f, struct err *err)
{
    (void)err;
    tell_finding(self, f);
    return 0;
}

static int tell_group(void *self, const struct store_group *group, struct err *err)
{
    (void)err;
    TELL((struct life *)self, "  %s %u %u %u %u\n", group->name, group->certain,
        group->probable, group->weak, group->domains);
    return 0;
}

static int tell_hit(void *self, const struct store_hit *hit, struct err *err)
{
    (void)err;
    TELL((struct life *)self, "  %s %s %lu %lu %lu %s %s %x %d %d %ld %ld\n",
        hit->source, hit->url, (unsigned long)hit->hit.row,
        (unsigned long)hit->hit.record, (unsigned long)hit->hit.offset, hit->hit.group,
        hit->hit.canary, hit->hit.fields, (int)hit->hit.confidence, hit->hit.person,
        (long)hit->first_seen_ms, (long)hit->last_seen_ms);
    return 0;
}

static int tell_incident(void *self, const struct store_incident *i, struct err *err)
{
    struct life *life = self;
    TELL(life, "incident %lu '%s' %d %ld %ld %ld %lu '%s' %x %u %u/%u/%u %u %u\n",
        (unsigned long)i->id, i->title, (int)i->severity, (long)i->first_seen_ms,
        (long)i->last_seen_ms, (long)i->changed_ms, (unsigned long)i->records_claimed,
        i->price, i->kinds, i->sightings, i->certain, i->probable, i->weak, i->canaries,
        i->domains);
    MUST(&life->place,
        store_sightings(life->place.store, i->id, tell_sighting, life, err));
    MUST(&life->place,
        store_incident_groups(life->place.store, i->id, tell_group, life, err));
    MUST(&life->place, store_hits(life->place.store, i->id, 1000, tell_hit, life, err));
    return 0;
}

static int tell_health(void *self, const struct store_health *h, struct err *err)
{
    (void)err;
    TELL((struct life *)self, "health %s %ld %ld %u %lu %lu %lu '%s'\n", h->source,
        (long)h->last_success_ms, (long)h->last_attempt_ms, h->failures,
        (unsigned long)h->pages, (unsigned long)h->postings,
        (unsigned long)h->quarantined, h->last_error);
    return 0;
}

static int tell_waiting(
    void *self, const char *source, uint64_t waiting, struct err *err)
{
    (void)err;
    TELL((struct life *)self, "waiting %s %lu\n", source, (unsigned long)waiting);
    return 0;
}

static void tell_all(struct life *life)
{
    struct store *store = life->place.store;
    struct err *err = &life->place.err;
    struct store_incident_filter all = {.max = 1000};
    struct store_outbox_state box = {0};
    int64_t due_ms = 0;
    MUST(&life->place, store_next_due(&due_ms, store,
                           &(struct store_due){.now_ms = life->now_ms}, err));
    MUST(&life->place, store_outbox_state(&box, store, err));
    TELL(life, "due %ld, letters %lu %lu %ld\n", (long)due_ms,
        (unsigned long)box.waiting, (unsigned long)box.sent, (long)box.next_due_ms);
    MUST(&life->place, store_incidents(store, &all, tell_incident, life, err));
    TELL(life, "hits\n");
    MUST(&life->place, store_hits(store, 0, 1000, tell_hit, life, err));
    MUST(&life->place, store_health(store, tell_health, life, err));
    MUST(&life->place, store_waiting(store, tell_waiting, life, err));
}

static void live(struct life *life, bool is_postgres, uint64_t seed)
{
    static void (*const ways[])(struct life *) = {live_add, live_claim, live_visit,
        live_visit, live_claim, live_visit, live_finding, live_letters, live_release,
        live_purge, live_sources};
    *life = (struct life){.random = seed, .now_ms = 100000};
    buf_init(&life->told, TOLD_MAX);
    make_place(&life->place, is_postgres);
    MUST(&life->place,
        store_open(&life->place.store, life->place.url, NULL, &life->place.err));
    MUST(&life->place, store_migrate(life->place.store, &life->place.err));
    live_sources(life);
    for (int i = 0; i < STEPS; i++) {
        ways[below(life, (int)(sizeof(ways) / sizeof(ways[0])))](life);
        life->now_ms += below(life, 250);
        if (i % 40 == 0)
            tell_all(life);
    }
    tell_all(life);
    clear_place(&life->place);
}

static size_t first_difference(struct bytes a, struct bytes b)
{
    size_t at = 0;
    while (at < a.len && at < b.len && a.ptr[at] == b.ptr[at])
        at++;
    while (at > 0 && a.ptr[at - 1] != '\n')
        at--;
    return at;
}

static void live_one_life_on_both(uint64_t seed)
{
    struct life lives[2];
    live(&lives[0], false, seed);
    live(&lives[1], true, seed);
    struct bytes one = buf_bytes(&lives[0].told);
    struct bytes two = buf_bytes(&lives[1].told);
    assert_true(one.len > 10000);
    if (!bytes_equal(one, two)) {
        size_t at = first_difference(one, two);
        fail_msg("seed %d, byte %zu:\n%.300s\n---\n%.300s", (int)seed, at,
            (const char *)one.ptr + at, (const char *)two.ptr + at);
    }
    buf_done(&lives[0].told);
    buf_done(&lives[1].told);
}

static void both_databases_tell_the_same_life(void **state)
{
    (void)state;
    if (test_server() == NULL)
        postgres_is_skipped(state);
    for (uint64_t seed = 1; seed <= SEEDS; seed++)
        live_one_life_on_both(seed);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_databases_tell_the_same_life),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
