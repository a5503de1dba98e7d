#include "smtp_server.h"
#include "world.h"

#include "alerts/outbox.h"

static const char body[] = "Message-ID: <1@hospital.example>\r\n\r\nhello\r\n";
static const char key[] = "digest:2026-11-23:security@hospital.example";

struct post {
    struct world *world;
    struct smtp_server server;
    struct outlet outlet;
    struct outbox outbox;
};

static void post_open(struct post *post, struct world *world)
{
    post->world = world;
    smtp_start(&post->server, "localhost");
    const struct mail_options options = {.host = "localhost",
        .port = post->server.port,
        .tls = MAIL_TLS_STARTTLS,
        .ca_file = post->server.ca_file,
        .timeout_ms = 20000};
    const struct channel_options mail = {.name = "",
        .mail = &options,
        .from = "vigie@hospital.example",
        .timeout_ms = 20000};
    MUST(world, outlet_open(&post->outlet, &channel_mail, &mail, &world->err));
    post->outlet.give_up_ms = DAY_MS;
    post->outbox = (struct outbox){.store = world->store,
        .channels = &post->outlet,
        .channel_count = 1,
        .clock = &world->clock};
}

/* The server's notes stay readable until post_done. */
static void post_close(struct post *post)
{
    outlet_close(&post->outlet);
    smtp_stop(&post->server);
}

static void post_done(struct post *post)
{
    smtp_done(&post->server);
}

static void put(struct world *world, const char *name, const char *recipient)
{
    struct store_message message = {.body = bytes_of(body)};
    (void)snprintf(message.key, sizeof(message.key), "%s", name);
    (void)snprintf(message.recipient, sizeof(message.recipient), "%s", recipient);
    MUST(world, store_outbox_put(world->store, &message, world->now_ms, &world->err));
}

static int step(struct post *post)
{
    int answer = outbox_step(&post->outbox, &post->world->err);
    if (answer < 0)
        fail_msg("%s", post->world->err.text);
    return answer;
}

static struct store_outbox_state state_of(struct world *world)
{
    struct store_outbox_state outbox;
    MUST(world, store_outbox_state(&outbox, world->store, &world->err));
    return outbox;
}

static void sends_each_message_once(void **state)
{
    struct world *world = *state;
    struct post post = {.server = {.scripts = {{.starttls = true}}}};
    post_open(&post, world);
    put(world, key, "security@hospital.example");
    put(world, "digest:2026-11-23:dpo@hospital.example", "dpo@hospital.example");
    assert_int_equal(step(&post), 0);
    assert_int_equal(step(&post), 0);
    assert_int_equal(step(&post), OUTBOX_NOTHING);
    assert_int_equal(step(&post), OUTBOX_NOTHING);
    post_close(&post);
    /* Noted before QUIT: it came only when nothing was left to do. */
    assert_string_equal(post.server.log,
        "EHLO STARTTLS TLS EHLO MAIL RCPT DATA TAKEN MAIL RCPT DATA TAKEN QUIT ");
    assert_int_equal(state_of(world).sent, 2);
    assert_int_equal(state_of(world).waiting, 0);
    assert_true(bytes_is(buf_bytes(&post.server.body), body));
    post_done(&post);
}

static void waits_longer_after_each_failure(void **state)
{
    struct world *world = *state;
    struct post post = {
        .server = {.scripts = {{.starttls = true, .rcpt = "451 later"},
                       {.starttls = true, .taken = "452 full"}, {.starttls = true}}}};
    post_open(&post, world);
    put(world, key, "security@hospital.example");
    assert_int_equal(step(&post), OUTBOX_POSTPONED);
    assert_int_equal(state_of(world).next_due_ms, world->now_ms + 30000);
    assert_int_equal(step(&post), OUTBOX_NOTHING);
    world->now_ms += 30000;
    assert_int_equal(step(&post), OUTBOX_POSTPONED);
    assert_int_equal(state_of(world).next_due_ms, world->now_ms + 60000);
    world->now_ms += 60000;
    assert_int_equal(step(&post), 0);
    assert_int_equal(step(&post), OUTBOX_NOTHING);
    post_close(&post);
    assert_int_equal(post.server.taken, 1);
    post_done(&post);
}

static void a_refused_message_waits_an_hour_and_is_kept(void **state)
{
    struct world *world = *state;
    struct post post = {
        .server = {.scripts = {{.starttls = true, .rcpt = "550 nobody here"},
                       {.starttls = true}}}};
    post_open(&post, world);
    put(world, key, "security@hospital.example");
    assert_int_equal(step(&post), OUTBOX_POSTPONED);
    assert_int_equal(state_of(world).next_due_ms, world->now_ms + HOUR_MS);
    world->now_ms += HOUR_MS;
    assert_int_equal(step(&post), 0);
    post_close(&post);
    post_done(&post);
}

