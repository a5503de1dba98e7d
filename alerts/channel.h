/*
 * channel - a way by which messages leave the house.
 *
 * A kind of channel is one file: how an alert becomes its bytes, which is done once and
 * kept in the outbox, and how these are handed over, again and again until somebody
 * takes them. Each says of a failed delivery whether it may have arrived all the same;
 * the repetition is then marked as one, in the channel's own way.
 */
#ifndef VIGIE_ALERTS_CHANNEL_H
#define VIGIE_ALERTS_CHANNEL_H

#include "alerts/alert.h"
#include "alerts/mail.h"

enum {
    CHANNEL_BODY_MAX = 4 * 1024 * 1024,
    CHANNEL_NAME_MAX = 64,
    CHANNEL_MARK_MAX = 128,
};

/* By which way a syslog message goes. The same order as the configuration's. */
enum channel_transport { CHANNEL_UDP, CHANNEL_TCP, CHANNEL_TLS };

/* A command is run by somebody else, who knows it by the channel's name: the notifier's
 * sandbox starts nothing. `run` as channel_kind's send. */
struct channel_runner {
    void *self;
    int (*run)(void *self, const char *channel, struct bytes input, struct err *err);
};

/* What each kind wants is said in its file; the rest is ignored. All borrowed. */
struct channel_options {
    const char *name;
    const struct mail_options *mail;
    const char *from;
    const char *url;     /* of webhooks and chats */
    struct bytes secret; /* of a webhook: the key itself */
    const char *ca_file; /* PEM; NULL: the system's */
    const char *host;    /* of syslog */
    uint16_t port;
    enum channel_transport transport;
    const struct channel_runner *runner;
    int64_t timeout_ms; /* of one delivery, whole */
};

struct delivery {
    const char *key;       /* what makes a repetition known */
    const char *recipient; /* mail alone */
    struct bytes body;
    uint32_t attempt; /* from 1 */
    bool repeated;    /* an earlier attempt may have arrived */
    int64_t now_ms;
    int64_t retry_after_ms; /* an answer: so long the receiver asks to wait; else 0 */
};

enum channel_answer {
    CHANNEL_REFUSED = 1, /* it did not arrive, and the same again will hardly do */
    CHANNEL_UNSURE = 2,  /* it may have arrived */
};

struct channel_kind {
    const char *name;   /* "webhook": as in the configuration */
    bool one_at_a_time; /* all channels of the kind have one helper; else each may send
                           while others do, on a thread of its own (alerts/courier.h) */
    MUST_USE int (*compose)(
        struct buf *out, const struct alert *alert, struct err *err);
    /* Copies what it keeps. Opens files, no connection. */
    MUST_USE int (*open)(
        void **self, const struct channel_options *options, struct err *err);
    /* 0: taken. -1: it did not arrive. Else enum channel_answer. */
    MUST_USE int (*send)(void *self, struct delivery *delivery, struct err *err);
    /* Connects as `send` would, certificate and all, and sends nothing; NULL: that
     * cannot be done. */
    MUST_USE int (*reach)(void *self, struct err *err);
    void (*rest)(void *self);  /* nothing to send for now; may be NULL */
    void (*close)(void *self); /* accepts NULL */
};

extern const struct channel_kind channel_mail;
extern const struct channel_kind channel_webhook;
extern const struct channel_kind channel_slack;
extern const struct channel_kind channel_syslog;
extern const struct channel_kind channel_command;

/* NULL: there is none of that name. */
const struct channel_kind *channel_kind_find(const char *name);

/* "attempt 2: may be a repetition"; "" for a first or a sure one. */
void channel_mark(char mark[CHANNEL_MARK_MAX], const struct delivery *delivery);

/* The body, a JSON object, with two more members at its start when it is a repetition:
 * "attempt" and "may_be_repetition". */
MUST_USE int channel_json_marked(
    struct buf *out, const struct delivery *delivery, struct err *err);

/* One that is open. */
struct outlet {
    const struct channel_kind *kind;
    char name[CHANNEL_NAME_MAX + 1]; /* "": mail */
    void *self;                      /* owned */
    int64_t timeout_ms;
    int64_t give_up_ms; /* a message that waits longer is dead; 0: never */
    int64_t
        shut_until_ms; /* steady: it let us wait, and is left alone; 0: it did not */
    bool is_slow;      /* it took seconds for the last one: others come first */
};

/* Opens it; on failure `out` is untouched. */
MUST_USE int outlet_open(struct outlet *out, const struct channel_kind *kind,
    const struct channel_options *options, struct err *err);
/* Accepts a zeroed one. */
void outlet_close(struct outlet *channel);

#endif
