/*
 * subject - what a page is about: its title without the site's name.
 *
 * A title says both, in any order and with any sign between them; which is which is
 * told by the page, which shows its subject by itself: in a heading, or in the path to
 * it.
 */
#ifndef VIGIE_PARSERS_SUBJECT_H
#define VIGIE_PARSERS_SUBJECT_H

#include "parsers/outline.h"

/* Borrowed from the page; looked for in the items before `until`. The whole title where
 * nothing better is found; empty: there is none. */
struct bytes subject_of(
    const struct outline *outline, const struct view *view, uint32_t until);

/* The first heading in [from, to) that is not in a menu, or empty. */
struct bytes subject_heading(const struct outline *outline, uint32_t from, uint32_t to);

#endif
