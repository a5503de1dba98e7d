/*
 * outbox - the sender's work, step by step: claim a message, hand it over, note it.
 *
 * At least once beats silence: when the sender dies between the receiver's word and our
 * note of it, or the connection breaks while that word is on its way, nobody can know
 * whether the message arrived. It is sent again under the same key, and marked as a
 * possible repetition in the channel's own way; a receiver that remembers keys takes it
 * once. The note is written directly after the receiver's word, so that this window is
 * one small write wide. In every other case a message is sent exactly once.
 *
 * After a failure the wait doubles from 30 s up to an hour, less a random part where
 * `random` is given; after a refusal, which waiting rarely cures, it is an hour at
 * once; a receiver that asks for more gets it. A message that nobody took for as long
 * as its channel says, and after OUTBOX_LEAST_TRIES at least, is dead: it is kept and
 * told.
 *
 * With couriers (alerts/courier.h) each channel sends on a thread of its own: one whose
 * receiver does not answer holds up no other. What ends within two seconds is noted at
 * once; what takes longer, by the turn after its end.
 *
 * Who took seconds for the last message comes behind all others. A receiver that failed
 * only after seconds is left alone for ten times as long, and what is for it put off
 * untried: else a few messages for a dead one would take the time of all others, and of
 * the incidents that wait to be taken in.
 */
#ifndef VIGIE_ALERTS_OUTBOX_H
#define VIGIE_ALERTS_OUTBOX_H

#include "alerts/channel.h"
#include "base/clock.h"
#include "base/log.h"
#include "storage/outbox.h"

enum { OUTBOX_LEAST_TRIES = 5 };

struct couriers;

struct outbox {
    struct store *store;
    struct outlet *channels; /* open; what is for another one waits */
    size_t channel_count;
    const struct clock *clock;
    const struct log *log;     /* may be NULL */
    uint32_t (*random)(void);  /* spreads the waits; NULL: they are as they are */
    struct couriers *couriers; /* room for `channel_count`; NULL: each is waited for */
    bool (*is_over)(const void *self); /* asked before each message of a turn: whether
                                          none is to be begun any more; may be NULL */
    const void *self;                  /* its own */
};

enum outbox_answer {
    OUTBOX_NOTHING = 1,   /* no message is due; connections were let go */
    OUTBOX_POSTPONED = 2, /* one could not be sent, or tried, and waits; the log
                             says why */
    OUTBOX_DEAD = 3,      /* one was given up; the log says why */
};

/* One message at most, without couriers. 0: it was sent and noted. -1: the store
 * failed; the message is claimable again when its lease ends. */
MUST_USE int outbox_step(const struct outbox *outbox, struct err *err);

struct outbox_turn {
    size_t sent;
    bool held; /* something could not be sent, or was given up */
    bool more; /* the time was over before all was tried */
};

/* Until nothing is due and no courier is to be waited for, or `most_ms` are over (0:
 * until all is through, however long it takes): who has other work goes back to it in
 * between. `turn.sent` and `held` tell of what came to an end in it. */
MUST_USE int outbox_turn(struct outbox_turn *out, const struct outbox *outbox,
    int64_t most_ms, struct err *err);

/* Notes what the couriers are through with; waits for nothing and begins nothing.
 * Whoever is woken by their descriptor does this first: it is readable until then. */
MUST_USE int outbox_note(
    struct outbox_turn *out, const struct outbox *outbox, struct err *err);

/* Waits for what the couriers have, and notes what came of it; begins nothing. */
MUST_USE int outbox_finish(const struct outbox *outbox, struct err *err);

/* How long a message waits after its nth try (1, 2, ...), before the random part. Pure.
 */
int64_t outbox_backoff_ms(uint32_t attempts);

#endif
