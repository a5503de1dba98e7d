/*
 * triage - what people make of an incident, and what may follow what.
 *
 * Rules alone, so that they can be read and tested as a table; who did what, and when,
 * is kept by the store. Three things change a state: a person's act, news that the
 * crawler brings, and two incidents that become one.
 */
#ifndef VIGIE_MODEL_TRIAGE_H
#define VIGIE_MODEL_TRIAGE_H

#include "base/bytes.h"

/* Kept by number: new ones go to the end. */
enum triage_state {
    TRIAGE_NEW,
    TRIAGE_ACKNOWLEDGED, /* somebody works on it */
    TRIAGE_FALSE_POSITIVE,
    TRIAGE_CONFIRMED, /* it is ours */
    TRIAGE_CLOSED,    /* nothing is left to do */
    TRIAGE_STATES
};

/* Kept by number too. */
enum triage_act {
    TRIAGE_NOTE, /* says something and changes nothing */
    TRIAGE_ACK,
    TRIAGE_CONFIRM,
    TRIAGE_REJECT, /* a false positive */
    TRIAGE_CLOSE,
    TRIAGE_REOPEN,
    TRIAGE_MERGE,
    TRIAGE_SPLIT,
    TRIAGE_ACTS
};

/* "false-positive"; "?" when it is none. For programs and the command line. */
const char *triage_state_name(enum triage_state state);
/* Whether `name` is one. */
bool triage_state_find(enum triage_state *state, struct bytes name);
/* "ack"; "?" when it is none. */
const char *triage_act_name(enum triage_act act);

enum triage_answer {
    TRIAGE_ALREADY = 1, /* it is in that state */
    TRIAGE_REFUSED = 2, /* it makes no sense from there; to be reopened first, or not */
};

/* Which state a person's act leads to; 0, or why not. An incident that is open cannot
 * be reopened, and what is confirmed or done with cannot be acknowledged. */
int triage_act(enum triage_state *next, enum triage_state state, enum triage_act act);
/* Closed, or a false positive. */
bool triage_is_done_with(enum triage_state state);
/* Whether the act means nothing without a reason. */
bool triage_needs_reason(enum triage_act act);

/* What a page brought to an incident. */
struct triage_news {
    bool sighting; /* it stands in a further place */
    bool persons;  /* more persons than before are certain or probable */
    bool freed;    /* what was on offer for something is given away there */
};

/* A closed one is new again by each of them, a false positive by persons alone. A price
 * that changes, or a sale that becomes an auction, is no news: there is nothing to do
 * that was not done. */
enum triage_state triage_after(enum triage_state state, const struct triage_news *news);
/* Why it is new again, as the store keeps it; never NULL. */
const char *triage_news_reason(const struct triage_news *news);

/* Of two that are one, the graver: confirmed, acknowledged, new, closed, false
 * positive. */
enum triage_state triage_merged(enum triage_state one, enum triage_state other);

#endif
