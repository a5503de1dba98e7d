/*
 * dom_marks - what an element, or all that stands in it, is called: a small set without
 * the names themselves.
 *
 * An engine asks a page for dozens of selectors, most of which name nothing that is
 * there. An element has a mark for its tag, each of its classes, its id (without the
 * digits it ends with) and each attribute's name. "No" is sure, "maybe" is to be looked
 * up.
 */
#ifndef VIGIE_PARSERS_DOM_MARKS_H
#define VIGIE_PARSERS_DOM_MARKS_H

#include "base/bytes.h"

struct dom_marks {
    uint64_t bits[2];
};

enum dom_mark { MARK_TAG = 1, MARK_CLASS, MARK_ID, MARK_ATTRIBUTE };

void dom_marks_add(struct dom_marks *marks, enum dom_mark mark, struct bytes name);

/* Adds one for each word of the class attribute's value. */
void dom_marks_add_classes(struct dom_marks *marks, struct bytes classes);

static inline void dom_marks_join(struct dom_marks *marks, const struct dom_marks *more)
{
    marks->bits[0] |= more->bits[0];
    marks->bits[1] |= more->bits[1];
}

/* False: one of those needed is not there. */
static inline bool dom_marks_may(
    const struct dom_marks *marks, const struct dom_marks *needed)
{
    return ((needed->bits[0] & ~marks->bits[0]) |
               (needed->bits[1] & ~marks->bits[1])) == 0;
}

#endif
