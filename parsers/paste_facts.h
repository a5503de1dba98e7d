/*
 * paste_facts - who made a paste and when, from the lines around it.
 *
 * Paste sites say both in one short line, each in its own words: "By: FOX | Oct 21st,
 * 2026", "From fox, 5 Months ago, written in Plain Text".
 */
#ifndef VIGIE_PARSERS_PASTE_FACTS_H
#define VIGIE_PARSERS_PASTE_FACTS_H

#include "parsers/builder.h"

/* Fills the draft's author and date from what stands outside of `block`. */
MUST_USE int paste_facts(struct draft *draft, const struct view *view,
    const struct dom_node *block, struct err *err);

#endif
