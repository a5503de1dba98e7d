/* What the outbox makes of each end that a delivery may have; the receiver is the
 * test's. */
#include "world.h"

#include "alerts/outbox.h"

struct post {
    struct world *world;
    struct outlet outlet;
    struct outbox outbox;
};

/* What the next delivery meets, and what the last one was. */
static struct {
    int answer;
    int64_t retry_after_ms;
    uint32_t attempt;
    bool repeated;
    size_t count;
} receiver;

static int receive(void *self, struct delivery *delivery, struct err *err)
{
    (void)self;
    receiver.attempt = delivery->attempt;
    receiver.repeated = delivery->repeated;
    receiver.count++;
    delivery->retry_after_ms = receiver.retry_after_ms;
    return receiver.answer == 0 ? 0 : (err_set(err, "no"), receiver.answer);
}

static int open_nothing(
    void **self, const struct channel_options *options, struct err *err)
{
    (void)self, (void)options, (void)err;
    return 0;
}

static void close_nothing(void *self)
{
    (void)self;
}

static const struct channel_kind kind = {
    .name = "test", .open = open_nothing, .send = receive, .close = close_nothing};

static void post_open(struct post *post, struct world *world, const char *name)
{
    const struct channel_options options = {.name = "siem", .timeout_ms = 1000};
    struct store_message message = {.key = "alert:1:1:siem", .body = bytes_of("{}")};
    memset(&receiver, 0, sizeof(receiver));
    post->world = world;
    MUST(world, outlet_open(&post->outlet, &kind, &options, &world->err));
    post->outlet.give_up_ms = 3 * DAY_MS;
    post->outbox = (struct outbox){.store = world->store,
        .channels = &post->outlet,
        .channel_count = 1,
        .clock = &world->clock};
    (void)snprintf(message.channel, sizeof(message.channel), "%s", name);
    MUST(world, store_outbox_put(world->store, &message, world->now_ms, &world->err));
}

static int step(struct post *post)
{
    int answer = outbox_step(&post->outbox, &post->world->err);
    if (answer < 0)
        fail_msg("%s", post->world->err.text);
    return answer;
}

static int64_t wait_of(struct post *post)
{
    struct store_outbox_state state;
    MUST(
        post->world, store_outbox_state(&state, post->world->store, &post->world->err));
    return state.next_due_ms - post->world->now_ms;
}

static void a_failure_that_is_sure_marks_nothing(void **state)
{
    struct post post;
    post_open(&post, *state, "siem");
    receiver.answer = -1;
    assert_int_equal(step(&post), OUTBOX_POSTPONED);
    assert_int_equal(wait_of(&post), 30000);
    post.world->now_ms += 30000;
    receiver.answer = 0;
    assert_int_equal(step(&post), 0);
    assert_int_equal(receiver.attempt, 2);
    assert_false(receiver.repeated);
}

static void a_failure_in_doubt_marks_all_that_follow(void **state)
{
    struct post post;
    post_open(&post, *state, "siem");
    receiver.answer = CHANNEL_UNSURE;
    assert_int_equal(step(&post), OUTBOX_POSTPONED);
    assert_false(receiver.repeated);
    for (int i = 0; i < 3; i++) {
        post.world->now_ms += HOUR_MS;
        receiver.answer = i == 2 ? 0 : -1;
        (void)step(&post);
        assert_true(receiver.repeated);
    }
    assert_int_equal(receiver.attempt, 4);
}

static void a_receiver_is_given_the_time_it_asks_for(void **state)
{
    struct post post;
    post_open(&post, *state, "siem");
    receiver.answer = -1;
    receiver.retry_after_ms = 5 * HOUR_MS;
    assert_int_equal(step(&post), OUTBOX_POSTPONED);
    assert_int_equal(wait_of(&post), 5 * HOUR_MS);
    post.world->now_ms += 5 * HOUR_MS;
    receiver.retry_after_ms = 1000; /* less than the wait that is due anyway */
    assert_int_equal(step(&post), OUTBOX_POSTPONED);
    assert_int_equal(wait_of(&post), 60000);
}

static uint32_t most(void)
{
    return UINT32_MAX;
}

static void chance_shortens_a_wait_by_a_quarter_at_most(void **state)
{
    struct post post;
    post_open(&post, *state, "siem");
    post.outbox.random = most;
    receiver.answer = -1;
    assert_int_equal(step(&post), OUTBOX_POSTPONED);
    assert_true(wait_of(&post) > 22500 && wait_of(&post) <= 30000);
}

static void what_nobody_takes_is_given_up_in_time_and_tries(void **state)
{
    struct post post;
    post_open(&post, *state, "siem");
    receiver.answer = CHANNEL_REFUSED;
    for (int i = 1; i < OUTBOX_LEAST_TRIES; i++) {
        post.world->now_ms += DAY_MS;
        assert_int_equal(step(&post), OUTBOX_POSTPONED);
    }
    post.world->now_ms += DAY_MS;
    assert_int_equal(step(&post), OUTBOX_DEAD);
    post.world->now_ms += 30 * DAY_MS;
    assert_int_equal(step(&post), OUTBOX_NOTHING);
    uint64_t count = 0;
    MUST(post.world, store_outbox_retry(&count, post.world->store, "alert:1:1:siem",
                         post.world->now_ms, &post.world->err));
    assert_int_equal(count, 1);
    receiver.answer = 0;
    assert_int_equal(step(&post), 0);
}

/* What was off for a week has tried nothing: it is not given up for that. */
static void a_first_try_is_never_the_last(void **state)
{
    struct post post;
    post_open(&post, *state, "siem");
    post.world->now_ms += 7 * DAY_MS;
    receiver.answer = -1;
    assert_int_equal(step(&post), OUTBOX_POSTPONED);
}

static void what_is_for_a_channel_that_is_gone_waits_and_then_is_dead(void **state)
{
    struct post post;
    post_open(&post, *state, "pigeon");
    int answer = OUTBOX_POSTPONED;
    int tries = 0;
    for (; tries < 200 && answer == OUTBOX_POSTPONED; tries++) {
        answer = step(&post);
        post.world->now_ms += HOUR_MS;
    }
    assert_int_equal(answer, OUTBOX_DEAD);
    assert_int_equal(receiver.count, 0);
    assert_true(tries > 24);
}

int main(void)
{
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)
    const struct CMUnitTest tests[] = {
        IN_WORLD(a_failure_that_is_sure_marks_nothing),
        IN_WORLD(a_failure_in_doubt_marks_all_that_follow),
        IN_WORLD(a_receiver_is_given_the_time_it_asks_for),
        IN_WORLD(chance_shortens_a_wait_by_a_quarter_at_most),
        IN_WORLD(what_nobody_takes_is_given_up_in_time_and_tries),
        IN_WORLD(a_first_try_is_never_the_last),
        IN_WORLD(what_is_for_a_channel_that_is_gone_waits_and_then_is_dead),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
