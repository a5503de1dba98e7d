/*
 * courier - hands messages over on threads, so that no receiver waits for another.
 *
 * A channel has one message under way at a time; channels of a kind whose helper serves
 * one of them at a time (channel_kind.one_at_a_time) have one together. A thread does
 * nothing but the handing over: store, log and what follows from the receiver's answer
 * stay with the thread that asks, which is woken by a descriptor.
 */
#ifndef VIGIE_ALERTS_COURIER_H
#define VIGIE_ALERTS_COURIER_H

#include "alerts/channel.h"
#include "base/clock.h"
#include "storage/outbox.h"

/* What came of a delivery. */
struct courier_fate {
    int answer;             /* as channel_kind's send */
    int64_t took_ms;        /* steady */
    int64_t retry_after_ms; /* asked for by the receiver; 0: nothing */
    struct err why;         /* of a failure */
};

/* Hands it over at once, here. */
void courier_hand_over(struct courier_fate *fate, const struct outlet *channel,
    const struct clock *clock, const struct store_message *message);

struct couriers;

/* At most `most` messages are under way at once. `clock` is borrowed and is read by all
 * threads. */
MUST_USE int couriers_new(
    struct couriers **out, size_t most, const struct clock *clock, struct err *err);
/* Waits for what is under way; what came of it is not told. Accepts NULL. */
void couriers_free(struct couriers *couriers);
AUTO_DEFINE(struct couriers, couriers_free)

/* Begins to hand it over; the message is copied, the channel borrowed until its fate
 * was taken. Where no thread can be had it is done before this returns. -1: nothing was
 * begun: there are as many as may be, or no memory. */
MUST_USE int couriers_send(struct couriers *couriers, struct outlet *channel,
    const struct store_message *message, struct err *err);

/* Whether what is for the channel has to wait for a message under way. `couriers` may
 * be NULL: nothing is. */
bool couriers_are_busy(const struct couriers *couriers, const struct outlet *channel);
/* How many messages are under way, or have come to an end and were not taken; of NULL
 * 0.
 */
size_t couriers_count(const struct couriers *couriers);

/* One that has come to an end: whose, what it was (without its body) and its fate.
 * Whether there was any. */
bool couriers_take(struct couriers *couriers, struct outlet **channel,
    struct store_message *message, struct courier_fate *fate);

/* How long (ms) until all that are under way have been so for `patience_ms`; 0: they
 * have. */
int64_t couriers_patience(const struct couriers *couriers, int64_t patience_ms);
/* Until one has come to an end, or the time is over; < 0: however long. */
void couriers_wait(struct couriers *couriers, int64_t wait_ms);
/* Readable when one has; -1 for NULL. */
int couriers_fd(const struct couriers *couriers);

#endif
