/*
 * brief - what a few words say, as most replies are no more.
 *
 * "yes", "still there?", "dead link", "up": under an offer these tell whether it
 * stands, also where neither post says what is offered. A longer text is not looked
 * through for them; only what it begins with counts.
 */
#ifndef VIGIE_PARSERS_BRIEF_H
#define VIGIE_PARSERS_BRIEF_H

#include "base/bytes.h"

struct brief {
    bool yes;    /* begins with a yes, or says the question's word again */
    bool no;     /* begins with a no */
    bool there;  /* whether something is still to be had */
    bool broken; /* a link or a file does not work */
    bool bump;   /* lifts the thread, and says nothing else */
    bool number; /* one in digits */
    bool asks;
};

/* Of a folded text (parsers/fold.h) of so many words and numbers. */
void brief_of(struct brief *out, struct bytes folded, uint32_t words);

#endif
