/*
 * seal_pem - a secret key and its certificates in PEM, as the PKCS #12 that gpgsm
 * takes.
 *
 * gpgsm 2.2 reads no PEM keys, and of PKCS #12 only the old forms, which OpenSSL 3
 * makes no more by itself.
 */
#ifndef VIGIE_ALERTS_SEAL_PEM_H
#define VIGIE_ALERTS_SEAL_PEM_H

#include "base/buf.h"

/* Appends it with an empty password: for a folder that nobody else reads. The key comes
 * with its own certificate; others in the file are its issuers. `passphrase` may be
 * NULL. */
MUST_USE int seal_pem_to_pkcs12(
    struct buf *out, struct bytes pem, const char *passphrase, struct err *err);
/* Appends the file's certificates alone, in PEM. */
MUST_USE int seal_pem_certificates(struct buf *out, struct bytes pem, struct err *err);

#endif
