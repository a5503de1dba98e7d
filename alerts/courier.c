#include "alerts/courier.h"

#include "base/fd.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

/* One message under way. What the thread reads and writes is its own until `ended`. */
struct parcel {
    struct outlet *channel; /* NULL: there is none */
    struct store_message message;
    struct buf body;
    struct courier_fate fate;
    int64_t begun_ms; /* steady */
    pthread_t thread;
    bool has_thread;
    atomic_bool ended;
    const struct couriers *home;
};

struct couriers {
    const struct clock *clock;
    struct parcel *parcels;
    size_t most;
    int wake;
};

void courier_hand_over(struct courier_fate *fate, const struct outlet *channel,
    const struct clock *clock, const struct store_message *message)
{
    struct delivery delivery = {.key = message->key,
        .recipient = message->recipient,
        .body = message->body,
        .attempt = message->attempts,
        .repeated = message->unsure > 0,
        .now_ms = clock_wall(clock)};
    int64_t begun = clock_steady(clock);
    *fate = (struct courier_fate){.answer = 0};
    fate->answer = channel->kind->send(channel->self, &delivery, &fate->why);
    fate->took_ms = clock_steady(clock) - begun;
    fate->retry_after_ms = delivery.retry_after_ms;
}

int couriers_new(
    struct couriers **out, size_t most, const struct clock *clock, struct err *err)
{
    AUTO(couriers_free) struct couriers *couriers = calloc(1, sizeof(*couriers));
    if (couriers == NULL)
        return err_no_memory(err);
    couriers->clock = clock;
    couriers->wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (couriers->wake < 0)
        return err_set(err, "eventfd: %s", strerror(errno));
    couriers->parcels = calloc(most, sizeof(*couriers->parcels));
    if (couriers->parcels == NULL)
        return err_no_memory(err);
    couriers->most = most;
    *out = couriers;
    couriers = NULL;
    return 0;
}

static void end(struct parcel *parcel)
{
    if (parcel->has_thread)
        (void)pthread_join(parcel->thread, NULL);
    buf_done(&parcel->body);
    parcel->has_thread = false;
    parcel->channel = NULL;
}

void couriers_free(struct couriers *couriers)
{
    if (couriers == NULL)
        return;
    for (size_t i = 0; i < couriers->most; i++)
        if (couriers->parcels[i].channel != NULL)
            end(&couriers->parcels[i]);
    fd_close(couriers->wake);
    free(couriers->parcels);
    free(couriers);
}

static void *carry(void *self)
{
    struct parcel *parcel = self;
    const uint64_t one = 1;
    courier_hand_over(
        &parcel->fate, parcel->channel, parcel->home->clock, &parcel->message);
    atomic_store(&parcel->ended, true);
    (void)!write(parcel->home->wake, &one, sizeof(one));
    return NULL;
}

/* Signals are the asking thread's business. */
static bool start(struct parcel *parcel)
{
    sigset_t all;
    sigset_t before;
    (void)sigfillset(&all);
    (void)pthread_sigmask(SIG_SETMASK, &all, &before);
    bool started = pthread_create(&parcel->thread, NULL, carry, parcel) == 0;
    (void)pthread_sigmask(SIG_SETMASK, &before, NULL);
    return started;
}

static struct parcel *find_room(const struct couriers *couriers)
{
    for (size_t i = 0; i < couriers->most; i++)
        if (couriers->parcels[i].channel == NULL)
            return &couriers->parcels[i];
    return NULL;
}

int couriers_send(struct couriers *couriers, struct outlet *channel,
    const struct store_message *message, struct err *err)
{
    struct parcel *parcel = find_room(couriers);
    if (parcel == NULL)
        return err_set(err, "%zu messages are under way", couriers->most);
    buf_init(&parcel->body, message->body.len);
    if (buf_add(&parcel->body, message->body, err) != 0) {
        buf_done(&parcel->body);
        return -1;
    }
    parcel->message = *message;
    parcel->message.body = buf_bytes(&parcel->body);
    parcel->home = couriers;
    parcel->begun_ms = clock_steady(couriers->clock);
    parcel->channel = channel;
    atomic_store(&parcel->ended, false);
    parcel->has_thread = start(parcel);
    if (!parcel->has_thread)
        (void)carry(parcel);
    return 0;
}

bool couriers_are_busy(const struct couriers *couriers, const struct outlet *channel)
{
    for (size_t i = 0; couriers != NULL && i < couriers->most; i++) {
        const struct outlet *other = couriers->parcels[i].channel;
        if (other == channel || (other != NULL && other->kind == channel->kind &&
                                    channel->kind->one_at_a_time))
            return true;
    }
    return false;
}

size_t couriers_count(const struct couriers *couriers)
{
    size_t count = 0;
    for (size_t i = 0; couriers != NULL && i < couriers->most; i++)
        count += couriers->parcels[i].channel != NULL;
    return count;
}

bool couriers_take(struct couriers *couriers, struct outlet **channel,
    struct store_message *message, struct courier_fate *fate)
{
    uint64_t ended = 0;
    (void)!read(couriers->wake, &ended, sizeof(ended));
    for (size_t i = 0; i < couriers->most; i++) {
        struct parcel *parcel = &couriers->parcels[i];
        if (parcel->channel == NULL || !atomic_load(&parcel->ended))
            continue;
        *channel = parcel->channel;
        *message = parcel->message;
        message->body = bytes_of("");
        *fate = parcel->fate;
        end(parcel);
        return true;
    }
    return false;
}

int64_t couriers_patience(const struct couriers *couriers, int64_t patience_ms)
{
    int64_t longest = 0;
    int64_t now = clock_steady(couriers->clock);
    for (size_t i = 0; i < couriers->most; i++) {
        const struct parcel *parcel = &couriers->parcels[i];
        int64_t left = parcel->begun_ms + patience_ms - now;
        if (parcel->channel != NULL && left > longest)
            longest = left;
    }
    return longest;
}

void couriers_wait(struct couriers *couriers, int64_t wait_ms)
{
    struct pollfd fd = {.fd = couriers->wake, .events = POLLIN};
    (void)poll(&fd, 1, wait_ms < 0 ? -1 : (int)wait_ms);
}

int couriers_fd(const struct couriers *couriers)
{
    return couriers == NULL ? -1 : couriers->wake;
}
