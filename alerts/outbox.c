#include "alerts/outbox.h"

#include "alerts/courier.h"

#include <string.h>

enum {
    FIRST_WAIT_MS = 30 * 1000,
    LONGEST_WAIT_MS = 3600 * 1000,
    LEASE_MARGIN_MS = 30 * 1000, /* beyond what a delivery may take: the sender may be
                                    at other work when it ends */
    ORPHAN_MS = 3 * 24 * LONGEST_WAIT_MS, /* for a channel that is gone */
    SPREAD = 4,      /* up to a quarter of the wait is taken off it */
    SLOW_MS = 2000,  /* a failure that took longer holds others up */
    SHUT_TIMES = 10, /* so many times as long the receiver is left alone then */
    SHUT_MAX_MS = 10 * 60 * 1000,
};

enum { UNDER_WAY = OUTBOX_DEAD + 1 };

int64_t outbox_backoff_ms(uint32_t attempts)
{
    int64_t wait = FIRST_WAIT_MS;
    for (uint32_t i = 1; i < attempts && wait < LONGEST_WAIT_MS; i++)
        wait *= 2;
    return wait < LONGEST_WAIT_MS ? wait : LONGEST_WAIT_MS;
}

static int64_t wait_of(const struct outbox *outbox, const struct store_message *message,
    const struct courier_fate *fate)
{
    int64_t wait = fate->answer == CHANNEL_REFUSED
                       ? LONGEST_WAIT_MS
                       : outbox_backoff_ms(message->attempts);
    if (outbox->random != NULL)
        wait -= (int64_t)outbox->random() % (wait / SPREAD);
    return wait > fate->retry_after_ms ? wait : fate->retry_after_ms;
}

static struct outlet *find(const struct outbox *outbox, const char *name)
{
    for (size_t i = 0; i < outbox->channel_count; i++)
        if (strcmp(outbox->channels[i].name, name) == 0)
            return &outbox->channels[i];
    return NULL;
}

/* ---- what came of a delivery ---- */

static bool is_dead(
    const struct outlet *channel, const struct store_message *message, int64_t now_ms)
{
    int64_t most = channel == NULL ? ORPHAN_MS : channel->give_up_ms;
    return most > 0 && message->attempts >= OUTBOX_LEAST_TRIES &&
           now_ms - message->put_ms >= most;
}

struct failed {
    const struct store_message *message;
    const struct outlet *channel;
    const struct courier_fate *fate;
};

static void tell(const struct outbox *outbox, const struct failed *failed,
    const struct store_failure *failure, int64_t wait_ms)
{
    const char *doubt = failure->unsure ? " (it may have arrived)" : "";
    if (failure->dead_ms != 0)
        log_error(outbox->log,
            "%s GIVEN UP at try %u%s: %s; see `vigie alert list` and `vigie alert "
            "retry`",
            failure->key, (unsigned)failed->message->attempts, doubt,
            failed->fate->why.text);
    else
        log_warn(outbox->log, "%s not sent at try %u%s, next in %lld s: %s",
            failure->key, (unsigned)failed->message->attempts, doubt,
            (long long)(wait_ms / 1000), failed->fate->why.text);
}

static int postpone(
    const struct outbox *outbox, const struct failed *failed, struct err *err)
{
    const struct store_message *message = failed->message;
    int64_t now = clock_wall(outbox->clock);
    int64_t wait = wait_of(outbox, message, failed->fate);
    bool dead = is_dead(failed->channel, message, now);
    const struct store_failure failure = {.key = message->key,
        .reason = failed->fate->why.text,
        .due_ms = now + wait,
        .dead_ms = dead ? now : 0,
        .unsure = failed->fate->answer == CHANNEL_UNSURE};
    tell(outbox, failed, &failure, wait);
    if (store_outbox_failed(outbox->store, &failure, err) != 0)
        return err_in(err, message->key);
    return dead ? OUTBOX_DEAD : OUTBOX_POSTPONED;
}

/* ---- one message ---- */

static int64_t longest_delivery(const struct outbox *outbox)
{
    int64_t longest = 0;
    for (size_t i = 0; i < outbox->channel_count; i++)
        if (outbox->channels[i].timeout_ms > longest)
            longest = outbox->channels[i].timeout_ms;
    return longest;
}

