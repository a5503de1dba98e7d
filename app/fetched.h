/*
 * fetched - a target and what came of asking for it.
 */
#ifndef VIGIE_APP_FETCHED_H
#define VIGIE_APP_FETCHED_H

#include "crawler/heard.h"
#include "model/reply.h"
#include "model/target.h"

struct fetched {
    struct target target;
    struct reply reply;
    struct heard heard;  /* the caller's: what cookies the site sets */
    int body;            /* the caller's; -1: none */
    size_t address;      /* of the source's, where it was asked */
    uint32_t generation; /* of the circuit it was asked on */
    uint32_t session;    /* sessions_serial of the cookies it went with */
    size_t tor;          /* which Tor, of the configuration's */
};

/* Closes and wipes what is the caller's in it. */
void fetched_done(struct fetched *fetched);

/* No answer, and it is our own fault: `why` is for people. */
void fetched_give_up(struct fetched *fetched, const char *why);

#endif
