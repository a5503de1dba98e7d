/* channel_webhook - the parts of a signed webhook that can be looked at by themselves.
 */
#ifndef VIGIE_ALERTS_CHANNEL_WEBHOOK_H
#define VIGIE_ALERTS_CHANNEL_WEBHOOK_H

#include "base/buf.h"
#include "storage/outbox.h"

enum { WEBHOOK_SIGNATURE_SIZE = 64 }; /* "v1," and 44 characters */

struct webhook_signed {
    const char *id;
    int64_t timestamp_s;
    struct bytes body;
};

/* The value of webhook-signature. Pure. */
void webhook_sign(char signature[WEBHOOK_SIGNATURE_SIZE], struct bytes secret,
    const struct webhook_signed *signed_);

/* The key from what its file holds: base64 behind "whsec_", or the text itself; 16 to
 * 512 bytes. */
MUST_USE int webhook_secret(struct buf *secret, struct bytes text, struct err *err);

#endif
