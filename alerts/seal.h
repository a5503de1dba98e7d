/*
 * seal - one mail encrypted for its recipient, signed by us, or both.
 *
 * By GnuPG through gpgme: OpenPGP as PGP/MIME, S/MIME by gpgsm. GnuPG works in a folder
 * made for this one mail, with the keys of the files that are given and nothing else,
 * and with an agent of its own that ends with it: no key ring of the machine is looked
 * at, and none is left behind. For that it executes gpg, gpgsm and gpg-agent; the role
 * that does so is app/sealer.h.
 *
 * Of several keys in a file the first that fits counts; of a recipient's certificates
 * the one that issued none of the others (alerts/seal_pick.h). Whoever is in the key's
 * file is trusted: it is the operator who put it there. A key that has expired, was
 * revoked or cannot encrypt is an error, and so is an S/MIME certificate whose issuers
 * are not in its file. No revocation lists are fetched.
 */
#ifndef VIGIE_ALERTS_SEAL_H
#define VIGIE_ALERTS_SEAL_H

#include "alerts/seal_mime.h"

enum {
    SEAL_KEYS_MAX = 1 << 20,
    SEAL_MESSAGE_MAX = 16 * 1024 * 1024,
    SEAL_DOCUMENT_MAX = 256 * 1024 * 1024 /* of what is signed apart */
};

struct seal_request {
    const char *home; /* an empty folder, closed to others; left with things in it */
    enum seal_kind kind;
    struct bytes key;     /* the recipient's; empty: it is only signed */
    const char *key_name; /* for messages: its file */
    struct bytes signer;  /* our secret key; empty: it is not signed */
    const char *signer_name;
    const char *passphrase; /* of the secret key; NULL: it has none */
    struct bytes message;
};

/* Appends the whole message as it is to be sent. The process's environment gets the
 * folder as GNUPGHOME, and SIGPIPE is ignored: for a process that does nothing else. */
MUST_USE int seal_message(
    struct buf *out, const struct seal_request *request, struct err *err);

/* Appends the detached signature of `request->message`, which may be any document: in
 * armour (OpenPGP, RFC 9580) or DER (CMS, RFC 5652). A signer is needed, and there is
 * no key. Otherwise as above. */
MUST_USE int seal_document(
    struct buf *out, const struct seal_request *request, struct err *err);

#endif
