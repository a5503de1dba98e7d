/*
 * outbox - the notifier's work, step by step: claim a message, send it, note it.
 *
 * At least once beats silence: when the notifier dies between the server's 250 and our
 * note of it, or the connection breaks while that 250 is on its way, nobody can know
 * whether the mail arrived, and it is sent again, byte for byte, with the same
 * Message-ID. The note is written directly after the 250, before QUIT, so that this
 * window is one small write wide. In every other case a message is sent exactly once.
 *
 * It never gives up on a message: after a failure the wait doubles from 30 s up to an
 * hour. After a refusal (5xx), which waiting rarely cures, it is an hour at once.
 */
#ifndef VIGIE_ALERTS_OUTBOX_H
#define VIGIE_ALERTS_OUTBOX_H

#include "alerts/mail.h"
#include "base/clock.h"
#include "base/log.h"
#include "storage/store.h"

struct outbox {
    struct store *store;
    struct mail_sender *sender;
    const char *from; /* the envelope's sender */
    const struct clock *clock;
    const struct log *log; /* may be NULL */
};

enum outbox_answer {
    OUTBOX_NOTHING = 1,   /* no message is due; the mail server was let go */
    OUTBOX_POSTPONED = 2, /* one could not be sent and waits; the log says why */
};

/* One message at most. 0: it was sent and noted. -1: the store failed; the message is
 * claimable again when its lease ends. */
MUST_USE int outbox_step(const struct outbox *outbox, struct err *err);

/* How long a message waits after its nth try (1, 2, ...). Pure. */
int64_t outbox_backoff_ms(uint32_t attempts);

#endif
