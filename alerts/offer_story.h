/*
 * offer_story - how what is asked for an incident's data has changed, in one line.
 *
 * "for sale since 13 November 2020 (2000 USD); by auction since 3 December 2020; given
 * away since 21 February 2021". The steps of all places are read as one story: what is
 * given away anywhere stays so, whoever still asks a price for it elsewhere.
 */
#ifndef VIGIE_ALERTS_OFFER_STORY_H
#define VIGIE_ALERTS_OFFER_STORY_H

#include "alerts/view.h"
#include "alerts/writer.h"

enum { OFFER_TURNS_MAX = 6 };

struct offer_turn {
    int64_t at_ms;
    const char *price; /* as said then; "" when it was not */
    enum offer_kind offer;
};

/* The first turn and the last ones, oldest first; `*left_out` were in between. 0:
 * nothing was ever offered. */
size_t offer_turns(struct offer_turn out[OFFER_TURNS_MAX], size_t *left_out,
    const struct view_incident *view);

/* The line, or the words for "not said". `view` is filled, with its steps. */
void offer_story_write(struct writer *writer, const struct view_incident *view);

/* What is asked for the data, or was before it was given away; or "not said". */
void offer_price_write(struct writer *writer, const struct view_incident *view);

#endif
