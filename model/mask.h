/*
 * mask - text with the personal data taken out, anybody's, ours or not.
 *
 * What criminals write in titles and posts may hold the very data they stole; an alert,
 * a log or the database must not spread it. So before a text is kept or shown, whatever
 * looks like an e-mail address, a phone number, a run of six digits or more (with the
 * separators people write between them), an IBAN, a card number or a password after its
 * label is replaced. Too much is masked rather than too little, whole dates included
 * (one may be a birth date); counts in groups of three ("491,840 records", "2 000 EUR")
 * and spans of years ("2015-2020") stay readable.
 *
 * Names of persons are not recognised: no pattern tells them from other words.
 */
#ifndef VIGIE_MODEL_MASK_H
#define VIGIE_MODEL_MASK_H

#include "base/buf.h"

/* Appends `text` masked. UTF-8 stays UTF-8; other bytes pass through. Never looks
 * further than the text given: mask before cutting, not after. */
MUST_USE int mask_text(struct buf *out, struct bytes text, struct err *err);

/* The beginning of what mask_text appends: more than `enough` bytes of it, cut anywhere
 * behind that, or all there is. For who keeps no more of a long text. */
MUST_USE int mask_head(
    struct buf *out, struct bytes text, size_t enough, struct err *err);

/* An address keeps its host, and in the rest only e-mail addresses and runs of nine
 * digits or more are masked, so that "thread-491840.html" can still be visited. */
MUST_USE int mask_url(struct buf *out, struct bytes url, struct err *err);

#endif
