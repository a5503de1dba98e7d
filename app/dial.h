/*
 * dial - connected sockets to Tor's SOCKS port, the only ones vigie's crawl ever has.
 *
 * The keeper makes them and the fetcher uses them, so the role that talks to hostile
 * sites has no means of opening one, to Tor or anywhere else.
 */
#ifndef VIGIE_APP_DIAL_H
#define VIGIE_APP_DIAL_H

#include "base/auto.h"
#include "base/err.h"

#include <stdint.h>
#include <sys/socket.h>

struct dial {
    const char *host; /* borrowed; a numeric address, or a name resolved when needed */
    uint16_t port;
    struct sockaddr_storage address;
    socklen_t address_len; /* 0: to be resolved */
};

void dial_init(struct dial *dial, const char *host, uint16_t port);

/* Begins to connect: `*fd`, the caller's, is writable once it is connected or refused.
 * An error names the host and port. */
MUST_USE int dial_begin(int *fd, struct dial *dial, struct err *err);
/* What became of it, once it is writable. After a failure the name is resolved anew. */
MUST_USE int dial_end(struct dial *dial, int fd, struct err *err);

#endif
