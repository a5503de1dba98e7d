#include "alerts/outbox.h"

enum {
    FIRST_WAIT_MS = 30 * 1000,
    LONGEST_WAIT_MS = 3600 * 1000,
    LEASE_MARGIN_MS = 10 * 1000, /* beyond what a delivery may take */
};

int64_t outbox_backoff_ms(uint32_t attempts)
{
    int64_t wait = FIRST_WAIT_MS;
    for (uint32_t i = 1; i < attempts && wait < LONGEST_WAIT_MS; i++)
        wait *= 2;
    return wait < LONGEST_WAIT_MS ? wait : LONGEST_WAIT_MS;
}

static int postpone(const struct outbox *outbox, const struct store_message *message,
    int answer, const struct err *why, struct err *err)
{
    int64_t wait =
        answer == MAIL_REFUSED ? LONGEST_WAIT_MS : outbox_backoff_ms(message->attempts);
    int64_t due = clock_wall(outbox->clock) + wait;
    log_warn(outbox->log, "%s not sent at try %u, next in %lld s: %s", message->key,
        (unsigned)message->attempts, (long long)(wait / 1000), why->text);
    if (store_outbox_failed(outbox->store, message->key, due, why->text, err) != 0)
        return err_in(err, message->key);
    return OUTBOX_POSTPONED;
}

int outbox_step(const struct outbox *outbox, struct err *err)
{
    struct store_message message = {0};
    int64_t now = clock_wall(outbox->clock);
    int64_t lease = now + mail_timeout_ms(outbox->sender) + LEASE_MARGIN_MS;
    int claimed = store_outbox_claim(&message, outbox->store, now, lease, err);
    if (claimed == STORE_NOTHING) {
        mail_rest(outbox->sender);
        return OUTBOX_NOTHING;
    }
    if (claimed != 0)
        return err_in(err, "outbox");

    struct err why = {0};
    int answer =
        mail_send(outbox->sender, outbox->from, message.recipient, message.body, &why);
    if (answer != 0)
        return postpone(outbox, &message, answer, &why, err);
    /* Between the server's 250 and this note nothing else is done, not even QUIT. */
    if (store_outbox_sent(outbox->store, message.key, clock_wall(outbox->clock), err) !=
        0)
        return err_in(err, message.key);
    log_info(outbox->log, "%s sent at try %u", message.key, (unsigned)message.attempts);
    return 0;
}
