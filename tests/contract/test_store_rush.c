/* Many workers, and one very large find. */
#include "store_visits.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <time.h>

enum { WORKERS = 4, HOSTS = 6, PAGES = 90 /* of all hosts */ };

/* A file per host that only one process can make: made on claim, gone before commit. */
static void host_file(
    char *path, size_t size, const struct fixture *fixture, const char *host)
{
    (void)snprintf(path, size, "%s/%s", fixture->folder, host);
}

/* 0: visited; 1: another worker was on the same host. */
static int visit_alone(const struct fixture *fixture, struct store *store,
    const struct target *target, uint8_t owner, int64_t now_ms)
{
    char path[400];
    struct scene scene;
    struct err err;
    struct hit hit = a_hit(5, 1, CONFIDENCE_CERTAIN);
    host_file(path, sizeof(path), fixture, target->host);
    int fd = open(path, O_CREAT | O_EXCL | O_WRONLY, 0600);
    if (fd < 0)
        return 1;
    (void)close(fd);
    stage(&scene, target, owner, now_ms);
    scene.visit.due_ms = INT64_MAX - 1;
    scene.visit.host_rest_ms = now_ms;
    scene_hits(&scene, &hit, 1);
    (void)unlink(path);
    if (store_visit_commit(store, &scene.visit, &err) != 0)
        return 1;
    return 0;
}

/* Claims and visits until nothing is due; exit status 0 when it was always alone. */
static void work(const struct fixture *fixture, uint8_t owner)
{
    struct store *store = NULL;
    struct err err;
    struct target out[3];
    struct store_claim claim = {
        .owner = an_owner(owner), .now_ms = 1000, .lease_until_ms = 9000000, .max = 3};
    int64_t due_ms = 0;
    if (store_open(&store, fixture->url, NULL, &err) != 0)
        _exit(2);
    for (;;) {
        size_t count = 0;
        if (store_claim(out, &count, store, &claim, &err) != 0)
            _exit(3);
        for (size_t i = 0; i < count; i++)
            if (visit_alone(fixture, store, &out[i], owner, 1000) != 0)
                _exit(4);
        if (count == 0 && store_next_due(&due_ms, store,
                              &(struct store_due){.now_ms = 1000}, &err) != 0)
            _exit(5);
        if (count == 0 && due_ms > 9000000)
            _exit(0);
    }
}

static void workers_never_meet_on_a_host_and_visit_each_page_once(void **state)
{
    struct fixture *fixture = *state;
    struct target targets[PAGES];
    pid_t children[WORKERS];
    struct hits_seen seen;

    set_sources(fixture);
    for (int i = 0; i < PAGES; i++) {
        char host[32];
        (void)snprintf(host, sizeof(host), "h%d.example", i % HOSTS);
        targets[i] = a_target("board", host, i);
    }
    MUST(fixture,
        store_targets_add(fixture->store, NULL, targets, PAGES, &fixture->err));
    store_close(fixture->store);
    fixture->store = NULL;
    for (int i = 0; i < WORKERS; i++) {
        children[i] = fork();
        if (children[i] == 0)
            work(fixture, (uint8_t)(1 + i));
    }
    for (int i = 0; i < WORKERS; i++) {
        int status = 0;
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_int_equal(status, 0);
    }
    MUST(fixture, store_open(&fixture->store, fixture->url, NULL, &fixture->err));
    list_hits(fixture, &seen, 0);
    assert_int_equal(seen.count, PAGES);
}

static void the_whole_leak_fits_into_one_visit(void **state)
{
    enum { ROWS = 491840, PERSONS = (ROWS + 2) / 3 };
    struct fixture *fixture = *state;
    struct hit *hits = calloc(ROWS, sizeof(*hits));
    struct scene scene;
    struct store_finding found;
    struct timespec start, end;

    assert_non_null(hits);
    for (uint64_t i = 0; i < ROWS; i++)
        hits[i] = a_hit(i / 3 * 0x9E3779B97F4A7C15U, i + 1, CONFIDENCE_CERTAIN);
    set_sources(fixture);
    stage_new(fixture, &scene, "paste.example", 1, 1000);
    scene_hits(&scene, hits, ROWS);
    (void)clock_gettime(CLOCK_MONOTONIC, &start);
    assert_int_equal(commit(fixture, &scene), 0);
    (void)clock_gettime(CLOCK_MONOTONIC, &end);
    print_message("%d hits in one visit: %.1f s\n", ROWS,
        (double)(end.tv_sec - start.tv_sec) +
            (double)(end.tv_nsec - start.tv_nsec) / 1e9);
    assert_int_equal(find(fixture, &found, 1), 1);
    assert_int_equal(found.hit_rows, ROWS);
    assert_int_equal(found.certain, PERSONS);
    uint64_t number = absorb(fixture, &found, 0, 2000);
    (void)clock_gettime(CLOCK_MONOTONIC, &start);
    print_message(
        "its incident: %.1f s\n", (double)(start.tv_sec - end.tv_sec) +
                                      (double)(start.tv_nsec - end.tv_nsec) / 1e9);
    assert_int_equal(incident_of(fixture, number).certain, PERSONS);
    free(hits);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(workers_never_meet_on_a_host_and_visit_each_page_once),
        ON_SQLITE(the_whole_leak_fits_into_one_visit),
    };
    return RUN_ON_BOTH(tests);
}
