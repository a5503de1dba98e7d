/*
 * tell_alerts - the configuration's `alerts` and `channels` as what the alerts' room
 * knows: rules to compose by, and channels to send by.
 *
 * Rules are wanted by whoever may change an incident (the notifier, and most commands);
 * open channels by who sends.
 */
#ifndef VIGIE_APP_TELL_ALERTS_H
#define VIGIE_APP_TELL_ALERTS_H

#include "alerts/alert_rule.h"
#include "config/config.h"

struct tell_alerts;

/* Loads time zones. Borrows the configuration; the caller owns `*out`. */
MUST_USE int tell_alerts_new(
    struct tell_alerts **out, const struct config *config, struct err *err);
/* Accepts NULL. */
void tell_alerts_free(struct tell_alerts *alerts);
AUTO_DEFINE(struct tell_alerts, tell_alerts_free)

/* NULL for NULL. */
const struct alert_rules *tell_alerts_rules(const struct tell_alerts *alerts);

struct tell_channels {
    struct outlet
        items[CONFIG_CHANNELS_MAX + 1]; /* mail is the first, if it is there */
    size_t count;
};

/* Whether anything is to be sent at all: a digest, or an alert. */
bool tell_channels_wanted(const struct config *config);
/* Whether mail is: by the digest or an alert. */
bool tell_mail_wanted(const struct config *config);

/* Who does what a sandbox does not let the sender do; each may be NULL. */
struct tell_helpers {
    const struct channel_runner *runner; /* starts commands */
    const struct mail_sealer *sealer;    /* encrypts and signs mails */
};

/* Reads secrets and authorities. `helpers` (may be NULL) outlive
 * `out`. On -1 nothing is open. */
MUST_USE int tell_channels_open(struct tell_channels *out, const struct config *config,
    const struct tell_helpers *helpers, struct err *err);
/* Accepts a zeroed one. */
void tell_channels_close(struct tell_channels *channels);
AUTO_DEFINE_VALUE(struct tell_channels, tell_channels_close)

/* One of them, as `tell_channels_open` would; mail when `channel` is NULL. */
MUST_USE int tell_channel_open(struct outlet *out, const struct config *config,
    const struct config_channel *channel, const struct tell_helpers *helpers,
    struct err *err);

#endif
