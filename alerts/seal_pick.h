/*
 * seal_pick - which certificate of a file is its owner's: the one that issued none of
 * the others.
 *
 * Files hold issuers in any order, and many an issuer's certificate could encrypt as
 * well: a mail encrypted to it is one that its reader cannot open.
 */
#ifndef VIGIE_ALERTS_SEAL_PICK_H
#define VIGIE_ALERTS_SEAL_PICK_H

#include "base/err.h"

#include <gpgme.h>
#include <stdbool.h>

enum { SEAL_IMPORTS_MAX = 16 };

/* What GnuPG took from one file, in its order; the same key may be there twice. */
struct seal_imported {
    char fingerprints[SEAL_IMPORTS_MAX][64];
    size_t count;
    bool cut; /* there are more */
};

/* Whether it is its own issuer. */
bool seal_is_root(const struct _gpgme_key *key);

/* That it can do it today; an error says what is wrong with it, and names its file. */
MUST_USE int seal_check_key(
    const struct _gpgme_key *key, bool to_sign, const char *name, struct err *err);

/* Of an S/MIME file's certificates the one that issued none of the others, as their
 * names say (RFC 5280 4.1.2.4), and is no root beside others; of several such, the one
 * that can encrypt. An error names the file when not exactly one remains, or when it
 * cannot encrypt. The key is the caller's, to be released. */
MUST_USE int seal_pick(gpgme_key_t *out, gpgme_ctx_t context,
    const struct seal_imported *imported, const char *name, struct err *err);

#endif