/* Lets go of the connections of those that send nothing now. */
static void rest(const struct outbox *outbox)
{
    for (size_t i = 0; i < outbox->channel_count; i++) {
        const struct outlet *channel = &outbox->channels[i];
        if (channel->kind->rest != NULL &&
            !couriers_are_busy(outbox->couriers, channel))
            channel->kind->rest(channel->self);
    }
}

/* Not tried, so never given up; its receiver's failure is in the log already. */
static int put_off(const struct outbox *outbox, const struct store_message *message,
    int64_t left_ms, struct err *err)
{
    const struct store_failure failure = {.key = message->key,
        .reason = "not tried: its receiver did not answer shortly before",
        .due_ms = clock_wall(outbox->clock) + left_ms};
    if (store_outbox_failed(outbox->store, &failure, err) != 0)
        return err_in(err, message->key);
    return OUTBOX_POSTPONED;
}

/* A receiver that swallows what it is given until the time is over would, with a few
 * messages that wait for it, take up all the time there is. */
static void judge_channel(struct outlet *channel, const struct outbox *outbox,
    const struct courier_fate *fate)
{
    int64_t alone = fate->took_ms * SHUT_TIMES;
    channel->shut_until_ms = 0;
    channel->is_slow = fate->took_ms >= SLOW_MS;
    if (fate->answer != 0 && channel->is_slow)
        channel->shut_until_ms =
            clock_steady(outbox->clock) + (alone < SHUT_MAX_MS ? alone : SHUT_MAX_MS);
}

/* Between the receiver's word and this note nothing else is done, if it came soon. */
static int note_sent(
    const struct outbox *outbox, const struct store_message *message, struct err *err)
{
    if (store_outbox_sent(
            outbox->store, message->key, clock_wall(outbox->clock), err) != 0)
        return err_in(err, message->key);
    log_info(
        outbox->log, "%s sent at try %u", message->key, (unsigned)message->attempts);
    return 0;
}

static int settle(const struct outbox *outbox, struct outlet *channel,
    const struct store_message *message, const struct courier_fate *fate,
    struct err *err)
{
    const struct failed failed = {message, channel, fate};
    judge_channel(channel, outbox, fate);
    return fate->answer == 0 ? note_sent(outbox, message, err)
                             : postpone(outbox, &failed, err);
}

static int settle_orphan(
    const struct outbox *outbox, const struct store_message *message, struct err *err)
{
    struct courier_fate fate = {.answer = -1};
    const struct failed failed = {message, NULL, &fate};
    (void)err_set(&fate.why, "its channel %s is not configured any more",
        message->channel[0] == '\0' ? "mail" : message->channel);
    return postpone(outbox, &failed, err);
}

/* By a courier where there are some, else here. */
static int hand_over(
    const struct outbox *outbox, const struct store_message *message, struct err *err)
{
    struct courier_fate fate;
    struct outlet *channel = find(outbox, message->channel);
    if (channel == NULL)
        return settle_orphan(outbox, message, err);
    int64_t left = channel->shut_until_ms - clock_steady(outbox->clock);
    if (left > 0)
        return put_off(outbox, message, left, err);
    if (outbox->couriers != NULL)
        return couriers_send(outbox->couriers, channel, message, err) != 0
                   ? err_in(err, message->key)
                   : UNDER_WAY;
    courier_hand_over(&fate, channel, outbox->clock, message);
    return settle(outbox, channel, message, &fate, err);
}

/* ---- which is next ---- */

typedef bool leaves_out_fn(const struct outbox *outbox, const struct outlet *channel);

static bool is_busy(const struct outbox *outbox, const struct outlet *channel)
{
    return couriers_are_busy(outbox->couriers, channel);
}

static bool is_slow_or_busy(const struct outbox *outbox, const struct outlet *channel)
{
    return channel->is_slow || is_busy(outbox, channel);
}

static int name_those(
    struct buf *names, const struct outbox *outbox, leaves_out_fn *is, struct err *err)
{
    buf_clear(names);
    for (size_t i = 0; i < outbox->channel_count; i++) {
        const struct outlet *channel = &outbox->channels[i];
        if (is(outbox, channel) && buf_addf(names, err, "%s%s\n",
                                       names->len == 0 ? "\n" : "", channel->name) != 0)
            return -1;
    }
    return 0;
}

