/*
 * control - a conversation with Tor's ControlPort, without its socket.
 *
 * It asks one thing again and again: how far Tor is with its start, and whether it has
 * circuits (control-spec 3.9: GETINFO status/bootstrap-phase,
 * status/circuit-established). Nothing is ever set or changed over there.
 *
 * With a cookie, both sides prove that they know it and neither sends it (control-spec
 * 3.24, SAFECOOKIE): whoever else listens on that port learns nothing. Without one,
 * only a port that wants no authentication answers.
 *
 * The caller moves the bytes, watches the clock, and closes after -1.
 */
#ifndef VIGIE_CRAWLER_CONTROL_H
#define VIGIE_CRAWLER_CONTROL_H

#include "base/buf.h"

enum {
    CONTROL_COOKIE_SIZE = 32,
    CONTROL_LINE_MAX = 1024, /* a longer line is an error */
    CONTROL_SAY_MAX = 512,   /* the most that is ever to be said at once */
    CONTROL_SUMMARY_SIZE = 64,
};

enum control_state {
    CONTROL_CHALLENGING, /* for Tor's proof */
    CONTROL_AUTHENTICATING,
    CONTROL_IDLE,   /* may be asked */
    CONTROL_ASKING, /* for the answer */
};

struct control {
    enum control_state state;
    uint8_t cookie[CONTROL_COOKIE_SIZE];
    uint8_t nonce[CONTROL_COOKIE_SIZE]; /* ours */
    char line[CONTROL_LINE_MAX];
    size_t len;

    /* What was learnt; `known` once an answer was complete. */
    bool known;
    uint32_t progress;                  /* percent of Tor's start */
    bool circuits;                      /* Tor has made circuits that work */
    char summary[CONTROL_SUMMARY_SIZE]; /* Tor's words for where it is; printable ASCII
                                         */
};

/* Begins; `say` gets what is to be sent first. `cookie` (CONTROL_COOKIE_SIZE bytes) may
 * be NULL. control_forget wipes it. */
MUST_USE int control_begin(
    struct control *control, const uint8_t *cookie, struct buf *say, struct err *err);
void control_forget(struct control *control);

/* What came from the port, in any pieces; `say` gets what is to be sent then. -1: it
 * refused, or is no ControlPort of a Tor that knows the cookie. */
MUST_USE int control_take(
    struct control *control, struct bytes said, struct buf *say, struct err *err);

/* Only when CONTROL_IDLE. */
MUST_USE int control_ask(struct control *control, struct buf *say, struct err *err);

/* Tor has started and has circuits. */
bool control_ready(const struct control *control);

#endif
