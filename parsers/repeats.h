/*
 * repeats - the parts of a page that come again and again: posts, rows, cards.
 *
 * Siblings are a group when each holds what a record holds: a date, or a heading, or a
 * link. Of all groups of a page the one is taken that most of the page's text stands
 * in, and of two that hold the same, the one whose members are alike. Where a record is
 * spread over several siblings (a row with the author, then one with the text), it
 * reaches from one dated sibling to the next.
 */
#ifndef VIGIE_PARSERS_REPEATS_H
#define VIGIE_PARSERS_REPEATS_H

#include "parsers/mould.h"

enum { REPEATS_MAX = 500 /* records of one group that are taken */ };

struct repeats {
    struct record *records; /* in the page's order */
    uint32_t count;
    uint32_t parent; /* the item they stand in */
    bool more;       /* there were more than are taken */
};

/* What each member of a group must hold. */
enum repeats_mark { REPEATS_DATE, REPEATS_HEADING };

enum { REPEATS_NOT_MAX = 4 };

/* What to look for. */
struct repeats_ask {
    enum repeats_mark mark;
    uint32_t not_in[REPEATS_NOT_MAX]; /* groups under these items were looked at */
    uint32_t not_count;
};

/* `out->count` is 0 where the page has no such group. Linear in the page. */
MUST_USE int repeats_find(struct repeats *out, const struct outline *outline,
    const struct repeats_ask *ask, struct err *err);
void repeats_done(struct repeats *repeats);
AUTO_DEFINE_VALUE(struct repeats, repeats_done)

#endif