static void a_refusal_of_one_holds_up_nobody(void **state)
{
    struct world *world = *state;
    struct post post = {
        .server = {.scripts = {{.starttls = true, .rcpt = "550 nobody here"},
                       {.starttls = true}}}};
    post_open(&post, world);
    put(world, "a", "gone@hospital.example");
    put(world, "b", "security@hospital.example");
    assert_int_equal(step(&post), OUTBOX_POSTPONED);
    assert_int_equal(step(&post), 0);
    post_close(&post);
    assert_string_equal(post.server.to, "RCPT TO:<security@hospital.example>");
    post_done(&post);
}

/* What a notifier killed in the middle of a delivery leaves behind. */
static void die_while_sending(struct world *world)
{
    struct store_message message;
    MUST(world, store_outbox_claim(&message, world->store, world->now_ms,
                    world->now_ms + MINUTE_MS, &world->err));
    store_close(world->store);
    world->store = NULL;
    MUST(world, store_open(&world->store, world->url, NULL, &world->err));
}

static void a_killed_delivery_is_taken_up_by_the_next_notifier(void **state)
{
    struct world *world = *state;
    put(world, key, "security@hospital.example");
    die_while_sending(world);
    struct post post = {.server = {.scripts = {{.starttls = true}}}};
    post_open(&post, world);
    assert_int_equal(step(&post), OUTBOX_NOTHING); /* its lease still runs */
    world->now_ms += MINUTE_MS;
    assert_int_equal(step(&post), 0);
    assert_int_equal(step(&post), OUTBOX_NOTHING);
    post_close(&post);
    assert_int_equal(post.server.taken, 1);
    post_done(&post);
}

static void a_delivery_of_unknown_fate_is_repeated_and_marked(void **state)
{
    struct world *world = *state;
    struct post post = {
        .server = {.scripts = {{.starttls = true, .cut_after_data = true},
                       {.starttls = true}}}};
    post_open(&post, world);
    put(world, key, "security@hospital.example");
    assert_int_equal(step(&post), OUTBOX_POSTPONED);
    world->now_ms += MINUTE_MS;
    assert_int_equal(step(&post), 0);
    post_close(&post);
    struct bytes again = buf_bytes(&post.server.body);
    static const char mark[] = "X-Vigie-Attempt: attempt 2: may be a repetition\r\n";
    assert_true(bytes_starts(again, mark));
    assert_true(bytes_is(bytes_slice(again, strlen(mark), again.len), body));
    assert_int_equal(state_of(world).sent, 1);
    post_done(&post);
}

/* A receiver that swallows what is sent until its time is over, and one that works. */
struct slow {
    struct world *world;
    size_t tried;
    int answer;
};

static int send_slowly(void *self, struct delivery *delivery, struct err *err)
{
    struct slow *slow = self;
    (void)delivery;
    slow->tried++;
    if (slow->answer == 0)
        return 0;
    slow->world->now_ms += MINUTE_MS / 2;
    (void)err_set(err, "no answer");
    return slow->answer;
}

static const struct channel_kind slowly = {.name = "slow", .send = send_slowly};

static void put_one_for(struct world *world, const char *channel, int number)
{
    struct store_message message = {.body = bytes_of(body)};
    (void)snprintf(message.key, sizeof(message.key), "%s:%d", channel, number);
    (void)snprintf(message.channel, sizeof(message.channel), "%s", channel);
    MUST(world, store_outbox_put(world->store, &message, world->now_ms, &world->err));
}

static void put_for(struct world *world, const char *channel, int count)
{
    for (int i = 0; i < count; i++)
        put_one_for(world, channel, i);
}

static void step_to_the_end(struct world *world, const struct outbox *outbox)
{
    int stepped = 0;
    do
        stepped = outbox_step(outbox, &world->err);
    while (stepped >= 0 && stepped != OUTBOX_NOTHING);
    assert_int_equal(stepped, OUTBOX_NOTHING);
}

static void a_receiver_that_does_not_answer_holds_up_no_other(void **state)
{
    struct world *world = *state;
    struct slow dead = {.world = world, .answer = CHANNEL_UNSURE};
    struct slow well = {.world = world};
    struct outlet channels[] = {
        {.kind = &slowly, .name = "dead", .self = &dead, .give_up_ms = HOUR_MS},
        {.kind = &slowly, .name = "well", .self = &well, .give_up_ms = HOUR_MS}};
    const struct outbox outbox = {.store = world->store,
        .channels = channels,
        .channel_count = 2,
        .clock = &world->clock};
    int64_t began = world->now_ms;
    put_for(world, "dead", 20);
    put_for(world, "well", 3);
    step_to_the_end(world, &outbox);
    assert_int_equal(dead.tried, 1);
    assert_int_equal(well.tried, 3);
    assert_int_equal(world->now_ms, began + MINUTE_MS / 2);
    /* However often it is looked at, one in ten parts of the time goes there at most,
     * and nothing is given up untried. */
    for (int i = 0; i < 180; i++) {
        world->now_ms += MINUTE_MS / 2;
        step_to_the_end(world, &outbox);
    }
    assert_in_range(dead.tried, 10, 40);
    dead.answer = 0;
    world->now_ms += HOUR_MS;
    size_t failed = dead.tried;
    step_to_the_end(world, &outbox);
    struct store_outbox_state left = state_of(world);
    assert_int_equal(left.waiting, 0);
    assert_int_equal(left.sent - 3, dead.tried - failed);
    assert_int_equal(left.sent + left.dead, 23);
    assert_in_range(left.dead, 0, failed);
}

