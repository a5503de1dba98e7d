/* Each channel sends on a thread of its own: no receiver waits for another's answer. */
#include "smtp_server.h"
#include "world.h"

#include "alerts/courier.h"
#include "alerts/outbox.h"
#include "base/fd.h"

#include <arpa/inet.h>
#include <poll.h>
#include <pthread.h>
#include <sodium.h>
#include <stdatomic.h>

enum { CHANNELS = 3 };

/* A receiver that answers when it is let; how many have it at once is kept. */
struct gate {
    pthread_mutex_t lock;
    pthread_cond_t moved;
    bool open;
    int inside;
    int most;
    int answer;
    int tried;
    int garbled; /* bodies that are not those that were put, once it opened */
};

#define GATE                                                                           \
    {                                                                                  \
        .lock = PTHREAD_MUTEX_INITIALIZER, .moved = PTHREAD_COND_INITIALIZER           \
    }

static int pass(void *self, struct delivery *delivery, struct err *err)
{
    struct gate *gate = self;
    (void)pthread_mutex_lock(&gate->lock);
    gate->tried++;
    gate->inside++;
    gate->most = gate->inside > gate->most ? gate->inside : gate->most;
    while (!gate->open)
        (void)pthread_cond_wait(&gate->moved, &gate->lock);
    gate->inside--;
    gate->garbled += !bytes_is(delivery->body, delivery->key);
    int answer = gate->answer;
    (void)pthread_mutex_unlock(&gate->lock);
    return answer == 0 ? 0 : (err_set(err, "it says no"), answer);
}

static void let(struct gate *gate)
{
    (void)pthread_mutex_lock(&gate->lock);
    gate->open = true;
    (void)pthread_cond_broadcast(&gate->moved);
    (void)pthread_mutex_unlock(&gate->lock);
}

static const struct channel_kind gated = {.name = "gated", .send = pass};
static const struct channel_kind helped = {
    .name = "helped", .one_at_a_time = true, .send = pass};

/* By this clock whoever is under way has been so for long. */
static int64_t hours_later(const struct clock *self)
{
    (void)self;
    static _Atomic int64_t looks;
    return atomic_fetch_add(&looks, 1) * HOUR_MS;
}

static const struct clock impatient = {
    .wall_ms = hours_later, .steady_ms = hours_later};

struct sending {
    struct outlet channels[CHANNELS];
    struct outbox outbox;
    struct outbox_turn turn;
};

static void sending_open(
    struct sending *sending, struct world *world, const struct clock *clock)
{
    sending->outbox = (struct outbox){.store = world->store,
        .channels = sending->channels,
        .channel_count = CHANNELS,
        .clock = &world->clock};
    for (size_t i = 0; i < CHANNELS; i++)
        if (sending->channels[i].kind == NULL)
            sending->outbox.channel_count--;
    MUST(world, couriers_new(&sending->outbox.couriers, sending->outbox.channel_count,
                    clock, &world->err));
}

static void sending_close(struct sending *sending)
{
    couriers_free(sending->outbox.couriers);
}

static void take_turn(struct sending *sending, struct world *world, int64_t most_ms)
{
    MUST(world, outbox_turn(&sending->turn, &sending->outbox, most_ms, &world->err));
}

static void until_one_ends(const struct sending *sending)
{
    struct pollfd ended = {
        .fd = couriers_fd(sending->outbox.couriers), .events = POLLIN};
    assert_int_equal(poll(&ended, 1, -1), 1);
}

static void put_one(struct world *world, const char *channel, int number)
{
    struct store_message message = {.channel = ""};
    (void)snprintf(message.key, sizeof(message.key), "%s %d", channel, number);
    message.body = bytes_of(message.key);
    (void)snprintf(message.channel, sizeof(message.channel), "%s", channel);
    (void)snprintf(message.recipient, sizeof(message.recipient), "%s",
        channel[0] == '\0' ? "security@hospital.example" : "");
    MUST(world, store_outbox_put(world->store, &message, world->now_ms, &world->err));
}

static void put_for(struct world *world, const char *channel, int count)
{
    for (int i = 0; i < count; i++)
        put_one(world, channel, i);
}

static struct store_outbox_state state_of(struct world *world)
{
    struct store_outbox_state state;
    MUST(world, store_outbox_state(&state, world->store, &world->err));
    return state;
}

