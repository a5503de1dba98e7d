/*
 * posting_links - which of the page's links a posting holds.
 */
#ifndef VIGIE_PARSERS_POSTING_LINKS_H
#define VIGIE_PARSERS_POSTING_LINKS_H

#include "parsers/engine.h"

/* Of the links inside `body`, those that do not stand in a quote: their numbers among
 * the page's, each once, POSTING_LINKS_MAX at most. The page's links are there
 * already. */
void posting_links(struct posting *posting, const struct page *page,
    const struct view *view, const struct dom_node *body);

#endif
