/* Where no thread can be had, a message is handed over all the same; where memory runs
 * out on the way, it is told, and the message waits for another turn. */
#include "tests/unit/alerts/world.h"

#include "alerts/courier.h"
#include "alerts/outbox.h"

#include "nth_alloc.h"

#include <errno.h>
#include <pthread.h>

static int threads_refused;

/* NOLINTNEXTLINE(readability-*): in place of the C library's */
int pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
    void *(*start)(void *), void *argument)
{
    (void)thread;
    (void)attributes;
    (void)start;
    (void)argument;
    threads_refused++;
    return EAGAIN;
}

struct receiver {
    struct world *world;
    int taken;
};

static int take(void *self, struct delivery *delivery, struct err *err)
{
    struct receiver *receiver = self;
    (void)err;
    assert_true(bytes_is(delivery->body, "the whole of it"));
    receiver->taken++;
    return 0;
}

static const struct channel_kind takes = {.name = "takes", .send = take};

static struct store_outbox_state state_of(struct world *world)
{
    struct store_outbox_state state;
    MUST(world, store_outbox_state(&state, world->store, &world->err));
    return state;
}

static int send_all(struct receiver *receiver, struct err *err)
{
    struct world *world = receiver->world;
    AUTO(couriers_free) struct couriers *couriers = NULL;
    struct outlet channel = {.kind = &takes, .name = "siem", .self = receiver};
    struct outbox outbox = {.store = world->store,
        .channels = &channel,
        .channel_count = 1,
        .clock = &world->clock};
    struct outbox_turn turn;
    if (couriers_new(&couriers, 1, clock_system(), err) != 0)
        return -1;
    outbox.couriers = couriers;
    int turned = outbox_turn(&turn, &outbox, 0, err);
    struct err late = {.text = ""};
    int finished = outbox_finish(&outbox, &late);
    return turned == 0 ? finished : -1;
}

/* Nothing is told as sent that nobody took; what was not sent waits. */
static void sent_or_waiting(struct receiver *receiver)
{
    struct world *world = receiver->world;
    struct err err = {.text = ""};
    world->now_ms += HOUR_MS; /* past the lease of the round before */
    bool done = send_all(receiver, &err) == 0;
    nth_alloc_arm(0);
    struct store_outbox_state state = state_of(world);
    assert_int_equal(state.sent + state.waiting + state.dead, 1);
    assert_true(state.sent == 0 || receiver->taken > 0);
    assert_true(done || strlen(err.text) > 0);
}

static void each_failed_allocation_loses_nothing_without_threads(void **state)
{
    struct world *world = *state;
    struct receiver receiver = {.world = world};
    const struct store_message message = {.key = "alert:1:1:siem",
        .channel = "siem",
        .body = bytes_of("the whole of it")};
    MUST(world, store_outbox_put(world->store, &message, world->now_ms, &world->err));
    long nth = 1;
    while (state_of(world).sent == 0 && nth < 500) {
        nth_alloc_arm(nth++);
        sent_or_waiting(&receiver);
    }
    assert_int_equal(state_of(world).sent, 1);
    assert_true(nth > 3); /* some were refused on the way */
    assert_int_equal(receiver.taken, 1);
    assert_true(threads_refused > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            each_failed_allocation_loses_nothing_without_threads, world_open,
            world_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
