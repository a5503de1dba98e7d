#include "store_visits.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

enum { HITS = 4000 };

static struct hit *many_hits(void)
{
    struct hit *hits = calloc(HITS, sizeof(*hits));
    assert_non_null(hits);
    for (uint64_t i = 0; i < HITS; i++)
        hits[i] = a_hit(i, i, CONFIDENCE_CERTAIN);
    return hits;
}

/* No file may grow past `bytes`: to SQLite that is a disk with no room left. */
static void limit_files(rlim_t bytes)
{
    struct rlimit limit;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = bytes;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void a_full_disk_is_told_of_and_loses_nothing(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct hit *hits = many_hits();
    struct hits_seen seen;
    struct err err = {0};

    set_sources(fixture);
    stage_new(fixture, &scene, "a.example", 1, 1000);
    scene_hits(&scene, hits, 1);
    assert_int_equal(commit(fixture, &scene), 0);
    stage_new(fixture, &scene, "b.example", 1, 1000);
    scene_hits(&scene, hits, HITS);
    (void)signal(SIGXFSZ, SIG_IGN);
    limit_files(262144);
    assert_int_equal(store_visit_commit(fixture->store, &scene.visit, &err), -1);
    limit_files(RLIM_INFINITY);
    assert_non_null(strstr(err.text, "disk"));
    assert_non_null(strstr(err.text, "vigie.db"));
    list_hits(fixture, &seen, 0);
    assert_int_equal(seen.count, 1);
    assert_int_equal(commit(fixture, &scene), 0); /* there is room again */
    list_hits(fixture, &seen, 0);
    assert_int_equal(seen.count, 1 + HITS);
    free(hits);
}

/* The fixture's store under a name of its own, so that only its connections die. */
static void name_connection(struct fixture *fixture)
{
    char url[700];
    store_close(fixture->store);
    fixture->store = NULL;
    (void)snprintf(
        url, sizeof(url), "%s&application_name=%s", fixture->url, fixture->schema);
    MUST(fixture, store_open(&fixture->store, url, NULL, &fixture->err));
}

static void cut(const struct fixture *fixture)
{
    char sql[256];
    (void)snprintf(sql, sizeof(sql),
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
        " WHERE application_name = '%s'",
        fixture->schema);
    server_sql(sql);
}

static void the_call_after_a_lost_connection_works(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct target target = a_target("board", "a.example", 1);
    struct target out;
    struct store_finding found;
    struct hit *hits = many_hits();
    struct hits_seen seen;
    struct store_outbox_state box;

    name_connection(fixture);
    cut(fixture);
    set_sources(fixture);
    cut(fixture);
    MUST(fixture, store_targets_add(fixture->store, NULL, &target, 1, &fixture->err));
    cut(fixture);
    assert_int_equal(claim_some(fixture, &out, 1, 1000, 1), 1);
    stage(&scene, &out, 1, 1000);
    scene_hits(&scene, hits, HITS);
    cut(fixture);
    assert_int_equal(commit(fixture, &scene), 0);
    cut(fixture);
    assert_int_equal(find(fixture, &found, 1), 1);
    cut(fixture);
    assert_int_equal(absorb(fixture, &found, 0, 2000), 1);
    cut(fixture);
    MUST(fixture, store_outbox_state(&box, fixture->store, &fixture->err));
    cut(fixture);
    list_hits(fixture, &seen, 0);
    assert_int_equal(seen.count, HITS);
    free(hits);
}

/* Until it is killed: whatever the store is at, its connection ends. */
static pid_t start_cutter(const struct fixture *fixture)
{
    pid_t child = fork();
    if (child != 0)
        return child;
    for (;;)
        cut(fixture);
}

static void connections_cut_at_any_moment_lose_and_double_nothing(void **state)
{
    enum { VISITS = 12 };
    struct fixture *fixture = *state;
    struct hit *hits = many_hits();
    struct hits_seen seen;
    struct target targets[VISITS];
    struct scene scene;
    size_t done = 0;

    name_connection(fixture);
    set_sources(fixture);
    for (int i = 0; i < VISITS; i++) {
        char host[32];
        (void)snprintf(host, sizeof(host), "h%d.example", i);
        targets[i] = a_target("board", host, 1);
    }
    MUST(fixture,
        store_targets_add(fixture->store, NULL, targets, VISITS, &fixture->err));
    assert_int_equal(claim_some(fixture, targets, 1, 1000, VISITS), VISITS);
    pid_t cutter = start_cutter(fixture);
    for (int tries = 0; done < VISITS; tries++) {
        stage(&scene, &targets[done], 1, 1000);
        scene_hits(&scene, hits, 200);
        int answer = store_visit_commit(fixture->store, &scene.visit, &fixture->err);
        if (answer == 0)
            done++;
        else
            assert_int_equal(answer, -1);
        if (tries == 40) {
            assert_int_equal(kill(cutter, SIGKILL), 0);
            assert_int_equal(waitpid(cutter, NULL, 0), cutter);
            cutter = 0;
        }
        assert_true(tries < 40 + VISITS + 5);
    }
    if (cutter != 0) {
        assert_int_equal(kill(cutter, SIGKILL), 0);
        assert_int_equal(waitpid(cutter, NULL, 0), cutter);
    }
    list_hits(fixture, &seen, 0);
    assert_int_equal(seen.count, VISITS * 200);
    free(hits);
}

static void a_value_that_does_not_fit_is_an_error_and_the_store_goes_on(void **state)
{
    struct fixture *fixture = *state;
    struct target target = a_target("board", "a.example", 1);
    struct err err = {0};
    struct target out;

    set_sources(fixture);
    target.bucket = 60000;
    assert_int_equal(store_targets_add(fixture->store, NULL, &target, 1, &err), -1);
    assert_true(strlen(err.text) > 0);
    target = a_target("board", "a.example", 1);
    MUST(fixture, store_targets_add(fixture->store, NULL, &target, 1, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 1000, 1), 1);
}

int main(void)
{
    const struct CMUnitTest both[] = {
        ON_SQLITE(a_value_that_does_not_fit_is_an_error_and_the_store_goes_on),
    };
    const struct CMUnitTest sqlite[] = {
        ON_SQLITE(a_full_disk_is_told_of_and_loses_nothing),
    };
    const struct CMUnitTest postgres[] = {
        ON_POSTGRES(the_call_after_a_lost_connection_works),
        ON_POSTGRES(connections_cut_at_any_moment_lose_and_double_nothing),
    };
    const struct CMUnitTest skipped[] = {cmocka_unit_test(postgres_is_skipped)};
    int failed = RUN_ON_BOTH(both);
    failed += cmocka_run_group_tests(sqlite, NULL, NULL);
    if (test_server() == NULL)
        return failed + cmocka_run_group_tests(skipped, NULL, NULL);
    return failed + cmocka_run_group_tests(postgres, NULL, NULL);
}
