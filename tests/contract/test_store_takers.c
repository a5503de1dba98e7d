/* Several processes that make incidents of pages at the same time. */
#include "store_visits.h"
#include <sys/wait.h>

enum { TAKERS = 4 };

/* Looks where the page goes, and takes it in. */
static int take_in(void *self, struct store *store, struct err *err)
{
    struct store_absorb absorb = *(const struct store_absorb *)self;
    uint64_t incident = 0;
    if (store_incidents_hold(store, err) != 0 ||
        store_incident_of_thread(&absorb.incident, store, absorb.thread, err) != 0)
        return -1;
    return store_absorb(&incident, store, &absorb, err);
}

static pid_t start_taker(const char *url, const struct store_finding *finding)
{
    pid_t child = fork();
    if (child != 0)
        return child;
    struct store *own = NULL;
    struct err err = {0};
    struct store_absorb absorb = {
        .finding = finding, .thread = "http://a.example/thread?tid=1", .now_ms = 5000};
    int done = store_open(&own, url, NULL, &err);
    if (done == 0)
        done = store_transact(own, take_in, &absorb, &err);
    if (done != 0)
        (void)fprintf(stderr, "taker: %s\n", err.text);
    _exit(done == 0 ? 0 : 1);
}

static void takers_at_once_make_one_incident_of_a_thread(void **state)
{
    struct fixture *fixture = *state;
    struct store_finding findings[TAKERS];
    pid_t children[TAKERS];
    char host[32];
    set_sources(fixture);
    for (unsigned i = 0; i < TAKERS; i++) {
        struct hit hit = a_hit(i + 1, 1, CONFIDENCE_CERTAIN);
        (void)snprintf(host, sizeof(host), "%c.example", (char)('a' + i));
        findings[i] = a_finding(fixture, host, &hit, 1, 1000);
    }
    store_close(fixture->store);
    fixture->store = NULL;
    for (int i = 0; i < TAKERS; i++)
        children[i] = start_taker(fixture->url, &findings[i]);
    for (int i = 0; i < TAKERS; i++) {
        int status = 0;
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_int_equal(status, 0);
    }
    MUST(fixture, store_open(&fixture->store, fixture->url, NULL, &fixture->err));
    assert_int_equal(incident_of(fixture, 1).sightings, TAKERS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(takers_at_once_make_one_incident_of_a_thread),
    };
    return RUN_ON_BOTH(tests);
}
