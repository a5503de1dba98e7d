/*
 * mail - hands one message to one mail server by SMTP (RFC 5321, 3207, 4954, 8314).
 *
 * Encrypted unless the server is on this very machine, and the certificate's chain and
 * host name are always checked: a digest names leaks, and the password goes first. The
 * authorities are read when the sender is opened, so that a sandbox may close the files
 * afterwards. Each message goes to one recipient in a transaction of its own: none sees
 * another, and one refusal holds up nobody.
 *
 * It does not queue and does not retry; the outbox does. No error text holds the
 * password.
 */
#ifndef VIGIE_ALERTS_MAIL_H
#define VIGIE_ALERTS_MAIL_H

#include "base/auto.h"
#include "base/buf.h"
#include "base/bytes.h"
#include "base/err.h"

/* The same order as the configuration's. */
enum mail_tls { MAIL_TLS_STARTTLS, MAIL_TLS_IMPLICIT, MAIL_TLS_NONE };

enum { MAIL_AS_IT_IS = 1 };

/* Who encrypts and signs. `seal` appends the message as it is to be sent and answers 0,
 * or MAIL_AS_IT_IS with nothing appended; -1: the mail must not go now. */
struct mail_sealer {
    void *self;
    int64_t timeout_ms; /* the longest it may take */
    int (*seal)(void *self, struct buf *out, const char *to, struct bytes message,
        struct err *err);
};

struct mail_options {
    const char *host;
    uint16_t port;
    enum mail_tls tls; /* MAIL_TLS_NONE: only to localhost, 127.0.0.0/8 or ::1 */
    const char *user;  /* NULL: no AUTH */
    const char *password;
    const char *ca_file;              /* PEM; NULL: the system's authorities */
    int64_t timeout_ms;               /* for one whole delivery, connecting included */
    const struct mail_sealer *sealer; /* outlives the sender; NULL: nothing is sealed */
};

struct mail_sender;

/* Copies the options (the password too; it is wiped at the end). Opens no connection.
 * From here on the process ignores SIGPIPE. The process's first use of libcurl must not
 * run beside other threads. */
MUST_USE int mail_sender_open(
    struct mail_sender **out, const struct mail_options *options, struct err *err);
/* Accepts NULL. Says QUIT when a connection is still open. */
void mail_sender_close(struct mail_sender *sender);
AUTO_DEFINE(struct mail_sender, mail_sender_close)

/* The longest one mail_send may take: as in the options, sealing included. */
int64_t mail_timeout_ms(const struct mail_sender *sender);

enum mail_answer {
    MAIL_REFUSED = 1, /* the server answered 5xx to sender, recipient or message */
    MAIL_UNSURE = 2,  /* cut off after the data: it may have been taken */
};

/* 0: the server took it (250 after the data), and nothing was said since: QUIT is left
 * to mail_rest, so that the caller can note the delivery first. MAIL_REFUSED: `err`
 * says what the server said. MAIL_UNSURE: all of it was given, and no answer came. -1:
 * anything else (not reached, TLS, AUTH, 4xx, cut off before): it was not taken. */
MUST_USE int mail_send(struct mail_sender *sender, const char *from, const char *to,
    struct bytes message, struct err *err);

/* Ends the connection kept since the last message, if any. */
void mail_rest(struct mail_sender *sender);

#endif