static void step_to(struct world *world, const struct outbox *outbox, int sent)
{
    for (int i = 0; i < sent; i++)
        MUST(world, outbox_step(outbox, &world->err));
}

static void what_is_for_a_slow_receiver_goes_last(void **state)
{
    struct world *world = *state;
    struct slow dead = {.world = world, .answer = CHANNEL_UNSURE};
    struct slow well = {.world = world};
    struct outlet channels[] = {{.kind = &slowly, .name = "dead", .self = &dead},
        {.kind = &slowly, .name = "", .self = &well}};
    const struct outbox outbox = {.store = world->store,
        .channels = channels,
        .channel_count = 2,
        .clock = &world->clock};
    put_for(world, "dead", 2);
    step_to_the_end(world, &outbox);
    assert_int_equal(dead.tried, 1);
    world->now_ms += HOUR_MS; /* it may be tried again, and waits longest */
    put_for(world, "", 2);
    step_to(world, &outbox, 2);
    assert_int_equal(well.tried, 2);
    assert_int_equal(dead.tried, 1);
    dead.answer = 0;
    step_to(world, &outbox, 1);
    assert_int_equal(dead.tried, 2);
    assert_false(channels[0].is_slow);
    step_to_the_end(world, &outbox);
    assert_int_equal(state_of(world).waiting, 0);
}

/* It takes every message, but half a minute for each. */
static int take_slowly(void *self, struct delivery *delivery, struct err *err)
{
    struct slow *slow = self;
    (void)delivery;
    (void)err;
    slow->tried++;
    slow->world->now_ms += MINUTE_MS / 2;
    return 0;
}

static const struct channel_kind tarpit = {.name = "tarpit", .send = take_slowly};

static void a_turn_ends_when_its_time_is_over(void **state)
{
    struct world *world = *state;
    struct slow slow = {.world = world};
    struct outlet channel = {.kind = &tarpit, .name = "slow", .self = &slow};
    const struct outbox outbox = {.store = world->store,
        .channels = &channel,
        .channel_count = 1,
        .clock = &world->clock};
    struct outbox_turn turn = {.held = true};
    put_for(world, "slow", 5);
    MUST(world, outbox_turn(&turn, &outbox, MINUTE_MS, &world->err));
    assert_int_equal(slow.tried, 2);
    assert_int_equal(turn.sent, 2);
    assert_true(turn.more);
    assert_false(turn.held);
    MUST(world, outbox_turn(&turn, &outbox, 0, &world->err));
    assert_int_equal(slow.tried, 5);
    assert_false(turn.more);
}

static void a_turn_goes_on_after_a_failure_and_tells_it(void **state)
{
    struct world *world = *state;
    struct slow dead = {.world = world, .answer = CHANNEL_REFUSED};
    struct slow well = {.world = world};
    struct outlet channels[] = {{.kind = &slowly, .name = "dead", .self = &dead},
        {.kind = &slowly, .name = "well", .self = &well}};
    const struct outbox outbox = {.store = world->store,
        .channels = channels,
        .channel_count = 2,
        .clock = &world->clock};
    struct outbox_turn turn;
    put_for(world, "dead", 1);
    put_for(world, "well", 2);
    MUST(world, outbox_turn(&turn, &outbox, 0, &world->err));
    assert_int_equal(turn.sent, 2);
    assert_true(turn.held);
}

static void waits_double_up_to_an_hour(void **state)
{
    (void)state;
    assert_int_equal(outbox_backoff_ms(1), 30000);
    assert_int_equal(outbox_backoff_ms(2), 60000);
    assert_int_equal(outbox_backoff_ms(7), 1920000);
    assert_int_equal(outbox_backoff_ms(8), HOUR_MS);
    assert_int_equal(outbox_backoff_ms(UINT32_MAX), HOUR_MS);
}

int main(void)
{
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)
    const struct CMUnitTest tests[] = {
        IN_WORLD(sends_each_message_once),
        IN_WORLD(waits_longer_after_each_failure),
        IN_WORLD(a_refused_message_waits_an_hour_and_is_kept),
        IN_WORLD(a_refusal_of_one_holds_up_nobody),
        IN_WORLD(a_killed_delivery_is_taken_up_by_the_next_notifier),
        IN_WORLD(a_delivery_of_unknown_fate_is_repeated_and_marked),
        IN_WORLD(a_receiver_that_does_not_answer_holds_up_no_other),
        IN_WORLD(what_is_for_a_slow_receiver_goes_last),
        IN_WORLD(a_turn_ends_when_its_time_is_over),
        IN_WORLD(a_turn_goes_on_after_a_failure_and_tells_it),
        cmocka_unit_test(waits_double_up_to_an_hour),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
