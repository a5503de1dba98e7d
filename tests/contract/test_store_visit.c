#include "store_visits.h"

#include <sys/time.h>
#include <sys/wait.h>

static void a_visit_brings_links_page_hits_and_rest_at_once(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct target out[4];
    struct hit hits[2] = {
        a_hit(7, 1, CONFIDENCE_CERTAIN), a_hit(UINT64_MAX, 2, CONFIDENCE_WEAK)};
    struct target links[2] = {
        a_target("board", "board.example", 2), a_target("board", "other.example", 1)};
    struct hits_seen seen;

    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene_hits(&scene, hits, 2);
    scene.visit.links = links;
    scene.visit.link_count = 2;
    assert_int_equal(commit(fixture, &scene), 0);
    list_hits(fixture, &seen, 0);
    assert_int_equal(seen.count, 2);
    assert_memory_equal(&seen.at[0].hit, &hits[0], sizeof(hits[0]));
    assert_memory_equal(&seen.at[1].hit, &hits[1], sizeof(hits[1]));
    assert_string_equal(seen.at[0].url, scene.target.url);
    /* The host rests, the other host's new link does not. */
    assert_int_equal(claim_some(fixture, out, 2, 1000, 4), 1);
    assert_string_equal(out[0].host, "other.example");
    assert_int_equal(claim_some(fixture, out, 2, 1100, 4), 1);
    assert_string_equal(out[0].url, links[0].url);
}

static void a_visit_sets_what_the_next_one_needs(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct target out;

    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(claim_some(fixture, &out, 1, 10999, 1), 0);
    assert_int_equal(claim_some(fixture, &out, 1, 11000, 1), 1);
    assert_string_equal(out.etag, "\"e1\"");
    assert_string_equal(out.last_modified, "");
    assert_true(id_equal(&out.content, &scene.visit.content));
}

static void only_the_leases_owner_may_commit(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct target out;
    struct hit hit = a_hit(7, 1, CONFIDENCE_CERTAIN);
    struct hits_seen seen;

    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    assert_int_equal(claim_some(fixture, &out, 2, 2000, 1), 1); /* it had expired */
    scene_hits(&scene, &hit, 1);
    assert_int_equal(commit(fixture, &scene), STORE_LEASE_LOST);
    list_hits(fixture, &seen, 0);
    assert_int_equal(seen.count, 0);
}

static void an_expired_lease_nobody_took_is_still_good(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;

    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene.visit.at_ms = 900000;
    assert_int_equal(commit(fixture, &scene), 0);
}

static void committing_twice_changes_nothing(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct target out;
    struct hit hit = a_hit(7, 1, CONFIDENCE_CERTAIN);
    struct hits_seen seen;
    struct store_finding finding[2];

    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene_hits(&scene, &hit, 1);
    scene.visit.outcome = STORE_FAILED;
    scene.visit.page = NULL;
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(claim_some(fixture, &out, 1, 20000, 1), 1);
    assert_int_equal(out.failures, 1);
    stage(&scene, &out, 1, 20000);
    scene_hits(&scene, &hit, 1);
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(find(fixture, finding, 2), 1);
    MUST(fixture, store_dismiss(fixture->store, &finding[0], &fixture->err));
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(find(fixture, finding, 2), 0);
    list_hits(fixture, &seen, 0);
    assert_int_equal(seen.count, 1);
}

static void a_hit_seen_again_keeps_its_first_time(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct hit hit = a_hit(7, 1, CONFIDENCE_PROBABLE);
    struct hits_seen seen;

    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene_hits(&scene, &hit, 1);
    assert_int_equal(commit(fixture, &scene), 0);
    stage_again(fixture, &scene, 20000);
    hit.confidence = CONFIDENCE_CERTAIN;
    scene_hits(&scene, &hit, 1);
    assert_int_equal(commit(fixture, &scene), 0);
    list_hits(fixture, &seen, 0);
    assert_int_equal(seen.count, 1);
    assert_int_equal(seen.at[0].first_seen_ms, 1000);
    assert_int_equal(seen.at[0].last_seen_ms, 20000);
    assert_int_equal(seen.at[0].hit.confidence, CONFIDENCE_CERTAIN);
}