/* Turns until so many are noted as sent, waiting in between for what is under way. */
static void send_so_many(struct sending *sending, struct world *world, uint64_t wanted)
{
    uint64_t sent = 0;
    for (;;) {
        take_turn(sending, world, MINUTE_MS);
        sent += sending->turn.sent;
        if (sent >= wanted)
            break;
        until_one_ends(sending);
    }
    assert_int_equal(state_of(world).sent, wanted);
}

static void who_answers_is_not_kept_waiting_by_who_does_not(void **state)
{
    struct world *world = *state;
    struct gate dead = GATE;
    struct gate well = GATE;
    struct sending sending = {
        .channels = {{.kind = &gated, .name = "dead", .self = &dead},
            {.kind = &gated, .name = "well", .self = &well}}};
    well.open = true;
    put_for(world, "dead", 2);
    put_for(world, "well", 3);
    sending_open(&sending, world, &impatient);
    send_so_many(&sending, world, 3);
    assert_int_equal(couriers_count(sending.outbox.couriers), 1);
    assert_int_equal(state_of(world).waiting, 2);
    let(&dead);
    take_turn(&sending, world, 0);
    assert_int_equal(state_of(world).sent, 5);
    assert_int_equal(dead.most, 1); /* of one channel, one after the other */
    assert_int_equal(dead.garbled + well.garbled, 0);
    sending_close(&sending);
}

/* Else whoever looks when the descriptor says so would look for ever. */
static void what_has_ended_is_noted_and_wakes_nobody_again(void **state)
{
    struct world *world = *state;
    struct gate late = GATE;
    struct sending sending = {
        .channels = {{.kind = &gated, .name = "late", .self = &late}}};
    put_for(world, "late", 2);
    sending_open(&sending, world, &impatient);
    take_turn(&sending, world, MINUTE_MS);
    let(&late);
    until_one_ends(&sending);
    MUST(world, outbox_note(&sending.turn, &sending.outbox, &world->err));
    assert_int_equal(sending.turn.sent, 1);
    assert_int_equal(state_of(world).sent, 1);
    assert_int_equal(late.tried, 1); /* nothing was begun */
    MUST(world, outbox_note(&sending.turn, &sending.outbox, &world->err));
    struct pollfd ended = {
        .fd = couriers_fd(sending.outbox.couriers), .events = POLLIN};
    assert_int_equal(poll(&ended, 1, 0), 0);
    sending_close(&sending);
}

/* A port whose connections are taken by the system, and read by nobody. */
static int listen_silently(char *url, size_t size)
{
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_addr = {.s_addr = htonl(INADDR_LOOPBACK)}};
    socklen_t len = sizeof(address);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    assert_int_equal(bind(fd, (struct sockaddr *)&address, len), 0);
    assert_int_equal(listen(fd, 8), 0);
    assert_int_equal(getsockname(fd, (struct sockaddr *)&address, &len), 0);
    (void)snprintf(
        url, size, "http://127.0.0.1:%u/", (unsigned)ntohs(address.sin_port));
    return fd;
}

static void open_webhook(struct outlet *out, struct world *world, const char *url)
{
    const struct channel_options webhook = {.name = "siem",
        .url = url,
        .secret = bytes_of("an invented secret of a test"),
        .timeout_ms = HOUR_MS};
    MUST(world, outlet_open(out, &channel_webhook, &webhook, &world->err));
}

static void open_mail(
    struct outlet *out, struct world *world, const struct smtp_server *server)
{
    const struct mail_options by = {.host = "localhost",
        .port = server->port,
        .tls = MAIL_TLS_STARTTLS,
        .ca_file = server->ca_file,
        .timeout_ms = HOUR_MS};
    const struct channel_options mail = {.name = "",
        .mail = &by,
        .from = "vigie@hospital.example",
        .timeout_ms = HOUR_MS};
    MUST(world, outlet_open(out, &channel_mail, &mail, &world->err));
}

static void a_mail_goes_out_while_a_webhook_never_answers(void **state)
{
    struct world *world = *state;
    struct smtp_server server = {.scripts = {{.starttls = true}}};
    struct sending sending = {.turn = {.sent = 0}};
    char url[64];
    int silent = listen_silently(url, sizeof(url));
    smtp_start(&server, "localhost");
    open_webhook(&sending.channels[0], world, url);
    open_mail(&sending.channels[1], world, &server);
    put_for(world, "siem", 1);
    put_for(world, "", 2);
    sending_open(&sending, world, &impatient);
    send_so_many(&sending, world, 2);
    assert_int_equal(state_of(world).waiting, 1);
    assert_int_equal(couriers_count(sending.outbox.couriers), 1);
    fd_close(silent); /* cuts the webhook's connection */
    MUST(world, outbox_finish(&sending.outbox, &world->err));
    assert_int_equal(couriers_count(sending.outbox.couriers), 0);
    assert_int_equal(state_of(world).waiting, 1);
    sending_close(&sending);
    outlet_close(&sending.channels[0]);
    outlet_close(&sending.channels[1]);
    smtp_stop(&server);
    assert_int_equal(server.taken, 2);
    smtp_done(&server);
}

