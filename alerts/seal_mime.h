/*
 * seal_mime - the shape of encrypted and signed mails; pure.
 *
 * A message of ours (alerts/mime.h) becomes a payload: its content with its own headers
 * copied inside, where they are protected (RFC 9788), and around it an outer message
 * whose subject says nothing when the payload is encrypted: PGP/MIME (RFC 3156) or
 * S/MIME (RFC 8551). The cryptography is alerts/seal.h's.
 */
#ifndef VIGIE_ALERTS_SEAL_MIME_H
#define VIGIE_ALERTS_SEAL_MIME_H

#include "base/buf.h"

enum seal_kind { SEAL_OPENPGP, SEAL_SMIME };

/* Appends what is to be encrypted or signed. `hidden`: the outer subject is not the
 * message's. The message is one of ours: CRLF, headers, an empty line, the body. */
MUST_USE int seal_payload(
    struct buf *out, struct bytes message, bool hidden, struct err *err);

/* Appends an entity: the payload and its detached signature (RFC 1847 2.1). `hash` as
 * "sha256"; `signature` armoured or base64, lines ended by LF or CRLF. */
struct seal_signed {
    enum seal_kind kind;
    struct bytes payload;
    struct bytes signature;
    const char *hash;
};
MUST_USE int seal_signed_entity(
    struct buf *out, const struct seal_signed *parts, struct err *err);

/* Appends the outer message: the headers of `message`, with another subject, around
 * what was encrypted: armoured (OpenPGP) or base64 (S/MIME). */
MUST_USE int seal_encrypted_message(struct buf *out, struct bytes message,
    enum seal_kind kind, struct bytes encrypted, struct err *err);
/* Appends the outer message around a signed entity, under its own subject. */
MUST_USE int seal_signed_message(
    struct buf *out, struct bytes message, struct bytes entity, struct err *err);

#endif
