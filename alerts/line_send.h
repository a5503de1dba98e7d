/*
 * line_send - gives bytes to a receiver that says nothing: over UDP, TCP or TLS.
 *
 * Of TCP and TLS it waits until the receiver's machine has acknowledged every byte;
 * what that machine then loses nobody can know. Each message has a connection of its
 * own. A TLS certificate is always checked, chain and name (RFC 5425 5.1).
 */
#ifndef VIGIE_ALERTS_LINE_SEND_H
#define VIGIE_ALERTS_LINE_SEND_H

#include "base/auto.h"
#include "base/bytes.h"
#include "base/err.h"

struct line;

enum line_way { LINE_UDP, LINE_TCP, LINE_TLS };

struct line_options {
    const char *host;
    uint16_t port;
    enum line_way way;
    const char *ca_file; /* PEM; NULL: the system's; TLS alone */
    int64_t timeout_ms;
};

MUST_USE int line_open(
    struct line **out, const struct line_options *options, struct err *err);
/* Accepts NULL. */
void line_close(struct line *line);
AUTO_DEFINE(struct line, line_close)

enum line_answer { LINE_UNSURE = 1 }; /* some of it was given, not all acknowledged */

/* 0: acknowledged, or of UDP: gone out, and nothing came back. -1: not given. */
MUST_USE int line_send(struct line *line, struct bytes bytes, struct err *err);

/* Connects and ends the connection; of UDP that the name is known is all. */
MUST_USE int line_reach(struct line *line, struct err *err);

#endif
