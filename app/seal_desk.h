/*
 * seal_desk - who asks the sealer (app/sealer.c) to encrypt and sign a mail.
 *
 * It fails closed: what should be encrypted by the configuration and comes back as it
 * was, late or not at all is not sent, whatever the sealer says. It may also be asked
 * for a signature alone.
 */
#ifndef VIGIE_APP_SEAL_DESK_H
#define VIGIE_APP_SEAL_DESK_H

#include "alerts/mail.h"
#include "alerts/seal.h"
#include "app/role.h"
#include "config/config.h"

enum {
    SEAL_JOB_MS = 20000,  /* the sealer's patience with GnuPG */
    SEAL_DESK_MS = 30000, /* and ours with the sealer */
    SEAL_ADDRESS_SIZE = 255,
};

struct seal_desk {
    struct channel channel;
    const struct config *config; /* borrowed */
    uint64_t number;             /* of the last request */
    struct mail_sealer sealer;   /* for alerts/mail.h; points to this desk */
    struct role role;            /* of one that was started here */
};

/* Whether the configuration wants any mail sealed. */
bool seal_wanted(const struct config *config);

/* On a channel to a sealer that somebody else started; takes `fd` over, also when it
 * fails. The desk must not move. */
MUST_USE int seal_desk_join(
    struct seal_desk *desk, const struct config *config, int fd, struct err *err);
/* Starts one, for a command that sends mails itself. */
MUST_USE int seal_desk_start(
    struct seal_desk *desk, const struct config *config, struct err *err);
/* Appends a detached signature of the document by the key of this kind that signs mails
 * (alerts/seal.h, seal_document). */
MUST_USE int seal_desk_sign(struct seal_desk *desk, struct buf *out,
    enum seal_kind kind, struct bytes document, struct err *err);
/* Ends what was started. Accepts a zeroed one. */
void seal_desk_done(struct seal_desk *desk);
AUTO_DEFINE_VALUE(struct seal_desk, seal_desk_done)

#endif