static void an_unchanged_page_is_seen_again_with_its_hits(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct target out;
    struct hit hit = a_hit(7, 1, CONFIDENCE_PROBABLE);
    struct hits_seen seen;

    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene_hits(&scene, &hit, 1);
    assert_int_equal(commit(fixture, &scene), 0);
    stage_again(fixture, &scene, 20000);
    scene.visit.outcome = STORE_UNCHANGED;
    scene.visit.page = NULL;
    scene.visit.etag = NULL;
    assert_int_equal(commit(fixture, &scene), 0);
    list_hits(fixture, &seen, 0);
    assert_int_equal(seen.at[0].last_seen_ms, 20000);
    assert_int_equal(claim_some(fixture, &out, 1, 40000, 1), 1);
    assert_string_equal(out.etag, "\"e1\"");
}

static void a_crash_keeps_the_validators_of_what_was_read(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct target out;

    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene.visit.outcome = STORE_CRASHED;
    scene.visit.page = NULL;
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(claim_some(fixture, &out, 1, 20000, 1), 1);
    assert_int_equal(out.crashes, 1);
    assert_string_equal(out.etag, ""); /* else "not modified" would hide it */
    assert_true(id_is_zero(&out.content));
}

static void a_quarantined_target_is_not_visited(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct target out;
    int64_t due_ms = 0;

    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene.visit.outcome = STORE_QUARANTINED;
    scene.visit.reason = "the reader was killed twice: out of time";
    scene.visit.page = NULL;
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(claim_some(fixture, &out, 1, 900000, 1), 0);
    MUST(fixture, store_next_due(&due_ms, fixture->store,
                      &(struct store_due){.now_ms = 5}, &fixture->err));
    assert_int_equal(due_ms, INT64_MAX);
    /* Not before its time, and then like any other. */
    MUST(fixture, store_quarantine_release(fixture->store, 1000, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 900000, 1), 0);
    MUST(fixture, store_quarantine_release(fixture->store, 1001, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 900000, 1), 1);
    assert_int_equal(out.crashes, 0);
}

static int take_health(void *self, const struct store_health *health, struct err *err)
{
    (void)err;
    if (strcmp(health->source, "board") == 0)
        *(struct store_health *)self = *health;
    return 0;
}

static struct store_health board_health(struct fixture *fixture)
{
    struct store_health health = {0};
    MUST(fixture, store_health(fixture->store, take_health, &health, &fixture->err));
    return health;
}

static int take_waiting(
    void *self, const char *source, uint64_t waiting, struct err *err)
{
    (void)err;
    if (strcmp(source, "board") == 0)
        *(uint64_t *)self = waiting;
    return 0;
}

static uint64_t board_waiting(struct fixture *fixture)
{
    uint64_t waiting = 0;
    MUST(fixture, store_waiting(fixture->store, take_waiting, &waiting, &fixture->err));
    return waiting;
}

static void health_tells_of_failures_until_a_success(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;

    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene.visit.outcome = STORE_FAILED;
    scene.visit.reason = "no descriptor";
    scene.visit.page = NULL;
    assert_int_equal(commit(fixture, &scene), 0);
    struct store_health health = board_health(fixture);
    assert_int_equal(health.failures, 1);
    assert_int_equal(health.last_success_ms, 0);
    assert_int_equal(health.last_attempt_ms, 1000);
    assert_int_equal(board_waiting(fixture), 1);
    assert_string_equal(health.last_error, "no descriptor");
    stage_again(fixture, &scene, 20000);
    assert_int_equal(commit(fixture, &scene), 0);
    health = board_health(fixture);
    assert_int_equal(health.failures, 0);
    assert_int_equal(health.last_success_ms, 20000);
    assert_int_equal(health.pages, 1);
    assert_int_equal(health.postings, 1);
    assert_string_equal(health.last_error, "");
}