static void what_fails_on_a_thread_is_put_off_and_told(void **state)
{
    struct world *world = *state;
    struct gate refuses = GATE;
    struct sending sending = {
        .channels = {{.kind = &gated, .name = "siem", .self = &refuses}}};
    refuses.open = true;
    refuses.answer = CHANNEL_REFUSED;
    put_for(world, "siem", 1);
    sending_open(&sending, world, clock_system());
    take_turn(&sending, world, 0);
    assert_true(sending.turn.held);
    assert_int_equal(sending.turn.sent, 0);
    assert_int_equal(state_of(world).next_due_ms, world->now_ms + HOUR_MS);
    sending_close(&sending);
}

struct ending {
    int *looks; /* left before it is over */
};

static bool ends_at_its_last_look(const void *self)
{
    const struct ending *ending = self;
    return (*ending->looks)-- <= 0;
}

static void who_is_to_end_begins_no_further_message(void **state)
{
    struct world *world = *state;
    struct gate open = GATE;
    int looks = 2;
    const struct ending ending = {.looks = &looks};
    struct sending sending = {
        .channels = {{.kind = &gated, .name = "siem", .self = &open}}};
    open.open = true;
    put_for(world, "siem", 9);
    sending_open(&sending, world, clock_system());
    sending.outbox.is_over = ends_at_its_last_look;
    sending.outbox.self = &ending;
    take_turn(&sending, world, 0);
    MUST(world, outbox_finish(&sending.outbox, &world->err));
    assert_in_range(open.tried, 1, 2);
    assert_int_equal(state_of(world).sent, (uint64_t)open.tried);
    sending.outbox.is_over = NULL;
    take_turn(&sending, world, 0);
    assert_int_equal(state_of(world).sent, 9);
    assert_int_equal(open.tried, 9); /* none twice */
    sending_close(&sending);
}

static void channels_with_one_helper_wait_for_each_other(void **state)
{
    struct world *world = *state;
    struct gate both = GATE;
    struct sending sending = {
        .channels = {{.kind = &helped, .name = "one", .self = &both},
            {.kind = &helped, .name = "two", .self = &both}}};
    put_for(world, "one", 1);
    put_for(world, "two", 1);
    sending_open(&sending, world, &impatient);
    take_turn(&sending, world, MINUTE_MS);
    assert_int_equal(couriers_count(sending.outbox.couriers), 1);
    let(&both);
    take_turn(&sending, world, 0);
    assert_int_equal(state_of(world).sent, 2);
    assert_int_equal(both.most, 1);
    sending_close(&sending);
}

static void more_than_there_is_room_for_is_not_begun(void **state)
{
    struct world *world = *state;
    AUTO(couriers_free) struct couriers *couriers = NULL;
    struct gate gate = GATE;
    struct outlet channels[] = {{.kind = &gated, .name = "one", .self = &gate},
        {.kind = &gated, .name = "two", .self = &gate}};
    const struct store_message message = {.key = "k", .body = bytes_of("{}")};
    MUST(world, couriers_new(&couriers, 1, clock_system(), &world->err));
    MUST(world, couriers_send(couriers, &channels[0], &message, &world->err));
    assert_true(couriers_are_busy(couriers, &channels[0]));
    assert_false(couriers_are_busy(couriers, &channels[1]));
    assert_int_equal(couriers_send(couriers, &channels[1], &message, &world->err), -1);
    let(&gate);
}

int main(void)
{
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)
    const struct CMUnitTest tests[] = {
        IN_WORLD(who_answers_is_not_kept_waiting_by_who_does_not),
        IN_WORLD(what_has_ended_is_noted_and_wakes_nobody_again),
        IN_WORLD(a_mail_goes_out_while_a_webhook_never_answers),
        IN_WORLD(what_fails_on_a_thread_is_put_off_and_told),
        IN_WORLD(who_is_to_end_begins_no_further_message),
        IN_WORLD(channels_with_one_helper_wait_for_each_other),
        IN_WORLD(more_than_there_is_room_for_is_not_begun),
    };
    return sodium_init() < 0 ? 1 : cmocka_run_group_tests(tests, NULL, NULL);
}
