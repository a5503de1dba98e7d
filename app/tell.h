/*
 * tell - from the configuration to what the alerts need, for the notifier and for
 * `vigie digest` alike.
 */
#ifndef VIGIE_APP_TELL_H
#define VIGIE_APP_TELL_H

#include "alerts/digest.h"
#include "alerts/mail.h"
#include "config/config.h"

/* Who gets which digest: the short form's addresses, then the others. */
struct tell_digest {
    struct digest_options options;
    struct digest_recipient *recipients; /* owned, as the zones */
    struct zone **zones;
    size_t zone_count;
};

/* Loads the zones. `out` borrows the configuration; it is the caller's to close, also
 * after a failure when it was zeroed before. */
MUST_USE int tell_digest_open(
    struct tell_digest *out, const struct config *config, struct err *err);
void tell_digest_close(struct tell_digest *digest);

/* What a sender of mail is opened with, and the password it borrows. */
struct tell_mail {
    struct mail_options options;
    struct buf password;
};

/* Reads the password's file. To be given to tell_mail_done also when it failed.
 * `sealer` outlives what is opened with it; NULL is an error where the configuration
 * wants mails sealed. */
MUST_USE int tell_mail_options(struct tell_mail *out, const struct config *config,
    const struct mail_sealer *sealer, struct err *err);
/* Wipes the password. */
void tell_mail_done(struct tell_mail *mail);

/* The digest's language. */
enum words_language tell_language(const struct config *config);
/* One recipient's, or one alert's. */
enum words_language tell_own_language(
    const struct config *config, enum config_own_language own);

/* Whether any digest is to be sent at all. */
bool tell_wanted(const struct config *config);

#endif
