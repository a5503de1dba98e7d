/*
 * mask - text with the personal data taken out, anybody's, ours or not.
 *
 * What criminals write in titles and posts may hold the very data they stole; an alert,
 * a log or the database must not spread it. So before a text is kept or shown, whatever
 * looks like an e-mail address, a phone number, a run of six digits or more (with the
 * separators people write between them), an IBAN, a card number or a password after its
 * label is replaced. Too much is masked rather than too little; counts of records and
 * prices ("491,840 records", "2 000 EUR", dates) stay readable where they cannot be
 * anything else.
 *
 * Names of persons are not recognised: no pattern tells them from other words.
 */
#ifndef VIGIE_MODEL_MASK_H
#define VIGIE_MODEL_MASK_H

#include "base/buf.h"

/* Appends `text` masked. UTF-8 stays UTF-8; other bytes pass through. Never looks
 * further than the text given: mask before cutting, not after. */
MUST_USE int mask_text(struct buf *out, struct bytes text, struct err *err);

#endif
