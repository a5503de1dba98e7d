/*
 * notify_desk - the keeper's side of the notifier: it starts it, replaces it when it
 * dies, and can ask it to do at once what is due.
 */
#ifndef VIGIE_APP_NOTIFY_DESK_H
#define VIGIE_APP_NOTIFY_DESK_H

#include "app/role.h"

struct notify_desk {
    struct role role;
    const char *config_path; /* borrowed */
    int sealer_fd;           /* handed on to it; borrowed; -1: none */
    int runner; /* to whom starts commands (app/runner.h); borrowed; -1: nobody does */
    bool only_when_asked; /* --once: nothing is told before all is found */
    const struct clock *clock;
    const struct log *log;
    bool wanted;          /* a flush was asked for */
    bool asked;           /* and the notifier was told */
    bool flushed;         /* and has answered */
    bool done;            /* with everything sent */
    bool found;           /* something it does not know of yet */
    bool unheard;         /* it was told, and has not begun to look */
    int64_t next_word_ms; /* steady: before, it is not told of that again */
    struct buf lists;     /* what it is to know of the watchlists */
    bool told;            /* and it does */
    uint32_t failed_starts;
    int64_t next_start_ms;
    int64_t deadline_ms; /* steady; for getting ready */
};

void notify_desk_init(struct notify_desk *desk, const char *config_path,
    const struct clock *clock, const struct log *log);
void notify_desk_done(struct notify_desk *desk);

/* Asks for incidents, digest and mail now; `flushed` and then `done` tell the answer.
 */
void notify_desk_flush(struct notify_desk *desk);

/* Something was found: it is told within two seconds, rather than find it at its next
 * look; one that is busy, once it has heard the word before, as a channel full of words
 * would hold the keeper up. With --once nothing is: it is asked at the end. */
void notify_desk_found(struct notify_desk *desk);
/* Milliseconds until the next step is due for that; -1: none is. */
int64_t notify_desk_wait(const struct notify_desk *desk);

/* What the digest is to say of the watchlists: the body of PROTOCOL_WATCHLISTS, copied
 * and told to every notifier from now on. */
MUST_USE int notify_desk_tell(
    struct notify_desk *desk, struct bytes notices, struct err *err);

/* Never waits. -1: it will not start at all. */
MUST_USE int notify_desk_step(struct notify_desk *desk, struct err *err);

#endif