static int claim_but(struct store_message *out, const struct outbox *outbox,
    leaves_out_fn *leaves_out, struct err *err)
{
    AUTO(buf_done) struct buf names;
    int64_t now = clock_wall(outbox->clock);
    struct store_outbox_next wanted = {.now_ms = now,
        .lease_until_ms = now + longest_delivery(outbox) + LEASE_MARGIN_MS};
    buf_init(&names, outbox->channel_count * (CHANNEL_NAME_MAX + 1) + 2);
    if (name_those(&names, outbox, leaves_out, err) != 0 ||
        buf_text(&wanted.but, &names, err) != 0)
        return -1;
    return store_outbox_claim_but(out, outbox->store, &wanted, err);
}

static bool any_slow_is_free(const struct outbox *outbox)
{
    for (size_t i = 0; i < outbox->channel_count; i++)
        if (outbox->channels[i].is_slow && !is_busy(outbox, &outbox->channels[i]))
            return true;
    return false;
}

/* What waits for a slow receiver comes when nothing else is due. */
static int claim(
    struct store_message *out, const struct outbox *outbox, struct err *err)
{
    int claimed = claim_but(out, outbox, is_slow_or_busy, err);
    return claimed == STORE_NOTHING && any_slow_is_free(outbox)
               ? claim_but(out, outbox, is_busy, err)
               : claimed;
}

/* As outbox_step; or UNDER_WAY: a courier has it. */
static int begin(const struct outbox *outbox, struct err *err)
{
    struct store_message message = {.attempts = 0};
    int claimed = claim(&message, outbox, err);
    if (claimed == STORE_NOTHING) {
        rest(outbox);
        return OUTBOX_NOTHING;
    }
    return claimed != 0 ? err_in(err, "outbox") : hand_over(outbox, &message, err);
}

int outbox_step(const struct outbox *outbox, struct err *err)
{
    struct outbox alone = *outbox;
    alone.couriers = NULL;
    return begin(&alone, err);
}

/* ---- a turn ---- */

static void count(struct outbox_turn *turn, int stepped)
{
    turn->sent += stepped == 0 ? 1 : 0;
    turn->held = turn->held || stepped == OUTBOX_POSTPONED || stepped == OUTBOX_DEAD;
}

/* What the couriers are through with. */
static int settle_ended(
    struct outbox_turn *turn, const struct outbox *outbox, struct err *err)
{
    struct outlet *channel = NULL;
    struct store_message message;
    struct courier_fate fate;
    while (outbox->couriers != NULL &&
           couriers_take(outbox->couriers, &channel, &message, &fate)) {
        int settled = settle(outbox, channel, &message, &fate, err);
        if (settled < 0)
            return -1;
        count(turn, settled);
    }
    return 0;
}

/* Those that are quick are waited for, so that what came of them is noted at once; of
 * the others the next turn hears. Whether there is anything to wait for. */
static bool wait_for_some(const struct outbox *outbox, bool for_all)
{
    if (couriers_count(outbox->couriers) == 0)
        return false;
    int64_t patience = for_all ? -1 : couriers_patience(outbox->couriers, SLOW_MS);
    if (patience == 0)
        return false;
    couriers_wait(outbox->couriers, patience);
    return true;
}

int outbox_turn(struct outbox_turn *out, const struct outbox *outbox, int64_t most_ms,
    struct err *err)
{
    int64_t end = clock_steady(outbox->clock) + most_ms;
    struct outbox_turn turn = {.sent = 0};
    for (;;) {
        if (settle_ended(&turn, outbox, err) != 0)
            return -1;
        if (outbox->is_over != NULL && outbox->is_over(outbox->self))
            break;
        int stepped = begin(outbox, err);
        if (stepped < 0)
            return -1;
        if (stepped == OUTBOX_NOTHING && !wait_for_some(outbox, most_ms == 0))
            break;
        count(&turn, stepped);
        turn.more = most_ms > 0 && clock_steady(outbox->clock) >= end;
        if (turn.more)
            break;
    }
    *out = turn;
    return 0;
}

int outbox_note(struct outbox_turn *out, const struct outbox *outbox, struct err *err)
{
    struct outbox_turn turn = {.sent = 0};
    if (settle_ended(&turn, outbox, err) != 0)
        return -1;
    *out = turn;
    return 0;
}

int outbox_finish(const struct outbox *outbox, struct err *err)
{
    struct outbox_turn turn = {.sent = 0};
    while (couriers_count(outbox->couriers) > 0) {
        couriers_wait(outbox->couriers, -1);
        if (settle_ended(&turn, outbox, err) != 0)
            return -1;
    }
    return 0;
}
