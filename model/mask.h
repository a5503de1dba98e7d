/*
 * mask - text with the personal data taken out, anybody's, ours or not.
 *
 * What criminals write in titles and posts may hold the very data they stole; an alert,
 * a log or the database must not spread it. So before a text is kept or shown, whatever
 * looks like one of these is replaced:
 *
 *   [e-mail]    an address, also disguised or said in words
 *   [number]    a run of six digits or more, with the separators people write between
 *               them, in any of several scripts: phones, ids, cards, dates
 *   [id]        a code of letters and digits: an identity card, a codice fiscale
 *   [iban]      an account
 *   [date]      a day before 2020 in words or with colons, which may be a birth date
 *   [password]  what stands behind such a label, in six languages
 *   [account]   a name with its password, "jdoe:Hunter2!"
 *   [hash]      a password's hash
 *   [key]       a paste's key, and other long keys
 *
 * Too much is masked rather than too little, whole dates included; counts in groups of
 * three ("491,840 records", "2 000 EUR") and spans of years ("2015-2020") stay
 * readable.
 *
 * Names of persons are not recognised: no pattern tells them from other words
 * (parsers/excerpt.h hides those beside other data).
 */
#ifndef VIGIE_MODEL_MASK_H
#define VIGIE_MODEL_MASK_H

#include "base/buf.h"

/* Appends `text` masked. UTF-8 stays UTF-8; other bytes pass through. Never looks
 * further than the text given: mask before cutting, not after. */
MUST_USE int mask_text(struct buf *out, struct bytes text, struct err *err);

/* False: it is certain that mask_text leaves the text as it is, which also holds no
 * digit, colon or at sign. */
bool mask_may_find(struct bytes text);

/* The beginning of what mask_text appends: more than `enough` bytes of it, cut anywhere
 * behind that, or all there is. For who keeps no more of a long text. */
MUST_USE int mask_head(
    struct buf *out, struct bytes text, size_t enough, struct err *err);

/* One thing that mask_text replaces. */
struct mask_found {
    size_t start;
    size_t len;
    size_t digits;       /* in it, of whatever script */
    const char *instead; /* "[e-mail]": never freed */
    unsigned kinds;      /* what the text may hold, for the next one */
};

/* The first at or after `from`, which is 0 or behind the one that `out` holds, found
 * before in the same text; false: none is left. */
bool mask_next(struct mask_found *out, struct bytes text, size_t from);

/* An address keeps its host, and in the rest only e-mail addresses and runs of nine
 * digits or more are masked, so that "thread-491840.html" can still be visited. */
MUST_USE int mask_url(struct buf *out, struct bytes url, struct err *err);

#endif
