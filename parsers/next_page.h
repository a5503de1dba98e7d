/*
 * next_page - the link to a list's or a thread's next page, on engines not known.
 *
 * rel=next goes first, then a class, then what the link says, in six languages or as an
 * arrow, then the number that follows the one that is no link.
 */
#ifndef VIGIE_PARSERS_NEXT_PAGE_H
#define VIGIE_PARSERS_NEXT_PAGE_H

#include "parsers/outline.h"

/* The link, or NULL. */
const struct dom_node *next_page(const struct outline *outline);

#endif
