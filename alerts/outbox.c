#include "alerts/outbox.h"

#include <string.h>

enum {
    FIRST_WAIT_MS = 30 * 1000,
    LONGEST_WAIT_MS = 3600 * 1000,
    LEASE_MARGIN_MS = 10 * 1000,          /* beyond what a delivery may take */
    ORPHAN_MS = 3 * 24 * LONGEST_WAIT_MS, /* for a channel that is gone */
    SPREAD = 4,      /* up to a quarter of the wait is taken off it */
    SLOW_MS = 2000,  /* a failure that took longer holds others up */
    SHUT_TIMES = 10, /* so many times as long the receiver is left alone then */
    SHUT_MAX_MS = 10 * 60 * 1000,
};

int64_t outbox_backoff_ms(uint32_t attempts)
{
    int64_t wait = FIRST_WAIT_MS;
    for (uint32_t i = 1; i < attempts && wait < LONGEST_WAIT_MS; i++)
        wait *= 2;
    return wait < LONGEST_WAIT_MS ? wait : LONGEST_WAIT_MS;
}

static int64_t wait_of(const struct outbox *outbox, const struct store_message *message,
    int answer, int64_t asked_ms)
{
    int64_t wait = answer == CHANNEL_REFUSED ? LONGEST_WAIT_MS
                                             : outbox_backoff_ms(message->attempts);
    if (outbox->random != NULL)
        wait -= (int64_t)outbox->random() % (wait / SPREAD);
    return wait > asked_ms ? wait : asked_ms;
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
    int answer;
    int64_t asked_ms; /* the receiver's Retry-After */
    const char *why;
};

static void tell(const struct outbox *outbox, const struct failed *failed,
    const struct store_failure *failure, int64_t wait_ms)
{
    const char *doubt = failure->unsure ? " (it may have arrived)" : "";
    if (failure->dead_ms != 0)
        log_error(outbox->log,
            "%s GIVEN UP at try %u%s: %s; see `vigie alert list` and `vigie alert "
            "retry`",
            failure->key, (unsigned)failed->message->attempts, doubt, failed->why);
    else
        log_warn(outbox->log, "%s not sent at try %u%s, next in %lld s: %s",
            failure->key, (unsigned)failed->message->attempts, doubt,
            (long long)(wait_ms / 1000), failed->why);
}

static int postpone(
    const struct outbox *outbox, const struct failed *failed, struct err *err)
{
    const struct store_message *message = failed->message;
    int64_t now = clock_wall(outbox->clock);
    int64_t wait = wait_of(outbox, message, failed->answer, failed->asked_ms);
    bool dead = is_dead(failed->channel, message, now);
    const struct store_failure failure = {.key = message->key,
        .reason = failed->why,
        .due_ms = now + wait,
        .dead_ms = dead ? now : 0,
        .unsure = failed->answer == CHANNEL_UNSURE};
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

static void rest(const struct outbox *outbox)
{
    for (size_t i = 0; i < outbox->channel_count; i++)
        if (outbox->channels[i].kind->rest != NULL)
            outbox->channels[i].kind->rest(outbox->channels[i].self);
}

/* A receiver that swallows what it is given until the time is over would, with a few
 * messages that wait for it, take up all the time there is. */
static int deliver(struct outlet *channel, const struct outbox *outbox,
    struct delivery *delivery, struct err *why)
{
    int64_t began = clock_steady(outbox->clock);
    int answer = channel->kind->send(channel->self, delivery, why);
    int64_t now = clock_steady(outbox->clock);
    int64_t alone = (now - began) * SHUT_TIMES;
    channel->shut_until_ms = 0;
    channel->is_slow = now - began >= SLOW_MS;
    if (answer != 0 && channel->is_slow)
        channel->shut_until_ms = now + (alone < SHUT_MAX_MS ? alone : SHUT_MAX_MS);
    return answer;
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

static int hand_over(
    const struct outbox *outbox, const struct store_message *message, struct err *err)
{
    struct err why = {0};
    struct outlet *channel = find(outbox, message->channel);
    int64_t left =
        channel == NULL ? 0 : channel->shut_until_ms - clock_steady(outbox->clock);
    if (left > 0)
        return put_off(outbox, message, left, err);
    struct delivery delivery = {.key = message->key,
        .recipient = message->recipient,
        .body = message->body,
        .attempt = message->attempts,
        .repeated = message->unsure > 0,
        .now_ms = clock_wall(outbox->clock)};
    int answer = channel == NULL
                     ? err_set(&why, "its channel %s is not configured any more",
                           message->channel[0] == '\0' ? "mail" : message->channel)
                     : deliver(channel, outbox, &delivery, &why);
    if (answer == 0)
        return 0;
    const struct failed failed = {
        message, channel, answer, delivery.retry_after_ms, why.text};
    return postpone(outbox, &failed, err);
}

static int add_slow(struct buf *names, const struct outbox *outbox, struct err *err)
{
    for (size_t i = 0; i < outbox->channel_count; i++) {
        const struct outlet *channel = &outbox->channels[i];
        if (channel->is_slow && buf_addf(names, err, "%s%s\n",
                                    names->len == 0 ? "\n" : "", channel->name) != 0)
            return -1;
    }
    return 0;
}

/* What waits for a slow receiver comes when nothing else is due. */
static int claim(
    struct store_message *out, const struct outbox *outbox, struct err *err)
{
    AUTO(buf_done) struct buf slow;
    int64_t now = clock_wall(outbox->clock);
    struct store_outbox_next wanted = {.now_ms = now,
        .lease_until_ms = now + longest_delivery(outbox) + LEASE_MARGIN_MS};
    buf_init(&slow, outbox->channel_count * (CHANNEL_NAME_MAX + 1) + 2);
    if (add_slow(&slow, outbox, err) != 0 || buf_text(&wanted.but, &slow, err) != 0)
        return -1;
    int claimed = store_outbox_claim_but(out, outbox->store, &wanted, err);
    if (claimed != STORE_NOTHING || slow.len == 0)
        return claimed;
    wanted.but = "";
    return store_outbox_claim_but(out, outbox->store, &wanted, err);
}

int outbox_step(const struct outbox *outbox, struct err *err)
{
    struct store_message message = {.attempts = 0};
    int claimed = claim(&message, outbox, err);
    if (claimed == STORE_NOTHING) {
        rest(outbox);
        return OUTBOX_NOTHING;
    }
    if (claimed != 0)
        return err_in(err, "outbox");
    int handed = hand_over(outbox, &message, err);
    if (handed != 0)
        return handed;
    /* Between the receiver's word and this note nothing else is done. */
    if (store_outbox_sent(outbox->store, message.key, clock_wall(outbox->clock), err) !=
        0)
        return err_in(err, message.key);
    log_info(outbox->log, "%s sent at try %u", message.key, (unsigned)message.attempts);
    return 0;
}

int outbox_turn(struct outbox_turn *out, const struct outbox *outbox, int64_t most_ms,
    struct err *err)
{
    int64_t end = clock_steady(outbox->clock) + most_ms;
    struct outbox_turn turn = {.sent = 0};
    for (;;) {
        int stepped = outbox_step(outbox, err);
        if (stepped < 0)
            return -1;
        if (stepped == OUTBOX_NOTHING)
            break;
        turn.sent += stepped == 0 ? 1 : 0;
        turn.held = turn.held || stepped != 0;
        turn.more = most_ms > 0 && clock_steady(outbox->clock) >= end;
        if (turn.more)
            break;
    }
    *out = turn;
    return 0;
}
