/*
 * tor_control - what the first Tor of the configuration says of itself on its
 * ControlPort, asked every ten seconds while vigie runs.
 *
 * Optional, and no condition: a ControlPort that does not answer is told once and tried
 * again, and the crawl goes on by what the SOCKS port does.
 */
#ifndef VIGIE_APP_TOR_CONTROL_H
#define VIGIE_APP_TOR_CONTROL_H

#include "app/dial.h"
#include "base/clock.h"
#include "base/log.h"
#include "config/config.h"
#include "crawler/control.h"

#include <poll.h>

enum tor_control_word {
    TOR_CONTROL_SILENT, /* nothing is known: not configured, or it does not answer */
    TOR_CONTROL_READY,
    TOR_CONTROL_STARTING, /* has not started, or has lost its circuits */
};

struct tor_control {
    const struct clock *clock; /* borrowed, like all of the configuration's texts */
    const struct log *log;
    struct dial dial;
    const char *cookie_file; /* NULL: none */
    struct control control;
    int fd; /* -1: closed */
    bool connected;
    int64_t next_ms; /* steady: closed: to connect; idle: to ask; else: its patience */
    bool complained; /* of the port, since it last answered */
    enum tor_control_word word;
    char why[2 * ERR_TEXT_MAX]; /* of the word */
};

/* `place->host` may be NULL: then nothing ever happens. */
void tor_control_init(struct tor_control *tor, const struct config_endpoint *place,
    const char *cookie_file, const struct clock *clock, const struct log *log);
void tor_control_done(struct tor_control *tor);

/* At most one descriptor; `*timeout_ms` is lowered to when something is to be done. */
size_t tor_control_poll(
    const struct tor_control *tor, struct pollfd *fds, int *timeout_ms);
/* Does what can be done now; never waits. True: `word` or `why` may have changed. */
bool tor_control_step(struct tor_control *tor);

#endif
