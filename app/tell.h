/*
 * tell - from the configuration to what the alerts need, for the notifier and for
 * `vigie digest` alike.
 */
#ifndef VIGIE_APP_TELL_H
#define VIGIE_APP_TELL_H

#include "alerts/digest.h"
#include "alerts/mail.h"
#include "config/config.h"

/* Loads the zone, which the caller then owns; `out` borrows it and the configuration.
 */
MUST_USE int tell_digest_options(struct digest_options *out, struct zone **zone,
    const struct config *config, struct err *err);

/* Reads the password's file and the authorities. The caller owns `*out`. */
MUST_USE int tell_mail_sender(
    struct mail_sender **out, const struct config *config, struct err *err);

/* Whether any digest is to be sent at all. */
bool tell_wanted(const struct config *config);

#endif
