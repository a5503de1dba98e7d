#include "world.h"

#include "alerts/status.h"
#include "base/utf8.h"

static const char *told(struct world *world, struct buf *out, bool json, bool colour,
    const struct digest_list *list)
{
    AUTO(status_done) struct status status = {0};
    const struct status_look look = {.colour = colour};
    const char *text = NULL;
    const struct status_wanted wanted = {
        .now_ms = world->now_ms, .lists = list, .list_count = list == NULL ? 0 : 1};
    MUST(world, status_gather(&status, world->store, &wanted, &world->err));
    out->len = 0;
    if (json)
        MUST(world, status_json(out, &status, &world->err));
    else
        MUST(world, status_text(out, &status, &look, &world->err));
    MUST(world, buf_text(&text, out, &world->err));
    return text;
}

static void check_says(const char *text, const char *wanted)
{
    if (strstr(text, wanted) == NULL)
        fail_msg("does not say '%s':\n%s", wanted, text);
}

static void beat(struct world *world, uint8_t number, const char *name, int64_t at_ms)
{
    struct id id = {{number}};
    MUST(world, store_worker_beat(world->store, &id, name, at_ms, &world->err));
}

static void read_board(struct world *world)
{
    struct target target;
    size_t count = 0;
    struct page page = {.kind = PAGE_OTHER};
    const struct store_claim claim = {.owner = {{1}},
        .now_ms = world->now_ms,
        .lease_until_ms = world->now_ms + 1,
        .max = 1};
    assert_int_equal(target_init(&target, bytes_of("http://board.example/"),
                         bytes_of("board.example")),
        0);
    (void)bytes_to_text(target.source, sizeof(target.source), bytes_of("board"));
    MUST(world, store_targets_add(world->store, NULL, &target, 1, &world->err));
    MUST(world, store_claim(&target, &count, world->store, &claim, &world->err));
    assert_int_equal(count, 1);
    const struct store_visit visit = {.owner = claim.owner,
        .target = &target,
        .outcome = STORE_READ,
        .answer_ms = 1500,
        .at_ms = world->now_ms,
        .due_ms = world->now_ms + DAY_MS,
        .page = &page};
    MUST(world, store_visit_commit(world->store, &visit, &world->err));
}

static void an_idle_vigie_is_told_with_what_to_do(void **state)
{
    struct world *world = *state;
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    const char *text = told(world, &out, false, false, NULL);
    check_says(text, "0 of 3 sources healthy; nothing found in 24 hours.\n");
    check_says(text, "none: start `vigie run`");
    check_says(text, "nothing is due");
    assert_null(strchr(text, '\033'));
    check_says(told(world, &out, false, true, NULL), "\033[1;31mnone");
}

static void a_working_one_says_so_of_source_worker_and_tor(void **state)
{
    struct world *world = *state;
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    read_board(world);
    beat(world, 1, "machine, process 7", world->now_ms - 10000);
    const char *text = told(world, &out, false, false, NULL);
    check_says(text, "1 of 3 sources healthy");
    check_says(text, "board                  ok          2026-11-23 05:00 100%    2.0  "
                     "  2.0     1     0\n");
    check_says(text, "worker     works, seen 2026-11-23 04:59, leases 0: machine");
    check_says(text, "  tor      works\n");
}

