/*
 * mould_parts - which part of a mould is what: the author's name, the link a row is
 * about.
 */
#ifndef VIGIE_PARSERS_MOULD_PARTS_H
#define VIGIE_PARSERS_MOULD_PARTS_H

#include "parsers/mould.h"

/* What an item shows, when that is one text; empty: none, or several. */
struct bytes mould_shown(const struct outline *outline, uint32_t at);

/* Who wrote: a short text outside `body`, mostly another in each record, near the
 * record's beginning. MOULD_NONE: there is no such part. */
uint32_t mould_author(
    const struct mould *mould, const struct record *records, uint32_t body);

/* What a card is titled: the part that stands out most of those that differ from card
 * to card, or the first. MOULD_NONE: there is none. */
uint32_t mould_title(const struct mould *mould, const struct record *records);

struct mould_lead {
    uint32_t part;   /* MOULD_NONE: none */
    uint32_t length; /* bytes of what it shows, on average */
    bool heading;    /* it stands in a heading */
};

/* The link a row is about: the one with the longest text that is another in each. */
struct mould_lead mould_lead(const struct mould *mould, const struct record *records);

#endif
