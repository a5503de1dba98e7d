/* What `vigie alert list` says of a delivery that failed. */
#include "world.h"

#include "alerts/outbox_list.h"

static void fail_with(struct world *world, const char *reason)
{
    struct store_message message = {.key = "alert:1:1:siem",
        .channel = "siem",
        .about = "1 person found",
        .body = bytes_of("{}")};
    const struct store_failure failure = {
        .key = message.key, .reason = reason, .due_ms = world->now_ms + MINUTE_MS};
    MUST(world, store_outbox_put(world->store, &message, world->now_ms, &world->err));
    MUST(world, store_outbox_failed(world->store, &failure, &world->err));
}

static void expect(struct world *world, bool json, const char *said)
{
    AUTO(buf_done) struct buf out;
    const struct outbox_list_options options = {.json = json, .now_ms = world->now_ms};
    buf_init(&out, 1 << 16);
    MUST(world, outbox_list(&out, world->store, &options, &world->err));
    if (bytes_find(buf_bytes(&out), bytes_of(said), 0) == BYTES_NONE)
        fail_msg("%.*s", (int)out.len, (const char *)out.ptr);
}

static void a_receivers_address_is_shown(void **state)
{
    struct world *world = *state;
    fail_with(world, "Failed to connect to 192.168.120.201 port 8443 of 10.0.0.255");
    expect(
        world, false, "Failed to connect to 192.168.120.201 port 8443 of 10.0.0.255");
    expect(world, true, "192.168.120.201");
}

static void numbers_that_are_no_addresses_stay_masked(void **state)
{
    struct world *world = *state;
    fail_with(world, "it said 06.39.98.12.34 and 192.168.120.256 and "
                     "jean@hospital.example at 10.1.2.3");
    expect(world, false, "it said [number] and [number] and [e-mail] at 10.1.2.3");
}

int main(void)
{
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)
    const struct CMUnitTest tests[] = {
        IN_WORLD(a_receivers_address_is_shown),
        IN_WORLD(numbers_that_are_no_addresses_stay_masked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