static void a_postponed_target_counts_against_nobody(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct target out;

    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene.visit.outcome = STORE_POSTPONED;
    scene.visit.reason = "Tor is down";
    scene.visit.page = NULL;
    assert_int_equal(commit(fixture, &scene), 0);
    struct store_health health = board_health(fixture);
    assert_int_equal(health.last_attempt_ms, 0);
    assert_int_equal(health.failures, 0);
    assert_int_equal(claim_some(fixture, &out, 1, 10999, 1), 0);
    assert_int_equal(claim_some(fixture, &out, 1, 11000, 1), 1);
    assert_int_equal(out.failures, 0);
}

static void hostile_bytes_are_stored_as_question_marks(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct target out;
    struct store_finding finding;

    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene.visit.etag = "\xff\xc3(";
    scene.posting.title = bytes_make("a\0b\xed\xa0\x80 \xc3\xa9", 9);
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(find(fixture, &finding, 1), 1);
    assert_string_equal(finding.title, "a\?b\?\?\? \xc3\xa9");
    assert_int_equal(claim_some(fixture, &out, 1, 20000, 1), 1);
    assert_string_equal(out.etag, "\?\?(");
}

/* The signal ends the process wherever it is after so much computing. SQLite must not
 * be open across a fork (sqlite.org/howtocorrupt.html 2.6). */
static void commit_and_die(
    struct fixture *fixture, const struct store_visit *visit, int after_us)
{
    store_close(fixture->store);
    fixture->store = NULL;
    pid_t child = fork();
    if (child == 0) {
        struct store *own = NULL;
        struct err err;
        struct itimerval timer = {.it_value = {.tv_usec = after_us}};
        if (store_open(&own, fixture->url, NULL, &err) != 0)
            _exit(2);
        (void)setitimer(ITIMER_PROF, &timer, NULL);
        _exit(store_visit_commit(own, visit, &err) == 0 ? 0 : 3);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
    MUST(fixture, store_open(&fixture->store, fixture->url, NULL, &fixture->err));
}

/* Killed anywhere between begin and commit: all of the visit is there, or nothing. */
static void a_killed_worker_leaves_whole_visits(void **state)
{
    enum { HITS = 1500, WORKERS = 8 };
    struct fixture *fixture = *state;
    struct hit *hits = calloc(HITS, sizeof(*hits));
    struct hits_seen seen;

    assert_non_null(hits);
    set_sources(fixture);
    for (uint64_t i = 0; i < HITS; i++)
        hits[i] = a_hit(i, i, CONFIDENCE_CERTAIN);
    size_t whole = 0;
    for (int i = 0; i < WORKERS; i++) {
        struct scene scene;
        char host[32];
        (void)snprintf(host, sizeof(host), "h%d.example", i);
        stage_new(fixture, &scene, host, 1, 1000);
        scene_hits(&scene, hits, HITS);
        commit_and_die(fixture, &scene.visit, i * 4000);
        list_hits(fixture, &seen, 0);
        assert_int_equal(seen.count % HITS, 0);
        assert_true(seen.count >= whole);
        assert_int_equal(commit(fixture, &scene), 0); /* the lease is still ours */
        list_hits(fixture, &seen, 0);
        whole = (size_t)(i + 1) * HITS;
        assert_int_equal(seen.count, whole);
    }
    free(hits);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(a_visit_brings_links_page_hits_and_rest_at_once),
        ON_SQLITE(a_visit_sets_what_the_next_one_needs),
        ON_SQLITE(only_the_leases_owner_may_commit),
        ON_SQLITE(an_expired_lease_nobody_took_is_still_good),
        ON_SQLITE(committing_twice_changes_nothing),
        ON_SQLITE(a_hit_seen_again_keeps_its_first_time),
        ON_SQLITE(an_unchanged_page_is_seen_again_with_its_hits),
        ON_SQLITE(a_crash_keeps_the_validators_of_what_was_read),
        ON_SQLITE(a_quarantined_target_is_not_visited),
        ON_SQLITE(health_tells_of_failures_until_a_success),
        ON_SQLITE(a_postponed_target_counts_against_nobody),
        ON_SQLITE(hostile_bytes_are_stored_as_question_marks),
        ON_SQLITE(a_killed_worker_leaves_whole_visits),
    };
    return RUN_ON_BOTH(tests);
}
