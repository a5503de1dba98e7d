/*
 * peer_tls - TLS towards a server that a message is given to, the same for each
 * channel.
 *
 * At least 1.2 (RFC 9325 3.1.1), the certificate checked against the given authorities
 * and the host's name, and against nothing that lies in files: the sandbox has closed
 * them.
 */
#ifndef VIGIE_ALERTS_PEER_TLS_H
#define VIGIE_ALERTS_PEER_TLS_H

#include "base/buf.h"

#include <curl/curl.h>

/* `authorities` (PEM, alerts/peer.h) is borrowed for as long as the handle is used. */
CURLcode peer_tls_set(CURL *curl, const struct buf *authorities);

#endif