static void dead_workers_lost_tor_and_late_targets_are_alarms(void **state)
{
    struct world *world = *state;
    struct id one = {{1}};
    AUTO(buf_done) struct buf out;
    AUTO(status_done) struct status status = {0};
    buf_init(&out, 1 << 20);
    beat(world, 1, "machine, process 7", world->now_ms - WORKS_DEAD_MS);
    const struct status_wanted wanted = {.now_ms = world->now_ms};
    MUST(world, status_gather(&status, world->store, &wanted, &world->err));
    assert_false(status.alarm); /* new sources, a worker: no alarm */
    assert_non_null(strstr(told(world, &out, false, false, NULL), "works, seen"));

    MUST(world, store_worker_tor(world->store, &one, world->now_ms - HOUR_MS,
                    "it takes no connection", &world->err));
    const char *text = told(world, &out, false, false, NULL);
    check_says(text, "down since 2026-11-23 04:00: it takes no connection");
    check_says(told(world, &out, true, false, NULL), "\"alarm\":true,\"healthy\":0");

    MUST(world, store_worker_tor(world->store, &one, 0, NULL, &world->err));
    world->now_ms += 1;
    check_says(told(world, &out, false, false, NULL), "worker     silent, seen");
    assert_null(strstr(told(world, &out, false, false, NULL), "  tor"));
    check_says(told(world, &out, true, false, NULL), "\"alarm\":true,\"healthy\":0");

    beat(world, 1, "machine, process 7", world->now_ms);
    struct target target;
    assert_int_equal(target_init(&target, bytes_of("http://board.example/"),
                         bytes_of("board.example")),
        0);
    (void)bytes_to_text(target.source, sizeof(target.source), bytes_of("board"));
    target.due_ms = world->now_ms - WORKS_LATE_MS;
    MUST(world, store_targets_add(world->store, NULL, &target, 1, &world->err));
    check_says(told(world, &out, true, false, NULL), "\"alarm\":false,\"healthy\":0");
    world->now_ms += 1;
    check_says(told(world, &out, true, false, NULL), "\"alarm\":true,\"healthy\":0");
    check_says(told(world, &out, false, true, NULL), "\033[1;31mthe longest since");
}

static void a_paused_source_is_no_alarm_and_is_told_with_who_and_why(void **state)
{
    struct world *world = *state;
    AUTO(buf_done) struct buf out;
    const struct store_pause pause = {.source = "board",
        .now_ms = world->now_ms,
        .until_ms = world->now_ms + DAY_MS,
        .by = "m.darvor",
        .why = "it moves; ask m.darvor@clinique.example"};
    buf_init(&out, 1 << 20);
    beat(world, 1, "machine", world->now_ms);
    MUST(world, store_source_pause(world->store, &pause, &world->err));
    check_says(
        told(world, &out, false, false, NULL), "0 of 3 sources healthy, 1 paused");
    check_says(told(world, &out, false, false, NULL), "board                  paused");
    const char *json = told(world, &out, true, false, NULL);
    check_says(json, "\"word\":\"paused\",\"alarm\":false");
    check_says(json, "\"paused_by\":\"m.darvor\",\"paused_why\":\"it moves; ask");
    assert_null(strstr(json, "m.darvor@clinique"));
    check_says(json, "\"paused_until\":\"2026-11-24T");
    check_says(json, "\"alarm\":false,\"healthy\":0,\"paused\":1");
}

static void an_address_that_fails_for_long_is_told_and_no_alarm(void **state)
{
    struct world *world = *state;
    const struct store_address address = {.source = "board",
        .url = "http://one.example/",
        .failures = WORKS_ADDRESS_FAILURES,
        .probe_ms = world->now_ms};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    read_board(world);
    beat(world, 1, "machine", world->now_ms);
    MUST(world, store_address_put(world->store, &address, &world->err));
    check_says(told(world, &out, false, false, NULL),
        "mirrors    board: 1 address gives no answer for a day\n");
    const char *json = told(world, &out, true, false, NULL);
    check_says(json, "\"mirrors\":[\n{\"name\":\"board\",\"failing\":1}]");
    check_says(json, "\"alarm\":false,");
    assert_null(strstr(json, "one.example"));
}

