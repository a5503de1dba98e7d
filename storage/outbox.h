/*
 * outbox - what must reach people, and what each was last told of an incident.
 *
 * A message is a row with a unique key before anything is sent, written in the
 * transaction that changes what it tells of. Whoever sends claims it: the claim is a
 * lease and counts the delivery as begun, and as one of unknown fate until its end is
 * noted, so that a repetition can be marked as such. A message that nobody took for
 * long is dead: kept, told, and sent again only when a person asks.
 */
#ifndef VIGIE_STORAGE_OUTBOX_H
#define VIGIE_STORAGE_OUTBOX_H

#include "base/arena.h"
#include "storage/store.h"

enum {
    STORE_KEY_SIZE = 129,
    STORE_RECIPIENT_SIZE = 255,
    STORE_CHANNEL_SIZE = 65,
    STORE_ABOUT_SIZE = 257,
    STORE_DESTINATION_SIZE = 129,
};

struct store_message {
    char key[STORE_KEY_SIZE];             /* unique; the same key is the same message */
    char channel[STORE_CHANNEL_SIZE];     /* as configured; empty: mail */
    char recipient[STORE_RECIPIENT_SIZE]; /* mail alone */
    char about[STORE_ABOUT_SIZE];         /* one line for lists; masked */
    uint64_t incident;                    /* 0: none */
    struct bytes body; /* as the channel wants it: of mail a whole RFC 5322 message; on
                          claim: owned by the store handle, valid until its next call */
    int64_t due_ms;    /* on put: not before; 0: at once */
    int64_t put_ms;    /* on claim: since when it waits */
    uint32_t attempts; /* on claim: deliveries begun, this one included */
    uint32_t unsure;   /* on claim: earlier ones whose fate nobody knows */
};

enum store_outbox_answer { STORE_ALREADY = 1, STORE_NOTHING = 2 };

/* 0, or STORE_ALREADY when the key is there (whatever its state): nothing is changed.
 */
MUST_USE int store_outbox_put(struct store *store, const struct store_message *message,
    int64_t now_ms, struct err *err);
/* Puts other words in place of those of a message that nobody has begun to send: its
 * body and what it is about; it may become due earlier, never later. STORE_NOTHING: it
 * is on its way, or not there; nothing is changed. */
MUST_USE int store_outbox_replace(struct store *store,
    const struct store_message *message, int64_t now_ms, struct err *err);
/* Whether the key is there, in any state. */
MUST_USE int store_outbox_has(
    bool *has, struct store *store, const char *key, struct err *err);
/* When it was put there; 0: never. */
MUST_USE int store_outbox_when(
    int64_t *put_ms, struct store *store, const char *key, struct err *err);
/* The next message due, leased until then and counted as begun; or STORE_NOTHING. */
MUST_USE int store_outbox_claim(struct store_message *out, struct store *store,
    int64_t now_ms, int64_t lease_until_ms, struct err *err);

struct store_outbox_next {
    int64_t now_ms;
    int64_t lease_until_ms;
    const char *but; /* none for these channels: "\nslow one\nother\n"; "": for all */
};
/* As store_outbox_claim. */
MUST_USE int store_outbox_claim_but(struct store_message *out, struct store *store,
    const struct store_outbox_next *claim, struct err *err);
MUST_USE int store_outbox_sent(
    struct store *store, const char *key, int64_t now_ms, struct err *err);

/* How a delivery failed. */
struct store_failure {
    const char *key;
    const char *reason; /* for people; no secret */
    int64_t due_ms;     /* to be tried again then */
    int64_t dead_ms;    /* 0; or: given up at this moment */
    bool unsure;        /* it may have arrived all the same */
};
MUST_USE int store_outbox_failed(
    struct store *store, const struct store_failure *failure, struct err *err);

/* Dead messages wait again, as if put at `now_ms`: the one of that key, or all of them
 * when it is "". `*count`: how many. */
MUST_USE int store_outbox_retry(uint64_t *count, struct store *store, const char *key,
    int64_t now_ms, struct err *err);

struct store_outbox_state {
    uint64_t waiting;
    uint64_t sent;
    uint64_t dead;
    int64_t next_due_ms; /* of those that wait; INT64_MAX: none does */
};
MUST_USE int store_outbox_state(
    struct store_outbox_state *out, struct store *store, struct err *err);

/* One row for people, without its body. */
struct store_outbox_row {
    char key[STORE_KEY_SIZE];
    char channel[STORE_CHANNEL_SIZE];
    char recipient[STORE_RECIPIENT_SIZE];
    char about[STORE_ABOUT_SIZE];
    char reason[STORE_REASON_SIZE]; /* of the last failure */
    uint64_t incident;
    int64_t put_ms;
    int64_t due_ms;
    int64_t sent_ms; /* 0: not */
    int64_t dead_ms; /* 0: not */
    uint32_t attempts;
    uint32_t unsure;
};

struct store_outbox_filter {
    int64_t sent_since_ms; /* what was sent before is left out */
    size_t max;            /* the newest ones */
};

typedef int store_outbox_fn(
    void *self, const struct store_outbox_row *row, struct err *err);
/* All that waits or is dead, and what was sent lately; newest first. */
MUST_USE int store_outbox_rows(struct store *store,
    const struct store_outbox_filter *filter, store_outbox_fn *each, void *self,
    struct err *err);

/* ---- what a destination was last told of an incident ---- */

enum { STORE_ALERTED_MAX = 64 * 1024 };

struct store_alerted {
    uint64_t incident;
    char destination[STORE_DESTINATION_SIZE]; /* a channel, or "mail:" and an address */
    char key[STORE_KEY_SIZE];                 /* of its last message in the outbox */
    uint64_t number;                          /* of messages made for it so far */
    struct bytes facts;                       /* what that message told; opaque here */
    struct bytes base;                        /* what had been told before it */
};

/* Of `told->incident` and `told->destination`; or STORE_NOTHING. The bytes are the
 * arena's. */
MUST_USE int store_alerted_get(struct store_alerted *told, struct arena *arena,
    struct store *store, struct err *err);
MUST_USE int store_alerted_put(
    struct store *store, const struct store_alerted *told, struct err *err);
/* Takes back the incident's messages that nobody is sending and that are known not to
 * have arrived: destinations have been told only what was told them before, so that it
 * can be told again. Inside a transaction. */
MUST_USE int store_alerted_withdraw(
    struct store *store, uint64_t incident, struct err *err);

#endif
