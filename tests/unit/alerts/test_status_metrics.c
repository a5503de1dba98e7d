#include "world.h"

#include "alerts/status.h"

/* The whole text, kept in `out`. */
static const char *metrics(
    struct world *world, struct buf *out, const struct digest_list *list)
{
    AUTO(status_done) struct status status = {0};
    const char *text = NULL;
    const struct status_wanted wanted = {
        .now_ms = world->now_ms, .lists = list, .list_count = list == NULL ? 0 : 1};
    MUST(world, status_gather(&status, world->store, &wanted, &world->err));
    buf_clear(out);
    MUST(world, status_metrics(out, &status, &world->err));
    MUST(world, buf_text(&text, out, &world->err));
    return text;
}

static void check_says(const char *text, const char *wanted)
{
    if (strstr(text, wanted) == NULL)
        fail_msg("does not say '%s':\n%s", wanted, text);
}

static void a_source_that_was_never_read_has_no_time_of_success(void **state)
{
    struct world *world = *state;
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    const char *text = metrics(world, &out, NULL);
    check_says(text, "\nvigie_source_pages_total{source=\"board\"} 0\n");
    check_says(text, "# TYPE vigie_source_last_success_timestamp_seconds gauge\n");
    assert_null(strstr(text, "vigie_source_last_success_timestamp_seconds{"));
    check_says(text, "\nvigie_alarm 1\n"); /* no worker */
    assert_string_equal(text + strlen(text) - 6, "# EOF\n");
}

static void a_worker_without_tor_shows_as_a_one(void **state)
{
    struct world *world = *state;
    const struct id one = {{1}};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    world->now_ms = 1795000000250;
    MUST(world,
        store_worker_beat(world->store, &one, "machine", world->now_ms, &world->err));
    const char *text = metrics(world, &out, NULL);
    check_says(text, "\nvigie_worker_tor_down{worker=\"machine\"} 0\n");
    check_says(text, "\nvigie_worker_last_seen_timestamp_seconds{worker=\"machine\"} "
                     "1795000000.250\n");
    MUST(world,
        store_worker_tor(world->store, &one, world->now_ms, "it is gone", &world->err));
    check_says(
        metrics(world, &out, NULL), "vigie_worker_tor_down{worker=\"machine\"} 1\n");
}

static void addresses_that_fail_for_long_are_counted(void **state)
{
    struct world *world = *state;
    const struct store_address address = {.source = "board",
        .url = "http://one.example/",
        .failures = WORKS_ADDRESS_FAILURES,
        .probe_ms = world->now_ms};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    check_says(metrics(world, &out, NULL),
        "\nvigie_source_addresses_failing{source=\"board\"} 0\n");
    MUST(world, store_address_put(world->store, &address, &world->err));
    check_says(metrics(world, &out, NULL),
        "\nvigie_source_addresses_failing{source=\"board\"} 1\n");
}

static void a_name_cannot_break_out_of_its_label(void **state)
{
    struct world *world = *state;
    AUTO(buf_done) struct buf out;
    struct digest_list list = {.refused = "x"};
    buf_init(&out, 1 << 20);
    (void)bytes_to_text(
        list.name, sizeof(list.name), bytes_of("a\"} 7\n# EOF\nvigie_alarm 0 \\"));
    const char *text = metrics(world, &out, &list);
    assert_null(strstr(text, "\nvigie_alarm 0"));
    assert_null(strstr(text, "a\"}"));
    check_says(
        text, "{watchlist=\"a\\\"} 7?# EOF?vigie_alarm 0 \\\\\",number=\"1\"} 1\n");
    const char *end = strstr(text, "\n# EOF\n");
    assert_non_null(end);
    assert_int_equal(strlen(end), 7);
}

static void names_that_look_like_somebodys_data_are_told_apart(void **state)
{
    struct world *world = *state;
    AUTO(buf_done) struct buf out;
    AUTO(status_done) struct status status = {0};
    struct digest_list lists[2] = {{.name = "labs.vgw"}, {.name = "labs.vgw"}};
    const struct status_wanted wanted = {
        .now_ms = world->now_ms, .lists = lists, .list_count = 2};
    const struct id one = {{1}};
    const char *text = NULL;
    buf_init(&out, 1 << 20);
    MUST(world, store_worker_beat(world->store, &one, "lookout@hospital.example",
                    world->now_ms, &world->err));
    MUST(world, status_gather(&status, world->store, &wanted, &world->err));
    MUST(world, status_metrics(&out, &status, &world->err));
    MUST(world, buf_text(&text, &out, &world->err));
    check_says(text, "{worker=\"lookout@hospital.example\"}");
    check_says(text, "{watchlist=\"labs.vgw\",number=\"1\"} 0\n");
    check_says(text, "{watchlist=\"labs.vgw\",number=\"2\"} 0\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            a_source_that_was_never_read_has_no_time_of_success, world_open,
            world_close),
        cmocka_unit_test_setup_teardown(
            a_worker_without_tor_shows_as_a_one, world_open, world_close),
        cmocka_unit_test_setup_teardown(
            names_that_look_like_somebodys_data_are_told_apart, world_open,
            world_close),
        cmocka_unit_test_setup_teardown(
            addresses_that_fail_for_long_are_counted, world_open, world_close),
        cmocka_unit_test_setup_teardown(
            a_name_cannot_break_out_of_its_label, world_open, world_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