static void a_mail_that_waits_for_an_hour_is_an_alarm(void **state)
{
    struct world *world = *state;
    AUTO(buf_done) struct buf out;
    const struct store_message message = {
        .key = "digest", .recipient = "a@hospital.example", .body = bytes_of("x")};
    buf_init(&out, 1 << 20);
    MUST(world, store_outbox_put(world->store, &message, world->now_ms, &world->err));
    world->now_ms += STATUS_MAIL_LATE_MS;
    beat(world, 1, "machine", world->now_ms);
    check_says(told(world, &out, true, false, NULL), "\"alarm\":false,\"healthy\"");
    world->now_ms += 1;
    check_says(
        told(world, &out, false, false, NULL), "1 waiting for more than an hour");
    check_says(told(world, &out, true, false, NULL), "\"alarm\":true,\"healthy\"");
}

static void a_watchlist_that_ends_is_an_alarm(void **state)
{
    struct world *world = *state;
    AUTO(buf_done) struct buf out;
    struct digest_list list = {.name = "north.vgw"};
    buf_init(&out, 1 << 20);
    beat(world, 1, "machine", world->now_ms);
    list.expires_ms = world->now_ms + 40 * DAY_MS;
    check_says(told(world, &out, true, false, &list), "\"alarm\":false,\"healthy\"");
    check_says(
        told(world, &out, false, false, &list), "in use until 2027-01-02: north");
    list.expires_ms = world->now_ms + DAY_MS;
    check_says(told(world, &out, true, false, &list), "\"alarm\":true,\"healthy\"");
    list.absent = true;
    check_says(told(world, &out, false, false, &list), "missing: north.vgw");
}

static void text_fits_80_columns_and_passes_no_control_byte_on(void **state)
{
    struct world *world = *state;
    char name[TARGET_SOURCE_SIZE];
    char worker[STORE_WORKER_SIZE];
    struct id one = {{1}};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    memset(name, 'n', sizeof(name));
    memcpy(name, "\xc3\xa9t\033[31m", 8);
    name[sizeof(name) - 1] = '\0';
    memset(worker, 'w', sizeof(worker));
    worker[sizeof(worker) - 1] = '\0';
    const struct store_source source = {name, "http://board.example/", "o", "p"};
    MUST(world, store_sources_set(world->store, &source, 1, &world->err));
    beat(world, 1, worker, world->now_ms);
    MUST(world, store_worker_tor(world->store, &one, 9,
                    "a reason\033[2J that does not end a reason that does not end a "
                    "reason that does not end a reason that does not end",
                    &world->err));
    struct digest_list list = {.expires_ms = world->now_ms};
    memset(list.name, 'l', sizeof(list.name) - 1);
    memset(list.refused, 'r', sizeof(list.refused) - 1);
    struct bytes rest = bytes_of(told(world, &out, false, false, &list));
    struct bytes line;
    while (bytes_split(&line, &rest, '\n')) {
        size_t columns = 0;
        for (size_t i = 0; i < line.len; i++) {
            assert_true(line.ptr[i] >= ' ');
            columns += !utf8_continues(line.ptr[i]);
        }
        if (columns > 80)
            fail_msg("%zu columns: %.*s", columns, (int)line.len, line.ptr);
    }
    assert_null(strchr(told(world, &out, true, false, &list), '\033'));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            an_idle_vigie_is_told_with_what_to_do, world_open, world_close),
        cmocka_unit_test_setup_teardown(
            a_working_one_says_so_of_source_worker_and_tor, world_open, world_close),
        cmocka_unit_test_setup_teardown(
            dead_workers_lost_tor_and_late_targets_are_alarms, world_open, world_close),
        cmocka_unit_test_setup_teardown(
            a_paused_source_is_no_alarm_and_is_told_with_who_and_why, world_open,
            world_close),
        cmocka_unit_test_setup_teardown(
            an_address_that_fails_for_long_is_told_and_no_alarm, world_open,
            world_close),
        cmocka_unit_test_setup_teardown(
            a_mail_that_waits_for_an_hour_is_an_alarm, world_open, world_close),
        cmocka_unit_test_setup_teardown(
            a_watchlist_that_ends_is_an_alarm, world_open, world_close),
        cmocka_unit_test_setup_teardown(
            text_fits_80_columns_and_passes_no_control_byte_on, world_open,
            world_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
