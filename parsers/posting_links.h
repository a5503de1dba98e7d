/*
 * posting_links - which of the page's links a posting holds.
 */
#ifndef VIGIE_PARSERS_POSTING_LINKS_H
#define VIGIE_PARSERS_POSTING_LINKS_H

#include "parsers/builder.h"

/* Of the links inside `body`, those that do not stand in a quote: their numbers among
 * the page's, each once, POSTING_LINKS_MAX at most. The page's links are there
 * already. */
void posting_links(struct posting *posting, const struct page *page,
    const struct view *view, const struct dom_node *body);

/* The same of addresses that are written in its text and are no links; those that the
 * page has no link to yet become links of the page. What is cut short, as sites show
 * long addresses, is none. */
MUST_USE int posting_links_written(struct posting *posting, struct builder *builder,
    struct bytes text, struct err *err);

#endif
