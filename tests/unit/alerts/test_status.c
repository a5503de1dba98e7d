/* How vigie is, at a glance. */
#include "alerts/status.h"

#include "world.h"

static const struct id worker_one = {.bytes = {1}};
static const struct id worker_two = {.bytes = {2}};

/* One visit to the source's first page: read, or failed with `error`. */
static void visit(struct world *world, const char *source, const char *error)
{
    char url[64];
    char host[32];
    struct target target;
    size_t count = 0;
    (void)snprintf(host, sizeof(host), "%s.example", source);
    (void)snprintf(url, sizeof(url), "http://%s/", host);
    assert_int_equal(target_init(&target, bytes_of(url), bytes_of(host)), 0);
    (void)bytes_to_text(target.source, sizeof(target.source), bytes_of(source));
    MUST(world, store_targets_add(world->store, NULL, &target, 1, &world->err));
    const struct store_claim claim = {.owner = worker_one,
        .now_ms = world->now_ms,
        .lease_until_ms = world->now_ms + MINUTE_MS,
        .max = 1};
    MUST(world, store_claim(&target, &count, world->store, &claim, &world->err));
    assert_int_equal(count, 1);
    const struct store_visit done = {.owner = worker_one,
        .target = &target,
        .outcome = error == NULL ? STORE_UNCHANGED : STORE_FAILED,
        .reason = error,
        .at_ms = world->now_ms,
        .due_ms = world->now_ms + 1,
        .host_rest_ms = world->now_ms};
    MUST(world, store_visit_commit(world->store, &done, &world->err));
    world->now_ms += MINUTE_MS;
}

static void beat(struct world *world, const struct id *id, const char *name)
{
    MUST(world, store_worker_beat(world->store, id, name, world->now_ms, &world->err));
}

/* The text, and whether it is an alarm. */
static const char *status(struct world *world, bool json, bool *alarm)
{
    static struct buf out;
    static bool begun;
    const char *text = NULL;
    struct status found;
    const struct status_print how = {.json = json};
    if (begun)
        buf_done(&out);
    begun = true;
    buf_init(&out, 1 << 20);
    MUST(world, status_gather(&found, world->store, world->now_ms, &world->err));
    MUST(world, status_print(&out, &found, &how, &world->err));
    *alarm = status_is_alarming(&found);
    status_done(&found);
    MUST(world, buf_text(&text, &out, &world->err));
    return text;
}

static void expect(const char *text, const char *part)
{
    if (strstr(text, part) == NULL)
        fail_msg("\"%s\" is not in:\n%s", part, text);
}

static void a_vigie_that_never_ran_is_an_alarm(void **state)
{
    struct world *world = *state;
    bool alarm = false;
    const char *text = status(world, false, &alarm);
    assert_true(alarm);
    expect(text, "vigie does not run. 3 of 3 sources healthy.");
    expect(text, "not tried yet");
}

static void all_is_well_when_somebody_works_and_all_was_read(void **state)
{
    struct world *world = *state;
    bool alarm = true;
    visit(world, "board", NULL);
    visit(world, "leaks", NULL);
    visit(world, "pastes", NULL);
    beat(world, &worker_one, "machine, process 7");
    const char *text = status(world, false, &alarm);
    assert_false(alarm);
    expect(text, "3 of 3 sources healthy.");
    expect(text, "worker: machine, process 7, seen 0 s ago, 0 hosts leased");
    expect(text, "mail: 0 sent, 0 waiting");
    assert_null(strstr(text, "does not run"));
}

static void the_worst_source_comes_first_with_what_is_wrong(void **state)
{
    struct world *world = *state;
    bool alarm = false;
    beat(world, &worker_one, "one");
    visit(world, "board", NULL);
    visit(world, "pastes", "a login stands there\x1B[31m");
    const char *text = status(world, false, &alarm);
    assert_true(alarm);
    expect(text, "2 of 3 sources healthy.");
    expect(text, "never read");
    expect(text, "1 in a row: a login stands there");
    assert_null(strchr(text, '\x1B'));
    const char *pastes = strstr(text, "\npastes");
    const char *leaks = strstr(text, "\nleaks");
    const char *board = strstr(text, "\nboard");
    assert_true(pastes != NULL && leaks != NULL && board != NULL);
    assert_true(pastes < leaks && leaks < board);
}

static void a_worker_without_a_sign_of_life_is_an_alarm(void **state)
{
    struct world *world = *state;
    bool alarm = false;
    beat(world, &worker_one, "one");
    world->now_ms += STATUS_WORKER_SILENT_MS;
    beat(world, &worker_two, "two");
    (void)status(world, false, &alarm);
    assert_false(alarm);
    world->now_ms += 1;
    expect(status(world, false, &alarm), "worker: one, SILENT, last seen 1 min ago");
    assert_true(alarm);
    world->now_ms += STATUS_WORKER_SILENT_MS;
    expect(status(world, false, &alarm),
        "No worker gives a sign of life: vigie does not run.");
    assert_true(alarm);
}

static void a_mail_that_waits_for_an_hour_is_an_alarm(void **state)
{
    struct world *world = *state;
    bool alarm = false;
    const struct store_message message = {
        .key = "digest", .recipient = "a@hospital.example", .body = bytes_of("x")};
    MUST(world, store_outbox_put(world->store, &message, world->now_ms, &world->err));
    world->now_ms += HOUR_MS;
    beat(world, &worker_one, "one");
    (void)status(world, false, &alarm);
    assert_false(alarm);
    world->now_ms += 1;
    expect(status(world, false, &alarm), "1 waiting FOR MORE THAN AN HOUR");
    assert_true(alarm);
}

static void programs_get_the_same_in_json(void **state)
{
    struct world *world = *state;
    bool alarm = false;
    visit(world, "board", NULL);
    beat(world, &worker_one, "a \"quoted\" name");
    const char *text = status(world, true, &alarm);
    expect(text, "\"alarm\":false,\"healthy\":3,\"sources\":[{");
    expect(text, "{\"source\":\"board\",\"state\":\"ok\",\"last_read\":\"2026-11-");
    expect(text, "\"last_read\":null");
    expect(text, "\"workers\":[{\"name\":\"a \\\"quoted\\\" name\"");
    expect(text, "\"mail\":{\"sent\":0,\"waiting\":0,\"late\":false}}\n");
}

#define WITH_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_WORLD(a_vigie_that_never_ran_is_an_alarm),
        WITH_WORLD(all_is_well_when_somebody_works_and_all_was_read),
        WITH_WORLD(the_worst_source_comes_first_with_what_is_wrong),
        WITH_WORLD(a_worker_without_a_sign_of_life_is_an_alarm),
        WITH_WORLD(a_mail_that_waits_for_an_hour_is_an_alarm),
        WITH_WORLD(programs_get_the_same_in_json),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
