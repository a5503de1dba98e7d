/*
 * peer - what is asked of every server that a message is given to.
 *
 * It is this very machine, or its certificate is checked against authorities that were
 * read before the sandbox closed the files.
 */
#ifndef VIGIE_ALERTS_PEER_H
#define VIGIE_ALERTS_PEER_H

#include "base/buf.h"

/* "localhost", 127.0.0.0/8 or ::1, as they are written. */
bool peer_is_loopback(const char *host);

/* PEM certificates into `pem`, which this initialises: of the file, or the system's
 * when `path` is NULL. `option` names the file's key in the configuration. */
MUST_USE int peer_authorities(
    struct buf *pem, const char *path, const char *option, struct err *err);

#endif
